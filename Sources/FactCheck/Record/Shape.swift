/// The form of a type in files: its fields, in the order in which they are written.
///
/// Reading, writing, JSON and the JSON Schemas all follow from it.
package struct Shape<Value: Sendable>: Sendable {
  /// The fields in file order.
  package let fields: [Field<Value>]
  /// Which fields every file has, a bit each.
  let required: UInt64
  /// The fields in the order of canonical JSON.
  let byKey: [Int]
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
    required = fields.enumerated().reduce(0) {
      $1.element.isRequired ? $0 | 1 << UInt64($1.offset) : $0
    }
    byKey = fields.indices.sorted { fields[$0].key < fields[$1].key }
    self.layout = layout
    self.others = others
    // Reading keeps a bit a field. Keys of ASCII are in RFC 8785's order by bytes.
    precondition(fields.count <= 64 && fields.allSatisfy { $0.key.utf8.allSatisfy { $0 < 0x80 } })
  }

  /// Which field has this key, looking first at those from `start` on.
  func index(of key: String, from start: Int) -> Int? {
    for index in start..<max(start, fields.count) where fields[index].key == key { return index }
    for index in 0..<min(start, fields.count) where fields[index].key == key { return index }
    return nil
  }

  /// The same of a key in UTF-8.
  func index(of key: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    for index in start..<max(start, fields.count) where fields[index].isCalled(key) { return index }
    for index in 0..<min(start, fields.count) where fields[index].isCalled(key) { return index }
    return nil
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
  let writeCanonical: @Sendable (Value, inout CanonicalJSON) -> Void
  let read: @Sendable (Record, inout Value, inout [Fault]) -> Void
  /// Reads the field from a scan; false: declined.
  let scan: @Sendable (Scanned, inout Value) -> Bool
  private let keyBytes: [UInt8]

  func isCalled(_ key: UnsafeBufferPointer<UInt8>) -> Bool {
    key.count == keyBytes.count && key.elementsEqual(keyBytes)
  }

  /// A field that every file has.
  package init<T: Recorded>(
    _ key: String, _ path: any WritableKeyPath<Value, T> & Sendable, _ says: String
  ) {
    let property = StoredProperty(path)
    self.key = key
    keyBytes = Array(key.utf8)
    self.says = says
    isRequired = true
    pattern = { T.pattern }
    write = { property.value(in: $0).record }
    writeCanonical = { $1.field(key, property.value(in: $0)) }
    read = { record, value, faults in
      if let read = T.read(record, &faults) { property.set(read, in: &value) }
    }
    scan = { found, value in
      guard let read = T.read(found) else { return false }
      property.set(read, in: &value)
      return true
    }
  }

  /// A field that may be absent.
  package init<T: Recorded>(
    _ key: String, _ path: any WritableKeyPath<Value, T?> & Sendable, _ says: String
  ) {
    let property = StoredProperty(path)
    self.key = key
    keyBytes = Array(key.utf8)
    self.says = says
    isRequired = false
    pattern = { T.pattern }
    write = { property.value(in: $0)?.record }
    writeCanonical = { $1.field(key, property.value(in: $0)) }
    read = { record, value, faults in
      if let read = T.read(record, &faults) { property.set(read, in: &value) }
    }
    scan = { found, value in
      guard let read = T.read(found) else { return false }
      property.set(read, in: &value)
      return true
    }
  }

  /// A list that is left out when it is empty.
  package init<T: Recorded>(
    list key: String, _ path: any WritableKeyPath<Value, [T]> & Sendable, _ says: String
  ) {
    let property = StoredProperty(path)
    self.key = key
    keyBytes = Array(key.utf8)
    self.says = says
    isRequired = false
    pattern = { [T].pattern }
    write = {
      let list = property.value(in: $0)
      return list.isEmpty ? nil : list.record
    }
    writeCanonical = { $1.field(list: key, property.value(in: $0)) }
    read = { record, value, faults in
      if let read = [T].read(record, &faults) { property.set(read, in: &value) }
    }
    scan = { found, value in
      guard let read = [T].read(found) else { return false }
      property.set(read, in: &value)
      return true
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

  package func writeCanonical(to json: inout CanonicalJSON) {
    let shape = Self.shape
    // Where the desk's own keys belong among the others, the record knows.
    if let others = shape.others, !self[keyPath: others].isEmpty { return json.write(record) }
    json.object { json in
      for index in shape.byKey { shape.fields[index].writeCanonical(self, &json) }
    }
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
    // Files have their keys in the shape's order, so the search goes on where the last one ended.
    var next = 0
    var found: UInt64 = 0
    for entry in entries {
      guard let index = shape.index(of: entry.key, from: next) else {
        if let others = shape.others { value[keyPath: others].append(entry) }
        continue
      }
      next = index + 1
      if case .nothing = entry.value.content { continue }
      found |= 1 << UInt64(index)
      let first = faults.count
      shape.fields[index].read(entry.value, &value, &faults)
      for fault in first..<faults.count where faults[fault].place == entry.value.place {
        faults[fault].message = "\(entry.key): \(faults[fault].message)"
      }
    }
    for (index, field) in shape.fields.enumerated()
    where field.isRequired && found & 1 << UInt64(index) == 0 {
      let entry = entries.first { $0.key == field.key }
      faults.append(
        Fault(at: entry?.place ?? record.place, "“\(field.key)” is missing: \(field.says)"))
    }
    return faults.count == before ? value : nil
  }

  package static func read(_ found: Scanned) -> Self? {
    guard found.kind == .fields else { return nil }
    let shape = Self.shape
    var value = Self()
    var next = 0
    var present: UInt64 = 0
    let isRead = found.forEach { item in
      guard let index = shape.index(of: item.key, from: next) else {
        if let others = shape.others { value[keyPath: others].append(item.entry) }
        return true
      }
      next = index + 1
      if item.kind == .nothing { return true }
      present |= 1 << UInt64(index)
      return shape.fields[index].scan(item, &value)
    }
    guard isRead, shape.required & ~present == 0 else { return nil }
    return value
  }
}
