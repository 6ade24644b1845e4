import FactCheck
import TestSupport

/// A made-up article in the middle of its check: every status and every verdict stands in it.
enum Ferry {
  static let ana = Person(name: "Ana Ito", email: "ana@desk.example")
  static let ben = Person(name: "Ben Okafor", email: "ben@desk.example")
  static let eva = Person(name: "Eva Lindqvist", email: "eva@desk.example")
  static let rui = Person(name: "Rui Prata", email: "rui@writer.example")

  static let commit = "3f9a1c0b77de42e19c55a0b1d2e3f40516273849"
  static let now = Moment("2031-05-14T16:30:00+02:00")!

  static let text = MarkedText(
    """
    # ⟦Ravensmoor ferry carried 48,000 people in its first year⟧

    *Standfirst:* ⟦The council calls the line a success.⟧ Was it worth the money?

    ⟦The ferry between Ravensmoor and Alder Quay carried 48,000 passengers in its first year, the \
    council said on Monday.⟧ ⟦That is almost twice as many as planned.⟧ ⟦Lake levels were the \
    lowest since 1976.⟧

    ## A costly start

    ⟦“We expected losses, and ⟦the line broke even in March⟧,” said Marta Okoye, who heads the \
    transport office.⟧ ⟦The boat cost 3.4 million crowns.⟧ ⟦Two former employees say the operator \
    paid an inspector to look away.⟧

    > ⟦“Nobody asked the fishermen,” said Jon Varga.⟧

    - ⟦A ticket costs 12 crowns.⟧
    - ⟦Children under six ride free.⟧

    ⟦The lake is a place that people love.⟧ ⟦A second boat is to follow next summer.⟧ It will be blue.

    *Caption:* ⟦The ferry at Alder Quay in May⟧

    <!-- not the article: plea -->

    Help us report on the lake.

    """)

  /// The sentences of ``text``, as a reader would part them.
  static let sentences: [Range<Int>] = [
    sentence("# Ravensmoor ferry carried 48,000 people in its first year"),
    sentence("The council calls the line a success."), sentence("Was it worth the money?"),
    sentence(
      "The ferry between Ravensmoor and Alder Quay carried 48,000 passengers in its first year, "
        + "the council said on Monday."),
    sentence("That is almost twice as many as planned."),
    sentence("Lake levels were the lowest since 1976."), sentence("A costly start"),
    sentence(
      "“We expected losses, and the line broke even in March,” said Marta Okoye, who heads the "
        + "transport office."), sentence("The boat cost 3.4 million crowns."),
    sentence("Two former employees say the operator paid an inspector to look away."),
    sentence("“Nobody asked the fishermen,” said Jon Varga."),
    sentence("A ticket costs 12 crowns."), sentence("Children under six ride free."),
    sentence("The lake is a place that people love."),
    sentence("A second boat is to follow next summer."), sentence("It will be blue."),
    sentence("The ferry at Alder Quay in May"), sentence("Help us report on the lake."),
  ]

  static var state: ArticleState { state(policy: policy) }

  static func state(policy: Policy) -> ArticleState {
    ArticleState(
      dossier: dossier, policy: policy, sentences: sentences, commit: commit, now: now)
  }

  static var dossier: Dossier {
    var claims = FerryClaims.all
    let sources = FerrySources.all
    for index in claims.indices where claims[index].claim.signOff != nil {
      let digest = claims[index].claim.digest(sources: sources)
      claims[index].claim.signOff?.digest = digest
    }
    return Dossier(
      slug: "ferry", article: article, text: text.plain, claims: claims, sources: sources)
  }

  private static var article: Article {
    var article = Article()
    article.headline = "Ravensmoor ferry carried 48,000 people in its first year"
    article.byline = ["Rui Prata"]
    article.outlet = "The Lake Courier"
    article.language = "en"
    article.ownership = .ours
    article.date = Day("2031-05-12")
    article.deadline = "2031-05-15T12:00"
    article.author = rui
    article.editor = eva
    article.checker = ana
    article.seed = SeedFile(
      file: "seeds/ferry.md", sha256: String(repeating: "ab", count: 32), received: "ferry.md")
    article.next = 17
    article.setAside = [
      aside("a1", "Was it worth the money?", "question", seen: ana),
      aside("a2", "A costly start", "subhead"),
      aside("a3", "Help us report on the lake.", "boilerplate"),
    ]
    article.signOffs = [
      SignOff(by: eva, at: at("2031-05-13T09:00"), role: .editor, digest: "v1:00")
    ]
    return article
  }

  private static func aside(
    _ id: String, _ words: String, _ reason: String, seen: Person? = nil
  ) -> SetAside {
    var aside = SetAside(id: id, exact: words, range: sentence(words), reason: reason)
    aside.seen = seen
    aside.seenAt = seen.map { _ in at("2031-05-13T10:15") }
    return aside
  }

  static var policy: Policy {
    var policy = Policy()
    var checker = Member()
    checker.name = ana.name
    checker.email = ana.email
    checker.roles = [.checker]
    policy.people = [checker]
    var second = SecondPerson()
    second.kinds = [.accusation, .quotation]
    second.flagged = true
    policy.secondPerson = second
    policy.signOffs = [.editor]
    var gate = GateRules()
    gate.pass = [.confirmed, .asAttributed, .notCheckable]
    gate.afterChange = [.imprecise, .wrong]
    gate.atRisk = [.unconfirmed, .onAuthor]
    policy.gate = gate
    return policy
  }

  static func at(_ time: String) -> Moment { Moment(time + ":00+02:00")! }

  /// Where `words` stand in ``text``, in Unicode scalars.
  static func sentence(_ words: String) -> Range<Int> {
    let text = Array(text.plain.unicodeScalars)
    let words = Array(words.unicodeScalars)
    let start = (0...text.count - words.count).first {
      text[$0..<$0 + words.count].elementsEqual(words)
    }!
    return start..<start + words.count
  }
}
