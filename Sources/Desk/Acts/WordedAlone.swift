internal import FactCheck

extension Claim {
  /// How far the claim's words stand behind those of its span, in Unicode scalars, where the claim
  /// says no more than its span and, before that, words of the article around it: what import makes
  /// of a part of a compound sentence. Nil where it says something else.
  ///
  /// `She sold it.` says no more than `and sold it` in `She bought it and sold it`.
  func lead(in around: String) -> Int? {
    if words.isSame(as: span.exact) { return 0 }
    let own = Self.spelled(words)
    var part = Self.spelled(span.exact)[...]
    if let first = part.first, Parting.joints.contains(first.letters) { part = part.dropFirst() }
    let tail = own.suffix(part.count)
    guard let first = part.first, let start = tail.first?.start,
      tail.map(\.letters) == part.map(\.letters), ticks.allSatisfy({ $0.start >= start })
    else { return nil }
    let shared = own.dropLast(part.count).map(\.letters)
    let known = Self.spelled(around).map(\.letters)
    guard shared.isEmpty || known.indices.contains(where: { known[$0...].starts(with: shared) })
    else { return nil }
    return start - first.start
  }

  /// The words of a text in small letters, marks at their ends left out, and where each begins.
  private static func spelled(_ text: String) -> [(letters: String, start: Int)] {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.split { scalars[$0].properties.isWhitespace }.map { place in
      let first = place.first { scalars[$0].isOfWord } ?? place.startIndex
      let last = place.last { scalars[$0].isOfWord } ?? place.endIndex - 1
      let word = String(String.UnicodeScalarView(scalars[first...last]))
      return (word.lowercased(), first)
    }
  }
}
