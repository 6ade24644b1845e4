/// Whether a line is a picture's file name, or what a page's copy makes of it, and no sentence of
/// the author.
///
/// Two signs: it ends like a picture file; or it is all lower case without punctuation and holds a
/// machine-made word, such as a content hash or pixel measures.
func isPictureFileLine(_ text: String) -> Bool {
  guard text.unicodeScalars.count <= 400 else { return false }
  let words = text.split(separator: " ")
  if let last = words.last?.lowercased(), words.count <= 12,
    pictureExtensions.contains(where: { last.hasSuffix($0) }), last.utf8.count > 5
  {
    return words.count == 1 || !text.contains(where: { ",;!?".contains($0) })
  }
  let isFlat = text.unicodeScalars.allSatisfy { scalar in
    !scalar.properties.isUppercase && !".,;:!?“”\"".unicodeScalars.contains(scalar)
  }
  return isFlat && words.contains { isMachineMade($0) }
}

private let pictureExtensions = [
  ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".heic", ".tif", ".tiff", ".bmp",
]

/// A hash (20 or more ASCII letters and digits, both present), or measures such as `1200x800`.
private func isMachineMade(_ word: Substring) -> Bool {
  let bytes = Array(word.utf8)
  let digits = bytes.count { (0x30...0x39).contains($0) }
  let letters = bytes.count { (0x61...0x7A).contains($0) }
  guard digits + letters == bytes.count, digits > 0, letters > 0 else { return false }
  if bytes.count >= 20 { return true }
  let parts = word.split(separator: "x", omittingEmptySubsequences: false)
  return letters == 1 && parts.count == 2 && parts.allSatisfy { $0.count >= 3 }
}
