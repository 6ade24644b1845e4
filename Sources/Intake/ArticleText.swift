/// The text of `article.md`, in which spans count, and where each block's words stand in it.
///
/// The file is UTF-8 with LF; blocks are parted by one blank line, each is one line:
///
/// | block | line |
/// | --- | --- |
/// | headline | `# words` |
/// | subhead, level 2 to 6 | `## words` … `###### words` |
/// | quotation | `> words` |
/// | list item | `- words` |
/// | table row | `\| cell \| cell` |
/// | standfirst | `*Standfirst:* words` |
/// | caption | `*Caption:* words` |
/// | alternative text | `*Alternative text:* words` |
/// | bare picture | `*Picture:* words` |
/// | paragraph | `words`, with a backslash before a first character that could be taken for a
/// block's sign |
///
/// The words stand verbatim after the sign, so that a span can point to them. Everything after the
/// first line
/// `<!-- not the article: REASON -->` belongs to the page; further such lines name the reason of
/// what follows.
package struct ArticleText: Sendable, Equatable {
  package let text: String
  /// The blocks in the order of the text, the article's first, with their words' places.
  package let blocks: [PlacedBlock]
}

/// A block and the place of its words in `article.md`, in Unicode scalars, the block's sign left
/// out.
package struct PlacedBlock: Sendable, Equatable {
  package let range: Range<Int>
  package let block: Block
}

/// Writes a reading as `article.md`; blocks without words are left out.
///
/// ``blocks(ofArticleText:)`` is the inverse: it gives back the same blocks at the same places.
package func articleText(of reading: Reading) -> ArticleText {
  var text = ""
  var length = 0
  var placed: [PlacedBlock] = []
  func write(_ piece: String) {
    text += piece
    length += piece.unicodeScalars.count
  }
  func place(_ block: Block) {
    if length > 0 { write("\n") }
    write(BlockSign.written(before: block))
    let start = length
    write(block.text)
    placed.append(PlacedBlock(range: start..<length, block: block))
    write("\n")
  }

  let worded = reading.blocks.filter { !$0.text.isEmpty }
  for block in worded where block.furniture == nil { place(block) }
  var reason: FurnitureReason?
  for block in worded {
    guard let furniture = block.furniture else { continue }
    if furniture != reason {
      if length > 0 { write("\n") }
      write(FurnitureMark.line(for: furniture) + "\n")
      reason = furniture
    }
    place(block)
  }
  return ArticleText(text: text, blocks: placed)
}
