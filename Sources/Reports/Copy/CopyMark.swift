internal import FactCheck

/// Something that a stretch of the article's text is marked with.
struct CopyMark: Sendable {
  /// What it is marked as.
  enum Kind: Sendable {
    case claim(ClaimView)
    case aside(SetAside)
    /// Neither a claim nor set aside.
    case loose
  }

  let kind: Kind
  let range: Range<Int>
}

extension CopyMark {
  /// The marks of the article's text, and the claims that could not be placed: their words do not
  /// stand where they say.
  static func all(
    in facts: Facts, scalars: [Unicode.Scalar]
  ) -> (marks: [CopyMark], misplaced: [ClaimView]) {
    var marks: [CopyMark] = []
    var misplaced: [ClaimView] = []
    for numbered in facts.dossier.claims {
      let view = ClaimView(numbered, in: facts)
      let span = numbered.claim.span
      if stands(span.exact, at: span.range, in: scalars) {
        marks.append(CopyMark(kind: .claim(view), range: span.range))
      } else {
        misplaced.append(view)
      }
    }
    for aside in facts.dossier.article.setAside
    where stands(aside.exact, at: aside.range, in: scalars) {
      marks.append(CopyMark(kind: .aside(aside), range: aside.range))
    }
    marks += facts.state.coverage.loose.map { CopyMark(kind: .loose, range: $0) }
    return (marks, misplaced)
  }

  private static func stands(
    _ words: String, at range: Range<Int>, in scalars: [Unicode.Scalar]
  ) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= scalars.count, !range.isEmpty else {
      return false
    }
    return scalars[range].elementsEqual(words.unicodeScalars)
  }
}
