import Prose
import TestSupport
import Testing

/// A paragraph each, written for this test: sentences, quotation marks and numbers of other languages.
@Suite struct LanguageTests {
  struct Paragraph: Sendable, CustomTestStringConvertible {
    let language: Language
    /// The sentences, each as it should come out.
    let sentences: [String]
    let quotations: [String]
    let numbers: [String]

    var testDescription: String { language.code ?? "none" }
  }

  static let paragraphs = [
    Paragraph(
      language: .german,
      sentences: [
        "Am 3. Mai 2024 eröffnete die Stadt Lindau eine neue Brücke über den Fluss.",
        "Sie kostete nach Angaben von Dr. Weber rund 1.234,5 Millionen Euro, d. h. mehr als geplant.",
        "„Wir sind froh, dass sie steht“, sagte die Bürgermeisterin.",
        "Ob das Geld reicht, ist nicht sicher.",
      ], quotations: ["Wir sind froh, dass sie steht"], numbers: ["1.234,5"]),
    Paragraph(
      language: .french,
      sentences: [
        "Le maire de Valcourt a ouvert le pont le 3 mai 2024.",
        "Selon M. Arnaud, les travaux ont coûté 1\u{202F}234,5 millions d’euros, soit 12 % de plus que prévu.",
        "« Nous sommes heureux que le pont soit là », a dit la présidente.",
        "Personne ne sait qui va payer !",
      ], quotations: ["Nous sommes heureux que le pont soit là"], numbers: ["1\u{202F}234,5"]),
    Paragraph(
      language: .spanish,
      sentences: [
        "El alcalde de Montelar abrió el puente el 3 de mayo de 2024.",
        "Según el Sr. Ibarra, las obras costaron 1.234,5 millones de euros, más de lo previsto.",
        "«Estamos contentos de que el puente esté abierto», dijo la presidenta.",
        "¿Quién lo va a pagar?",
      ], quotations: ["Estamos contentos de que el puente esté abierto"], numbers: ["1.234,5"]),
    Paragraph(
      language: .ukrainian,
      sentences: [
        "Мер міста відкрив новий міст через річку 3 травня 2024 року.",
        "За словами проф. Коваленка, роботи коштували 1\u{A0}234,5 млн грн, що більше, ніж планували.",
        "«Ми раді, що міст уже є», — сказала голова громади.",
        "Хто за нього заплатить, поки невідомо.",
      ], quotations: ["Ми раді, що міст уже є"], numbers: ["1\u{A0}234,5"]),
    Paragraph(
      language: .russian,
      sentences: [
        "Мэр города открыл новый мост через реку 3 мая 2024 года.",
        "По словам проф. Орлова, работы стоили 1\u{A0}234,5 млн руб., что больше, чем было в плане.",
        "«Мы рады, что мост уже есть», — сказала глава общины.",
        "Кто за него заплатит, пока неизвестно.",
      ], quotations: ["Мы рады, что мост уже есть"], numbers: ["1\u{A0}234,5"]),
    Paragraph(
      language: .greek,
      sentences: [
        "Ο δήμαρχος άνοιξε τη νέα γέφυρα στις 3 Μαΐου 2024.",
        "Τα έργα κόστισαν 1.234,5 εκατομμύρια ευρώ, περισσότερο από το σχέδιο.",
        "«Χαιρόμαστε που η γέφυρα είναι έτοιμη», είπε η πρόεδρος.",
        "Ποιος θα πληρώσει;",
      ], quotations: ["Χαιρόμαστε που η γέφυρα είναι έτοιμη"], numbers: ["1.234,5"]),
    Paragraph(
      language: .english,
      sentences: [
        "The mayor of Harlow opened the bridge on 3 May 2024.",
        "It cost 1,234.5 million pounds, said Dr. Weber, and that was more than planned.",
        "“We are glad that it stands,” she said.",
      ], quotations: ["We are glad that it stands"], numbers: ["1,234.5"]),
  ]

  @Test("Sentences of other languages end where they end", arguments: paragraphs)
  func sentences(_ paragraph: Paragraph) {
    let text = Text(paragraph.sentences.joined(separator: " "))
    #expect(text.sentenceRanges().map(text.words) == paragraph.sentences)
  }

  @Test("Quotations and numbers of other languages are found whole", arguments: paragraphs)
  func mentions(_ paragraph: Paragraph) {
    let text = Text(paragraph.sentences.joined(separator: " "))
    let analysis = Analysis(text)
    let mentions = analysis.sentences.indices.flatMap { analysis.mentions(inSentence: $0) }
    #expect(
      mentions.filter { $0.kind == .quotation }.map { text.words($0.range) }
        == paragraph.quotations)
    for number in paragraph.numbers {
      #expect(
        mentions.contains { $0.kind == .number && text.words($0.range).contains(number) },
        "\(number) in \(mentions.filter { $0.kind == .number }.map { text.words($0.range) })")
    }
  }

  @Test("The language of a text is told", arguments: paragraphs)
  func language(_ paragraph: Paragraph) {
    #expect(Language(of: paragraph.sentences.joined(separator: " ")) == paragraph.language)
  }

  @Test(
    "A code names its language, whatever the country; one that names none names nothing",
    arguments: [
      ("de", Language.german), ("de-AT", .german), ("EN_us", .english), ("no", .unknown),
      ("und", nil), ("", nil), ("x-default", nil), ("English", nil),
    ])
  func codes(_ code: String, _ language: Language?) { #expect(Language(code: code) == language) }

  @Test(
    "A text is read in the language it is said to be in; a few words are no English text",
    arguments: [
      ("Was will er?", nil, Language.unknown), ("Was will er?", Language.german, .german),
      ("Oslo won.", .english, .english), ("Der Bus ist da, und das ist gut.", nil, .german),
      ("Der Bus ist da, und das ist gut.", .unknown, .unknown),
    ])
  func told(_ text: String, _ said: Language?, _ language: Language) {
    #expect(Analysis(Text(text), in: said).language == language)
  }

  @Test(arguments: ["", "12 345", "Oslo 3 Bergen 4", "…!?"])
  func tooLittleToTellIsNoLanguage(text: String) {
    #expect(Language(of: text) == .unknown)
  }

  @Test("A few words of another language do not make a text theirs") func quotedWords() {
    #expect(
      Language(
        of:
          "The sign said “El puente es de todos”, and the man who read it to us was not from here.")
        == .english)
  }
}
