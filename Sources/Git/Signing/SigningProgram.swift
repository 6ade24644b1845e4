internal import Foundation

/// Runs the program that holds the keys: they never come into this process.
enum SigningProgram {
  /// What a run left behind.
  struct Answer {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs a program to its end. It may ask for a passphrase through an agent of its own.
  static func run(_ command: [String], input: [UInt8]) throws(GitError) -> Answer {
    try withFolder { (folder) throws(GitError) in
      for name in ["output", "errors"] { try write([], to: "\(folder)/\(name)") }
      try write(input, to: "\(folder)/input")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = command
      process.standardInput = FileHandle(forReadingAtPath: "\(folder)/input")
      process.standardOutput = FileHandle(forWritingAtPath: "\(folder)/output")
      process.standardError = FileHandle(forWritingAtPath: "\(folder)/errors")
      do {
        try process.run()
      } catch {
        return Answer(status: 127, output: "", errors: "")
      }
      process.waitUntilExit()
      return Answer(
        status: process.terminationStatus, output: read("\(folder)/output") ?? "",
        errors: read("\(folder)/errors") ?? "")
    }
  }

  /// A folder that nobody else reads, gone afterwards.
  static func withFolder<Value>(_ body: (String) throws(GitError) -> Value) throws(GitError)
    -> Value
  {
    let folder = NSTemporaryDirectory() + "/stet-sign-\(UUID().uuidString)"
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw failure("cannot make the folder \(folder)")
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }

  static func write(_ bytes: [UInt8], to path: String) throws(GitError) {
    let isMade = FileManager.default.createFile(
      atPath: path, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    if !isMade { throw failure("cannot write \(path)") }
  }

  static func read(_ path: String) -> String? {
    (try? Data(contentsOf: URL(filePath: path))).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func failure(_ reason: String) -> GitError {
    GitError(
      operation: "sign the commit", code: .generic, errorClass: .system, message: reason,
      refusal: .unsigned(reason: reason))
  }
}
