package import FactCheck
internal import Prose

/// What stet makes of an article before a person has seen it: a suggestion, never a decision.
///
/// Every sentence of the article carries a claim or is set aside; nothing drops out of sight.
package struct Proposal: Sendable {
  /// The claims in the order of the article, those inside others after them.
  package var claims: [Claim]
  /// What is no claim, in the order of the article, with the reason.
  package var setAside: [SetAside]
}

/// Breaks an article into proposed claims.
///
/// - Parameters:
///   - text: `article.md` as stored.
///   - date: the day that the article's relative dates are read from.
///   - language: what the article is written in, by its code (BCP 47); nil where its words are to tell.
///   - random: where the ids come from.
package func propose(
  articleText text: String, date: Day?, language: String?,
  random: inout some RandomNumberGenerator
) -> Proposal {
  let article = ProposedArticle(text, date: date, language: language)
  var proposal = Proposal(claims: [], setAside: [])
  var taken: Set<String> = []
  func setAside(_ range: Range<Int>, _ reason: String) {
    let id = Identifier.part("s", not: taken, using: &random)
    taken.insert(id)
    proposal.setAside.append(
      SetAside(id: id, exact: article.words(range), range: range, reason: reason))
  }

  var next = 0
  for (index, placed) in article.blocks.enumerated() {
    let first = next
    while next < article.analysis.sentences.count, article.block(ofSentence: next) == index {
      next += 1
    }
    if let reason = article.reasonToSetAside(block: index, sentences: first..<next) {
      setAside(placed.range, reason)
      continue
    }
    for sentence in first..<next {
      if let reason = article.reasonToSetAside(sentence: sentence) {
        setAside(article.analysis.sentences[sentence].range, reason)
      } else {
        proposal.claims += article.claims(ofSentence: sentence, random: &random)
      }
    }
  }
  proposal.claims = RepeatFinder(
    proposal.claims.map { article.withdrawn(by: $0, random: &random) ?? $0 },
    states: article.analysis.mayState
  ).linked(proposal.claims)
  return proposal
}

/// The claim that a person makes of some words of an article: with its ticks, kind and attribution
/// as ``propose(articleText:date:language:random:)`` would find them.
///
/// `range` counts Unicode scalars of `article.md`.
package func proposedClaim(
  articleText text: String, range: Range<Int>, date: Day?, language: String?,
  random: inout some RandomNumberGenerator
) -> Claim {
  ProposedArticle(text, date: date, language: language).claim(on: range, random: &random)
}

/// The sentences of an article, what belongs to the page included, in Unicode scalars of
/// `article.md`: the measure of what is accounted for.
package func sentences(ofArticleText text: String) -> [Range<Int>] {
  sentences(ofArticleText: text, in: blocks(ofArticleText: text))
}

/// The same, of blocks that were read before.
package func sentences(ofArticleText text: String, in blocks: [PlacedBlock]) -> [Range<Int>] {
  Text(text, blocks: blocks.map(\.range)).sentenceRanges()
}
