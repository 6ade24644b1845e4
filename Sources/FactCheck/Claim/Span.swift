/// Where a claim stands in its article: the W3C Web Annotation TextQuoteSelector and
/// TextPositionSelector in one.
///
/// Offsets count the Unicode scalars of `article.md` exactly as stored, from 0, the end excluded.
package struct Span: Shaped, Hashable {
  /// The article's own words, byte for byte.
  package var exact = ""
  /// Up to 32 scalars before.
  package var prefix: String?
  /// Up to 32 scalars after.
  package var suffix: String?
  package var start = 0
  package var end = 0

  package init() {}

  /// The span of `range` (in scalars) of `text`.
  package init(_ range: Range<Int>, of text: String) {
    let scalars = Array(text.unicodeScalars)
    func cut(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    exact = cut(range)
    let before = cut(max(0, range.lowerBound - Span.context)..<range.lowerBound)
    let after = cut(range.upperBound..<min(scalars.count, range.upperBound + Span.context))
    prefix = before.isEmpty ? nil : before
    suffix = after.isEmpty ? nil : after
    start = range.lowerBound
    end = range.upperBound
  }

  /// Scalars of context kept on either side.
  package static let context = 32

  package var range: Range<Int> { start..<max(start, end) }

  /// Whether the words stand at their place in an article's text, scalar by scalar.
  package func fits(_ text: [Unicode.Scalar]) -> Bool {
    start >= 0 && start < end && end <= text.count
      && text[start..<end].elementsEqual(exact.unicodeScalars)
  }

  package static let shape = Shape<Span>([
    Field("exact", \.exact, "the article's own words"),
    Field("prefix", \.prefix, "up to 32 characters before"),
    Field("suffix", \.suffix, "up to 32 characters after"),
    Field("start", \.start, "first character in article.md, counted in Unicode scalars from 0"),
    Field("end", \.end, "the character after the last"),
  ])
}
