import Foundation

/// What a terminal shows while something takes long: one line, written over and taken away.
enum Progress {
  private static let isShown = isatty(STDERR_FILENO) == 1

  /// While the history is read for the index, which is done once.
  static func history(_ done: Int, of all: Int) {
    show("Reading the history, once: \(done) of \(all) steps")
  }

  static func show(_ text: String) {
    if isShown { Output.error("\r\u{1B}[K\(text)") }
  }

  static func end() {
    if isShown { Output.error("\r\u{1B}[K") }
  }
}
