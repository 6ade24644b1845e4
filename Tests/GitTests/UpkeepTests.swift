import Foundation
import Git
import TestSupport
import Testing

@Suite struct UpkeepTests {
  /// Writes loose objects until the one folder that is looked at has `count` of them.
  private func fill(_ fixture: borrowing Fixture, _ count: Int) throws {
    var made = 0
    var number = 0
    while made < count {
      let bytes = Array("content \(number)".utf8)
      number += 1
      guard try Repository.blobID(of: bytes).hex.hasPrefix("17") else { continue }
      _ = try fixture.repository.writeBlob(bytes)
      made += 1
    }
  }

  private func packs(_ fixture: borrowing Fixture) -> [String] {
    let folder = fixture.folder.at(".git/objects/pack")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".idx") }
  }

  @Test func `many loose objects are packed, while the repository is read and written`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try git("config", "gc.auto", "256", in: path)
    for number in 0..<40 { try fixture.commit(["claims/a/00\(number % 9).yaml": "\(number)\n"]) }
    try fill(fixture, 3)
    fixture.repository.startUpkeepIfDue()
    var rounds = 0
    while packs(fixture).isEmpty, rounds < 600 {
      try fixture.commit(["claims/a/001.yaml": "again \(rounds)\n"])
      rounds += 1
      usleep(50_000)
    }
    #expect(!packs(fixture).isEmpty)
    try fixture.commit(["claims/a/001.yaml": "last\n"])
    #expect(try git("rev-list", "--count", "HEAD", in: path) == "\(41 + rounds)\n")
    #expect(try git("show", "HEAD:claims/a/001.yaml", in: path) == "last\n")
    #expect(try git("fsck", "--strict", "--no-dangling", in: path) == "")
  }

  @Test func `many packs become one`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try git("config", "gc.autoPackLimit", "4", in: path)
    for round in 0..<5 {
      let packing = try Packing(for: fixture.repository)
      _ = try packing.repository.commitOnMain(["claims/a/00\(round).yaml": "\(round)\n"]) {
        try packing.finish()
      }
    }
    #expect(packs(fixture).count == 5)
    fixture.repository.startUpkeepIfDue()
    for _ in 0..<200 where packs(fixture).count > 1 { usleep(50_000) }
    #expect(packs(fixture).count == 1)
    #expect(try git("fsck", "--strict", in: path) == "")
  }

  @Test func `nothing is packed that is not much, or where git is told to leave it`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try fill(fixture, 3)
    fixture.repository.startUpkeepIfDue()
    for limit in ["0", "1000000"] {
      try git("config", "gc.auto", limit, in: path)
      fixture.repository.startUpkeepIfDue()
    }
    try git("config", "gc.auto", "256", in: path)
    try git("config", "maintenance.auto", "false", in: path)
    fixture.repository.startUpkeepIfDue()
    usleep(500_000)
    #expect(packs(fixture).isEmpty)
  }
}
