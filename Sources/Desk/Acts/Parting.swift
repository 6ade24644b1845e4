internal import FactCheck

/// Where a claim is to be cut: the places of its parts in the article, and what is left between
/// them. All ranges count Unicode scalars of `article.md`.
struct Parting {
  let claim: Claim
  /// The claim's name for people.
  let name: String
  let text: [Unicode.Scalar]

  init(_ claim: Claim, name: String, text: String) {
    self.claim = claim
    self.name = name
    self.text = Array(text.unicodeScalars)
  }

  /// The places of parts given by their words, in the order given.
  /// - Throws: which words do not stand in the claim, or stand in two parts.
  func places(of parts: [String]) throws(DeskError) -> [Range<Int>] {
    var refusals: [Refusal] = []
    var found: [Range<Int>] = []
    for part in parts {
      let all = places(of: Array(part.trimmed.unicodeScalars))
      guard !all.isEmpty else {
        refusals.append(notThere(part))
        continue
      }
      let free = all.filter { place in !found.contains { $0.overlaps(place) } }
      // Said twice in the sentence: the one behind the part before.
      let behind = found.last.map { last in free.filter { $0.lowerBound >= last.upperBound } } ?? []
      guard let place = behind.first ?? free.first else {
        refusals.append(
          Refusal(
            "overlap", "\(name): “\(part)” shares words with another part",
            hint: "each word of the claim goes into one part"))
        continue
      }
      found.append(place)
    }
    if !refusals.isEmpty { throw DeskError.refused(refusals) }
    return found
  }

  /// The places of the parts between cuts, each given by the words that it is cut before.
  func places(cutBefore words: [String]) throws(DeskError) -> [Range<Int>] {
    var cuts: [Int] = []
    for word in words {
      let found = places(of: Array(word.trimmed.unicodeScalars))
      guard let place = found.first else { throw DeskError.refused([notThere(word)]) }
      guard found.count == 1 else {
        throw refuse(
          "words", "\(name): “\(word)” stands \(found.count) times in it", hint: "add a word behind"
        )
      }
      cuts.append(place.lowerBound)
    }
    let ends = [claim.span.start] + Set(cuts).sorted() + [claim.span.end]
    let parts = zip(ends, ends.dropFirst()).map { bared($0..<$1) }
    if let empty = parts.firstIndex(where: \.isEmpty) {
      throw refuse(
        "words", "\(name): \(empty == 0 ? "nothing stands before the cut" : "a part has no words")",
        hint: "--at takes the first words of the second part")
    }
    return parts
  }

  /// What of the claim's words is in no part, marks and conjunctions at its ends left out.
  func rests(without parts: [Range<Int>]) -> [Range<Int>] {
    rests(of: claim.span.range, without: parts)
  }

  /// What of a range is in none of `parts`, marks and conjunctions at its ends left out.
  func rests(of range: Range<Int>, without parts: [Range<Int>]) -> [Range<Int>] {
    var rests: [Range<Int>] = []
    var start = range.lowerBound
    for part in parts.sorted(by: { $0.lowerBound < $1.lowerBound }) where part.overlaps(range) {
      rests.append(bared(start..<max(start, part.lowerBound), keepingStop: false))
      start = max(start, part.upperBound)
    }
    rests.append(bared(start..<max(start, range.upperBound), keepingStop: false))
    return rests.filter { !$0.isEmpty }
  }

  private func places(of wanted: [Unicode.Scalar]) -> [Range<Int>] {
    let span = claim.span.range.clamped(to: 0..<text.count)
    guard !wanted.isEmpty, wanted.count <= span.count else { return [] }
    return (span.lowerBound...(span.upperBound - wanted.count))
      .filter { text[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }

  private func notThere(_ part: String) -> Refusal {
    Refusal(
      "words", "\(name): “\(part)” does not stand in it so, letter by letter",
      hint: "it reads: \(claim.span.exact)")
  }

  /// A range without white space, commas and conjunctions at its ends; empty if no word is left.
  /// - Parameter keepingStop: keeps what closes a sentence or a quotation at the end.
  private func bared(_ range: Range<Int>, keepingStop: Bool = true) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    var isDone = false
    while !isDone {
      while start < end, !text[start].isOfWord, !text[start].opens { start += 1 }
      while start < end, !text[end - 1].isOfWord, !(keepingStop && text[end - 1].closes) {
        end -= 1
      }
      guard start < end else { return start..<start }
      isDone = true
      let first = text[start..<end].prefix(while: \.isOfWord)
      if Parting.joints.contains(word(first)) {
        start += first.count
        isDone = false
      }
      let last = text[start..<end].reversed().prefix(while: \.isOfWord)
      if start < end, Parting.joints.contains(word(last.reversed())) {
        end -= last.count
        isDone = false
      }
    }
    return text[start..<end].contains(where: \.isOfWord) ? start..<end : start..<start
  }

  private func word(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view).lowercased()
  }

  /// What joins two statements and states nothing itself.
  static let joints: Set<String> = [
    "and", "as", "but", "nor", "or", "so", "that", "when", "where", "which", "while", "whereas",
    "who", "yet",
  ]
}

extension Unicode.Scalar {
  var isOfWord: Bool {
    properties.isAlphabetic || properties.numericType != nil || self == "'" || self == "’"
  }
  fileprivate var opens: Bool {
    ["“", "‘", "«", "„", "\"", "(", "[", "$", "€", "£", "-", "+"].contains(self)
  }
  fileprivate var closes: Bool {
    [".", "!", "?", "…", "”", "’", "»", "“", "\"", ")", "]", "%"].contains(self)
  }
}
