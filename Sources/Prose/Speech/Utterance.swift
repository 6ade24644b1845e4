/// Who is said to have said something.
package struct Speaker: Sendable, Equatable {
  /// Where the speaker is named, in Unicode scalars.
  package let range: Range<Int>
  /// The words there: "Ito", "she", "two officials".
  package let words: String
  /// The fuller name that the text gave elsewhere, if these words only point to it.
  package let fullName: String?
  /// How `fullName` was found.
  package let pointer: Pointer?

  /// How a speaker's words point to a fuller name.
  package enum Pointer: String, Sendable {
    /// The text wrote the acronym out: certain.
    case acronym
    /// One part of a name that only one person of the text has: as good as certain.
    case partOfName
    /// He or she: the person who spoke last. A guess.
    case pronoun
  }

  /// The best there is to call the speaker by.
  package var name: String { fullName ?? words }
}

/// Words that a text puts into somebody's mouth or mind.
package struct Utterance: Sendable, Equatable {
  /// How the words are given.
  package enum Words: String, Sendable {
    /// At least half of them stand between quotation marks.
    case quoted
    /// In the writer's own words.
    case reported
  }

  /// What was said, in Unicode scalars, quotation marks left out; several ranges where the speaker
  /// interrupts it or a paragraph ends.
  package let content: [Range<Int>]
  /// Who said it, if the text tells.
  package let speaker: Speaker?
  /// The words that hand it over: "said", "according to".
  package let cue: Range<Int>?
  /// How the words are given.
  package let words: Words
  /// Whether the speaker stands by them, as far as the text tells.
  package let standing: Standing

  /// How a speaker stands to words.
  package enum Standing: Sendable {
    /// Says them, or thinks so.
    case affirmed
    /// Says that they are wrong: `denied that`.
    case denied
    /// Leaves them open, or never said them: `never said that`, `if she says that`.
    case open
    /// The text itself takes them back: `An earlier version of this article said that`.
    case withdrawn
  }

  /// The speaker stands by them.
  package var isAffirmed: Bool { standing == .affirmed }

  /// The number of scalars of its content.
  package var size: Int { content.reduce(0) { $0 + $1.count } }
}

extension Analysis {
  /// The chain that words at a range come through, the nearest speaker first: of `S, according to
  /// officials, the agency reports` S is from the officials, and that from the agency.
  ///
  /// Words count as somebody's if three quarters of them are: marks at their ends and a note behind
  /// a quotation are no part of what is said.
  package func chain(to range: Range<Int>, in utterances: [Utterance]) -> [Utterance] {
    let words = letters(in: range)
    return utterances.filter { utterance in
      !words.isEmpty
        && utterance.content.contains { words.clamped(to: $0).count * 4 >= words.count * 3 }
    }
    .sorted { $0.size < $1.size }
  }

  /// A range without the characters at its ends that are neither letters nor figures.
  private func letters(in range: Range<Int>) -> Range<Int> {
    let bytes = text.bytes
    var place = text.bytes(ofScalars: range)
    func isWord(_ offset: Int) -> Bool {
      let value = bytes.scalar(at: offset).value
      return isLetter(value) || isDigit(value)
    }
    while !place.isEmpty, !isWord(place.lowerBound) {
      let next = place.lowerBound + bytes.scalar(at: place.lowerBound).length
      place = min(next, place.upperBound)..<place.upperBound
    }
    while !place.isEmpty {
      let last = bytes.start(ofScalarBefore: place.upperBound)
      if isWord(last) { break }
      place = place.lowerBound..<max(place.lowerBound, last)
    }
    return text.scalars(place)
  }
}

/// An utterance while it is being found, in bytes.
struct FoundUtterance {
  var content: [Range<Int>]
  var speaker: Range<Int>?
  var cue: Range<Int>?
  /// The sentence of the cue, or the first of the content.
  var sentence: Int
  /// The cue stands inside somebody else's quoted words.
  var isNested = false
  var standing = Utterance.Standing.affirmed
}
