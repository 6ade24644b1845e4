import FactCheck
import Foundation
import Git
import Store
import TestClaims
import TestSupport
import Testing

/// Where a step cannot be made, nothing is changed: not the branch, not the index, not a file.
@Suite struct RefusalTests {
  /// The error of a note on claim 1; fails if anything changed.
  private static func refusal(_ desk: DeskFixture) throws -> StoreError {
    let before = try desk.state()
    let error = try #require(
      #expect(throws: StoreError.self) { try desk.store().note("Never.", on: 1) })
    #expect(try desk.state() == before)
    #expect(!error.explanation.message.isEmpty)
    return error
  }

  private static func write(_ text: String, _ path: String, _ desk: DeskFixture) throws {
    try text.write(toFile: "\(desk.path)/\(path)", atomically: true, encoding: .utf8)
  }

  @Test func `a detached HEAD is no branch to step on`() throws {
    let desk = try DeskFixture()
    try git("checkout", "-q", "--detach", in: desk.path)
    guard case .detachedHead = try Self.refusal(desk) else {
      Issue.record("another error")
      return
    }
  }

  @Test(arguments: ["merge", "rebase", "cherry-pick", "revert"])
  func `git in the middle of something is left to finish`(operation: String) throws {
    let desk = try DeskFixture()
    try git("switch", "-q", "-c", "side", in: desk.path)
    try Self.write("side\n", "claims/x/article.md", desk)
    try git("commit", "-qam", "Side", in: desk.path)
    try git("switch", "-q", "main", in: desk.path)
    try Self.write("main\n", "claims/x/article.md", desk)
    try git("commit", "-qam", "Main", in: desk.path)
    let target = operation == "revert" ? "HEAD~1" : "side"
    if operation == "revert" {
      try Self.write("more\n", "claims/x/article.md", desk)
      try git("commit", "-qam", "More", in: desk.path)
    }
    #expect(throws: GitProgramFailure.self) { try git(operation, target, in: desk.path) }
    let error = try Self.refusal(desk)
    // A rebase stops on no branch; either refusal is right, and the operation is the better one.
    guard case .inProgress(let found) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(found.rawValue == operation)
    #expect(error.explanation.hint?.contains("git \(operation) --continue") == true)
  }

  @Test func `a claim changed by hand is named, with the way to record it`() throws {
    let desk = try DeskFixture()
    try Self.write("uid: mine\n", "claims/x/001.yaml", desk)
    let error = try Self.refusal(desk)
    guard case .changedByHand(["claims/x/001.yaml"]) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.explanation.hint?.hasPrefix("stet save") == true)
  }

  @Test func `another claim changed by hand stands in nobody's way`() throws {
    let desk = try DeskFixture()
    try Self.write("uid: mine\n", "claims/x/002.yaml", desk)
    try desk.store().note("Asked Lee.", on: 1)
    #expect(try desk.status() == " M claims/x/002.yaml\n")
  }

  @Test func `a claim deleted by hand is named`() throws {
    let desk = try DeskFixture()
    try FileManager.default.removeItem(atPath: desk.path + "/claims/x/001.yaml")
    guard case .deletedByHand(["claims/x/001.yaml"]) = try Self.refusal(desk) else {
      Issue.record("another error")
      return
    }
  }

  @Test func `a folder or a link where the file should be is not written through`() throws {
    for kind in ["folder", "link"] {
      let desk = try DeskFixture()
      let path = desk.path + "/claims/x/001.yaml"
      try FileManager.default.removeItem(atPath: path)
      if kind == "folder" {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      } else {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: desk.path + "/claims/x/002.yaml")
      }
      guard case .obstructed(let obstacle, isCommitted: true) = try Self.refusal(desk) else {
        Issue.record("another error")
        return
      }
      #expect(obstacle.path == "claims/x/001.yaml")
      #expect(obstacle.what == (kind == "folder" ? "a folder" : "a symbolic link"))
    }
  }

  @Test func `an unknown file in the place of a new one is not written over`() throws {
    let desk = try DeskFixture()
    try Self.write("mine\n", "claims/x/new.txt", desk)
    let before = try desk.state()
    func make(_ text: String) throws {
      let plan = CommitPlan(
        changes: [("claims/x/new.txt", Array(text.utf8))], author: ClaimAtWork.ana,
        message: CommitMessage("New"))
      _ = try desk.store().begin(holder: "a test", clock: 0).make(
        [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    }
    let error = #expect(throws: StoreError.self) { try make("stet's\n") }
    guard case .inTheWay(["claims/x/new.txt"]) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try desk.state() == before)
    try make("mine\n")
    try desk.expectInOrder()
  }

  @Test func `an edit made by hand is recorded where the step accepts just that`() throws {
    let desk = try DeskFixture()
    let path = "claims/x/001.yaml"
    try Self.write("uid: mine\n", path, desk)
    let plan = CommitPlan(
      changes: [(path, Array("uid: mine and stet's\n".utf8))], author: ClaimAtWork.ana,
      message: CommitMessage("Save"))
    func make(_ accepted: String) throws {
      _ = try desk.store().begin(holder: "a test", clock: 0).make(
        [plan], accepting: [path: Array(accepted.utf8)], committer: ClaimAtWork.ana,
        at: DeskFixture.now, recorded: DeskFixture.now)
    }
    #expect(throws: StoreError.self) { try make("uid: other\n") }
    try make("uid: mine\n")
    #expect(try desk.folder.text(of: "desk/" + path) == "uid: mine and stet's\n")
    try desk.expectInOrder()
  }

  @Test func `a deletion made by hand is recorded as a deletion`() throws {
    let desk = try DeskFixture()
    try FileManager.default.removeItem(atPath: desk.path + "/claims/x/003.yaml")
    let plan = CommitPlan(
      changes: [("claims/x/003.yaml", nil)], author: ClaimAtWork.ana,
      message: CommitMessage("Save"))
    _ = try desk.store().begin(holder: "a test", clock: 0).make(
      [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    try desk.expectInOrder()
  }

  @Test func `a branch that moved meanwhile is a lost race, and the step can be decided anew`()
    throws
  {
    let desk = try DeskFixture()
    let store = try desk.store()
    let step = try store.begin(holder: "a test", clock: 0)
    try Self.write("uid: theirs\n", "claims/x/002.yaml", desk)
    try git("commit", "-qam", "Quicker", in: desk.path)
    let before = try desk.state()
    let plan = CommitPlan(
      changes: [("claims/x/001.yaml", Array("uid: ours\n".utf8))], author: ClaimAtWork.ana,
      message: CommitMessage("Slower"))
    var error: StoreError?
    do throws(StoreError) {
      _ = try step.make(
        [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    } catch let refusal {
      error = refusal
    }
    #expect(error?.isLostRace == true)
    #expect(error?.isTransient == true)
    #expect(try desk.state() == before)
    try desk.expectInOrder()
    try store.note("Again.", on: 1)
    #expect(try git("log", "-3", "--format=%s", in: desk.path) == "x/1: note\nQuicker\nBegin\n")
  }

  @Test func `git's own lock on the branch is waited for, and named if it stays`() throws {
    let desk = try DeskFixture()
    try desk.folder.write("", to: "desk/.git/refs/heads/main.lock")
    let error = try Self.refusal(desk)
    #expect(error.isTransient)
    #expect(error.explanation.hint?.contains("one that was killed left it: rm ") == true)
    try FileManager.default.removeItem(atPath: desk.path + "/.git/refs/heads/main.lock")
    try desk.store().note("Again.", on: 1)
    try desk.expectInOrder()
  }

  @Test func `git's own lock on the index leaves the step done and the index to be mended`() throws
  {
    let desk = try DeskFixture()
    try desk.folder.write("", to: "desk/.git/index.lock")
    let store = try desk.store()
    let error = #expect(throws: StoreError.self) { try store.note("Asked Lee.", on: 1) }
    #expect(error?.isDone == true)
    #expect(error?.explanation.hint?.contains("next step") == true)
    #expect(try store.notes(on: 1) == ["Asked Lee."])
    #expect(FileManager.default.fileExists(atPath: desk.path + "/.git/index.lock"))
    try FileManager.default.removeItem(atPath: desk.path + "/.git/index.lock")
    try store.note("And Kim.", on: 2)
    try desk.expectInOrder()
  }

  @Test func `whoever waits for the desk is told who holds it`() throws {
    let desk = try DeskFixture()
    let step = try desk.store().begin(holder: "Ben, since 11:40", clock: 0)
    let error = #expect(throws: StoreError.self) {
      _ = try desk.store().begin(holder: "Ana", patience: .zero, clock: 0).make(
        [], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    }
    #expect(error?.explanation.message == "the desk is held by Ben, since 11:40")
    #expect(error?.isTransient == true)
    _ = try step.make(
      [], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
  }
}
