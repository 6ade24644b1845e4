/// Why a seed cannot be read. Nothing of it has been taken over.
package enum SeedFault: Error, Sendable, Equatable {
  /// No bytes at all, or nothing but white space.
  case empty
  /// The bytes are no text; what they look like, with its article ("a PDF document").
  case binary(looksLike: String)
  /// More bytes than ``Seed/sizeLimit``, or than are read of its format.
  case tooLarge(bytes: Int, limit: Int)
  /// Every other byte is NUL, as in UTF-16, but no byte order mark says which way round.
  case utf16WithoutMark
  /// Not UTF-8 although nothing declares another charset. Line and column count from 1, the column
  /// in Unicode scalars; the offset counts bytes from 0. What stands before it may be UTF-8 beyond
  /// ASCII, which text in another charset hardly ever happens to be.
  case invalidUTF8(line: Int, column: Int, offset: Int, isUTF8Before: Bool = false)
  /// Bytes that the declared charset does not have, `offset` bytes into the seed.
  case invalidBytes(charset: String, offset: Int)
  /// The document declares a charset that this machine cannot convert.
  case unknownCharset(name: String)
  /// Elements or blocks stand inside each other more than `limit` levels deep.
  case nestedTooDeep(limit: Int)
  /// More elements and pieces of text than `limit`.
  case tooManyPieces(limit: Int)
  /// The parser gave up before the end of the document, so that text would be lost.
  case cutOff(by: String)
  /// The document has no text that could be checked.
  case noText
}

extension SeedFault {
  /// What happened and why, as one sentence.
  package var message: String {
    switch self {
    case .empty: "the seed is empty"
    case .binary(let kind): "the seed is not text: it looks like \(kind)"
    case .tooLarge(let bytes, let limit):
      "the seed has \(bytes) bytes; the most that is read is \(limit) (\(limit >> 20) MiB)"
    case .utf16WithoutMark:
      "the seed looks like UTF-16 without a byte order mark, so its byte order is not known"
    case .invalidUTF8(let line, let column, let offset, _):
      "the seed is not valid UTF-8 at line \(line), column \(column) (byte \(offset)), "
        + "and it declares no other charset"
    case .invalidBytes(let charset, let offset):
      "the seed has bytes (from byte \(offset) on) that its declared charset, \(charset), does not have"
    case .unknownCharset(let name):
      "the seed declares the charset “\(name)”, which cannot be converted here"
    case .nestedTooDeep(let limit):
      "the seed's parts stand inside one another, more than \(limit) deep"
    case .tooManyPieces(let limit):
      "the seed has more than \(limit) parts"
    case .cutOff(let reason):
      "the seed could not be read to its end (\(reason)), so some of its text would be lost"
    case .noText: "the seed has no text in it"
    }
  }

  /// What to do next, as one sentence.
  package var hint: String {
    switch self {
    case .empty: "check that the file was saved completely, then import it again"
    case .binary:
      "copy its text into a .txt file, or save the article's page as .html, and import that"
    case .tooLarge: "save the article alone, without the rest of the file, and import that"
    case .utf16WithoutMark:
      "convert it first: iconv -f UTF-16LE -t UTF-8 FILE > FILE.txt (or UTF-16BE if that gives nonsense)"
    case .invalidUTF8(_, _, _, isUTF8Before: true):
      "what stands before it is UTF-8: put that one place right in an editor, save it as UTF-8, and "
        + "import it again"
    case .invalidUTF8, .unknownCharset, .invalidBytes:
      "convert it first, with the charset that it really has; of Western texts that is mostly "
        + "WINDOWS-1252, which has all of Latin-1: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW"
    case .nestedTooDeep, .tooManyPieces, .cutOff:
      "copy the article's text into a .txt file, or save the page from the browser's reader view"
    case .noText:
      "if the page needs scripts to show its text, save it from the browser after it has loaded"
    }
  }
}
