/// The form of a type in files: its fields, in the order in which they are written.
///
/// Reading, writing, JSON and the JSON Schemas all follow from it.
package struct Shape<Value: Sendable>: Sendable {
  /// The fields in file order.
  package let fields: [Field<Value>]
  /// How a value is set out in YAML.
  package let layout: Record.Layout
  /// Where keys that no field names are kept, in file order. Nil: they are allowed, and only the
  /// file keeps them.
  let others: (any WritableKeyPath<Value, [Record.Entry]> & Sendable)?

  package init(
    layout: Record.Layout = .block,
    others: (any WritableKeyPath<Value, [Record.Entry]> & Sendable)? = nil,
    _ fields: [Field<Value>]
  ) {
    self.fields = fields
    self.layout = layout
    self.others = others
  }
}

/// One field of a shape.
package struct Field<Value: Sendable>: Sendable {
  /// The key in files and in JSON.
  package let key: String
  /// Whether a file without it is refused.
  package let isRequired: Bool
  /// What it means, for the JSON Schema: a phrase that an editor program shows while people type.
  package let says: String
  let pattern: @Sendable () -> Pattern
  let write: @Sendable (Value) -> Record?
  let read: @Sendable (Record, inout Value, inout [Fault]) -> Void

  /// A field that every file has.
  package init<T: Recorded>(
    _ key: String, _ path: any WritableKeyPath<Value, T> & Sendable, _ says: String
  ) {
    self.key = key
    self.says = says
    isRequired = true
    pattern = { T.pattern }
    write = { $0[keyPath: path].record }
    read = { record, value, faults in
      if let read = T.read(record, &faults) { value[keyPath: path] = read }
    }
  }

  /// A field that may be absent.
  package init<T: Recorded>(
    _ key: String, _ path: any WritableKeyPath<Value, T?> & Sendable, _ says: String
  ) {
    self.key = key
    self.says = says
    isRequired = false
    pattern = { T.pattern }
    write = { $0[keyPath: path]?.record }
    read = { record, value, faults in
      if let read = T.read(record, &faults) { value[keyPath: path] = read }
    }
  }

  /// A list that is left out when it is empty.
  package init<T: Recorded>(
    list key: String, _ path: any WritableKeyPath<Value, [T]> & Sendable, _ says: String
  ) {
    self.key = key
    self.says = says
    isRequired = false
    pattern = { [T].pattern }
    write = { $0[keyPath: path].isEmpty ? nil : $0[keyPath: path].record }
    read = { record, value, faults in
      if let read = [T].read(record, &faults) { value[keyPath: path] = read }
    }
  }
}

/// A type whose form is a shape.
package protocol Shaped: Recorded {
  /// A value with nothing filled in, for reading into.
  init()
  /// The form.
  static var shape: Shape<Self> { get }
}

extension Shaped {
  package static var pattern: Pattern {
    .fields(shape.fields.map { ($0.key, $0.pattern(), $0.isRequired, $0.says) })
  }

  package var record: Record {
    let shape = Self.shape
    var entries = shape.fields.compactMap { field in
      field.write(self).map { Record.Entry(field.key, $0) }
    }
    if let others = shape.others { entries += self[keyPath: others] }
    return .fields(entries, layout: shape.layout)
  }

  package static func read(_ record: Record, _ faults: inout [Fault]) -> Self? {
    let shape = Self.shape
    guard case .fields(let entries) = record.content else {
      let keys = shape.fields.map(\.key).joined(separator: ", ")
      faults.append(Fault(at: record.place, "expected fields here (\(keys))"))
      return nil
    }
    let before = faults.count
    var value = Self()
    for entry in entries {
      guard let field = shape.fields.first(where: { $0.key == entry.key }) else {
        if let others = shape.others { value[keyPath: others].append(entry) }
        continue
      }
      if case .nothing = entry.value.content { continue }
      let first = faults.count
      field.read(entry.value, &value, &faults)
      for index in first..<faults.count where faults[index].place == entry.value.place {
        faults[index].message = "\(entry.key): \(faults[index].message)"
      }
    }
    for field in shape.fields where field.isRequired {
      let entry = entries.first { $0.key == field.key }
      let isThere: Bool
      if let entry, case .nothing = entry.value.content {
        isThere = false
      } else {
        isThere = entry != nil
      }
      if !isThere {
        faults.append(
          Fault(at: entry?.place ?? record.place, "“\(field.key)” is missing: \(field.says)"))
      }
    }
    return faults.count == before ? value : nil
  }
}
