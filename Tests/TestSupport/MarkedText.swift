/// Text in which spans are shown by marks: `The mayor said ⟦12,000 soldiers⟧ came.`
///
/// The plain text is what remains without the marks; each span counts Unicode scalars of it.
public struct MarkedText: Sendable {
  /// The text without its marks.
  public let plain: String
  /// What stood between marks, in order of their opening, in Unicode scalars of ``plain``.
  public let spans: [Range<Int>]

  /// Reads the marks `⟦` and `⟧`, which may be nested.
  public init(_ marked: String) {
    var scalars = String.UnicodeScalarView()
    var count = 0
    var open: [Int] = []
    var found: [Range<Int>?] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(found.count)
        found.append(count..<count)
      case "⟧":
        let index = open.removeLast()
        found[index] = found[index]!.lowerBound..<count
      default:
        scalars.append(scalar)
        count += 1
      }
    }
    plain = String(scalars)
    spans = found.compactMap { $0 }
  }
}
