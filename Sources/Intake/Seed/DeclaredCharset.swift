/// The charset that an HTML document declares for itself, as written, lower-cased; `nil` if it
/// declares none.
///
/// Looks for `<?xml … encoding=`, `<meta charset=` and `<meta http-equiv=content-type
/// content="…charset=…">`. The HTML standard scans the first 1,024 bytes (§13.2.3.2); saved pages
/// push the element further down, so this scan goes on to 16 KiB.
func declaredCharset(in bytes: [UInt8]) -> String? {
  // Only ASCII is looked for, and every charset that can be declared keeps ASCII where it is.
  let head = bytes.prefix(16 << 10).map { byte -> UInt8 in
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
  if head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: 0x3E),
    let label = value(of: "encoding", in: head[..<end])
  {
    return label
  }
  var rest = head[...]
  while let start = firstIndex(of: "<meta", in: rest) {
    let tag = rest[start...].prefix { $0 != 0x3E }
    if let label = value(of: "charset", in: tag) { return label }
    rest = rest[tag.endIndex...]
  }
  return nil
}

/// What follows `name =` in a tag, without its quotes.
private func value(of name: String, in tag: ArraySlice<UInt8>) -> String? {
  guard let start = firstIndex(of: name, in: tag) else { return nil }
  var rest = tag[(start + name.utf8.count)...].drop(while: isBlank)
  guard rest.popFirst() == 0x3D else { return nil }
  rest = rest.drop { isBlank($0) || isQuote($0) }
  let label = rest.prefix { !isBlank($0) && !isQuote($0) && $0 != 0x3B && $0 != 0x2F }
  return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
}

private func firstIndex(of needle: String, in bytes: ArraySlice<UInt8>) -> Int? {
  let needle = Array(needle.utf8)
  guard bytes.count >= needle.count else { return nil }
  return (bytes.startIndex...(bytes.endIndex - needle.count)).first { start in
    bytes[start] == needle[0] && bytes[start...].starts(with: needle)
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

/// The name under which iconv knows a label, by the WHATWG Encoding Standard where that differs
/// from iconv: pages that say ISO-8859-1 or ASCII mean Windows-1252, GB2312 means GB18030, and so
/// on. `nil` for UTF-8, and for UTF-16, which a document cannot declare of itself in ASCII.
func iconvName(ofLabel label: String) -> String? {
  switch label {
  case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode": nil
  case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "l1", "ascii", "us-ascii", "ansi", "cp1252",
    "x-cp1252", "windows-1252":
    "CP1252"
  case "iso-8859-9", "latin5", "windows-1254": "CP1254"
  case "iso-8859-11", "tis-620", "windows-874": "CP874"
  case "gb2312", "gbk", "gb_2312-80", "chinese", "x-gbk", "gb18030": "GB18030"
  case "big5", "big5-hkscs", "x-x-big5", "cn-big5": "BIG5-HKSCS"
  case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "ms_kanji": "CP932"
  case "euc-kr", "ks_c_5601-1987", "korean", "windows-949": "CP949"
  case "x-mac-roman", "macintosh", "mac": "MACINTOSH"
  default: label.hasPrefix("x-cp") ? "CP" + label.dropFirst(4) : label
  }
}
