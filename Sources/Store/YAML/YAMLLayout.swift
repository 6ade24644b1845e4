internal import FactCheck

/// How a file that was read is laid out: its lines as the parser counts them, where its comments
/// are, and where its block scalars end.
///
/// The parser gives the place of every scalar, so what is between them is known to be neither
/// quoted nor literal: a `#` there after white space is a comment, and one inside them is not.
struct YAMLLayout {
  /// The lines, without what ends them.
  let lines: [[Unicode.Scalar]]
  /// What ends each line; nothing for the last, if the file ends without a line end.
  let lineEnds: [String]
  let comments: [Comment]
  /// For the line, from 0, on which a literal or folded scalar ends, the line after it. Blank lines
  /// that belong to it (`|+`) are in it.
  private let blockEnds: [Int]

  struct Comment {
    /// Line and column, from 0.
    var line: Int
    var column: Int
    /// From the `#` on, without white space at the end.
    var text: String
  }

  /// - Parameter root: what was read from `text`.
  init(_ text: String, root: Record) {
    let scalars = Array(text.unicodeScalars)
    (lines, lineEnds) = YAMLLayout.split(scalars)
    var scan = Scan(lines: lines)
    scan.visit(root, indent: -1)
    scan.skip(to: (lines.count, 0))
    comments = scan.comments
    blockEnds = scan.blockEnds
  }

  /// Where what begins on line `start` ends, before `limit`: blank lines and comments in front of
  /// `limit` belong to what follows.
  func contentEnd(from start: Int, to limit: Int) -> Int {
    let least = blockEnds.filter { $0 > start && $0 <= limit }.max() ?? start + 1
    var end = max(start + 1, min(limit, lines.count))
    while end > least, isBlankOrComment(end - 1) { end -= 1 }
    return end
  }

  /// The comments that begin on these lines.
  func comments(in range: Range<Int>) -> [Comment] {
    comments.filter { range.contains($0.line) }
  }

  private func isBlankOrComment(_ line: Int) -> Bool {
    guard let first = lines[line].firstIndex(where: { $0 != " " && $0 != "\t" }) else {
      return true
    }
    return comments.contains { $0.line == line && $0.column == first }
  }

  /// Lines as libyaml counts them: it takes YAML 1.1's line ends for what they are.
  static func split(
    _ scalars: [Unicode.Scalar]
  ) -> (lines: [[Unicode.Scalar]], lineEnds: [String]) {
    var lines: [[Unicode.Scalar]] = [[]]
    var ends: [String] = []
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      guard isBreak(scalar) else {
        lines[lines.count - 1].append(scalar)
        continue
      }
      var end = String(scalar)
      if scalar == "\r", index < scalars.count, scalars[index] == "\n" {
        end = "\r\n"
        index += 1
      }
      ends.append(end)
      lines.append([])
    }
    if lines.last!.isEmpty { lines.removeLast() } else { ends.append("") }
    return (lines, ends)
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

/// A walk over the text from scalar to scalar.
private struct Scan {
  let lines: [[Unicode.Scalar]]
  var comments: [YAMLLayout.Comment] = []
  var blockEnds: [Int] = []
  private var line = 0
  private var column = 0

  init(lines: [[Unicode.Scalar]]) { self.lines = lines }

  /// - Parameter indent: the column, from 0, of the block that `record` stands in.
  mutating func visit(_ record: Record, indent: Int) {
    switch record.content {
    case .fields(let entries):
      for entry in entries {
        let column = entry.place.map { $0.column - 1 } ?? indent
        if let place = entry.place { scalar(at: place, indent: indent) }
        visit(entry.value, indent: column)
      }
    case .list(let items):
      for item in items {
        let line = (item.place?.line ?? 1) - 1
        let margin = line < lines.count ? lines[line].prefix { $0 == " " }.count : 0
        visit(item, indent: max(indent, margin))
      }
    case .text, .number, .flag:
      if let place = record.place { scalar(at: place, indent: indent) }
    case .nothing: break
    }
  }

  private mutating func scalar(at place: Record.Place, indent: Int) {
    skip(to: (place.line - 1, place.column - 1))
    skipTag()
    guard let style = current else { return }
    switch style {
    case "\"", "'": skipQuoted(style)
    case "|", ">": skipBlock(indent: indent)
    default: advance()
    }
  }

  /// Looks for comments up to a place.
  mutating func skip(to target: (line: Int, column: Int)) {
    while line < lines.count, (line, column) < target {
      guard let scalar = current else {
        nextLine()
        continue
      }
      let before = column == 0 ? " " : lines[line][column - 1]
      if scalar == "#", before == " " || before == "\t" {
        let text = String(String.UnicodeScalarView(lines[line][column...]))
        comments.append(.init(line: line, column: column, text: text.withoutTrailingSpace))
        nextLine()
      } else {
        advance()
      }
    }
  }

  private mutating func skipTag() {
    while current == "!" {
      while let scalar = current, scalar != " ", scalar != "\t" { advance() }
      while line < lines.count, current == nil || current == " " || current == "\t" {
        if current == nil { nextLine() } else { advance() }
      }
    }
  }

  private mutating func skipQuoted(_ quote: Unicode.Scalar) {
    advance()
    while line < lines.count {
      guard let scalar = current else {
        nextLine()
        continue
      }
      advance()
      if quote == "\"", scalar == "\\" {
        if current != nil { advance() }
      } else if scalar == quote {
        if quote == "'", current == "'" { advance() } else { return }
      }
    }
  }

  private mutating func skipBlock(indent: Int) {
    let header = lines[line][column...].prefix { $0 != " " && $0 != "\t" }
    column += header.count
    let digit = header.compactMap { Int(String($0)) }.first
    skip(to: (line + 1, 0))
    let start = line
    var content = digit.map { max(indent, 0) + $0 }
    var end = start
    while line < lines.count {
      let margin = lines[line].prefix { $0 == " " }.count
      if margin == lines[line].count {
        line += 1
        continue
      }
      if content == nil, margin > indent { content = margin }
      guard let content, margin >= content else { break }
      line += 1
      end = line
    }
    if !header.contains("+") { line = end }
    if line > start { blockEnds.append(line) }
  }

  private var current: Unicode.Scalar? {
    line < lines.count && column < lines[line].count ? lines[line][column] : nil
  }

  private mutating func advance() { column += 1 }

  private mutating func nextLine() {
    line += 1
    column = 0
  }
}

extension String {
  fileprivate var withoutTrailingSpace: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last == " " || last == "\t" { scalars.removeLast() }
    return String(scalars)
  }
}
