/// How the words of an article are accounted for.
///
/// A sentence is accounted for when it carries a claim (a dropped one counts) or is set aside. It
/// is settled when people have done so: its claims are checked, signed off or dropped, or somebody
/// has seen that it was set aside.
package struct Coverage: Sendable, Equatable {
  /// Words of the article; those of the page around it are accounted for too, but not counted.
  package var words = 0
  package var accounted = 0
  package var settled = 0
  /// Sentences that neither carry a claim nor are set aside, in Unicode scalars of `article.md`.
  package var loose: [Range<Int>] = []

  /// The counts alone, as they were found before.
  package init(words: Int, accounted: Int, settled: Int) {
    self.words = words
    self.accounted = accounted
    self.settled = settled
  }

  /// Counts over `sentences`, given in order and in Unicode scalars of the dossier's text.
  /// - Parameter end: where the article ends and the page around it begins; nil: nowhere.
  /// - Parameter standings: where claims stand, by number, if that is known already.
  package init(
    of dossier: Dossier, sentences: [Range<Int>], articleEnd end: Int? = nil,
    standings: [Int: Standing] = [:]
  ) {
    let scalars = Array(dossier.text.unicodeScalars)
    let claims = dossier.claims.map { numbered in
      let standing = standings[numbered.number] ?? dossier.standing(of: numbered)
      return (range: numbered.claim.span.range, isSettled: standing.isSettled)
    }
    let aside = dossier.article.setAside.map { (range: $0.range, isSettled: $0.isSettled) }
    var marks = MarksInOrder(claims + aside)
    for sentence in sentences {
      let range = sentence.clamped(to: 0..<scalars.count)
      let isPage = end.map { range.lowerBound >= $0 } ?? false
      let count = Coverage.words(in: scalars[range])
      if !isPage { words += count }
      let touching = marks.touching(range)
      if touching.isEmpty {
        if count > 0 { loose.append(range) }
        continue
      }
      if isPage { continue }
      accounted += count
      if touching.allSatisfy(\.isSettled) { settled += count }
    }
  }

  /// The share of words that people have settled, in whole per cent, rounded down: 100 means all.
  package var settledPercent: Int { words == 0 ? 100 : settled * 100 / words }
  /// The share of words accounted for, in whole per cent, rounded down.
  package var accountedPercent: Int { words == 0 ? 100 : accounted * 100 / words }

  /// What white space parts, and what has a letter or a digit in it.
  private static func words(in scalars: ArraySlice<Unicode.Scalar>) -> Int {
    var count = 0
    var isCounted = false
    for scalar in scalars {
      if isWhitespace(scalar) {
        isCounted = false
      } else if !isCounted, isOfWord(scalar) {
        isCounted = true
        count += 1
      }
    }
    return count
  }

  // Unicode is asked only beyond ASCII, where nearly all of most texts is.

  private static func isWhitespace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x80
      ? scalar.value == 0x20 || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else {
      return (scalar.value | 0x20) &- 0x61 < 26 || scalar.value &- 0x30 < 10
    }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}

/// Claims and passages set aside by where they begin, passed over once while sentences come in order.
private struct MarksInOrder {
  typealias Mark = (range: Range<Int>, isSettled: Bool)

  private let all: [Mark]
  private var next = 0
  /// Those that have begun, and may reach further.
  private var open: [Mark] = []

  init(_ marks: [Mark]) { all = marks.sorted { $0.range.lowerBound < $1.range.lowerBound } }

  /// The marks that share a place with `range`, which begins no sooner than the one before.
  mutating func touching(_ range: Range<Int>) -> [Mark] {
    while next < all.count, all[next].range.lowerBound < range.upperBound {
      open.append(all[next])
      next += 1
    }
    open.removeAll { $0.range.upperBound <= range.lowerBound }
    return open.filter { $0.range.overlaps(range) }
  }
}

extension Coverage {
  /// The counts as JSON shows them.
  package var record: Record {
    .fields([
      Record.Entry("words", .number(words)), Record.Entry("accounted", .number(accounted)),
      Record.Entry("settled", .number(settled)),
      Record.Entry("accounted-percent", .number(accountedPercent)),
      Record.Entry("settled-percent", .number(settledPercent)),
    ])
  }
}

extension Dossier {
  /// Whether people have done with `claim`: checked, signed off or dropped, with no query open.
  package func isSettled(_ claim: NumberedClaim) -> Bool { standing(of: claim).isSettled }
}

extension Standing {
  /// Whether people have done with the claim: checked, signed off or dropped, with no query open.
  package var isSettled: Bool {
    switch status {
    case .checked, .signedOff, .dropped: true
    case .unchecked, .inReview, .queried, .stale: false
    }
  }
}
