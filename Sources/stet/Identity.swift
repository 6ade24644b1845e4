import Desk
import FactCheck
import Foundation

/// Who acts and who types, as git has it.
enum Identity {
  /// - Parameter author: `--as`: whose step it is, where that is not who types.
  static func hand(_ desk: Desk, as author: String? = nil) throws -> Hand {
    try hand(as: author) { key in try desk.configuration(key) }
  }

  static func hand(as author: String?, configuration: (String) throws -> String?) throws -> Hand {
    let committer = try person("COMMITTER", configuration)
    var acting = try person("AUTHOR", configuration)
    if let author {
      guard let person = Person(author) else {
        throw Failure.refused(
          "--as “\(author)” names nobody", hint: "--as \"Ana Ito <ana@desk.example>\"")
      }
      acting = person
    }
    let now = Invocation.now
    let at = try Invocation.gitDate("GIT_AUTHOR_DATE")
    let recorded = try Invocation.gitDate("GIT_COMMITTER_DATE")
    let process = ProcessInfo.processInfo.processIdentifier
    return Hand(
      author: acting, committer: committer, at: at ?? recorded ?? now,
      recorded: recorded ?? at ?? now, clock: Int64(Date().timeIntervalSince1970),
      holder: "\(committer.name) since \(now.short) (process \(process))")
  }

  /// What the git program says, if there is one and it says something.
  private static func fromGit(_ key: String) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git", "config", "--get", key]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self).trimmed
    return process.terminationStatus == 0 && !text.isEmpty ? text : nil
  }

  private static func person(_ kind: String, _ configuration: (String) throws -> String?) throws
    -> Person
  {
    let environment = Invocation.environment
    let name = try environment["GIT_\(kind)_NAME"] ?? configuration("user.name")
    let email =
      try environment["GIT_\(kind)_EMAIL"] ?? configuration("user.email") ?? environment["EMAIL"]
    if let name, let email, let person = Person("\(name) <\(email)>") { return person }
    // The git library does not know all the places that git itself looks in (GIT_CONFIG_GLOBAL).
    if let name = name ?? fromGit("user.name"), let email = email ?? fromGit("user.email"),
      let person = Person("\(name) <\(email)>")
    {
      return person
    }
    throw Failure.refused(
      "git does not know who you are, and every step is recorded under a name",
      hint: """
        git config --global user.name "Ana Ito"
              git config --global user.email ana@desk.example
        """)
  }
}
