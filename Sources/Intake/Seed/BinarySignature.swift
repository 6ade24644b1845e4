/// Kinds of file that are no text, told by their first bytes.
enum BinarySignature {
  /// Signatures as their formats' specifications give them; the words go into a refusal, article
  /// included.
  private static let table: [(signature: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
    (Array("GIF8".utf8), "a GIF picture"),
    (Array("RIFF".utf8), "a RIFF file (picture, sound or video)"),
    (Array("{\\rtf".utf8), "a Rich Text document (.rtf)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls)"),
    ([0x1F, 0x8B], "a gzip archive"),
    (Array("BZh".utf8), "a bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "an xz archive"),
    ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
    (Array("bplist00".utf8), "a Safari web archive (.webarchive)"),
    ([0x7F, 0x45, 0x4C, 0x46], "a program"),
    (Array("SQLite format 3\u{0}".utf8), "an SQLite database"),
    (Array("From: <Saved by ".utf8), "a web archive (.mhtml)"),
  ]

  /// What the bytes look like, or `nil` if nothing here speaks against text.
  static func kind(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zipKind(bytes) }
    return table.first { bytes.starts(with: $0.signature) }?.kind
  }

  /// Office and book formats are zip archives; the names of their first members tell which.
  private static func zipKind(_ bytes: [UInt8]) -> String {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if head.contains("word/") { return "a Word document (.docx)" }
    if head.contains("xl/") { return "an Excel sheet (.xlsx)" }
    if head.contains("application/vnd.oasis.opendocument") { return "an OpenDocument file (.odt)" }
    if head.contains("application/epub+zip") { return "a book (.epub)" }
    // A .docx may begin with other members than those of `word/`.
    if head.contains("[Content_Types].xml") { return "an Office document (.docx, .xlsx, .pptx)" }
    return "a zip archive"
  }
}
