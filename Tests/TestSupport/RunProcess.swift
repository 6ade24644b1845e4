import Foundation

/// What a program left behind.
public struct ProcessOutcome: Sendable {
  /// Its exit status; the signal's number, negative, if one ended it.
  public let status: Int32
  /// Standard output, read as UTF-8.
  public let output: String
  /// Standard error, read as UTF-8.
  public let errors: String
}

/// Runs a program to its end in an environment that is empty but for `environment` and `PATH`, so
/// that nothing of the tester's account leaks into a test.
///
/// - Parameter command: the program, looked up in `PATH` unless it is a path, and its arguments.
public func runProcess(
  _ command: [String], in folder: String? = nil, environment: [String: String] = [:],
  input: String = ""
) throws -> ProcessOutcome {
  let process = Process()
  process.executableURL = URL(filePath: "/usr/bin/env")
  process.arguments = command
  if let folder { process.currentDirectoryURL = URL(filePath: folder) }
  let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
  process.environment = ["PATH": path].merging(environment) { $1 }
  // Files rather than pipes: a pipe that nobody empties stops its writer, and two must be emptied
  // at once.
  let files = try TemporaryFolder()
  try files.write(input, to: "input")
  try files.write("", to: "output")
  try files.write("", to: "errors")
  process.standardInput = try FileHandle(forReadingFrom: URL(filePath: files.at("input")))
  process.standardOutput = try FileHandle(forWritingTo: URL(filePath: files.at("output")))
  process.standardError = try FileHandle(forWritingTo: URL(filePath: files.at("errors")))
  try process.run()
  process.waitUntilExit()
  func text(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: files.at(name))), as: UTF8.self)
  }
  return ProcessOutcome(
    status: process.terminationReason == .exit
      ? process.terminationStatus : -process.terminationStatus,
    output: try text("output"), errors: try text("errors"))
}

extension ProcessOutcome {
  /// Throws what the program said unless it ended with status 0.
  @discardableResult
  public func expectSuccess() throws -> ProcessOutcome {
    guard status == 0 else { throw ProcessFailure(outcome: self) }
    return self
  }
}

/// A program that was to end well and did not.
public struct ProcessFailure: Error, CustomStringConvertible {
  /// What it left behind.
  public let outcome: ProcessOutcome
  /// Its status and what it said.
  public var description: String { "status \(outcome.status): \(outcome.output)\(outcome.errors)" }
}
