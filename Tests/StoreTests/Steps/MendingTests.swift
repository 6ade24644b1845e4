import FactCheck
import Foundation
import Git
import Store
import TestClaims
import TestSupport
import Testing

/// What a person does with plain git between a kill and the next step is the person's.
@Suite struct MendingTests {
  /// A desk whose last process was killed right after the branch moved, with a note on claim 1.
  private static func killed() async throws -> DeskFixture {
    let desk = try DeskFixture()
    let path = desk.path
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
      _ = DeskFixture.isIsolated
      let store = try DeskStore(around: path)
      store.onStage = { if $0 == .branch { kill(getpid(), SIGKILL) } }
      try store.note("First.", on: 1)
    }
    return desk
  }

  private static var clock: Int64 { Int64(Date().timeIntervalSince1970) }

  @Test func `a commit that went over the same file since is not taken back`() async throws {
    let desk = try await Self.killed()
    try git("checkout", "-q", "HEAD", "--", ".", in: desk.path)
    let claim = try desk.folder.text(of: "desk/claims/x/001.yaml") + "x-own: 7\n"
    try desk.folder.write(claim, to: "desk/claims/x/001.yaml")
    try git("commit", "-qam", "By hand", in: desk.path)
    try desk.store().note("Second.", on: 2, clock: Self.clock)
    #expect(try desk.folder.text(of: "desk/claims/x/001.yaml") == claim)
    try desk.expectInOrder()
  }

  @Test func `an edit made since in the folder is left alone`() async throws {
    let desk = try await Self.killed()
    try desk.folder.write("mine\n", to: "desk/claims/x/001.yaml")
    try desk.store().note("Second.", on: 2, clock: Self.clock)
    #expect(try desk.folder.text(of: "desk/claims/x/001.yaml") == "mine\n")
    #expect(try desk.status() == " M claims/x/001.yaml\n")
  }

  @Test func `what was staged since is left staged`() async throws {
    let desk = try await Self.killed()
    try desk.folder.write("mine\n", to: "desk/claims/x/001.yaml")
    try git("add", "claims/x/001.yaml", in: desk.path)
    try desk.store().note("Second.", on: 2, clock: Self.clock)
    #expect(try git("show", ":claims/x/001.yaml", in: desk.path) == "mine\n")
  }

  @Test func `on another branch nothing is mended`() async throws {
    let desk = try await Self.killed()
    try git("checkout", "-q", "HEAD", "--", ".", in: desk.path)
    try git("switch", "-q", "-c", "side", "HEAD~1", in: desk.path)
    try desk.store().note("Second.", on: 1, clock: Self.clock)
    try desk.expectInOrder()
    #expect(try desk.store().notes(on: 1) == ["Second."])
  }

  @Test func `a lock that the killed process left is outwaited, whatever the clocks say`()
    async throws
  {
    for clock in [0, Self.clock] {
      let desk = try await Self.killed()
      try desk.folder.write("", to: "desk/.git/refs/heads/main.lock")
      try desk.folder.write("", to: "desk/.git/HEAD.lock")
      try desk.store().note("Second.", on: 2, clock: clock)
      try desk.expectInOrder()
    }
  }

  @Test func `an index lock of stet's own is removed at once, a young one of git's is not`()
    async throws
  {
    let desk = try await Self.killed()
    try desk.folder.write("stet updates the index\n", to: "desk/.git/index.lock")
    try desk.store().note("Second.", on: 2, clock: Self.clock)
    try desk.expectInOrder()
    try desk.folder.write("", to: "desk/.git/index.lock")
    #expect(throws: StoreError.self) {
      try desk.store().note("Third.", on: 2, clock: Self.clock)
    }
    #expect(FileManager.default.fileExists(atPath: desk.path + "/.git/index.lock"))
  }

  @Test func `what was being written beside its target is cleared away`() async throws {
    let desk = try await Self.killed()
    for place in ["desk/claims/x/.stet-new-99-001.yaml", "desk/.git/stet/.stet-new-99-intent"] {
      try desk.folder.write("half", to: place)
    }
    try desk.store().note("Second.", on: 2, clock: Self.clock)
    try desk.expectInOrder()
  }

  @Test(arguments: [
    "", "{", "branch: x\n", "\0\0\0", "branch: refs/heads/main\ncommit: zz\npaths: []\n",
  ])
  func `a note that says nothing stands in nobody's way`(note: String) throws {
    let desk = try DeskFixture()
    try desk.folder.write(note, to: "desk/.git/stet/intent")
    try desk.store().note("Next.", on: 1, clock: Self.clock)
    try desk.expectInOrder()
  }
}
