internal import FactCheck

/// A stretch of text that is marked alike from end to end.
struct CopyRun: Sendable {
  var text: String
  /// The marks that cover it, as indices into the copy's marks.
  var covering: [Int] = []
  /// The claims among them, the shortest span first.
  var claims: [ClaimView] = []
  var isAside = false
  var isLoose = false
  /// Claims whose last words these are.
  var ends: [ClaimView] = []
  var asideEnds: [SetAside] = []
  var looseEnds = false
}

extension CopyRun {
  /// Cuts `words` wherever a mark begins or ends, so that spans may overlap in any way.
  ///
  /// - Parameter near: the indices of the marks that overlap `words`.
  static func runs(
    of words: Range<Int>, scalars: [Unicode.Scalar], marks: [CopyMark], near: [Int]
  ) -> [CopyRun] {
    let inner = near.flatMap { [marks[$0].range.lowerBound, marks[$0].range.upperBound] }
      .filter { words.lowerBound < $0 && $0 < words.upperBound }
    let cuts = Set(inner).union([words.lowerBound, words.upperBound]).sorted()
    return zip(cuts, cuts.dropFirst()).map { start, end in
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars[start..<end])
      var run = CopyRun(text: String(text))
      var spans: [(length: Int, view: ClaimView)] = []
      for index in near where marks[index].range.overlaps(start..<end) {
        run.covering.append(index)
        switch marks[index].kind {
        case .claim(let view): spans.append((marks[index].range.count, view))
        case .aside: run.isAside = true
        case .loose: run.isLoose = true
        }
      }
      run.claims = spans.sorted {
        ($0.length, $0.view.numbered.number) < ($1.length, $1.view.numbered.number)
      }.map(\.view)
      return run
    }
  }
}

extension CopyRun: Offering {
  static let offers: [Offer<CopyRun>] = [
    .text("text", "the words") { $0.text },
    .text("tone", "the look of the claim that covers it, the shortest if several do") {
      $0.claims.first?.tone
    },
    .flag("overlap", "several claims cover it") { $0.claims.count > 1 },
    .flag("aside", "it is set aside, and no claim covers it") { $0.isAside && $0.claims.isEmpty },
    .flag("loose", "it is neither a claim nor set aside") { $0.isLoose && $0.claims.isEmpty },
    .flag("plain", "nothing is marked here") {
      $0.claims.isEmpty && !$0.isAside && !$0.isLoose
    },
    .list("ends", "the claims that end with these words") { $0.ends },
    .list("aside-ends", "what was set aside and ends with these words") { run in
      run.asideEnds.map { PassageView(words: $0.exact, aside: $0) }
    },
    .flag("loose-ends", "words that are not accounted for end here") { $0.looseEnds },
  ]
}
