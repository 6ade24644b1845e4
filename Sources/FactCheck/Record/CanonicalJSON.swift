internal import Digest

/// Canonical JSON (RFC 8785) as it is written: the bytes of ``Record/canonicalJSON``, without a record
/// made first.
///
/// A sign-off is bound to a digest over such bytes, and to read a large desk asks for fifty thousand
/// of them.
package struct CanonicalJSON {
  package private(set) var bytes: [UInt8] = []

  package init() { bytes.reserveCapacity(2048) }

  /// `v1:` and the SHA-256 of the bytes: what sign-offs are bound to.
  var digest: String { "v1:" + SHA256.hexadecimal(of: bytes) }

  /// Writes an object, whose fields `body` writes in the order of their keys.
  mutating func object(_ body: (inout CanonicalJSON) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    body(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes an object as a field of another.
  mutating func object(_ key: String, _ body: (inout CanonicalJSON) -> Void) {
    begin(key)
    object(body)
  }

  /// Writes one field of an object; nothing for a value that is absent.
  mutating func field<Value: Recorded>(_ key: String, _ value: Value?) {
    guard let value else { return }
    begin(key)
    value.writeCanonical(to: &self)
  }

  /// The same of a list that is left out when it is empty.
  mutating func field<Item: Recorded>(list key: String, _ list: [Item]) {
    field(key, list.isEmpty ? nil : list)
  }

  mutating func write<Item: Recorded>(_ list: [Item]) {
    bytes.append(UInt8(ascii: "["))
    for item in list {
      separate()
      item.writeCanonical(to: &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  mutating func write(_ text: String) { Record.writeJSONString(text, to: &bytes) }

  mutating func write(_ record: Record) { record.writeCanonicalJSON(to: &bytes) }

  private mutating func begin(_ key: String) {
    separate()
    write(key)
    bytes.append(UInt8(ascii: ":"))
  }

  /// A comma, but for the first in its brackets: no value ends in an opening one.
  private mutating func separate() {
    guard bytes.last != UInt8(ascii: "{"), bytes.last != UInt8(ascii: "[") else { return }
    bytes.append(UInt8(ascii: ","))
  }
}
