/// A text read once: its sentences, their tokens, the names it knows, who says what.
///
/// The passes need one another's findings (a name at a sentence's start is told from how the rest
/// of the text writes it), so they are made together and kept.
package struct Reading: Sendable {
  /// The text that was read.
  package let text: Text
  /// Its sentences in order.
  package let sentences: [Sentence]
  /// The day from which relative words are read.
  package let date: CalendarDate?
  let tokens: [[Token]]
  let names: NameTable

  /// Reads a text.
  package init(_ text: Text, on date: CalendarDate? = nil) {
    self.text = text
    self.date = date
    sentences = text.sentences()
    let tokenizer = Tokenizer(bytes: text.bytes)
    tokens = sentences.map { tokenizer.tokens(in: $0.bytes) }
    names = NameTable(bytes: text.bytes, sentences: tokens)
  }

  /// What can be looked up by itself in a sentence, in the order of the text. A quotation may hold
  /// other mentions; besides that none overlaps another.
  package func mentions(inSentence index: Int) -> [Mention] {
    let tokens = tokens[index]
    guard !tokens.isEmpty else { return [] }
    let bytes = text.bytes
    var found = MentionCollector(tokens)
    DateFinder(bytes: bytes, tokens: tokens, reference: date).find(into: &found)
    TitleFinder(bytes: bytes, tokens: tokens).find(into: &found)
    NumberFinder(bytes: bytes, tokens: tokens).find(into: &found)
    NameFinder(bytes: bytes, tokens: tokens, table: names).find(into: &found)
    WordingFinder(tokens: tokens, bytes: bytes).find(into: &found)
    let mentions = found.found.map { mention in
      Mention(
        kind: mention.kind, range: text.scalars(found.bytes(mention.tokens)),
        meaning: mention.meaning)
    }
    return mentions.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
