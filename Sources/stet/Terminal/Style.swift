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
