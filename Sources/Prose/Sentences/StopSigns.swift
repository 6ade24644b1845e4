/// What may stand behind a sentence's stop and still belongs to the sentence: notes, faces,
/// pictographs.
extension StopRun {
  /// The end of what goes with the sentence before, if it begins at `offset`.
  static func afterthought(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    note(bytes, offset, limit) ?? face(bytes, offset, limit) ?? pictographs(bytes, offset, limit)
  }

  /// The end of a note's sign: `[12]`, `[citation needed]`, `[note 3]`, or `[...]`, which says that
  /// something was left out.
  static func note(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    guard bytes.byte(offset) == UInt8(ascii: "[") else { return nil }
    var position = offset + 1
    var isFigure = true
    var isLeftOut = true
    while position < limit, position - offset < 40, bytes[position] != UInt8(ascii: "]") {
      let byte = bytes[position]
      let isDot = byte == UInt8(ascii: ".") || byte >= 0x80
      guard
        isDot || isDigit(byte) || byte == 0x20 || byte == UInt8(ascii: "-") || isLower(UInt32(byte))
      else { return nil }
      if !isDigit(byte) { isFigure = false }
      if !isDot { isLeftOut = false }
      position += 1
    }
    guard position > offset + 1, position < limit, bytes[position] == UInt8(ascii: "]") else {
      return nil
    }
    position += 1
    if isFigure { return position - offset <= 5 ? position : nil }
    if isLeftOut {
      guard
        bytes.byte(offset + 1) == UInt8(ascii: ".") || bytes.scalar(at: offset + 1).value == 0x2026
      else { return nil }
    }
    // `[the] mayor said` goes on with the sentence that it opens.
    let next = bytes.skippingWhite(position, upTo: limit)
    guard
      next >= limit || next > position && !isLower(bytes.scalar(at: next).value)
        || bytes[next] == UInt8(ascii: "[")
    else { return nil }
    return position
  }

  /// The end of a note's figure that lost its brackets or its raised position on the way: `it burned.3
  /// The town …`, or with a space before it.
  static func noteNumber(
    _ bytes: [UInt8], _ offset: Int, _ limit: Int, behind stop: Int
  ) -> Int? {
    var position = offset
    while position < limit, position - offset < 4, isDigit(bytes[position]) { position += 1 }
    guard (1...3).contains(position - offset), bytes.byte(position) == 0x20, stop > 1,
      isLower(UInt32(bytes[stop - 1])) && isLower(UInt32(bytes[stop - 2]))
        || bytes[stop - 1] == UInt8(ascii: ")")
    else { return nil }
    let after = NextWord(bytes, at: position + 1, upTo: limit)
    guard after.isStarter, after.start == position + 1 else { return nil }
    return position
  }

  /// The end of a typed face, `:)` or `;-(`: it goes with the sentence it comments on.
  static func face(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    guard bytes.byte(offset) == UInt8(ascii: ":") || bytes.byte(offset) == UInt8(ascii: ";") else {
      return nil
    }
    var position = offset + 1
    if bytes.byte(position) == UInt8(ascii: "-") { position += 1 }
    let mouth = position
    while position < limit, ")(DPp".utf8.contains(bytes[position]) { position += 1 }
    guard position > mouth, position >= limit || isWhite(bytes.scalar(at: position).value) else {
      return nil
    }
    return position
  }

  /// The end of a run of pictographs that white space or the text's end follows.
  private static func pictographs(_ bytes: [UInt8], _ offset: Int, _ limit: Int) -> Int? {
    var position = offset
    while position < limit {
      let (value, length) = bytes.scalar(at: position)
      switch value {
      // Symbols and pictographs; joiners and variation signs inside a sequence of them.
      case 0x2600...0x27BF, 0x1F300...0x1FAFF, 0x200D, 0xFE0F: position += length
      default:
        return position > offset && isWhite(value) ? position : nil
      }
    }
    return position > offset ? position : nil
  }
}
