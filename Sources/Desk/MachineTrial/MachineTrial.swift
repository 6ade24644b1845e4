internal import FactCheck
internal import Foundation
internal import Store

/// Tries on a throw-away desk, on the disk that it is asked about, what a desk must be able to rely
/// on: this machine's files, this program's own crashes, many hands at once.
package struct MachineTrial {
  /// The program that is tried, to be started again and again.
  let program: String
  /// Where the throw-away desk is made: a folder that does not exist yet.
  let folder: String
  /// Tries everything as often as the developers do.
  let isThorough: Bool
  var random = Randomness()

  /// What became of one trial.
  package struct Outcome: Sendable {
    /// What was tried, in words.
    package var name: String
    /// What there is to tell beside it.
    package var remark: String
    /// What went wrong, a sentence each; nothing if all is well.
    package var faults: [String]
  }

  package init(program: String, folder: String, isThorough: Bool) {
    self.program = program
    self.folder = folder
    self.isThorough = isThorough
  }

  /// Makes the desk, runs every trial, removes the desk.
  /// - Parameter tell: told each outcome as it comes.
  /// - Returns: whether this machine can be trusted with a desk.
  package mutating func run(_ tell: (Outcome) -> Void) -> Bool {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var isGood = true
    let trials: [(inout MachineTrial) -> Outcome] = [
      { $0.files() }, { $0.roundTrip() }, { $0.hands() }, { $0.crashes() },
    ]
    for trial in trials {
      let outcome = trial(&self)
      isGood = isGood && outcome.faults.isEmpty
      tell(outcome)
      // The rest would say the same in other words.
      if !outcome.faults.isEmpty, outcome.name == MachineTrial.filesName { break }
    }
    return isGood
  }

  static let filesName = "files"

  // MARK: Parts of trials

  /// Runs the program in the desk.
  func stet(_ arguments: [String], in folder: String? = nil) -> (status: Int32, output: String) {
    let process = self.process(arguments, in: folder)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return (-1, "\(program) cannot be started") }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  func process(_ arguments: [String], in folder: String? = nil) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder ?? self.folder)
    // A made-up person, so that the trial needs no identity and claims none.
    process.environment = [
      "GIT_AUTHOR_NAME": "Self Test", "GIT_AUTHOR_EMAIL": "self.test@desk.example",
      "GIT_COMMITTER_NAME": "Self Test", "GIT_COMMITTER_EMAIL": "self.test@desk.example",
      "GIT_CONFIG_NOSYSTEM": "1", "HOME": self.folder,
      "PATH": "/usr/local/bin:/usr/bin:/bin:/opt/homebrew/bin",
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    return process
  }

  /// Makes the desk anew, with one article of four claims.
  func makeDesk() -> [String] {
    try? FileManager.default.removeItem(atPath: folder)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
      let text = """
        Harbour counts its ships

        The harbour counted 12,000 ships in May. It sold 30 of them.

        A ferry carried 212 people to the island.

        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/ships.txt"))
    } catch {
      return ["\(folder) cannot be written to"]
    }
    // A repository of its own, wherever it lies: a desk around it is not to be touched.
    do throws(StoreError) {
      try DeskStore.createRepository(at: folder)
    } catch {
      return ["no git repository can be made here: \(error.explanation.message)"]
    }
    for arguments in [
      ["init"], ["import", "ships.txt", "--slug", "ships", "--date", "2026-05-12"],
    ] {
      let made = stet(arguments)
      if made.status != 0 { return ["stet \(arguments[0]): \(made.output)"] }
    }
    return []
  }

  /// The texts of all notes in the last commit, and what an audit and git itself find wrong.
  func look() -> (notes: [String], faults: [String]) {
    var notes: [String] = []
    var faults: [String] = []
    do throws(DeskError) {
      let desk = try Desk(around: folder)
      for dossier in try desk.dossiers(in: try desk.snapshot()) {
        notes += dossier.claims.flatMap { $0.claim.notes.map(\.text) }
      }
      faults = try desk.audit(anew: true).findings.map { "\($0.place): \($0.message)" }
    } catch {
      faults.append("the desk cannot be read: \(error)")
    }
    if let fsck = git(["fsck", "--strict", "--no-dangling", "--no-progress"]), !fsck.isEmpty {
      faults.append("git fsck: \(fsck)")
    }
    return (notes, faults)
  }

  /// What git says in the desk; nil if there is no git.
  private func git(_ arguments: [String]) -> String? {
    let process = self.process([])
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    guard (try? process.run()) != nil else { return nil }
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    if process.terminationStatus == 127 { return nil }
    return String(decoding: data, as: UTF8.self).trimmed
  }
}
