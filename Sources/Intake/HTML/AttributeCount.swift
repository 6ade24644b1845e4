/// The most attributes that one element may have. Real ones have a few dozen.
let attributeLimit = 1000

/// Whether any start tag has more than ``attributeLimit`` attributes.
///
/// libxml2 compares each attribute of an element with all others, so that a tag of a million of
/// them would keep it busy for minutes, and nothing can stop it inside a tag. So tags are looked
/// through before.
func hasCrowdedTag(_ html: [UInt8]) -> Bool {
  let bytes = html.span
  var index = 0
  while index < bytes.count {
    guard bytes[index] == 0x3C else {
      index += 1
      continue
    }
    index += 1
    var count = 0
    // Inside a tag: what follows white space is an attribute; quoted values are passed over.
    var quote: UInt8?
    var before: UInt8 = 0x3C
    let start = index
    while index < bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E || byte == 0x3C {
        break
      } else if (byte == 0x22 || byte == 0x27) && before == 0x3D {
        quote = byte
      } else if isTagSpace(before), !isTagSpace(byte) {
        count += 1
        if count > attributeLimit, isLetter(bytes[start]) { return true }
      }
      if quote != nil || !isTagSpace(byte) || before != 0x3D { before = byte }
      index += 1
    }
    // A program compares by the sign that opens a tag.
    if isRawText(bytes, at: start) { index = endOfRawText(bytes, from: index) }
  }
  return false
}

/// Whether the tag at a place is that of an element whose content is no markup: `script` or
/// `style`.
private func isRawText(_ bytes: Span<UInt8>, at start: Int) -> Bool {
  ["script", "style"].contains { name in
    start + name.utf8.count <= bytes.count
      && name.utf8.enumerated().allSatisfy { bytes[start + $0] | 0x20 == $1 }
  }
}

/// The next place after `index` where an end tag begins with an S.
private func endOfRawText(_ bytes: Span<UInt8>, from index: Int) -> Int {
  var place = index
  while place + 2 < bytes.count {
    if bytes[place] == 0x3C, bytes[place + 1] == 0x2F, bytes[place + 2] | 0x20 == 0x73 {
      return place
    }
    place += 1
  }
  return bytes.count
}

private func isTagSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (0x09...0x0D).contains(byte) || byte == 0x2F
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
