import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// What would not be read again is not written: it would lock the whole article.
@Suite struct SizeLimitTests {
  private static let half = String(repeating: "word ", count: 120_000)

  private static func refused(_ body: () throws -> Void) throws -> StoreError {
    try #require(#expect(throws: StoreError.self) { try body() })
  }

  @Test func `a claim may grow to what is read and no further`() throws {
    let desk = try DeskFixture()
    try desk.store().note(Self.half, on: 1)
    let before = try desk.state()
    let error = try Self.refused { try desk.store().note(Self.half, on: 1) }
    guard case .tooLarge(let files) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(files.map(\.path) == ["claims/x/001.yaml"])
    #expect(error.explanation.hint?.contains("stet attach x/1 FILE") == true)
    #expect(try desk.state() == before)
    #expect(try desk.store().notes(on: 1).count == 1)
  }

  @Test func `two halves that fit apart are not merged to what does not`() throws {
    let desk = try DeskFixture()
    try git("clone", "-q", desk.path, "other", in: desk.folder.path)
    try DeskStore(around: desk.folder.at("other")).note(Self.half, on: 1)
    try desk.store().note(Self.half, on: 1)
    let before = try desk.state()
    let error = try Self.refused {
      try LandingTests.bringIn(try desk.store(), from: desk.folder.at("other"))
    }
    guard case .tooLarge(let files) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(files.map(\.path) == ["claims/x/001.yaml"])
    #expect(try desk.state() == before)
    // The way out that it names.
    try git("revert", "--no-edit", "HEAD", in: desk.path)
    try LandingTests.bringIn(try desk.store(), from: desk.folder.at("other"))
    #expect(try desk.store().notes(on: 1).count == 1)
    try desk.expectInOrder()
  }

  @Test func `a file that plain git made too large elsewhere is not brought in`() throws {
    let desk = try DeskFixture()
    try git("clone", "-q", desk.path, "other", in: desk.folder.path)
    let other = desk.folder.at("other")
    let file = other + "/claims/x/001.yaml"
    let text = try String(contentsOfFile: file, encoding: .utf8)
    try (text + "x-a: \(Self.half)\(Self.half)\n")
      .write(toFile: file, atomically: true, encoding: .utf8)
    try git("commit", "-qam", "Much", in: other)
    let before = try desk.state()
    let error = try Self.refused { try LandingTests.bringIn(try desk.store(), from: other) }
    guard case .tooLarge = error else {
      Issue.record("\(error)")
      return
    }
    #expect(try desk.state() == before)
    try git("revert", "--no-edit", "HEAD", in: other)
    try LandingTests.bringIn(try desk.store(), from: other)
    try desk.expectInOrder()
  }

  @Test func `a merge driver leaves what would be too large to a person`() throws {
    let claim = ClaimAtWork().claim
    func noted(_ id: String) -> [UInt8] {
      var noted = claim
      var note = Note()
      note.id = id
      note.by = ClaimAtWork.ana
      note.at = DeskFixture.now
      note.text = Self.half
      noted.notes.append(note)
      return DeskFile.new(noted)
    }
    let merge = try MergedFile.merge(
      path: "claims/x/001.yaml", base: DeskFile.new(claim), ours: FileSide(noted("n1")),
      theirs: FileSide(noted("n2")))
    guard case .oversize(let size) = merge else {
      Issue.record("\(merge)")
      return
    }
    #expect(size > YAML.sizeLimit)
  }
}
