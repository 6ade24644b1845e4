internal import CCmark

/// The blocks of a Markdown text (CommonMark with GitHub's tables), before anything is judged about
/// them.
///
/// A heading of level 1 comes as ``Block/Kind/headline``. Inline markup is dropped; a picture in a
/// paragraph follows it as a block of its own.
func markdownBlocks(of text: Substring) throws(SeedFault) -> [Block] {
  let utf8 = Array(text.utf8)
  guard let document = MarkdownDocument(utf8, withTables: tablesAreHarmless(utf8)) else {
    throw .cutOff(by: "no memory")
  }
  return try document.blocks()
}

/// Parsing takes time and memory by columns times rows, since short rows are filled up; a hostile
/// table of 60 KB took a second. Real tables are far below this, and text with more is read without
/// tables, every word kept.
private func tablesAreHarmless(_ utf8: [UInt8]) -> Bool {
  var rows = 0
  var widest = 0
  for line in utf8.split(separator: 0x0A) {
    let bars = line.count { $0 == 0x7C }
    if bars > 0 { rows += 1 }
    widest = max(widest, bars)
  }
  return widest <= 1000 && rows * widest <= 500_000
}

/// A parsed Markdown document, freed when it goes out of scope.
private struct MarkdownDocument: ~Copyable {
  private let root: OpaquePointer

  init?(_ utf8: [UInt8], withTables: Bool) {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    for name in withTables ? ["table", "strikethrough"] : ["strikethrough"] {
      guard let syntax = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, syntax)
    }
    utf8.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }

  /// Walks the tree without recursion, so that no depth of nesting can overflow the stack.
  func blocks() throws(SeedFault) -> [Block] {
    guard let walk = cmark_iter_new(root) else { throw .cutOff(by: "no memory") }
    defer { cmark_iter_free(walk) }
    var taker = MarkdownTaker()
    while true {
      let event = cmark_iter_next(walk)
      if event == CMARK_EVENT_DONE { return taker.blocks }
      guard let node = cmark_iter_get_node(walk) else { continue }
      let type = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
      if event == CMARK_EVENT_ENTER {
        let literal = cmark_node_get_literal(node).map { String(cString: $0) }
        let address = type == "image" ? cmark_node_get_url(node).map { String(cString: $0) } : nil
        try taker.enter(
          type, literal: literal, level: Int(cmark_node_get_heading_level(node)), address: address)
      } else {
        taker.exit(type)
      }
    }
  }
}
