/// The names of articles and sources in paths: `[a-z0-9-]{1,64}`.
package enum Slug {
  /// The most characters it may have.
  package static let longest = 64

  /// What is wrong with `text` as a slug, or nil if nothing is.
  package static func fault(in text: String) -> String? {
    if text.isEmpty || text.utf8.count > longest {
      return "a slug has 1 to \(longest) characters"
    }
    for scalar in text.unicodeScalars where !isAllowed(scalar) {
      return "“\(scalar)” is not allowed: a slug has small letters a to z, digits and hyphens"
    }
    if text.hasPrefix("-") || text.hasSuffix("-") {
      return "a slug neither begins nor ends with a hyphen"
    }
    // Windows opens a device where a file of such a name should be, whatever follows the dot.
    if devices.contains(text) { return "“\(text)” is the name of a device on Windows" }
    return nil
  }

  /// A slug made from any text: its first words, at most `limit` characters.
  package static func make(from text: String, limit: Int = 40) -> String {
    var slug = ""
    for scalar in text.lowercased().unicodeScalars {
      if isAllowed(scalar), scalar != "-" {
        slug.unicodeScalars.append(scalar)
      } else if scalar == "'" || scalar == "’" {
        continue
      } else if !slug.isEmpty, !slug.hasSuffix("-") {
        slug += "-"
      }
    }
    if slug.utf8.count > limit {
      let cut = slug.prefix(limit + 1)
      slug = String(cut.lastIndex(of: "-").map { cut[..<$0] } ?? cut.prefix(limit))
    }
    while slug.hasSuffix("-") { slug.removeLast() }
    if slug.isEmpty { slug = "untitled" }
    return devices.contains(slug) ? slug + "-1" : slug
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
  }

  private static let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"]
      + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
}
