import ArgumentParser
import Desk
import FactCheck
import Intake

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring an article in and break it into claims.",
    discussion: """
      Plain text, Markdown or saved HTML; - reads standard input. The document is kept byte for byte \
      in seeds/.

      Example:
        $ stet import story.html --slug harbour --date 2026-05-14 --ours
      """)

  @Argument(help: "The document, or several.", completion: .file()) var files: [String]
  @Option(help: "The article's short name in paths and commands.") var slug: String?
  @Option(help: "The day its words count from (YYYY-MM-DD).") var date: Day?
  @Option(help: "The day it was or will be published (YYYY-MM-DD).") var publishDate: Day?
  @Option(help: "When the check must be done.") var deadline: String?
  @Option(help: "Who answers for the text: \"Name <address>\".") var author: Person?
  @Option(help: "Who decides on it.") var editor: Person?
  @Option(help: "Who checks it.") var checker: Person?
  @Option(help: "Where it appears.") var outlet: String?
  @Option(name: [.customLong("url")], help: "Its address.") var address: String?
  @Flag(help: "It is our own copy, before publication.") var ours = false
  @Flag(help: "It was published by others.") var theirs = false
  @Flag(help: "Import the same document once more, under another slug.") var again = false
  @Flag(help: "Show the claims and commit nothing.") var dryRun = false
  @Flag(help: "Let the policy's extractor find the claims this once (docs/extractor.md).")
  var extractor = false
  @Flag(help: "Let stet find the claims, whatever the policy says.") var noExtractor = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup var whose: AsOption

  func validate() throws {
    if extractor, noExtractor { throw ValidationError("--extractor or --no-extractor, not both") }
    if ours, theirs { throw ValidationError("--ours or --theirs, not both") }
    if slug != nil, files.count > 1 { throw ValidationError("--slug names one article") }
    if json, files.count > 1 { throw ValidationError("--json takes one document") }
  }

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    var options = ImportOptions()
    options.slug = slug
    options.date = date
    options.publishDate = publishDate
    options.deadline = deadline
    options.author = author
    options.editor = editor
    options.checker = checker
    options.outlet = outlet
    options.address = address
    options.ownership = ours ? .ours : theirs ? .theirs : nil
    options.again = again
    let program = try Consent.extractor(of: desk, once: extractor, never: noExtractor)
    if let program { options.extractor = { program.answer(to: $0) } }
    if files.count == 1 || dryRun {
      return try eachAlone(desk, options, hand)
    }
    try inBatches(desk, options, hand)
  }

  private func eachAlone(_ desk: Desk, _ options: ImportOptions, _ hand: Hand) throws {
    var failures = 0
    for file in files {
      do {
        let input = SeedInput(name: file, bytes: try readInput(file, limit: Seed.sizeLimit))
        show(try desk.importSeed(input, options: options, by: hand, dryRun: dryRun))
      } catch {
        // One document that cannot be read keeps none of the others out.
        guard files.count > 1 else { throw error }
        failures += 1
        Failure.report(error)
      }
    }
    try end(failures)
  }

  /// Many documents: a commit each, in batches, so that the branch, the files and git's index are
  /// brought in step a few times and not a thousand. Each batch is read while the one before it is
  /// written.
  private func inBatches(_ desk: Desk, _ options: ImportOptions, _ hand: Hand) throws {
    var failures = 0
    var done = 0
    var batch: [SeedInput] = []
    var ahead: DraftsAhead?
    func count(_ error: (any Error)?) {
      if let error {
        failures += 1
        Failure.report(error)
      }
      done += 1
      Progress.show("\(done) of \(counted(files.count, "document"))")
    }
    func flush() {
      let next = batch.isEmpty ? nil : desk.draftsAhead(of: batch, options: options)
      batch = []
      if let ahead {
        for result in desk.importSeeds(ahead, by: hand) {
          Progress.end()
          switch result {
          case .success(let imported):
            tell(imported)
            count(nil)
          case .failure(let error): count(error)
          }
        }
      }
      ahead = next
    }
    for file in files {
      do {
        batch.append(SeedInput(name: file, bytes: try readInput(file, limit: Seed.sizeLimit)))
      } catch {
        Progress.end()
        count(error)
      }
      let size = batch.reduce(0) { $0 + $1.bytes.count }
      if batch.count >= Self.batchCount || size >= Self.batchSize { flush() }
    }
    flush()
    flush()
    Progress.end()
    try end(failures)
  }

  private static let batchCount = 100
  /// Bytes that are held at a time.
  private static let batchSize = 32 << 20

  private func end(_ failures: Int) throws {
    if failures == files.count { throw Failure.refused("nothing was imported", hint: nil) }
    if failures > 0 { throw Failure.doneInPart }
  }

  /// One of many, on a line.
  private func tell(_ imported: Imported) {
    let dossier = imported.dossier
    remark(on: imported)
    var text = "\(dossier.slug): \(counted(dossier.claims.count, "claim")), "
    text += "\(counted(dossier.article.setAside.count, "passage")) set aside"
    if imported.coverage.accountedPercent < 100 {
      text += ", \(imported.coverage.accountedPercent)% of the words accounted for"
    }
    if dossier.article.date == nil { text += "; no date" }
    Output.line(text)
  }

  /// Says on standard error what a person should know of how the claims came about.
  private func remark(on imported: Imported) {
    if let remark = imported.remark {
      Failure.complain("\(imported.dossier.slug): \(remark)", hint: nil)
    }
  }

  private func show(_ imported: Imported) {
    let dossier = imported.dossier
    remark(on: imported)
    if json {
      let record = Record.fields([
        Record.Entry("article", .text(dossier.slug)),
        Record.Entry("headline", .text(dossier.article.headline)),
        Record.Entry("claims", .list(dossier.claims.map { dossier.json($0) })),
        Record.Entry("set-aside", dossier.article.setAside.record),
        Record.Entry("coverage", imported.coverage.record),
      ])
      Output.json(record)
      return
    }
    Output.line(Style.bold("\(dossier.slug): \(dossier.article.headline)"))
    if dryRun { Output.line(dossier.table(dossier.claims, columns: Output.columns)) }
    Output.line(
      "  \(counted(dossier.claims.count, "claim")), "
        + "\(counted(dossier.article.setAside.count, "passage")) set aside; "
        + "\(imported.coverage.accountedPercent)% of the words are accounted for")
    let aside = dossier.article.setAside
    for passage in aside.prefix(8) {
      Output.line(
        "  set aside: \(passage.reason): \(passage.exact)".fitted(
          to: min(Output.columns ?? 100, 100)))
    }
    if aside.count > 8 {
      Output.line("  and \(aside.count - 8) more: stet list \(dossier.slug) --set-aside")
    }
    if dossier.article.date == nil {
      Output.line(
        "  The article has no date: stet edit \(dossier.slug) --date YYYY-MM-DD")
    }
    Output.line(
      dryRun ? "Nothing was recorded." : "Next: stet list \(dossier.slug)")
  }
}
