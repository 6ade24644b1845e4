/// The seed's text as valid UTF-8 without a byte order mark.
///
/// The order of evidence is the HTML standard's (§13.2.3): byte order mark, then the charset that
/// the document declares, then UTF-8. Unlike a browser nothing is guessed and nothing replaced:
/// bytes that don't fit are a
/// ``SeedFault``, since a wrong letter in a name would be checked as if the author had written it.
func utf8Text(of seed: Seed) throws(SeedFault) -> [UInt8] {
  let bytes = seed.bytes
  guard bytes.count <= Seed.sizeLimit else {
    throw .tooLarge(bytes: bytes.count, limit: Seed.sizeLimit)
  }
  guard bytes.contains(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { throw .empty }
  if let kind = BinarySignature.kind(of: bytes) { throw .binary(looksLike: kind) }

  var text = try decoded(bytes, format: seed.format)
  if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
  if text.contains(0) { text = try withoutStrayNULs(text, format: seed.format) }
  return text
}

private func decoded(_ bytes: [UInt8], format: Seed.Format) throws(SeedFault) -> [UInt8] {
  for (mark, charset) in marks where bytes.starts(with: mark) {
    let rest = bytes.dropFirst(mark.count)
    return try charset == "UTF-8"
      ? checked(bytes) : converted(rest, from: charset, lead: mark.count)
  }
  if looksLikeUTF16(bytes) { throw .utf16WithoutMark }
  guard let invalid = firstInvalidUTF8(in: bytes) else {
    // Pages saved by a browser are UTF-8 while their meta element still names what the server sent;
    // text in another charset that happens to be valid UTF-8 beyond ASCII does not occur in
    // practice.
    return bytes
  }
  guard format == .html, let declared = declaredCharset(in: bytes),
    let charset = iconvName(ofLabel: declared)
  else { throw invalidUTF8(at: invalid, in: bytes) }
  return try converted(bytes[...], from: charset, lead: 0)
}

/// Byte order marks; the longer ones first, since UTF-32's begins with UTF-16's.
private let marks: [(mark: [UInt8], charset: String)] = [
  ([0xEF, 0xBB, 0xBF], "UTF-8"),
  ([0xFF, 0xFE, 0x00, 0x00], "UTF-32LE"),
  ([0x00, 0x00, 0xFE, 0xFF], "UTF-32BE"),
  ([0xFF, 0xFE], "UTF-16LE"),
  ([0xFE, 0xFF], "UTF-16BE"),
]

/// Text in European languages has a NUL in every other byte of UTF-16; data with NULs has no such
/// rhythm.
private func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
  let head = bytes.prefix(4096)
  guard head.count >= 4 else { return false }
  var nulls = (even: 0, odd: 0)
  for (index, byte) in head.enumerated() where byte == 0 {
    if index.isMultiple(of: 2) { nulls.even += 1 } else { nulls.odd += 1 }
  }
  let half = head.count / 2
  return (nulls.even * 10 >= half * 4 && nulls.odd * 20 <= half)
    || (nulls.odd * 10 >= half * 4 && nulls.even * 20 <= half)
}

private func checked(_ bytes: [UInt8]) throws(SeedFault) -> [UInt8] {
  if let invalid = firstInvalidUTF8(in: bytes) { throw invalidUTF8(at: invalid, in: bytes) }
  return bytes
}

private func invalidUTF8(at offset: Int, in bytes: [UInt8]) -> SeedFault {
  let before = bytes[..<offset]
  let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
  return .invalidUTF8(
    line: before.count { $0 == 0x0A } + 1,
    column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1,
    offset: offset, isUTF8Before: before.contains { $0 >= 0x80 })
}

/// HTML says that NULs are dropped (§13.2.5); a few do occur in pages. Anywhere else they mean
/// data.
private func withoutStrayNULs(
  _ text: [UInt8], format: Seed.Format
) throws(SeedFault) -> [UInt8] {
  let kept = text.filter { $0 != 0 }
  guard format == .html, (text.count - kept.count) * 1000 <= text.count else {
    throw .binary(looksLike: "data with NUL bytes")
  }
  return kept
}
