/// Who is said to have said something.
package struct Speaker: Sendable, Equatable {
  /// Where the speaker is named, in Unicode scalars.
  package let range: Range<Int>
  /// The words there: "Ito", "she", "two officials".
  package let words: String
  /// The fuller name that the text gave before, if these words are a part of it or a pronoun.
  package let fullName: String?
  /// Whether `fullName` was worked out from a pronoun: likely, not certain.
  package let isGuess: Bool

  /// The best there is to call the speaker by.
  package var name: String { fullName ?? words }
}

/// Words of the text that it puts into somebody's mouth.
package struct Attribution: Sendable, Equatable {
  /// Whether they stand between quotation marks.
  package enum Words: String, Sendable {
    case quoted, reported
  }

  /// What was said, in Unicode scalars, quotation marks left out; several ranges where the speaker
  /// interrupts it or a paragraph ends.
  package let content: [Range<Int>]
  /// Who said it, if the text tells.
  package let speaker: Speaker?
  /// The words that hand it over: "said", "according to".
  package let cue: Range<Int>?
  /// Quoted if at least half of it stands between quotation marks.
  package let words: Words
}

/// An attribution while it is being found, in bytes.
struct FoundAttribution {
  var content: [Range<Int>]
  var speaker: Range<Int>?
  var cue: Range<Int>?
  /// The sentence of the cue, or the first of the content.
  var sentence: Int
}
