internal import FactCheck
internal import Prose

/// Finds claims that say again what an earlier one says: the same, or with other figures or dates.
///
/// Two claims speak of the same where three quarters of the content words of the shorter stand in the
/// longer, which is no more than twice as long, and neither names somebody whom the other does not. They
/// conflict only where all of those words do: other figures beside other words are of another thing. A
/// bare count of the dead or hurt is of the one event that the article tells of. The thresholds are judgement, on the side of silence: a link too few leaves two claims to be checked each
/// for itself, which they are in any case. Never is a claim dropped for being said twice.
struct RepeatFinder {
  private let claims: [Claim]
  private let contents: [Content]

  struct Content {
    /// Content words of the claim itself, and with what it refers to.
    var own: Set<String>
    var all: Set<String>
    var names: Set<String>
    /// Of these, where something is.
    var places: Set<String> = []
    var figures: Set<String>
    var dates: Set<String>
    /// It is clear what it speaks of, and no other claim holds what it says.
    var isFit: Bool
    /// It counts on from another number: `two more`.
    var isAddition: Bool
    /// How many died or were hurt: `Nine people died when the ferry sank`.
    var toll: (figure: String, kind: String)?
    /// It gives a year.
    var isOfAYear: Bool
    /// Which one of several of a kind it speaks of: `second`, `old`.
    var which: Set<String>
    /// By name, lower case: `Ana Ito, 52`.
    var ages: [String: String]
    /// A row of a table.
    var isRow: Bool
    /// It has a verb.
    var states: Bool
  }

  /// - Parameters:
  ///   - claims: the claims, or what a claim takes back in its place.
  ///   - states: whether the words at a range hold a verb of their own.
  init(_ claims: [Claim], states: (Range<Int>) -> Bool) {
    self.claims = claims
    contents = claims.map { Content($0, states: states($0.span.range)) }
  }

  /// The claims with the links found; each goes to one earlier claim of each kind at most.
  ///
  /// - Parameter proposed: as many claims as were compared, in their order.
  func linked(_ proposed: [Claim]) -> [Claim] {
    var byWord: [String: [Int]] = [:]
    return claims.indices.map { index in
      var claim = proposed[index]
      let content = contents[index]
      var shared: [Int: Int] = [:]
      for word in content.all {
        let earlier = byWord[word] ?? []
        // A word that so many claims have tells nothing, and would make long texts slow.
        if earlier.count < Self.commonAt { for other in earlier { shared[other, default: 0] += 1 } }
        if earlier.count <= Self.commonAt { byWord[word, default: []].append(index) }
      }
      var best: (kind: LinkKind, other: Int, share: Int)?
      for (other, count) in shared.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        guard count > best?.share ?? 0, let kind = relation(index, other) else { continue }
        best = (kind, other, count)
      }
      if let best {
        claim.links.append(Link(to: claims[best.other].uid, kind: best.kind, isGuess: true))
      }
      return claim
    }
  }

  private static let commonAt = 24

  private func relation(_ index: Int, _ other: Int) -> LinkKind? {
    let (a, b) = (contents[index], contents[other])
    // A sentence and the statement inside it are tied otherwise.
    guard !claims[index].span.range.overlaps(claims[other].span.range), a.isFit, b.isFit else {
      return nil
    }
    if a.tellsAnotherToll(than: b) || a.tellsAnotherAge(than: b) || a.isOpposite(of: b) {
      return .conflictsWith
    }
    let (short, long) = a.own.count <= b.own.count ? (a, b) : (b, a)
    let shared = short.own.intersection(long.all).count
    guard shared * 4 >= short.own.count * 3, long.own.count <= 2 * short.own.count,
      // `Ito won the prize`, `Obi won the prize`
      a.names.isSubset(of: b.all) || b.names.isSubset(of: a.all)
    else { return nil }
    if a.differs(from: b) {
      guard shared == short.own.count, !a.isOfAnotherTime(than: b), !a.isAddition, !b.isAddition,
        // `The ferry cost 4 million`, `The old ferry cost 2 million`
        a.which == b.which || a.names.subtracting(a.places).contains(where: b.names.contains),
        !a.isRow, !b.isRow
      else { return nil }
      // So few words say which thing is meant only where there are no others.
      let others = long.own.subtracting(short.all).subtracting(SameWords.persons)
        .subtracting(long.places)
      return shared >= 3 || shared == 2 && others.isEmpty ? .conflictsWith : nil
    }
    let sameFigure = !a.figures.isDisjoint(with: b.figures) || !a.dates.isDisjoint(with: b.dates)
    if sameFigure { return shared >= 2 ? .sameAs : nil }
    return shared >= 3 && a.states && b.states ? .sameAs : nil
  }
}

extension RepeatFinder.Content {
  fileprivate init(_ claim: Claim, states: Bool) {
    var words: Set<String> = []
    var names: Set<String> = []
    var figures: Set<String> = []
    var dates: Set<String> = []
    let scalars = Array(claim.words.unicodeScalars)
    var isCounted = Array(repeating: false, count: scalars.count)
    for tick in claim.ticks where tick.start >= 0 && tick.end <= scalars.count {
      guard tick.kind == .number || tick.kind == .date else { continue }
      for place in tick.start..<tick.end { isCounted[place] = true }
      if tick.kind == .date {
        dates.insert((tick.means ?? tick.exact).lowercased())
        continue
      }
      let (figure, rest) = Self.figure(in: tick.exact)
      if let figure { figures.insert(figure) }
      words.formUnion(rest)
    }
    var plain = String.UnicodeScalarView()
    for (place, scalar) in scalars.enumerated() {
      plain.append(isCounted[place] ? " " : scalar)
    }
    words.formUnion(Self.content(of: String(plain)))
    for tick in claim.ticks where tick.kind == .name || tick.kind == .place {
      names.formUnion(Self.content(of: tick.exact))
      if tick.kind == .place { places.formUnion(Self.content(of: tick.exact)) }
    }
    own = words
    all = claim.refersTo.reduce(words) { $0.union(Self.content(of: $1.to ?? "")) }
    self.names = names
    self.states = states
    isRow = claim.words.contains(" | ")
    which = SameWords.distinguishing.intersection(
      String(plain).lowercased().split { !$0.isLetter }.map(String.init))
    self.figures = figures
    self.dates = dates
    isAddition = Self.isAddition(String(plain))
    ages = Self.ages(claim.ticks, in: scalars)
    toll = claim.ticks.lazy.compactMap { Self.toll(at: $0, in: scalars) }.first
    isOfAYear = claim.ticks.contains { tick in
      tick.kind == .date
        && tick.exact.split { !$0.isNumber }.contains { $0.count == 4 }
    }
    isFit =
      claim.kind != .caption && !claim.refersTo.contains { $0.to == nil }
      && !claim.links.contains { $0.kind == .says }
  }

  /// Content words without the ending of a plural or a verb: `opens` and `opened` say the same.
  private static func content(of text: String) -> Set<String> {
    Set(contentWords(of: text).map { SameWords.canonical(stem($0)) })
  }

  /// `more than` only bends a number.
  private static func isAddition(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    return words.indices.contains { index in
      SameWords.additions.contains(words[index])
        && !(index + 1 < words.count && words[index + 1] == "than")
    }
  }

  private static func stem(_ word: String) -> String {
    // `carries` is `carry`.
    for (ending, plain) in [("ies", "y"), ("ied", "y")]
    where word.hasSuffix(ending) && word.count >= ending.count + fewestLetters {
      return word.dropLast(ending.count) + plain
    }
    guard !word.hasSuffix("ss"), let ending = endings.first(where: { word.hasSuffix($0) }),
      word.count >= ending.count + fewestLetters
    else { return word }
    return String(word.dropLast(ending.count))
  }
  private static let endings = ["ed", "es", "s", "e"]
  private static let fewestLetters = 3

  /// "12,000 soldiers" is 12000, and soldier a word like any other.
  private static func figure(in text: String) -> (String?, Set<String>) {
    var figure = ""
    var rest = ""
    for part in text.lowercased().split(separator: " ") {
      let digits = part.filter { $0.isNumber || $0 == "." }
      if part.contains(where: \.isNumber) {
        figure += digits
      } else if scales.contains(String(part)) {
        figure += " " + part
      } else if figure.isEmpty, let value = number(inWords: String(part)) {
        figure = String(value)
      } else if figure.isEmpty, part == "dozen" {
        figure = "12"
      } else {
        rest += " " + part
      }
    }
    return (figure.isEmpty ? nil : figure, content(of: rest))
  }

  private static let scales: Set<String> = [
    "hundred", "thousand", "million", "billion", "trillion",
  ]

  /// `Nine died when the ferry sank.` … `Ten were killed.`: a bare count says nothing of what it counts but
  /// what happened to them.
  fileprivate func tellsAnotherToll(than other: Self) -> Bool {
    guard let toll, let another = other.toll, toll.kind == another.kind,
      toll.figure != another.figure, isBareToll || other.isBareToll
    else { return false }
    return !isAddition && !other.isAddition && !isOfAYear && !other.isOfAYear
      && !Self.differ(dates, other.dates)
  }

  /// `Ana Ito, 52, left.` … `Ana Ito, 54, sang.`
  fileprivate func tellsAnotherAge(than other: Self) -> Bool {
    ages.contains { name, age in other.ages[name].map { $0 != age } ?? false }
  }

  /// A full name, a comma, a number and nothing counted.
  private static func ages(_ ticks: [Tick], in scalars: [Unicode.Scalar]) -> [String: String] {
    var ages: [String: String] = [:]
    for (tick, next) in zip(ticks, ticks.dropFirst())
    where tick.kind == .name && next.kind == .number && tick.exact.contains(" ")
      && next.start == tick.end + 2 && tick.end >= 0 && next.end <= scalars.count
    {
      let years = next.exact.unicodeScalars
      guard scalars[tick.end] == ",", years.count == 2, years.allSatisfy({ $0.value < 0x3A }),
        next.end == scalars.count || scalars[next.end] == "," || scalars[next.end] == "."
      else { continue }
      ages[tick.exact.lowercased()] = next.exact
    }
    return ages
  }

  /// `The firm made a loss of 3 million.` … `The firm made a profit of 3 million.`: one word differs, and
  /// says the opposite.
  fileprivate func isOpposite(of other: Self) -> Bool {
    let mine = own.subtracting(other.own)
    let theirs = other.own.subtracting(own)
    guard mine.count == 1, theirs.count == 1, let word = mine.first, let against = theirs.first,
      SameWords.opposites[word] == against || SameWords.opposites[against] == word
    else { return false }
    return own.intersection(other.own).count >= 2 && !figures.isEmpty && figures == other.figures
      && names == other.names && which == other.which && !isRow && !other.isRow
      && dates == other.dates
  }

  private var isBareToll: Bool {
    let rest = own.subtracting(SameWords.persons)
    return figures.count == 1 && rest.count == 1 && rest.isSubset(of: SameWords.tolls)
  }

  /// What a number counts where a word for what befell them follows: `nine people were killed`.
  private static func toll(at tick: Tick, in scalars: [Unicode.Scalar]) -> (String, String)? {
    guard tick.kind == .number, tick.start >= 0, tick.end <= scalars.count, tick.start <= tick.end
    else { return nil }
    let (figure, rest) = figure(in: tick.exact)
    guard let figure, rest.isSubset(of: SameWords.persons) else { return nil }
    let near = scalars[tick.end...].prefix(Self.nearToll)
    let behind = String(String.UnicodeScalarView(near)).lowercased()
      .split { !$0.isLetter }.prefix(Self.reachOfToll).map(String.init)
    let word = behind.first { !SameWords.beforeToll.contains($0) }
    guard let word, let kind = content(of: word).first, SameWords.tolls.contains(kind) else {
      return nil
    }
    return (figure, kind)
  }
  /// Words.
  private static let reachOfToll = 4
  /// Scalars; a claim of thousands of numbers would be read to its end for each of them.
  private static let nearToll = 80

  /// Whether both give figures, or both dates, and one gives one that the other has nothing for.
  fileprivate func differs(from other: Self) -> Bool {
    Self.differ(figures, other.figures) || Self.differ(dates, other.dates)
  }

  /// Other figures for other dates: `40 ships in May, 45 in June`.
  fileprivate func isOfAnotherTime(than other: Self) -> Bool {
    Self.differ(figures, other.figures) && Self.differ(dates, other.dates)
  }

  private static func differ(_ a: Set<String>, _ b: Set<String>) -> Bool {
    guard !a.isEmpty, !b.isEmpty else { return false }
    // "May" and "3 May" agree; one only says less.
    func has(_ value: String, in set: Set<String>) -> Bool {
      let words = Set(value.split(separator: " "))
      return set.contains { other in
        let others = Set(other.split(separator: " "))
        return words.isSubset(of: others) || others.isSubset(of: words)
      }
    }
    return !a.allSatisfy { has($0, in: b) } || !b.allSatisfy { has($0, in: a) }
  }
}
