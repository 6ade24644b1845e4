package import FactCheck

/// Something that is not in order: in a file, in the folder, or in a commit of the past.
package struct AuditFinding: Sendable, Hashable {
  /// What kind of thing is wrong: ``Rule``.
  package var rule: Rule
  /// A file from the desk's folder, with line and column where they are known.
  package var place: String
  /// The commit that did it, 40 hexadecimal digits; nil for what stands in the last one.
  package var commit: String?
  /// Whose commit that is.
  package var by: Person?
  package var at: Moment?
  /// One sentence.
  package var message: String
  /// A command to type or a thing to do.
  package var hint: String?
  /// Who said of the commit that it may stand; nil for what is still to be seen to.
  package var accepted: Acceptance?

  /// The rules of an audit, by names that stay.
  package enum Rule: String, Vocabulary {
    /// A commit whose change to a file is no legal step.
    case history
    /// A kept file, a seed or a sign-off is not what its digest says.
    case digest
    /// Words are not where the file says.
    case span
    /// A file that cannot be read, or says what no file may.
    case schema
    /// A claim that contradicts itself.
    case contradiction
    /// A sign-off that holds no longer.
    case signOff = "sign-off"
    /// Something is cited that is not there.
    case reference
    /// Words of the article that are neither a claim nor set aside.
    case coverage
    /// The folder differs from the last commit.
    case byHand = "by-hand"
    /// A commit whose signature is bad, or is missing where the policy asks for one.
    case signature
    package static let noun = "a rule of the audit"
  }
}

extension AuditFinding {
  /// Whether it is about a signature that is there: whose key is trusted can change.
  var isOfKey: Bool {
    rule == .signature && (commit == nil || hint?.hasPrefix("git verify-commit") ?? false)
  }
}

/// What an audit found.
package struct AuditReport: Sendable {
  package var findings: [AuditFinding] = []
  package var articles = 0
  package var claims = 0
  /// Commits in the history, and how many of them were looked at this time; the others were before.
  package var commits = 0
  package var replayed = 0
  /// In a shallow clone, the commits at which the history was cut off: these, and what led to them,
  /// could not be looked at.
  package var cutOffAt: [String] = []

  /// Whether nothing is to be seen to: what was accepted is shown, and no longer asked about.
  package var isInOrder: Bool { open.isEmpty }
  /// What is to be seen to.
  package var open: [AuditFinding] { findings.filter { $0.accepted == nil } }
}

/// One of stet's shapes, so that what was found before can be kept.
extension AuditFinding: Shaped {
  package init() {
    self.init(rule: .history, place: "", message: "")
  }

  package static let shape = Shape<AuditFinding>([
    Field("rule", \.rule, "what kind of thing is wrong"),
    Field("place", \.place, "the file, from the desk's folder"),
    Field("commit", \.commit, "the commit that did it"),
    Field("by", \.by, "whose commit that is"),
    Field("at", \.at, "when"),
    Field("message", \.message, "what is wrong"),
    Field("hint", \.hint, "what to do about it"),
    Field("accepted", \.accepted, "who said that the commit may stand"),
  ])
}
