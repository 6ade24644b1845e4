import ArgumentParser
import Desk
import FactCheck
import Intake

struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List articles, or the claims of articles.",
    discussion: """
      Examples:
        $ stet list                              all articles
        $ stet list story --status unchecked     claims that nobody has taken up
        $ stet list story --by-priority          what to check first
        $ stet list story --set-aside            what is no claim, and why
      """)

  @Argument(help: "Articles, or claims as story/3-7.") var operands: [String] = []
  @Flag(help: "What was set aside, with the reasons.") var setAside = false
  @Flag(help: "Claims of all articles.") var claims = false
  @Flag(help: "What wants checking soonest first, instead of the article's order.")
  var byPriority = false
  @Option(help: "The state at a commit (HEAD~3, a tag, an id) or at the end of a day.") var asOf:
    String?
  @Flag(help: "Print JSON.") var json = false
  @Option(help: "Only claims of this kind.") var kind: [ClaimKind] = []
  @Option(help: "Only claims of this priority.") var priority: [Priority] = []
  @OptionGroup(title: "Filters") var filters: FilterOptions

  private var filter: ClaimFilter {
    var filter = filters.filter
    filter.kinds += kind
    filter.priorities += priority
    return filter
  }

  func run() throws {
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot(asOf: asOf)
    let references = try operands.map(reference)
    if setAside { return try showSetAside(try desk.dossiers(references.map(\.slug), in: snapshot)) }
    if references.isEmpty, filter.isEmpty, !claims {
      var dossiers: [Dossier] = []
      var unread = 0
      for slug in try desk.slugs(in: snapshot) {
        do {
          dossiers += try desk.dossiers([slug], in: snapshot)
        } catch {
          unread += 1
          Failure.report(error)
        }
      }
      if unread == 0 || !dossiers.isEmpty { showArticles(dossiers) }
      try tellUnreadable(dossiers)
      if unread > 0 { throw Failure.doneInPart }
      return
    }
    let numbered = references.contains { if case .article = $0 { false } else { true } }
    var chosen = try desk.find(
      Selection(references, filter: filter), in: snapshot)
    if byPriority {
      for index in chosen.indices { chosen[index].claims.sortByPriority(in: chosen[index].dossier) }
    }
    if json {
      let items = chosen.flatMap { item in item.claims.map { item.dossier.json($0) } }
      Output.json(Record.list(items))
      return try tellUnreadable(chosen.map(\.dossier))
    }
    if chosen.isEmpty { return Output.line("No claim fits.") }
    var text = ""
    for item in chosen {
      if !numbered || chosen.count > 1 { text += item.dossier.summary + "\n" }
      let claims = byPriority ? item.claims : item.dossier.withSayings(item.claims)
      text += item.dossier.table(claims, columns: Output.columns) + "\n"
    }
    Output.page(text)
    try tellUnreadable(chosen.map(\.dossier))
  }

  private func showArticles(_ dossiers: [Dossier]) {
    if json {
      let items = dossiers.map { dossier in
        Record.fields([
          Record.Entry("article", .text(dossier.slug)),
          Record.Entry("headline", .text(dossier.article.headline)),
          Record.Entry("claims", .number(dossier.claimCount)),
          Record.Entry("settled", .number(Desk.coverage(of: dossier).settledPercent)),
        ])
      }
      return Output.json(Record.list(items))
    }
    if dossiers.isEmpty {
      return Output.line("No article yet. stet import FILE --date YYYY-MM-DD brings one in.")
    }
    for dossier in dossiers { Output.line(dossier.summary) }
  }

  private func showSetAside(_ dossiers: [Dossier]) throws {
    if json {
      let items = dossiers.flatMap { dossier in
        dossier.article.setAside.map { passage -> Record in
          guard case .fields(let entries) = passage.record.content else { return passage.record }
          return .fields([Record.Entry("article", .text(dossier.slug))] + entries)
        }
      }
      return Output.json(Record.list(items))
    }
    var text = ""
    for dossier in dossiers {
      text += dossier.summary + "\n"
      for passage in dossier.article.setAside {
        let seen =
          passage.seen.map { "seen by \($0.name)" }
          ?? (passage.isSettled ? "by \(Person(passage.by)?.name ?? passage.by)" : "not seen")
        text +=
          "  \(passage.id)  \(passage.reason) (\(seen)): \(passage.exact)"
          .fitted(to: Output.columns) + "\n"
      }
      if dossier.article.setAside.isEmpty { text += "  nothing set aside\n" }
      if dossier.article.setAside.contains(where: { !$0.isSettled }) {
        text +=
          "  stet seen \(dossier.slug) says you have looked; stet add \(dossier.slug) --passage ID "
          + "makes a claim\n"
      }
    }
    Output.page(text)
  }
}

extension [NumberedClaim] {
  /// By priority as it stands, then by weight, then in the article's order.
  fileprivate mutating func sortByPriority(in dossier: Dossier) {
    let weights = Desk.weights(of: dossier)
    let ranks = Dictionary(uniqueKeysWithValues: Priority.allCases.enumerated().map { ($1, $0) })
    func key(_ item: (offset: Int, element: NumberedClaim)) -> (Int, Int, Int) {
      let claim = item.element.claim
      return (
        ranks[claim.priority ?? .normal] ?? 0, -(weights[claim.uid]?.score ?? 0), item.offset
      )
    }
    self = enumerated().sorted { key($0) < key($1) }.map(\.element)
  }
}
