/// Tells a sentence's kind by its form alone. In doubt it is a statement.
extension Text {
  func kind(of range: Range<Int>) -> SentenceKind {
    let ending = endMark(of: range)
    if ending == UInt8(ascii: "?") { return .question }
    // What tells the form stands early; a very long sentence has a verb.
    let reach = range.lowerBound..<min(range.upperBound, range.lowerBound + 400)
    let tokens = Tokenizer(bytes: bytes).tokens(in: reach)
    if isInstruction(tokens) { return .instruction }
    if ending == UInt8(ascii: "!") { return .exclamation }
    if reach.count == range.count, !tokens.contains(where: { Verbs.mayBe($0, bytes) }) {
      return .fragment
    }
    return .statement
  }

  /// The stop a sentence ends with; one before a closing mark counts, as in `“Why?”`.
  private func endMark(of range: Range<Int>) -> UInt8 {
    var offset = range.upperBound
    for _ in 0..<8 where offset > range.lowerBound {
      let before = bytes.start(ofScalarBefore: offset)
      let (value, _) = bytes.scalar(at: before)
      switch value {
      case 0x21, 0x2E: return bytes[before]
      case 0x3F, 0xFF1F, 0x37E: return UInt8(ascii: "?")
      case 0x22, 0x27, 0x29, 0x2A, 0x5D, 0x5F, 0x7D, 0x2018, 0x2019, 0x201C, 0x201D, 0xAB, 0xBB:
        offset = before
      default: return 0
      }
    }
    return 0
  }

  private func isInstruction(_ tokens: [Token]) -> Bool {
    let words = tokens.filter { $0.isWord }
    guard var first = words.first, tokens.first?.isQuote != true else { return false }
    var rest = words.dropFirst()
    if first.isOne(of: Instructions.openers), let next = rest.first {
      first = next
      rest = rest.dropFirst()
    }
    if first.isOne(of: Instructions.plainVerbs) {
      return !rest.contains { $0.isOne(of: Instructions.finite) } && !endsInPast(tokens)
        || rest.first.map { $0.isOne(of: Instructions.objects) } ?? true
    }
    guard first.isOne(of: Instructions.verbs), let next = rest.first else { return false }
    return next.isOne(of: Instructions.objects) && !givesClause(tokens)
  }

  /// `Email rates doubled, …`: a past form that no noun follows is the verb.
  private func endsInPast(_ tokens: [Token]) -> Bool {
    tokens.indices.dropFirst().contains { index in
      guard Verbs.hasPastEnding(tokens[index], bytes) else { return false }
      guard index + 1 < tokens.count, tokens[index + 1].isWord else { return true }
      return WordClasses.isFunction(tokens[index + 1].key)
    }
  }

  /// `Let it be known that he left`: what follows `that` is stated.
  private func givesClause(_ tokens: [Token]) -> Bool {
    guard
      let joint = tokens.indices.dropFirst().first(where: {
        tokens[$0].key == WordKey("that") && tokens[$0].isWord
      }), joint + 2 < tokens.count
    else { return false }
    let subject = tokens[joint + 1]
    guard
      subject.isCapital || subject.isOne(of: WordClasses.determiners)
        || subject.isOne(of: WordClasses.subjectPronouns)
    else { return false }
    return tokens[(joint + 2)...].contains {
      Verbs.hasPastEnding($0, bytes) || $0.isOne(of: Instructions.finite)
        || $0.isOne(of: WordClasses.irregularVerbs)
    }
  }
}

/// How English tells a reader to do something.
enum Instructions {
  static let openers = WordList("please kindly also just always never do don't")

  /// Hardly anything but verbs, so that what follows does not matter much.
  static let plainVerbs = WordList(
    """
    become browse click consider discover donate download email enable enjoy enter explore
    imagine install join learn listen remember subscribe unsubscribe
    """)

  /// Nouns as well: an order only where an object follows that no noun has after it.
  static let verbs = WordList(
    """
    add ask back be bring buy call check choose click come contact cover create don't drop
    email fill find follow get give go help hold keep leave let like log look make meet note
    open pick put read register report run save say see select send share show sign start
    stay stop submit support swipe take talk tap tell think try turn use visit wait watch write
    """)

  static let objects = WordList(
    """
    a all an another any both each every her here him his it its me more my no one our ours that
    the their them these this those up us your yourself
    """)

  static let finite = WordList("are can could did does had has have is may might was were will")
}
