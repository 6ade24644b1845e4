/// Tells the verb `may` from the month and the name: `It may rain`, `3 May`, `Ana May`.
enum ModalMay {
  /// Whether the token is the month or the name. A capital tells it, unless it is the sentence's
  /// and goes on as a wish or a leave does (`May they return`), or all is in capitals.
  static func isOtherWord(_ index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.isCapital, token.key == WordKey("may") else { return false }
    if token.isAcronym {
      return index == 0 || tokens[index - 1].make == .number
        || tokens[index - 1].isOne(of: DateWords.beforeAmbiguousMonth)
    }
    guard tokens[..<index].allSatisfy({ $0.make != .word && $0.make != .number }),
      index + 1 < tokens.count
    else { return true }
    let next = tokens[index + 1]
    guard next.isWord, !next.isCapital || next.isAcronym || next.key == WordKey("i") else {
      return true
    }
    if next.isOne(of: WordClasses.subjectPronouns) || next.isOne(of: baseAuxiliaries) {
      return false
    }
    if next.isOne(of: WordClasses.determiners) {
      // `May this year was wet`
      return index + 2 < tokens.count && tokens[index + 2].isOne(of: DateWords.units)
    }
    return !next.isOne(of: WordClasses.commonVerbs) || next.isOne(of: thirdPersons)
  }

  private static let baseAuxiliaries = WordList("be have not")
  private static let thirdPersons = WordList(
    WordClasses.commonVerbs.written.filter { $0.hasSuffix("s") }.joined(separator: " "))
}
