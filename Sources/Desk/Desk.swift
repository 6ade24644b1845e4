package import FactCheck
package import Store
internal import Templates

/// A desk and the person at it: the use cases, one call = one commit a claim.
///
/// Nothing here reads the environment, the clock or the terminal: who acts, when and where comes in
/// as arguments.
package final class Desk {
  let store: DeskStore
  /// Where random ids come from.
  var random: Randomness
  /// The files that the present step goes on without, and who is told of them afterwards.
  var passedOver: [(name: String, file: UnreadableFile)] = []
  private(set) var tellPassedOver: (String, UnreadableFile) -> Void = { _, _ in }

  /// The desk's folder, absolute.
  package var root: String { store.root }

  /// Called when a step has to wait for another process, with who holds the desk and since when.
  package func onWait(_ tell: @escaping (String) -> Void) { store.onWait = tell }

  /// Called when something was put in order that another program left behind.
  package func onMended(_ tell: @escaping (String) -> Void) { store.onMended = tell }

  package init(
    _ store: DeskStore, random: Randomness = Randomness()
  ) {
    self.store = store
    self.random = random
  }

  /// Opens the desk that `folder` lies in.
  /// - Parameter indexMaker: which program this is, so that the index gives it its own conclusions
  ///   alone; nil: no index is used.
  package convenience init(
    around folder: String, random: Randomness = Randomness(), indexMaker: String? = nil
  ) throws(DeskError) {
    let store = try stored { () throws(StoreError) in try DeskStore(around: folder) }
    if let indexMaker { store.useIndex(maker: indexMaker) }
    self.init(store, random: random)
  }

  /// The state of the last commit, or of a revision.
  package func snapshot(_ revision: String? = nil) throws(DeskError) -> Snapshot {
    try stored { () throws(StoreError) in
      if let revision { try store.snapshot(of: revision) } else { try store.current() }
    }
  }

  /// Calls `body` while much of the history is read for the index, with how many commits are done,
  /// of how many.
  package func onIndexing(_ body: @escaping (Int, Int) -> Void) { store.onIndexing = body }

  /// Called after a step that went on beside a file which cannot be read, with whose file it is.
  package func onPassedOver(_ tell: @escaping (String, UnreadableFile) -> Void) {
    tellPassedOver = tell
  }

  /// Has git merge through this program, as its shell finds it.
  package func mergesThrough(_ program: String) { store.mergeProgram = program }

  /// What git is in the middle of, such as a merge; nil in the ordinary state.
  package var inProgress: String? { store.inProgress }

  /// A setting of git's configuration, such as `user.name`.
  package func configuration(_ key: String) throws(DeskError) -> String? {
    try stored { () throws(StoreError) in try store.configuration(key) }
  }

  func uid() -> String { Identifier.uid(using: &random) }

  func part(_ kind: Character, not taken: Set<String> = []) -> String {
    Identifier.part(kind, not: taken, using: &random)
  }
}

/// Who acts, who types, and when.
package struct Hand: Sendable {
  /// Whose step it is.
  package var author: Person
  /// Who types it.
  package var committer: Person
  /// When the step is done: what the files and the commit's author date say.
  package var at: Moment
  /// When it is recorded: the commit's committer date.
  package var recorded: Moment
  /// The machine's clock, in seconds since 1970, whatever date the step is given.
  package var clock: Int64
  /// For those who wait for the desk: "Ana Ito, since 11:40, process 4711".
  package var holder: String

  package init(
    author: Person, committer: Person, at: Moment, recorded: Moment? = nil, clock: Int64? = nil,
    holder: String = ""
  ) {
    self.author = author
    self.committer = committer
    self.at = at
    self.recorded = recorded ?? at
    self.clock = clock ?? Int64(at.seconds)
    self.holder = holder
  }
}

/// Why the desk could not do something. Nothing was changed.
package enum DeskError: Error, Sendable {
  case store(StoreError)
  /// The rules that forbid it: one for each claim that was refused.
  case refused([FactCheck.Refusal])
}

/// Runs `body`, and says what went wrong in the desk's terms.
func stored<Value: ~Copyable>(_ body: () throws(StoreError) -> Value) throws(DeskError) -> Value {
  do throws(StoreError) {
    return try body()
  } catch {
    throw .store(error)
  }
}

/// Runs `body`, and passes on what it refuses.
func judged<Value>(_ body: () throws(Refusal) -> Value) throws(DeskError) -> Value {
  do throws(Refusal) {
    return try body()
  } catch {
    throw .refused([error])
  }
}

/// Refuses one thing.
func refuse(_ rule: String, _ message: String, hint: String? = nil) -> DeskError {
  .refused([Refusal(rule, message, hint: hint)])
}

extension Desk {
  /// A fresh id for a part of `claim`, with the letter of its kind.
  package func id(_ kind: Character, in claim: Claim) -> String {
    part(kind, not: claim.partIDs)
  }

  /// A setting of git's configuration as it holds in `folder`, which need not be a desk yet.
  package static func configuration(_ key: String, around folder: String) throws(DeskError)
    -> String?
  {
    try stored { () throws(StoreError) in try DeskStore.configuration(key, around: folder) }
  }
}

/// Paths of the desk's files, from its folder.
package enum DeskPath {
  package static func claim(_ slug: String, _ number: Int) -> String {
    DeskFile.claim(slug, number)
  }
  package static func article(_ slug: String) -> String { DeskFile.article(slug) }
  package static func source(_ slug: String, _ id: String) -> String { DeskFile.source(slug, id) }
}
