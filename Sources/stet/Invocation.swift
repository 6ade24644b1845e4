import ArgumentParser
import Desk
import FactCheck
import Foundation

/// What a run of the program takes from outside: folder, environment, clock. Nothing below the
/// command line reads those.
enum Invocation {
  /// Handles what stands before the verb, as git does: `-C DIR`, as often as one likes.
  static func begin(_ arguments: [String]) throws -> [String] {
    var rest = arguments[...]
    while rest.first == "-C" {
      guard let folder = rest.dropFirst().first else {
        throw Failure.usage("-C needs a folder")
      }
      guard FileManager.default.changeCurrentDirectoryPath(folder) else {
        throw Failure.refused("cannot go to the folder \(folder)", hint: nil)
      }
      rest = rest.dropFirst(2)
    }
    try checkVerb(rest.first)
    return Array(rest)
  }

  /// The verb, if one was typed.
  static var verb: String? {
    var rest = CommandLine.arguments.dropFirst()
    while rest.first == "-C" { rest = rest.dropFirst(2) }
    return rest.first.flatMap { verbs.contains($0) ? $0 : nil }
  }

  private static let verbs = Stet.configuration.groupedSubcommands.flatMap(\.subcommands)
    .map { $0.configuration.commandName ?? $0._commandName }

  /// Without this, a misspelt verb would be taken for an article of the default verb.
  private static func checkVerb(_ first: String?) throws {
    guard let first, !first.hasPrefix("-"), first != "help" else { return }
    if verbs.contains(first) { return }
    let near = nearest(to: first, among: verbs).map { "; did you mean “\($0)”?" } ?? ""
    throw Failure.usage("“\(first)” is not a verb of stet\(near)")
  }

  static var environment: [String: String] { ProcessInfo.processInfo.environment }

  static var folder: String { FileManager.default.currentDirectoryPath }

  /// The desk around the current folder.
  static func desk() throws -> Desk {
    let desk = try Desk(around: folder, random: randomness, indexMaker: indexMaker)
    desk.mergesThrough(mergeProgram)
    desk.onMended { Output.error("stet: \($0)\n") }
    desk.onPassedOver { name, file in
      Failure.complain("\(name) \(file.message); done without it", hint: file.hint)
    }
    desk.onWait { holder in
      Output.error(
        "Waiting: the desk is held by \(holder.isEmpty ? "another process" : holder) …\n")
    }
    return desk
  }

  /// What git's shell is to call in a merge: `stet`, where it finds that; else where this program is.
  static var mergeProgram: String {
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    if folders.contains(where: { FileManager.default.isExecutableFile(atPath: "\($0)/stet") }) {
      return "stet"
    }
    guard let path = Bundle.main.executablePath else { return "stet" }
    return "'\(path.replacing("'", with: "'\\''"))'"
  }

  /// This very build of the program. `STET_INDEX=off` does without the index.
  private static var indexMaker: String? {
    guard environment["STET_INDEX"] != "off" else { return nil }
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 || stat(CommandLine.arguments[0], &status) == 0
    else { return nil }
    #if canImport(Darwin)
      let modified = status.st_mtimespec
    #else
      let modified = status.st_mtim
    #endif
    return "stet \(Version.current) \(status.st_size) \(modified.tv_sec).\(modified.tv_nsec)"
  }

  /// `STET_SEED` holds random ids still, for transcripts.
  static var randomness: Randomness {
    environment["STET_SEED"].flatMap(UInt64.init).map(Randomness.init(seed:)) ?? Randomness()
  }

  /// The present: git's committer date where one is set, else this machine's clock.
  static var now: Moment {
    (try? gitDate("GIT_COMMITTER_DATE")) ?? moment(Int(Date().timeIntervalSince1970))
  }

  static func moment(_ seconds: Int) -> Moment {
    let date = Date(timeIntervalSince1970: TimeInterval(seconds))
    return Moment(seconds: seconds, offset: TimeZone.current.secondsFromGMT(for: date) / 60)
  }

  /// ISO 8601 lets a zone be written without its colon, RFC 3339 does not; git takes both.
  private static func withColonInZone(_ text: String) -> String {
    let zone = text.suffix(5)
    guard text.contains("T"), zone.first == "+" || zone.first == "-",
      zone.dropFirst().allSatisfy(\.isNumber)
    else { return text }
    return text.dropLast(2) + ":" + text.suffix(2)
  }

  /// Reads a date as git writes one into `GIT_AUTHOR_DATE`: `@1750000000 +0200`, `1750000000 +0200`
  /// or RFC 3339.
  static func gitDate(_ name: String) throws -> Moment? {
    guard let text = environment[name], !text.isEmpty else { return nil }
    if let moment = Moment(text) ?? Moment(withColonInZone(text)) { return moment }
    let parts = text.drop { $0 == "@" }.split(separator: " ")
    if (1...2).contains(parts.count), let seconds = Int(parts[0]), abs(seconds) < 250_000_000_000 {
      guard parts.count == 2 else { return moment(seconds) }
      let zone = parts[1].utf8.map { Int($0) }
      if zone.count == 5, zone[0] == 43 || zone[0] == 45,
        zone[1...].allSatisfy({ (48...57).contains($0) })
      {
        let digits = zone[1...].map { $0 - 48 }
        let minutes = (digits[0] * 10 + digits[1]) * 60 + digits[2] * 10 + digits[3]
        return Moment(seconds: seconds, offset: zone[0] == 45 ? -minutes : minutes)
      }
    }
    throw Failure.refused(
      "\(name) is “\(text)”, which is no date",
      hint: "as git takes it: \(name)=2025-06-28T10:00:00+02:00")
  }
}
