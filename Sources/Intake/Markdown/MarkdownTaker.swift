/// Turns the events of a walk over a Markdown tree into blocks. Knows nothing of the library that
/// parsed it.
struct MarkdownTaker {
  private(set) var blocks: [Block] = []
  private var words = ""
  private var quotations = 0
  private var items = 0
  private var level = 0
  private var cells: [String] = []
  private var picture: (words: String, file: String)?
  /// Pictures inside the block: they follow it.
  private var waiting: [Block] = []
  private var depth = 0

  mutating func enter(
    _ type: String, literal: String?, level: Int, address: String?
  ) throws(SeedFault) {
    // Leaves have no exit event.
    let opens = !leaves.contains(type)
    if opens {
      depth += 1
      if depth > nestingLimit { throw .nestedTooDeep(limit: nestingLimit) }
    }
    switch type {
    case "block_quote": quotations += 1
    case "item": items += 1
    case "heading": self.level = level
    case "text", "code": take(literal ?? "")
    case "softbreak", "linebreak": take(" ")
    case "code_block":
      take(literal ?? "")
      close(.paragraph)
    case "html_block":
      // What HTML shows is text of the article; comments and tags are not.
      let inner = try parseHTML(Array((literal ?? "").utf8))
      if !inner.nodes.isEmpty { take(inner.visibleText(of: 0)) }
      close(.paragraph)
    case "image":
      let file = (address ?? "").split(separator: "/").last.map(String.init) ?? ""
      picture = ("", file)
    default: break
    }
  }

  mutating func exit(_ type: String) {
    depth -= 1
    switch type {
    case "block_quote": quotations -= 1
    case "item": items -= 1
    case "paragraph": close(quotations > 0 ? .quotation : items > 0 ? .listItem : .paragraph)
    case "heading": close(level == 1 ? .headline : .heading(level: level))
    case "image": closePicture()
    case "table_cell":
      cells.append(words.foldedToOneLine)
      words = ""
    case "table_row", "table_header":
      words = cells.filter { !$0.isEmpty }.joined(separator: " | ")
      cells = []
      close(.tableRow)
    default: break
    }
  }

  private mutating func take(_ text: String) {
    if picture != nil { picture!.words += text } else { words += text }
  }

  private mutating func closePicture() {
    guard let (words, file) = picture else { return }
    picture = nil
    if words.hasWords {
      waiting.append(Block(.alternativeText, words))
    } else if !file.isEmpty {
      waiting.append(Block(.picture, file, furniture: .pictureFile))
    }
  }

  private mutating func close(_ kind: Block.Kind) {
    let block = Block(kind, words)
    words = ""
    if !block.text.isEmpty { blocks.append(block) }
    blocks += waiting
    waiting = []
  }
}

/// Nodes that end where they begin.
private let leaves: Set<String> = [
  "text", "code", "softbreak", "linebreak", "code_block", "html_block", "html_inline",
  "thematic_break",
]
