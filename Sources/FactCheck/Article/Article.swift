/// Whose text an article is.
package enum Ownership: String, Vocabulary {
  /// Copy before publication: its changes go to the author.
  case ours
  /// A text published by others: its verdicts go to the reader.
  case theirs
  package static let noun = "an ownership"
}

/// As what a person of the desk acts.
package enum Role: String, Vocabulary {
  case author, checker, head, editor, legal
  package static let noun = "a role"
}

/// The document that an article was read from, kept byte for byte.
package struct SeedFile: Shaped, Hashable {
  /// Its path from the desk: `seeds/…`.
  package var file = ""
  package var sha256 = ""
  /// The name under which it came.
  package var received: String?

  package init() {}
  package init(file: String, sha256: String, received: String?) {
    self.file = file
    self.sha256 = sha256
    self.received = received
  }

  package static let shape = Shape<SeedFile>(
    layout: .flow,
    [
      Field("file", \.file, "path from the desk"), Field("sha256", \.sha256, "its SHA-256"),
      Field("received", \.received, "the name under which it came"),
    ])
}

/// Words of an article that are no claim, with the reason.
package struct SetAside: Shaped, Hashable {
  package var id = ""
  package var exact = ""
  /// Offsets in `article.md`, in Unicode scalars.
  package var start = 0
  package var end = 0
  /// Why: question, instruction, opinion, boilerplate, …
  package var reason = ""
  /// A person, or `stet`.
  package var by = "stet"
  /// Who has looked at it since stet set it aside.
  package var seen: Person?
  package var seenAt: Moment?

  package init() {}
  package init(id: String, exact: String, range: Range<Int>, reason: String, by: String = "stet") {
    self.id = id
    self.exact = exact
    start = range.lowerBound
    end = range.upperBound
    self.reason = reason
    self.by = by
  }

  /// A person has set it aside or seen it.
  package var isSettled: Bool { by != "stet" || seen != nil }
  package var range: Range<Int> { start..<max(start, end) }

  package static let shape = Shape<SetAside>(
    layout: .flow,
    [
      Field("id", \.id, "permanent id"), Field("exact", \.exact, "the words"),
      Field("start", \.start, "first character in article.md, counted in Unicode scalars from 0"),
      Field("end", \.end, "the character after the last"),
      Field("reason", \.reason, "why it is no claim"),
      Field("by", \.by, "a person, or stet"),
      Field("seen", \.seen, "who has looked at it since"),
      Field("seen-at", \.seenAt, "when"),
    ])
}

/// A seed's text as it is checked, and what is known of it.
package struct Article: Shaped {
  /// The version of the file format: docs/format.md.
  package var format = Article.format
  package var headline = ""
  package var byline: [String] = []
  package var outlet: String?
  package var address: String?
  package var language: String?
  package var ownership: Ownership?
  /// The day the article's words are to be read from: "last year" counts from it.
  package var date: Day?
  /// When it was or will be published.
  package var publishDate: Day?
  package var deadline: String?
  package var author: Person?
  package var editor: Person?
  package var checker: Person?
  package var seed = SeedFile()
  package var drafts: [SeedFile] = []
  /// The number that the next claim gets; numbers are never reused.
  package var next = 1
  package var setAside: [SetAside] = []
  package var signOffs: [SignOff] = []
  package var disputes: [Dispute] = []
  /// Keys that the desk's own policy adds; kept as they are.
  package var others: [Record.Entry] = []

  /// The version of the file format that this program reads and writes.
  package static let format = 1

  package init() {}

  package static let shape = Shape<Article>(
    others: \Article.others,
    [
      Field("format", \.format, "version of the file format"),
      Field("headline", \.headline, "the headline"),
      Field(list: "byline", \.byline, "who wrote it, as printed"),
      Field("outlet", \.outlet, "where it appears"),
      Field("address", \.address, "its address"),
      Field("language", \.language, "its language (BCP 47)"),
      Field("ownership", \.ownership, "ours before publication, or theirs, published by others"),
      Field("date", \.date, "the day its words are to be read from"),
      Field("publish-date", \.publishDate, "the day it was or will be published"),
      Field("deadline", \.deadline, "when the check must be done"),
      Field("author", \.author, "who answers for the text"),
      Field("editor", \.editor, "who decides on it"),
      Field("checker", \.checker, "who checks it"),
      Field("seed", \.seed, "the document it was read from"),
      Field(list: "drafts", \.drafts, "later drafts"),
      Field("next", \.next, "number of the next claim; numbers are never reused"),
      Field(list: "set-aside", \.setAside, "words that are no claim, with the reason"),
      Field(list: "sign-offs", \.signOffs, "approvals of the whole article, by role"),
      Field(list: "dispute", \.disputes, "rival values, until somebody settles them"),
    ])
}

extension Article: Equatable {
  package static func == (a: Article, b: Article) -> Bool { a.record == b.record }
}
