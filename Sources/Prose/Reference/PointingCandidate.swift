extension PointingFinder {
  struct Candidate {
    var phrase: NounPhrase
    var sentence: Int
    var gender: Gender?
    /// A title or a description tells the gender, not an earlier guess.
    var isTold = false
    /// Somebody who says something in that sentence.
    var speaks = false
    /// A spokesman, whom an article quotes and does not tell of.
    var speaksForOthers = false
    /// Another one is named with it: `Piet Vos and his wife`.
    var isJoined = false
    var isHeadline: Bool
    var text: String
    var words: [WordKey]

    /// `Alder`: one word, and nothing tells whether it is a person's.
    var isBareName: Bool { phrase.isName && phrase.sort == .thing && phrase.tokens.count == 1 }
  }

  enum Gender { case masculine, feminine }

  /// What the text told about the bearers of a name, by its last word: `Mr`, `she`. A first name
  /// tells nothing.
  struct Genders {
    private var told: [WordKey: Set<Gender>] = [:]
    private var titled: Set<WordKey> = []

    /// - Parameter isTold: a title or a description tells it, no guess.
    mutating func note(_ gender: Gender?, of name: WordKey, isTold: Bool = false) {
      guard let gender else { return }
      // A guess is no match for what a title tells.
      if isTold, !titled.contains(name) { told[name] = nil }
      if !isTold, titled.contains(name) { return }
      told[name, default: []].insert(gender)
      if isTold { titled.insert(name) }
    }

    func isTold(_ name: WordKey) -> Bool { titled.contains(name) && of(name) != nil }

    /// Nil where nothing told, or two persons bear the name.
    func of(_ name: WordKey) -> Gender? {
      guard let found = told[name], found.count == 1 else { return nil }
      return found.first
    }
  }
}
