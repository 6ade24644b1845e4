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

extension [AuditFinding] {
  /// Puts them in the order in which they are told, however they were found: what stands in the last
  /// commit and in the folder, then commit by commit; of each, by path and line.
  /// - Parameter places: where commits stand in the history.
  mutating func sort(byCommit places: [String: Int]) {
    func key(_ finding: AuditFinding) -> (Int, String, Int, Int, String, String) {
      let (path, line, column) = finding.location
      let commit = finding.commit.map { places[$0] ?? .max } ?? -1
      return (commit, path, line, column, finding.rule.rawValue, finding.message)
    }
    sort { key($0) < key($1) }
  }
}

extension AuditFinding {
  /// The file, with line and column; 0 where they are not known.
  fileprivate var location: (path: String, line: Int, column: Int) {
    let parts = place.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 2, let line = Int(parts[parts.count - 2]), let column = Int(parts.last!)
    else { return (place, 0, 0) }
    return (parts.dropLast(2).joined(separator: ":"), line, column)
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
