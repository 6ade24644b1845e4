internal import Digest
internal import FactCheck
internal import Intake
internal import Store

/// A seed broken into claims, before it has a name in the desk: a pure function of its bytes, of what
/// a person says of it, and of where ids come from.
struct Draft: Sendable {
  let bytes: [UInt8]
  /// Its slug is still empty.
  let dossier: Dossier
  let coverage: Coverage
  /// What a person should know of how the claims came about.
  let remark: String?
  /// The ending that its file keeps.
  let ending: String
  /// The claims' files, in the claims' order: they are the same under whatever name.
  let claimFiles: [[UInt8]]

  private init(
    _ input: SeedInput, _ reading: Intake.Reading, _ options: ImportOptions,
    _ random: inout Randomness
  ) {
    let file = FileName(input.name)
    let text = articleText(of: reading).text
    var article = Article()
    article.headline = reading.headline ?? Draft.title(from: file)
    article.byline = reading.byline
    article.outlet = options.outlet ?? reading.outlet
    article.address = options.address ?? reading.address
    article.language = reading.language
    article.ownership = options.ownership
    article.publishDate =
      options.publishDate ?? reading.published.flatMap { Day(String($0.prefix(10))) }
    article.date = options.date ?? article.publishDate
    article.deadline = options.deadline
    article.author = options.author
    article.editor = options.editor
    article.checker = options.checker
    article.seed = SeedFile(
      file: "", sha256: SHA256.hexadecimal(of: input.bytes),
      received: input.name == "-" ? nil : file.whole)
    let (proposal, remark) = Draft.proposal(of: text, article, options, &random)
    self.remark = remark
    article.setAside = proposal.setAside
    article.next = proposal.claims.count + 1
    let claims = proposal.claims.enumerated().map {
      NumberedClaim(number: $0.offset + 1, claim: $0.element)
    }
    bytes = input.bytes
    dossier = Dossier(slug: "", article: article, text: text, claims: claims, sources: [:])
    coverage = Desk.coverage(of: dossier)
    claimFiles = claims.map { DeskFile.new($0.claim) }
    ending = input.name == "-" ? "txt" : file.ending ?? "txt"
  }

  /// The claims as the desk's own extractor has them, where there is one and its answer holds; else as
  /// stet proposes them, with the reason.
  private static func proposal(
    of text: String, _ article: Article, _ options: ImportOptions, _ random: inout Randomness
  ) -> (Proposal, remark: String?) {
    func own() -> Proposal {
      propose(
        articleText: text, date: article.date, language: article.language, random: &random)
    }
    guard let extractor = options.extractor else { return (own(), nil) }
    let question = extractorQuestion(
      articleText: text, headline: article.headline, language: article.language,
      date: article.date)
    let why: String
    switch extractor(question) {
    case .failure(let fault): why = "it \(fault.says)"
    case .success(let answer):
      switch propose(
        articleText: text, answer: answer, date: article.date, language: article.language,
        random: &random)
      {
      case .failure(let fault): why = "its answer is refused: \(fault.says)"
      case .success((let proposal, 0)): return (proposal, nil)
      case .success((let proposal, let added)):
        let said = "the extractor says nothing of \(counted(added, "sentence"))"
        return (proposal, "\(said); stet's own claims stand there")
      }
    }
    return (own(), "the extractor was not used, since \(why); the claims are stet's own")
  }

  private static func title(from file: FileName) -> String {
    file.stem.isEmpty || file.stem == "-" || file.isEndingAlone ? "Untitled" : file.stem
  }
}

extension Draft {
  /// Reads a seed and breaks it into claims, or says why that cannot be.
  static func make(_ input: SeedInput, options: ImportOptions, random: inout Randomness)
    -> Result<Draft, DeskError>
  {
    do throws(SeedFault) {
      let reading = try Intake.read(Seed(bytes: input.bytes, name: input.name))
      return .success(Draft(input, reading, options, &random))
    } catch {
      return .failure(
        refuse("seed", "\(input.name): \(error.message)", hint: error.hint))
    }
  }
}

/// A draft with its name in the desk.
struct NamedDraft {
  let dossier: Dossier
  /// The id that git gives the document's bytes.
  let blob: String
  private let draft: Draft

  init(_ draft: Draft, slug: String, blob: String) {
    var dossier = draft.dossier
    dossier.slug = slug
    dossier.article.seed.file = "seeds/\(slug).\(draft.ending)"
    self.dossier = dossier
    self.draft = draft
    self.blob = blob
  }

  func plan(by hand: Hand) -> CommitPlan {
    let (slug, article) = (dossier.slug, dossier.article)
    var changes: [(path: String, bytes: [UInt8]?)] = [
      (article.seed.file, draft.bytes), (DeskFile.article(slug), DeskFile.new(article)),
      (DeskFile.text(slug), Array(dossier.text.utf8)),
    ]
    for (claim, file) in zip(dossier.claims, draft.claimFiles) {
      changes.append((DeskFile.claim(slug, claim.number), file))
    }
    let message = CommitMessage(
      "\(slug): import “\(article.headline)”",
      body: "\(counted(dossier.claims.count, "claim")), "
        + "\(counted(article.setAside.count, "passage")) set aside.",
      trailers: [
        CommitMessage.Trailer("Article", slug), CommitMessage.Trailer("Action", "import"),
        CommitMessage.Trailer("Seed", "sha256:\(article.seed.sha256)"),
      ])
    return CommitPlan(changes: changes, author: hand.author, message: message)
  }
}
