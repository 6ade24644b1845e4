package import FactCheck

extension YAML {
  /// Reads a file in the form in which ``write(_:schema:)`` sets one out, by one scan over its
  /// bytes: a desk has a hundred thousand of them, and the parser takes ten times as long.
  ///
  /// Declining is always right: whoever asks goes to the parser then, which alone says what is
  /// wrong with a file. So everything is declined that is not plainly canonical: comments but
  /// those on top, other quotes, blank lines, tabs, anchors, tags, a key twice, any fault.
  /// - Returns: what ``read(_:path:limit:)`` returns, without places; nil: declined.
  package static func readCanonical(_ bytes: [UInt8], limit: Int = sizeLimit) -> Record? {
    bytes.withUnsafeBufferPointer { scan($0, limit: limit) { $0.record } }
  }

  /// The value, if the file is canonical and without fault; nil: the parser must see it.
  package static func readCanonical<Value: Recorded>(
    _ type: Value.Type, from bytes: [UInt8], limit: Int = sizeLimit
  ) -> Value? {
    bytes.withUnsafeBufferPointer { readCanonical(type, from: $0, limit: limit) }
  }

  /// The same of bytes that stand somewhere else.
  /// - Parameter memory: for whoever reads many files.
  static func readCanonical<Value: Recorded>(
    _ type: Value.Type, from bytes: UnsafeBufferPointer<UInt8>, limit: Int = sizeLimit,
    in memory: ScanMemory = ScanMemory()
  ) -> Value? {
    scan(bytes, limit: limit, in: memory) { Value.read($0) }
  }

  private static func scan<Answer>(
    _ bytes: UnsafeBufferPointer<UInt8>, limit: Int, in memory: ScanMemory = ScanMemory(),
    _ body: (Scanned) -> Answer?
  ) -> Answer? {
    guard bytes.count <= min(limit, Int(UInt32.max)), bytes.last == 0x0A,
      CanonicalText.isPlainUTF8(bytes)
    else { return nil }
    var scan = CanonicalScan(bytes, in: memory)
    defer { memory.takeBack(&scan) }
    guard scan.document() else { return nil }
    return scan.marks.withUnsafeBufferPointer { marks in
      scan.texts.withUnsafeBufferPointer { texts in
        body(Scanned(bytes: bytes, marks: marks, texts: texts))
      }
    }
  }
}
