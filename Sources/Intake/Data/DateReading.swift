/// Reads a date as documents write them and gives it as RFC 3339 with offset, or as `YYYY-MM-DD`.
///
/// A time without an offset is dropped: which instant it means is not known. `nil` for what is no
/// date, and for numbers such as 3/4/2025, of which nobody can tell the day from the month.
func normalisedDate(_ written: String) -> String? {
  let text = written.foldedToOneLine
  guard text.utf8.count <= 100 else { return nil }
  return numericDate(text) ?? wordedDate(text)
}

/// The date of a line that says nothing else, such as "27 June 2025" or "Published: June 27, 2025".
func dateStandingAlone(_ line: String) -> String? {
  guard line.utf8.count <= 60 else { return nil }
  let words = line.lowercased().split { !($0.isLetter || $0.isNumber) }
  let isDateWord = { (word: Substring) in
    word.allSatisfy(\.isNumber) || monthNumber(word) != nil || dateLineWords.contains(String(word))
      || isFrenchTime(word)
  }
  guard words.allSatisfy(isDateWord) else { return nil }
  return normalisedDate(line)
}

/// `07h15`
private func isFrenchTime(_ word: Substring) -> Bool {
  let parts = word.split(separator: "h", omittingEmptySubsequences: false)
  return parts.count == 2 && (1...2).contains(parts[0].count)
    && parts.allSatisfy { $0.allSatisfy(\.isNumber) }
}

/// Whether a line does little more than give dates, such as "Updated June 27, 2025 8:21 am / First
/// published …".
func isDateLine(_ line: String) -> Bool {
  if dateStandingAlone(line) != nil { return true }
  guard line.utf8.count <= 120 else { return false }
  let words = line.lowercased().split { !($0.isLetter || $0.isNumber) }
  let dateWords = words.count { word in
    word.allSatisfy(\.isNumber) || monthNumber(word) != nil || dateLineWords.contains(String(word))
  }
  // Scores and tables are rows of numbers too.
  let namesDay = words.contains { monthNumber($0) != nil || ["updated", "published"].contains($0) }
  return namesDay && line.contains(where: \.isNumber) && words.count >= 3
    && dateWords * 10 >= words.count * 7
}

private let dateLineWords: Set<String> = [
  "stand", "uhr", "veröffentlicht", "aktualisiert", "um", "publié", "mis", "jour", "modifié", "le",
  "à",
  "publicado", "actualizado", "el", "las", "опубликовано", "обновлено", "опубліковано", "оновлено",
  "published", "updated", "posted", "on", "at", "am", "pm", "gmt", "utc", "et", "est", "edt", "bst",
  "cet", "date",
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed",
  "thu",
  "fri", "sat", "sun", "original", "last", "first", "modified", "a", "p", "m", "min", "read", "ago",
  "pst", "pdt", "of", "de", "le", "den", "th", "st", "nd", "rd",
]

/// `2025-06-27`, `2025/6/27`, `20250627`, with or without a time after it.
private func numericDate(_ text: String) -> String? {
  var scan = ByteScan(text)
  guard let year = scan.number(digits: 4...4), (1000...2999).contains(year) else { return nil }
  let separator = scan.take(in: "-/.")
  guard let month = scan.number(digits: separator == nil ? 2...2 : 1...2) else { return nil }
  if separator != nil, scan.take(in: "-/.") != separator { return nil }
  guard let day = scan.number(digits: separator == nil ? 2...2 : 1...2),
    let date = calendarDay(year, month, day), scan.peek.map({ !isDigit($0) }) ?? true
  else { return nil }
  return scan.time().map { date + "T" + $0 } ?? date
}

/// `27 June 2025`, `June 27, 2025`, `Fri, 27 Jun 2025 10:00:00 +0200`, in the languages of
/// ``monthNumber(_:)``.
private func wordedDate(_ text: String) -> String? {
  let words = text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == "+") }
  for (index, word) in words.enumerated() {
    guard let month = monthNumber(word) else { continue }
    let day = { (place: Int) -> Int? in
      words.indices.contains(place) ? leadingNumber(words[place], upTo: 31) : nil
    }
    let year = { (place: Int) -> Int? in
      guard words.indices.contains(place), words[place].count == 4 else { return nil }
      return Int(words[place]).flatMap { (1000...2999).contains($0) ? $0 : nil }
    }
    // "27 June 2025", "27 de junio de 2025", "June 27, 2025"
    let before = day(index - 1) ?? (index >= 2 && words[index - 1] == "de" ? day(index - 2) : nil)
    let after =
      year(index + 1)
      ?? (words.indices.contains(index + 1) && words[index + 1] == "de" ? year(index + 2) : nil)
    if let before, let after, let date = calendarDay(after, month, before) { return date }
    if let number = day(index + 1), let after = year(index + 2),
      let date = calendarDay(after, month, number)
    {
      return date
    }
  }
  return nil
}

private func leadingNumber(_ word: Substring, upTo limit: Int) -> Int? {
  let digits = word.prefix(while: \.isNumber)
  guard (1...2).contains(digits.count), let number = Int(digits), (1...limit).contains(number),
    ["", "st", "nd", "rd", "th", "er"].contains(word.dropFirst(digits.count))
  else { return nil }
  return number
}

/// `YYYY-MM-DD` if the calendar has that day.
func calendarDay(_ year: Int, _ month: Int, _ day: Int) -> String? {
  guard (1...12).contains(month) else { return nil }
  let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
  let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  guard (1...lengths[month - 1]).contains(day) else { return nil }
  return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
