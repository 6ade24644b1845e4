import FactCheck
import Foundation

/// Standard output and standard error.
enum Output {
  /// Prints a line for people or programs.
  static func line(_ text: String = "") {
    print(text.harmless)
  }

  /// Prints JSON for programs.
  static func json(_ record: Record) {
    bytes(Array(record.prettyJSON.utf8))
  }

  /// Writes bytes as they are.
  static func bytes(_ bytes: [UInt8]) {
    flush()
    write(bytes, to: STDOUT_FILENO)
  }

  /// Writes to standard error.
  static func error(_ text: String) {
    flush()
    write(Array(text.harmless.utf8), to: STDERR_FILENO)
  }

  static func flush() {
    if fflush(nil) != 0 { giveUp(errno) }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { giveUp(errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Ends the program where its answer cannot be given. Whoever closes a pipe has read enough.
  private static func giveUp(_ number: Int32) -> Never {
    if number == EPIPE { _exit(0) }
    let text = "stet: cannot write what was asked for: \(String(cString: strerror(number)))\n"
    _ = text.withCString { Foundation.write(STDERR_FILENO, $0, strlen($0)) }
    _exit(Failure.Status.refused)
  }

  static let isTerminal = isatty(STDOUT_FILENO) == 1

  /// The columns to fit lines into; nil where nobody looks at lines, in a pipe or a file.
  static let columns: Int? = {
    if let columns = Invocation.environment["COLUMNS"].flatMap(Int.init), columns >= 40 {
      return columns
    }
    guard isTerminal else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return Int(size.ws_col)
  }()

  /// Shows a long text through `$PAGER` on a terminal, and prints it elsewhere.
  static func page(_ text: String) {
    let text = text.harmless
    let pager = Invocation.environment["PAGER"] ?? "less"
    var size = winsize()
    guard isTerminal, !pager.isEmpty, pager != "cat",
      ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0,
      text.utf8.count(where: { $0 == 10 }) >= Int(size.ws_row)
    else {
      print(text, terminator: "")
      return
    }
    flush()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", pager]
    var environment = Invocation.environment
    environment["LESS"] = environment["LESS"] ?? "FRX"
    process.environment = environment
    let pipe = Pipe()
    process.standardInput = pipe
    do {
      try process.run()
      // Somebody who quits the pager closes the pipe; that is no error.
      signal(SIGPIPE, SIG_IGN)
      try? pipe.fileHandleForWriting.write(contentsOf: Data(text.utf8))
      try? pipe.fileHandleForWriting.close()
      process.waitUntilExit()
    } catch {
      print(text, terminator: "")
    }
  }
}
