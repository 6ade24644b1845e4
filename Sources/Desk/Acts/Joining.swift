internal import FactCheck

/// What several claims say and know together.
struct Joining {
  /// The one that stays first.
  private let claims: [NumberedClaim]
  private let dossier: Dossier
  /// In the order of the article.
  private let ordered: [Claim]

  init(_ claims: [NumberedClaim], in dossier: Dossier) {
    self.claims = claims
    self.dossier = dossier
    ordered = claims.map(\.claim).sorted {
      ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end)
    }
  }

  private var keeper: Claim { claims[0].claim }

  /// From the first word to the last, where no other words stand between.
  private var union: Range<Int>? {
    let text = Array(dossier.text.unicodeScalars)
    var range = ordered[0].span.range
    for claim in ordered.dropFirst() {
      let next = claim.span.range
      if next.lowerBound > range.upperBound {
        let between = text[range.upperBound..<min(next.lowerBound, text.count)]
        // A blank line parts two blocks: no claim goes from one into the other.
        let words = between.split(whereSeparator: { !$0.isOfWord })
          .map { String(String.UnicodeScalarView($0)).lowercased() }
        guard !between.contains("\n"), words.allSatisfy(Parting.joints.contains) else { return nil }
      }
      range = range.lowerBound..<max(range.upperBound, next.upperBound)
    }
    return range
  }

  /// What the claim that stays says from now on.
  /// - Parameters:
  ///   - words: what it says, if not the words of all.
  ///   - fresh: a new id for a part, by the letter of its kind, that is none of those given.
  ///   - note: a remark without an id.
  ///   - propose: the claim that stet would make of words of the article.
  func reshaping(
    words: String?, fresh: (Character, Set<String>) -> String, note: (String) -> Note,
    propose: (Range<Int>) -> Claim
  ) -> Reshaping {
    var new = Reshaping(.join, of: keeper)
    let union = union
    if let union { new.span = Span(union, of: dossier.text) }
    let isVerbatim = union != nil && ordered.allSatisfy { $0.lead(in: new.span.exact) != nil }
    new.words =
      words ?? (isVerbatim ? new.span.exact : ordered.map(\.words).joined(separator: " … "))
    var taken = Set(claims.flatMap { $0.claim.partIDs })
    func another(_ kind: Character) -> String {
      let id = fresh(kind, taken)
      taken.insert(id)
      return id
    }
    var renamed: [String: [String: String]] = [:]
    new.ticks = []
    for claim in claims.dropFirst().map(\.claim) {
      for item in claim.evidence {
        if (keeper.evidence + new.evidence).contains(item) { continue }
        var item = item
        if (keeper.evidence + new.evidence).contains(where: { $0.id == item.id }) {
          let id = another("e")
          renamed[claim.uid, default: [:]][item.id] = id
          item.id = id
        }
        new.evidence.append(item)
      }
      for item in claim.queries where !(keeper.queries + new.queries).contains(item) {
        var item = item
        if (keeper.queries + new.queries).contains(where: { $0.id == item.id }) {
          item.id = another("q")
        }
        new.queries.append(item)
      }
      for item in claim.notes where !(keeper.notes + new.notes).contains(item) {
        var item = item
        if (keeper.notes + new.notes).contains(where: { $0.id == item.id }) {
          item.id = another("n")
        }
        new.notes.append(item)
      }
    }
    for numbered in claims.dropFirst() {
      guard
        var told = numbered.claim.finding.map({
          note("\(dossier.name(of: numbered)), joined to this, \($0)")
        })
      else { continue }
      told.id = another("n")
      new.notes.append(told)
    }
    new.refersTo = ordered.flatMap(\.refersTo).reduce(into: []) { all, referent in
      if !all.contains(where: { $0.words.isSame(as: referent.words) }) { all.append(referent) }
    }
    let uids = Set(claims.map(\.claim.uid))
    for claim in claims.map(\.claim) {
      new.links += claim.links.filter { !new.links.contains($0) }
      new.flags += claim.flags.filter { !new.flags.contains($0) }
    }
    new.links.removeAll { uids.contains($0.to) }
    new.priority = claims.compactMap(\.claim.priority).min { $0.rank < $1.rank }
    if let union, isVerbatim, words == nil {
      let guess = propose(union)
      if keeper.kind == propose(keeper.span.range).kind { new.kind = guess.kind }
      let isOwnRank = ordered.allSatisfy { $0.priority == propose($0.span.range).priority }
      if isOwnRank { new.priority = guess.priority }
    }
    new.ticks = ticks(
      in: new, isVerbatim: isVerbatim && words == nil, isOwn: words != nil, renamed, another)
    return new
  }

  /// The ticks of all, where their words stand now; of two at one place the one ticked off.
  private func ticks(
    in new: Reshaping, isVerbatim: Bool, isOwn: Bool, _ renamed: [String: [String: String]],
    _ another: (Character) -> String
  ) -> [Tick] {
    var found: [Tick] = []
    var offset = 0
    let others = Set(
      (keeper.partIDs + new.evidence.map(\.id) + new.queries.map(\.id)
        + new.notes.map(\.id))
    ).subtracting(keeper.ticks.map(\.id))
    let scalars = Array(new.words.unicodeScalars)
    for claim in ordered {
      let lead = isVerbatim ? claim.lead(in: new.span.exact) ?? 0 : 0
      let shift = isVerbatim ? claim.span.start - new.span.start - lead : offset
      offset += claim.words.unicodeScalars.count + 3
      for var tick in isOwn ? Claim.reanchored(claim.ticks, in: new.words) : claim.ticks {
        if !isOwn {
          tick.start += shift
          tick.end += shift
        }
        // A capital that the part was given is none in the whole.
        if isVerbatim, tick.start >= 0, tick.start <= tick.end, tick.end <= scalars.count {
          tick.exact = String(String.UnicodeScalarView(scalars[tick.start..<tick.end]))
        }
        if let cited = tick.evidence { tick.evidence = renamed[claim.uid]?[cited] ?? cited }
        if let twin = found.firstIndex(where: {
          $0.kind == tick.kind && $0.start == tick.start && $0.end == tick.end
        }) {
          if found[twin].isBare, !tick.isBare { found[twin] = tick }
          continue
        }
        if found.contains(where: { $0.id == tick.id }) || others.contains(tick.id) {
          tick.id = another("t")
        }
        found.append(tick)
      }
    }
    return found.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

extension Claim {
  /// What was found on the claim, in words; nil if nothing was.
  fileprivate var finding: String? {
    var text: [String] = []
    if let verdict, let decided {
      text.append(
        "was found \(verdict.rawValue)\(reason.map { " (\($0))" } ?? "") by \(decided.by.name)"
          + (decided.note.map { ", with the note “\($0)”" } ?? ""))
    }
    if let change { text.append("had the change “\(change.words)” (\(change.state.rawValue))") }
    return text.isEmpty ? nil : text.joined(separator: "; ") + "."
  }
}

extension Priority {
  fileprivate var rank: Int { Priority.allCases.firstIndex(of: self) ?? 0 }
}
