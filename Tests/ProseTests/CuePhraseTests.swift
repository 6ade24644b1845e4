import Prose
import Testing

/// Reported speech and thought, told by more than a verb of saying with its subject.
@Suite struct CuePhraseTests {
  typealias Example = (text: String, found: [String])

  @Test(
    "A phrase may name where words come from",
    arguments: [
      ("Rain fell, according to Obi, who leads the party.", ["Obi: Rain fell"]),
      (
        "Rain fell all day, according to a poll by the Gazette on Monday.",
        [
          "a poll by the Gazette: Rain fell all day"
        ]
      ),
      (
        "According to the report, written by two judges, the ministry slept.",
        [
          "the report: the ministry slept"
        ]
      ),
      ("According to Ana Ito, a lawyer, the ministry slept.", ["Ana Ito: the ministry slept"]),
      (
        "In the words of Ana Ito, “the ministry slept for years”.",
        [
          "Ana Ito: the ministry slept for years"
        ]
      ),
      ("It was, as Obi put it, “a bad day.”", ["Obi: It was … a bad day."]),
    ] as [Example])
  func sources(_ example: Example) { expect(example) }

  @Test(
    "Who speaks may stand behind a passive",
    arguments: [
      ("Ana Ito was quoted as saying “we are late”.", ["Ana Ito: we are late"]),
      ("The Gazette quoted Ana Ito as saying that it was late.", ["Ana Ito: it was late"]),
      ("It is asserted by the Crown that both knew this.", ["the Crown: both knew this"]),
    ] as [Example])
  func passives(_ example: Example) { expect(example) }

  @Test(
    "Convictions, beliefs and promises are somebody's",
    arguments: [
      ("Ana Ito is convinced that it will rain.", ["Ana Ito: it will rain"]),
      ("Sailors are concerned the law will change.", ["Sailors: the law will change"]),
      ("Ana Ito repeated her belief that the vote is fair.", ["her: the vote is fair"]),
      ("The firm made the claim that the ferry was safe.", ["The firm: the ferry was safe"]),
      ("Ana Ito vowed to veto the bill.", ["Ana Ito: to veto the bill"]),
      ("A claim to fame is no promise.", []),
    ] as [Example])
  func minds(_ example: Example) { expect(example) }

  @Test(
    "Time, place and hearer between a cue and its words are no part of them",
    arguments: [
      ("Ana Ito said Tuesday she would resign.", ["Ana Ito: she would resign"]),
      ("Ana Ito said in an email, “We have no comment.”", ["Ana Ito: We have no comment."]),
      (
        "Ana Ito told the court that, over the years, it “played a part in it”.",
        [
          "Ana Ito: over the years, it “played a part in it”"
        ]
      ),
      ("Ana Ito claimed, without evidence, that Obi had left.", ["Ana Ito: Obi had left"]),
      ("Ana Ito stated to the Gazette that Obi had left.", ["Ana Ito: Obi had left"]),
      (
        "Ana Ito insisted — wrongly, it seems — that the bill had passed.",
        [
          "Ana Ito: the bill had passed"
        ]
      ),
      (
        "Ana Ito wrote in a blog post “I have loaded it up myself”.",
        [
          "Ana Ito: I have loaded it up myself"
        ]
      ),
    ] as [Example])
  func adverbials(_ example: Example) { expect(example) }

  @Test(
    "A clause behind a verb of thinking or showing is told by its own verb",
    arguments: [
      ("The findings show rain is late.", ["The findings: rain is late"]),
      (
        "The study found use of the bridge exceeded 10 percent.",
        [
          "The study: use of the bridge exceeded 10 percent"
        ]
      ),
      (
        "Voters fear the bridge will close, the poll found.",
        [
          "Voters: the bridge will close", "the poll: Voters fear the bridge will close",
        ]
      ),
      ("Ito wrote a book that would sell.", []),
      ("They see waves being high.", []),
    ] as [Example])
  func clauses(_ example: Example) { expect(example) }

  @Test(
    "Words end where another's begin",
    arguments: [
      (
        "Ito said the race was close, noting that she led.",
        [
          "Ito: the race was close", "Ito: she led",
        ]
      ),
      ("When Obi said “nobody reads that,” the crowd cheered.", ["Obi: “nobody reads that,”"]),
      (
        "The mayor insists that she knew nothing, but Obi says that she did.",
        [
          "The mayor: she knew nothing", "Obi: she did",
        ]
      ),
    ] as [Example])
  func ends(_ example: Example) { expect(example) }

  private func expect(_ example: Example) { expectSpeech(example.text, example.found) }
}
