/// Phrases of one or more words, looked up in a run of tokens; the longest wins.
struct PhraseList: Sendable {
  private let phrases: [WordKey: [[WordKey]]]
  /// The phrases as written, in order, so that a test can look for doubles.
  let written: [String]

  /// Reads phrases, one a line.
  init(_ lines: String) {
    written = lines.split(separator: "\n").map(String.init)
    var phrases: [WordKey: [[WordKey]]] = [:]
    for line in written {
      let keys = line.split(separator: " ").map { WordKey($0.utf8) }
      guard let first = keys.first else { continue }
      phrases[first, default: []].append(keys)
    }
    self.phrases = phrases.mapValues { $0.sorted { $0.count > $1.count } }
  }

  /// How many tokens the longest phrase at an index has; 0 if there is none.
  func length(at index: Int, in tokens: [Token]) -> Int {
    guard tokens[index].make == .word, let candidates = phrases[tokens[index].key] else { return 0 }
    for phrase in candidates where index + phrase.count <= tokens.count {
      if zip(tokens[index...], phrase).allSatisfy({ $0.key == $1 && $0.mark == 0 }) {
        return phrase.count
      }
    }
    return 0
  }
}
