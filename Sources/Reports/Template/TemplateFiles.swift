internal import FactCheck
internal import Mustache
internal import Templates

/// The templates in reach of one report: the desk's own, and the built-in ones they stand before.
struct TemplateFiles {
  static let suffix = ".mustache"

  /// A desk's own file by name.
  let own: (String) -> [UInt8]?

  func has(_ name: String) -> Bool { bytes(of: name) != nil }

  func bytes(of name: String) -> [UInt8]? { own(name) ?? Templates.bytes(named: name) }

  /// The file's text; nil where there is none or where it is not UTF-8.
  func text(of name: String) -> String? {
    bytes(of: name).flatMap { String(validating: $0, as: UTF8.self) }
  }

  /// Where the file stands, for a message.
  func path(of name: String) -> String {
    own(name) == nil ? "built-in \(name)" : "templates/\(name)"
  }

  /// The names by which built-in templates can be called from another.
  var builtInPartials: [String] {
    Templates.builtIn.map(\.name).filter { $0.hasSuffix(Self.suffix) }
      .map { String($0.dropLast(Self.suffix.count)) }
  }
}

extension TemplateFiles {
  /// Every fault of the template called `name` and of those it calls, against what `root` offers.
  func faults<Root: Offering>(in name: String, against root: Root.Type) -> [Fault] {
    let unreadable = reached(from: name).compactMap(syntaxFault)
    if !unreadable.isEmpty { return unreadable }
    var check = TemplateCheck(files: self)
    check.check(name, against: root)
    return check.faults
  }

  /// The page that the template called `name` makes of `subject`.
  ///
  /// Its faults must have been looked for.
  func render<Root: Offering>(
    _ name: String, with subject: Root, escapedAs escaping: Escaping
  ) -> String {
    var library = MustacheLibrary()
    for file in reached(from: name) {
      guard let text = text(of: file) else { continue }
      // The renderer escapes for HTML in every partial anew unless the partial itself says
      // otherwise; the line is cut from the output as any line with nothing but a tag.
      let pragma = "{{% CONTENT_TYPE:\(escaping.contentType)}}\n"
      try? library.register(pragma + text, named: String(file.dropLast(Self.suffix.count)))
    }
    let start = String(name.dropLast(Self.suffix.count))
    return library.render(Node(subject: subject), withTemplate: start) ?? ""
  }

  /// The file and all that it calls, each once, in order of the first call.
  private func reached(from name: String) -> [String] {
    var found = [name]
    var index = 0
    while index < found.count {
      for tag in TemplateTag.tags(of: text(of: found[index]) ?? "") where tag.kind == .partial {
        let file = tag.content + Self.suffix
        if has(file), !found.contains(file) { found.append(file) }
      }
      index += 1
    }
    return found
  }

  private func syntaxFault(in name: String) -> Fault? {
    guard let text = text(of: name) else {
      return Fault(path: path(of: name), has(name) ? "not UTF-8" : "there is no such template")
    }
    do {
      _ = try MustacheTemplate(string: text)
      return nil
    } catch let error as MustacheTemplate.ParserError {
      let place = Record.Place(line: error.context.lineNumber, column: error.context.columnNumber)
      return Fault(path: path(of: name), at: place, Self.words(for: error.error))
    } catch {
      return Fault(path: path(of: name), "not a mustache template")
    }
  }

  private static func words(for error: any Error) -> String {
    switch error as? MustacheTemplate.Error {
    case .sectionCloseNameIncorrect: "this does not close the section that was opened last"
    case .expectedSectionEnd: "a section is opened and not closed"
    case .unfinishedName, nil: "a tag is not finished, or its name has a sign that no name has"
    default: "not what mustache expects here"
    }
  }
}
