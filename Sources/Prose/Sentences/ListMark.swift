/// The mark of an item in a list that runs on within a line: `1.) … 2.) …`, `a. … b. …`,
/// `i) … ii) …`, `• … • …`.
///
/// Only a mark at a sentence's start opens such a list, and only the very next mark of the same
/// make goes on with it: a figure or a letter in the text is no mark.
struct ListMark: Equatable {
  /// Its number as a figure, as a letter of the alphabet, as a Roman figure: `i` may be the ninth
  /// letter or the first figure.
  private var figure: Int?
  private var letter: Int?
  private var roman: Int?
  private let bullet: Bool
  private let tail: Tail
  /// Where the mark ends.
  let end: Int

  private enum Tail { case none, stop, bracket, stopAndBracket }

  init?(_ bytes: [UInt8], at offset: Int, upTo limit: Int) {
    var position = offset
    bullet = Self.isBullet(bytes, at: offset)
    if bullet { position = bytes.skippingWhite(position + 3, upTo: limit) }
    let start = position
    var value = 0
    while position < limit, position - start < 3, isDigit(bytes[position]) {
      value = value * 10 + Int(bytes[position] - 0x30)
      position += 1
    }
    if position > start {
      figure = value
    } else {
      while position < limit, position - start < 5, isLower(UInt32(bytes[position])) {
        position += 1
      }
      if position == start + 1 { letter = Int(bytes[start] - 0x61) }
      roman = Self.roman(bytes[start..<position])
    }
    var end = position
    let stop = bytes.byte(end) == UInt8(ascii: ".")
    if stop { end += 1 }
    let bracket = bytes.byte(end) == UInt8(ascii: ")")
    if bracket { end += 1 }
    let isNumbered = figure != nil || letter != nil || roman != nil
    if isNumbered, stop || bracket, end < limit, bytes[end] == 0x20 {
      tail = stop && bracket ? .stopAndBracket : stop ? .stop : .bracket
      self.end = end
    } else if bullet {
      (figure, letter, roman) = (nil, nil, nil)
      tail = .none
      self.end = start
    } else {
      return nil
    }
  }

  /// • ‣ ⁃ ◦ ▪
  private static func isBullet(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard bytes.byte(offset) == 0xE2 else { return false }
    switch bytes.scalar(at: offset).value {
    case 0x2022, 0x2023, 0x2043, 0x25E6, 0x25AA: return true
    default: return false
    }
  }

  /// The figures up to xii: longer lists are numbered otherwise.
  private static func roman(_ word: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(word.count) else { return nil }
    return romans.firstIndex { $0.utf8.elementsEqual(word) }
  }

  private static let romans: [String] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
  ]

  func follows(_ other: ListMark) -> Bool {
    guard bullet == other.bullet, tail == other.tail else { return false }
    func isNext(_ number: Int?, _ before: Int?) -> Bool {
      guard let number, let before else { return false }
      return number == before + 1
    }
    return tail == .none || isNext(figure, other.figure) || isNext(letter, other.letter)
      || isNext(roman, other.roman)
  }

  func successor(in bytes: [UInt8], at offset: Int, upTo limit: Int) -> ListMark? {
    guard let next = ListMark(bytes, at: offset, upTo: limit), next.follows(self) else {
      return nil
    }
    return next
  }
}
