/// The authors that a line such as "By Ana Ito and Tom Okafor" names, or `nil` if it is no such
/// line.
func bylineNames(inLine line: String) -> [String]? {
  let line = withoutDateBefore(line)
  var words = line.split(separator: " ")
  // "By Ana Ito in Lund"
  if words.count > 4, words[words.count - 2] == "in", words.last?.first?.isUppercase ?? false {
    words.removeLast(2)
  }
  // "Posted by Ana Ito"
  if words.count > 2, words[1].lowercased() == "by",
    openings.contains(words[0].lowercased() + " by ")
  {
    words.removeFirst()
  }
  guard (2...14).contains(words.count), let first = words.first?.lowercased(),
    ["by", "by:", "von", "par", "por", "di", "автор:", "text:"].contains(first),
    let second = words.dropFirst().first?.unicodeScalars.first, second.properties.isUppercase,
    let last = line.unicodeScalars.last, ![".", "?", "!"].contains(last)
  else { return nil }
  let names = names(inByline: words.joined(separator: " "))
  // "By Friday the talks had failed" begins like a byline; a name's words are capitalised.
  let areNames = names.allSatisfy { name in
    name.split(separator: " ").allSatisfy { word in
      guard let initial = word.unicodeScalars.first else { return false }
      return !initial.properties.isLowercase || nameParticles.contains(word.lowercased())
    }
  }
  return !names.isEmpty && areNames ? names : nil
}

/// "Posted on 2 November 2023 by Ana Ito" from "by" on.
private func withoutDateBefore(_ line: String) -> String {
  let words = line.split(separator: " ")
  guard let first = words.first?.lowercased(), ["posted", "published", "updated"].contains(first),
    let by = words.firstIndex(where: { $0.lowercased() == "by" }), by > 1,
    dateStandingAlone(words[..<by].joined(separator: " ")) != nil
  else { return line }
  return words[by...].joined(separator: " ")
}

/// Splits a byline into its names: the word for "by" taken off, cut at commas and words for "and".
func names(inByline byline: String) -> [String] {
  var text = withoutDateOrAddress(byline.foldedToOneLine)
  for opening in openings where text.lowercased().hasPrefix(opening) {
    text = String(text.dropFirst(opening.count))
    break
  }
  var rest = text[...]
  var names: [String] = []
  func take(_ name: Substring) {
    let name = String(name).foldedToOneLine
    if name.hasWords, !names.contains(name), names.isEmpty || !isPost(name) { names.append(name) }
  }
  let separators = [", and ", " and ", " & ", ", ", " und ", " et ", " y ", " e ", "; ", " | "]
  while true {
    let cut = separators.compactMap { rest.firstRange(of: $0) }.min {
      $0.lowerBound < $1.lowerBound
    }
    guard let cut else { break }
    take(rest[..<cut.lowerBound])
    rest = rest[cut.upperBound...]
  }
  take(rest)
  return names
}

private let openings = [
  "written by ", "posted by ", "story by ", "words by ", "author: ", "by: ", "by ", "von ", "par ",
  "por ", "di ", "автор: ", "text: ",
]

/// Whether a part of a byline is no name but what one does: `Senior Reporter`, behind a comma.
private func isPost(_ part: String) -> Bool {
  part.lowercased().split(separator: " ").contains { posts.contains(String($0)) }
}

private let posts: Set<String> = [
  "analyst", "columnist", "contributor", "correspondent", "critic", "editor", "journalist",
  "photographer", "producer", "reporter", "reporters", "writer",
]

/// Cuts off what follows the names in many bylines: a date, a word that announces one, an address.
private func withoutDateOrAddress(_ byline: String) -> String {
  var kept: [Substring] = []
  for word in byline.split(separator: " ") {
    let lowered = word.lowercased()
    let bare = lowered.filter(\.isLetter)
    let isTime = word.first?.isNumber == true
    let isMonth = monthNumber(bare) != nil && bare == lowered.filter { !",.".contains($0) }
    if kept.count >= 2, isTime || ["published", "updated", "posted"].contains(bare) { break }
    if !kept.isEmpty, lowered.contains("@") { break }
    // "May" and "April" are names too, but not behind a full name.
    if kept.count >= 2, isMonth { break }
    kept.append(word)
  }
  // What parted the names from what is cut off.
  var text = kept.joined(separator: " ")[...]
  while let last = text.last, ",;|·–—- ".contains(last) { text.removeLast() }
  return String(text).foldedToOneLine
}

private let nameParticles: Set<String> = [
  "de", "da", "di", "del", "della", "der", "den", "van", "von", "zu", "la", "le", "du", "dos",
  "das", "e", "y", "el",
  "al", "bin", "ibn", "ter", "ten", "af", "av", "and",
]
