import ArgumentParser
import Desk
import Foundation

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make a desk, and the git repository if there is none.",
    discussion: """
      Example:
        $ stet init news
        Made a desk in news.
      """)

  @Argument(help: "The folder; this one if none is named.", completion: .directory)
  var folder = "."

  func run() throws {
    try Desk.checkPlace(for: folder)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      var isFolder: ObjCBool = false
      let isThere = FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
      throw Failure.refused(
        isThere && !isFolder.boolValue
          ? "\(folder) is a file" : "cannot make the folder \(folder)",
        hint: "name a folder that may be made or is there")
    }
    let path = folder
    let hand = try Identity.hand(as: nil) { key in
      try Desk.configuration(key, around: path)
    }
    let (_, paths) = try Desk.initialise(
      at: folder, by: hand, program: Invocation.mergeProgram)
    Output.line("Made a desk in \(folder == "." ? "this folder" : folder).")
    for path in paths where !path.hasSuffix(".gitkeep") { Output.line("  \(path)") }
    let go = folder == "." ? "" : "stet -C \(folder.contains(" ") ? "'\(folder)'" : folder) "
    Output.line(
      "Next: \(go.isEmpty ? "stet " : go)import FILE --date YYYY-MM-DD (the day the words count from)"
    )
  }
}
