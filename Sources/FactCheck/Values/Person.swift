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

  package var description: String { "\(name) <\(email)>" }

  /// Whether both are the same person: addresses are compared without regard to case, names do not
  /// count.
  package func isSamePerson(as other: Person) -> Bool {
    email.lowercased() == other.email.lowercased()
  }
}

extension Person: Recorded {
  package static var pattern: Pattern { .text(matching: "^[^<>]+ <[^<> ]+>$") }
  package var record: Record { .text(description) }
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
