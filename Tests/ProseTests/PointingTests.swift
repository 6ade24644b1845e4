import Prose
import TestSupport
import Testing

/// The first span points, the second is what it most likely stands for.
@Suite struct PointingTests {
  @Test(
    "A pronoun stands for what agrees with it, the subject first",
    arguments: [
      "⟦The last ferry⟧ sailed on 3 May. ⟦It⟧ carried 212 people.",
      "⟦Ana Ito⟧ met two sailors in Oslo. ⟦She⟧ left at noon.",
      "The mayor met ⟦two sailors⟧ at the quay. ⟦They⟧ left at noon.",
      "⟦New ferries⟧ replaced the old boats in May. ⟦They⟧ are safe.",
      "⟦New ferries⟧ do not rely on old quays, cranes and ropes. ⟦They⟧ are safe.",
      "⟦The council of Lund⟧ met in May. ⟦It⟧ wants a bridge.",
      "⟦The Harbour Authority⟧ owns nine ships. ⟦Its⟧ budget is small.",
      "Ana Ito spoke to the press. ⟦The ferry⟧ had sunk in a storm. On Monday, ⟦it⟧ was raised.",
      "Mr ⟦Olsen⟧ and the chairwoman of the board came by train. ⟦He⟧ left early.",
      "⟦The old pier⟧ closed in 1990. ⟦It⟧ had cost 14 million crowns. ⟦It⟧ was long.",
      "⟦Old wooden ferries⟧ sail on the lake in May. ⟦They⟧ are slow.",
      "⟦The animal with the longest tail⟧ was a rat. ⟦It⟧ was brown.",
      "⟦The ferry⟧ cost £4m. ⟦It⟧ was built in Gdansk.", "⟦The dam⟧ burst. ⟦It⟧ was old.",
      "⟦The union⟧ split. ⟦It⟧ was old.", "⟦The old mill⟧ closed. ⟦It⟧ was cheap.",
      "Few came. ⟦The Ledger⟧ disagreed. ⟦It⟧ was right.",
      "Sales doubled, ⟦the firm⟧ said. ⟦It⟧ made a profit.",
      "⟦The mill⟧ was sold. It cost 4 million to build, and ⟦it⟧ was old.",
      "⟦The mill⟧ is small. ⟦It⟧ is nine years old.",
      "Few asked whether ⟦the firm⟧ knew. ⟦It⟧ made a profit.",
      "The union met. ⟦The cut⟧ hurts nurses. ⟦It⟧ began in May.",
      "⟦The mill⟧ closed by 0945 GMT. ⟦It⟧ was old.",
      "⟦The ferry cost⟧ is high. ⟦It⟧ has doubled.",
      "⟦William O. Vega⟧ led the board of the harbour. ⟦He⟧ resigned in June.",
    ])
  func pronouns(_ marked: String) { expect(marked) }

  @Test(
    "What something is said to be tells what it is, and who",
    arguments: [
      "⟦Ana Ito⟧ was the first mayor of Lund. ⟦She⟧ left in May.",
      "The first mayor of Lund was ⟦Ana Ito⟧. ⟦She⟧ left in May.",
      "⟦Harrow Mill⟧ is a factory on the lake. ⟦It⟧ makes paint.",
    ])
  func identities(_ marked: String) { expect(marked) }

  @Test(
    "A title, or a pronoun before, tells whether somebody is a he or a she; a first name does not",
    arguments: [
      "⟦Ana Ito⟧ met Ms Ruth Vale. Ms Vale was late. Ito laughed. ⟦He⟧ left early.",
      "Ms Ruth Vale met ⟦Ben Obi⟧ in Oslo. ⟦He⟧ left early.",
      "⟦Robin Vega⟧ leads the board. ⟦She⟧ was born in Lund. Mr Olsen met Vega. ⟦She⟧ laughed.",
      "Karin Dahl met Mr. ⟦Obi⟧ in May. ⟦He⟧ left early.",
      "Ben Obi was jailed. His wife, ⟦Carol⟧, wept. ⟦She⟧ had paid half of it.",
      "Mr ⟦Obi⟧ said that he had left. Karin Dahl opened the shop. ⟦He⟧ added that it was new.",
      "Mr ⟦Obi⟧, who runs the quay, said it was shut. Karin Dahl opened the shop. ⟦He⟧ added that it was new.",
      "Karin Dahl, a businesswoman, met ⟦Ben Obi⟧ in May. ⟦He⟧ left early.",
      "⟦Ben Obi⟧ is a fisherman. Robin Dahl runs the shop. Ms Vale left. Obi laughed. ⟦He⟧ left.",
      "“We lost,” said ⟦Frau Vale⟧. Robin Dahl opened the shop. ⟦She⟧ said that it was new.",
    ])
  func genders(_ marked: String) { expect(marked) }

  @Test(
    "They are several where several are named, and it is no person where a thing is",
    arguments: [
      "The council met ⟦the drivers⟧ on Monday. ⟦They⟧ walked out.",
      "The council of Lund spoke to ⟦two drivers⟧ in May. ⟦They⟧ got a raise.",
      "Ben Obi leads ⟦the firm⟧. ⟦It⟧ lost money.", "⟦The firm⟧ hired Ben Obi in 1999. ⟦It⟧ grew.",
      "Kim Lee said that ⟦the bridge⟧ was safe. She said ⟦it⟧ had been checked.",
    ])
  func sorts(_ marked: String) { expect(marked) }

  @Test(
    "Nothing is guessed where two persons may be meant, or none is a he or a she",
    arguments: [
      "Ana Ito was with Ben Obi in May. He was born in Oslo.",
      "Ms Ruth Vale runs the harbour. He denied it.", "Ben Obi left. They voted on Friday.",
      "Mr Obi runs the harbour. Karin Dahl opened the shop in May. He was born in Lund.",
      "Mr Obi resigned in May. The mayor praised him. He starts in June.",
      "The drivers met the owners in May. They will pay.",
      "The council spoke to the drivers and the owners. They will pay.",
      "The drivers and the owners met in May. They will pay.",
      "The trains and the buses cost 3 million. They are new.",
      "Mrs Vale met Ms Ruth Lund in May. She was born in Oslo.",
    ])
  func unsure(_ text: String) {
    let analysis = Analysis(Text(text))
    #expect(pointings(analysis).joined().map(\.antecedent).first == .some(nil), "\(text)")
  }

  @Test(
    "A description stands for the fuller one before it",
    arguments: [
      "⟦The Zalto chemical plant⟧ burned in June. Nobody was hurt. ⟦The plant⟧ made paint.",
      "⟦The National Weather Service⟧ warned of rain. Boats stayed in. ⟦The service⟧ was right.",
      "⟦A new quay⟧ opened in Lund. Few came. ⟦The quay⟧ is 65 m long.",
      "⟦The Brask ferry line⟧ lost money. ⟦The line⟧ paid the union 12 crowns.",
      "⟦The Brask ferry line⟧ lost money. The Marta cost ⟦the line⟧ 410,000 crowns a year.",
    ])
  func descriptions(_ marked: String) { expect(marked) }

  @Test(
    "What points to nothing is left alone",
    arguments: [
      "The ferry sank. It is clear that nobody looked.", "The ferry sank. It rained all day.",
      "The ferry sank. It is believed that nobody looked.",
      "The ferry sank. It has been widely claimed that nobody looked.",
      "The ferry sank. It is not known whether anybody looked.",
      "The ferry sank. It is difficult to swim there.",
      "The ferry sank. It is a scandal that nobody looked.",
      "The ferry sank. It was no great surprise that nobody looked.",
      "The ferry sank. It took two years to raise the wreck.",
      "The ferry sank. It was three years before anybody looked.",
      "The ferry sank. It was Ana Ito who looked.",
      "The ferry sank. It turned out that nobody looked.",
      "The ferry sank. It was \u{2212}12C in Lund.", "The ferry sank. It was -12 °C in Lund.",
      "The ferry sank. It costs 4 million to run the port.",
      "The ferry sank. The mayor of Oslo came.", "The ferry sank. The sun that shone was low.",
    ])
  func nothing(_ text: String) {
    let analysis = Analysis(Text(text))
    #expect(pointings(analysis).joined().isEmpty, "\(text)")
  }

  @Test(
    "What has been corrected is the text itself, where it spoke of itself before",
    arguments: [
      "An earlier version of ⟦this article⟧ said that the bridge opened in 1913. ⟦It⟧ has been corrected.",
      "The bridge opened in 1931. ⟦This story⟧ gave another year. ⟦It⟧ was amended on 3 May.",
      "This story spoke of a law. The storm came. Rain fell. Boats sank. ⟦The law⟧ is old. ⟦It⟧ was amended.",
    ])
  func corrections(_ marked: String) { expect(marked) }

  @Test("In a correction that does not speak of itself, what has been corrected is not guessed")
  func bareCorrection() {
    let analysis = Analysis(Text("Correction: The bridge opened in 1931. It has been corrected."))
    #expect(pointings(analysis).joined().map(\.antecedent) == [nil])
  }

  @Test("A pronoun with nothing before it that fits has no meaning, and says so")
  func open() {
    let analysis = Analysis(Text("They left at noon."))
    #expect(pointings(analysis).joined().map(\.antecedent) == [nil])
  }

  @Test(
    "Who was taken for a she is never a he further on, nor the other way round",
    arguments: [
      "Ana Ito told the board that Olsen had lied. She added that he had left.",
      "Ana Ito opened the shop. She left. He took the money.",
      "Ben Obi opened the shop. He left. She took the money.",
      "Ben Obi opened the shop. His sister left. She took the money. His firm lost.",
    ])
  func oneGender(_ text: String) {
    let found = pointings(Analysis(Text(text))).joined()
    let scalars = Array(text.unicodeScalars)
    var genders: [String: Set<Bool>] = [:]
    for pointing in found {
      guard let antecedent = pointing.antecedent else { continue }
      let word = scalars[pointing.range].map(String.init).joined().lowercased()
      genders[antecedent, default: []].insert(word.hasPrefix("h") && word != "her")
    }
    #expect(genders.values.allSatisfy { $0.count == 1 }, "\(found)")
  }

  @Test(
    "Who speaks of a he is not taken for him where somebody else may be, nor further on",
    arguments: [
      "Ben Obi was jailed in May. Judge Ana Ito said he had lied. He took the money.",
      "Kim Lee of the harbour guards said a man had been held. He was jailed.",
      "“It is old,” Bo Li said. Ben Obi was jailed. Prosecutor Ana Ito said he had lied.",
    ])
  func speakers(_ text: String) {
    let found = pointings(Analysis(Text(text))).joined()
    #expect(found.filter(\.isPersonal).allSatisfy { $0.antecedent == nil }, "\(found)")
  }

  @Test(
    "In quoted words a she is not who says them, whatever title was before the name, nor who is far back",
    arguments: [
      "The mayor, Bo Li, agreed. “She was right,” Li said.",
      "Mark Dale left. The mayor, Bo Li, agreed. “She was right,” Li said.",
    ])
  func apposition(_ text: String) {
    #expect(pointings(Analysis(Text(text))).joined().map(\.antecedent) == [nil])
  }

  @Test("A he does not reach back past a name that may be anybody's")
  func bareName() {
    let text = "The mayor spoke. It rained. Then Alder left. He sang."
    #expect(pointings(Analysis(Text(text))).joined().last?.antecedent == nil)
    expect("[The mayor] spoke. It rained. Snow fell. [He] left.")
  }

  @Test(
    "Of two of a kind in one sentence it is neither",
    arguments: [
      "The old bridge closed and a new bridge opened. It cost 4 million.",
      "The old bridge closed and a new bridge opened. The bridge cost 4 million.",
    ])
  func twoOfAKind(_ text: String) {
    #expect(pointings(Analysis(Text(text))).joined().allSatisfy { $0.antecedent == nil })
  }

  @Test(
    "A person is no it, and what is no person no he",
    arguments: [
      "Ana Ito left in May. It was cheap.", "Karin Dahl hired Ben Obi. Obi left. It was cheap.",
      "Correction: The letter said that the thief was a nurse. He denied it.",
      "The West Lund Police held a van. He was jailed.", "The year 2019 was wet. He sold it.",
      "A spokesman for the harbour said that a van was found. He was jailed for theft.",
      "Ben Obi opened the shop. The harbour guards held a man. He was jailed for theft.",
      "The bank grew. Lund Ferries lost 3 million. It has nine ships.",
      "Spokesman Ben Obi said that a van was found. He was jailed for theft.",
    ])
  func otherSorts(_ text: String) {
    let found = pointings(Analysis(Text(text))).joined()
    #expect(found.map(\.antecedent).first == .some(nil), "\(found)")
  }

  @Test(
    "A spokesman is meant where he goes on to speak, if nobody else may be",
    arguments: [
      "⟦A spokesman for the harbour⟧ said that a van was found. ⟦He⟧ added that it was new."
    ])
  func spokesmen(_ marked: String) { expect(marked) }

  @Test(
    "In words between quotation marks a he or she is not who says them, in reported ones it may be",
    arguments: [
      ("Ben Obi left. “He took the money,” said Ben Obi.", nil),
      ("Ben Obi ran the shop. “He took the money,” Obi said.", nil),
      ("Ben Obi ran the shop. Obi told the board: “He took the money.”", nil),
      ("Ben Obi said that he took the money.", "Ben Obi"),
    ])
  func ownWords(_ text: String, _ antecedent: String?) {
    let found = pointings(Analysis(Text(text))).joined()
    #expect(found.map(\.antecedent).first == .some(antecedent), "\(found)")
  }

  @Test(
    "They are nobody in particular where a couple, or two who are named together, are as near",
    arguments: [
      "The couple ran the shop, and five workers were hired. They left in May.",
      "The records were old. Piet Vos and his wife bought the farm. They left.",
      "The records were old. Piet Vos met Ana Ito. They left.",
    ])
  func groups(_ text: String) {
    #expect(pointings(Analysis(Text(text))).joined().last?.antecedent == .some(nil))
  }

  @Test("A line in capitals holds nothing that is meant further on")
  func capitals() {
    let analysis = Analysis(Text("COUNCIL SPENT MILLIONS ON FOUNTAIN\n\nIt was cheap."))
    #expect(pointings(analysis).joined().map(\.antecedent) == [nil])
  }

  @Test("Nothing is guessed from far back")
  func far() {
    let filler = String(repeating: "Rain fell all day long there. ", count: 6)
    let analysis = Analysis(Text("Rain came.\n\nThe ferry sank. \(filler)It was raised."))
    #expect(pointings(analysis).joined().last?.antecedent != "The ferry")
  }

  private func pointings(_ analysis: Analysis) -> [[Pointing]] {
    analysis.pointings(
      mentions: analysis.sentences.indices.map { analysis.mentions(inSentence: $0) },
      utterances: analysis.utterances())
  }

  private func expect(_ marked: String) {
    let text = MarkedText(marked)
    let analysis = Analysis(Text(text.plain))
    let scalars = Array(text.plain.unicodeScalars)
    func words(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view)
    }
    let found = pointings(analysis).joined()
    for pointing in text.spans.dropFirst() {
      let hit = found.first { $0.range == pointing }
      #expect(hit?.antecedent == words(text.spans[0]), "\(marked): \(found)")
    }
  }
}
