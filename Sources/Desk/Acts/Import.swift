internal import Digest
package import FactCheck
internal import Intake
internal import Store

/// What a person says of a seed, beside what the seed tells of itself.
package struct ImportOptions: Sendable {
  package var slug: String?
  package var date: Day?
  package var publishDate: Day?
  package var deadline: String?
  package var author: Person?
  package var editor: Person?
  package var checker: Person?
  package var outlet: String?
  package var address: String?
  package var ownership: Ownership?
  /// Imports bytes that the desk has already, under a new slug.
  package var again = false

  package init() {}
}

/// A seed broken into claims; committed or not.
package struct Imported: Sendable {
  package var dossier: Dossier
  package var coverage: Coverage
  /// Nil with a dry run.
  package var commit: String?
}

extension Desk {
  /// Reads a seed, breaks it into claims, and commits seed, text and claims as one commit.
  /// - Parameters:
  ///   - name: the seed's file name, or `-` for standard input.
  ///   - dryRun: shows what would be made and commits nothing.
  package func importSeed(
    _ bytes: [UInt8], name: String, options: ImportOptions, by hand: Hand, dryRun: Bool = false
  ) throws(DeskError) -> Imported {
    let reading: Intake.Reading
    do throws(SeedFault) {
      reading = try Intake.read(Seed(bytes: bytes, name: name))
    } catch {
      throw refuse("seed", "\(name): \(error.message)", hint: error.hint)
    }
    let sha256 = SHA256.hexadecimal(of: bytes)
    let headline = reading.headline ?? Desk.title(fromName: name)
    if dryRun {
      let snapshot = try snapshot()
      let slug = try slug(options, headline: headline, sha256: sha256, in: snapshot)
      let dossier = draft(reading, slug, headline, seed(slug, name, sha256), options)
      return Imported(dossier: dossier, coverage: Desk.coverage(of: dossier), commit: nil)
    }
    return try step(by: hand) { (snapshot) throws(DeskError) in
      let slug = try slug(options, headline: headline, sha256: sha256, in: snapshot)
      let seed = seed(slug, name, sha256)
      let dossier = draft(reading, slug, headline, seed, options)
      let coverage = Desk.coverage(of: dossier)
      var changes: [(path: String, bytes: [UInt8]?)] = [
        (seed.file, bytes), (DeskFile.article(slug), DeskFile.new(dossier.article)),
        (DeskFile.text(slug), Array(dossier.text.utf8)),
      ]
      for claim in dossier.claims {
        changes.append((DeskFile.claim(slug, claim.number), DeskFile.new(claim.claim)))
      }
      let message = CommitMessage(
        "\(slug): import “\(headline)”",
        body: "\(counted(dossier.claims.count, "claim")), "
          + "\(counted(dossier.article.setAside.count, "passage")) set aside.",
        trailers: [
          CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", "import"),
          CommitMessage.Trailer("Seed", "sha256:\(sha256)"),
        ])
      return Planned(
        plans: [CommitPlan(changes: changes, author: hand.author, message: message)]
      ) { commits in
        Imported(dossier: dossier, coverage: coverage, commit: commits.first)
      }
    }
  }

  // MARK: Parts

  private func draft(
    _ reading: Intake.Reading, _ slug: String, _ headline: String, _ seed: SeedFile,
    _ options: ImportOptions
  ) -> Dossier {
    let text = articleText(of: reading).text
    var article = Article()
    article.headline = headline
    article.byline = reading.byline
    article.outlet = options.outlet ?? reading.outlet
    article.address = options.address ?? reading.address
    article.language = reading.language
    article.ownership = options.ownership
    article.publishDate = options.publishDate ?? reading.published.flatMap(Desk.day)
    article.date = options.date ?? article.publishDate
    article.deadline = options.deadline
    article.author = options.author
    article.editor = options.editor
    article.checker = options.checker
    article.seed = seed
    let proposal = propose(articleText: text, date: article.date, random: &random)
    article.setAside = proposal.setAside
    article.next = proposal.claims.count + 1
    let claims = proposal.claims.enumerated().map {
      NumberedClaim(number: $0.offset + 1, claim: $0.element)
    }
    return Dossier(slug: slug, article: article, text: text, claims: claims, sources: [:])
  }

  private func seed(_ slug: String, _ name: String, _ sha256: String) -> SeedFile {
    let file = FileName(name)
    return SeedFile(
      file: "seeds/\(slug).\(name == "-" ? "txt" : file.ending ?? "txt")", sha256: sha256,
      received: name == "-" ? nil : file.whole)
  }

  /// The slug that a person asked for, or one made from the headline that is still free.
  private func slug(
    _ options: ImportOptions, headline: String, sha256: String, in snapshot: Snapshot
  ) throws(DeskError) -> String {
    let taken = try stored { () throws(StoreError) in try snapshot.slugs() }
    if !options.again, let twin = try article(withSeed: sha256, among: taken, in: snapshot) {
      throw refuse(
        "again", "the desk has the very same document already, as “\(twin)”",
        hint: "stet list \(twin); --again imports it once more under another slug")
    }
    if let slug = options.slug {
      if let fault = Slug.fault(in: slug) {
        throw refuse("slug", "“\(slug)”: \(fault)", hint: "--slug \(Slug.make(from: slug))")
      }
      if taken.contains(slug) {
        throw refuse("slug", "there is an article “\(slug)” already", hint: "take another --slug")
      }
      return slug
    }
    let base = Slug.make(from: headline)
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }

  private func article(withSeed sha256: String, among slugs: [String], in snapshot: Snapshot)
    throws(DeskError) -> String?
  {
    try stored { () throws(StoreError) in
      for slug in slugs {
        let article = try snapshot.value(Article.self, at: DeskFile.article(slug))
        if article?.seed.sha256 == sha256 { return slug }
      }
      return nil
    }
  }

  private static func title(fromName name: String) -> String {
    let file = FileName(name)
    return file.stem.isEmpty || file.stem == "-" || file.isEndingAlone ? "Untitled" : file.stem
  }

  private static func day(_ text: String) -> Day? {
    Day(String(text.prefix(10)))
  }
}
