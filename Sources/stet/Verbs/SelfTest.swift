import ArgumentParser
import Desk
import FactCheck
import Foundation

struct SelfTest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "selftest",
    abstract: "See whether this machine can be trusted with a desk.",
    discussion: """
      Makes a throw-away desk on the disk of the current folder (or of --in), lets several processes \
      work on it at once, kills some in the middle of their work, and looks whether anything was lost. \
      The desk is removed afterwards. Exit status 1 if anything was lost.

      Example:
        $ stet selftest --in /Volumes/News
      """)

  @Option(name: .customLong("in"), help: "A folder on the disk to try.") var place: String?
  @Flag(help: "Try everything as often as the developers do: some minutes.") var thorough = false
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let place = place ?? Invocation.folder
    guard FileManager.default.fileExists(atPath: place) else {
      throw Failure.refused("there is no folder \(place)", hint: "stet selftest --in FOLDER")
    }
    let program = Bundle.main.executablePath ?? CommandLine.arguments[0]
    let process = ProcessInfo.processInfo.processIdentifier
    var test = MachineTrial(
      program: program, folder: "\(place)/.stet-selftest-\(process)", isThorough: thorough)
    var outcomes: [MachineTrial.Outcome] = []
    let isGood = test.run { outcome in
      outcomes.append(outcome)
      guard !json else { return }
      Output.line(
        "\(outcome.faults.isEmpty ? "ok    " : "FAILED") \(outcome.name): \(outcome.remark)")
      for fault in outcome.faults { Output.line("       \(fault)") }
      Output.flush()
    }
    if json {
      Output.json(
        Record.fields([
          Record.Entry("trusted", .flag(isGood)),
          Record.Entry(
            "trials",
            .list(
              outcomes.map { outcome in
                .fields([
                  Record.Entry("name", .text(outcome.name)),
                  Record.Entry("remark", .text(outcome.remark)),
                  Record.Entry("faults", .list(outcome.faults.map { .text($0) })),
                ])
              })),
        ]))
    } else {
      Output.line(
        isGood
          ? "This machine can be trusted with a desk."
          : "Do not keep a desk here: work can be lost.")
    }
    if !isGood { throw Failure.answeredNo }
  }
}
