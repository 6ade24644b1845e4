package import FactCheck
internal import Intake
internal import Store

extension Desk {
  /// Makes a claim of words that stand in the article: a sentence that was set aside, or a part of
  /// one.
  /// - Parameters:
  ///   - words: the article's own words; they must stand there once, or `place` says which time.
  ///   - passage: instead of words, the id of what was set aside.
  /// - Returns: the new claim with its number.
  package func add(
    words: String?, passage id: String?, occurrence: Int? = nil, to slug: String, by hand: Hand
  ) throws(DeskError) -> NumberedClaim {
    try changeArticle(slug, by: hand, action: "add") { (dossier, _) throws(DeskError) in
      let range: Range<Int>
      if let id {
        let found = try passage(id, in: dossier)
        range = dossier.article.setAside.first { $0.id == found }!.range
      } else {
        range = try place(of: words ?? "", occurrence: occurrence, in: dossier)
      }
      if let twin = dossier.claims.first(where: { $0.claim.span.range == range }) {
        throw refuse(
          "twin", "these words are \(dossier.name(of: twin)) already",
          hint: twin.claim.status == .dropped
            ? "stet reopen \(dossier.name(of: twin)) --reason \"…\"" : nil)
      }
      // What is a claim now is no longer set aside; a passage that is only touched stays.
      dossier.article.setAside.removeAll { range.contains($0.range) || $0.id == id }
      let claim = proposedClaim(
        articleText: dossier.text, range: range, date: dossier.article.date,
        language: dossier.article.language, random: &random)
      let numbered = NumberedClaim(number: dossier.article.next, claim: claim)
      dossier.article.next += 1
      let short = claim.words.count > 60 ? claim.words.prefix(59) + "…" : claim.words
      return (
        "add claim \(numbered.number): \(short)",
        [(DeskFile.claim(slug, numbered.number), DeskFile.new(claim))], [claim.uid],
        numbered
      )
    }
  }

  private func place(of words: String, occurrence: Int?, in dossier: Dossier) throws(DeskError)
    -> Range<Int>
  {
    let wanted = Array(words.trimmed.unicodeScalars)
    let text = Array(dossier.text.unicodeScalars)
    guard !wanted.isEmpty else { throw refuse("words", "name the words of the article") }
    var places: [Int] = []
    if wanted.count <= text.count {
      for start in 0...(text.count - wanted.count)
      where text[start] == wanted[0] && text[start..<start + wanted.count].elementsEqual(wanted) {
        places.append(start)
      }
    }
    guard !places.isEmpty else {
      throw refuse(
        "words", "these words do not stand in \(dossier.slug) so, letter by letter",
        hint: "copy them from claims/\(dossier.slug)/article.md")
    }
    if places.count > 1, occurrence == nil {
      throw refuse(
        "words", "these words stand \(places.count) times in \(dossier.slug)",
        hint: "add words around them, or --occurrence 1 to \(places.count)")
    }
    let index = (occurrence ?? 1) - 1
    guard places.indices.contains(index) else {
      throw refuse("words", "these words stand only \(counted(places.count, "time"))")
    }
    return places[index]..<places[index] + wanted.count
  }
}
