/// The parts of speech of one sentence, found where a cue's pattern asks for them first: most do not.
final class SentenceTags {
  private let tokens: [Token]
  private let bytes: [UInt8]

  init(_ tokens: [Token], bytes: [UInt8]) {
    self.tokens = tokens
    self.bytes = bytes
  }

  private(set) lazy var all = Tagger.standard.tags(WordForms(tokens, bytes: bytes))

  subscript(index: Int) -> WordTag { all[index] }
}
