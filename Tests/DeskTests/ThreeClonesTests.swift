import Desk
import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// Three people at three clones act at random, and sync now and then through a bare repository.
///
/// `STET_LONG` is how many actions, for `scripts/three-clones`; a failure prints its seed.
@Suite struct ThreeClonesTests {
  private static let actions =
    ProcessInfo.processInfo.environment["STET_LONG"].flatMap { Int($0) } ?? 90
  private static let seeds: [UInt64] =
    ProcessInfo.processInfo.environment["STET_SEEDS"]?.split(separator: ",")
    .compactMap { UInt64($0) } ?? [1]

  @Test("Three clones end identical, with every acknowledged action in them", arguments: seeds)
  func endIdentical(_ seed: UInt64) throws {
    let desk = try ThreeClones(seed: seed)
    var acknowledged: [ActionName: Int] = [:]
    for step in 0..<Self.actions {
      if let name = try desk.act(step: step) { acknowledged[name, default: 0] += 1 }
      if desk.work.chance(0.15) { try desk.sync(desk.work.one([0, 1, 2]), step: step) }
    }
    // Each brings its own in, and then what the others brought in after it.
    for round in 0..<2 {
      for clone in 0..<3 { try desk.sync(clone, step: Self.actions + round) }
    }
    try desk.expectIdentical()
    try desk.expectAllThere()
    print(
      "seed \(seed): \(acknowledged.values.reduce(0, +)) actions acknowledged of \(Self.actions), "
        + "\(desk.merges) merges, \(desk.disputes) disputes, \(desk.renumbered) renumbered")
    #expect(desk.merges > 3 && acknowledged.count > 5)
  }
}

/// The clones, and what was acknowledged in them.
private final class ThreeClones {
  let folder: TemporaryFolder
  var work: RandomWork
  var merges = 0
  var disputes = 0
  var renumbered = 0
  private var desks: [Desk] = []
  /// What must be found in the end.
  private var commits: [String] = []
  private var texts: [String] = []
  private var evidence: [String] = []
  private let seed: UInt64

  init(seed: UInt64) throws {
    self.seed = seed
    folder = try TemporaryFolder()
    work = RandomWork(seed: seed)
    try folder.write("", to: "home/.gitconfig")
    try git("init", "-q", "--bare", "-b", "main", "desk.git", in: folder.path)
    try git("init", "-q", "-b", "main", "0", in: folder.path)
    try git("remote", "add", "origin", "../desk.git", in: folder.at("0"))
    let first = try Desk.initialise(
      at: folder.at("0"), by: hand(0, step: 0), random: Randomness(seed: seed &+ 1)
    ).desk
    var options = ImportOptions()
    options.slug = "bridge"
    options.date = Day("2026-05-12")
    _ = try first.importSeed(
      SeedInput(name: "bridge.txt", bytes: Array(SampleDesk.article.utf8)), options: options,
      by: hand(0, step: 0))
    for (id, source) in RandomWork.sources {
      _ = try first.addSource(source, id: id, to: "bridge", by: hand(0, step: 0))
    }
    desks = [first]
    try sync(0, step: 0)
    for clone in 1...2 {
      try git("clone", "-q", "desk.git", "\(clone)", in: folder.path)
      desks.append(
        try Desk(
          around: folder.at("\(clone)"), random: Randomness(seed: seed &+ 1 &+ UInt64(clone))))
    }
  }

  private func hand(_ clone: Int, step: Int) -> Hand {
    let person = RandomWork.people[clone]
    return Hand(
      author: person, committer: person,
      at: Moment(seconds: 1_778_750_000 + step * 60 + clone, offset: 120), holder: "a test")
  }

  /// One random step in a random clone; nil where the rules forbid it.
  func act(step: Int) throws -> ActionName? {
    let clone = work.one([0, 1, 2])
    let desk = desks[clone]
    let dossier = try desk.dossiers(["bridge"], in: try desk.snapshot())[0]
    if work.chance(0.06) { return try add(to: desk, clone, step) }
    let numbered = work.one(dossier.claims.prefix(3))
    var action = work.action(on: numbered.claim)
    if case .edit(var edit) = action {
      edit.span = nil
      action = .edit(edit)
    }
    if case .void = action { return nil }
    guard
      let outcome = try? desk.act(
        on: Selection([.numbers(slug: "bridge", [numbered.number])]), by: hand(clone, step: step),
        { _, _, _ in Work([action]) })
    else { return nil }
    commits += outcome.done.map(\.commit)
    switch action {
    case .attach(let item): evidence.append(item.id)
    case .note(_, let text), .answer(_, let text): texts.append(text)
    case .query(let query): texts.append(query.ask)
    default: break
    }
    return action.name
  }

  private func add(to desk: Desk, _ clone: Int, _ step: Int) throws -> ActionName? {
    let words = work.one(["14 million crowns", "3 May", "fine bridge", "Mira", "cost", "opened on"])
    guard
      (try? desk.add(words: words, passage: nil, to: "bridge", by: hand(clone, step: step))) != nil
    else { return nil }
    return .open
  }

  func sync(_ clone: Int, step: Int) throws {
    let access = RemoteAccess(
      environment: [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
        "HOME": folder.at("home"), "GIT_CONFIG_NOSYSTEM": "1",
      ], mayAsk: false)
    let synced = try desks[clone].sync(
      with: nil, through: access, by: hand(clone, step: step)
    ) { _ in }
    if synced.merge != nil { merges += 1 }
    disputes += synced.merge == nil ? 0 : synced.news.disputes.count
    renumbered += synced.news.renumbered.count
  }

  func expectIdentical() throws {
    let heads = try (0..<3).map { try git("rev-parse", "HEAD", in: folder.at("\($0)")) }
    #expect(Set(heads).count == 1, "seed \(seed)")
    for clone in 0..<3 {
      let path = folder.at("\(clone)")
      #expect(try git("status", "--porcelain", in: path) == "", "seed \(seed), clone \(clone)")
      #expect(
        try git("fsck", "--strict", "--no-dangling", in: path) == "", "seed \(seed), clone \(clone)"
      )
    }
  }

  func expectAllThere() throws {
    let path = folder.at("0")
    let history = Set(try git("rev-list", "HEAD", in: path).split(separator: "\n").map(String.init))
    for commit in commits { #expect(history.contains(commit), "seed \(seed): \(commit) is lost") }
    let dossier = try desks[0].dossiers(["bridge"], in: try desks[0].snapshot())[0]
    let uids = dossier.claims.map(\.claim.uid)
    #expect(Set(uids).count == uids.count, "seed \(seed)")
    #expect(dossier.article.next > (dossier.claims.map(\.number).max() ?? 0), "seed \(seed)")
    var all = ""
    for numbered in dossier.claims {
      #expect(numbered.claim.contradictions == [], "seed \(seed), claim \(numbered.number)")
      all += numbered.claim.record.canonicalJSON
    }
    for id in evidence {
      #expect(all.contains("\"\(id)\""), "seed \(seed): evidence \(id) is lost")
    }
    for text in texts {
      let quoted = Record.text(text).canonicalJSON.dropFirst().dropLast()
      #expect(all.contains(quoted), "seed \(seed): “\(text)” is lost")
    }
  }
}
