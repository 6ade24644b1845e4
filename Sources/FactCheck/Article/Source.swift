/// Where knowledge comes from.
package enum SourceType: String, Vocabulary {
  case document, web, data, interview, correspondence, recording, observation, computation, book
  case other
  package static let noun = "a type of source"
}

/// On what terms a source may be named.
package enum Disclosure: String, Vocabulary {
  case onRecord = "on-record"
  case background
  case notForAttribution = "not-for-attribution"
  case confidential
  package static let noun = "a disclosure"
}

/// A source of an article; evidence brings it to bear on a claim.
package struct Source: Shaped {
  package var type: SourceType = .other
  package var title = ""
  package var publisher: String?
  package var published: String?
  package var obtained: String?
  package var obtainedBy: Person?
  package var medium: String?
  package var contact: String?
  package var recording: String?
  package var language: String?
  package var url: String?
  /// What it itself rests on: sources of one origin count once.
  package var origin: String?
  package var disclosure: Disclosure?
  package var suppliedBy: String?
  package var note: String?
  package var disputes: [Dispute] = []
  /// Keys that the desk's own policy adds; kept as they are.
  package var others: [Record.Entry] = []

  package init() {}

  package static let shape = Shape<Source>(
    others: \Source.others,
    [
      Field("type", \.type, "what sort of source it is"),
      Field("title", \.title, "what it is called"),
      Field("publisher", \.publisher, "who published it"),
      Field("published", \.published, "when it was published"),
      Field("obtained", \.obtained, "when it was obtained"),
      Field("obtained-by", \.obtainedBy, "who obtained it"),
      Field("medium", \.medium, "paper, web page, audio, …"),
      Field("contact", \.contact, "how to reach the person"),
      Field("recording", \.recording, "where a recording of it is"),
      Field("language", \.language, "its language (BCP 47)"),
      Field("url", \.url, "its address"),
      Field("origin", \.origin, "what it itself rests on; sources of one origin count once"),
      Field("disclosure", \.disclosure, "on what terms it may be named"),
      Field("supplied-by", \.suppliedBy, "who supplied it, if not the desk"),
      Field("note", \.note, "a remark"),
      Field(list: "dispute", \.disputes, "rival values, until somebody settles them"),
    ])
}

extension Source: Equatable {
  package static func == (a: Source, b: Source) -> Bool { a.record == b.record }
}
