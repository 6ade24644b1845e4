import ArgumentParser
import Desk
import FactCheck

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show everything about a claim, or about an article.",
    discussion: """
      Examples:
        $ stet show story/7
        $ stet show story --as-of HEAD~3
      """)

  @Argument(help: "Claims as story/7, or an article.") var operands: [String]
  @Option(help: "The state at a commit (HEAD~3, a tag, an id) or at the end of a day.") var asOf:
    String?
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let snapshot = try desk.snapshot(asOf: asOf)
    let references = try operands.map(reference)
    if references.count == 1, case .article(let slug) = references[0] {
      return try showArticle(slug, desk: desk, asOf: asOf)
    }
    let chosen = try desk.choose(Selection(references), in: snapshot)
    let all = chosen.flatMap { item in
      let weights = Desk.weights(of: item.dossier)
      return item.claims.map { (item.dossier, $0, weights[$0.claim.uid]) }
    }
    if json {
      let records = all.map { $0.json($1, weight: $2) }
      return Output.json((records.count == 1 ? records[0] : Record.list(records)))
    }
    Output.page(all.map { $0.card($1, weight: $2) }.joined(separator: "\n"))
  }

  private func showArticle(_ slug: String, desk: Desk, asOf: String?) throws {
    let snapshot = try desk.snapshot(asOf: asOf)
    let state = try desk.state(
      of: slug, in: snapshot, now: Invocation.now, readingEvidence: false)
    let dossier = state.dossier
    if json {
      guard case .fields(let entries) = dossier.article.record.content else { return }
      let record = Record.fields(
        [Record.Entry("article", .text(slug))] + entries + [
          Record.Entry("coverage", state.coverage.record),
          Record.Entry("claims", .list(dossier.claims.map { dossier.json($0) })),
        ])
      Output.json(record)
      return try tellUnreadable([dossier])
    }
    var text = dossier.summary + "\n"
    func row(_ key: String, _ value: String?) {
      if let value, !value.isEmpty { text += "  \((key + ":").padded(to: 14)) \(value)\n" }
    }
    let article = dossier.article
    row("by", article.byline.joined(separator: ", "))
    row("outlet", article.outlet)
    row("address", article.address)
    row("date", article.date?.description ?? "none: stet edit \(slug) --date YYYY-MM-DD")
    row("published", article.publishDate?.description)
    row("deadline", article.deadline)
    row("whose", article.ownership?.rawValue)
    row("author", article.author?.description)
    row("editor", article.editor?.description)
    row("checker", article.checker?.description)
    row("seed", article.seed.file)
    row("sources", dossier.sources.keys.sorted().joined(separator: ", "))
    for signOff in article.signOffs {
      let holds = signOff.digest == dossier.digest ? "" : " (void: something changed since)"
      row(
        "signed",
        "as \(signOff.role?.rawValue ?? "?") by \(signOff.by.name), \(signOff.at.short)\(holds)")
    }
    for dispute in article.disputes {
      row("in dispute", dispute.inWords)
      row("settle", "stet settle \(slug) --take \(dispute.field)=N")
    }
    for (id, source) in dossier.sources.sorted(by: { $0.key < $1.key }) {
      for dispute in source.disputes {
        row("in dispute", "of source \(id), \(dispute.inWords)")
        row("settle", "stet settle \(slug) --source \(id) --take \(dispute.field)=N")
      }
    }
    let unseen = article.setAside.count { !$0.isSettled }
    row("set aside", "\(article.setAside.count), \(unseen) not seen by anybody")
    text += dossier.table(dossier.claims, columns: Output.columns) + "\n"
    Output.page(text)
    try tellUnreadable([dossier])
  }
}
