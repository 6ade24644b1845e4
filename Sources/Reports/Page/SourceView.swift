internal import FactCheck

/// A source as templates see it, without what reports keep back (see Discretion).
struct SourceView: Sendable {
  let id: String
  let source: Source?
  /// The numbers of the claims whose evidence cites it, in the article's order.
  let citing: [Int]

  init(id: String, in facts: Facts) {
    self.id = id
    source = facts.dossier.sources[id]
    citing = facts.citing(id)
  }

  private func named(_ text: String?) -> String? {
    source.hidesIdentity ? nil : text
  }
}

extension SourceView: Offering {
  static let offers: [Offer<SourceView>] = [
    .text("id", "its id") { $0.id },
    .flag("unknown", "a claim cites it, and it is not on file") { $0.source == nil },
    .text("withheld", "the terms for which its name is kept back") { view in
      view.source == nil ? nil : view.source.withheld
    },
    .flag("without-terms", "it is a person, and nobody has said on what terms it may be named") {
      view in
      guard let source = view.source, source.disclosure == nil else { return false }
      return [.interview, .correspondence, .recording].contains(source.type)
    },
    .text("type", "document, web, interview, …") { $0.source?.type.rawValue },
    .text("title", "what it is called, where it may be named") { $0.named($0.source?.title) },
    .text("publisher", "who published it") { $0.named($0.source?.publisher) },
    .text("published", "when") { $0.named($0.source?.published) },
    .text("obtained", "when it was obtained") { $0.named($0.source?.obtained) },
    .text("obtained-by", "who obtained it") { $0.named($0.source?.obtainedBy?.name) },
    .text("origin", "what it itself rests on") { $0.named($0.source?.origin) },
    .text("url", "its address") { $0.named($0.source?.url) },
    .text("link", "its address, where a browser may be sent there") {
      $0.named($0.source?.url).flatMap(webAddress)
    },
    .text("supplied-by", "who supplied it, if not the desk") { $0.named($0.source?.suppliedBy) },
    .text("disclosure", "on what terms it may be named") { $0.source?.disclosure?.rawValue },
    .text("note", "a remark") { $0.named($0.source?.note) },
    .list("claims", "the claims that cite it") { view in
      view.citing.map { ClaimNumber(number: $0) }
    },
  ]
}

/// A claim's number where nothing else of it is shown.
struct ClaimNumber: Offering {
  let number: Int
  static let offers: [Offer<ClaimNumber>] = [
    .text("number", "the claim's number") { String($0.number) }
  ]
}
