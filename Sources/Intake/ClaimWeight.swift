package import FactCheck
internal import Prose

/// How soon a claim wants checking, and why: what does most harm if wrong, and what is most often
/// wrong, first. The weights are judgement, not measurement.
///
/// It is worked out of the article's words whenever it is asked for, and stands in no file: the same
/// words give the same weight.
package struct ClaimWeight: Sendable, Equatable {
  /// One thing that makes a claim weigh more, or less.
  package struct Reason: Sendable, Equatable {
    /// In words, for people.
    package let says: String
    package let points: Int
  }

  package let reasons: [Reason]

  /// The sum of the points; 4 and more are high, 1 to 3 normal.
  package var score: Int { reasons.reduce(0) { $0 + $1.points } }

  package var priority: Priority { score >= 4 ? .high : score >= 1 ? .normal : .low }

  init(kind: ClaimKind, traits: Set<SentenceTrait>) {
    var reasons: [Reason] = []
    func count(_ points: Int, _ says: String) {
      reasons.append(Reason(says: says, points: points))
    }
    // What is reported, quoted or shown may accuse as well.
    let accuses =
      [.reported, .quotation, .caption].contains(kind) && traits.contains(.accusation)
    if kind == .accusation || accuses { count(4, "somebody is accused") }
    if kind == .quotation { count(2, "a quotation") }
    if traits.contains(.number) { count(2, "a number") }
    if traits.contains(.superlative) { count(1, "a superlative") }
    if traits.contains(.cause) { count(1, "one thing tied to another") }
    if traits.contains(.date) { count(1, "a date") }
    if traits.contains(.name) { count(1, "a name") }
    if kind == .prediction { count(-1, "about what is to come") }
    if kind == .caption { count(-1, "words of a picture") }
    self.reasons = reasons
  }
}

/// What claims of an article weigh, each by its own words.
/// - Parameters:
///   - text: `article.md` as stored.
///   - claims: the spans count its Unicode scalars; a claim that has no kind weighs as a statement.
///   - language: what the article is written in, by its code (BCP 47); nil where its words are to tell.
/// - Returns: a weight for each claim, in their order.
package func weights(of claims: [Claim], inArticleText text: String, language: String?)
  -> [ClaimWeight]
{
  let article = ProposedArticle(text, date: nil, language: language)
  let whole = 0..<article.analysis.text.count
  return claims.map { claim in
    ClaimWeight(
      kind: claim.kind ?? .statement,
      traits: article.traits(
        in: article.ownWords(of: claim, at: claim.span.range.clamped(to: whole))))
  }
}

extension ProposedArticle {
  /// Where the article has the words of a claim: at its span, what only another claim tells left out.
  /// All of the span where the claim is worded otherwise.
  fileprivate func ownWords(of claim: Claim, at span: Range<Int>) -> [Range<Int>] {
    let written = Array(words(span).unicodeScalars)
    var own = Array(claim.words.unicodeScalars)
    if own.last == ".", written.last != "." { own.removeLast() }
    guard own.count < written.count, written.count == span.count else { return [span] }
    let start = zip(own, written).prefix { $0 == $1 }.count
    let end = zip(own.reversed(), written.reversed()).prefix { $0 == $1 }.count
    guard start > 0, end > 0, start + end >= own.count else { return [span] }
    let behind = min(end, own.count - start)
    return [
      span.lowerBound..<span.lowerBound + start, span.upperBound - behind..<span.upperBound,
    ].filter { !$0.isEmpty }
  }
}
