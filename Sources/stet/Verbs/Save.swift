import ArgumentParser
import Desk
import FactCheck
import Store

struct Save: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "save",
    abstract: "Record edits made by hand, after checking them.",
    discussion: """
      Change claims, sources, an article's data or the policy in any editor; this records the edits, a \
      commit a file, if they amount to steps that the rules allow. If one does not, none is recorded.

      Example:
        $ stet save
        story/5: save edit priority; note
      """)

  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let saved = try desk.save(by: hand)
    for line in saved.lines { Output.line(line.fitted(to: nil)) }
    if saved.lines.isEmpty { Output.line("Nothing was changed by hand.") }
    for (path, hint) in saved.ignored {
      Output.line("left alone, not stet's: \(path.onOneLine)")
      Output.line("  \(hint)")
    }
    for edit in saved.staged {
      Output.line("left alone: \(edit.path) is \(edit.message)")
      Output.line("  \(edit.hint)")
    }
  }
}
