internal import Foundation

/// What a page tells about its article in JSON-LD, in the words of schema.org.
struct StructuredData {
  var headline: String?
  /// The other title, where a page gives two.
  var name: String?
  var authors: [String] = []
  var publisher: String?
  var published: String?
  var modified: String?
  var description: String?
  var language: String?
  var address: String?

  /// Reads all JSON-LD scripts of a page; the first article found in them is taken.
  ///
  /// Scripts are nested in arrays and `@graph`s, and refer to each other by `@id`. What cannot be
  /// parsed is passed over: it is the page's fault, and the meta elements may still tell.
  init(scripts: [ArraySlice<UInt8>]) {
    var objects: [[String: Any]] = []
    for script in scripts {
      if let value = Self.parsed(script) { Self.collect(value, into: &objects) }
    }
    guard let article = objects.first(where: Self.isArticle) else { return }
    let known = Self.byID(objects)
    headline = Self.text(article["headline"])
    name = Self.text(article["name"])
    authors = Self.names(article["author"] ?? article["creator"], known)
    publisher = Self.names(article["publisher"], known).first
    published = Self.text(article["datePublished"])
    modified = Self.text(article["dateModified"])
    description = Self.text(article["description"])
    language = Self.text(article["inLanguage"])
    address =
      Self.text(article["url"]) ?? Self.text(article["mainEntityOfPage"])
      ?? Self.text((article["mainEntityOfPage"] as? [String: Any])?["@id"])
  }

  private static func parsed(_ script: ArraySlice<UInt8>) -> Any? {
    // Deeper and longer than on any real page, and far below what could exhaust a parser's stack or
    // one's patience: 15 MB of broken JSON took a minute.
    guard script.count <= 1 << 20, nesting(of: script) <= 64 else { return nil }
    let text = Data(script)
    if let value = try? JSONSerialization.jsonObject(with: text, options: .fragmentsAllowed) {
      return value
    }
    // Line ends inside strings, comment and CDATA wrappers, a semicolon at the end: frequent, and
    // harmless.
    var repaired = String(decoding: script.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
    for wrapper in ["<!--", "-->", "//<![CDATA[", "//]]>", "<![CDATA[", "]]>", "/*", "*/"] {
      repaired = repaired.replacing(wrapper, with: "")
    }
    while let last = repaired.last, last == ";" || last.isWhitespace { repaired.removeLast() }
    return try? JSONSerialization.jsonObject(
      with: Data(repaired.utf8), options: .fragmentsAllowed)
  }

  /// How deep brackets stand in each other, strings left out.
  private static func nesting(of script: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var deepest = 0
    var inString = false
    var escaped = false
    for byte in script {
      if inString {
        if escaped {
          escaped = false
        } else if byte == 0x5C {
          escaped = true
        } else if byte == 0x22 {
          inString = false
        }
        continue
      }
      switch byte {
      case 0x22: inString = true
      case 0x5B, 0x7B:
        depth += 1
        deepest = max(deepest, depth)
      case 0x5D, 0x7D: depth -= 1
      default: break
      }
    }
    return deepest
  }

  /// All objects that may describe the article: at the top, in arrays, in `@graph` and as a page's
  /// main entity.
  private static func collect(_ value: Any, into objects: inout [[String: Any]]) {
    if let list = value as? [Any] {
      for item in list { collect(item, into: &objects) }
    } else if let object = value as? [String: Any] {
      objects.append(object)
      for key in ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"] {
        if let inner = object[key] { collect(inner, into: &objects) }
      }
    }
  }

  private static func byID(_ objects: [[String: Any]]) -> [String: [String: Any]] {
    var known: [String: [String: Any]] = [:]
    for object in objects where object["name"] != nil {
      if let id = object["@id"] as? String { known[id] = object }
    }
    return known
  }

  /// Article and the types below it (schema.org/Article, with those of schema.org's news
  /// extension).
  private static func isArticle(_ object: [String: Any]) -> Bool {
    let types =
      (object["@type"] as? [Any])?.compactMap { $0 as? String }
      ?? [object["@type"] as? String].compactMap { $0 }
    return types.contains { type in
      let name = type.split(separator: "/").last.map(String.init) ?? type
      return name.hasSuffix("Article") || name.hasSuffix("Posting") && name != "JobPosting"
        || name == "Report" || name == "APIReference"
    }
  }

  /// Names of persons or organisations, given as a string, an object, a reference, or a list of
  /// these.
  private static func names(_ value: Any?, _ known: [String: [String: Any]]) -> [String] {
    if let text = text(value) { return [text] }
    if let list = value as? [Any] {
      var found: [String] = []
      for name in list.flatMap({ names($0, known) }) where !found.contains(name) {
        found.append(name)
      }
      return found
    }
    guard let object = value as? [String: Any] else { return [] }
    if let name = object["name"] {
      if let text = text(name) { return [text] }
      return (name as? [Any])?.compactMap { text($0) } ?? []
    }
    if let id = object["@id"] as? String, let other = known[id] {
      return text(other["name"]).map { [$0] } ?? []
    }
    return []
  }

  /// A string on one line, entities resolved (many pages escape twice); `nil` for anything else or
  /// nothing.
  private static func text(_ value: Any?) -> String? {
    guard let text = value as? String else { return nil }
    let folded = resolvingEntities(text).foldedToOneLine
    return folded.isEmpty ? nil : folded
  }
}

/// Resolves numeric references and the five entities that XML knows.
func resolvingEntities(_ text: String) -> String {
  guard text.utf8.contains(0x26) else { return text }
  var result = ""
  var rest = text[...]
  while let start = rest.firstIndex(of: "&") {
    result += rest[..<start]
    rest = rest[start...]
    guard let end = rest.prefix(12).firstIndex(of: ";"),
      let character = entity(rest[rest.index(after: start)..<end])
    else {
      result += "&"
      rest = rest.dropFirst()
      continue
    }
    result.append(character)
    rest = rest[rest.index(after: end)...]
  }
  return result + rest
}

private func entity(_ name: Substring) -> Character? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "nbsp": return " "
  default: break
  }
  guard name.first == "#" else { return nil }
  let digits = name.dropFirst()
  let code =
    digits.first == "x" || digits.first == "X"
    ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return code.flatMap { scalar(ofControlReference: $0) ?? Unicode.Scalar($0) }.map(Character.init)
}
