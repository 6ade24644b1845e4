internal import Desk
internal import Digest
internal import FactCheck
internal import Store

/// An article of made-up sentences, and where the work on its claims stands.
struct MadeArticle {
  private let slug: String
  private let headline: String
  private let text: String
  private var claims: [Claim]
  private let sources: [String: Source]

  /// - Parameter count: its claims: the headline, and a sentence each.
  init(number: Int, claims count: Int, using random: inout Randomness) {
    slug = "harbour-\(number)"
    headline = "Town \(number) counts its ships"
    var text = "# \(headline)\n"
    var places = [2..<2 + headline.unicodeScalars.count]
    var length = text.unicodeScalars.count
    while places.count < count {
      // Three sentences a paragraph; blocks are parted by blank lines.
      let gap = places.count % 3 == 1 ? (places.count == 1 ? "\n" : "\n\n") : " "
      let sentence = Sentence.make(number: places.count + 1, using: &random)
      let start = length + gap.unicodeScalars.count
      text += gap + sentence
      length = start + sentence.unicodeScalars.count
      places.append(start..<length)
    }
    text += places.count > 1 ? "\n" : ""
    self.text = text
    let scalars = Array(text.unicodeScalars)
    claims = []
    for place in places {
      claims.append(Sentence.claim(at: place, in: scalars, using: &random))
    }
    sources = Dictionary(
      uniqueKeysWithValues: ["register", "harbour-master", "gazette"].map { id in
        var source = Source()
        source.type = id == "register" ? .document : .interview
        source.title = "The \(id) of town \(number)"
        source.obtained = "2026-01-0\(number % 9 + 1)"
        return (id, source)
      })
  }

  /// What its import commits.
  var files: [(path: String, bytes: [UInt8])] {
    var article = Article()
    article.headline = headline
    article.language = "en"
    article.date = Day("2026-01-01")
    article.next = claims.count + 1
    let bytes = Array(text.utf8)
    let seed = "seeds/\(slug).md"
    article.seed = SeedFile(
      file: seed, sha256: SHA256.hexadecimal(of: bytes), received: "\(slug).md")
    var files = [
      (seed, bytes), (DeskFile.article(slug), DeskFile.new(article)), (DeskFile.text(slug), bytes),
    ]
    for (position, claim) in claims.enumerated() {
      files.append((DeskFile.claim(slug, position + 1), DeskFile.new(claim)))
    }
    for (id, source) in sources.sorted(by: { $0.key < $1.key }) {
      files.append((DeskFile.source(slug, id), DeskFile.new(source)))
    }
    return files
  }

  var message: CommitMessage {
    CommitMessage(
      "\(slug): import “\(headline)”", body: "\(claims.count) claims, 0 passages set aside.",
      trailers: [.init("Article", slug), .init("Action", "import")])
  }

  /// The next step on one of its claims: the way that most claims go, or a note where the rules
  /// have nothing more to do.
  mutating func step(at time: Int, using random: inout Randomness) throws(FactCheck.Refusal)
    -> (path: String, bytes: [UInt8], message: CommitMessage, author: Person)
  {
    let position = Int.random(in: 0..<claims.count, using: &random)
    let before = claims[position]
    let (action, author) = Staff.next(on: before, using: &random)
    let name = "\(slug)/\(position + 1)"
    let circumstances = Circumstances(
      name: name, author: author, committer: author, at: Moment(seconds: time, offset: 0),
      policy: Desk.builtInPolicy, sources: sources)
    let after = try before.applying(action, in: circumstances)
    claims[position] = after
    let message = Desk.message(
      of: [action], on: name, from: (before, before.standing(sources: sources).status),
      to: (after, after.standing(sources: sources).status)
    ).message
    return (DeskFile.claim(slug, position + 1), DeskFile.new(after), message, author)
  }
}
