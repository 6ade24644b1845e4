/// What a mention names.
package enum MentionKind: String, Sendable, CaseIterable {
  /// A person, body, work or anything else with a name of its own; a country that acts.
  case name
  /// An office or function: "Prime Minister", "a member of the city council".
  case title
  /// A figure with what it counts or measures.
  case number
  /// A day, month, year or other point or stretch of time.
  case date
  /// Where something is.
  case place
  /// Words between quotation marks.
  case quotation
  /// What ties one thing to another: "in exchange for", "led to".
  case relation
  /// A word that bends a statement: "almost", "only", "the first".
  case wording
}

/// One thing in a text that can be looked up by itself.
package struct Mention: Sendable, Equatable {
  /// What it names.
  package let kind: MentionKind
  /// Where it stands, in Unicode scalars.
  package let range: Range<Int>
  /// What it comes to where the words leave that open: "May of last year" read in 2025 is
  /// "May 2024"; "NWS" is what the text wrote out before.
  package let meaning: String?
  /// The words leave the meaning open, and it was worked out: "on Tuesday".
  package let isGuess: Bool

  /// A mention.
  package init(
    kind: MentionKind, range: Range<Int>, meaning: String? = nil, isGuess: Bool = false
  ) {
    self.kind = kind
    self.range = range
    self.meaning = meaning
    self.isGuess = isGuess
  }
}

/// A mention while it is being found: its tokens of one sentence, first to last.
struct FoundMention {
  let kind: MentionKind
  let tokens: Range<Int>
  var meaning: String?
  var isGuess = false
}

/// Collects the mentions of one sentence; a token belongs to the mention that claimed it first.
struct MentionCollector {
  let tokens: [Token]
  private(set) var found: [FoundMention] = []
  private var taken: [Bool]

  init(_ tokens: [Token]) {
    self.tokens = tokens
    taken = Array(repeating: false, count: tokens.count)
  }

  func isFree(_ range: Range<Int>) -> Bool { !taken[range].contains(true) }
  func isFree(_ index: Int) -> Bool { !taken[index] }

  mutating func add(
    _ kind: MentionKind, _ range: Range<Int>, meaning: String? = nil, isGuess: Bool = false
  ) {
    guard !range.isEmpty, isFree(range) else { return }
    for index in range { taken[index] = true }
    found.append(FoundMention(kind: kind, tokens: range, meaning: meaning, isGuess: isGuess))
  }

  func bytes(_ range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].bytes.lowerBound..<tokens[range.upperBound - 1].bytes.upperBound
  }
}
