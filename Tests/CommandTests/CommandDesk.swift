import Foundation
import TestSupport

/// The built program in a folder of its own: environment cleared; home, clock, identity, columns
/// and random ids held still, so that a transcript is the same wherever it runs.
final class CommandDesk {
  let folder: TemporaryFolder
  private var step = 0

  /// - Parameter inputs: whether the files of `Inputs/` are copied in, for transcripts to import.
  init(inputs: Bool = true) throws {
    folder = try TemporaryFolder()
    for name in ["home", "bin", "news"] {
      try FileManager.default.createDirectory(
        atPath: folder.at(name), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      atPath: folder.at("bin/stet"), withDestinationPath: CommandDesk.program)
    guard inputs else { return }
    let docs = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/extractor-example.sh")
    try FileManager.default.copyItem(
      atPath: docs.path, toPath: folder.at("news/extractor-example.sh"))
    let files = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Inputs")
    for file in try FileManager.default.contentsOfDirectory(atPath: files.path) {
      try FileManager.default.copyItem(
        atPath: files.appending(path: file).path, toPath: folder.at("news/" + file))
    }
  }

  /// The program that `swift build` put beside the tests.
  static let program: String = {
    let tests = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appending(path: "stet").path
  }()

  /// Runs a line of shell in the work folder; standard error goes where standard output goes.
  func run(_ line: String, environment: [String: String] = [:]) throws -> ProcessOutcome {
    step += 1
    var fixed = [
      "PATH": "\(folder.at("bin")):/usr/bin:/bin", "HOME": folder.at("home"),
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_GLOBAL": folder.at("home/.gitconfig"),
      "GIT_AUTHOR_NAME": "Ana Ito", "GIT_AUTHOR_EMAIL": "ana@desk.example",
      "GIT_COMMITTER_NAME": "Ana Ito", "GIT_COMMITTER_EMAIL": "ana@desk.example",
      "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_DATE": date, "TZ": "UTC", "LC_ALL": "C",
      "COLUMNS": "100", "NO_COLOR": "1", "STET_SEED": String(step),
    ]
    fixed.merge(environment) { $1 }
    return try runProcess(
      ["/bin/sh", "-c", CommandDesk.people + line + "\n"], in: folder.at("news"), environment: fixed
    )
  }

  /// The clock goes a minute a command.
  private var date: String {
    let minutes = 10 * 60 + step
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "2026-05-14T\(hour):\(minute < 10 ? "0" : "")\(minute):00+02:00"
  }

  /// `kim …` and `lee …` run a command as another made-up person.
  private static let people = """
    exec 2>&1
    git config --global init.defaultBranch main
    as() { GIT_AUTHOR_NAME=$1 GIT_COMMITTER_NAME=$1 GIT_AUTHOR_EMAIL=$2 GIT_COMMITTER_EMAIL=$2; \
    export GIT_AUTHOR_NAME GIT_COMMITTER_NAME GIT_AUTHOR_EMAIL GIT_COMMITTER_EMAIL; shift 2; "$@"; }
    kim() { (as "Kim Roe" kim@desk.example "$@"); }
    lee() { (as "Lee Moss" lee@desk.example "$@"); }

    """
}

/// A transcript: commands typed, each with what it printed and its exit status if that is not 0.
///
/// Lines that begin with `$ ` are commands, lines that begin with `; ` are remarks; the rest is
/// output.
struct Transcript {
  var lines: [String]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The same commands and remarks with what they print now.
  func replayed(in desk: CommandDesk) throws -> String {
    var out: [String] = []
    for line in lines {
      if line.hasPrefix("; ") {
        if !out.isEmpty { out.append("") }
        out.append(line)
      }
      guard line.hasPrefix("$ ") else { continue }
      if !out.isEmpty, !(out.last?.hasPrefix("; ") ?? false) { out.append("") }
      out.append(line)
      let outcome = try desk.run(String(line.dropFirst(2)))
      let printed = (outcome.output + outcome.errors)
        .replacingOccurrences(of: desk.folder.path, with: "…")
      out += printed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if out.last == "" { out.removeLast() }
      if outcome.status != 0 { out.append("[exit \(outcome.status)]") }
    }
    return out.joined(separator: "\n") + "\n"
  }
}
