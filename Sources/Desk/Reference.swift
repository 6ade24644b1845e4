package import FactCheck

/// What a person names on the command line: an article, or claims of it.
package enum Reference: Sendable, Equatable {
  /// `nk-troops`
  case article(String)
  /// `nk-troops/3-7,9`, in the order given, each once.
  case numbers(slug: String, [Int])
  /// `nk-troops/k3f9x2ab`, or a beginning of it.
  case uid(slug: String, String)

  /// Reads a reference; nil if it is none.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    let slug = String(parts[0])
    guard Slug.fault(in: slug) == nil else { return nil }
    guard parts.count == 2 else {
      self = .article(slug)
      return
    }
    let rest = String(parts[1])
    if let numbers = Reference.numbers(in: rest) {
      self = .numbers(slug: slug, numbers)
    } else if rest.utf8.count >= 2, let first = rest.first, first.isASCII, first.isLetter,
      rest.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) })
    {
      self = .uid(slug: slug, rest)
    } else {
      return nil
    }
  }

  package var slug: String {
    switch self {
    case .article(let slug), .numbers(let slug, _), .uid(let slug, _): slug
    }
  }

  private static func numbers(in text: String) -> [Int]? {
    var numbers: [Int] = []
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard (1...2).contains(ends.count),
        ends.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
        let first = Int(ends[0]), let last = Int(ends[ends.count - 1]), first >= 1, last >= first,
        last - first < 100_000
      else { return nil }
      for number in first...last where !numbers.contains(number) { numbers.append(number) }
    }
    return numbers.isEmpty ? nil : numbers
  }
}

/// Which claims to list or to act on. A nil leaves that side open.
package struct ClaimFilter: Sendable {
  package var statuses: [Status] = []
  package var verdicts: [Verdict] = []
  package var kinds: [ClaimKind] = []
  package var priorities: [Priority] = []
  /// A name or an address, or a part of one; empty text means nobody.
  package var assignee: String?
  package var flag: String?
  package var withoutEvidence = false
  package var withBareTicks = false
  package var inDispute = false

  package init() {}

  package var isEmpty: Bool {
    statuses.isEmpty && verdicts.isEmpty && kinds.isEmpty && priorities.isEmpty && assignee == nil
      && flag == nil && !withoutEvidence && !withBareTicks && !inDispute
  }

  package func fits(_ numbered: NumberedClaim, in dossier: Dossier) -> Bool {
    let claim = numbered.claim
    if !statuses.isEmpty, !statuses.contains(dossier.standing(of: numbered).status) { return false }
    if !verdicts.isEmpty, !(claim.verdict.map(verdicts.contains) ?? false) { return false }
    if !kinds.isEmpty, !(claim.kind.map(kinds.contains) ?? false) { return false }
    if !priorities.isEmpty, !priorities.contains(claim.priority ?? .normal) { return false }
    if let assignee {
      let person = claim.assignee?.description.lowercased()
      if assignee.isEmpty ? person != nil : !(person?.contains(assignee.lowercased()) ?? false) {
        return false
      }
    }
    if let flag, !claim.flags.contains(flag) { return false }
    if withoutEvidence, !claim.evidence.isEmpty { return false }
    if withBareTicks, claim.bareTicks.isEmpty { return false }
    if inDispute, claim.disputes.isEmpty { return false }
    return true
  }
}

/// What a command acts on: claims by name, or all that a filter lets through.
package struct Selection: Sendable {
  package var references: [Reference]
  /// Set with `--all`: of the articles named (or of all), the claims that fit.
  package var filter: ClaimFilter?

  package init(_ references: [Reference], filter: ClaimFilter? = nil) {
    self.references = references
    self.filter = filter
  }
}
