/// What words of one sentence most likely stand for, told from the text before it. Guesses.
struct Meanings {
  private let analysis: Analysis
  /// Where the sentence begins in the text that was read, in bytes.
  private let base: Int
  /// By where the word stands in the sentence, in bytes.
  private var pronouns: [Int: String] = [:]
  private let names: FullNames

  /// How much of a sentence tells where it stands, and how far before it is read, in bytes: nearer
  /// sentences tell who is meant; an article's beginning, far behind, does not.
  private static let telling = 200
  private static let reach = 6_000

  /// Reads a sentence in the text that it stands in, which may be left out, or not hold it.
  init(of sentence: String, in context: String?) {
    var before: ArraySlice<UInt8> = []
    if let context {
      let bytes = Array(context.utf8)
      let end = bytes.firstRange(of: sentence.utf8.prefix(Self.telling))?.lowerBound ?? bytes.count
      var start = max(0, end - Self.reach)
      while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
      before = bytes[start..<end]
    }
    var whole = Array(before)
    if let last = whole.last, last > 0x20 { whole.append(0x20) }
    base = whole.count
    whole += sentence.utf8
    analysis = Analysis(Text(String(decoding: whole, as: UTF8.self)))
    names = FullNames(analysis: analysis)
    let found = analysis.pointings(
      mentions: analysis.sentences.indices.map { analysis.mentions(inSentence: $0) },
      utterances: analysis.utterances())
    for pointing in found.joined() {
      let place = analysis.text.bytes(ofScalars: pointing.range).lowerBound - base
      if place >= 0 { pronouns[place] = pointing.antecedent }
    }
  }

  /// What a pronoun stands for.
  /// - Parameter place: in bytes of the sentence.
  func pronoun(at place: Range<Int>) -> String? { pronouns[place.lowerBound] }

  /// The fuller name of somebody called by one part of it.
  func fullName(at place: Range<Int>) -> String? {
    names.full(for: place.lowerBound + base..<place.upperBound + base)
  }
}
