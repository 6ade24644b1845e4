/// A document as it was received, byte for byte, before anything is read from it.
package struct Seed: Sendable, Equatable {
  /// How the bytes are to be read.
  package enum Format: String, Sendable, CaseIterable {
    case text, markdown, html
  }

  /// The most bytes a seed may have: 16 MiB, some thirteen times the largest of 119 real pages.
  ///
  /// Callers that read files should look at the size first and refuse by
  /// ``SeedFault/tooLarge(bytes:limit:)``
  /// before they load anything.
  package static let sizeLimit = 16 << 20

  package let bytes: [UInt8]
  /// The file's name, folders left out, or `-` for standard input. It helps to tell the format.
  package let name: String
  package let format: Format

  /// Takes the bytes as they are; without a format it is told from the name, then from the content.
  package init(bytes: [UInt8], name: String = "-", format: Format? = nil) {
    self.bytes = bytes
    self.name = name
    self.format = format ?? Format(name: name) ?? Format(content: bytes)
  }
}

extension Seed.Format {
  /// The format that a file name's extension promises, or `nil` if it promises none that is known
  /// here.
  package init?(name: String) {
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "html", "htm", "xhtml", "xht", "shtml": self = .html
    case "md", "markdown", "mdown", "mkd": self = .markdown
    default: return nil
    }
  }

  /// The format that the first bytes look like.
  ///
  /// A `.txt` file is looked at too: pages are often saved under that name. Plain text is the
  /// answer when nothing speaks clearly for another, since reading Markdown signs into plain text
  /// would change its words.
  init(content bytes: [UInt8]) {
    // UTF-16 interleaves NULs with ASCII; without them and its mark its tags look like those of
    // UTF-8.
    let head = bytes.prefix(4096).filter { $0 != 0 && $0 < 0xFE }
    if Seed.Format.looksLikeHTML(head) {
      self = .html
    } else if Seed.Format.looksLikeMarkdown(head) {
      self = .markdown
    } else {
      self = .text
    }
  }

  private static func looksLikeHTML(_ head: [UInt8]) -> Bool {
    let lowered = String(decoding: head, as: UTF8.self).lowercased()
    guard let first = lowered.unicodeScalars.first(where: { !$0.isBlank && !$0.isInvisible }),
      first == "<"
    else { return false }
    let telling = [
      "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<article", "<div",
    ]
    return telling.contains { lowered.contains($0) }
  }

  private static func looksLikeMarkdown(_ head: [UInt8]) -> Bool {
    let text = String(decoding: head, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    if lines.first == "---", lines.dropFirst().prefix(30).contains("---") { return true }
    // A lone `#` or `>` may stand in any text; a heading sign at the very start of it does not.
    guard let first = lines.first else { return false }
    let signs = first.prefix { $0 == "#" }.count
    return (1...6).contains(signs) && first.dropFirst(signs).first == " "
  }
}
