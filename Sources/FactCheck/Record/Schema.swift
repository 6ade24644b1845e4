extension Pattern {
  /// This pattern as a JSON Schema (draft 2020-12) document called `title`.
  package func schema(title: String, says: String) -> Record {
    var entries: [Record.Entry] = [
      Record.Entry("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
      Record.Entry("title", .text(title)),
      Record.Entry("description", .text(says)),
    ]
    if case .fields(let body) = part.content { entries += body }
    return .fields(entries)
  }

  private var part: Record {
    switch self {
    case .anything: return .fields([])
    case .flag: return .fields([Record.Entry("type", .text("boolean"))])
    case .number: return .fields([Record.Entry("type", .text("integer"))])
    case .text(let matching):
      var entries = [Record.Entry("type", .text("string"))]
      if let matching { entries.append(Record.Entry("pattern", .text(matching))) }
      return .fields(entries)
    case .choice(let words):
      return .fields([Record.Entry("enum", .list(words.map { .text($0) }))])
    case .list(let pattern):
      return .fields([Record.Entry("type", .text("array")), Record.Entry("items", pattern.part)])
    case .fields(let fields):
      let properties = fields.map { field in
        var property = field.pattern.part
        if case .fields(let body) = property.content {
          property = .fields([Record.Entry("description", .text(field.says))] + body)
        }
        return Record.Entry(field.key, property)
      }
      var entries = [
        Record.Entry("type", .text("object")), Record.Entry("properties", .fields(properties)),
      ]
      let required = fields.filter(\.required)
      if !required.isEmpty {
        entries.append(Record.Entry("required", .list(required.map { .text($0.key) })))
      }
      return .fields(entries)
    }
  }
}
