package import FactCheck
internal import Yams

/// YAML in a desk's files: reading any valid YAML, writing canonical YAML, and changing what is
/// there without touching the rest.
package enum YAML {
  /// Bytes in a file beyond which it is refused: a claim has one or two thousand.
  package static let sizeLimit = 1 << 20
  /// Levels of nesting beyond which a file is refused: a claim has four.
  static let depthLimit = 32

  /// Reads one document.
  ///
  /// All scalars come back as text, as they are written: `no`, `1e3` and `2026-11-23` guess
  /// nothing. Plain `~`, `null` and empty values come back as ``Record/Content/nothing``.
  /// - Throws: every fault that can be told, with line and column.
  package static func read(_ bytes: [UInt8], path: String, limit: Int = sizeLimit)
    throws(FileFaults) -> Record
  {
    do throws(FileFaults) {
      return try compose(try text(of: bytes, limit: limit))
    } catch {
      throw FileFaults(
        error.faults.map { fault in
          var fault = fault
          fault.path = path
          return fault
        })
    }
  }

  /// Reads a value of a shaped type, with every fault of its fields.
  package static func read<Value: Recorded>(
    _ type: Value.Type, from bytes: [UInt8], path: String, limit: Int = sizeLimit
  ) throws(FileFaults) -> Value {
    if let value = readCanonical(type, from: bytes, limit: limit) { return value }
    return try readParsed(type, from: bytes, path: path, limit: limit)
  }

  /// Reads a value through the parser, which takes any YAML and says where faults are.
  package static func readParsed<Value: Recorded>(
    _ type: Value.Type, from bytes: [UInt8], path: String, limit: Int = sizeLimit
  ) throws(FileFaults) -> Value {
    let record = try read(bytes, path: path, limit: limit)
    var faults: [Fault] = []
    if let value = Value.read(record, &faults) { return value }
    for index in faults.indices { faults[index].path = path }
    throw FileFaults(faults)
  }

  /// The text of a file without its byte order mark.
  static func text(of bytes: [UInt8], limit: Int) throws(FileFaults) -> String {
    if bytes.count > limit {
      throw FileFaults("the file has \(bytes.count) bytes; \(limit) are the most that is read")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFaults("the file is not UTF-8", at: firstInvalid(in: bytes))
    }
    let content = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    try refuseControls(in: content)
    return content
  }

  /// The parser refuses these too, and does not say where.
  private static func refuseControls(in text: String) throws(FileFaults) {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A:
        line += 1
        column = 0
      case 0x09, 0x0D, 0x85: break
      case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = String(repeating: "0", count: 4 - digits.count) + digits
        throw FileFaults(
          "the control character U+\(number) does not stand in YAML; between double quotes it is "
            + "written “\\u\(number)”", at: Record.Place(line: line, column: column))
      default: break
      }
      column += 1
    }
  }

  private static func firstInvalid(in bytes: [UInt8]) -> Record.Place {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil {
        var column = 1
        var decoder = UTF8()
        var rest = part.makeIterator()
        while case .scalarValue = decoder.decode(&rest) { column += 1 }
        return Record.Place(line: line, column: column)
      }
      line += 1
    }
    return Record.Place(line: 1, column: 1)
  }

  private static func compose(_ text: String) throws(FileFaults) -> Record {
    do {
      // Basic resolving leaves scalars as text; anchors are known only while the parser lives.
      // The encoding is said, since the parser would ask the environment for it.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        throw FileFaults("the file is empty", at: Record.Place(line: 1, column: 1))
      }
      let content = try withExtendedLifetime(parser) {
        try record(of: root, depth: 0)
      }
      let mayHaveMarks =
        text.utf8.contains(0xEF)
        || text.utf8.contains(0x5C) && text.lowercased().contains("feff")
      return mayHaveMarks
        ? restoringMarks(content, in: YAMLLayout.split(Array(text.unicodeScalars)).lines) : content
    } catch let faults as FileFaults {
      throw faults
    } catch let error as YamlError {
      throw FileFaults([fault(for: error, in: text)])
    } catch {
      throw FileFaults("not YAML: \(error)")
    }
  }

  /// Gives texts back the byte order mark that they begin with: the parser's own decoding takes it
  /// for the mark of a file.
  private static func restoringMarks(_ record: Record, in lines: [[Unicode.Scalar]]) -> Record {
    var restored = record
    switch record.content {
    case .text(let text):
      guard let place = record.place, place.line <= lines.count else { return record }
      let source = lines[place.line - 1].dropFirst(place.column - 1).prefix(11)
      let start = String(String.UnicodeScalarView(source)).lowercased()
      let isMarked = ["\"\\ufeff", "\"\\u0000feff", "\"\u{FEFF}", "'\u{FEFF}"]
        .contains { start.unicodeScalars.starts(with: $0.unicodeScalars) }
      if isMarked { restored.content = .text("\u{FEFF}" + text) }
    case .list(let items):
      restored.content = .list(items.map { restoringMarks($0, in: lines) })
    case .fields(let entries):
      restored.content = .fields(
        entries.map {
          var entry = $0
          let key = restoringMarks(Record(.text($0.key), place: $0.place), in: lines)
          entry.key = key.text ?? $0.key
          entry.value = restoringMarks($0.value, in: lines)
          return entry
        })
    case .number, .flag, .nothing: break
    }
    return restored
  }

  private static func record(of node: Node, depth: Int) throws(FileFaults) -> Record {
    let place = node.mark.map { Record.Place(line: $0.line, column: $0.column) }
    if node.anchor != nil {
      throw FileFaults(
        "anchors (&) and aliases (*) are not read here: write the value out", at: place)
    }
    if depth > depthLimit {
      throw FileFaults("nested more than \(depthLimit) levels deep", at: place)
    }
    switch node {
    case .scalar(let scalar):
      if scalar.style == .plain || scalar.style == .any,
        ["", "~", "null", "Null", "NULL"].contains(scalar.string)
      {
        return Record(.nothing, place: place)
      }
      var record = Record(.text(scalar.string), place: place)
      record.isPlain = scalar.style == .plain
      return record
    case .sequence(let sequence):
      var items: [Record] = []
      for item in sequence { items.append(try record(of: item, depth: depth + 1)) }
      return Record(.list(items), place: place)
    case .mapping(let mapping):
      var entries: [Record.Entry] = []
      for (key, value) in mapping {
        let keyPlace = key.mark.map { Record.Place(line: $0.line, column: $0.column) }
        guard case .scalar(let scalar) = key else {
          throw FileFaults("a key must be text", at: keyPlace)
        }
        if key.anchor != nil {
          throw FileFaults("anchors (&) are not read here", at: keyPlace)
        }
        entries.append(
          Record.Entry(
            scalar.string, try record(of: value, depth: depth + 1), place: keyPlace))
      }
      return Record(.fields(entries), place: place)
    case .alias:
      throw FileFaults("aliases (*) are not read here: write the value out", at: place)
    }
  }

  private static func fault(for error: YamlError, in text: String) -> Fault {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return Fault(
        at: Record.Place(line: mark.line, column: mark.column), "not valid YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "“\($0)”" }.joined(separator: ", ")
      let mark = context.mark
      // Yams tells where the fields begin, which is not where a person has to look.
      let place =
        duplicates.first.flatMap { second($0, column: mark.column, in: text) }
        ?? Record.Place(line: mark.line, column: mark.column)
      return Fault(at: place, "\(keys) is there twice in these fields")
    case .reader(let problem, _, let value, _):
      return Fault("not valid YAML: \(problem) (U+\(String(value, radix: 16, uppercase: true)))")
    default:
      return Fault("not valid YAML: \(error)")
    }
  }
}

extension YAML {
  /// Where a key stands for the second time at this column of a block.
  private static func second(_ key: String, column: Int, in text: String) -> Record.Place? {
    var seen = false
    for (index, line) in splitLines(text).enumerated() {
      let rest = line.unicodeScalars.dropFirst(column - 1)
      guard line.unicodeScalars.prefix(column - 1).allSatisfy({ $0 == " " || $0 == "-" }),
        String(String.UnicodeScalarView(rest)).hasPrefix(key + ":")
      else { continue }
      if seen { return Record.Place(line: index + 1, column: column) }
      seen = true
    }
    return nil
  }
}

/// What is wrong with a file, all of it.
package struct FileFaults: Error, Sendable, CustomStringConvertible {
  package var faults: [Fault]

  package init(_ faults: [Fault]) { self.faults = faults }

  init(_ message: String, at place: Record.Place? = nil) {
    faults = [Fault(at: place, message)]
  }

  package var description: String { faults.map(\.description).joined(separator: "\n") }
}
