import Foundation
import Git
import TestSupport
import Testing

@Suite struct IndexTests {
  /// Commits files, writes them out and brings the index in step, as a step of the work does.
  private func step(
    _ fixture: borrowing Fixture, _ files: [String: String?], in repository: borrowing Repository
  ) throws {
    try repository.commitOnMain(files)
    var changes: [String: TreeChange] = [:]
    for (path, text) in files {
      if let text {
        try DurableFile.write(Array(text.utf8), to: path, in: repository.workTree)
        changes[path] = .put(try Repository.blobID(of: Array(text.utf8)))
      } else {
        try DurableFile.remove(path, in: repository.workTree, pruning: true)
        changes[path] = .remove
      }
    }
    try repository.updateIndex(changes)
  }

  private func expectClean(
    _ folder: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try git("status", "--porcelain", in: folder) == "", sourceLocation: sourceLocation)
    #expect(try git("fsck", "--strict", in: folder) == "", sourceLocation: sourceLocation)
    #expect(
      try git("diff-index", "--cached", "HEAD", in: folder) == "", sourceLocation: sourceLocation)
  }

  @Test func `git status is clean after a step, from the first one on an absent index`() throws {
    let fixture = try Fixture()
    try step(fixture, ["claims/a/001.yaml": "one\n", "b": "x"], in: fixture.repository)
    try expectClean(fixture.folder.path)
    try step(
      fixture, ["claims/a/001.yaml": "two\n", "claims/a/002.yaml": "new"], in: fixture.repository)
    try expectClean(fixture.folder.path)
    try step(fixture, ["claims/a/001.yaml": nil], in: fixture.repository)
    try expectClean(fixture.folder.path)
  }

  @Test(arguments: [nil, "DIRC", ""])
  func `an index that is missing or cannot be read is made anew, whole`(_ content: String?) throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "x", "b/c": "y"], in: fixture.repository)
    let index = fixture.folder.path + "/.git/index"
    try FileManager.default.removeItem(atPath: index)
    if let content { try Data(content.utf8).write(to: URL(fileURLWithPath: index)) }
    try step(fixture, ["a": "z"], in: fixture.repository)
    try expectClean(fixture.folder.path)
    #expect(try git("ls-files", in: fixture.folder.path) == "a\nb/c\n")
  }

  @Test func `an index that becomes empty is one that git reads`() throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "x"], in: fixture.repository)
    try step(fixture, ["a": nil], in: fixture.repository)
    try expectClean(fixture.folder.path)
    #expect(try git("ls-files", in: fixture.folder.path) == "")
    try step(fixture, ["a": "x"], in: fixture.repository)
    try expectClean(fixture.folder.path)
  }

  @Test func `git needs to read no file again after a step`() throws {
    let fixture = try Fixture()
    try fixture.folder.write("one\n", to: "a")
    // Older than the index by any clock, or git would mistrust it for its youth alone.
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: 1_700_000_000)],
      ofItemAtPath: fixture.folder.at("a"))
    let id = try Repository.blobID(of: Array("one\n".utf8))
    try fixture.repository.updateIndex(["a": .put(id)])
    #expect(try git("diff-files", in: fixture.folder.path) == "")
  }

  @Test func `a hand edit still shows as modified after the index is brought in step`() throws {
    let fixture = try Fixture()
    try fixture.commit(["a": "one\n"])
    try fixture.folder.write("two\n", to: "a")
    let id = try Repository.blobID(of: Array("one\n".utf8))
    try fixture.repository.updateIndex(["a": .put(id)])
    #expect(try git("status", "--porcelain", in: fixture.folder.path) == " M a\n")
  }

  @Test func `an edit in the tick of the clock in which the index was written is not hidden`()
    throws
  {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try step(fixture, ["a": "one\n", "b": "x"], in: fixture.repository)
    // The same times for the file as staged, the index, and the file as edited: the tick of the
    // clock, stretched. The time of change of the inode cannot be set, so git is not to trust it.
    try git("config", "core.trustCTime", "false", in: path)
    let sameTime = ["touch", "-d", "2023-11-14T22:13:20Z"]
    try runProcess(sameTime + ["a"], in: path).expectSuccess()
    try git("add", "a", in: path)
    try runProcess(["sh", "-c", "printf 'two\\n' > a"], in: path).expectSuccess()
    try runProcess(sameTime + ["a", ".git/index"], in: path).expectSuccess()
    try step(fixture, ["b": "y"], in: fixture.repository)
    #expect(try git("status", "--porcelain", in: path) == " M a\n")
  }

  @Test func `what a person has staged stays staged`() throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "one\n"], in: fixture.repository)
    try fixture.folder.write("mine", to: "mine")
    try git("add", "mine", in: fixture.folder.path)
    try step(fixture, ["a": "two\n"], in: fixture.repository)
    #expect(try git("status", "--porcelain", in: fixture.folder.path) == "A  mine\n")
  }

  @Test func `the permission to run is kept`() throws {
    let fixture = try Fixture()
    let id = try fixture.repository.writeBlob(Array("#!/bin/sh\n".utf8))
    try DurableFile.write(
      Array("#!/bin/sh\n".utf8), to: "run", in: fixture.folder.path, executable: true)
    try fixture.repository.updateIndex(["run": .put(id, executable: true)])
    #expect(
      try git("ls-files", "--stage", in: fixture.folder.path) == "100755 \(id) 0\trun\n")
    #expect(try git("diff-files", in: fixture.folder.path) == "")
  }

  @Test func `a step in a linked work tree leaves it clean and the main one alone`() throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "one\n"], in: fixture.repository)
    try git("checkout", "-q", "-b", "other", in: fixture.folder.path)
    let linked = try TemporaryFolder()
    try git("worktree", "add", "-q", linked.at("w"), "main", in: fixture.folder.path)
    let repository = try Repository(discovering: linked.at("w"))
    #expect(repository.workTree == linked.at("w"))
    #expect(repository.gitDirectory == fixture.folder.at(".git/worktrees/w"))
    #expect(repository.commonDirectory == fixture.folder.at(".git"))
    try step(fixture, ["a": "two\n"], in: repository)
    try expectClean(linked.at("w"))
    try expectClean(fixture.folder.path)
    guard case .branch("refs/heads/main", at: _?) = try repository.head() else {
      Issue.record("HEAD of the linked work tree is \(try repository.head())")
      return
    }
    #expect(
      try fixture.repository.head().commit == fixture.repository.commit(of: "refs/heads/other"))
  }

  @Test func `indexes of version 4 and with an untracked cache are kept up`() throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "one\n", "c/d": "x"], in: fixture.repository)
    try git("update-index", "--index-version", "4", in: fixture.folder.path)
    try git("update-index", "--untracked-cache", in: fixture.folder.path)
    try git("status", in: fixture.folder.path)
    try step(fixture, ["a": "two\n", "e": "y"], in: fixture.repository)
    try expectClean(fixture.folder.path)
  }

  @Test func `a split index is refused by its own name and left as it was`() throws {
    let fixture = try Fixture()
    try step(fixture, ["a": "one\n"], in: fixture.repository)
    try git("update-index", "--split-index", in: fixture.folder.path)
    let before = try Data(contentsOf: URL(filePath: fixture.folder.at(".git/index")))
    let error = #expect(throws: GitError.self) {
      try fixture.repository.updateIndex(["a": .remove])
    }
    #expect(
      error?.refusal
        == .unsupportedIndex(feature: "link", path: fixture.folder.at(".git/index")))
    #expect(try Data(contentsOf: URL(filePath: fixture.folder.at(".git/index"))) == before)
    #expect(try fixture.repository.lock(on: .index) == nil)
  }

  @Test func `an index lock that stays is named after about a second`() throws {
    let fixture = try Fixture()
    try fixture.folder.write("", to: ".git/index.lock")
    let error = #expect(throws: GitError.self) {
      try fixture.repository.updateIndex(["a": .remove])
    }
    #expect(error?.code == .locked)
    #expect(error?.refusal == .locked(file: fixture.folder.at(".git/index.lock")))
    #expect(try fixture.repository.lock(on: .index) != nil)
  }

  @Test func `an entry of the index can be asked for`() throws {
    let fixture = try Fixture()
    #expect(try fixture.repository.indexEntryID("a") == nil)
    try step(fixture, ["a": "one\n"], in: fixture.repository)
    let id = try Repository.blobID(of: Array("one\n".utf8))
    #expect(try fixture.repository.indexEntryID("a") == id)
    #expect(try fixture.repository.indexEntryID("b") == nil)
  }

  @Test func `what a process killed inside an update left is cleared away, git's lock is not`()
    throws
  {
    let fixture = try Fixture()
    try step(fixture, ["a": "one\n"], in: fixture.repository)
    for leftover in ["index.lock", "index.stet", "index.stet.lock"] {
      try fixture.folder.write("stet updates the index\n", to: ".git/\(leftover)")
    }
    #expect(try fixture.repository.removeAbandonedIndexLock())
    #expect(try !fixture.repository.removeAbandonedIndexLock())
    try step(fixture, ["a": "two\n"], in: fixture.repository)
    try expectClean(fixture.folder.path)
    let names = try FileManager.default.contentsOfDirectory(atPath: fixture.folder.at(".git"))
    #expect(names.filter { $0.hasPrefix("index") } == ["index"])
    for content in ["", "DIRC\0\0\0\u{2}and so on, longer than the mark of stet is"] {
      try fixture.folder.write(content, to: ".git/index.lock")
      #expect(try !fixture.repository.removeAbandonedIndexLock())
      #expect(try fixture.repository.lock(on: .index) != nil)
    }
  }
}
