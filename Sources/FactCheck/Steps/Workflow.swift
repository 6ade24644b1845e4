/// The whole table of the work: which step may start from which status, where it leads, who may do
/// it, what it needs.
///
/// ``Claim/applying(_:in:)`` follows this table, and `stet workflow` prints it.
package enum Workflow {
  /// One step's line of the table.
  package struct Line: Sendable {
    package let action: ActionName
    /// What it does, for people.
    package let says: String
    /// From which stored status to which, the first that fits.
    package let transitions: [Transition]
    /// Whether it may be done while a query is open.
    package let whileQueried: Bool
    /// As what one may do it; empty: anyone.
    package let who: [Role]
    package let needs: [Need]
  }

  /// A change of status.
  package struct Transition: Sendable {
    package let from: Status
    package let to: Status
    package let when: Condition

    init(_ from: Status, _ to: Status, _ when: Condition = .always) {
      self.from = from
      self.to = to
      self.when = when
    }
  }

  /// When a transition fits.
  package enum Condition: String, Sendable {
    case always = ""
    /// The evidence refutes the claim.
    case refuting = "if it refutes"
    /// Words or what they hang on change.
    case words = "if words change"
    /// The edit makes it a claim of another kind, of which the policy may ask more.
    case kind = "if its kind changes"
    /// The edit adds a tick that is bare, or takes the mark off one.
    case bareTicks = "if it leaves something to tick off"
    /// Of rival findings, a verdict is taken.
    case verdictTaken = "if a verdict is taken"
    case dropTaken = "if dropping is taken"
    case noVerdictTaken = "if no verdict is taken"
    /// Work on the claims joined to it comes with them.
    case bringsWork = "if work comes with the others"
    /// The claim that the others are joined to.
    case stays = "if it stays"
    /// A claim that is joined to another.
    case givesWay = "if it gives way"
  }

  /// What a step needs beyond a status; each is a rule with a name.
  package enum Need: String, Sendable, CaseIterable {
    case stance, grounds, reason, note, answer
    case policyReason = "policy-reason"
    case openQuery = "open-query"
    case noOpenQuery = "no-open-query"
    case noDispute = "no-dispute"
    case ticked
    case ownHand = "own-hand"
    case secondPerson = "second-person"
    case answeredRefutation = "answered-refutation"
    case atRisk = "at-risk"
    case proposal, something, dispute

    /// The rule in words.
    package var says: String {
      switch self {
      case .stance: "evidence says what it does to the claim"
      case .grounds: "the evidence that the policy asks for this verdict"
      case .reason: "a reason"
      case .note: "a note, where the policy asks for one"
      case .answer: "an answer"
      case .policyReason: "with imprecise and wrong: a reason of the policy's list"
      case .openQuery: "a query that is open"
      case .noOpenQuery: "no open query"
      case .noDispute: "no dispute"
      case .ticked: "every tick ticked off"
      case .ownHand: "typed by the person whose step it is"
      case .secondPerson: "another person than the one who decided"
      case .answeredRefutation: "with confirmed, over evidence that refutes it: a note"
      case .atRisk: "a verdict that the policy lets run at risk"
      case .proposal: "a proposed change, and a state that can follow its own"
      case .something: "something to change"
      case .dispute: "a dispute, and which side of it is taken"
      }
    }
  }

  /// Who checks: everybody of the desk but an article's author.
  package static let desk: [Role] = [.checker, .head, .editor, .legal]

  /// The line for `action`.
  package static func line(for action: ActionName) -> Line { lines[action]! }

  /// The table, in the order of the work.
  package static let table: [Line] = [
    Line(
      action: .open, says: "take it up for review",
      transitions: [Transition(.unchecked, .inReview)],
      whileQueried: false, who: [], needs: []),
    Line(
      action: .assign, says: "say who works on it",
      transitions: same(.unchecked, .inReview, .checked, .signedOff, .stale),
      whileQueried: true, who: [], needs: []),
    Line(
      action: .attach, says: "bring a source to bear on it",
      transitions: [
        Transition(.unchecked, .inReview), Transition(.inReview, .inReview),
        Transition(.checked, .stale, .refuting), Transition(.checked, .checked),
        Transition(.signedOff, .stale), Transition(.stale, .stale),
      ],
      whileQueried: true, who: [], needs: [.stance]),
    Line(
      action: .tick, says: "tick off single things in it",
      transitions: [Transition(.unchecked, .inReview)] + same(.inReview, .checked, .stale),
      whileQueried: true, who: desk, needs: [.something]),
    Line(
      action: .query, says: "ask a person",
      transitions: [Transition(.unchecked, .inReview)] + same(.inReview, .checked, .stale),
      whileQueried: true, who: [], needs: []),
    Line(
      action: .answer, says: "record what the person answered",
      transitions: same(.inReview, .checked, .stale),
      whileQueried: true, who: [], needs: [.openQuery, .answer]),
    Line(
      action: .decide, says: "give the verdict",
      transitions: [
        Transition(.unchecked, .checked), Transition(.inReview, .checked),
        Transition(.checked, .checked), Transition(.stale, .checked),
      ],
      whileQueried: true, who: desk,
      needs: [.policyReason, .grounds, .note, .answeredRefutation, .noDispute]),
    Line(
      action: .change, says: "propose new wording, or record what became of it",
      transitions: [Transition(.signedOff, .stale, .words)]
        + same(.inReview, .checked, .signedOff, .stale),
      whileQueried: true, who: [], needs: [.proposal, .noDispute]),
    Line(
      action: .acceptRisk, says: "let it run unconfirmed, by name",
      transitions: same(.checked, .signedOff),
      whileQueried: false, who: [.editor], needs: [.ownHand, .atRisk, .reason, .noDispute]),
    Line(
      action: .sign, says: "approve it as a second person",
      transitions: [Transition(.checked, .signedOff)],
      whileQueried: false, who: desk,
      needs: [.ownHand, .secondPerson, .noOpenQuery, .noDispute, .ticked]),
    Line(
      action: .edit, says: "correct its words, kind, priority or flags",
      transitions: [
        Transition(.checked, .stale, .words), Transition(.signedOff, .stale, .words),
        Transition(.signedOff, .stale, .kind), Transition(.signedOff, .stale, .bareTicks),
      ] + same(.unchecked, .inReview, .checked, .signedOff, .stale),
      whileQueried: true, who: desk, needs: [.something, .noDispute, .grounds]),
    Line(
      action: .split, says: "make several claims of it, each of a part of its words",
      transitions: reshaped(), whileQueried: true, who: desk, needs: [.something, .noDispute]),
    Line(
      action: .trim, says: "keep a part of its words",
      transitions: reshaped(), whileQueried: true, who: desk, needs: [.something, .noDispute]),
    Line(
      action: .join, says: "make one claim of several",
      transitions: [
        Transition(.unchecked, .inReview, .bringsWork), Transition(.unchecked, .dropped, .givesWay),
        Transition(.inReview, .dropped, .givesWay), Transition(.checked, .dropped, .givesWay),
        Transition(.stale, .dropped, .givesWay),
      ] + reshaped(.stays), whileQueried: true, who: desk, needs: [.something, .noDispute]),
    Line(
      action: .note, says: "leave a remark",
      transitions: same(.unchecked, .inReview, .checked, .signedOff, .stale, .dropped),
      whileQueried: true, who: [], needs: []),
    Line(
      action: .reopen, says: "take the verdict back and look again",
      transitions: [
        Transition(.checked, .inReview), Transition(.signedOff, .inReview),
        Transition(.stale, .inReview), Transition(.dropped, .inReview),
      ],
      whileQueried: true, who: desk, needs: [.reason, .noDispute]),
    Line(
      action: .drop, says: "take it out of the check",
      transitions: [
        Transition(.unchecked, .dropped), Transition(.inReview, .dropped),
        Transition(.checked, .dropped), Transition(.stale, .dropped),
      ],
      whileQueried: false, who: desk, needs: [.reason, .noDispute]),
    Line(
      action: .settle, says: "say which of rival values stands",
      transitions: [
        Transition(.inReview, .checked, .verdictTaken), Transition(.stale, .checked, .verdictTaken),
        Transition(.inReview, .dropped, .dropTaken), Transition(.stale, .dropped, .dropTaken),
        Transition(.stale, .inReview, .noVerdictTaken), Transition(.checked, .stale, .words),
      ] + same(.unchecked, .inReview, .checked, .stale, .dropped),
      whileQueried: true, who: desk, needs: [.dispute]),
    Line(
      action: .void, says: "set back by stet itself, when a claim that it is linked to changes",
      transitions: [Transition(.checked, .stale), Transition(.signedOff, .stale)],
      whileQueried: true, who: [], needs: []),
  ]

  private static let lines = Dictionary(uniqueKeysWithValues: table.map { ($0.action, $0) })

  /// Where a verdict stood on other words than these, it is to be looked at again.
  private static func reshaped(_ condition: Condition = .always) -> [Transition] {
    [
      Transition(.unchecked, .unchecked, condition), Transition(.inReview, .inReview, condition),
      Transition(.checked, .stale, condition), Transition(.signedOff, .stale, condition),
      Transition(.stale, .stale, condition),
    ]
  }

  private static func same(_ statuses: Status...) -> [Transition] {
    statuses.map { Transition($0, $0) }
  }
}
