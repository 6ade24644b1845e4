import ArgumentParser
import Desk
import FactCheck
import Store

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tell what changed between two moments, claim by claim.",
    discussion: """
      A moment is a commit (HEAD~3, a tag, an id) or the end of a day; one alone: from there to now. \
      Without any: what was changed by hand and is not recorded yet.

      Examples:
        $ stet diff 2026-05-12..2026-05-14 story
        $ stet diff HEAD~5
      """)

  @Argument(help: "FROM..TO, then articles or claims; none: everything.") var operands: [String] =
    []
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    var ranges = operands.filter { $0.contains("..") }
    let moments = ranges.isEmpty ? try operands.filter { try isMoment($0, in: desk) } : []
    ranges += moments.map { $0 + ".." }
    if ranges.count > 1 {
      throw Failure.usage("one pair of moments, FROM..TO, and not \(ranges.count)")
    }
    let only = try operands.filter { !$0.contains("..") && !moments.contains($0) }
      .map(reference)
    let found: [FileDifference]
    if let range = ranges.first {
      let ends = range.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
      if ends.last?.contains("..") ?? false {
        throw Failure.usage("“\(range)” has more than two moments: FROM..TO")
      }
      let moments = ends.map { $0.drop { $0 == "." } }.map { $0.isEmpty ? nil : String($0) }
      found = try desk.differences(
        from: try desk.snapshot(asOf: moments[0]),
        to: try desk.snapshot(asOf: moments.count > 1 ? moments[1] : nil), only: only)
    } else {
      found = try desk.unsavedDifferences(only: only)
    }
    if json { return Output.json(Record.list(found.map(record))) }
    var text = found.map(self.text).joined()
    if text.isEmpty {
      text = ranges.isEmpty ? "Nothing was changed by hand.\n" : "Nothing differs.\n"
    }
    Output.page(text)
  }

  /// Whether an operand is a commit or a day, and no article's or claim's name.
  private func isMoment(_ operand: String, in desk: Desk) throws -> Bool {
    let slug = String(operand.prefix { $0 != "/" })
    if try desk.slugs(in: try desk.snapshot()).contains(slug) { return false }
    // What only a revision is written like is not taken for a claim's name.
    if operand.contains(where: "~^@{}:".contains) || operand.hasPrefix("HEAD") {
      _ = try desk.snapshot(asOf: operand)
    }
    return (try? desk.snapshot(asOf: operand)) != nil
  }

  private func text(_ file: FileDifference) -> String {
    var text = Style.bold(file.name ?? file.path)
    if let title = file.title { text += "  \(title)" }
    text += file.isNew ? "  (new)" : file.isGone ? "  (gone)" : ""
    text += "\n"
    for field in file.words {
      text += "  \(field.what): "
      switch (field.was, field.now) {
      case (let was?, let now?): text += "\(was) → \(now)"
      case (nil, let now?): text += "+ \(now)"
      case (let was?, nil): text += "− \(was)"
      case (nil, nil): break
      }
      text += "\n"
    }
    if let remark = file.remark { text += "  \(remark)\n" }
    return text
  }

  private func record(_ file: FileDifference) -> Record {
    .fields(
      [
        Record.Entry("path", .text(file.path)),
        file.name.map { Record.Entry("name", .text($0)) },
        file.title.map { Record.Entry("title", .text($0)) },
        Record.Entry(
          "what", .text(file.isNew ? "added" : file.isGone ? "removed" : "changed")),
        Record.Entry(
          "fields",
          .list(
            file.fields.map { field in
              .fields(
                [
                  Record.Entry("field", .text(field.field)),
                  field.was.map { Record.Entry("was", $0) },
                  field.now.map { Record.Entry("now", $0) },
                ].compactMap { $0 })
            })),
      ].compactMap { $0 })
  }
}
