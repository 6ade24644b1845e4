package import FactCheck

extension YAML {
  /// Changes a file so that it says `after` where it said `before`, and touches nothing else.
  ///
  /// Lines of what did not change stay byte for byte, with comments, order, quoting and keys that
  /// nobody here knows. What did change is written in canonical form in its old place; a comment
  /// beside it stays. The result is read back and compared before it is returned.
  /// - Parameters:
  ///   - before: what the program made of the file; keys of the file that are not in it are kept.
  ///   - after: what the file shall say; a changed list is compared item by item, by `id`.
  /// - Throws: where the file cannot be changed in place without losing something.
  package static func splice(
    _ bytes: [UInt8], from before: Record, to after: Record, path: String
  ) throws(FileFaults) -> [UInt8] {
    let old = try read(bytes, path: path)
    let wanted = merged(old, before: before, after: after)
    if wanted == old { return bytes }
    let text = try text(of: bytes, limit: sizeLimit)
    var splice = Splice(text)
    splice.rewrite(old, before: before, after: after)
    let result =
      Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : [])
      + Array(splice.text.utf8)
    // Nothing is taken on trust: another reader may see the layout otherwise than the splice did.
    if let reread = try? read(result, path: path), sameContent(reread, wanted) { return result }
    throw FileFaults([
      Fault(
        path: path,
        "the file is laid out in a way that cannot be changed in place without touching other lines; "
          + "write it as in docs/format.md, `stet save` it, and try again")
    ])
  }

  /// What the file must say in the end: `after`, and everything in `old` that `before` does not
  /// know.
  static func merged(_ old: Record, before: Record?, after: Record) -> Record {
    switch (old.content, after.content) {
    case (.fields(let oldEntries), .fields(let afterEntries)):
      var entries: [Record.Entry] = []
      for entry in oldEntries {
        let was = before?[entry.key]
        if let now = after[entry.key] {
          entries.append(Record.Entry(entry.key, merged(entry.value, before: was, after: now)))
        } else if was == nil {
          entries.append(Record.Entry(entry.key, entry.value))
        }
      }
      for entry in afterEntries where old[entry.key] == nil { entries.append(entry) }
      return Record(.fields(entries), layout: after.layout)
    case (.list(let oldItems), .list(let afterItems)):
      guard case .list(let beforeItems)? = before?.content, beforeItems.count == oldItems.count
      else { return after }
      let pairs = pairing(beforeItems, afterItems)
      return Record(
        .list(
          zip(afterItems, pairs).map { item, index in
            guard let index else { return item }
            return merged(oldItems[index], before: beforeItems[index], after: item)
          }), layout: after.layout)
    default: return after
    }
  }

  /// For each item of `after`, which item of `before` it was: by its id, else by being the same.
  static func pairing(_ before: [Record], _ after: [Record]) -> [Int?] {
    var free = Set(before.indices)
    return after.map { item in
      let found = before.indices.first { index in
        guard free.contains(index) else { return false }
        if let id = item["id"]?.text { return before[index]["id"]?.text == id }
        return before[index] == item
      }
      if let found { free.remove(found) }
      return found
    }
  }

  /// Whether two records say the same, the order of keys aside.
  static func sameContent(_ a: Record, _ b: Record) -> Bool {
    switch (a.content, b.content) {
    case (.fields(let x), .fields(let y)):
      guard x.count == y.count else { return false }
      return x.allSatisfy { entry in b[entry.key].map { sameContent(entry.value, $0) } ?? false }
    case (.list(let x), .list(let y)):
      return x.count == y.count && zip(x, y).allSatisfy(sameContent)
    default: return a == b
    }
  }
}

/// A file's lines while they are being changed.
private struct Splice {
  /// The old lines, without line ends.
  private let lines: [String]
  private let lineEnd: String
  private let endsWithLineEnd: Bool
  /// What stands for each old line now: itself, nothing, or new lines.
  private var now: [[String]]
  /// New lines that go before an old line; the last stands for the end.
  private var inserted: [[String]]

  init(_ text: String) {
    var lines = splitLines(text)
    endsWithLineEnd = lines.last?.isEmpty ?? false
    if endsWithLineEnd { lines.removeLast() }
    let crlf = lines.count { $0.unicodeScalars.last == "\r" }
    lineEnd = crlf * 2 > lines.count ? "\r\n" : "\n"
    self.lines = lines
    now = lines.map { [$0] }
    inserted = Array(repeating: [], count: lines.count + 1)
  }

  var text: String {
    var out = ""
    for index in 0...lines.count {
      for line in inserted[index] {
        if !out.isEmpty, out.unicodeScalars.last != "\n" { out += lineEnd }
        out += line + lineEnd
      }
      guard index < lines.count else { break }
      if now[index].count == 1, now[index][0].isSame(as: lines[index]) {
        out += lines[index] + (index < lines.count - 1 || endsWithLineEnd ? "\n" : "")
      } else {
        out += now[index].map { $0 + lineEnd }.joined()
      }
    }
    return out
  }

  mutating func rewrite(_ old: Record, before: Record, after: Record) {
    var end = lines.count
    let firstKey = firstLine(of: old)
    if let stop = lines.indices.first(where: { $0 > firstKey && lines[$0].hasPrefix("...") }) {
      end = stop
    }
    guard old.layout == .block, case .fields(let entries) = old.content, !entries.isEmpty else {
      // A file in braces is one value: it is written anew, below its comments.
      let kept = comments(from: 0, to: end)
      let record = YAML.merged(old, before: before, after: after)
      guard case .fields(let all) = record.content else { return }
      replace(0..<end, with: kept + all.flatMap { YAML.lines(of: $0, indent: 0) })
      return
    }
    rewriteFields(old, before: before, after: after, end: end)
  }

  // MARK: Fields

  private mutating func rewriteFields(_ old: Record, before: Record, after: Record, end: Int) {
    guard case .fields(let entries) = old.content, case .fields(let wanted) = after.content
    else { return }
    let indent = (entries[0].place?.column ?? 1) - 1
    var contentEnds: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      guard let place = entry.place else { continue }
      let start = place.line - 1
      let limit = index + 1 < entries.count ? (entries[index + 1].place?.line ?? end) - 1 : end
      let contentEnd = trimmedEnd(start, limit, entry.value)
      contentEnds[entry.key] = contentEnd
      let was = before[entry.key]
      guard let now = after[entry.key] else {
        if was != nil { remove(entry, start..<contentEnd) }
        continue
      }
      if let was, was == now { continue }
      rewriteValue(of: entry, was: was, now: now, start..<contentEnd, indent: indent)
    }
    // New keys go behind the nearest key before them in file order.
    for (index, entry) in wanted.enumerated() where old[entry.key] == nil {
      let neighbour = wanted[..<index].last { contentEnds[$0.key] != nil }
      let line =
        neighbour.flatMap { contentEnds[$0.key] } ?? entries[0].place.map { $0.line - 1 } ?? end
      inserted[line] += YAML.lines(of: entry, indent: indent)
    }
  }

  private mutating func remove(_ entry: Record.Entry, _ range: Range<Int>) {
    let margin = indentation(of: range.lowerBound)
    replace(range, with: commentsBeside(entry.value, range).map { margin + $0 })
  }

  private mutating func rewriteValue(
    of entry: Record.Entry, was: Record?, now: Record, _ range: Range<Int>, indent: Int
  ) {
    let isBelow = (entry.value.place?.line ?? 0) > (entry.place?.line ?? 0)
    if entry.value.layout == .block, isBelow, let was {
      switch (entry.value.content, now.content) {
      case (.fields(let fields), .fields) where !fields.isEmpty && now.layout == .block:
        rewriteFields(entry.value, before: was, after: now, end: range.upperBound)
        return
      case (.list(let items), .list(let wanted)) where !items.isEmpty && !wanted.isEmpty:
        if rewriteItems(entry.value, was: was, now: now, end: range.upperBound) { return }
      default: break
      }
    }
    let value = YAML.merged(entry.value, before: was, after: now)
    var new = YAML.lines(of: Record.Entry(entry.key, value), indent: indent)
    let kept = commentsBeside(entry.value, range)
    // The first key of a list's item shares its line with the hyphen.
    let lead = String(lines[range.lowerBound].unicodeScalars.prefix(indent))
    if lead.contains("-") {
      new[0] = lead + String(new[0].unicodeScalars.dropFirst(indent))
    }
    if kept.count == 1, new.count == 1 {
      new[0] += " " + kept[0]
    } else {
      new = kept.map { String(repeating: " ", count: indent) + $0 } + new
    }
    replace(range, with: new)
  }

  // MARK: Items

  /// Changes a block list item by item. False where its layout does not allow that.
  private mutating func rewriteItems(_ old: Record, was: Record, now: Record, end: Int) -> Bool {
    guard case .list(let items) = old.content, case .list(let before) = was.content,
      case .list(let after) = now.content, before.count == items.count
    else { return false }
    let pairs = YAML.pairing(before, after)
    let kept = pairs.compactMap { $0 }
    guard kept == kept.sorted() else { return false }
    let starts = items.map { ($0.place?.line ?? 0) - 1 }
    guard starts.allSatisfy({ $0 >= 0 && dash(of: $0) != nil }), Set(starts).count == starts.count
    else { return false }
    let indent = dash(of: starts[0])!
    var ends: [Int] = []
    for index in items.indices {
      let limit = index + 1 < items.count ? starts[index + 1] : end
      ends.append(trimmedEnd(starts[index], limit, items[index]))
    }
    for index in items.indices where !kept.contains(index) {
      replace(starts[index]..<ends[index], with: [])
    }
    var place = starts[0]
    for (item, index) in zip(after, pairs) {
      guard let index else {
        inserted[place] += YAML.lines(ofItem: item, indent: indent)
        continue
      }
      place = ends[index]
      if before[index] == item { continue }
      let range = starts[index]..<ends[index]
      if case .fields(let fields) = items[index].content, items[index].layout == .block,
        case .fields = item.content, let first = fields.first, item.layout == .block,
        let same = item[first.key], before[index][first.key] == same
      {
        rewriteFields(items[index], before: before[index], after: item, end: ends[index])
      } else {
        let value = YAML.merged(items[index], before: before[index], after: item)
        var new = YAML.lines(ofItem: value, indent: indent)
        let comments = commentsBeside(items[index], range)
        if comments.count == 1, new.count == 1 {
          new[0] += " " + comments[0]
        } else {
          new = comments.map { String(repeating: " ", count: indent) + $0 } + new
        }
        replace(range, with: new)
      }
    }
    return true
  }

  /// The column, from 0, of the hyphen that begins an item on this line.
  private func dash(of line: Int) -> Int? {
    let trimmed = lines[line].unicodeScalars.drop { $0 == " " }
    guard trimmed.first == "-", let next = trimmed.dropFirst().first, next == " " else {
      return nil
    }
    return lines[line].unicodeScalars.count - trimmed.count
  }

  // MARK: Lines

  private mutating func replace(_ range: Range<Int>, with new: [String]) {
    guard !range.isEmpty else { return }
    for index in range { now[index] = [] }
    now[range.lowerBound] = new
  }

  private func firstLine(of record: Record) -> Int {
    guard case .fields(let entries) = record.content else { return (record.place?.line ?? 1) - 1 }
    return (entries.first?.place?.line ?? 1) - 1
  }

  private func indentation(of line: Int) -> String {
    String(lines[line].unicodeScalars.prefix { $0 == " " })
  }

  /// Where the content that begins at `start` ends: blank lines and comments before `limit` belong
  /// to
  /// what follows.
  private func trimmedEnd(_ start: Int, _ limit: Int, _ value: Record) -> Int {
    var end = max(start + 1, min(limit, lines.count))
    let blockIndent = blockScalarIndent(in: deepestLast(value))
    while end > start + 1 {
      let line = lines[end - 1]
      let rest = line.unicodeScalars.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
      let isComment = rest.first == "#"
      guard rest.isEmpty || isComment else { break }
      if isComment, let blockIndent, line.unicodeScalars.count - rest.count >= blockIndent { break }
      end -= 1
    }
    return end
  }

  /// The value whose text stands last.
  private func deepestLast(_ record: Record) -> Record {
    switch record.content {
    case .list(let items) where record.layout == .block && !items.isEmpty: deepestLast(items.last!)
    case .fields(let entries) where record.layout == .block && !entries.isEmpty:
      deepestLast(entries.last!.value)
    default: record
    }
  }

  /// How far the lines of a literal or folded scalar are indented; nil for other values.
  private func blockScalarIndent(in value: Record) -> Int? {
    guard isBlockScalar(value), let place = value.place else { return nil }
    for line in lines[min(place.line, lines.count)...] {
      let rest = line.unicodeScalars.drop { $0 == " " }
      if !rest.isEmpty, rest.first != "\r" { return line.unicodeScalars.count - rest.count }
    }
    return nil
  }

  private func isBlockScalar(_ value: Record) -> Bool {
    guard case .text = value.content, let place = value.place, place.line <= lines.count
    else { return false }
    let at = lines[place.line - 1].unicodeScalars.dropFirst(place.column - 1).first
    return at == "|" || at == ">"
  }

  /// The comments inside or behind a value that is about to be written anew, with their `#`.
  private func commentsBeside(_ value: Record, _ range: Range<Int>) -> [String] {
    guard let place = value.place, place.line - 1 < range.upperBound else { return [] }
    if isBlockScalar(value) {
      return Splice.comments(in: [
        String(lines[place.line - 1].unicodeScalars.dropFirst(place.column))
      ])
    }
    var text = Array(lines[(place.line - 1)..<range.upperBound])
    // A key without a value is marked where the next thing begins, which may be behind its line.
    let cut = place.column - 1
    if cut <= text[0].unicodeScalars.count {
      text[0] = String(text[0].unicodeScalars.dropFirst(cut))
    }
    var found = Splice.comments(in: text)
    if case .nothing = value.content {
      found = Splice.comments(in: Array(lines[range]))
    }
    return found
  }

  private func comments(from start: Int, to end: Int) -> [String] {
    Splice.comments(in: Array(lines[start..<end]))
  }

  /// The comments in lines of YAML that hold no block scalar: a `#` at a line's start or after
  /// white
  /// space, outside quotes.
  private static func comments(in lines: [String]) -> [String] {
    var quote: Unicode.Scalar?
    var found: [String] = []
    for line in lines {
      var previous: Unicode.Scalar = " "
      var escaped = false
      for index in line.unicodeScalars.indices {
        let scalar = line.unicodeScalars[index]
        if let open = quote {
          if escaped {
            escaped = false
          } else if open == "\"", scalar == "\\" {
            escaped = true
          } else if scalar == open {
            quote = nil
          }
        } else if scalar == "#", previous == " " || previous == "\t" {
          found.append(String(line.unicodeScalars[index...]).trimmed)
          break
        } else if scalar == "\"" || scalar == "'", " \t,[{:-".unicodeScalars.contains(previous) {
          quote = scalar
        }
        previous = scalar
      }
    }
    return found
  }
}
