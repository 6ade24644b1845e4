import FactCheck
import Git
import Store
import TestClaims
import TestSupport
import Testing

/// A desk with one article of a few claims, in a repository of its own.
struct DeskFixture {
  let folder: TemporaryFolder
  /// The desk's folder.
  let path: String

  static let now = Moment(seconds: 1_751_104_800, offset: 120)

  /// Whether git's configuration is this test's alone.
  static let isIsolated: Bool = {
    do {
      let empty = try TemporaryFolder()
      try GitLibrary.start(configurationFolder: empty.path)
      return true
    } catch {
      return false
    }
  }()

  /// - Parameters:
  ///   - prepare: what happens in the new repository before there is a desk.
  ///   - below: the desk's folder in it.
  init(
    below: String = "", named name: String = "desk", claims: Int = 3,
    prepare: (String) throws -> Void = { _ in }
  ) throws {
    precondition(Self.isIsolated)
    folder = try TemporaryFolder()
    let top = folder.at(name)
    try folder.write("", to: "\(name)/.keep")
    try git("init", "-q", "-b", "main", in: top)
    try runProcess(["rm", "\(top)/.keep"]).expectSuccess()
    try prepare(top)
    path = below.isEmpty ? top : "\(top)/\(below)"
    try runProcess(["mkdir", "-p", path]).expectSuccess()
    let store = try DeskStore.create(at: path)
    var changes: [(path: String, bytes: [UInt8]?)] = [
      (DeskFile.policy, Array("format: 1\n".utf8)),
      (DeskFile.attributes, Array("claims/** -text\n".utf8)),
      (DeskFile.text("x"), Array("A text.\n".utf8)),
      (DeskFile.article("x"), DeskFile.new(Article())),
    ]
    var work = RandomWork(seed: 1)
    for number in 1...claims {
      changes.append((DeskFile.claim("x", number), DeskFile.new(work.claim())))
    }
    let step = try store.begin(holder: "a test", clock: 0)
    _ = try step.make(
      [CommitPlan(changes: changes, author: ClaimAtWork.ana, message: CommitMessage("Begin"))],
      committer: ClaimAtWork.ana, at: Self.now, recorded: Self.now)
  }

  func store() throws -> DeskStore { try DeskStore(around: path) }

  /// The commit, the index and every file but git's own, to see that nothing changed.
  func state() throws -> String {
    let head = (try? git("rev-parse", "HEAD", in: path)) ?? "none"
    let index = try git("ls-files", "--stage", in: path)
    let files = try runProcess(
      ["sh", "-c", "find . -path '*/.git' -prune -o -type f -print | sort | xargs cksum"], in: path)
    return head + index + files.output
  }

  func status() throws -> String { try git("status", "--porcelain", in: path) }

  /// Fails unless the repository is whole and the folder is as the last commit has it.
  func expectInOrder(sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try status() == "", sourceLocation: sourceLocation)
    #expect(
      try git("fsck", "--strict", "--no-dangling", in: path) == "", sourceLocation: sourceLocation)
    let left = try runProcess(
      [
        "find", folder.path, "-name", "*.lock", "-o", "-name", ".stet-new-*", "-o", "-name",
        "intent",
      ])
    #expect(left.output == "", sourceLocation: sourceLocation)
  }
}

extension DeskStore {
  /// Leaves a note on a claim, as a command does it: one commit.
  @discardableResult
  func note(_ text: String, on number: Int, clock: Int64 = 0) throws -> String {
    let step = try begin(holder: "a test", clock: clock)
    let path = DeskFile.claim("x", number)
    let bytes = try #require(try step.snapshot.read(path))
    let claim = try YAML.read(Claim.self, from: bytes, path: path)
    var random = Randomness()
    let id = Identifier.part("n", not: claim.partIDs, using: &random)
    let after = try claim.applying(
      .note(id: id, text: text), in: ClaimAtWork().circumstances(by: ClaimAtWork.ana))
    let changed = try DeskFile.changed(bytes, from: claim, to: after, path: path)
    let plan = CommitPlan(
      changes: [(path, changed)], author: ClaimAtWork.ana,
      message: CommitMessage(
        "x/\(number): note", body: text, trailers: [.init("Claim-Id", claim.uid)]))
    return try step.make(
      [plan], committer: ClaimAtWork.ana, at: DeskFixture.now, recorded: DeskFixture.now)[0]
  }

  /// The texts of a claim's notes in the last commit.
  func notes(on number: Int) throws -> [String] {
    let path = DeskFile.claim("x", number)
    return try current().value(Claim.self, at: path)?.notes.map(\.text) ?? []
  }
}
