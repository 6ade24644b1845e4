/// Finds many words in a text at once, in one pass over its bytes (Aho and Corasick, 1975).
///
/// Words are found anywhere, also inside longer ones. Upper case counts as lower case; `-`, `_` and
/// other punctuation count as a space, and a space stands before and after the text: so a word
/// written with spaces around it is found as a whole word only.
struct WordSieve: Sendable {
  /// Letters, digits and the space: 37 signs.
  private static let signs = 37
  /// The next state by state and sign.
  private var step: [Int16] = []
  /// What the words that end in a state mean, the shorter ones at their ends included.
  private var meaning: [UInt64] = []

  /// Takes words with what they mean, as a set of bits.
  init(_ words: [(word: String, meaning: UInt64)]) {
    var children = [[Int16]](repeating: Self.noChildren, count: 1)
    meaning = [0]
    for (word, bits) in words {
      var state = 0
      for byte in word.utf8 {
        let sign = Self.sign(byte)
        if children[state][sign] < 0 {
          children[state][sign] = Int16(children.count)
          children.append(Self.noChildren)
          meaning.append(0)
        }
        state = Int(children[state][sign])
      }
      meaning[state] |= bits
    }
    link(&children)
    step = children.flatMap { $0 }
  }

  private static let noChildren = [Int16](repeating: -1, count: signs)

  /// Fills each missing step with that of the longest other word that the text may be inside of.
  private mutating func link(_ children: inout [[Int16]]) {
    var fallback = [Int16](repeating: 0, count: children.count)
    var queue: [Int16] = []
    for sign in 0..<Self.signs {
      let child = children[0][sign]
      if child < 0 { children[0][sign] = 0 } else { queue.append(child) }
    }
    var next = 0
    while next < queue.count {
      let state = Int(queue[next])
      next += 1
      let other = Int(fallback[state])
      meaning[state] |= meaning[other]
      for sign in 0..<Self.signs {
        let child = children[state][sign]
        if child < 0 {
          children[state][sign] = children[other][sign]
        } else {
          fallback[Int(child)] = children[other][sign]
          queue.append(child)
        }
      }
    }
  }

  /// What all words found in `text` mean together.
  func meaning(of text: some Sequence<UInt8>) -> UInt64 {
    let space = Self.sign(0x20)
    var state = Int(step[space])
    var found: UInt64 = 0
    for byte in text {
      state = Int(step[state * Self.signs + Self.sign(byte)])
      found |= meaning[state]
    }
    return found | meaning[Int(step[state * Self.signs + space])]
  }

  private static func sign(_ byte: UInt8) -> Int {
    switch byte {
    case 0x61...0x7A: Int(byte - 0x61)
    case 0x41...0x5A: Int(byte - 0x41)
    case 0x30...0x39: 26 + Int(byte - 0x30)
    default: 36
    }
  }
}
