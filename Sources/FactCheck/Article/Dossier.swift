internal import Digest

/// Everything a desk knows of one article at one commit: what reports, the gate and listings read.
package struct Dossier: Sendable {
  package var slug: String
  package var article: Article
  /// `article.md` as stored.
  package var text: String
  /// The claims in the order in which they stand in the article.
  package var claims: [NumberedClaim]
  package var sources: [String: Source]
  /// Files of claims and sources that cannot be read. Readers go on without them, and say so.
  package var unreadable: [UnreadableFile]

  package init(
    slug: String, article: Article, text: String, claims: [NumberedClaim],
    sources: [String: Source], unreadable: [UnreadableFile] = []
  ) {
    self.unreadable = unreadable
    self.slug = slug
    self.article = article
    self.text = text
    self.claims = claims.sorted {
      ($0.claim.span.start, -$0.claim.span.end, $0.number)
        < ($1.claim.span.start, -$1.claim.span.end, $1.number)
    }
    self.sources = sources
  }

  /// How many claims there are, those that cannot be read among them.
  package var claimCount: Int { claims.count + unreadable.count { $0.number != nil } }

  /// The claim with this number.
  package func claim(_ number: Int) -> NumberedClaim? { claims.first { $0.number == number } }

  /// Claims that are part of the check.
  package var live: [NumberedClaim] { claims.filter { $0.claim.status != .dropped } }
}

/// A claim and the number that people call it by.
///
/// A claim has some forty parts that are counted references: lists of claims share them in a box,
/// which is copied when one is changed.
package struct NumberedClaim: Sendable {
  /// From the file's name; handed out from the article's `next`, never reused.
  package var number: Int
  private var box: Box

  package init(number: Int, claim: Claim) {
    self.number = number
    box = Box(claim)
  }

  /// What people call it in the article with this slug: `nk-troops/7`.
  func name(in slug: String) -> String { "\(slug)/\(number)" }

  package var claim: Claim {
    _read { yield box.claim }
    set { box = Box(newValue) }
  }

  private final class Box: Sendable {
    let claim: Claim
    init(_ claim: Claim) { self.claim = claim }
  }
}

extension Dossier {
  /// `nk-troops/7`.
  package func name(of claim: NumberedClaim) -> String { claim.name(in: slug) }

  /// The claims of the article that are linked to `claim`, and how; those taken out of the check left
  /// out.
  package func links(to claim: Claim) -> [(from: NumberedClaim, link: Link)] {
    live.flatMap { other in
      other.claim.links.filter { $0.to == claim.uid }.map { (other, $0) }
    }
  }

  /// Where `claim` stands, as a reader must take it.
  package func standing(of claim: NumberedClaim) -> Standing {
    claim.claim.standing(sources: sources)
  }

  /// Where each claim stands, by number: to tell a sign-off's validity takes a digest each time.
  package var standings: [Int: Standing] {
    Dictionary(claims.map { ($0.number, standing(of: $0)) }) { first, _ in first }
  }

  /// The digest that an article's sign-off is bound to: `v1:` and the SHA-256 of the canonical JSON
  /// of the headline, the text's own digest, and each claim's digest and verdict by uid.
  package var digest: String {
    let claims = live.map { numbered in
      Record.Entry(numbered.claim.uid, .text(numbered.claim.digest(sources: sources)))
    }
    let record = Record.fields([
      Record.Entry("headline", .text(article.headline)),
      Record.Entry("date", .text(article.date?.description ?? "")),
      Record.Entry("text", .text(SHA256.hexadecimal(of: text.utf8))),
      Record.Entry("claims", .fields(claims)),
    ])
    var json = CanonicalJSON()
    json.write(record)
    return json.digest
  }
}
