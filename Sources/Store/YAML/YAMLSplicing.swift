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
    var splice = Splice(YAMLLayout(text, root: old))
    splice.rewrite(old, before: before, after: after)
    let result =
      Array(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : [])
      + Array(splice.text.utf8)
    // Nothing is taken on trust: another reader may see the layout otherwise than the splice did.
    // Whether it is too large to be written is for whoever writes it to say.
    if !splice.losesTag, let reread = try? read(result, path: path, limit: .max),
      says(reread, what: wanted)
    {
      return result
    }
    throw FileFaults([
      Fault(
        path: path,
        "the file is laid out in a way that cannot be changed in place without touching other lines; "
          + "write it as in docs/format.md, `stet save` it, and try again")
    ])
  }
}

/// A file's lines while they are being changed.
private struct Splice {
  private let layout: YAMLLayout
  /// What stands for each old line now: nil for itself, nothing, or new lines.
  private var now: [[String]?]
  /// New lines that go before an old line; the last stands for the end.
  private var inserted: [[String]]
  /// Whether a value with a tag (`!!binary`) would have to be written anew, without it.
  private(set) var losesTag = false

  init(_ layout: YAMLLayout) {
    self.layout = layout
    now = Array(repeating: nil, count: layout.lines.count)
    inserted = Array(repeating: [], count: layout.lines.count + 1)
  }

  private var lines: [[Unicode.Scalar]] { layout.lines }

  var text: String {
    let crlf = layout.lineEnds.count { $0 == "\r\n" }
    let lineEnd = crlf * 2 > lines.count ? "\r\n" : "\n"
    var out = ""
    var isOpen = false
    for index in 0...lines.count {
      for line in inserted[index] {
        if isOpen { out += lineEnd }
        out += line + lineEnd
        isOpen = false
      }
      guard index < lines.count else { break }
      if let new = now[index] {
        for line in new { out += line + lineEnd }
      } else {
        out.unicodeScalars.append(contentsOf: lines[index])
        out += layout.lineEnds[index]
        isOpen = layout.lineEnds[index].isEmpty
      }
    }
    return out
  }

  mutating func rewrite(_ old: Record, before: Record, after: Record) {
    guard isBlock(old), case .fields(let entries) = old.content, !entries.isEmpty else {
      // A file in braces is one value: it is written anew, below its comments.
      let record = YAML.merged(old, before: before, after: after)
      guard case .fields(let all) = record.content else { return }
      noteTags(in: old)
      replace(
        0..<lines.count,
        with: layout.comments.map(\.text) + all.flatMap { YAML.lines(of: $0, indent: 0) })
      return
    }
    let first = (entries[0].place?.line ?? 1) - 1
    let end = lines.indices.first { $0 > first && isDocumentEnd($0) } ?? lines.count
    rewriteFields(old, before: before, after: after, end: end)
  }

  private func isDocumentEnd(_ line: Int) -> Bool {
    lines[line].starts(with: "...".unicodeScalars)
      && lines[line].dropFirst(3).first.map { $0 == " " || $0 == "\t" } ?? true
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
      let range = start..<layout.contentEnd(from: start, to: limit)
      contentEnds[entry.key] = range.upperBound
      let was = before[entry.key]
      guard let now = after[entry.key] else {
        if was != nil { remove(range, indent: indent) }
        continue
      }
      if let was, was == now { continue }
      rewriteValue(of: entry, was: was, now: now, range, indent: indent)
    }
    // New keys go behind the nearest key before them in file order.
    for (index, entry) in wanted.enumerated() where old[entry.key] == nil {
      let neighbour = wanted[..<index].last { contentEnds[$0.key] != nil }
      let line = contentEnds[neighbour?.key ?? entries[0].key] ?? end
      inserted[line] += YAML.lines(of: entry, indent: indent)
    }
  }

  private mutating func remove(_ range: Range<Int>, indent: Int) {
    let kept = layout.comments(in: range).map(\.text)
    guard let lead = lead(of: range.lowerBound, indent) else {
      replace(range, with: kept.map { String(repeating: " ", count: indent) + $0 })
      return
    }
    // The hyphen in front of the first key stays for the next.
    replace(range, with: [([String(lead.dropLast())] + kept).joined(separator: " ")])
  }

  private mutating func rewriteValue(
    of entry: Record.Entry, was: Record?, now: Record, _ range: Range<Int>, indent: Int
  ) {
    let isBelow = (entry.value.place?.line ?? 0) > (entry.place?.line ?? 0)
    if isBlock(entry.value), isBelow, let was {
      switch (entry.value.content, now.content) {
      case (.fields(let fields), .fields) where !fields.isEmpty:
        rewriteFields(entry.value, before: was, after: now, end: range.upperBound)
        return
      case (.list(let items), .list(let wanted)) where !items.isEmpty && !wanted.isEmpty:
        if rewriteItems(entry.value, was: was, now: now, range) { return }
      default: break
      }
    }
    noteTags(in: entry.value)
    let value = YAML.merged(entry.value, before: was, after: now)
    var new = YAML.lines(of: Record.Entry(entry.key, value), indent: indent)
    if let lead = lead(of: range.lowerBound, indent) {
      new[0] = lead + String(new[0].unicodeScalars.dropFirst(indent))
    }
    replace(range, with: new, indent: indent)
  }

  /// What stands before a block's first key where that shares its line with a hyphen.
  private func lead(of line: Int, _ indent: Int) -> String? {
    let lead = lines[line].prefix(indent)
    return lead.contains("-") ? String(String.UnicodeScalarView(lead)) : nil
  }

  // MARK: Items

  /// Changes a block list item by item. False where its layout does not allow that.
  private mutating func rewriteItems(
    _ old: Record, was: Record, now: Record, _ range: Range<Int>
  ) -> Bool {
    guard case .list(let items) = old.content, case .list(let before) = was.content,
      case .list(let after) = now.content, before.count == items.count
    else { return false }
    let pairs = YAML.pairing(before, after)
    let kept = pairs.compactMap { $0 }
    guard kept == kept.sorted(), let starts = hyphens(of: items, in: range) else { return false }
    let indent = hyphen(of: starts[0])!
    let ends = items.indices.map { index in
      layout.contentEnd(
        from: starts[index],
        to: index + 1 < items.count ? starts[index + 1] : range.upperBound)
    }
    for index in items.indices where !kept.contains(index) {
      let comments = layout.comments(in: starts[index]..<ends[index])
      replace(
        starts[index]..<ends[index],
        with: comments.map { String(repeating: " ", count: indent) + $0.text })
    }
    var place = starts[0]
    for (item, index) in zip(after, pairs) {
      guard let index else {
        inserted[place] += YAML.lines(ofItem: item, indent: indent)
        continue
      }
      place = ends[index]
      if before[index] == item { continue }
      rewriteItem(items[index], was: before[index], now: item, starts[index]..<place, indent)
    }
    return true
  }

  private mutating func rewriteItem(
    _ old: Record, was: Record, now: Record, _ range: Range<Int>, _ indent: Int
  ) {
    if isBlock(old), case .fields(let fields) = old.content, !fields.isEmpty,
      case .fields = now.content
    {
      rewriteFields(old, before: was, after: now, end: range.upperBound)
      return
    }
    noteTags(in: old)
    let value = YAML.merged(old, before: was, after: now)
    replace(range, with: YAML.lines(ofItem: value, indent: indent), indent: indent)
  }

  /// The line on which each item's hyphen stands; nil where two stand on one line.
  private func hyphens(of items: [Record], in range: Range<Int>) -> [Int]? {
    var starts: [Int] = []
    for item in items {
      let least = (starts.last ?? range.lowerBound) + 1
      // `-` alone on its line has its item below, perhaps below a comment too.
      guard let line = item.place?.line, line - 1 >= least,
        let start = (least..<line).last(where: { hyphen(of: $0) != nil })
      else { return nil }
      starts.append(start)
    }
    return starts
  }

  /// The column, from 0, of the hyphen that begins an item on this line.
  private func hyphen(of line: Int) -> Int? {
    let margin = lines[line].prefix { $0 == " " }.count
    guard lines[line].dropFirst(margin).first == "-" else { return nil }
    let next = lines[line].dropFirst(margin + 1).first
    return next == nil || next == " " || next == "\t" ? margin : nil
  }

  // MARK: Lines

  /// Puts new lines in the place of old ones, with the comments that were among those.
  private mutating func replace(_ range: Range<Int>, with new: [String], indent: Int) {
    var new = new
    let kept = layout.comments(in: range).map(\.text)
    if kept.count == 1 {
      new[0] += " " + kept[0]
    } else {
      new = kept.map { String(repeating: " ", count: indent) + $0 } + new
    }
    replace(range, with: new)
  }

  private mutating func replace(_ range: Range<Int>, with new: [String]) {
    guard !range.isEmpty else { return }
    for index in range { now[index] = [] }
    now[range.lowerBound] = new
  }

  /// Whether a value stands line by line. The parser does not tell: it gives no style that can be
  /// relied on for what is in brackets or braces.
  private func isBlock(_ record: Record) -> Bool {
    guard let place = record.place, place.line <= lines.count else { return false }
    let first = lines[place.line - 1].dropFirst(place.column - 1).first
    return first.map { !"{[!".unicodeScalars.contains($0) } ?? false
  }

  /// Notes tags inside a value that is written anew: what they mean to others cannot be told.
  private mutating func noteTags(in record: Record) {
    let inner: [Record] =
      switch record.content {
      case .fields(let entries): entries.map(\.value)
      case .list(let items): items
      default: []
      }
    for value in inner {
      if let place = value.place, place.line <= lines.count,
        lines[place.line - 1].dropFirst(place.column - 1).first == "!"
      {
        losesTag = true
      }
      noteTags(in: value)
    }
  }
}
