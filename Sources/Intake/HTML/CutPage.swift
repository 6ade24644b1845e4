/// A page with parts cut out of it, each for a reason, and the counts of what is left.
struct CutPage {
  let page: Page
  let hints: PageHints
  /// Set at the root of each part that was cut out.
  private(set) var cuts: [FurnitureReason?]
  /// Counts before each node, over the whole page; a subtree's are the difference at its two ends.
  private var before: [Tally] = []
  /// Counts that ancestors of cut parts have lost since ``before`` was taken.
  private var lost: [Tally?]
  private let lengths: TextLengths
  /// Paragraphs that an element holds although no `p` marks them.
  private var unmarked: [Int32]

  init(page: Page, hints: PageHints) {
    self.page = page
    self.hints = hints
    let count = page.nodes.count
    cuts = [FurnitureReason?](repeating: nil, count: count)
    lost = [Tally?](repeating: nil, count: count)
    unmarked = [Int32](repeating: 0, count: count)
    lengths = TextLengths(of: page)
    countAll()
  }

  /// Counts of what is left in a node's subtree.
  func tally(_ node: Int) -> Tally {
    let whole = before[page.end(node)] - before[node]
    guard let gone = lost[node] else { return whole }
    return whole - gone
  }

  /// Characters of text left in a node's subtree, white space folded.
  func length(_ node: Int) -> Int {
    let whole = before[page.end(node)].length - before[node].length
    return Int(whole - (lost[node]?.length ?? 0))
  }

  func linkDensity(_ node: Int) -> Double { tally(node).linkDensity }

  /// Takes a subtree out; nothing happens if the node is cut already.
  mutating func cut(_ node: Int, _ reason: FurnitureReason) {
    guard cuts[node] == nil else { return }
    let gone = tally(node)
    cuts[node] = reason
    var ancestor = page.parent(node)
    while ancestor >= 0 {
      // What is lost inside a cut part was never counted above it.
      if cuts[ancestor] != nil { return }
      lost[ancestor] = (lost[ancestor] ?? .zero) + gone
      ancestor = page.parent(ancestor)
    }
  }

  /// Whether the node or one of its ancestors is cut out.
  func isCut(_ node: Int) -> Bool {
    var node = node
    while node >= 0 {
      if cuts[node] != nil { return true }
      node = page.parent(node)
    }
    return false
  }

  /// Counts anew, with the paragraphs that scoring found outside `p` elements.
  mutating func recount(unmarkedParagraphs: [Int32]) {
    unmarked = unmarkedParagraphs
    countAll()
  }

  private mutating func countAll() {
    let nodes = page.nodes
    var counts = Tally.zero
    before = []
    before.reserveCapacity(nodes.count + 1)
    lost = [Tally?](repeating: nil, count: nodes.count)
    var mutedUntil = 0
    var link = (end: 0, tenths: Int32(0))
    var headingEnd = 0
    var lists: [Int] = []
    for (index, node) in nodes.enumerated() {
      before.append(counts)
      if index < mutedUntil { continue }
      if cuts[index] != nil || (node.tag.isMute && node.tag != .html) {
        mutedUntil = Int(node.end)
        if cuts[index] == nil { countMute(node, index, &counts) }
        continue
      }
      counts.paragraphs += unmarked[index]
      counts.unmarked += unmarked[index]
      switch node.tag {
      case .text:
        let length = lengths.characters[index]
        counts.length += length
        counts.commas += lengths.commas[index]
        if index < link.end { counts.linked += length * link.tenths }
        if index < headingEnd { counts.headings += length }
        while let end = lists.last, end <= index { lists.removeLast() }
        if !lists.isEmpty { counts.listed += length * Int32(lists.count) }
      case .a:
        if index >= link.end {
          let isLocal = page.bytes(.href, of: index)?.first == 0x23
          link = (Int(node.end), isLocal ? 3 : 10)
        }
        counts.links += 1
      case .h1, .h2, .h3, .h4, .h5, .h6: headingEnd = max(headingEnd, Int(node.end))
      case .p:
        counts.paragraphs += 1
        counts.textish += 1
      case .img: counts.images += 1
      case .li:
        counts.items += 1
        counts.textish += 1
      case .ul, .ol:
        while let end = lists.last, end <= index { lists.removeLast() }
        lists.append(Int(node.end))
        counts.textish += 1
      case .span, .td, .blockquote, .dl, .div, .pre, .table: counts.textish += 1
      default: break
      }
    }
    before.append(counts)
  }

  /// Elements without text of their own still tell what sort of part they stand in.
  private func countMute(_ node: Page.Node, _ index: Int, _ counts: inout Tally) {
    switch node.tag {
    case .input:
      counts.inputs += 1
    case .iframe, .object, .embed:
      if !isPlayer(index) { counts.embeds += 1 }
    default: break
    }
  }

  /// A frame that shows a film belongs to an article more often than other frames do.
  private func isPlayer(_ node: Int) -> Bool {
    guard let address = page.bytes(.src, of: node) else { return false }
    let text = String(decoding: address, as: UTF8.self).lowercased()
    return text.contains("video") || text.contains("player") || text.contains("/embed/")
  }
}

/// How much text each text node has.
struct TextLengths {
  private(set) var characters: [Int32]
  private(set) var commas: [Int32]

  init(of page: Page) {
    characters = [Int32](repeating: 0, count: page.nodes.count)
    commas = characters
    let text = page.text.span
    for (index, node) in page.nodes.enumerated() where node.tag == .text {
      var count: Int32 = 0
      var marks: Int32 = 0
      var owesSpace: Int32 = 0
      for place in Int(node.content.lowerBound)..<Int(node.content.upperBound) {
        let byte = text[place]
        if byte == 0x20 || (0x09...0x0D).contains(byte) {
          if count > 0 { owesSpace = 1 }
        } else if byte & 0xC0 != 0x80 {
          count += 1 + owesSpace
          owesSpace = 0
          if byte == 0x2C { marks += 1 }
        } else if byte == 0x8C || byte == 0x81, place >= 2 {
          // U+060C, U+FF0C and U+3001: the commas of Arabic and of Chinese and Japanese.
          let isArabic = byte == 0x8C && text[place - 1] == 0xD8
          let isWide = byte == 0x8C && text[place - 1] == 0xBC && text[place - 2] == 0xEF
          let isIdeographic = byte == 0x81 && text[place - 1] == 0x80 && text[place - 2] == 0xE3
          if isArabic || isWide || isIdeographic { marks += 1 }
        }
      }
      characters[index] = count
      commas[index] = marks
    }
  }
}
