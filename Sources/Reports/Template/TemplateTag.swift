internal import FactCheck

/// One `{{…}}` of a template, and where it stands.
struct TemplateTag {
  /// What the sign after the braces makes of a tag.
  enum Kind: Character {
    case section = "#"
    case inverted = "^"
    case end = "/"
    case comment = "!"
    case partial = ">"
    case rawByBrace = "{"
    case rawByAmpersand = "&"
    case parent = "<"
    case block = "$"
    case delimiters = "="
    case setting = "%"
    case variable = " "
  }

  let kind: Kind
  /// The name without white space; for a transform, `count(claims)` as a whole.
  let content: String
  let place: Record.Place
}

extension TemplateTag {
  /// The tags of `text` in their order.
  ///
  /// Reads by characters as swift-mustache does, so that both see the same tags; what it would not
  /// take for a template is its parser's to refuse.
  static func tags(of text: String) -> [TemplateTag] {
    let characters = Array(text)
    var tags: [TemplateTag] = []
    var line = 1
    var column = 1
    var index = 0
    func advance(_ count: Int) {
      for character in characters[index..<min(index + count, characters.count)] {
        if character.isNewline {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
      index = min(index + count, characters.count)
    }
    while index < characters.count {
      guard characters[index] == "{", index + 1 < characters.count, characters[index + 1] == "{"
      else {
        advance(1)
        continue
      }
      let place = Record.Place(line: line, column: column)
      advance(2)
      let sign = index < characters.count ? characters[index] : " "
      let kind = Kind(rawValue: sign) ?? .variable
      if kind != .variable { advance(1) }
      let start = index
      while index < characters.count, !isEnd(characters, index) { advance(1) }
      tags.append(
        TemplateTag(
          kind: kind, content: String(characters[start..<index]).trimmed, place: place))
      advance(2)
    }
    return tags
  }

  private static func isEnd(_ characters: [Character], _ index: Int) -> Bool {
    characters[index] == "}" && index + 1 < characters.count && characters[index + 1] == "}"
  }
}
