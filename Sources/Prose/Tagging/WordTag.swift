/// What part of speech a word is, in the classes of the Penn Treebank where telling them apart
/// helps to find clauses.
package enum WordTag: UInt8, Sendable, CaseIterable {
  /// A mark, not a word.
  case mark
  /// A noun, singular or plural.
  case noun, nouns
  /// A name.
  case name
  /// A pronoun that stands for a noun; one that goes before a noun (`his`, `whose`).
  case pronoun, possessivePronoun
  /// A pronoun with its verb: `we're`, `they'd`.
  case pronounVerb
  case determiner
  /// A preposition, or a conjunction that makes a clause depend on another.
  case preposition
  case to
  /// A conjunction between equals: `and`, `but`.
  case conjunction
  case modal
  /// Verb forms: base, past, present of a third person, present otherwise.
  case verb, verbPast, verbThird, verbPresent
  case verbParticiple, verbGerund
  case adjective, comparative
  case adverb, particle
  /// `who`, `which`, `what`, `that` where it refers back; `when`, `where`, `why`, `how`.
  case relative, relativeAdverb
  case figure
  /// `there` where it only opens.
  case there
  /// A possessive ending.
  case possessive
  case other

  /// Carries tense: what makes a clause whole.
  package var isFinite: Bool {
    switch self {
    case .modal, .verbPast, .verbThird, .verbPresent, .pronounVerb: true
    default: false
    }
  }

  /// A verb in whatever form.
  package var isVerb: Bool {
    switch self {
    case .verb, .verbParticiple, .verbGerund: true
    default: isFinite
    }
  }

  /// Names or counts a thing.
  package var isNominal: Bool {
    switch self {
    case .noun, .nouns, .name, .pronoun, .figure: true
    default: false
    }
  }
}

extension WordTag {
  /// The class of a Penn Treebank tag; nil for marks.
  package init?(penn: String) {
    switch penn {
    case "NN": self = .noun
    case "NNS": self = .nouns
    case "NNP", "NNPS": self = .name
    case "PRP": self = .pronoun
    case "PRP$", "WP$": self = .possessivePronoun
    case "DT", "PDT": self = .determiner
    case "IN": self = .preposition
    case "TO": self = .to
    case "CC": self = .conjunction
    case "MD": self = .modal
    case "VB": self = .verb
    case "VBD": self = .verbPast
    case "VBZ": self = .verbThird
    case "VBP": self = .verbPresent
    case "VBN": self = .verbParticiple
    case "VBG": self = .verbGerund
    case "JJ", "AFX": self = .adjective
    case "JJR", "JJS", "RBR", "RBS": self = .comparative
    case "RB": self = .adverb
    case "RP": self = .particle
    case "WP", "WDT": self = .relative
    case "WRB": self = .relativeAdverb
    case "CD": self = .figure
    case "EX": self = .there
    case "POS": self = .possessive
    case "UH", "FW", "XX", "LS", "ADD", "SYM", "NFP", "GW": self = .other
    default: return nil
    }
  }
}
