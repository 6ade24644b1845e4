import ArgumentParser
import Desk
import FactCheck
import Foundation

struct EditThing: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: "Correct a claim, a source or an article's data.",
    discussion: """
      Without options the file opens in $VISUAL or $EDITOR, and what comes out is checked as stet save \
      checks it.

      Examples:
        $ stet edit story/5
        $ stet edit story/5 --words "…" --priority high --flag legal
        $ stet edit story --date 2026-05-14 --editor "Kim Roe <kim@desk.example>"
      """)

  @Argument(help: "Claims, or an article.") var operands: [String] = []
  @Option(help: "A source of the article, to open in the editor.") var source: String?
  @OptionGroup(title: "A claim") var claim: ClaimEdit
  @OptionGroup(title: "An article") var article: ArticleEdit
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    if operands.count == 1, !options.all, case .article(let slug) = try reference(operands[0]) {
      if claim.isGiven { throw Failure.usage("those options are for a claim, such as \(slug)/1") }
      if let source { return try open(DeskPath.source(slug, source), desk: desk, hand: hand) }
      guard article.isGiven else {
        return try open(DeskPath.article(slug), desk: desk, hand: hand)
      }
      try desk.editArticle(slug, by: hand) { article in self.article.applied(to: article) }
      return Output.line("\(slug): edited")
    }
    if article.isGiven { throw Failure.usage("those options are for an article, not for claims") }
    let selection = try options.selection(operands)
    guard claim.isGiven else {
      let chosen = try desk.choose(selection, in: try desk.snapshot())
      guard chosen.count == 1, chosen[0].claims.count == 1 else {
        throw Failure.usage("one claim at a time goes into the editor")
      }
      return try open(
        DeskPath.claim(chosen[0].dossier.slug, chosen[0].claims[0].number), desk: desk, hand: hand)
    }
    try tell(
      try desk.act(on: selection, by: hand, keepGoing: options.keepGoing) { numbered, dossier, _ in
        let edit = claim.edit(of: numbered.claim)
        return Work(
          [.edit(desk.correction(edit, of: numbered, in: dossier))],
          subject: "edit \(edit.parts.joined(separator: ", "))")
      }, json: options.json)
  }

  /// Opens a file of the desk in the person's editor; what comes out is recorded if it is in order,
  /// and kept for another try if it is not.
  private func open(_ path: String, desk: Desk, hand: Hand) throws {
    let file = desk.root + "/" + path
    guard FileManager.default.fileExists(atPath: file) else {
      throw Failure.refused("there is no file \(path)", hint: "stet list")
    }
    let environment = Invocation.environment
    guard
      let editor = [environment["VISUAL"], environment["EDITOR"]].compactMap({ $0 })
        .first(where: { !$0.isEmpty })
    else {
      throw Failure.refused(
        "no editor is set", hint: "export EDITOR=nano, or change \(path) yourself and stet save")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "\(editor) \"$1\"", "stet", file]
    Output.flush()
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure.refused(
        "the editor ended with status \(process.terminationStatus); nothing is recorded", hint: nil)
    }
    let saved = try desk.save(by: hand, only: path)
    for line in saved.lines { Output.line(line.fitted(to: nil)) }
    if saved.lines.isEmpty { Output.line("Nothing was changed.") }
  }
}

/// What can be corrected on a claim without an editor.
struct ClaimEdit: ParsableArguments {
  @Option(help: "The statement.") var words: String?
  @Option(help: "statement, quantity, quotation, reported, accusation, comparison, cause, …")
  var kind: ClaimKind?
  @Option(help: "high, normal, low.") var priority: Priority?
  @Option(help: "Put a flag on it; a flagged claim needs a second person.") var flag: [String] = []
  @Option(help: "Take a flag off.") var unflag: [String] = []

  var isGiven: Bool {
    words != nil || kind != nil || priority != nil || !flag.isEmpty || !unflag.isEmpty
  }

  func edit(of claim: Claim) -> Action.Edit {
    var edit = Action.Edit()
    edit.words = words
    edit.kind = kind
    edit.priority = priority
    if !flag.isEmpty || !unflag.isEmpty {
      edit.flags =
        claim.flags.filter { !unflag.contains($0) } + flag.filter { !claim.flags.contains($0) }
    }
    return edit
  }
}

/// What can be corrected on an article without an editor.
struct ArticleEdit: ParsableArguments {
  @Option(help: "The day its words count from (YYYY-MM-DD).") var date: Day?
  @Option(help: "The day it was or will be published (YYYY-MM-DD).") var publishDate: Day?
  @Option(help: "When the check must be done.") var deadline: String?
  @Option(help: "Who answers for the text.") var author: Person?
  @Option(help: "Who decides on it.") var editor: Person?
  @Option(help: "Who checks it.") var checker: Person?
  @Option(help: "Where it appears.") var outlet: String?
  @Option(name: .customLong("url"), help: "Its address.") var address: String?

  var isGiven: Bool {
    date != nil || publishDate != nil || deadline != nil || author != nil || editor != nil
      || checker != nil || outlet != nil || address != nil
  }

  func applied(to article: Article) -> Article {
    var article = article
    article.date = date ?? article.date
    article.publishDate = publishDate ?? article.publishDate
    article.deadline = deadline ?? article.deadline
    article.author = author ?? article.author
    article.editor = editor ?? article.editor
    article.checker = checker ?? article.checker
    article.outlet = outlet ?? article.outlet
    article.address = address ?? article.address
    return article
  }
}
