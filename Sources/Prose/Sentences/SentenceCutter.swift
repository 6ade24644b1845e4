/// Finds where the sentences of one block end, in one pass over its bytes.
///
/// A candidate is a run of stops with the closing marks after it (``StopRun``); whether it ends the
/// sentence is decided by the word before and the word after (``StopRun/ends(in:)``). What a pair
/// of brackets holds stays together, unless the bracket opens the sentence.
struct SentenceCutter {
  let bytes: [UInt8]
  let block: Range<Int>
  private var start: Int
  /// The end of the bracket pair the pass is in, if it stands within the sentence.
  private var bracketEnd = 0
  private var item: ListMark?
  private var found: [Range<Int>] = []

  /// How far a closing bracket may be to hold what stands in the brackets together.
  private static let bracketReach = 200

  init(bytes: [UInt8], block: Range<Int>) {
    self.bytes = bytes
    self.block = block
    start = bytes.skippingWhite(block.lowerBound, upTo: block.upperBound)
  }

  mutating func cut() -> [Range<Int>] {
    let end = block.upperBound
    let linesAreItems = LineList(bytes: bytes, block: block).isOne
    item = ListMark(bytes, at: start, upTo: end)
    var position = item.map(\.end) ?? start
    while position < end {
      switch Self.classes[Int(bytes[position])] {
      case .plain:
        position += 1
      case .lead:
        // Only … and 。！？ among the many characters that begin with these bytes are stops.
        let (value, length) = bytes.scalar(at: position)
        if value == 0x2013 || value == 0x2014 {
          position = dash(at: position, length)
        } else {
          position = StopRun.isWideStop(bytes, position) ? stop(at: position) : position + length
        }
      case .hyphen:
        position = dash(at: position, bytes.byte(position + 1) == 0x2D ? 2 : 1)
      case .stop:
        position = stop(at: position)
      case .colon:
        let label = labelBefore(position)
        if label > start { close(at: bytes.trimmingWhite(start, label), next: label) }
        if let face = faceEnding(at: position) {
          close(at: face, next: face)
          position = face
        }
        position += 1
      case .bracket:
        hold(bracketAt: position)
        position += 1
      case .space:
        if linesAreItems && bytes[position] == 0x0A {
          close(at: bytes.trimmingWhite(start, position), next: position)
        } else if let next = item?.successor(in: bytes, at: position + 1, upTo: end) {
          close(at: bytes.trimmingWhite(start, position), next: position + 1)
          item = next
          position = next.end - 1
        }
        position += 1
      }
    }
    close(at: bytes.trimmingWhite(start, end), next: end)
    return found
  }

  private mutating func close(at end: Int, next: Int) {
    if end > start { found.append(start..<end) }
    start = bytes.skippingWhite(next, upTo: block.upperBound)
    bracketEnd = 0
  }

  /// Handles a run of stops; returns where to go on.
  private mutating func stop(at position: Int) -> Int {
    let run = StopRun(bytes, at: position, in: start..<block.upperBound)
    // Inside brackets nothing ends but at their close.
    guard position >= bracketEnd || run.end > bracketEnd, run.next < block.upperBound,
      let end = run.ends(
        in: bytes, sentence: start, block: block.upperBound, isInBracket: position < bracketEnd)
    else { return run.end }
    close(at: end, next: end)
    let mark = ListMark(bytes, at: start, upTo: block.upperBound)
    if let mark, item.map({ mark.follows($0) }) ?? true { item = mark }
    return item.map { max($0.end, start) } ?? start
  }

  /// Where a picture's label begins that ends before a colon; the sentence's start if none does.
  private func labelBefore(_ colon: Int) -> Int {
    var word = colon
    while word > start, colon - word < 12, bytes[word - 1] != 0x20 { word -= 1 }
    guard word > start, bytes[word - 1] == 0x20, isUpper(bytes.scalar(at: word).value),
      colon >= bracketEnd, SentenceStarters.pictureLabels.contains(WordKey(bytes[word..<colon]))
    else { return start }
    return word
  }

  /// The end of a typed face in the place of a stop: `It was fun :) We left`.
  private func faceEnding(at position: Int) -> Int? {
    guard position > start, position >= bracketEnd, bytes[position - 1] == 0x20,
      let face = StopRun.face(bytes, position, block.upperBound)
    else { return nil }
    let next = bytes.skippingWhite(face, upTo: block.upperBound)
    return next < block.upperBound && NextWord(bytes, at: next, upTo: block.upperBound).isUpper
      ? face : nil
  }

  /// Handles a dash; returns where to go on.
  ///
  /// Speech that is cut short ends in one: `Well, if they — Did you hear?` Only behind a word in small
  /// letters (a place that opens a report has a capital), and before a word that begins sentences.
  private mutating func dash(at position: Int, _ length: Int) -> Int {
    let end = position + length
    guard position >= bracketEnd, position - 2 > start, bytes[position - 1] == 0x20,
      bytes.byte(end) == 0x20, bytes[position] != 0x2D || length > 1
    else { return end }
    var word = position - 1
    while word > start, bytes[word - 1] != 0x20 { word -= 1 }
    guard isLower(bytes.scalar(at: word).value) else { return end }
    let next = bytes.skippingWhite(end, upTo: block.upperBound)
    let after = NextWord(bytes, at: next, upTo: block.upperBound)
    guard next < block.upperBound, after.start == next, after.isStarter, !after.isAlwaysCapital
    else { return end }
    close(at: end, next: end)
    return start
  }

  private mutating func hold(bracketAt position: Int) {
    guard position >= bracketEnd, position > start else { return }
    // `[...]` holds nothing but the sign that something was left out.
    if bytes.byte(position + 1) == UInt8(ascii: ".") || bytes.byte(position + 1) == 0xE2 { return }
    let close: UInt8 = bytes[position] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
    var depth = 0
    let reach = min(block.upperBound, position + Self.bracketReach)
    for offset in position..<reach {
      if bytes[offset] == bytes[position] { depth += 1 }
      if bytes[offset] == close {
        depth -= 1
        if depth == 0 {
          bracketEnd = offset
          return
        }
      }
    }
  }

  private enum Class { case plain, space, stop, bracket, colon, hyphen, lead }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "("), UInt8(ascii: "["): .bracket
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "-"): .hyphen
    case 0x20, 0x0A, 0x09: .space
    case 0xE2, 0xE3, 0xEF: .lead
    default: .plain
    }
  }
}

/// Whether a block's lines are items of a list without marks: every line short, several of them.
///
/// A single line break is otherwise white space, since texts come wrapped.
struct LineList {
  let isOne: Bool

  private static let longestItem = 3

  init(bytes: [UInt8], block: Range<Int>) {
    var lines = 0
    var words = 0
    var inWord = false
    var short = true
    for position in block {
      switch bytes[position] {
      case 0x0A:
        lines += 1
        words = 0
        inWord = false
      case 0x20, 0x09, 0x0D:
        // A space before the break says that the line was wrapped there.
        if bytes.byte(position + 1) == 0x0A { short = false }
        inWord = false
      default:
        if !inWord {
          inWord = true
          words += 1
          if words > Self.longestItem { short = false }
        }
      }
      if !short { break }
    }
    isOne = short && lines > 0
  }
}
