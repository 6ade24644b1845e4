internal import Mustache

/// How text is kept from being taken for markup.
///
/// Both go by Unicode scalars: the renderer's own HTML escaping goes by characters, and lets
/// through a quotation mark that carries a combining accent, which ends an attribute all the same.
enum Escaping: Sendable {
  case html, markdown

  /// The name under which the renderer knows it.
  var contentType: String {
    _ = Escaping.registered
    switch self {
    case .html: return "STET-HTML"
    case .markdown: return "STET-MARKDOWN"
    }
  }

  private static let registered: Void = {
    for escaping in [Escaping.html, .markdown] {
      let name = if case .html = escaping { "STET-HTML" } else { "STET-MARKDOWN" }
      MustacheContentTypes.register(Escaped(by: escaping), named: name)
    }
  }()

  func callAsFunction(_ text: String) -> String {
    switch self {
    case .html: Escaping.forHTML(text)
    case .markdown: Escaping.forMarkdown(text)
    }
  }
}

private struct Escaped: MustacheContentType {
  let escaping: Escaping
  init(by escaping: Escaping) { self.escaping = escaping }
  func escapeText(_ text: String) -> String { escaping(text) }
}
