import Prose
import Testing

/// `|` marks where a sentence is to be cut; it is taken out before the sentence is read.
@Suite struct CompoundSentenceTests {
  @Test(
    "Clauses with a subject each are cut apart",
    arguments: [
      "The bridge opened in May, |and the ferry to Lund closed in June.",
      "The ferry has 12 cabins, |but the old one had nine cabins.",
      "The firm lost 3 million last year, |but its rival made 9 million.",
      "The bridge carries 900 cars; |the old ferry carried 40 of them.",
      "The ship was late |and it had no lights.",
      "Oslo has two quays; |Lund has one quay.",
      "62 percent disagree; |30 percent agree.",
      "Nine in ten drivers agree; |most captains doubt it.",
      "Fares rose in May; |wages fell.", "Two boats sank; |the ferry stayed in port.",
      "Half of the boats leave at noon; |the rest stay in the harbour.",
      "Most drivers take the bridge; |few use the ferry.",
      "The north voted for the quay; |the south voted against it; |the islands did not vote.",
    ])
  func clauses(_ marked: String) { expect(marked) }

  @Test(
    "Verbs that share a subject are cut apart, and the subject is told",
    arguments: [
      ("Ana Ito bought the shop in 1990 |and sold it in May.", "Ana Ito"),
      ("It lost 3 million |and had two visitors.", "It"),
      ("The ferry left the quay at noon |but sank in the bay.", "The ferry"),
      ("The trip costs £1.20 |and takes nine minutes.", "The trip"),
      ("The ship weighs 40 tonnes |and carries 300 people.", "The ship"),
      ("The school was built in 1955 |and renovated in 1999.", "The school was"),
      ("The mills were opened by the mayor |and closed by the council.", "The mills were"),
    ])
  func verbs(_ marked: String, _ subject: String) {
    let shared = expect(marked).last.flatMap(\.subject)
    #expect(shared.map { Text(unmarked(marked)).words($0) } == subject)
  }

  @Test(
    "What a subject does, listed with commas and a last and, is cut apart",
    arguments: [
      "The plant opened in 1998, |employs 300 people |and makes 40% of the steel.",
      "The mayor visited Oslo, |met the council, |and signed a treaty.",
      "The plant opened in 1998 |and employs 300 people.",
      "The plant opened in 1998 |and has been closed since May.",
    ])
  func lists(_ marked: String) {
    let parts = expect(marked)
    let subjects = parts.dropFirst().map { $0.subject.map { Text(unmarked(marked)).words($0) } }
    #expect(subjects.allSatisfy { $0 == (marked.contains("plant") ? "The plant" : "The mayor") })
  }

  @Test(
    "A sentence stays whole where a part would lose what holds for it",
    arguments: [
      "In 2019, the bridge opened and the ferry closed.",
      "If the bridge opens, the ferry closes and the quay rots.",
      "The mayor said the bridge was open and the ferry was closed.",
      "The mayor believes the bridge is safe, and the ferry is not.",
      "The bridge, which cost 3 million, opened and the ferry closed because of it.",
      "The ferry did not leave Oslo and arrive in Lund.",
      "Nobody left the ferry and walked home.",
      "The mayor said the bridge was open; the ferry was closed.",
      "The bridge is open; the ferry is not, the mayor said.", "The bridge opened; it closed.",
      "The bridge opened in May; others followed.", "Old quays; new boats; a pay rise.",
      "The council has three aims: jobs; new ships; a bridge.",
      "Neither the bridge is open nor the ferry runs, and the quay is shut.",
      "“The bridge opened in May, and the ferry closed in June.”",
      "The council owns ships, trains and buses.", "The school opened, closed, reopened in May.",
      "The mayor visited Oslo, met the council, and the treaty was signed.",
      "The company bought land and abandoned mines.",
      "The blast damaged the school and the houses painted in May.",
      "The bridge opened in May, and the ferry closed, leaving the island alone.",
      "Boats rot, and one of the reasons it is such a loss is rust.",
      "The ferry was unsafe in storms and repaired by the crew.",
      "The bridge opened, and it closed.", "Did the bridge open, and did the ferry close?",
    ])
  func whole(_ sentence: String) {
    let analysis = Analysis(Text(sentence))
    #expect(analysis.sentences.indices.allSatisfy { analysis.parts(ofSentence: $0).isEmpty })
  }

  @Test("The joining word and the comma belong to the span, not to what is stated")
  func bodies() {
    let text = Text("The bridge opened in May, and the ferry closed in June.")
    let parts = Analysis(text).parts(ofSentence: 0)
    #expect(
      parts.map { text.words($0.range) } == [
        "The bridge opened in May,", "and the ferry closed in June.",
      ])
    #expect(
      parts.map { text.words($0.body) } == [
        "The bridge opened in May", "the ferry closed in June.",
      ]
    )
  }

  @discardableResult
  private func expect(_ marked: String) -> [SentencePart] {
    let text = Text(unmarked(marked))
    let parts = Analysis(text).parts(ofSentence: 0)
    let expected = marked.split(separator: "|").map { words in
      words.last == " " ? String(words.dropLast()) : String(words)
    }
    #expect(parts.map { text.words($0.range) } == expected)
    return parts
  }

  private func unmarked(_ text: String) -> String { text.filter { $0 != "|" } }
}
