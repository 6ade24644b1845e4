internal import FactCheck
internal import Prose

/// Quotations set off as blocks of their own, with the name of who is quoted below.
extension ProposedArticle {
  /// The name in a block that signs the quotation above it: `— Ana Ito, mayor`; nil where the block
  /// is none.
  func signed(by index: Int) -> String? {
    guard index > 0, blocks[index].block.kind == .quotation,
      blocks[index - 1].block.kind == .quotation,
      index + 1 == blocks.count || blocks[index + 1].block.kind != .quotation
    else { return nil }
    let text = blocks[index].block.text
    guard !analysis.mayState(blocks[index].range) else { return nil }
    return Self.name(signing: text[...])
  }

  /// The name that signs a quotation in the block of its words: `We lost. — Ana Ito, mayor`.
  private func signedInside(_ index: Int) -> String? {
    let text = blocks[index].block.text
    guard blocks[index].block.kind == .quotation,
      let dash = text.lastIndex(where: { "—–―".contains($0) }),
      let last = text[..<dash].last(where: { !" —–―-".contains($0) }), ".!?…”\"".contains(last)
    else { return nil }
    return Self.name(signing: text[dash...])
  }

  /// The name that words consist of, with a dash before it, what its bearer is behind it, or both.
  private static func name(signing text: Substring) -> String? {
    let plain = text.drop { "—–―-~ ".contains($0) }
    let name = plain.prefix { !",(".contains($0) }
    let words = name.split(separator: " ")
    guard (1...Self.longestName).contains(words.count), text.count <= Self.longestSignature,
      !".!?”\"".contains(text.last ?? "."), words[0].first?.isUppercase ?? false,
      words.last?.first?.isUppercase ?? false,
      plain.startIndex > text.startIndex || words.count > 1
    else { return nil }
    return words.joined(separator: " ")
  }

  /// Who signs each block that is set off as a quotation, by the block's index; a name signs all
  /// such blocks right above it.
  func signatoriesByBlock() -> [Int: String] {
    var found: [Int: String] = [:]
    var name: String?
    for index in blocks.indices.reversed() {
      guard blocks[index].block.kind == .quotation else {
        name = nil
        continue
      }
      if let signature = signed(by: index) {
        name = signature
      } else if let signature = signedInside(index) {
        found[index] = signature
        name = signature
      } else if let name {
        found[index] = name
      }
    }
    return found
  }

  /// The claim of a sentence that somebody signs: about its wording, as between marks.
  func signed(_ claim: Claim, by name: String) -> Claim {
    var claim = claim
    // The text engine reads a signature behind quotation marks as well.
    if !claim.attribution.contains(where: { $0.speaker == name }) {
      claim.attribution.append(Attribution(speaker: name, cue: nil, words: .quoted))
    }
    let range = claim.span.range
    claim.kind = .quotation
    claim.priority = ClaimWeight(kind: .quotation, traits: traits(in: range)).priority
    return claim
  }

  /// In words and in characters.
  private static let longestName = 5
  private static let longestSignature = 90
}
