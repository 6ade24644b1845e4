import Foundation
import Git
import TestSupport
import Testing

@Suite struct DurableFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func permissions(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: folder.at(path))[.posixPermissions] as? Int
  }

  @Test(arguments: [true, false])
  func `a file is written with its folders, and nothing else is left there`(syncing: Bool) throws {
    try DurableFile.write([1, 2, 3], to: "a/b/c", in: folder.path, syncing: syncing)
    #expect(try DurableFile.read("a/b/c", in: folder.path) == [1, 2, 3])
    try DurableFile.write([], to: "a/b/c", in: folder.path, syncing: syncing)
    #expect(try DurableFile.read("a/b/c", in: folder.path) == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("a/b")) == ["c"])
  }

  @Test func `permissions are kept, and the one to run is set when asked for`() throws {
    try DurableFile.write([1], to: "a", in: folder.path)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.at("a"))
    try DurableFile.write([2], to: "a", in: folder.path)
    #expect(try permissions("a") == 0o640)
    try DurableFile.write([2], to: "a", in: folder.path, executable: true)
    #expect(try permissions("a") == 0o750)
    try DurableFile.write([3], to: "a", in: folder.path)
    #expect(try permissions("a") == 0o750)
    try DurableFile.write([3], to: "a", in: folder.path, executable: false)
    #expect(try permissions("a") == 0o640)
  }

  @Test func `nothing there is an answer and no error`() throws {
    #expect(try DurableFile.read("a", in: folder.path) == nil)
    #expect(try DurableFile.read("a/b/c", in: folder.path) == nil)
    #expect(try DurableFile.remove("a", in: folder.path) == false)
    #expect(try DurableFile.remove("a/b", in: folder.path) == false)
  }

  @Test func `empty folders go with their last file when asked, and the top one never`() throws {
    try folder.write("x", to: "a/b/c")
    try folder.write("x", to: "a/d")
    #expect(try DurableFile.remove("a/b/c", in: folder.path, pruning: true))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.at("a")) == ["d"])
    try DurableFile.remove("a/d", in: folder.path, pruning: true)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
    try folder.write("x", to: "e/f")
    try DurableFile.remove("e/f", in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["e"])
  }

  @Test func `no symbolic link below the folder is followed`() throws {
    let outside = try TemporaryFolder()
    try outside.write("precious", to: "file")
    let link = FileManager.default.createSymbolicLink(atPath:withDestinationPath:)
    try link(folder.at("out"), outside.path)
    try link(folder.at("file"), outside.at("file"))
    #expect(throws: FileError.self) {
      try DurableFile.write([1], to: "out/file", in: folder.path)
    }
    #expect(throws: FileError.self) { try DurableFile.read("out/file", in: folder.path) }
    #expect(throws: FileError.self) { try DurableFile.remove("out/file", in: folder.path) }
    #expect(throws: FileError.self) { try DurableFile.read("file", in: folder.path) }
    try DurableFile.write([1], to: "file", in: folder.path)
    #expect(try DurableFile.read("file", in: folder.path) == [1])
    #expect(try outside.text(of: "file") == "precious")
  }

  @Test(arguments: ["", "/a", "a/", "../a", "a/../../b", ".", "a\0b"])
  func `a path that could lead out is refused`(path: String) throws {
    #expect(throws: FileError.self) { try DurableFile.write([1], to: path, in: folder.path) }
    #expect(throws: FileError.self) { try DurableFile.read(path, in: folder.path) }
  }

  @Test func `a folder, a pipe and a file over the limit are not read`() throws {
    try folder.write("12345", to: "folder/file")
    try runProcess(["mkfifo", "pipe"], in: folder.path).expectSuccess()
    #expect(throws: FileError.self) { try DurableFile.read("folder", in: folder.path) }
    #expect(throws: FileError.self) { try DurableFile.read("pipe", in: folder.path) }
    #expect(throws: FileError.self) {
      try DurableFile.read("folder/file", in: folder.path, limit: 4)
    }
    #expect(try DurableFile.read("folder/file", in: folder.path, limit: 5)?.count == 5)
  }

  @Test func `a file is not written over a folder, and what was begun is cleared away`() throws {
    try folder.write("x", to: "a/b")
    #expect(throws: FileError.self) { try DurableFile.write([1], to: "a", in: folder.path) }
    #expect(throws: FileError.self) { try DurableFile.write([1], to: "a/b/c", in: folder.path) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }

  @Test func `what a killed process left beside is known by its name and no hindrance`() throws {
    let name = ".stet-new-\(getpid())-a"
    #expect(DurableFile.isLeftover(name))
    #expect(!DurableFile.isLeftover("a"))
    try folder.write("half", to: name)
    try DurableFile.write([1], to: "a", in: folder.path)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a"])
  }
}
