import Prose
import Testing
import TestSupport

/// What holds for every text, shown on random ones.
@Suite struct SentencePropertyTests {
  @Test(
    "Sentences of any text stand in order and cover all that is no white space", arguments: 0..<200)
  func cover(seed: Int) {
    let string = RandomText(seed: seed).string()
    let text = Text(string)
    let scalars = Array(string.unicodeScalars)
    var last = 0
    for sentence in text.sentences() {
      #expect(sentence.range.lowerBound >= last, "seed \(seed)")
      #expect(!sentence.range.isEmpty, "seed \(seed)")
      let between = scalars[last..<sentence.range.lowerBound]
      let leftOut = between.filter { !$0.properties.isWhitespace }
      #expect(leftOut == [], "seed \(seed)")
      last = sentence.range.upperBound
    }
    #expect(last <= scalars.count, "seed \(seed)")
    let leftOut = scalars[last...].filter { !$0.properties.isWhitespace }
    #expect(leftOut == [], "seed \(seed)")
  }

  @Test("Every place that any text is told about lies inside it", arguments: 0..<200)
  func places(seed: Int) {
    let text = Text(RandomText(seed: seed).string())
    let analysis = Analysis(text, on: CalendarDate(year: 2024, month: 2, day: 29))
    for index in analysis.sentences.indices {
      let sentence = analysis.sentences[index].range
      let mentions = analysis.mentions(inSentence: index)
      for mention in mentions {
        #expect(!mention.range.isEmpty, "seed \(seed)")
        #expect(sentence.clamped(to: mention.range) == mention.range, "seed \(seed)")
      }
      _ = analysis.traits(ofSentence: index, mentions: mentions)
    }
    for utterance in analysis.utterances() {
      #expect(!utterance.content.isEmpty, "seed \(seed)")
      let ranges = utterance.content + [utterance.speaker?.range, utterance.cue].compactMap { $0 }
      for range in ranges {
        #expect(range.lowerBound >= 0 && range.upperBound <= text.count, "seed \(seed)")
        #expect(!range.isEmpty, "seed \(seed)")
      }
    }
  }

  @Test("A text's scalars are found from bytes and back", arguments: 0..<50)
  func scalars(seed: Int) {
    let string = RandomText(seed: seed).string()
    let scalars = Array(string.unicodeScalars)
    let text = Text(string)
    #expect(text.count == scalars.count, "seed \(seed)")
    for start in stride(from: 0, to: scalars.count, by: 7) {
      let end = min(start + 5, scalars.count)
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[start..<end])
      #expect(
        Array(text.words(start..<end).utf8) == Array(String(view).utf8), "seed \(seed) at \(start)")
    }
  }
}

/// Texts of words, marks and odd characters, the same for the same seed.
struct RandomText {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  private static let pieces = [
    "The", "said", "Ito", "Ana Ito", "according to", "that", "12", "3.5", "July", "last", "year",
    "of", "Dr", "U.S.", "NWS", "(", ")", "[", "]", "[4]", "“", "”", "\"", "'", "’s", "‘", "«", "»",
    ".", "..", "…", "!", "?", ",", ":", ";", "—", "-", "$", "%", " ", "\n", "\n\n", "\t", "\u{A0}",
    "\u{2028}", "é", "e\u{301}", "ß", "Київ", "Ω", "東京", "。", "😀", "👩‍👩‍👧", "\u{200D}", "\u{FEFF}",
    "\u{0}", "1.", "a)", "•", "he", "she told", "minister", "by", "km", "million", "# ", "> ", "- ",
    "2025-06-27", "10:30", "a.m.", "May", "in", "Oslo", "_", "*", ":)", ". . .",
  ]

  func string() -> String {
    var random = self
    var string = ""
    for _ in 0..<random.next(120) {
      string += Self.pieces[random.next(Self.pieces.count)]
      if random.next(3) > 0 { string += " " }
    }
    return string
  }
}
