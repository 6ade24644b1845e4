/// Whether a text has a speaker stand by the words that a cue hands over.
extension SentenceCues {
  /// Open where the words are denied, left open or never said: `NP never said that S`,
  /// `NP denied that S`, `nobody says that S`, `if NP says that S`. What is told then is how the
  /// speaker stands to S; that S is so, nobody says.
  func standing(_ tag: Tag) -> Utterance.Standing {
    let cue = tag.cue.lowerBound
    if tag.cue.contains(where: { tokens[$0].isOne(of: Denials.cues) }) {
      return tokens[cue].isOne(of: Denials.sayings)
        && !isDenied(before: cue, since: tag.speaker?.upperBound) && !isSupposed(tag)
        ? .denied : .open
    }
    if let speaker = tag.speaker {
      if isWithdrawn(speaker) { return .withdrawn }
      if tokens[speaker.lowerBound].isOne(of: Denials.nobody) { return .open }
    }
    if isSupposed(tag) { return .open }
    return isDenied(before: cue, since: tag.speaker?.upperBound) ? .open : .affirmed
  }

  /// `if NP says that S`
  private func isSupposed(_ tag: Tag) -> Bool {
    let before = tag.extent.lowerBound - 1
    return before >= 0 && tokens[before].isOne(of: Denials.suppositions)
  }

  /// `An earlier version of this article said that S`: what is said was wrong.
  private func isWithdrawn(_ speaker: Range<Int>) -> Bool {
    guard let version = speaker.first(where: { tokens[$0].isOne(of: Denials.versions) }) else {
      return false
    }
    return speaker.contains { $0 < version && tokens[$0].isOne(of: Denials.earlier) }
  }

  /// Whether a negation, or a verb that denies or withholds, governs a cue: `has not confirmed`,
  /// `denied saying`, `stopped short of saying`. Looked for up to the speaker, or the clause's start.
  private func isDenied(before cue: Int, since speaker: Int?) -> Bool {
    var index = cue - 1
    while index >= 0, cue - index <= Denials.reach {
      if let speaker, speaker <= cue, index < speaker { return false }
      let token = tokens[index]
      // `A man who asked not to be named said`: only what stands right before the cue is of it.
      if let speaker, speaker < cue, tokens[speaker].isOne(of: WordClasses.relatives),
        !token.isOne(of: Denials.governing), !token.isOne(of: WordClasses.beforeCue),
        !isAdverb(token), !isKey(index, "to")
      {
        return false
      }
      // `never said A, but says B`: what is denied ends where another verb is joined on.
      guard token.isWord, !isQuoted[index], !token.isOne(of: Self.joins) else { return false }
      if token.isOne(of: Denials.governing) {
        // `not only says that`
        return !(index + 1 < cue && tokens[index + 1].isOne(of: Denials.limits))
      }
      index -= 1
    }
    return false
  }
}

/// The words that keep a speaker from standing by what is said.
enum Denials {
  /// Cues that deny by themselves.
  static let cues = WordList(
    """
    denial denied denies deny denying disbelief doubt doubted doubting doubts unconvinced unsure
    """)

  /// Of these, the verbs by which somebody says so.
  static let sayings = WordList("denied denies deny denying")

  /// Govern a cue: negations, and verbs of denying and withholding.
  static let governing =
    cues
    + WordList(
      """
      ain't aren't avoid avoided avoids can't cannot couldn't decline declined declines didn't
      dismiss dismissed dismisses dismissing disown disowned dispute disputed disputes disputing
      doesn't don't fail failed fails forgot hadn't hardly hasn't haven't isn't mustn't never not
      rebut rebutted refuse refused refuses refusing refute refuted refutes refuting reject
      rejected rejecting rejects scarcely shan't short shouldn't stopped wasn't weren't without
      won't wouldn't yet
      """)

  /// Speakers who are none.
  static let nobody = WordList("neither nobody no none")

  /// What a correction corrects: an earlier version of the text itself.
  static let earlier = WordList("earlier first original previous")
  static let versions = WordList("edition headline version versions")

  /// Before a speaker: whether anything is said is left open.
  static let suppositions = WordList("if lest unless whether")

  /// Behind a negation take it back: `not only`.
  static let limits = WordList("just merely only simply")

  /// Say that somebody said nothing.
  static let silences = PhraseList(
    """
    could not be reached
    couldn't be reached
    declined an interview
    declined to answer
    declined to comment
    declined to say
    did not answer
    did not comment
    did not reply
    did not respond
    didn't answer
    didn't comment
    didn't reply
    didn't respond
    has not responded
    made no comment
    refused to answer
    refused to comment
    refused to say
    was not available for comment
    """)

  /// Tokens between a negation and its cue: `has not yet publicly confirmed`, `refused to repeat the`.
  static let reach = 6
}
