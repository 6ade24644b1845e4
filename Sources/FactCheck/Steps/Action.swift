/// A step of the work on one claim, as a value.
///
/// Ids of what a step adds are given with it, so that a step is a pure function of its arguments.
package enum Action: Sendable {
  case open
  case attach(Evidence)
  case tick(TickChoice, evidence: String?)
  case query(Query)
  case answer(query: String, text: String)
  case decide(Finding)
  case change(ChangeStep)
  case sign
  case acceptRisk(reason: String)
  case reopen(reason: String)
  case drop(reason: String)
  case note(id: String, text: String)
  case assign(Person?)
  case edit(Edit)
  /// Settles disputes; a note says why.
  case settle([Take], note: String?)
  /// Other bounds: a part of the words, or more than they were.
  case reshape(Reshaping)
  /// The claim is joined into the one of this name.
  case giveWay(to: String)
  /// What stet does itself to a checked claim when one that it is linked to changes.
  case void(reason: String)

  /// Which ticks a step ticks off.
  package enum TickChoice: Sendable, Equatable {
    case all
    /// By id, or by an id's beginning.
    case some([String])
  }

  /// What `decide` says.
  package struct Finding: Sendable {
    package var verdict: Verdict
    package var reason: String?
    /// A change of wording proposed with the verdict; its id is given beside it.
    package var change: (id: String, words: String)?
    package var ticks: TickChoice?
    package var note: String?

    package init(
      _ verdict: Verdict, reason: String? = nil, change: (id: String, words: String)? = nil,
      ticks: TickChoice? = nil, note: String? = nil
    ) {
      self.verdict = verdict
      self.reason = reason
      self.change = change
      self.ticks = ticks
      self.note = note
    }
  }

  /// What `change` says.
  package enum ChangeStep: Sendable {
    case propose(id: String, words: String)
    case move(to: ChangeState, note: String?)
  }

  /// What `edit` changes; nil leaves a thing as it is.
  package struct Edit: Sendable {
    package var words: String?
    package var kind: ClaimKind?
    package var priority: Priority?
    package var flags: [String]?
    /// The article's own words and place, where a correction moves them.
    package var span: Span?
    package var refersTo: [Referent]?
    package var attribution: [Attribution]?
    package var links: [Link]?
    /// The ticks as the reworded claim has them; nil: the old ones are found again in the new
    /// words.
    package var ticks: [Tick]?
    /// The desk's own fields.
    package var others: [Record.Entry]?
    /// What the claim says no more: nil elsewhere leaves a thing as it is.
    package var cleared: Set<Clearable> = []

    package init() {}

    package var isEmpty: Bool {
      words == nil && kind == nil && priority == nil && flags == nil && span == nil
        && refersTo == nil && attribution == nil && links == nil && ticks == nil && others == nil
        && cleared.isEmpty
    }

    /// What a claim may do without, and an edit can take away.
    package enum Clearable: Sendable, CaseIterable { case kind, priority }
  }

  /// The step's name: the verb, and the `Action:` trailer of its commit.
  package var name: ActionName {
    switch self {
    case .open: .open
    case .attach: .attach
    case .tick: .tick
    case .query: .query
    case .answer: .answer
    case .decide: .decide
    case .change: .change
    case .sign: .sign
    case .acceptRisk: .acceptRisk
    case .reopen: .reopen
    case .drop: .drop
    case .note: .note
    case .assign: .assign
    case .edit: .edit
    case .settle: .settle
    case .reshape(let reshaping):
      switch reshaping.act {
      case .split: .split
      case .trim: .trim
      case .join: .join
      }
    case .giveWay: .join
    case .void: .void
    }
  }
}

/// The names of the steps.
package enum ActionName: String, Vocabulary {
  case open, attach, tick, query, answer, decide, change, sign
  case acceptRisk = "accept-risk"
  case reopen, drop, note, assign, edit, split, trim, join, settle, void
  package static let noun = "a step"
}

/// Why a step is refused: the rule that forbids it, what it says, and what to do next.
package struct Refusal: Error, Sendable, Equatable, CustomStringConvertible {
  /// The rule's stable name, such as `second-person`.
  package var rule: String
  package var message: String
  /// A command to type or a thing to do.
  package var hint: String?
  /// The key of the claim's file that it is about, where it is about one.
  package var key: String?

  package init(_ rule: String, _ message: String, hint: String? = nil, key: String? = nil) {
    self.rule = rule
    self.message = message
    self.hint = hint
    self.key = key
  }

  package var description: String { "\(message) (rule: \(rule))" }
}

/// Everything outside a claim that a step depends on.
package struct Circumstances: Sendable {
  /// The claim's name for people: `nk-troops/7`.
  package var name: String
  /// Whose step it is.
  package var author: Person
  /// Who typed it.
  package var committer: Person
  package var at: Moment
  package var policy: Policy
  /// The article's sources by id.
  package var sources: [String: Source]

  /// Who typed it, where that is another person than whose step it is.
  package var enteredBy: Person? {
    author.isSamePerson(as: committer) ? nil : committer
  }

  package init(
    name: String, author: Person, committer: Person, at: Moment, policy: Policy,
    sources: [String: Source]
  ) {
    self.name = name
    self.author = author
    self.committer = committer
    self.at = at
    self.policy = policy
    self.sources = sources
  }
}
