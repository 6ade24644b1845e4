import Prose
import Testing

/// A paragraph of each language, written for this test: `speaker: words`.
@Suite struct ForeignSpeechTests {
  typealias Example = (text: String, found: [String])

  @Test(
    "Verbs of saying and sources of other languages hand words over",
    arguments: [
      (
        "Am Montag eröffnete die Stadt die Brücke. „Wir sind froh, dass sie steht“, sagte die Bürgermeisterin Eva Lund. Ben Obi erklärte, dass das Geld nicht reicht. Laut Ana Ito ist sie sicher.",
        [
          "die Bürgermeisterin Eva Lund: Wir sind froh, dass sie steht",
          "Ben Obi: das Geld nicht reicht", "Ana Ito: ist sie sicher",
        ]
      ),
      (
        "La ville a ouvert le pont lundi. « Nous sommes heureux que le pont soit là », a déclaré la présidente. Le maire a affirmé que les travaux sont finis. Selon Ana Ito, le pont est sûr.",
        [
          "la présidente: Nous sommes heureux que le pont soit là",
          "Le maire: les travaux sont finis", "Ana Ito: le pont est sûr",
        ]
      ),
      (
        "La ciudad abrió el puente el lunes. «Estamos contentos de que el puente esté abierto», dijo la presidenta. El alcalde aseguró que las obras no son caras. Según Ana Ito, el puente es seguro.",
        [
          "la presidenta: Estamos contentos de que el puente esté abierto",
          "El alcalde: las obras no son caras", "Ana Ito: el puente es seguro",
        ]
      ),
      (
        "Місто відкрило міст через річку. «Ми раді, що міст уже є», — сказала голова громади. Мер заявив, що роботи не були дорогі. За словами Ани Іто, міст надійний.",
        [
          "голова громади: Ми раді, що міст уже є", "Мер: роботи не були дорогі",
          "Ани Іто: міст надійний",
        ]
      ),
      (
        "Город открыл мост через реку. «Мы рады, что мост уже есть», — сказала глава общины. Мэр заявил, что это было не дорого. По словам Аны Ито, мост надёжный.",
        [
          "глава общины: Мы рады, что мост уже есть", "Мэр: это было не дорого",
          "Аны Ито: мост надёжный",
        ]
      ),
      (
        "Η πόλη άνοιξε τη γέφυρα. «Χαιρόμαστε που η γέφυρα είναι έτοιμη», είπε η πρόεδρος. Ο δήμαρχος δήλωσε ότι τα έργα τελείωσαν. Σύμφωνα με την εταιρεία, η γέφυρα είναι ασφαλής.",
        [
          "η πρόεδρος: Χαιρόμαστε που η γέφυρα είναι έτοιμη",
          "Ο δήμαρχος: τα έργα τελείωσαν", "την εταιρεία: η γέφυρα είναι ασφαλής",
        ]
      ),
    ] as [Example])
  func paragraphs(_ example: Example) { expectSpeech(example.text, example.found) }

  @Test(
    "A pronoun that hangs on a verb speaks, and a verb's ending may stand for who does",
    arguments: [
      (
        "La ville a ouvert le pont lundi et il est là. « Non », dit-il.", ["il: Non"]
      ),
      (
        "La ville a ouvert le pont lundi et il est là. « Le pont est là », a-t-elle déclaré.",
        ["elle: Le pont est là"]
      ),
      (
        "La ville a ouvert le pont lundi et il est là. Le pont est sûr, ajoute-t-il.",
        ["il: Le pont est sûr"]
      ),
      (
        "La ciudad abrió el puente el lunes. Aseguró que las obras no son caras.",
        ["-: las obras no son caras"]
      ),
      (
        "Город открыл мост через реку. «Мы писали жалобы много лет», — рассказала мать ребёнка Анна Лунд.",
        ["мать ребёнка Анна Лунд: Мы писали жалобы много лет"]
      ),
    ] as [Example])
  func pronouns(_ example: Example) { expectSpeech(example.text, example.found) }

  @Test(
    "What somebody says before a comma is handed over without marks too",
    arguments: [
      (
        "Die Stadt hat die Brücke gebaut und sie ist auf. Die Brücke sei sicher, sagte Olsen am Montag.",
        ["Olsen: Die Brücke sei sicher"]
      ),
      (
        "La ville a ouvert le pont lundi et il est là. Le pont est sûr, a déclaré Olsen.",
        ["Olsen: Le pont est sûr"]
      ),
    ] as [Example])
  func inverted(_ example: Example) { expectSpeech(example.text, example.found) }

  @Test(
    "What somebody is said to have said like that is handed over",
    arguments: [
      (
        "Die Stadt hat die Brücke gebaut und sie ist auf. Die Brücke ist sicher, wie der Stadtrat am Montag mitteilte.",
        ["der Stadtrat: Die Brücke ist sicher"]
      ),
      (
        "Die Stadt hat die Brücke gebaut und sie ist auf. Wie Ana Ito sagte, ist die Brücke sicher.",
        ["Ana Ito: ist die Brücke sicher"]
      ),
      (
        "Die Stadt hat die Brücke gebaut und sie ist auf. Die Brücke ist gesperrt, teilte der Stadtrat mit.",
        ["der Stadtrat: Die Brücke ist gesperrt"]
      ),
      (
        "La ciudad abrió el puente el lunes y no es caro. El puente es seguro, como dijo Olsen.",
        ["Olsen: El puente es seguro"]
      ),
      (
        "Місто і порт відкрили міст через річку. Міст надійний, як сказав мер.",
        ["мер: Міст надійний"]
      ),
      (
        "Die Stadt hat die Brücke gebaut und sie ist auf. Die Brücke ist so alt wie die Stadt.", []
      ),
    ] as [Example])
  func likened(_ example: Example) { expectSpeech(example.text, example.found) }

  @Test(
    "Who does not say something, or asks whether it is so, does not stand by it",
    arguments: [
      "Die Stadt hat die Brücke gebaut und sie ist auf. Der Minister sagte nicht, dass sie sicher ist.",
      "Die Stadt hat die Brücke gebaut und sie ist auf. Der Minister fragte, ob sie sicher ist.",
      "La ville a ouvert le pont et il est là. Le maire n'a pas dit que le pont est sûr.",
      "Місто відкрило міст через річку, і він є. Мер не сказав, що міст надійний.",
    ])
  func denied(_ text: String) {
    #expect(Analysis(Text(text)).utterances().map(\.standing) == [.open], "\(text)")
  }
}
