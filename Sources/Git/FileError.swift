/// A call to the file system that failed.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What was being done, as it reads after "cannot": `write`.
  package var operation: String
  /// What it was being done to.
  package var path: String
  /// The system's number (`errno`), 0 where this room refused by itself.
  package var number: Int32
  /// The system's words for the number, or this room's.
  package var message: String

  /// A refusal of this room's own.
  package init(operation: String, path: String, message: String) {
    self.operation = operation
    self.path = path
    self.number = 0
    self.message = message
  }

  init(_ operation: String, _ path: String, _ number: Int32) {
    self.operation = operation
    self.path = path
    self.number = number
    message = System.message(for: number)
  }

  /// Whether the disk, or the user's share of it, is full.
  package var isDiskFull: Bool { System.isDiskFull(number) }

  /// Whether the user may not do that there.
  package var isDenied: Bool { System.isDenied(number) }

  /// Whether the file system can only be read.
  package var isReadOnly: Bool { System.isReadOnly(number) }

  package var description: String { "cannot \(operation) \(path): \(message)" }
}
