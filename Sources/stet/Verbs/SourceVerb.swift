import ArgumentParser
import Desk
import FactCheck

struct SourceVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "The article's sources: add, edit, list, show.",
    discussion: """
      Example:
        $ stet source add story --title "Harbour office" --type interview --disclosure background
      """,
    subcommands: [AddSource.self, EditSource.self, ListSources.self, ShowSource.self])
}

struct AddSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Put a source into an article.",
    discussion: """
      Example:
        $ stet source add story --title "Annual report 2025" --type document --origin "the ministry"
      """)

  @Argument(help: "The article.") var article: String
  @Option(help: "Its short name in files; made from the title if none is given.") var id: String?
  @OptionGroup var data: SourceOptions
  @OptionGroup var details: SourceDetails
  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    var source = details.source(from: data.source(from: Source()))
    source.obtainedBy = hand.author
    if source.obtained == nil { source.obtained = hand.at.day.description }
    let slug = try article.asSlug()
    let made = try desk.addSource(source, id: id, to: slug, by: hand)
    Output.line("\(slug): source \(made): \(source.title)")
  }
}

struct EditSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change what is known of a source.",
    discussion: """
      Example:
        $ stet source edit story annual-report-2025 --publisher "Ministry of Ports"
      """)

  @Argument(help: "The article.") var article: String
  @Argument(help: "The source's id.") var id: String
  @OptionGroup var data: SourceOptions
  @OptionGroup var details: SourceDetails
  @OptionGroup var whose: AsOption

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let slug = try article.asSlug()
    let (changed, details) = (data, details)
    let stale = try desk.editSource(id, of: slug, by: hand) { source in
      details.source(from: changed.source(from: source))
    }
    Output.line("\(slug): source \(id) edited")
    for name in stale {
      Output.line("  \(name) is stale: its sign-off stood for the source as it was")
    }
  }
}

struct ListSources: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List an article's sources.",
    discussion: """
      Example:
        $ stet source list story
      """)

  @Argument(help: "The article.") var article: String
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let dossier = try desk.dossiers([try article.asSlug()], in: try desk.snapshot())[0]
    let ids = dossier.sources.keys.sorted()
    if json {
      let items = ids.map { ShowSource.json($0, dossier.sources[$0]!) }
      Output.json(Record.list(items))
      return try tellUnreadable([dossier])
    }
    if ids.isEmpty, dossier.unreadable.isEmpty { Output.line("\(dossier.slug) has no source yet.") }
    for id in ids {
      let source = dossier.sources[id]!
      let uses = dossier.claims.count { $0.claim.evidence.contains { $0.source == id } }
      Output.line(
        "  \(id.padded(to: 24)) \(source.type.rawValue.padded(to: 14)) \(source.title) "
          + "(\(counted(uses, "claim")))"
          + (source.disclosure.map { ", \($0.rawValue)" } ?? ""))
    }
    try tellUnreadable([dossier])
  }
}

struct ShowSource: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a source and the claims it is brought to bear on.",
    discussion: """
      Example:
        $ stet source show story annual-report-2025
      """)

  @Argument(help: "The article.") var article: String
  @Argument(help: "The source's id.") var id: String
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let dossier = try desk.dossiers([try article.asSlug()], in: try desk.snapshot())[0]
    let source = try desk.source(id, in: dossier)
    if json { return Output.json(ShowSource.json(id, source)) }
    Output.line(Style.bold("\(id): \(source.title)"))
    if case .fields(let entries) = source.record.content {
      for entry in entries where entry.key != "title" {
        Output.line("  \((entry.key + ":").padded(to: 13)) \(entry.value.scalar ?? "")")
      }
    }
    for numbered in dossier.claims {
      for item in numbered.claim.evidence where item.source == id {
        Output.line(
          "  \(dossier.name(of: numbered)) \(item.stance?.rawValue ?? ""): "
            + numbered.claim.words.fitted(to: 80))
      }
    }
  }

  static func json(_ id: String, _ source: Source) -> Record {
    guard case .fields(let entries) = source.record.content else { return source.record }
    return .fields([Record.Entry("id", .text(id))] + entries)
  }
}
