/// The article's title inside a page's `<title>`, which most sites lengthen by their own name.
///
/// Cut at the last separator, or at the first if that leaves under three words, unless a heading
/// shows that the whole is the title. The rule is Readability's. `tops` are the page's `h1`,
/// `headings` its `h1` and `h2`.
func articleTitle(inDocumentTitle title: String, tops: [String], headings: [String]) -> String {
  let original = title.foldedToOneLine
  var result = original
  var hadHierarchy = false
  if let cut = lastSeparator(in: original) {
    hadHierarchy = "\\/>»".contains(original[original.index(after: cut.lowerBound)])
    result = String(original[..<cut.lowerBound])
    if wordCount(result) < 3, let first = firstSeparator(in: original) {
      result = String(original[first.upperBound...])
    }
  } else if let colon = original.firstRange(of: ": ") {
    if !headings.contains(original), let last = lastColon(in: original) {
      result = String(original[last...]).foldedToOneLine
      if wordCount(result) < 3 {
        result = String(original[colon.upperBound...])
      } else if wordCount(String(original[..<colon.lowerBound])) > 5 {
        result = original
      }
    }
  } else if original.count > 150 || original.count < 15, tops.count == 1 {
    result = tops[0]
  }
  result = result.foldedToOneLine
  if wordCount(result) <= 4,
    !hadHierarchy || wordCount(result) != wordCount(withoutSeparators(original)) - 1
  {
    return original
  }
  return result
}

private let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»"]

/// A separator with white space on both sides.
private func separatorRanges(in title: String) -> [Range<String.Index>] {
  title.indices.compactMap { index in
    guard separators.contains(title[index]), index > title.startIndex else { return nil }
    let before = title.index(before: index)
    let after = title.index(after: index)
    guard after < title.endIndex, title[before] == " ", title[after] == " " else { return nil }
    return before..<title.index(after: after)
  }
}

private func lastSeparator(in title: String) -> Range<String.Index>? {
  separatorRanges(in: title).last
}
private func firstSeparator(in title: String) -> Range<String.Index>? {
  separatorRanges(in: title).first
}

private func lastColon(in title: String) -> String.Index? {
  title.lastIndex(of: ":").map { title.index(after: $0) }
}

private func withoutSeparators(_ title: String) -> String {
  String(title.filter { !separators.contains($0) }).foldedToOneLine
}

private func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

/// How much of the second text's words stand in the first too, 0 to 1.
func similarity(_ first: String, _ second: String) -> Double {
  let known = Set(first.loweredWords)
  let words = second.loweredWords
  guard !words.isEmpty, !known.isEmpty else { return 0 }
  let strange = words.filter { !known.contains($0) }
  let length = { (words: [String]) in words.reduce(words.count - 1) { $0 + $1.utf8.count } }
  return strange.isEmpty ? 1 : 1 - Double(length(strange)) / Double(length(words))
}
