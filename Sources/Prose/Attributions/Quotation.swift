/// Words between quotation marks.
package struct Quotation: Sendable, Equatable {
  /// The marks included, in Unicode scalars; one range a paragraph.
  package let ranges: [Range<Int>]
  /// The marks left out, in Unicode scalars; one range a paragraph.
  package let words: [Range<Int>]
}

/// A pair of marks in one paragraph, in bytes.
struct QuotedStretch {
  /// The marks included.
  let outer: Range<Int>
  /// The marks left out.
  let inner: Range<Int>
  /// It goes on with the stretch before, which its paragraph left open.
  var continues = false
}

/// Pairs quotation marks, paragraph by paragraph.
///
/// A quotation over several paragraphs opens each and closes the last only, so a stretch left open
/// counts only if the next paragraph opens with a mark. Marks inside other marks are words.
struct QuotationFinder {
  let bytes: [UInt8]
  let blocks: [Block]

  private enum Style { case curly, low, angled, straight, single, straightSingle }

  func stretches() -> [QuotedStretch] {
    var found: [QuotedStretch] = []
    var carries = false
    let spoken = blocks.filter(\.hasWords)
    for (index, block) in spoken.enumerated() {
      let opensNext =
        index + 1 < spoken.count && opening(at: spoken[index + 1].bytes.lowerBound) != nil
      let (stretches, isOpen) = pair(in: block.bytes, keepsOpen: opensNext, continues: carries)
      found += stretches
      carries = isOpen && opensNext
    }
    return found
  }

  private func pair(in block: Range<Int>, keepsOpen: Bool, continues: Bool) -> (
    [QuotedStretch], Bool
  ) {
    var found: [QuotedStretch] = []
    var open: (style: Style, outer: Int, inner: Int)?
    var position = block.lowerBound
    while position < block.upperBound {
      let byte = bytes[position]
      guard byte == 0x22 || byte == 0x27 || byte == 0xE2 || byte == 0xC2 else {
        position += 1
        continue
      }
      let length = bytes.scalar(at: position).length
      if let (style, outer, inner) = open {
        if closes(style, at: position, in: block) {
          let stretch = QuotedStretch(
            outer: outer..<position + length, inner: inner..<max(inner, position))
          found.append(stretch)
          open = nil
        }
      } else if let style = opening(at: position), isOpening(style, at: position, in: block) {
        open = (style, position, position + length)
      }
      position += length
    }
    var isOpen = false
    if let (style, outer, inner) = open, keepsOpen, style != .straightSingle, inner < block.upperBound
    {
      found.append(QuotedStretch(outer: outer..<block.upperBound, inner: inner..<block.upperBound))
      isOpen = true
    }
    if continues, !found.isEmpty, found[0].outer.lowerBound <= block.lowerBound + 1 {
      found[0].continues = true
    }
    return (found, isOpen)
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
    case .straight: return !isWhite(after) && !isDigit(bytes.byte(position - 1))
    case .single, .straightSingle:
      guard position == block.lowerBound || opensWord(position), isLetter(after) || isDigit(after)
      else { return false }
      return closesSomewhere(style, after: position + length, in: block)
    }
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
