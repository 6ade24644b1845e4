import ArgumentParser
import Desk
import FactCheck
import Foundation
import Store

/// Why the program ends without having done what was asked: the one place that words failures for
/// the terminal and turns their kind into an exit status.
enum Failure: Error {
  /// Bad input, an unknown name, a rule that forbids it.
  case refused(String, hint: String?)
  /// The honest answer is no; it has been printed.
  case answeredNo
  /// The command line's words are off.
  case usage(String)
  /// Some was done; what was not has been printed.
  case doneInPart

  /// The exit statuses of docs/commands.md.
  enum Status {
    static let no: Int32 = 1
    static let refused: Int32 = 2
    static let inPart: Int32 = 3
    /// `EX_USAGE` of sysexits(3).
    static let usage: Int32 = 64
    /// `EX_TEMPFAIL` of sysexits(3).
    static let tryAgain: Int32 = 75
  }

  static func exit(with error: any Error) -> Never {
    guard let status = report(error) else { Stet.exit(withError: error) }
    leave(status)
  }

  /// Words a failure on standard error, and tells its exit status; nil for what is none, as the text of
  /// `--help`.
  @discardableResult
  static func report(_ error: any Error) -> Int32? {
    switch error {
    case Failure.answeredNo: return Status.no
    case Failure.usage(let message):
      complain(message, hint: example)
      return Status.usage
    case Failure.doneInPart: return Status.inPart
    case Failure.refused(let message, let hint):
      complain(message, hint: hint)
      return Status.refused
    case DeskError.refused(let refusals):
      complain(refusals)
      return Status.refused
    case DeskError.store(let error):
      let (message, hint) = error.explanation
      complain(message, hint: hint)
      if error.isDone { return Status.inPart }
      return error.isTransient ? Status.tryAgain : Status.refused
    default:
      guard Stet.exitCode(for: error) == .validationFailure else { return nil }
      let message = Stet.message(for: error)
      // What the option is for, where one has a value that it cannot have.
      let option = Stet.fullMessage(for: error).split(separator: "\n")
        .first { $0.hasPrefix("Help: ") }?.dropFirst("Help: ".count).trimmed
      let says = option.map { ($0.hasSuffix(".") ? String($0.dropLast()) : $0) + "; " } ?? ""
      complain(message.prefix(1).lowercased() + message.dropFirst(), hint: says + example)
      return Status.usage
    }
  }

  private static var example: String {
    "stet \(Invocation.verb.map { "\($0) " } ?? "")--help shows an example"
  }

  /// Prints refusals, each with its rule and what to do next.
  static func complain(_ refusals: [Refusal]) {
    for refusal in refusals { complain(refusal.description, hint: refusal.hint) }
  }

  static func complain(_ message: String, hint: String?) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    var text = lines.map { "stet: \($0)\n" }.joined()
    if let hint { text += "Hint: \(hint)\n" }
    Output.error(text)
  }

  private static func leave(_ status: Int32) -> Never {
    Output.flush()
    Foundation.exit(status)
  }
}
