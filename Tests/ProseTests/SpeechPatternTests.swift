import Prose
import Testing

/// Each text stands beside what is to be found in it: `speaker: words`, pieces parted by ` … `, `-` where
/// the text names nobody.
@Suite struct SpeechPatternTests {
  typealias Example = (text: String, found: [String])

  @Test(
    "What is told about a speaker between commas is no speaker",
    arguments: [
      (
        "Professor Ana Ito, head of the study, and chairwoman of the board, says it is late.",
        ["Professor Ana Ito: it is late"]
      ),
      ("The firm Lund, has said that the ferry is late.", ["The firm Lund: the ferry is late"]),
      (
        "“The bill is bad,” Sen. Ben Obi, R-Ohio, told reporters on Tuesday.",
        ["Sen. Ben Obi: The bill is bad"]
      ),
      ("“It is late,” Obi, 61, said in a speech.", ["Obi: It is late"]),
      (
        "Obi, who has led in most polls, called the bill “a gift to the rich.”",
        ["Obi: the bill “a gift to the rich.”"]
      ),
      (
        "The mayor left, but two aides, who asked not to be named, said he was ill.",
        ["two aides: he was ill"]
      ),
      (
        "Obi, speaking on “Low Tide,” said that the plan was “absolutely” sound.",
        ["Obi: the plan was “absolutely” sound"]
      ),
      ("In May, Obi, a lawyer, said the plan was dead.", ["Obi: the plan was dead"]),
      ("A letter came from Ana Ito, who said that it was late.", ["Ana Ito: it was late"]),
      ("Gov. Ana Ito on Tuesday said the bill was late.", ["Gov. Ana Ito: the bill was late"]),
    ] as [Example])
  func insertions(_ example: Example) { expect(example) }

  @Test(
    "Words quoted in part belong to whoever calls, praises or accuses",
    arguments: [
      (
        "Ito called the bill “a disgrace to the state”.",
        ["Ito: the bill “a disgrace to the state”"]
      ),
      (
        "Obi accused Ito of “lying to the public” about the ferry.",
        ["Obi: Ito of “lying to the public” about the ferry"]
      ),
      (
        "Ito praised Obi as “a man of courage” and said the party should back him.",
        ["Ito: Obi as “a man of courage”", "Ito: the party should back him"]
      ),
      (
        "She was described by Obi as “a planet of her own”.",
        ["Obi: a planet of her own"]
      ),
      (
        "Ito said the bill was “a disgrace” and that it would fail.",
        ["Ito: the bill was “a disgrace” and that it would fail"]
      ),
      (
        "Ito called the plan “a gift to all”, and promised more money.",
        ["Ito: the plan “a gift to all”"]
      ),
      (
        "Ito described the talks as “a waste of time” but later signed the deal.",
        ["Ito: the talks as “a waste of time”"]
      ),
      (
        "Ito called Obi “a man of courage” and “a fine sailor”.",
        ["Ito: Obi “a man of courage” and “a fine sailor”"]
      ),
      ("The Democrats, he said, “have no plan.”", ["he: have no plan."]),
      ("It is what she called “weeks of rain”.", ["she: weeks of rain"]),
    ] as [Example])
  func partlyQuoted(_ example: Example) { expect(example) }

  @Test(
    "A name between marks is nobody's words",
    arguments: [
      ("Ana Ito hosts a programme called “Low Tide”.", []),
      ("Ana Ito read the book “The Sea and the Quay”.", []),
      ("The so-called “super boats” sail in July.", []),
      ("Ben Obi is a “proud” sailor and left early.", []),
    ] as [Example])
  func names(_ example: Example) { expect(example) }

  @Test(
    "A quotation without a cue goes to whoever its surroundings name",
    arguments: [
      ("“It is late,” Ito said. “We must go.”", ["Ito: It is late … We must go."]),
      ("Ana Ito was blunt. “We lost the vote.”", ["Ana Ito: We lost the vote."]),
      (
        "Asked about the plan, Ana Ito laughed. “Not at all.”",
        ["Ana Ito: Not at all."]
      ),
      (
        "Ito said it was late. “It is dark, and we must go.”",
        ["Ito: it was late", "Ito: It is dark, and we must go."]
      ),
      (
        "Obi blamed the press: “So dishonest!” he wrote.", ["he: So dishonest!"]
      ),
      ("The mayor shrugged: “We’ll see.”", ["The mayor: We’ll see."]),
      ("“We lost, and we know it.”", ["-: We lost, and we know it."]),
      ("“It is late,” Ito said. “Ask me in April.”", ["Ito: It is late … Ask me in April."]),
      (
        "“It is late,” Ito said.\n\n“Ask me in April.”",
        ["Ito: It is late", "Ito: Ask me in April."]
      ),
      ("“It is late,” Ito said. “Ask Obi in April.”", ["Ito: It is late … Ask Obi in April."]),
      ("“They never asked us again,” she liked to say.", ["she: They never asked us again"]),
      ("Ito went on to say that it was late.", ["Ito: it was late"]),
    ] as [Example])
  func loose(_ example: Example) { expect(example) }

  @Test(
    "A speaker may stand in the middle of what is said",
    arguments: [
      (
        "“If we lose,” warned Sen. Ben Obi of Ohio, who backs the plan, “we lose for good.”",
        ["Sen. Ben Obi of Ohio: If we lose … we lose for good."]
      ),
      ("“Look,” Mr. Obi added later, “I am tired.”", ["Mr. Obi: Look … I am tired."]),
      ("\"What we have,\" Mr. Obi continued, \"is rain.\"", ["Mr. Obi: What we have … is rain."]),
      (
        "“Now is the time,” Obi said, “to act,” adding: “We can wait no more.”",
        ["Obi: Now is the time … to act", "Obi: We can wait no more."]
      ),
      (
        "It is not clear, Obi said, that the law applies.",
        ["Obi: It is not clear … that the law applies"]
      ),
      ("The plan, Ito argued, would fail.", ["Ito: The plan … would fail"]),
      (
        "“We are open”, the mayor told the paper, “but not for long”.",
        ["the mayor: We are open … but not for long"]
      ),
    ] as [Example])
  func interrupted(_ example: Example) { expect(example) }

  @Test(
    "Words denied, left open or never said are nobody's",
    arguments: [
      "Ray Vega never said that taxes would rise.",
      "The mayor did not say that the ferry would stop.",
      "Vega denied that she took the money.", "Vega hasn’t confirmed that the ferry sank.",
      "Nobody said the plan was ready.", "None of the sailors said that the ferry was late.",
      "Vega stopped short of saying that the bank had failed.",
      "A sailor who saw the crash did not say that the ferry sank.",
      "Vega does not believe that the ferry sank.", "Vega doubts that the ferry sank.",
      "If Vega says that the ferry sank, he is wrong.", "Vega denied saying “the ferry is lost”.",
      "Vega rejected the claim that the ferry sank.",
      "If it is proved that the ferry sank, nobody will sail.",
    ])
  func denied(_ text: String) {
    let found = Analysis(Text(text)).utterances()
    #expect(!found.isEmpty && found.allSatisfy { !$0.isAffirmed }, "\(text)")
  }

  @Test(
    "A clause, a half-stop or another's words end what somebody is told to say",
    arguments: [
      ("Obi resigned in May after an inquiry found that it was late.", ["an inquiry: it was late"]),
      (
        "Critics say the quay leaks; sailors doubt that it will hold.",
        ["Critics: the quay leaks", "sailors: it will hold"]
      ),
      (
        "According to the report, which came in May, the council paid for 14 trips.",
        ["the report: the council paid for 14 trips"]
      ),
      (
        "A lawyer said his client had done nothing and called the charge absurd.",
        ["A lawyer: his client had done nothing"]
      ),
    ] as [Example])
  func edges(_ example: Example) { expect(example) }

  @Test(
    "A title with a name beside it speaks by that name",
    arguments: [
      ("The mayor, Ana Ito, said prices would fall, but it rained.", "Ana Ito"),
      ("“We will win,” said the captain, Per Ole Lund.", "Per Ole Lund"),
      ("“We will win,” said the captain, a sailor.", "the captain"),
      ("A mayor of the coast, Ana Ito, said it was late.", "A mayor of the coast"),
    ])
  func apposedNames(_ text: String, _ name: String) {
    #expect(Analysis(Text(text)).utterances().first?.speaker?.name == name)
  }

  @Test("Whose lawyer speaks is not who speaks")
  func lawyers() {
    let text =
      "Tom Reid left. A lawyer for Mr Reid said it was late. Reid’s lawyer said it was not."
    let names = Analysis(Text(text)).utterances().map { $0.speaker?.name }
    #expect(names == ["A lawyer for Mr Reid", "Reid’s lawyer"])
  }

  @Test(
    "A denial nearby takes nothing from what somebody does say",
    arguments: [
      "Vega, who refused to leave, said that the ferry sank.",
      "Vega not only said that the ferry sank.",
      "A sailor who asked not to be named said that the ferry sank.",
      "Vega did not sail but said that the ferry sank.",
      "Vega said that he never saw the ferry.",
    ])
  func affirmed(_ text: String) {
    #expect(Analysis(Text(text)).utterances().map(\.isAffirmed) == [true], "\(text)")
  }

  @Test(
    "A denial before a quotation is no part of it, and who keeps silent does not speak it",
    arguments: [
      (
        "Obi denied the charge, but “the books are false,” Ito told the court.",
        ["Ito: the books are false"]
      ),
      ("The ferry sank, Ito said, but Obi denied it.", ["Ito: The ferry sank"]),
      ("Ito said the ferry sank, which Obi denied.", ["Ito: the ferry sank"]),
      (
        "Obi declined to comment. “He knows nothing about it,” his lawyer said.",
        ["his lawyer: He knows nothing about it"]
      ),
      ("Obi declined to comment. “He knows nothing about it.”", ["-: He knows nothing about it."]),
    ] as [Example])
  func denialBeforeQuotation(_ example: Example) { expect(example) }

  @Test(
    "What an earlier version of the text said is taken back",
    arguments: [
      "An earlier version of this article said that the ferry sank in 1913.",
      "The original version of this story stated that the ferry sank.",
    ])
  func withdrawn(_ text: String) {
    #expect(Analysis(Text(text)).utterances().map(\.standing) == [.withdrawn], "\(text)")
  }

  @Test(
    "What is alleged without saying by whom is said all the same",
    arguments: [
      ("It is alleged that Obi stole the ferry.", ["-: Obi stole the ferry"]),
      ("It has been widely claimed that the ferry sank.", ["-: the ferry sank"]),
      ("In Oslo it was feared that the ferry had sunk.", ["-: the ferry had sunk"]),
      ("The ferry is rumoured to sail.", []),
    ] as [Example])
  func impersonal(_ example: Example) { expect(example) }

  @Test(
    "Words reported end where the speaker goes on to call somebody something",
    arguments: [
      ("She said the plan was late and called him a liar.", ["She: the plan was late"]),
      (
        "Obi said that the plan was late and openly accused Ito.",
        ["Obi: the plan was late"]
      ),
      ("Obi said Ito was late and called him.", ["Obi: Ito was late and called him"]),
      (
        "Obi said the ferry was late and left the quay.",
        [
          "Obi: the ferry was late and left the quay"
        ]
      ),
    ] as [Example])
  func judgingBehind(_ example: Example) { expect(example) }

  @Test(
    "What a speaker says ends where the writer goes on with a contrast",
    arguments: [
      (
        "The mayor, Ana Ito, said prices would fall, but her rival, Ben Obi, accused her of lying.",
        ["The mayor: prices would fall"]
      ),
      (
        "The mayor said the quay was safe, but divers found 40 cracks.",
        ["The mayor: the quay was safe"]
      ),
      (
        "Sailors said the man was armed, although no gun was found.",
        ["Sailors: the man was armed"]
      ),
      (
        "The mayor said that 40 fell, while the army said 60 did.",
        ["The mayor: 40 fell", "the army: 60 did"]
      ),
      (
        "The mayor said the storm killed 12, but local papers put the toll at 40.",
        ["The mayor: the storm killed 12"]
      ),
      (
        "Ito said the quay was safe, a claim that sailors dispute.", ["Ito: the quay was safe"]
      ),
      (
        "Ito said that the quay was safe, but that divers found 40 cracks.",
        ["Ito: the quay was safe, but that divers found 40 cracks"]
      ),
      (
        "Ito said the quay was safe, but the ferry would stay.",
        ["Ito: the quay was safe, but the ferry would stay"]
      ),
      (
        "Ito said the quay was old, but not unsafe.", ["Ito: the quay was old, but not unsafe"]
      ),
    ] as [Example])
  func contrasts(_ example: Example) { expect(example) }

  @Test(
    "What a speaker says ends where the sentence tells what else happened",
    arguments: [
      ("Obi said yes and left the quay.", ["Obi: yes"]),
      ("The bank said profits fell, citing weak demand.", ["The bank: profits fell"]),
      ("The ferry, which the union said was unsafe, sank.", ["the union: was unsafe"]),
      (
        "The ferry, which the union said was old, slow and unsafe, sank.",
        ["the union: was old, slow and unsafe"]
      ),
      (
        "Ito said the tax would rise, but declined to say when.", ["Ito: the tax would rise"]
      ),
      (
        "Sailors, who said the quay was old, asked the council to act.",
        ["Sailors: the quay was old"]
      ),
      ("The quay, which sailors say is unsafe, carries 400 cars.", ["sailors: is unsafe"]),
      (
        "The firm, which said in May that it would close, has hired 40 people.",
        ["The firm: it would close"]
      ),
      (
        "The court heard that Obi, 34, who denied murder, was ill.",
        ["The court: Obi, 34, who denied murder, was ill"]
      ),
      ("It sank, which showed that it was old.", []),
      (
        "The board said in its report that the ferry sank.", ["The board: the ferry sank"]
      ),
      (
        "Experts agree the quay is safe, but Ito says it is not.",
        ["Experts: the quay is safe", "Ito: it is not"]
      ),
    ] as [Example])
  func deeds(_ example: Example) { expect(example) }

  @Test(
    "A noun, a plea, a request or a heading hands over nothing",
    arguments: [
      ("Per Lund was cleared of the second charge on Monday.", []),
      ("He was cleared of the latter charge.", []),
      ("Ana Ito, 49, who pleaded guilty on 3 May, will be sentenced on 12 September.", []),
      ("The first suspect, a former guard, was arrested in May.", []),
      ("Obi, who is married, showed no emotion as he was led down.", []),
      ("The sales figures were good, and the ferry was late.", []),
      ("What we know: two men were arrested.", []),
      ("Sailors suspect that it sank.", ["Sailors: it sank"]),
      ("The police suspect the ferry was sunk.", ["The police: the ferry was sunk"]),
    ] as [Example])
  func nouns(_ example: Example) { expect(example) }

  @Test(
    "Of a speaker with a relative clause the noun that it hangs on speaks",
    arguments: [
      (
        "A signaller who asked not to be named told the Gazette that the rail was bent.",
        ["A signaller: the rail was bent"]
      ),
      (
        "Two sailors who saw the crash said the ferry was late.",
        ["Two sailors: the ferry was late"]
      ),
      ("The man who sold the car said it was new.", ["The man: it was new"]),
      ("People who watched the crash said it was loud.", ["People: it was loud"]),
      (
        "Ana Ito, a zoologist who was not involved in the work, said nine years was too short.",
        ["Ana Ito: nine years was too short"]
      ),
      ("The team that won the cup said it was tired.", ["The team: it was tired"]),
      ("The judge who heard the case said Obi lied.", ["The judge: Obi lied"]),
      ("A man who the police said was ill left.", ["the police: was ill left"]),
      ("Ana Ito, 49, who said that it was late, left.", ["Ana Ito: it was late"]),
    ] as [Example])
  func relatives(_ example: Example) { expect(example) }

  @Test(
    "Words before a comma and a speaker are said whatever their verb",
    arguments: [
      ("The firm employs 400 people, Ana Ito said.", ["Ana Ito: The firm employs 400 people"]),
      ("The ferry carries 400 people, Ito said.", ["Ito: The ferry carries 400 people"]),
      ("The board controls prices, he said.", ["he: The board controls prices"]),
      ("The filter removes lead, Ana Ito said.", ["Ana Ito: The filter removes lead"]),
      ("Two years later, Ito said.", []), ("In a statement, the ministry said.", []),
      (
        "She is the first woman in the post, says the Institute of Engineers, which elected her.",
        ["the Institute of Engineers: She is the first woman in the post"]
      ),
    ] as [Example])
  func statedBefore(_ example: Example) { expect(example) }

  @Test(
    "When something was said is no part of it",
    arguments: [
      ("Ito said then that taxes would rise.", ["Ito: taxes would rise"]),
      (
        "The council said in March the repairs would cost 3 million.",
        ["The council: the repairs would cost 3 million"]
      ),
      ("Ito said today he would leave.", ["Ito: he would leave"]),
      ("Ito said on 3 May the ferry would sail.", ["Ito: the ferry would sail"]),
      ("Ito said in 2019 that taxes would rise.", ["Ito: taxes would rise"]),
    ] as [Example])
  func timesOfSaying(_ example: Example) { expect(example) }

  private func expect(_ example: Example) { expectSpeech(example.text, example.found) }
}

/// Compares what a text has somebody say with what it should: `speaker: words`.
func expectSpeech(
  _ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = Text(text)
  let found = Analysis(source).utterances().map { utterance in
    "\(utterance.speaker?.words ?? "-"): "
      + utterance.content.map(source.words).joined(separator: " … ")
  }
  #expect(found == expected, "\(text)", sourceLocation: sourceLocation)
}
