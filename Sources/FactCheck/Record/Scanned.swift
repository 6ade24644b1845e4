/// A value as a scan over a file found it: where it stands among the bytes, and nothing made of it.
///
/// A large desk has a hundred thousand files. To make a ``Record`` of each, which is taken apart
/// again at once, costs more than all the rest of reading it; a type that is read often reads from
/// here instead. What reads from here declines (nil) whatever is not plainly right, and never says
/// what is wrong: then the file is read as a record, with places and faults.
///
/// It points into the scan's own memory: use it within the call that hands it out.
package struct Scanned {
  /// What stands there.
  package enum Kind: UInt8, Sendable {
    /// Text without quotes; between quotes and without an escape; and text that had to be put
    /// together.
    case plain, quoted, made
    case list, fields
    /// A key without a value.
    case nothing
  }

  /// One value's place. Values inside another follow it.
  package struct Mark: Sendable {
    package var kind: Kind
    /// The bytes of the key; empty for an item of a list.
    package var keyStart: UInt32
    package var keyEnd: UInt32
    /// The bytes of the text; of text that was put together, its number.
    package var start: UInt32
    package var end: UInt32
    /// Which mark follows this one and all that is inside it.
    package var next: UInt32

    package init(_ kind: Kind, key: Range<Int>, text: Range<Int> = 0..<0) {
      self.kind = kind
      keyStart = UInt32(truncatingIfNeeded: key.lowerBound)
      keyEnd = UInt32(truncatingIfNeeded: key.upperBound)
      start = UInt32(truncatingIfNeeded: text.lowerBound)
      end = UInt32(truncatingIfNeeded: text.upperBound)
      next = 0
    }
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let marks: UnsafeBufferPointer<Mark>
  private let texts: UnsafeBufferPointer<String>
  private let index: Int

  /// The outermost value.
  /// - Parameter bytes: the file, UTF-8, at most 4 GiB.
  /// - Parameter marks: of all values, each before those inside it.
  /// - Parameter texts: those that had to be put together.
  package init(
    bytes: UnsafeBufferPointer<UInt8>, marks: UnsafeBufferPointer<Mark>,
    texts: UnsafeBufferPointer<String>
  ) {
    self.init(bytes, marks, texts, 0)
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, _ marks: UnsafeBufferPointer<Mark>,
    _ texts: UnsafeBufferPointer<String>, _ index: Int
  ) {
    self.bytes = bytes
    self.marks = marks
    self.texts = texts
    self.index = index
  }

  package var kind: Kind { marks[index].kind }

  /// The key's bytes.
  var key: UnsafeBufferPointer<UInt8> { slice(marks[index].keyStart, marks[index].keyEnd) }

  /// The text's bytes, where they stand in the file as they are meant.
  var plainBytes: UnsafeBufferPointer<UInt8>? {
    switch kind {
    case .plain, .quoted: slice(marks[index].start, marks[index].end)
    case .made, .list, .fields, .nothing: nil
    }
  }

  /// The text, if that is what stands here.
  var text: String? {
    if let plainBytes { return String(decoding: plainBytes, as: UTF8.self) }
    return kind == .made ? texts[Int(marks[index].start)] : nil
  }

  /// How many values stand right inside this one.
  var count: Int {
    let end = marks[index].next
    var count = 0
    var inner = UInt32(index + 1)
    while inner < end {
      count += 1
      inner = marks[Int(inner)].next
    }
    return count
  }

  /// Calls `body` with each value right inside this one, until it returns false.
  /// - Returns: whether it went through all.
  func forEach(_ body: (Scanned) -> Bool) -> Bool {
    let end = Int(marks[index].next)
    var inner = index + 1
    while inner < end {
      guard body(Scanned(bytes, marks, texts, inner)) else { return false }
      inner = Int(marks[inner].next)
    }
    return true
  }

  private func slice(_ start: UInt32, _ end: UInt32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(end)])
  }
}

extension Scanned {
  /// The value as a record, without places.
  package var record: Record {
    switch kind {
    case .plain, .quoted, .made:
      var record = Record.text(text ?? "")
      record.isPlain = kind == .plain
      return record
    case .nothing: return Record(.nothing)
    case .list:
      var items: [Record] = []
      _ = forEach {
        items.append($0.record)
        return true
      }
      return .list(items)
    case .fields:
      var entries: [Record.Entry] = []
      _ = forEach {
        entries.append($0.entry)
        return true
      }
      return .fields(entries)
    }
  }

  /// The value with its key.
  var entry: Record.Entry { Record.Entry(String(decoding: key, as: UTF8.self), record) }
}
