/// Whether a number is an amount: worth a look as a figure, not only as a word.
///
/// `Two armies met` counts in words what the text goes on to name; `12 armies`, `two million`,
/// `two per cent` and `two miles` are figures that somebody wrote down.
enum Amounts {
  /// `mention` is the tokens of a number with its unit or noun.
  static func isAmount(_ mention: some Sequence<Token>, _ bytes: [UInt8]) -> Bool {
    mention.contains { token in
      switch token.make {
      case .number: return true
      case .word: break
      // Signs of money, shares and degrees; a dash only joins.
      default: return !token.isDash(bytes) && !token.isQuote && !token.isComma
      }
      let key = token.key
      if let value = NumberWords.small[key] { return !(1...9).contains(value) }
      if isBig(key) { return true }
      let parts = bytes[token.bytes].split(separator: UInt8(ascii: "-"))
      // `twenty-two`, `five-mile`
      return parts.count > 1
        && parts.contains {
          let part = WordKey($0)
          return isBig(part) || !(1...9).contains(NumberWords.small[part] ?? 1)
        }
    }
  }

  private static func isBig(_ key: WordKey) -> Bool {
    NumberWords.tens.contains(key) || NumberWords.multipliers.contains(key)
      || NumberWords.amounts.contains(key) || NumberWords.shares.contains(key)
      || NumberWords.sharesAfterArticle.contains(key) || NumberWords.units.contains(key)
  }
}
