package import FactCheck
internal import Prose

/// Breaks an article into the claims that a desk's own extractor answered with.
///
/// Each is checked: its words stand in the article where it says, inside one block of the article
/// itself; its kind and priority are words of the format. One that is wrong refuses the whole answer,
/// since the rest comes from the same hand. What the answer says nothing of, stet proposes itself: no
/// sentence drops out of sight.
/// - Returns: the proposal, and how many sentences stet had to add.
package func propose(
  articleText text: String, answer bytes: [UInt8], date: Day?, language: String?,
  random: inout some RandomNumberGenerator
) -> Result<(proposal: Proposal, added: Int), ExtractorFault> {
  let answer: ExtractorAnswer
  switch ExtractorAnswer.read(bytes) {
  case .success(let read): answer = read
  case .failure(let fault): return .failure(fault)
  }
  let check = ExtractorCheck(text)
  for piece in answer.claims {
    if let fault = check.fault(in: piece, isClaim: true) { return .failure(fault) }
  }
  for piece in answer.setAside ?? [] {
    if let fault = check.fault(in: piece, isClaim: false) { return .failure(fault) }
  }
  if let fault = overlapFault(in: answer) { return .failure(fault) }
  let seen = Set(answer.claims.map { $0.start..<$0.end })

  let article = ProposedArticle(text, date: date, language: language)
  var proposal = Proposal(claims: [], setAside: [])
  for piece in answer.claims.sorted(by: { ($0.start, -$0.end) < ($1.start, -$1.end) }) {
    var claim = article.claim(on: piece.start..<piece.end, random: &random)
    claim.apply(piece)
    proposal.claims.append(claim)
  }
  var taken: Set<String> = []
  func setAside(_ range: Range<Int>, _ reason: String) {
    let id = Identifier.part("s", not: taken, using: &random)
    taken.insert(id)
    proposal.setAside.append(
      SetAside(id: id, exact: article.words(range), range: range, reason: reason))
  }
  for piece in answer.setAside ?? [] { setAside(piece.start..<piece.end, piece.reason ?? "") }

  let told = seen.union((answer.setAside ?? []).map { $0.start..<$0.end })
  let own = propose(articleText: text, date: date, language: language, random: &random)
  let sentences = sentences(ofArticleText: text)
  let left = sentences.filter { sentence in !told.contains { $0.overlaps(sentence) } }
  var added = 0
  for sentence in left {
    let claims = own.claims.filter { $0.span.range.overlaps(sentence) }
    for claim in claims where !proposal.claims.contains(where: { $0.uid == claim.uid }) {
      proposal.claims.append(claim)
    }
    if !claims.isEmpty { added += 1 }
    for passage in own.setAside where passage.range.overlaps(sentence) {
      guard !proposal.setAside.contains(where: { $0.range == passage.range }) else { continue }
      setAside(passage.range, passage.reason)
    }
  }
  let uids = Set(proposal.claims.map(\.uid))
  for index in proposal.claims.indices {
    proposal.claims[index].links.removeAll { !uids.contains($0.to) }
  }
  proposal.claims.sort { ($0.span.start, -$0.span.end) < ($1.span.start, -$1.span.end) }
  proposal.setAside.sort { ($0.start, $0.end) < ($1.start, $1.end) }
  return .success((proposal, added))
}

/// What is wrong with how an answer's pieces lie to one another, each in its place: a claim may lie
/// inside another, nothing else may share words.
private func overlapFault(in answer: ExtractorAnswer) -> ExtractorFault? {
  let pieces =
    (answer.claims.map { ($0, isClaim: true) }
    + (answer.setAside ?? []).map { ($0, isClaim: false) })
    .sorted { ($0.0.start, -$0.0.end) < ($1.0.start, -$1.0.end) }
  // Those that the next one may lie inside, the innermost last.
  var around: [(piece: ExtractorAnswer.Piece, isClaim: Bool)] = []
  for (piece, isClaim) in pieces {
    while let last = around.last, last.piece.end <= piece.start { around.removeLast() }
    defer { around.append((piece, isClaim)) }
    guard let outer = around.last else { continue }
    let words = "“\(piece.exact.prefix(60))” at \(piece.start)"
    if outer.piece.start == piece.start, outer.piece.end == piece.end, outer.isClaim == isClaim {
      return ExtractorFault("\(words) is there twice")
    }
    if !outer.isClaim || !isClaim {
      return ExtractorFault("\(words) is set aside, and there besides")
    }
    if piece.end > outer.piece.end {
      return ExtractorFault("claim \(words) reaches out of the claim that it begins in")
    }
  }
  return nil
}

/// What an extractor's pieces are held against.
private struct ExtractorCheck {
  let scalars: [Unicode.Scalar]
  let blocks: [Range<Int>]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    blocks = Intake.blocks(ofArticleText: text).filter { $0.block.furniture == nil }.map(\.range)
  }

  func fault(in piece: ExtractorAnswer.Piece, isClaim: Bool) -> ExtractorFault? {
    func wrong(_ what: String) -> ExtractorFault {
      ExtractorFault("\(isClaim ? "claim" : "passage") “\(piece.exact.prefix(60))”: \(what)")
    }
    guard piece.start >= 0, piece.start < piece.end, piece.end <= scalars.count else {
      return wrong("\(piece.start) to \(piece.end) is no place in the text")
    }
    guard scalars[piece.start..<piece.end].elementsEqual(piece.exact.unicodeScalars) else {
      return wrong("the article does not say so at \(piece.start) to \(piece.end)")
    }
    let range = piece.start..<piece.end
    guard
      blocks.contains(where: {
        $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound
      })
    else { return wrong("it does not lie in one paragraph of the article") }
    guard piece.exact.hasWords else { return wrong("there is no word in it") }
    for edge in [range.lowerBound, range.upperBound]
    where edge > 0 && edge < scalars.count && scalars[edge - 1].isOfWord
      && scalars[edge].isOfWord
    {
      return wrong("it cuts a word in two, at \(edge)")
    }
    if !isClaim {
      return piece.reason?.trimmed.isEmpty ?? true ? wrong("it is set aside without a reason") : nil
    }
    if let kind = piece.kind, ClaimKind(rawValue: kind) == nil {
      return wrong("“\(kind)” is no kind of claim")
    }
    if let priority = piece.priority, Priority(rawValue: priority) == nil {
      return wrong("“\(priority)” is no priority")
    }
    for pointed in piece.refersTo ?? [] {
      let words = pointed.words.trimmed
      if words.isEmpty || piece.exact.firstRange(of: words) == nil {
        return wrong("“\(pointed.words)” does not stand in it and refers to nothing")
      }
      if pointed.to?.trimmed.isEmpty ?? false { return wrong("“\(words)” refers to no words") }
    }
    for said in piece.attribution ?? [] {
      if said.speaker.trimmed.isEmpty { return wrong("a speaker has no name") }
      if let words = said.words, Words(rawValue: words) == nil {
        return wrong("“\(words)” is no way of giving words")
      }
    }
    return nil
  }
}

extension Claim {
  /// What an extractor says of a claim in place of what stet works out.
  fileprivate mutating func apply(_ piece: ExtractorAnswer.Piece) {
    kind = piece.kind.flatMap(ClaimKind.init(rawValue:)) ?? kind
    priority = piece.priority.flatMap(Priority.init(rawValue:)) ?? priority
    if let said = piece.attribution {
      attribution = said.map {
        Attribution(
          speaker: $0.speaker, cue: $0.cue, words: $0.words.flatMap(Words.init(rawValue:)))
      }
    }
    if let pointed = piece.refersTo {
      refersTo = pointed.map { Referent(words: $0.words, to: $0.to, isGuess: true) }
    }
  }
}
