import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// A process killed at any instant: what it acknowledged is there, what it did not is there whole or
/// not at all, and the next step finds a desk in order.
@Suite struct CrashTests {
  private static var clock: Int64 { Int64(Date().timeIntervalSince1970) }

  @Test(arguments: Stage.allCases)
  func `killed at a stage of a step, the next one mends what is left`(stage: Stage) async throws {
    let desk = try DeskFixture()
    let path = desk.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, stage = stage.rawValue as String] in
      _ = DeskFixture.isIsolated
      let store = try DeskStore(around: path)
      store.onStage = { if $0.rawValue == stage { kill(getpid(), SIGKILL) } }
      try store.note("First.", on: 1)
    }
    let store = try desk.store()
    #expect(store.needsMending == (stage != .objects))
    try store.note("Second.", on: 2, clock: Self.clock)
    let happened = [.branch, .files, .index].contains(stage)
    #expect(try store.notes(on: 1) == (happened ? ["First."] : []))
    #expect(try store.notes(on: 2) == ["Second."])
    #expect(!store.needsMending)
    try desk.expectInOrder()
  }

  @Test(arguments: [Stage.branch, .files])
  func `a new file and one taken away are mended too`(stage: Stage) async throws {
    let desk = try DeskFixture()
    let path = desk.path
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, stage = stage.rawValue as String] in
      _ = DeskFixture.isIsolated
      let store = try DeskStore(around: path)
      store.onStage = { if $0.rawValue == stage { kill(getpid(), SIGKILL) } }
      let plan = CommitPlan(
        changes: [("claims/x/sources/wire.yaml", [0x0A]), ("claims/x/003.yaml", nil)],
        author: ClaimAtWork.ana, message: CommitMessage("Two at once"))
      _ = try store.begin(holder: "a test", clock: 0).make(
        [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
    }
    #expect(try desk.status() != "")
    try desk.store().note("Next.", on: 1, clock: Self.clock)
    #expect(try desk.folder.text(of: "desk/claims/x/sources/wire.yaml") == "\n")
    try desk.expectInOrder()
  }

  @Test func `killed at random, sixty times, nothing acknowledged is lost and nobody locked out`()
    async throws
  {
    let desk = try DeskFixture(claims: 4)
    let path = desk.path
    var random = Randomness(seed: 60)
    var acknowledged = 0
    // On a machine with much else to do a step takes long, and the kill is to fall into one.
    let length = try ContinuousClock().measure { try desk.store().note("the first", on: 1) }
    let microseconds = UInt32(clamping: length.components.attoseconds / 1_000_000_000_000)
    for round in 0..<60 {
      let pause = UInt32.random(in: 0..<max(60_000, 4 * microseconds), using: &random)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [path = path as String, round = round as Int, pause = pause as UInt32] in
        _ = DeskFixture.isIsolated
        let store = try DeskStore(around: path)
        let log = try #require(fopen(path + "/../acknowledged", "a"))
        // Started with the first step under way, so that the kill falls into one.
        Thread.detachNewThread {
          usleep(pause)
          kill(getpid(), SIGKILL)
        }
        for number in 0... {
          let clock = Int64(Date().timeIntervalSince1970)
          let text = "\(round)-\(number)"
          try store.note(text, on: number % 4 + 1, clock: clock)
          fputs("\(text)\n", log)
          fflush(log)
        }
      }
      let store = try desk.store()
      try store.note("mended \(round)", on: round % 4 + 1, clock: Self.clock)
      if round % 10 == 9 { try desk.expectInOrder() }
      #expect(try desk.status() == "", "round \(round), after \(pause) µs")
      let known = Set(try (1...4).flatMap { try store.notes(on: $0) })
      let log = (try? desk.folder.text(of: "acknowledged")) ?? ""
      let lost = log.split(separator: "\n").filter { !known.contains(String($0)) }
      try #require(lost == [], "round \(round), after \(pause) µs")
      acknowledged = log.split(separator: "\n").count
      // Each note is one commit: none half, none twice.
      let commits = try git("rev-list", "--count", "HEAD", in: path)
      #expect(commits == "\(known.count + 1)\n")
    }
    print("steps acknowledged by killed processes: \(acknowledged)")
    #expect(acknowledged > 0)
  }
}
