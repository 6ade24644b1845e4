internal import CLibxml2

/// The deepest nesting that is read. The deepest of 119 real pages has 51 levels; libxml2 looks
/// through all open elements at each end tag, so this also bounds the time that hostile pages take.
let nestingLimit = 256

/// The most elements and pieces of text that are read, forty times what the fullest of 119 real
/// pages has.
let pieceLimit = 1_000_000

/// Parses HTML of any sort, well-formed or not, by libxml2's tolerant parser.
///
/// libxml2's own tree would cut documents off at depth 256 and text at 10 MB, in silence. So its
/// events are taken instead, and every limit here is a refusal.
func parseHTML(_ utf8: [UInt8]) throws(SeedFault) -> Page {
  if hasCrowdedTag(utf8) {
    throw .cutOff(by: "an element has more than \(attributeLimit) attributes")
  }
  xmlInitParser()
  guard let parser = HTMLParser() else { throw .cutOff(by: "no memory") }
  let builder = PageBuilder()
  let stopped = parser.run(utf8, into: builder)
  if let fault = builder.fault { throw fault }
  if stopped { throw .cutOff(by: "libxml2 stopped before the end") }
  return builder.finished()
}

/// A libxml2 parser context, freed when it goes out of scope.
private struct HTMLParser: ~Copyable {
  private let context: htmlParserCtxtPtr

  init?() {
    guard let context = htmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  /// Sends the document's events to `builder`; true if the parser stopped before the end.
  func run(_ utf8: [UInt8], into builder: PageBuilder) -> Bool {
    var handler = xmlSAXHandler()
    handler.startElement = { context, name, attributes in
      PageBuilder.at(context)?.start(name, attributes)
    }
    handler.endElement = { context, name in PageBuilder.at(context)?.end(name) }
    handler.characters = { context, bytes, count in PageBuilder.at(context)?.text(bytes, count) }
    handler.ignorableWhitespace = { context, bytes, count in
      PageBuilder.at(context)?.text(bytes, count)
    }
    handler.cdataBlock = { context, bytes, count in PageBuilder.at(context)?.script(bytes, count) }
    context.pointee.sax.pointee = handler
    builder.stop = { [context] in xmlStopParser(context) }
    // The builder outlives the run: the caller holds it.
    context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
    let options =
      HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
      | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_RECOVER.rawValue
      | HTML_PARSE_IGNORE_ENC.rawValue
    let document = utf8.withUnsafeBytes { bytes in
      htmlCtxtReadMemory(
        context, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), nil, "UTF-8",
        Int32(options))
    }
    if let document { xmlFreeDoc(document) }
    builder.stop = {}
    return context.pointee.disableSAX != 0
  }
}

/// Builds a ``Page`` from libxml2's events. A class, because a C callback can only be given an
/// address.
private final class PageBuilder {
  private var page = Page()
  /// The open elements, and the name that each will be closed by.
  private var open: [(node: Int32, name: UInt64)] = []
  private var collectsScript = false
  private(set) var fault: SeedFault?
  var stop: () -> Void = {}

  static func at(_ context: UnsafeMutableRawPointer?) -> PageBuilder? {
    guard let context else { return nil }
    return Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
  }

  func start(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard fault == nil, let name else { return }
    if open.count >= nestingLimit { return refuse(.nestedTooDeep(limit: nestingLimit)) }
    let packed = Tag.pack(CString(name))
    let firstAttribute = Int32(page.attributes.count)
    if let attributes { take(attributes) }
    append(
      Page.Node(
        tag: Tag(packed: packed), parent: open.last?.node ?? -1, end: 0, content: 0..<0,
        attributes: firstAttribute..<Int32(page.attributes.count)))
    let node = page.nodes.count - 1
    open.append((Int32(node), packed))
    if page.tag(node) == .script { collectsScript = isData(node) }
  }

  /// Programs and style sheets make up half of many pages; only data (JSON-LD) are of use.
  private func isData(_ script: Int) -> Bool {
    page.bytes(.type, of: script)?.suffix(4).elementsEqual("json".utf8) == true
  }

  private func take(_ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>) {
    var next = attributes
    while let name = next[0] {
      let value = next[1]
      next += 2
      guard let key = AttributeKey(hashed: AttributeKey.hash(CString(name))) else { continue }
      let start = Int32(page.values.count)
      if let value { page.values.append(withoutControls: Array(CString(value))) }
      page.attributes.append(
        Page.Attribute(key: key, value: start..<Int32(page.values.count)))
    }
  }

  func end(_ name: UnsafePointer<xmlChar>?) {
    guard let name else { return }
    let packed = Tag.pack(CString(name))
    guard let place = open.lastIndex(where: { $0.name == packed }) else { return }
    for (node, _) in open[place...] { page.nodes[Int(node)].end = Int32(page.nodes.count) }
    open.removeSubrange(place...)
  }

  func text(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard fault == nil, let bytes, count > 0, let parent = open.last else { return }
    let start = Int32(page.text.count)
    page.text.append(withoutControls: UnsafeBufferPointer(start: bytes, count: Int(count)))
    let content = start..<Int32(page.text.count)
    if let last = page.nodes.indices.last, page.nodes[last].tag == .text,
      page.nodes[last].parent == parent.node
    {
      // One run of text comes in several pieces.
      page.nodes[last].content = page.nodes[last].content.lowerBound..<content.upperBound
      return
    }
    append(
      Page.Node(
        tag: .text, parent: parent.node, end: Int32(page.nodes.count + 1), content: content,
        attributes: 0..<0))
  }

  func script(_ bytes: UnsafePointer<xmlChar>?, _ count: Int32) {
    guard fault == nil, let bytes, count > 0, let parent = open.last else { return }
    let node = Int(parent.node)
    guard collectsScript else { return }
    let start = Int32(page.values.count)
    page.values.append(contentsOf: UnsafeBufferPointer(start: bytes, count: Int(count)))
    // A long script comes in several pieces, with nothing else kept between them.
    let first = page.nodes[node].content.isEmpty ? start : page.nodes[node].content.lowerBound
    page.nodes[node].content = first..<Int32(page.values.count)
  }

  func finished() -> Page {
    for (node, _) in open { page.nodes[Int(node)].end = Int32(page.nodes.count) }
    open = []
    return page
  }

  private func append(_ node: Page.Node) {
    if page.nodes.count >= pieceLimit { return refuse(.tooManyPieces(limit: pieceLimit)) }
    page.nodes.append(node)
  }

  private func refuse(_ fault: SeedFault) {
    self.fault = self.fault ?? fault
    stop()
  }
}

/// The bytes of a C string up to its NUL.
private struct CString: Sequence, IteratorProtocol {
  private var place: UnsafePointer<xmlChar>

  init(_ start: UnsafePointer<xmlChar>) { place = start }

  mutating func next() -> UInt8? {
    guard place.pointee != 0 else { return nil }
    defer { place += 1 }
    return place.pointee
  }
}
