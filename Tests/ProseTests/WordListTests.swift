@testable import Prose
import Testing

@Suite struct WordListTests {
  @Test("No list holds a word twice")
  func noDoubles() {
    let lists = [
      Abbreviations.neverEnd, Abbreviations.beforeNumber, Abbreviations.mayEnd,
      Abbreviations.mayEndCapitalised, Abbreviations.units, CueVerbs.thought, CueVerbs.speech,
      CueVerbs.nounsToo,
      CueVerbs.withHearer, TitleWords.nouns, TitleWords.modifiers, BodyWords.words,
      BodyWords.outlets, WordClasses.irregularVerbs, WordClasses.commonVerbs,
      WordClasses.auxiliaries, WordClasses.prepositions, Gazetteer.endings, NumberWords.units,
      Phrases.superlatives, TraitWords.wrongdoing, TraitWords.comparison, TraitWords.comparative,
      TraitWords.prediction, TraitWords.movement, TraitWords.measured, GermanWords.openers,
      GermanWords.days, TitleWords.beforeStop, TitleWords.foreignHonorifics,
    ]
    for list in lists { #expect(doubles(list.written) == []) }
  }

  @Test("No list of phrases holds one twice")
  func noDoublePhrases() {
    for list in [Phrases.relations, Phrases.wordings, TraitWords.opinions, TraitWords.pleas] {
      #expect(doubles(list.written) == [])
    }
  }

  private func doubles(_ words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !seen.insert($0).inserted }
  }

  @Test("Lists are written in small letters, so that a key finds them")
  func smallLetters() {
    let lists = [Abbreviations.all, SentenceStarters.words, CueVerbs.all, TitleWords.nouns]
    for list in lists { #expect(list.written.filter { $0 != $0.lowercased() } == []) }
  }

  @Test(
    "A key reads letters without their case",
    arguments: [("Said", "said"), ("ÉTAT", "état"), ("Київ", "київ"), ("Don’t", "don't")])
  func keys(_ word: String, _ small: String) {
    #expect(WordKey(word.utf8) == WordKey(small.utf8))
  }

  @Test("Words of more than sixteen bytes keep keys of their own")
  func longWords() {
    let keys = Set(
      ["extraterritoriality", "extraterritorially", "extraterritorial"].map {
        WordKey($0.utf8)
      })
    #expect(keys.count == 3)
  }
}
