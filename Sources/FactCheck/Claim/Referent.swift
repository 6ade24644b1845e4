/// What words of a claim stand for, where they say it only by pointing: "It", "the facility".
///
/// The claim's own words stay the article's; this stands beside them, so that whoever checks the
/// claim by itself knows what it is about.
package struct Referent: Shaped, Hashable {
  /// The words of the claim that point.
  package var words = ""
  /// What they stand for; nil where stet found nothing that fits.
  package var to: String?
  /// True: stet worked it out, and no person has said so.
  package var isGuess: Bool?

  package init() {}

  package init(words: String, to: String?, isGuess: Bool? = nil) {
    self.words = words
    self.to = to
    self.isGuess = isGuess
  }

  package static let shape = Shape<Referent>(
    layout: .flow,
    [
      Field("words", \.words, "the words of the claim that point"),
      Field("to", \.to, "what they stand for"),
      Field("guess", \.isGuess, "true: stet worked it out"),
    ])
}

extension Claim {
  /// The claim's words with what they point to in brackets behind: for people, where there is no
  /// room for more. A guess has a question mark.
  package var wordsWithReferents: String {
    var text = words
    for referent in refersTo {
      guard let place = text.range(ofFirst: referent.words) else { continue }
      let to = referent.to ?? ""
      let mark = referent.to == nil || referent.isGuess ?? false ? "?" : ""
      text.insert(contentsOf: " [\(to)\(mark)]", at: place.upperBound)
    }
    return text
  }
}

extension String {
  /// Where other text first stands in this one as a whole word, compared scalar by scalar.
  fileprivate func range(ofFirst words: String) -> Range<String.Index>? {
    let wanted = Array(words.unicodeScalars)
    let scalars = unicodeScalars
    var start = scalars.startIndex
    while start != scalars.endIndex {
      var (here, index) = (start, 0)
      while index < wanted.count, here != scalars.endIndex, scalars[here] == wanted[index] {
        here = scalars.index(after: here)
        index += 1
      }
      let isWhole = here == scalars.endIndex || !scalars[here].properties.isAlphabetic
      if index == wanted.count, index > 0, isWhole { return start..<here }
      start = scalars.index(after: start)
    }
    return nil
  }
}
