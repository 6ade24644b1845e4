import Foundation
import Git
import TestSupport
import Testing

/// On a file system of 600 kB of its own; only root can mount one.
@Suite(.enabled(if: SmallDisk.isPossible, "no small tmpfs can be mounted here"))
struct FullDiskTests {
  @Test func `on a full disk no write says that it is done, and nothing is broken`() throws {
    precondition(Fixture.isolated)
    let disk = try SmallDisk()
    let repository = try Repository.create(at: disk.path, initialBranch: "main")
    try repository.commitOnMain(["a": "first"])
    var acknowledged = 1
    var failures = 0
    // Smaller and smaller, so that each kind of write is the one that meets the end.
    for size in [40_000, 4_000, 400, 40, 4] {
      for number in 0..<200 {
        let noise = (0..<size / 4).map { _ in String(UInt32.random(in: 0 ... .max), radix: 36) }
        do {
          try repository.commitOnMain(["f\(size)-\(number)": noise.joined()])
          acknowledged += 1
        } catch let error as GitError {
          #expect(error.code == .generic, "\(error)")
          failures += 1
          break
        }
      }
    }
    #expect(failures > 0)
    #expect(throws: FileError.self) {
      try DurableFile.write([UInt8](repeating: 1, count: 900_000), to: "large", in: disk.path)
    }
    #expect(
      try git("rev-list", "--count", "main", in: disk.path) == "\(acknowledged)\n")
    #expect(try git("fsck", "--strict", "--no-dangling", in: disk.path) == "")
    let again = try Repository(discovering: disk.path)
    #expect(try again.lock(on: .branch("refs/heads/main")) == nil)
  }
}

/// A file system in memory with little room, unmounted when the value goes.
private final class SmallDisk {
  private let folder: TemporaryFolder
  var path: String { folder.at("disk") }

  static let isPossible: Bool = (try? SmallDisk()) != nil

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.at("disk"), withIntermediateDirectories: true)
    try runProcess(["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", folder.at("disk")])
      .expectSuccess()
  }

  deinit { _ = try? runProcess(["umount", "-l", path]) }
}
