import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// What a commit has, read; and what it should not have, told.
@Suite struct DossierTests {
  private static func error(_ desk: DeskFixture, _ slug: String = "x") throws -> StoreError {
    try #require(#expect(throws: StoreError.self) { try desk.store().current().dossier(slug) })
  }

  private static func commit(_ files: [String: String], _ desk: DeskFixture) throws {
    for (path, text) in files {
      try text.write(toFile: "\(desk.path)/\(path)", atomically: true, encoding: .utf8)
    }
    try git("add", "-A", in: desk.path)
    try git("commit", "-qm", "By hand", in: desk.path)
  }

  @Test func `an article is read with its text and its claims`() throws {
    let desk = try DeskFixture(claims: 12)
    let dossier = try desk.store().current().dossier("x")
    #expect(dossier.claims.map(\.number).sorted() == Array(1...12))
    #expect(dossier.text == "A text.\n")
  }

  @Test func `the faults of all its files are told at once, with path and place`() throws {
    let desk = try DeskFixture()
    try Self.commit(
      [
        "claims/x/001.yaml": "uid: a\nclaim: b\nstatus: done\nspan: {exact: x, start: 0, end: 1}\n",
        "claims/x/002.yaml": "a: [\n", "claims/x/article.yaml": "format: one\n",
      ], desk)
    guard case .faults(let faults) = try Self.error(desk) else {
      Issue.record("another error")
      return
    }
    let paths = Set(faults.faults.map(\.path))
    #expect(paths == ["claims/x/001.yaml", "claims/x/002.yaml", "claims/x/article.yaml"])
    #expect(faults.description.contains("claims/x/001.yaml:3:9: status: “done” is not a status"))
  }

  @Test func `a file too large to be one of stet's is named`() throws {
    let desk = try DeskFixture()
    try Self.commit(
      ["claims/x/002.yaml": String(repeating: "# much\n", count: 200_000)], desk)
    guard case .faults(let faults) = try Self.error(desk) else {
      Issue.record("another error")
      return
    }
    #expect(
      faults.description
        == "claims/x/002.yaml: the file has 1400000 bytes; 1048576 are the most that is read")
  }

  @Test func `a newer format is refused as such, whatever else it may hold`() throws {
    let desk = try DeskFixture()
    try Self.commit(["claims/x/article.yaml": "format: 2\nheadline: {de: Hallo}\n"], desk)
    let error = try Self.error(desk)
    guard case .newerFormat("claims/x/article.yaml", 2) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.explanation.hint?.contains("reads format 2") == true)
  }

  @Test func `an article that is not there is named with the one that was meant`() throws {
    let desk = try DeskFixture()
    guard case .unknownArticle("y", near: "x"?) = try Self.error(desk, "y") else {
      Issue.record("another error")
      return
    }
    #expect(throws: StoreError.self) { try desk.store().current().dossier("../x") }
    #expect(throws: StoreError.self) { try desk.store().current().dossier("") }
  }

  @Test func `edits made by hand are found: changed, gone and new, and editors' leavings not`()
    throws
  {
    let desk = try DeskFixture()
    let folder = desk.path + "/claims/x/"
    try "mine\n".write(toFile: folder + "001.yaml", atomically: true, encoding: .utf8)
    try FileManager.default.removeItem(atPath: folder + "002.yaml")
    for name in ["new.txt", ".001.yaml.swp", "001.yaml~", "#001.yaml#.swp"] {
      try "x".write(toFile: folder + name, atomically: true, encoding: .utf8)
    }
    let edits = try desk.store().current().handEdits()
    #expect(
      edits.map { "\($0.path) \($0.committed != nil) \($0.working != nil)" } == [
        "claims/x/001.yaml true true", "claims/x/002.yaml true false",
        "claims/x/new.txt false true",
      ])
  }

  @Test(
    arguments: [
      ("001.yaml", 1), ("1000.yaml", 1000), ("01.yaml", nil), ("0001.yaml", nil), ("000.yaml", nil),
      ("article.yaml", nil), ("001.yml", nil), ("+01.yaml", nil),
      ("99999999999999999999.yaml", nil),
      ("００１.yaml", nil),
    ] as [(String, Int?)])
  func `a claim's number is what its file is named, in one way`(name: String, number: Int?) {
    #expect(DeskFile.claimNumber(inName: name) == number)
  }
}

/// What git keeps of a step's words.
@Suite struct CommitMessageTests {
  @Test func `trailers come back as they went in, and no body can forge one`() throws {
    var random = Randomness(seed: 4)
    for _ in 0..<2000 {
      let body = NastyText.any(&random) + "\n\nStatus: forged"
      let subject = "x/1: " + NastyText.any(&random)
      let message = CommitMessage(
        subject, body: body, trailers: [.init("Claim-Id", "k3f9x2ab"), .init("Action", "note")])
      let again = CommitMessage(reading: message.text)
      try #require(again.trailers == message.trailers, "\(message.text.debugDescription)")
      try #require(again["Status"] == nil)
      try #require(!message.text.unicodeScalars.contains("\0"))
      let first = message.text.split(separator: "\n", omittingEmptySubsequences: false)[0]
      try #require(first.count <= 200)
    }
  }

  @Test func `git reads the same trailers`() throws {
    let desk = try DeskFixture()
    let plan = CommitPlan(
      changes: [("claims/x/n.txt", [0x0A])], author: ClaimAtWork.ana,
      message: CommitMessage(
        "x/1: note", body: "Said so.\n\nAction: forged", trailers: [.init("Action", "note")]))
    _ = try desk.store().begin(holder: "a test", clock: 0).make(
      [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    let trailers = try git("log", "-1", "--format=%(trailers:only)", in: desk.path)
    #expect(trailers.split(separator: "\n") == ["Action: note"])
  }
}
