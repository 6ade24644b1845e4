// The closed lists of words that a claim's file may hold. The words are the field's own;
// docs/format.md says what each means.

/// The work on a claim: where it stands on its way.
package enum Status: String, Vocabulary {
  case unchecked
  case inReview = "in-review"
  /// Derived, never stored: a query is open.
  case queried
  case checked
  case signedOff = "signed-off"
  case stale, dropped

  package static let noun = "a status"
  package var isStored: Bool { self != .queried }
}

/// The finding on a claim.
package enum Verdict: String, Vocabulary {
  case confirmed, imprecise, wrong
  /// Could not be confirmed by now.
  case unconfirmed
  /// They did say it; its substance is theirs.
  case asAttributed = "as-attributed"
  /// Taken on the author's word.
  case onAuthor = "on-author"
  case notCheckable = "not-checkable"

  package static let noun = "a verdict"
}

/// What a claim states, as far as its check differs by it.
package enum ClaimKind: String, Vocabulary {
  /// Something is so, or happened.
  case statement
  /// A number, a measure or a share carries the claim.
  case quantity
  /// Somebody's own words between quotation marks.
  case quotation
  /// What the article says that somebody said, in its own words.
  case reported
  /// Somebody identifiable did wrong.
  case accusation
  /// First, largest, more than.
  case comparison
  /// One thing led to another, or is given in exchange for it.
  case cause
  /// What will, may or is likely to happen.
  case prediction
  /// Words that belong to a picture.
  case caption

  package static let noun = "a kind of claim"
}

/// How soon a claim wants checking.
package enum Priority: String, Vocabulary {
  case high, normal, low
  package static let noun = "a priority"
}

/// What a tick asks to be ticked off.
package enum TickKind: String, Vocabulary {
  case name, title, number, date, place, quotation, relation, wording
  package static let noun = "a kind of tick"
}

/// Whether an attribution's words are quoted or reported.
package enum Words: String, Vocabulary {
  case quoted, reported
  package static let noun = "a way of giving words"
}

/// How one claim depends on another. A verdict is never copied along a link.
package enum LinkKind: String, Vocabulary {
  case sameAs = "same-as"
  case conflictsWith = "conflicts-with"
  /// From "NIS says X" to X.
  case says
  case restsOn = "rests-on"
  package static let noun = "a link"

  /// What the other claim has of it, for people.
  package var inverse: String {
    switch self {
    case .sameAs, .conflictsWith: rawValue
    case .says: "said in"
    case .restsOn: "carries"
    }
  }
}

/// What a piece of evidence does to a claim.
package enum Stance: String, Vocabulary {
  case supports
  case partlySupports = "partly-supports"
  case refutes, context, inconclusive
  package static let noun = "a stance"
}

/// Whether evidence is the thing itself or an account of it.
package enum Basis: String, Vocabulary {
  case primary, secondary
  package static let noun = "a basis"
}

/// Where a proposed change of wording stands.
package enum ChangeState: String, Vocabulary {
  case proposed, accepted, refused
  /// The editor lets the author's words stand, by name and with a reason.
  case overruled
  /// Seen in a later draft.
  case applied
  package static let noun = "a state of a change"
}

/// What a query to a person is for.
package enum QueryPurpose: String, Vocabulary {
  /// To find out whether something is so.
  case check
  /// To give somebody the chance to reply.
  case reply
  package static let noun = "a purpose"
}
