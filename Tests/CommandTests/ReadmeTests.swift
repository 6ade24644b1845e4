import Foundation
import TestSupport
import Testing

/// The README's commands, run in their order in a folder with its article. What it shows is what
/// the program prints; `STET_RECORD=1` writes what is printed now into the README.
@Suite struct ReadmeTests {
  @Test("Every command of the README prints what the README says")
  func commandsPrintWhatTheReadmeSays() throws {
    let readme = try Readme(String(contentsOf: Readme.file, encoding: .utf8))
    let desk = try CommandDesk(inputs: false)
    try desk.folder.write(readme.article, to: "news/ferry.txt")
    try desk.folder.write(
      "The Aurora, 400 cars, sails to Gull Island from 1 June. The old ship took 260.\n",
      to: "news/notice.txt")
    var lines = readme.lines
    var moved = 0
    for example in readme.examples where !example.isEarly {
      let outcome = try desk.run(example.person + example.command)
      var printed = (outcome.output + outcome.errors).components(separatedBy: "\n")
      while printed.last == "" { printed.removeLast() }
      if Readme.fits(printed, example.printed) { continue }
      if ProcessInfo.processInfo.environment["STET_RECORD"] == "1" {
        let range = example.place.lowerBound + moved..<example.place.upperBound + moved
        lines.replaceSubrange(range, with: printed)
        moved += printed.count - example.place.count
      } else {
        Issue.record(
          "README.md:\(example.place.lowerBound): \(example.command) prints \(printed)")
      }
    }
    if moved != 0 || lines != readme.lines {
      try lines.joined(separator: "\n").write(to: Readme.file, atomically: true, encoding: .utf8)
    }
    for early in readme.examples where early.isEarly {
      #expect(
        readme.examples.contains {
          !$0.isEarly && $0.command == early.command && $0.printed == early.printed
        }, "\(early.command) is shown early, and not again with the same output")
    }
  }
}

/// The README's examples: lines that begin with `$ ` inside fences, and what stands below them.
private struct Readme {
  struct Example {
    var command: String
    /// `kim ` where the comment before the fence says that she types.
    var person: String
    /// Shown before its turn: the comment says that it comes again below.
    var isEarly: Bool
    var printed: [String]
    /// The lines of what is printed, from 0.
    var place: Range<Int>
  }

  static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "README.md")

  var lines: [String]
  var examples: [Example] = []
  /// The text in the block quotation: a paragraph a line, as the README folds them.
  var article = ""

  init(_ text: String) {
    lines = text.components(separatedBy: "\n")
    var fence: Int?
    var mark = ""
    for (index, line) in lines.enumerated() {
      if line.hasPrefix("```") {
        if let start = fence { examples += Readme.examples(in: lines, start + 1..<index, mark) }
        fence = fence == nil ? index : nil
      } else if fence == nil {
        if !line.isEmpty { mark = line }
        if line == ">" { article += "\n\n" }
        if line.hasPrefix("> ") {
          article += (article.isEmpty || article.hasSuffix("\n") ? "" : " ") + line.dropFirst(2)
        }
      }
    }
    article += "\n"
  }

  private static func examples(in lines: [String], _ range: Range<Int>, _ mark: String)
    -> [Example]
  {
    let starts = range.filter { lines[$0].hasPrefix("$ ") }
    return starts.enumerated().compactMap { index, start in
      let command = String(lines[start].dropFirst(2))
      guard command.hasPrefix("stet ") || command.hasPrefix("git log") else { return nil }
      var end = index + 1 < starts.count ? starts[index + 1] : range.upperBound
      while end > start + 1, lines[end - 1].isEmpty { end -= 1 }
      return Example(
        command: command, person: mark == "<!-- kim -->" ? "kim " : "",
        isEarly: mark == "<!-- again below -->", printed: Array(lines[start + 1..<end]),
        place: start + 1..<end)
    }
  }

  /// Whether a program's lines are those shown; a line with … alone stands for any.
  static func fits(_ printed: [String], _ shown: [String]) -> Bool {
    guard let gap = shown.firstIndex(of: "…") else { return printed == shown }
    return printed.starts(with: shown[..<gap])
      && printed.suffix(shown.count - gap - 1).elementsEqual(shown[(gap + 1)...])
  }
}
