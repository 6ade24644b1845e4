import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// Bringing another machine's work in is a step like any other: whole or not at all.
@Suite struct LandingTests {
  private static var clock: Int64 { Int64(Date().timeIntervalSince1970) }
  private static let access = RemoteAccess(
    environment: [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/nonexistent",
    ], mayAsk: false)

  /// A desk, and a clone of it in which somebody left a note on claim 1.
  private static func apart() throws -> DeskFixture {
    let desk = try DeskFixture()
    try git("clone", "-q", desk.path, "other", in: desk.folder.path)
    try DeskStore(around: desk.folder.at("other")).note("Theirs.", on: 1)
    return desk
  }

  /// Fetches the clone's branch and brings it in.
  static func bringIn(_ store: DeskStore, from other: String) throws {
    let upstream = try store.upstream(other)
    let theirs = try #require(try store.fetch(upstream, by: access))
    let step = try store.begin(holder: "a test", clock: clock)
    if try step.snapshot.relation(to: theirs) == .behind {
      return try step.forward(to: theirs, committer: ClaimAtWork.ana, recorded: DeskFixture.now)
    }
    let merge = try step.snapshot.merge(with: theirs)
    #expect(merge.conflicts == [])
    _ = try step.join(
      merge, with: theirs, message: CommitMessage("Merge"), committer: ClaimAtWork.ana,
      at: DeskFixture.now, recorded: DeskFixture.now)
  }

  @Test(arguments: [true, false], Stage.allCases)
  func `killed at a stage of a sync, the next step mends what is left`(
    isMerge: Bool, stage: Stage
  ) async throws {
    // A fast-forward writes no objects of its own.
    if !isMerge, stage == .objects { return }
    let desk = try Self.apart()
    let (path, other) = (desk.path, desk.folder.at("other"))
    if isMerge { try desk.store().note("Ours.", on: 1) }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [path = path as String, other = other as String, stage = stage.rawValue as String] in
      _ = DeskFixture.isIsolated
      let store = try DeskStore(around: path)
      store.onStage = { if $0.rawValue == stage { kill(getpid(), SIGKILL) } }
      try Self.bringIn(store, from: other)
    }
    try desk.store().note("Next.", on: 2, clock: Self.clock)
    let happened = [.branch, .files, .index].contains(stage)
    let notes = try desk.store().notes(on: 1)
    #expect(notes.contains("Theirs.") == happened)
    #expect(notes.contains("Ours.") == isMerge)
    try desk.expectInOrder()
    if !happened {
      try Self.bringIn(try desk.store(), from: other)
      #expect(try desk.store().notes(on: 1).contains("Theirs."))
      try desk.expectInOrder()
    }
  }

  @Test func `who changed the words is found in the history, not whoever came later`() throws {
    let desk = try Self.apart()
    func edit(_ path: String, _ words: String, _ name: String) throws {
      try runProcess(
        ["sed", "-i", "s/^claim: .*/claim: \(words)/", "claims/x/002.yaml"], in: path
      ).expectSuccess()
      try git(
        "-c", "user.name=\(name)", "commit", "-q", "-a", "-m", "words", in: path,
        environment: ["GIT_AUTHOR_NAME": name])
    }
    try edit(desk.path, "One.", "Ben Cole")
    try edit(desk.folder.at("other"), "Two.", "Cyd Roy")
    try DeskStore(around: desk.folder.at("other")).note("Later.", on: 2)
    try Self.bringIn(try desk.store(), from: desk.folder.at("other"))
    let claim = try #require(
      try desk.store().current().value(Claim.self, at: "claims/x/002.yaml"))
    #expect(claim.disputes.first?.sides.map { $0.by?.name } == ["Ben Cole", "Cyd Roy"])
  }

  @Test func `after each has merged the other, nothing is in dispute that was settled`() throws {
    let desk = try Self.apart()
    let other = desk.folder.at("other")
    try desk.store().note("Ours.", on: 1)
    // Both merge the other's last commit, neither the other's merge: two pasts from then on.
    try git("clone", "-q", desk.path, "before", in: desk.folder.path)
    try Self.bringIn(try desk.store(), from: other)
    try Self.bringIn(try DeskStore(around: other), from: desk.folder.at("before"))
    try desk.store().note("A.", on: 1)
    try DeskStore(around: other).note("B.", on: 1)
    try Self.bringIn(try desk.store(), from: other)
    let notes = try desk.store().notes(on: 1)
    #expect(Set(notes) == ["Ours.", "Theirs.", "A.", "B."] && notes.count == 4)
    try desk.expectInOrder()
  }

  /// Imports the same three claims as article `y`, with ids of its own, and leaves a note on one.
  private static func importTwin(_ store: DeskStore, seed: UInt64, noteOn number: Int) throws {
    var random = Randomness(seed: seed)
    var work = RandomWork(seed: 5)
    var article = Article()
    article.seed = SeedFile(
      file: "seeds/y.txt", sha256: String(repeating: "a", count: 64), received: nil)
    article.next = 4
    var changes: [(path: String, bytes: [UInt8]?)] = [
      (DeskFile.text("y"), Array("A text.\n".utf8)), ("seeds/y.txt", Array("A text.\n".utf8)),
    ]
    for place in 1...3 {
      var claim = work.claim()
      claim.uid = Identifier.uid(using: &random)
      claim.words += " \(place)"
      for index in claim.ticks.indices {
        claim.ticks[index].id = Identifier.part("t", not: claim.partIDs, using: &random)
      }
      if place == number {
        var note = Note()
        note.id = Identifier.part("n", not: claim.partIDs, using: &random)
        note.by = ClaimAtWork.ana
        note.at = DeskFixture.now
        note.text = "On \(number)."
        claim.notes.append(note)
      }
      changes.append((DeskFile.claim("y", place), DeskFile.new(claim)))
    }
    changes.append((DeskFile.article("y"), DeskFile.new(article)))
    let plan = CommitPlan(
      changes: changes, author: ClaimAtWork.ana, message: CommitMessage("y: import"))
    _ = try store.begin(holder: "a test", clock: clock).make(
      [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)
  }

  @Test func `two imports of one document come to one article, the same whoever merges`() throws {
    for seed in 0..<UInt64(3) {
      let desk = try DeskFixture()
      let (other, before) = (desk.folder.at("other"), desk.folder.at("before"))
      try git("clone", "-q", desk.path, "other", in: desk.folder.path)
      try Self.importTwin(try desk.store(), seed: 2 * seed, noteOn: 1)
      try Self.importTwin(try DeskStore(around: other), seed: 2 * seed + 1, noteOn: 2)
      try git("clone", "-q", desk.path, "before", in: desk.folder.path)
      try Self.bringIn(try desk.store(), from: other)
      try Self.bringIn(try DeskStore(around: other), from: before)
      #expect(
        try git("rev-parse", "HEAD^{tree}", in: desk.path)
          == git("rev-parse", "HEAD^{tree}", in: other))
      let dossier = try desk.store().current().dossier("y")
      #expect(dossier.claims.map(\.number) == [1, 2, 3])
      #expect(dossier.claims.map { $0.claim.notes.map(\.text) } == [["On 1."], ["On 2."], []])
      for claim in dossier.claims {
        let ticks = claim.claim.ticks
        #expect(Set(ticks.map(\.start)).count == ticks.count)
      }
      try desk.expectInOrder()
    }
  }
}
