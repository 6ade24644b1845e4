/// The mark of an item in a list that runs on within a line: `1.) … 2.) …`, `a. … b. …`.
///
/// Only a mark at a sentence's start opens such a list, and only the very next mark of the same
/// make goes on with it: a figure or a letter in the text is no mark.
struct ListMark: Equatable {
  private let value: Int
  private let isLetter: Bool
  private let bullet: Bool
  private let tail: Tail
  /// Where the mark ends.
  let end: Int

  private enum Tail { case stop, bracket, stopAndBracket }

  init?(_ bytes: [UInt8], at offset: Int, upTo limit: Int) {
    var position = offset
    var bullet = false
    // • and ⁃, with or without a space after.
    if bytes.byte(position) == 0xE2,
      bytes.byte(position + 1) == 0x80 || bytes.byte(position + 1) == 0x81,
      bytes.byte(position + 2) == 0xA2 || bytes.byte(position + 2) == 0x83
    {
      bullet = true
      position = bytes.skippingWhite(position + 3, upTo: limit)
    }
    let digits = position
    var value = 0
    while position < limit, position - digits < 3, isDigit(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    var isLetter = false
    if position == digits {
      let letter = bytes.byte(position)
      guard letter >= 0x61, letter <= 0x7A else { return nil }
      value = Int(letter - 0x61)
      isLetter = true
      position += 1
    }
    let stop = bytes.byte(position) == UInt8(ascii: ".")
    if stop { position += 1 }
    let bracket = bytes.byte(position) == UInt8(ascii: ")")
    if bracket { position += 1 }
    guard stop || bracket, position < limit, bytes[position] == 0x20 else { return nil }
    self.value = value
    self.isLetter = isLetter
    self.bullet = bullet
    tail = stop && bracket ? .stopAndBracket : stop ? .stop : .bracket
    end = position
  }

  func follows(_ other: ListMark) -> Bool {
    value == other.value + 1 && isLetter == other.isLetter && bullet == other.bullet
      && tail == other.tail
  }

  func successor(in bytes: [UInt8], at offset: Int, upTo limit: Int) -> ListMark? {
    guard let next = ListMark(bytes, at: offset, upTo: limit), next.follows(self) else {
      return nil
    }
    return next
  }
}
