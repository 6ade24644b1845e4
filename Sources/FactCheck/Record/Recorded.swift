/// A type that has a form in files and in JSON.
package protocol Recorded: Sendable {
  /// What a file may hold here, for JSON Schemas.
  static var pattern: Pattern { get }
  /// The form of this value.
  var record: Record { get }
  /// Reads a value, or returns nil and says in `faults` what was expected.
  static func read(_ record: Record, _ faults: inout [Fault]) -> Self?
  /// Reads the same value from a scan, or declines: see ``Scanned``.
  static func read(_ found: Scanned) -> Self?
  /// Writes what the record of this value writes.
  func writeCanonical(to json: inout CanonicalJSON)
}

extension Recorded {
  package func writeCanonical(to json: inout CanonicalJSON) { json.write(record) }

  /// By way of a record, for types of which files have few.
  package static func read(_ found: Scanned) -> Self? {
    var faults: [Fault] = []
    let value = read(found.record, &faults)
    return faults.isEmpty ? value : nil
  }
}

/// What a file may hold at one place, in the terms of JSON Schema (draft 2020-12).
package indirect enum Pattern: Sendable {
  /// Text, with a regular expression that it must match, if there is one.
  case text(matching: String? = nil)
  /// One of these words.
  case choice([String])
  case number
  case flag
  case list(of: Pattern)
  /// Fields by name; unknown ones are allowed.
  case fields([(key: String, pattern: Pattern, required: Bool, says: String)])
  /// Any value.
  case anything
}

extension String: Recorded {
  package static var pattern: Pattern { .text() }
  package var record: Record { .text(self) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> String? {
    if let text = record.scalar { return text }
    faults.append(Fault(at: record.place, "expected text here"))
    return nil
  }
  package static func read(_ found: Scanned) -> String? { found.text }
  package func writeCanonical(to json: inout CanonicalJSON) { json.write(self) }
}

extension Int: Recorded {
  /// The largest whole number that JSON keeps exactly everywhere (RFC 8785, appendix D).
  static let exactInJSON = (1 << 53) - 1

  package static var pattern: Pattern { .number }
  package var record: Record { .number(self) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> Int? {
    if case .number(let number) = record.content { return number }
    // Only plain decimal digits: YAML 1.1 would take 010 for eight and 12:30 for 750. And no more
    // of them than every JSON reader keeps.
    if let text = record.text, let number = Int(text), String(number) == text,
      (-Int.exactInJSON...Int.exactInJSON).contains(number)
    {
      return number
    }
    faults.append(
      Fault(at: record.place, "expected a whole number, not \(record.quotedForFault)"))
    return nil
  }

  /// Digits alone, as nearly all numbers in files are: fifteen of them are exact in JSON.
  package static func read(_ found: Scanned) -> Int? {
    guard let digits = found.plainBytes, (1...15).contains(digits.count),
      digits[0] != UInt8(ascii: "0") || digits.count == 1
    else { return nil }
    var number = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      number = number * 10 + Int(digit) - 0x30
    }
    return number
  }
}

extension Bool: Recorded {
  package static var pattern: Pattern { .flag }
  package var record: Record { .flag(self) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> Bool? {
    if case .flag(let flag) = record.content { return flag }
    switch record.text {
    case "true": return true
    case "false": return false
    default:
      faults.append(Fault(at: record.place, "expected true or false, not \(record.quotedForFault)"))
      return nil
    }
  }
}

extension Array: Recorded where Element: Recorded {
  package static var pattern: Pattern { .list(of: Element.pattern) }
  package var record: Record { .list(map(\.record)) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> [Element]? {
    guard case .list(let items) = record.content else {
      faults.append(Fault(at: record.place, "expected a list here, each item on a line with “- ”"))
      return nil
    }
    return items.compactMap { Element.read($0, &faults) }
  }

  package static func read(_ found: Scanned) -> [Element]? {
    guard found.kind == .list else { return nil }
    var items: [Element] = []
    items.reserveCapacity(found.count)
    let isWhole = found.forEach { item in
      guard let item = Element.read(item) else { return false }
      items.append(item)
      return true
    }
    return isWhole ? items : nil
  }

  package func writeCanonical(to json: inout CanonicalJSON) { json.write(self) }
}

/// A closed list of words, such as the statuses or the verdicts.
package protocol Vocabulary: Recorded, RawRepresentable, CaseIterable, Hashable
where RawValue == String {
  /// What the word stands for, in an error: "a status", "a verdict".
  static var noun: String { get }
  /// Whether the word may stand in a file: so may all, unless it is only ever derived.
  var isStored: Bool { get }
}

extension Vocabulary {
  package var isStored: Bool { true }
  /// The words that may stand in a file.
  package static var stored: [Self] { allCases.filter(\.isStored) }
  package static var pattern: Pattern { .choice(stored.map(\.rawValue)) }
  package var record: Record { .text(rawValue) }
  package func writeCanonical(to json: inout CanonicalJSON) { json.write(rawValue) }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> Self? {
    if let text = record.text, let value = Self(rawValue: text), value.isStored {
      return value
    }
    let words = stored.map(\.rawValue)
    var message =
      "\(record.quotedForFault) is not \(noun); expected one of \(words.joined(separator: ", "))"
    if let text = record.text, let near = nearest(to: text, among: words) {
      message += "; did you mean “\(near)”?"
    }
    faults.append(Fault(at: record.place, message))
    return nil
  }
  package static func read(_ found: Scanned) -> Self? {
    guard let text = found.text, let value = Self(rawValue: text), value.isStored else {
      return nil
    }
    return value
  }
}

extension Record {
  /// The value between quotation marks, shortened, for a fault's message.
  var quotedForFault: String {
    switch content {
    case .list: return "a list"
    case .fields: return "a set of fields"
    case .nothing: return "nothing"
    case .text, .number, .flag:
      let text = scalar ?? ""
      return text.unicodeScalars.count > 40
        ? "“\(String(text.unicodeScalars.prefix(40)))…”" : "“\(text)”"
    }
  }
}
