/// A stored property of a type, named by its key path.
///
/// A key path that is known only when the program runs is walked step by step each time, which is
/// most of the cost of reading a hundred thousand claims. Where it names a stored property, Swift
/// tells how far into the value that lies (`MemoryLayout.offset(of:)`), and there it is taken from.
struct StoredProperty<Root: Sendable, Value: Sendable>: Sendable {
  private let path: any WritableKeyPath<Root, Value> & Sendable
  /// In bytes; nil for what is no stored property, or has observers.
  private let offset: Int?

  init(_ path: any WritableKeyPath<Root, Value> & Sendable) {
    self.path = path
    offset = MemoryLayout<Root>.offset(of: path)
  }

  func value(in root: Root) -> Value {
    guard let offset else { return root[keyPath: path] }
    return withUnsafeBytes(of: root) { bytes in
      bytes.baseAddress!.advanced(by: offset).assumingMemoryBound(to: Value.self).pointee
    }
  }

  func set(_ value: Value, in root: inout Root) {
    guard let offset else {
      root[keyPath: path] = value
      return
    }
    withUnsafeMutableBytes(of: &root) { bytes in
      bytes.baseAddress!.advanced(by: offset).assumingMemoryBound(to: Value.self).pointee = value
    }
  }
}
