import FactCheck
import Intake
import TestSupport

/// What an article of this text is broken into, the same each time.
func propose(_ text: String) -> Proposal {
  var random = SeededGenerator(seed: 7)
  return Intake.propose(articleText: text, date: Day("2025-06-27"), language: nil, random: &random)
}
