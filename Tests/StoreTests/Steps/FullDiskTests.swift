import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// On file systems with little room, or none to write; only root can mount such.
@Suite(.serialized, .enabled(if: Mount.isPossible, "no tmpfs can be mounted here"))
struct FullDiskTests {
  @Test func `on a full disk a step is refused whole or done, and nothing said to be done is lost`()
    throws
  {
    precondition(DeskFixture.isIsolated)
    let disk = try Mount(size: "900k")
    let store = try Self.desk(at: disk.path)
    let filler = disk.path + "/filler"
    var done: [String] = []
    var refusals = 0
    // A little more room each time, so that each kind of write is the one that meets the end.
    for round in 0..<40 {
      let room = 1024 * round * 3 / 2
      try Self.fill(filler, leaving: room, of: disk.path)
      let text = "round \(round)"
      do {
        try store.note(text, on: 1)
        done.append(text)
      } catch let error as StoreError {
        refusals += 1
        if error.isDone { done.append(text) }
        #expect(!error.explanation.message.isEmpty)
      }
      try? FileManager.default.removeItem(atPath: filler)
    }
    #expect(refusals > 3, "the disk was never full")
    #expect(done.count > 3, "the disk was always full")
    try store.note("Room again.", on: 1)
    #expect(try store.notes(on: 1) == done + ["Room again."])
    #expect(try git("status", "--porcelain", in: disk.path) == "")
    #expect(try git("fsck", "--strict", "--no-dangling", in: disk.path) == "")
    let left = try runProcess(["find", disk.path, "-name", "*.lock", "-o", "-name", ".stet-new-*"])
    #expect(left.output == "")
  }

  @Test func `a folder that may only be read is refused with its name, and can be read`() throws {
    precondition(DeskFixture.isIsolated)
    let disk = try Mount(size: "2m")
    try Self.desk(at: disk.path).note("Before.", on: 1)
    try disk.remount("ro")
    let store = try DeskStore(around: disk.path)
    #expect(try store.notes(on: 1) == ["Before."])
    let error = #expect(throws: StoreError.self) { try store.note("After.", on: 1) }
    #expect(error?.explanation.message.contains(disk.path) == true)
    #expect(error?.explanation.message.contains("Read-only file system") == true)
    #expect(error?.explanation.hint?.contains("git clone makes a copy") == true)
    #expect(try store.notes(on: 1) == ["Before."])
  }

  private static func desk(at path: String) throws -> DeskStore {
    try git("init", "-q", "-b", "main", in: path)
    let store = try DeskStore.create(at: path)
    var work = RandomWork(seed: 1)
    let plan = CommitPlan(
      changes: [
        (DeskFile.policy, Array("format: 1\n".utf8)),
        (DeskFile.claim("x", 1), DeskFile.new(work.claim())),
      ], author: ClaimAtWork.ana, message: CommitMessage("Begin"))
    _ = try store.begin(holder: "a test", clock: 0).make(
      [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    return store
  }

  private static func fill(_ file: String, leaving room: Int, of disk: String) throws {
    let free =
      try FileManager.default.attributesOfFileSystem(forPath: disk)[.systemFreeSize] as? Int ?? 0
    let size = max(0, free - room)
    #expect(FileManager.default.createFile(atPath: file, contents: Data(count: size)))
  }
}

/// A file system in memory, unmounted when the value goes.
private final class Mount {
  private let folder: TemporaryFolder
  var path: String { folder.at("disk") }

  static let isPossible: Bool = (try? Mount(size: "100k")) != nil

  init(size: String) throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.at("disk"), withIntermediateDirectories: true)
    try runProcess(["mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder.at("disk")])
      .expectSuccess()
  }

  func remount(_ how: String) throws {
    try runProcess(["mount", "-o", "remount,\(how)", path]).expectSuccess()
  }

  deinit { _ = try? runProcess(["umount", "-l", path]) }
}
