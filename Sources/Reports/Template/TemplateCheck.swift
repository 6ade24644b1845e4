internal import FactCheck

/// Walks a template with all its partials and says what in it is not offered.
///
/// Mustache renders a name that it does not know as nothing: a slip in a desk's template would
/// publish a hole. Nothing is rendered before every name has been found.
struct TemplateCheck {
  let files: TemplateFiles
  private(set) var faults: [Fault] = []
  private var open: [String] = []

  init(files: TemplateFiles) { self.files = files }

  /// Names in reach at one point, innermost last.
  private struct Scope {
    var levels: [[Offered]]
    /// What `{{.}}` is, if it is text.
    var isText = false
    /// Whether `first()`, `last()` and `index()` mean something here.
    var isItem = false

    func entered(_ names: [Offered], isItem: Bool) -> Scope {
      Scope(levels: levels + [names], isItem: isItem)
    }

    var names: [String] { levels.reversed().flatMap { $0.map(\.name) } }
  }

  /// Checks the template called `name` against what `root` offers.
  mutating func check<Root: Offering>(_ name: String, against root: Root.Type) {
    walk(name, in: Scope(levels: [Root.offers.map(\.listed)]))
  }

  private mutating func walk(_ name: String, in scope: Scope) {
    guard let text = files.text(of: name) else { return }
    open.append(name)
    defer { open.removeLast() }
    // A section whose own name is unknown is passed over whole: one slip, one fault.
    var scopes: [Scope?] = [scope]
    for tag in TemplateTag.tags(of: text) {
      guard let scope = scopes.last ?? scope else {
        if tag.kind == .section || tag.kind == .inverted { scopes.append(nil) }
        if tag.kind == .end { scopes.removeLast() }
        continue
      }
      switch tag.kind {
      case .comment: continue
      case .section, .inverted: scopes.append(inside(tag, of: scope, in: name))
      case .end: if scopes.count > 1 { scopes.removeLast() }
      case .variable: checkVariable(tag, in: scope, file: name)
      case .partial: checkPartial(tag, in: scope, file: name)
      case .rawByBrace, .rawByAmpersand, .parent, .block, .delimiters, .setting:
        refuse(tag, in: name)
      }
    }
  }

  private mutating func inside(_ tag: TemplateTag, of scope: Scope, in file: String) -> Scope? {
    guard let found = resolve(tag, in: scope, file: file) else { return nil }
    var inner = scope
    if tag.kind == .inverted {
      if case .flag = found { return scope }
      inner.isItem = false
      return inner
    }
    switch found {
    case .flag: return scope
    case .text, .number, .texts:
      inner.isText = true
      inner.isItem = if case .texts = found { true } else { false }
      return inner
    case .fields(let names): return scope.entered(names(), isItem: false)
    case .list(let names): return scope.entered(names(), isItem: true)
    }
  }

  private mutating func checkVariable(_ tag: TemplateTag, in scope: Scope, file: String) {
    guard let form = resolve(tag, in: scope, file: file) else { return }
    switch form {
    case .text, .number: return
    case .flag:
      fault(tag, file, "“\(tag.content)” is yes or no: write {{#\(tag.content)}}…")
    case .texts, .list, .fields:
      fault(tag, file, "“\(tag.content)” has parts: write {{#\(tag.content)}}…")
    }
  }

  private mutating func checkPartial(_ tag: TemplateTag, in scope: Scope, file: String) {
    let name = tag.content
    let fileName = name + TemplateFiles.suffix
    if open.contains(fileName) {
      fault(tag, file, "“\(name)” would contain itself")
    } else if files.has(fileName) {
      var inner = scope
      inner.isItem = false
      walk(fileName, in: inner)
    } else {
      let near = nearest(to: name, among: files.builtInPartials)
      fault(tag, file, "there is no template “\(fileName)”" + hint(near))
    }
  }

  private mutating func refuse(_ tag: TemplateTag, in file: String) {
    switch tag.kind {
    case .rawByBrace, .rawByAmpersand:
      fault(tag, file, "a report escapes whatever it prints: write {{name}} with two braces")
    case .setting:
      fault(tag, file, "a report's format says how it is escaped; a template cannot")
    default:
      fault(tag, file, "“{{\(tag.kind.rawValue)” is not used in stet's templates")
    }
  }

  private func hint(_ near: String?) -> String { near.map { "; did you mean “\($0)”?" } ?? "" }

  private mutating func fault(_ tag: TemplateTag, _ file: String, _ message: String) {
    let fault = Fault(path: files.path(of: file), at: tag.place, message)
    // A partial that is used twice has the same faults twice.
    if !faults.contains(fault) { faults.append(fault) }
  }
}

extension TemplateCheck {
  /// What the tag's name is in `scope`, as the renderer would find it.
  private mutating func resolve(
    _ tag: TemplateTag, in scope: Scope, file: String
  ) -> Offered.Form? {
    var name = tag.content
    if let bracket = name.firstIndex(of: "("), name.hasSuffix(")") {
      let transform = String(name[..<bracket])
      name = String(name[name.index(after: bracket)...].dropLast())
      return resolveTransform(transform, of: name, tag, in: scope, file: file)
    }
    if name == "." {
      if scope.isText { return .text }
      fault(tag, file, "“.” stands for words in a list of words or after {{#words}}, not here")
      return nil
    }
    let steps = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard let first = steps.first,
      let start = scope.levels.reversed().lazy.compactMap({ level in
        level.first { $0.name == first }
      }).first
    else {
      fault(
        tag, file,
        "“\(name)” is not offered here" + hint(nearest(to: steps[0], among: scope.names)))
      return nil
    }
    var form = start.form
    for step in steps.dropFirst() {
      guard case .fields(let names) = form, let next = names().first(where: { $0.name == step })
      else {
        var near: String?
        if case .fields(let names) = form { near = nearest(to: step, among: names().map(\.name)) }
        fault(tag, file, "“\(name)” is not offered here: no “\(step)” in it" + hint(near))
        return nil
      }
      form = next.form
    }
    return form
  }

  private mutating func resolveTransform(
    _ transform: String, of name: String, _ tag: TemplateTag, in scope: Scope, file: String
  ) -> Offered.Form? {
    switch transform {
    case "first", "last", "even", "odd":
      if name.isEmpty, scope.isItem { return .flag }
      fault(tag, file, "“\(tag.content)” means something right inside a list only")
    default:
      fault(
        tag, file,
        "“\(transform)()” is not offered; first(), last(), even() and odd() are, inside a list")
    }
    return nil
  }
}
