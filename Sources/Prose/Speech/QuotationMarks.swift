/// A pair of marks in one paragraph, in bytes.
struct QuotedStretch {
  /// The marks included.
  let outer: Range<Int>
  /// The marks left out.
  let inner: Range<Int>
  /// As `inner`, without a comma at the end: American style puts the comma of the sentence around a
  /// quotation inside its marks.
  var words: Range<Int> {
    inner.lowerBound..<inner.upperBound - (endsInComma && !inner.isEmpty ? 1 : 0)
  }
  var endsInComma = false
  /// It goes on with the stretch before, which its paragraph left open.
  var continues = false
  /// The marks stand around a name or title, not around words that somebody said.
  var isName = false
}

/// Pairs quotation marks, paragraph by paragraph.
///
/// A quotation over several paragraphs opens each and closes the last only, so a stretch left open
/// counts only if the next paragraph opens with a mark. Marks inside other marks are words.
struct QuotationFinder {
  let bytes: [UInt8]
  let blocks: [TextBlock]

  private enum Style { case curly, low, angled, straight, single, straightSingle }

  func stretches() -> [QuotedStretch] {
    var found: [QuotedStretch] = []
    var carried: Style?
    let spoken = blocks.filter { !$0.bytes.isEmpty }
    for (index, block) in spoken.enumerated() {
      let next = index + 1 < spoken.count ? spoken[index + 1].bytes : nil
      carried = pair(in: block.bytes, from: carried, next: next, into: &found)
    }
    // Marks with nothing between them quote nothing.
    found.removeAll { $0.words.isEmpty }
    for index in found.indices { found[index].isName = QuotedName.isName(found[index], bytes) }
    return found
  }

  /// Pairs the marks of one paragraph; returns the style of one left open that the next paragraph
  /// goes on with.
  private func pair(
    in block: Range<Int>, from carried: Style?, next: Range<Int>?, into found: inout [QuotedStretch]
  ) -> Style? {
    var open: (style: Style, outer: Int, inner: Int)?
    var continues = carried != nil
    var position = block.lowerBound
    if let carried {
      // The mark that opens a further paragraph of a quotation is no word.
      let repeated = opening(at: position) == carried
      if repeated { position += bytes.scalar(at: position).length }
      open = (carried, block.lowerBound, position)
    }
    while position < block.upperBound {
      let byte = bytes[position]
      guard byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 else {
        position += 1
        continue
      }
      let length = bytes.scalar(at: position).length
      if let (style, outer, inner) = open {
        if closes(style, at: position, in: block) {
          // French sets a space inside its marks.
          let first = bytes.skippingWhite(inner, upTo: max(inner, position))
          let last = bytes.trimmingWhite(first, max(first, position))
          found.append(
            QuotedStretch(
              outer: outer..<position + length, inner: first..<last,
              endsInComma: last > first && bytes[last - 1] == UInt8(ascii: ","),
              continues: continues))
          open = nil
          continues = false
        }
      } else if let style = opening(at: position), isOpening(style, at: position, in: block) {
        open = (style, position, position + length)
      }
      position += length
    }
    guard let (style, outer, inner) = open, let next, inner < block.upperBound,
      goesOn(style, in: next)
    else { return nil }
    found.append(
      QuotedStretch(
        outer: outer..<block.upperBound, inner: inner..<block.upperBound, continues: continues))
    return style
  }

  /// Whether a paragraph goes on with a quotation that the one before left open: it opens with the
  /// same mark, or its first mark is a closing one.
  private func goesOn(_ style: Style, in block: Range<Int>) -> Bool {
    guard style != .straightSingle, style != .single else { return false }
    if opening(at: block.lowerBound) == style { return true }
    for position in block {
      let byte = bytes[position]
      guard byte == 0x22 || byte == 0xE2 || byte == 0xC2 else { continue }
      let length = bytes.scalar(at: position).length
      if closes(style, at: position, in: block) {
        guard style == .straight else { return true }
        // A straight mark closes where nothing opens: a letter or stop before, a gap behind.
        let after = bytes.scalar(at: position + length).value
        let before = bytes.byte(position - 1)
        return before != 0x20 && (position + length >= block.upperBound || !isLetter(after))
      }
      if opening(at: position) == style { return false }
    }
    return false
  }

  private func opening(at position: Int) -> Style? {
    switch bytes.scalar(at: position).value {
    case 0x22: .straight
    case 0x27: .straightSingle
    case 0x201C: .curly
    case 0x201E: .low
    case 0xAB: .angled
    case 0x2018: .single
    default: nil
    }
  }

  private func isOpening(_ style: Style, at position: Int, in block: Range<Int>) -> Bool {
    let length = bytes.scalar(at: position).length
    guard position + length < block.upperBound else { return false }
    let after = bytes.scalar(at: position + length).value
    switch style {
    case .curly, .low, .angled: return true
    // An inch mark follows a figure; a closing mark that lost its partner precedes a space.
    case .straight:
      return !isWhite(after) && (position == block.lowerBound || !endsSomething(before: position))
    case .single, .straightSingle:
      guard position == block.lowerBound || opensWord(position), isLetter(after) || isDigit(after)
      else { return false }
      return closesSomewhere(style, after: position + length, in: block)
    }
  }

  /// A letter, figure or stop stands before: a straight mark there closes.
  private func endsSomething(before position: Int) -> Bool {
    let before = bytes.scalar(at: bytes.start(ofScalarBefore: position)).value
    return isLetter(before) || isDigit(before) || before == 0x2C || before == 0x2E
      || before == 0x21 || before == 0x3F
  }

  /// Nothing of a word stands before: not the apostrophe of `don't`.
  private func opensWord(_ position: Int) -> Bool {
    let before = bytes.scalar(at: bytes.start(ofScalarBefore: position)).value
    return isWhite(before) || before == 0x28 || before == 0x2014 || before == 0x5B
  }

  private func closes(_ style: Style, at position: Int, in block: Range<Int>) -> Bool {
    let value = bytes.scalar(at: position).value
    switch style {
    case .curly: return value == 0x201D || value == 0x22
    case .low: return value == 0x201C || value == 0x201D || value == 0x22
    case .angled: return value == 0xBB
    case .straight: return value == 0x22 || value == 0x201D
    case .single: return value == 0x2019 && endsWord(position, in: block)
    case .straightSingle: return value == 0x27 && endsWord(position, in: block)
    }
  }

  /// A single mark closes behind a stop or comma, or behind a word that no letter follows.
  private func endsWord(_ position: Int, in block: Range<Int>) -> Bool {
    let length = bytes.scalar(at: position).length
    guard position + length < block.upperBound else { return true }
    return !isLetter(bytes.scalar(at: position + length).value)
  }

  /// How far a single mark looks for its partner: an apostrophe must not open a quotation.
  private static let reachOfSingle = 600

  private func closesSomewhere(_ style: Style, after start: Int, in block: Range<Int>) -> Bool {
    var position = start
    let end = min(block.upperBound, start + Self.reachOfSingle)
    while position < end {
      if closes(style, at: position, in: block) { return true }
      position += bytes.scalar(at: position).length
    }
    return false
  }
}
