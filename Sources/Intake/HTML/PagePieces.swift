/// One line of a page's text, with where it comes from.
struct PagePiece {
  var kind: Block.Kind
  var text: String
  /// Why it is not the article's; `nil` inside the article's parts.
  var furniture: FurnitureReason?
  /// The element that holds the text.
  let holder: Int
  /// The share of the text that is linked to other pages, 0 to 1.
  var linked: Double = 0
  /// Whether it stands inside one of the article's parts, cut out or not.
  var isInside = true
}

/// Takes a page apart into lines of text, in document order, every visible word once.
struct PagePieces {
  private let found: FoundArticle
  private let page: Page
  private var pieces: [PagePiece] = []
  /// The open elements that set how the text in them is taken.
  private var open: [Context] = []
  /// The text since the last line's end, and where it began.
  private var line: [UInt8] = []
  private var lineContext: Context?
  /// Alternative texts of pictures inside the line: they follow it.
  private var waiting: [PagePiece] = []
  private var breaks = 0
  private var linkEnd = 0
  /// Bytes of the line inside and outside links, white space left out.
  private var linkBytes = 0
  private var plainBytes = 0

  private struct Context {
    let node: Int
    let end: Int
    let kind: Block.Kind
    let furniture: FurnitureReason?
    /// Whether the cells inside are one line.
    let isRow: Bool
    let isInside: Bool
  }

  /// All lines of the page.
  static func all(of found: FoundArticle) -> [PagePiece] {
    var taker = PagePieces(found)
    taker.run()
    return taker.pieces
  }

  private init(_ found: FoundArticle) {
    self.found = found
    page = found.cutPage.page
  }

  private mutating func run() {
    let roots = Set(found.roots)
    var index = page.nodes.firstIndex { $0.tag == .body } ?? 0
    let last = index < page.nodes.count ? page.end(index) : 0
    open = [
      Context(
        node: index, end: last, kind: .paragraph, furniture: .outside, isRow: false,
        isInside: false)
    ]
    while index < last {
      while let inner = open.last, inner.end <= index, open.count > 1 {
        let outer = open[open.count - 2]
        if !isCell(inner), page.tag(inner.node).isBlock || inner.furniture != outer.furniture {
          endLine()
        }
        open.removeLast()
      }
      let node = page[index]
      switch node.tag {
      case .text:
        add(
          page.text[Int(node.content.lowerBound)..<Int(node.content.upperBound)],
          isLink: index < linkEnd)
      case .sup where raisedFigures(of: index) != nil:
        add(raisedFigures(of: index) ?? [], isLink: index < linkEnd)
        index = Int(node.end)
        continue
      case .br:
        line.append(0x20)
        breaks += 1
        if breaks >= 2, !open.last!.isRow { endLine() }
      case .img:
        takePicture(index)
      case let tag where tag.isMute:
        index = Int(node.end)
        continue
      case let tag where tag.isPhrasing && isCutFromLine(index):
        let text = page.visibleText(of: index)
        if !text.isEmpty {
          waiting.append(
            PagePiece(
              kind: .paragraph, text: text, furniture: found.cutPage.cuts[index], holder: index,
              isInside: open.last!.isInside))
        }
        index = Int(node.end)
        continue
      default:
        if node.tag == .a, let address = page.bytes(.href, of: index), address.first != 0x23 {
          linkEnd = max(linkEnd, Int(node.end))
        }
        enter(index, isRoot: roots.contains(index))
      }
      index += 1
    }
    endLine()
  }

  /// The figures of a note or power as the page shows them, raised: `1,200<sup>3</sup>` is no 1,2003.
  /// Nil where the element holds more than a few figures.
  private func raisedFigures(of sup: Int) -> ArraySlice<UInt8>? {
    guard page.end(sup) - sup <= 4 else { return nil }
    let words = page.visibleText(of: sup).unicodeScalars
    guard (1...3).contains(words.count), words.allSatisfy({ (0x30...0x39).contains($0.value) })
    else { return nil }
    let raised = words.map { Self.raised[Int($0.value - 0x30)] }
    return Array(raised.joined().utf8)[...]
  }
  private static let raised = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// Whether a cut takes something out of a line of the article: the line goes on behind it.
  private func isCutFromLine(_ index: Int) -> Bool {
    guard found.cutPage.cuts[index] != nil, open.last?.furniture == nil else { return false }
    return !(index..<page.end(index)).contains { page.tag($0).isBlock }
  }

  private mutating func add(_ text: ArraySlice<UInt8>, isLink: Bool) {
    let solid = text.count { $0 != 0x20 && !(0x09...0x0D).contains($0) }
    if solid > 0 {
      if isLink { linkBytes += solid } else { plainBytes += solid }
      breaks = 0
      if lineContext == nil { lineContext = open.last }
    }
    line += text
  }

  private mutating func enter(_ index: Int, isRoot: Bool) {
    let node = page[index]
    let outer = open.last!
    var furnitureHere = outer.furniture
    if isRoot { furnitureHere = nil }
    if let cut = found.cutPage.cuts[index] {
      furnitureHere = cut
    } else if furnitureHere != nil {
      furnitureHere = reason(outside: index) ?? furnitureHere
    }
    let kind = kind(of: index, inside: outer)
    let isRow = outer.isRow || node.tag == .tr && isPlainRow(index)
    let changes =
      furnitureHere != outer.furniture || node.tag.isBlock || kind != outer.kind
      || isRow != outer.isRow
    guard changes else { return }
    if outer.isRow {
      if node.tag == .td || node.tag == .th, lineContext != nil { line += Array(" | ".utf8) }
    } else if node.tag.isBlock || furnitureHere != outer.furniture {
      endLine()
    }
    open.append(
      Context(
        node: index, end: Int(node.end), kind: kind, furniture: furnitureHere, isRow: isRow,
        isInside: outer.isInside || isRoot))
  }

  private func isCell(_ context: Context) -> Bool {
    context.isRow && page.tag(context.node) != .tr
  }

  private func kind(of index: Int, inside outer: Context) -> Block.Kind {
    let tag = page.tag(index)
    if let level = tag.headingLevel { return .heading(level: level) }
    switch tag {
    case .figcaption, .caption: return .caption
    case .blockquote: return .quotation
    case .li, .dd, .dt: return outer.kind == .quotation ? .quotation : .listItem
    case .tr: return isPlainRow(index) ? .tableRow : .paragraph
    default:
      if outer.kind == .paragraph, tag.isBlock || tag == .span,
        found.cutPage.hints[index].contains(.caption), found.cutPage.length(index) < 600
      {
        return .caption
      }
      return outer.kind
    }
  }

  /// Two cells or more, each of which holds one line.
  private func isPlainRow(_ row: Int) -> Bool {
    var cells = 0
    for node in (row + 1)..<page.end(row) {
      let tag = page.tag(node)
      if tag == .td || tag == .th {
        cells += 1
      } else if tag.isBlock {
        return false
      }
    }
    return cells >= 2
  }

  /// What sort of furniture an element outside the article is.
  private func reason(outside index: Int) -> FurnitureReason? {
    if let told = furniture(found.cutPage.hints[index]) { return told }
    switch page.tag(index) {
    case .nav, .menu: return .navigation
    case .aside: return .related
    default: return nil
    }
  }

  private mutating func takePicture(_ index: Int) {
    guard let context = open.last else { return }
    if let words = page.value(.alt, of: index) {
      if !words.hasWords {
        // A picture of an emoji stands for one.
        add(Array(words.utf8)[...], isLink: index < linkEnd)
        return
      }
      waiting.append(
        PagePiece(
          kind: isPictureFileLine(words) ? .picture : .alternativeText, text: words,
          furniture: context.furniture ?? (isPictureFileLine(words) ? .pictureFile : nil),
          holder: index, isInside: context.isInside))
    } else if context.furniture == nil, let file = pictureFile(index) {
      waiting.append(
        PagePiece(kind: .picture, text: file, furniture: .pictureFile, holder: index))
    }
    if lineContext == nil { endLine() }
  }

  /// The last part of a picture's address, if it looks like a file's name.
  private func pictureFile(_ index: Int) -> String? {
    guard let address = page.value(.src, of: index), !address.hasPrefix("data:") else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    guard let name = path.split(separator: "/").last, name.contains("."), name.count <= 200 else {
      return nil
    }
    return String(name)
  }

  private mutating func endLine() {
    if let context = lineContext {
      let text = String(decoding: line, as: UTF8.self).foldedToOneLine
      if !text.isEmpty {
        pieces.append(
          PagePiece(
            kind: context.kind, text: text, furniture: context.furniture, holder: context.node,
            linked: Double(linkBytes) / Double(max(1, linkBytes + plainBytes)),
            isInside: context.isInside))
      }
    }
    line.removeAll(keepingCapacity: true)
    lineContext = nil
    linkBytes = 0
    plainBytes = 0
    breaks = 0
    pieces += waiting
    waiting = []
  }
}
