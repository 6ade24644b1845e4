import FactCheck
import Foundation
import Git
import Store
import TestClaims
import TestSupport
import Testing

/// A step is one commit, wherever the desk lies.
@Suite struct StepTests {
  private static func expectOneCommit(_ desk: DeskFixture) throws {
    let store = try desk.store()
    let before = try git("rev-parse", "HEAD", in: desk.path)
    let commit = try store.note("Asked Lee.", on: 2)
    #expect(try git("rev-parse", "HEAD", in: desk.path) == commit + "\n")
    #expect(try git("rev-parse", "HEAD~1", in: desk.path) == before)
    let changed = try git("diff", "--name-only", "--relative", "HEAD~1", in: desk.path)
    #expect(changed == "claims/x/002.yaml\n")
    let numbers = try git("diff", "--numstat", "HEAD~1", in: desk.path)
    #expect(numbers.hasPrefix("2\t0\t"))
    #expect(
      try git(
        "log", "-1", "--format=%an|%ae|%cn|%at|%s|%(trailers:key=Claim-Id,valueonly)", in: desk.path
      )
      .hasPrefix("Ana Ito|ana@desk.example|Ana Ito|1751104800|x/2: note|"))
    #expect(try store.notes(on: 2) == ["Asked Lee."])
    try desk.expectInOrder()
  }

  @Test func `in a repository of its own`() throws { try Self.expectOneCommit(DeskFixture()) }

  @Test(arguments: ["work/desk", "a b/ü 북한", "x/y/z"])
  func `in a folder of a larger one, whatever its name`(below: String) throws {
    let desk = try DeskFixture(below: below) { top in
      try "other".write(toFile: top + "/other.txt", atomically: true, encoding: .utf8)
      try git("add", "-A", in: top)
      try git("commit", "-qm", "Other work", in: top)
    }
    try Self.expectOneCommit(desk)
    #expect(try git("show", "HEAD:other.txt", in: desk.path) == "other")
  }

  @Test func `in a linked worktree, on its own branch`() throws {
    let desk = try DeskFixture()
    let linked = desk.folder.at("linked")
    try git("worktree", "add", "-q", "-b", "side", linked, in: desk.path)
    let store = try DeskStore(around: linked)
    let main = try git("rev-parse", "main", in: linked)
    try store.note("From the side.", on: 1)
    #expect(try git("rev-parse", "main", in: linked) == main)
    #expect(try git("log", "-1", "--format=%s", "side", in: linked) == "x/1: note\n")
    #expect(try git("status", "--porcelain", in: linked) == "")
    try desk.expectInOrder()
  }

  @Test func `on a branch that is not born yet, and the commit has no parent`() throws {
    let desk = try DeskFixture()
    #expect(try git("rev-list", "--count", "--max-parents=0", "HEAD", in: desk.path) == "1\n")
    #expect(try git("symbolic-ref", "HEAD", in: desk.path) == "refs/heads/main\n")
    try desk.expectInOrder()
  }

  @Test func `beside a person's own work, staged or not, which stays as it was`() throws {
    let desk = try DeskFixture(below: "desk") { top in
      for name in ["staged", "unstaged", "gone"] {
        try name.write(toFile: "\(top)/\(name)", atomically: true, encoding: .utf8)
      }
      try git("add", "-A", in: top)
      try git("commit", "-qm", "Other work", in: top)
    }
    let top = desk.folder.at("desk")
    try "new".write(toFile: "\(top)/staged", atomically: true, encoding: .utf8)
    try git("add", "staged", in: top)
    try git("rm", "-q", "--cached", "gone", in: top)
    try "new".write(toFile: "\(top)/unstaged", atomically: true, encoding: .utf8)
    try "new".write(toFile: "\(top)/untracked", atomically: true, encoding: .utf8)
    let before = try git("status", "--porcelain", in: top)
    let diff = try git("diff", "--cached", in: top) + git("diff", in: top)
    try desk.store().note("Asked Lee.", on: 1)
    #expect(try git("status", "--porcelain", in: top) == before)
    #expect(try git("diff", "--cached", in: top) + git("diff", in: top) == diff)
    #expect(try git("show", "--name-only", "--format=", in: top) == "desk/claims/x/001.yaml\n")
  }

  @Test func `several plans are a commit each, and the branch moves once over all`() throws {
    let desk = try DeskFixture()
    let step = try desk.store().begin(holder: "a test", clock: 0)
    let plans = (1...3).map { number in
      CommitPlan(
        changes: [
          ("claims/x/notes-\(number).txt", Array("\(number)\n".utf8)),
          ("shared", [UInt8(48 + number)]),
        ],
        author: ClaimAtWork.ben, message: CommitMessage("Step \(number)"))
    }
    let commits = try step.make(
      plans, committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    #expect(
      try git("log", "-3", "--reverse", "--format=%H", in: desk.path)
        == commits.map { $0 + "\n" }.joined())
    #expect(try git("reflog", "show", "main", in: desk.path).split(separator: "\n").count == 2)
    #expect(try git("log", "-1", "--format=%an %cn", in: desk.path) == "Ben Cole Ana Ito\n")
    #expect(try desk.folder.text(of: "desk/shared") == "3")
    try desk.expectInOrder()
  }

  @Test func `a file that is taken away goes with the folder that it leaves empty`() throws {
    let desk = try DeskFixture()
    func make(_ bytes: [UInt8]?) throws {
      let plan = CommitPlan(
        changes: [("claims/x/sources/wire.yaml", bytes)], author: ClaimAtWork.ana,
        message: CommitMessage("A source"))
      _ = try desk.store().begin(holder: "a test", clock: 0).make(
        [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    }
    try make(DeskFile.new(Source()))
    try desk.expectInOrder()
    try make(nil)
    try desk.expectInOrder()
    #expect(!FileManager.default.fileExists(atPath: desk.path + "/claims/x/sources"))
  }

  @Test func `nothing to do is no commit`() throws {
    let desk = try DeskFixture()
    let before = try desk.state()
    let made = try desk.store().begin(holder: "a test", clock: 0).make(
      [], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    #expect(made == [])
    #expect(try desk.state() == before)
  }
}
