/// Where and when a report was written, as it stands before its first sentence:
/// `BRASK, 3 March 2026 — `, `Brask (Wire Service) - `.
struct Dateline {
  /// How many scalars it has, its dash and the space behind that among them.
  let length: Int
  /// `YYYY-MM-DD`; nil if it names no day, or leaves out the year.
  let day: String?

  /// The dateline that a paragraph begins with, or nil.
  init?(of paragraph: String) {
    let head = String(paragraph.prefix(Self.longest))
    let dashes = Self.dashes.compactMap { head.firstRange(of: $0) }
    guard let dash = dashes.min(by: { $0.lowerBound < $1.lowerBound }) else { return nil }
    let text = String(head[..<dash.lowerBound])
    let words = text.split { " ,()".contains($0) }
    guard let first = words.first, first.first?.isUppercase ?? false, !text.contains(". "),
      words.allSatisfy(Self.belongs)
    else { return nil }
    day = normalisedDate(text)
    // A name before a dash may begin a sentence: “Ana Ito — who was there — saw it.”
    let isCapital = first.count > 1 && first.allSatisfy { $0.isUppercase || "-'’.".contains($0) }
    guard isCapital || day != nil || text.hasSuffix(")") else { return nil }
    length = head[..<dash.upperBound].unicodeScalars.count
  }

  /// A name, a number, or a particle between names.
  private static func belongs(_ word: Substring) -> Bool {
    guard let first = word.first else { return true }
    return !first.isLowercase || ["of", "de", "la", "am", "an", "der", "sur"].contains(word)
      || monthNumber(word.lowercased()) != nil
  }

  private static let dashes = [" — ", " – ", " -- ", " - ", "— "]
  /// In characters.
  private static let longest = 70
}
