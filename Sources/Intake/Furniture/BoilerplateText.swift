/// Why a block's words alone show that it belongs to the page, or `nil` for anything that may be
/// the author's.
///
/// Where the page's structure is known it is asked first; this is for what is left, and for plain
/// text. When in doubt the answer is `nil`: a statement wrongly kept costs a look, one wrongly set
/// aside may go unchecked.
func boilerplateReason(_ text: String) -> FurnitureReason? {
  guard text.hasWords else { return .symbol }
  let length = text.utf8.count
  guard length <= 1200 else { return nil }
  let lowered = text.lowercased()
  if length <= 100, let reason = BoilerplatePhrases.wholeLines[lowered.withoutEndMarks] {
    return reason
  }
  let bytes = Array(lowered.utf8)
  if length <= 240, let start = bytes.first,
    let opening = BoilerplatePhrases.openings[start]?.first(where: { bytes.starts(with: $0.words) }
    ),
    opening.words.last == UInt8(ascii: ":") || opening.reason != .related || !isSentence(lowered)
  {
    return opening.reason
  }
  if length <= 200, isShareBar(lowered) { return .share }
  if isMailAddress(lowered) { return .byline }
  if length <= 60, isMoreHeading(lowered) { return .related }
  let found = BoilerplatePhrases.cueSieve.meaning(of: bytes)
  return BoilerplatePhrases.cueSets.first { (found & $0.bits).nonzeroBitCount >= $0.needed }?.reason
}

/// Why a sentence that stands beside others is the page's, or `nil`: it says nothing but what stands
/// alone on pages, such as "Stay with us.", in two words or more.
func boilerplateReason(sentence: String) -> FurnitureReason? {
  guard sentence.utf8.count <= 100, sentence.contains(" ") else { return nil }
  return BoilerplatePhrases.wholeLines[sentence.lowercased().withoutEndMarks]
}

/// Whether a line ends as sentences do. What leads elsewhere is another article's title, which does
/// not: "Also on Monday, the council voted." is the author's.
private func isSentence(_ line: String) -> Bool {
  line.last.map { ".!?”\"".contains($0) } ?? false
}

/// Nothing but names of services and words for sharing, at least two of them.
private func isShareBar(_ lowered: String) -> Bool {
  let words = lowered.utf8.split { !isWordByte($0) }
  guard (2...24).contains(words.count) else { return false }
  var hasService = false
  for word in words {
    let word = String(decoding: word, as: UTF8.self)
    guard BoilerplatePhrases.shareWords.contains(word) else { return false }
    hasService = hasService || BoilerplatePhrases.shareServices.contains(word)
  }
  return hasService
}

/// A lone e-mail address: where to reach the author. A web address may be the author's source, so
/// it stays.
private func isMailAddress(_ lowered: String) -> Bool {
  guard !lowered.contains(" "), let at = lowered.firstIndex(of: "@") else { return false }
  return at > lowered.startIndex && lowered[at...].contains(".")
}

/// "More stories", "More great stories from us": what stands above links to other articles.
private func isMoreHeading(_ lowered: String) -> Bool {
  guard lowered.hasPrefix("more ") else { return false }
  let words = lowered.split(separator: " ")
  return words.count <= 6
    && ["stories", "articles", "coverage", "posts", "headlines"].contains(words.last ?? "")
}

private func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || isDigit(byte) || (0x61...0x7A).contains(byte) || byte == 0x2B
}

extension String {
  /// Without the ASCII punctuation and the symbols at its ends, apostrophes straightened.
  fileprivate var withoutEndMarks: String {
    let isMark = { (scalar: Unicode.Scalar) in
      !scalar.properties.isAlphabetic && !(0x30...0x39).contains(scalar.value)
    }
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !isMark($0) }),
      let last = scalars.lastIndex(where: { !isMark($0) })
    else { return "" }
    return String(scalars[first...last]).replacing("’", with: "'")
  }
}
