import Desk
import FactCheck

/// Whether the person at this machine lets the desk's extractor run.
///
/// A policy comes with whatever repository is cloned, and a pull can change it. So a command in it is
/// run only where git's own configuration, which no clone and no pull touches, allows these very words
/// and the files that they name.
enum Consent {
  /// The key in git's configuration.
  static let key = "stet.extractor"

  /// The extractor to run, if there is one.
  /// - Parameters:
  ///   - once: the person asks for it on the command line.
  ///   - never: the person wants stet's own reading.
  static func extractor(of desk: Desk, once: Bool, never: Bool) throws -> ExtractorProcess? {
    if never { return nil }
    guard let extractor = try desk.policy(of: try desk.snapshot()).extractor else {
      if once {
        throw Failure.refused(
          "templates/policy.yaml names no extractor",
          hint: "extractor: {command: [sh, tools/extract.sh]}; docs/extractor.md says more")
      }
      return nil
    }
    guard !extractor.command.isEmpty else {
      throw Failure.refused(
        "templates/policy.yaml: the extractor has no command", hint: "--no-extractor")
    }
    let mark = desk.consentMark(for: extractor)
    let allowed = try desk.configuration(key)
    guard once || allowed == mark else {
      let shown = extractor.command.map { $0.fitted(to: 60) }.joined(separator: " ")
      throw Failure.refused(
        "this desk's policy wants to run a program, and you have not allowed it: \(shown)",
        hint: "look at it, then: git config \(key) \(mark)\n"
          + "      --extractor runs it this once; --no-extractor does without")
    }
    return ExtractorProcess(
      command: extractor.command, folder: desk.root,
      timeLimit: min(max(extractor.timeLimit ?? 20, 1), 600))
  }
}
