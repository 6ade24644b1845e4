internal import FactCheck

// A sign beside each word, so that nothing is told by colour alone; the word is always there too.

extension Status {
  /// The sign that stands before the word in reports.
  var sign: String {
    switch self {
    case .unchecked: "○"
    case .inReview: "◐"
    case .queried: "…"
    case .checked: "●"
    case .signedOff: "◉"
    case .stale: "↻"
    case .dropped: "–"
    }
  }
}

extension Verdict {
  /// The sign that stands before the word in reports.
  var sign: String {
    switch self {
    case .confirmed: "✓"
    case .imprecise: "≈"
    case .wrong: "✗"
    case .unconfirmed: "?"
    case .asAttributed: "❝"
    case .onAuthor: "✎"
    case .notCheckable: "∅"
    }
  }
}
