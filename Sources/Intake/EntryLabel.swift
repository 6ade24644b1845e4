/// What stands before a statement and is no part of it: a label such as `BREAKING:`, or the time of an
/// entry in a running report.
enum EntryLabel {
  /// The number of scalars before what is stated; 0 where no label stands.
  static func length(of text: String) -> Int {
    var rest = text[...]
    while let next = label(rest) ?? time(rest), !next.isEmpty, next.startIndex > rest.startIndex {
      rest = next
    }
    return text[..<rest.startIndex].unicodeScalars.count
  }

  /// What follows a label and its colon or dash, or nil.
  private static func label(_ text: Substring) -> Substring? {
    guard let end = text.prefix(longest).firstIndex(where: { ":—–|".contains($0) }),
      labels.contains(text[..<end].lowercased().trimmingSpaces)
    else { return nil }
    return text[text.index(after: end)...].drop(while: \.isWhitespace)
  }

  /// What follows a time of day and its marks; nil where none stands, or where it may be part of a
  /// sentence: `14:32 was late`.
  static func time(_ text: Substring) -> Substring? {
    let hours = text.prefix(while: isFigure)
    var rest = text.dropFirst(hours.count)
    guard (1...2).contains(hours.count), let mark = rest.first, mark == ":" || mark == "." else {
      return nil
    }
    let minutes = rest.dropFirst().prefix(while: isFigure)
    rest = rest.dropFirst(1 + minutes.count)
    guard minutes.count == 2, let hour = Int(hours), let minute = Int(minutes), hour < 24,
      minute < 60
    else { return nil }
    var hasSuffix = false
    for suffix in suffixes {
      let spaced = rest.drop(while: \.isWhitespace)
      guard spaced.prefix(suffix.count).lowercased() == suffix,
        !(spaced.dropFirst(suffix.count).first?.isLetter ?? false)
      else { continue }
      rest = spaced.dropFirst(suffix.count)
      hasSuffix = true
    }
    // With a full stop it may be a sum: `12.30 euros`.
    guard mark == ":" || hasSuffix else { return nil }
    let behind = rest.drop { $0.isWhitespace || ":—–-|.".contains($0) }
    guard behind.isEmpty || behind.startIndex > rest.startIndex,
      behind.first.map({ !$0.isLowercase && !isFigure($0) }) ?? true
    else { return nil }
    return behind
  }

  private static func isFigure(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static let suffixes = [
    "a.m.", "p.m.", "am", "pm", "gmt", "bst", "utc", "cet", "cest", "et",
  ]

  private static let longest = 24
  private static let labels: Set<String> = [
    "breaking", "breaking news", "correction", "developing", "exclusive", "just in", "latest",
    "live", "news alert", "update", "updated", "urgent", "watch",
  ]
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
