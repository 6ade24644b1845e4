/// The number that a word stands for: `nine` is 9, `twenty-five` 25. Nil for any other word.
package func number(inWords word: String) -> Int? {
  func value(_ part: some Collection<UInt8>) -> Int? {
    let key = WordKey(part)
    if let small = NumberWords.small[key] { return small }
    return NumberWords.tens.written.firstIndex { WordKey($0.utf8) == key }.map { $0 * 10 + 30 }
  }
  let parts = Array(word.utf8).split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
  guard let first = parts.first.flatMap(value) else { return nil }
  if parts.count == 1 { return first }
  guard parts.count == 2, first >= 20, first % 10 == 0, let last = value(parts[1]),
    (1...9).contains(last)
  else { return nil }
  return first + last
}
