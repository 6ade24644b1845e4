/// Why a block's words alone show that it belongs to the page, or `nil` for anything that may be the author's.
///
/// Where the page's structure is known it is asked first; this is for what is left, and for plain text. When
/// in doubt the answer is `nil`: a statement wrongly kept costs a look, one wrongly set aside may go unchecked.
func boilerplateReason(_ text: String) -> FurnitureReason? {
  guard text.hasWords else { return .symbol }
  let length = text.unicodeScalars.count
  guard length <= 900 else { return nil }
  let lowered = text.lowercased().replacing("’", with: "'")
  let label = lowered.trimmingMarks
  if let reason = BoilerplatePhrases.wholeLines[label] { return reason }
  if length <= 200 {
    for (opening, reason) in BoilerplatePhrases.openings where lowered.hasPrefix(opening) {
      return reason
    }
  }
  for (reason, cues, needed) in BoilerplatePhrases.cues
  where cues.count(where: lowered.contains) >= needed {
    return reason
  }
  if isShareBar(lowered) { return .share }
  return nil
}

/// Nothing but names of services and words for sharing, at least two of them.
private func isShareBar(_ lowered: String) -> Bool {
  let words = lowered.loweredWords
  return (2...24).contains(words.count) && words.allSatisfy(BoilerplatePhrases.shareWords.contains)
    && words.contains(where: BoilerplatePhrases.shareServices.contains)
}

extension String {
  /// Without the punctuation and symbols at its ends.
  fileprivate var trimmingMarks: String {
    let isMark = { (character: Character) in !(character.isLetter || character.isNumber) }
    return String(drop(while: isMark).reversed().drop(while: isMark).reversed())
  }
}
