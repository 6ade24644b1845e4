import FactCheck

/// Bold, dim and colour, on a terminal that wants them (https://no-color.org).
enum Style {
  static let isOn: Bool = {
    let environment = Invocation.environment
    return Output.isTerminal && (environment["NO_COLOR"] ?? "").isEmpty
      && environment["TERM"] != "dumb"
  }()

  static func bold(_ text: String) -> String { code("1", text) }
  /// Words that were searched for: bold, and between brackets where nothing can be bold.
  static func hit(_ text: String) -> String { isOn ? code("1", text) : "⟦\(text)⟧" }
  static func dim(_ text: String) -> String { code("2", text) }

  /// Colour is added to the word, never in its place.
  static func status(_ status: Status, _ text: String) -> String {
    switch status {
    case .signedOff, .checked: code("32", text)
    case .queried, .stale: code("33", text)
    case .dropped: code("2", text)
    case .unchecked, .inReview: text
    }
  }

  /// What may follow an escape character.
  static let codes = ["[0m", "[1m", "[2m", "[32m", "[33m"].map { Array($0.unicodeScalars) }

  private static func code(_ code: String, _ text: String) -> String {
    isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

extension String {
  /// The text as one line without control characters, cut to `columns` if there is a limit.
  func fitted(to columns: Int?) -> String {
    let line = String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
    guard let columns, line.count > columns, columns > 1 else { return line }
    return line.prefix(columns - 1) + "…"
  }

  /// The text between quotation marks, unless it brings its own.
  var inQuotationMarks: String {
    let marks: Set<Character> = ["“", "”", "\"", "«", "„", "‘"]
    return marks.contains(first ?? " ") && marks.contains(last ?? " ") ? self : "“\(self)”"
  }

  /// The text with spaces behind it.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, width - count))
  }
}

extension String {
  /// The text with what would turn or rewrite a terminal's lines named instead of sent: control
  /// characters, and those that override the direction of writing (UAX #9), by which a file's name
  /// or a remark reads as something else than it is. ``Style``'s own codes stay.
  var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var safe = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", let code = Style.codes.first(where: { rest.starts(with: $0) }) {
        safe.append(scalar)
        safe.append(contentsOf: code)
        rest = rest.dropFirst(code.count)
      } else if scalar.isHarmful {
        safe.append(
          contentsOf: "⟨U+\(String(scalar.value, radix: 16, uppercase: true))⟩".unicodeScalars)
      } else {
        safe.append(scalar)
      }
    }
    return String(safe)
  }

  /// The same of what must stay on one line: a line end is named too.
  var onOneLine: String { replacing("\n", with: "⟨U+A⟩") }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0x00..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
