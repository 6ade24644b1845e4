/// A person as git names one: `Ana Ito <ana@desk.example>`.
package struct Person: Sendable, Hashable, CustomStringConvertible {
  package var name: String
  package var email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// Reads `Name <address>`. Nil when the form is another, or when a part is empty or holds what
  /// git's commit format forbids.
  package init?(_ text: String) {
    if let person = Person.plain(text) {
      self = person
      return
    }
    // By scalars: a letter's accent may follow a bracket, and CR LF is one character to Swift.
    let scalars = text.unicodeScalars
    guard let open = scalars.lastIndex(of: "<"), scalars.last == ">" else { return nil }
    let name = String(scalars[..<open]).trimmed
    let email = String(scalars[scalars.index(after: open)...].dropLast()).trimmed
    guard !name.isEmpty, !email.isEmpty,
      !email.unicodeScalars.contains(where: \.properties.isWhitespace)
    else { return nil }
    let forbidden: (Unicode.Scalar) -> Bool = {
      $0 == "<" || $0 == ">" || $0.properties.generalCategory == .control
    }
    if (name + email).unicodeScalars.contains(where: forbidden) { return nil }
    self.init(name: name, email: email)
  }

  /// Reads what nearly all are: ASCII, one space before the bracket. Nil: the rules must be asked.
  private static func plain(_ text: String) -> Person? {
    var text = text
    return text.withUTF8 { plain($0) }
  }

  private static func plain(_ bytes: UnsafeBufferPointer<UInt8>) -> Person? {
    guard bytes.count >= 5, bytes.last == UInt8(ascii: ">"), bytes[0] != 0x20 else { return nil }
    var open = 0
    for (index, byte) in bytes.dropLast().enumerated() {
      switch byte {
      case UInt8(ascii: "<"):
        guard open == 0, index > 1 else { return nil }
        open = index
      case 0x20: if open > 0 { return nil }
      case 0x21..<0x7F where byte != UInt8(ascii: ">"): break
      default: return nil
      }
    }
    guard open > 1, open < bytes.count - 2, bytes[open - 1] == 0x20, bytes[open - 2] != 0x20
    else { return nil }
    return Person(
      name: String(decoding: bytes[..<(open - 1)], as: UTF8.self),
      email: String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self))
  }

  package var description: String { name + " <" + email + ">" }

  /// Whether both are the same person: addresses are compared without regard to case, names do not
  /// count.
  package func isSamePerson(as other: Person) -> Bool {
    email.lowercased() == other.email.lowercased()
  }
}

extension Person: Recorded {
  package static var pattern: Pattern { .text(matching: "^[^<>]+ <[^<> ]+>$") }
  package var record: Record { .text(description) }
  package static func read(_ found: Scanned) -> Person? {
    found.plainBytes.flatMap(plain) ?? found.text.flatMap { Person($0) }
  }
  package static func read(_ record: Record, _ faults: inout [Fault]) -> Person? {
    if let text = record.text, let person = Person(text) { return person }
    faults.append(
      Fault(
        at: record.place,
        "expected a person as “Name <address@outlet.example>”, not \(record.quotedForFault)"))
    return nil
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  package var trimmed: String {
    // By scalars, since an accent that follows a space makes one character with it.
    var rest = String(self).unicodeScalars[...]
    while let first = rest.first, first.properties.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.properties.isWhitespace { rest.removeLast() }
    return String(rest)
  }
}
