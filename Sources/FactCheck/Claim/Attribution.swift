/// Who the article says a claim from; a claim holds the chain, nearest first.
package struct Attribution: Shaped, Hashable {
  package var speaker = ""
  /// The word that says so: "said", "according to".
  package var cue: String?
  package var words: Words?
  /// True when the article names the speaker only by a pronoun or part of a name here, and stet
  /// worked out who is meant.
  package var isGuess: Bool?

  package init() {}

  package init(speaker: String, cue: String?, words: Words?, isGuess: Bool? = nil) {
    self.speaker = speaker
    self.cue = cue
    self.words = words
    self.isGuess = isGuess
  }

  package static let shape = Shape<Attribution>(
    layout: .flow,
    [
      Field("speaker", \.speaker, "who says it"),
      Field("cue", \.cue, "the word that says so"),
      Field("words", \.words, "quoted or reported"),
      Field("guess", \.isGuess, "true: stet worked out who is meant"),
    ])
}

/// A link to another claim of the desk.
package struct Link: Shaped, Hashable {
  /// The other claim's uid.
  package var to = ""
  package var kind: LinkKind = .sameAs
  /// True: stet found it, and no person has said so.
  package var isGuess: Bool?

  package init() {}
  package init(to: String, kind: LinkKind, isGuess: Bool? = nil) {
    self.to = to
    self.kind = kind
    self.isGuess = isGuess
  }

  package static let shape = Shape<Link>(
    layout: .flow,
    [
      Field("to", \.to, "uid of the other claim"),
      Field("as", \.kind, "how this claim depends on it"),
      Field("guess", \.isGuess, "true: stet found it"),
    ])
}
