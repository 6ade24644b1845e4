/// The words by which a language other than English hands what is said to whoever says it.
///
/// From ordinary grammars. Nothing is inflected: each form that news uses stands in its list.
struct SpeechWords {
  /// Verbs of saying.
  let verbs: WordList
  /// `that`: what follows is what was said.
  let joints: WordList
  /// `whether`: what follows is asked, not said. The joints hold these too.
  let questions: WordList
  /// `not`, `never`, beside a verb of saying.
  let negations: WordList
  /// Before somebody whom something comes from: `according to`. Each is one or more words.
  let sources: [[WordKey]]
  /// `as` before somebody who says so: `, as the council told us`.
  let likeness: WordList
  /// Words that no speaker's phrase goes on with: prepositions of time and place, conjunctions.
  let stops: WordList
  /// Stand between a speaker and a verb's participle: `a déclaré`.
  let auxiliaries: WordList
  /// Pronouns that hang on a verb by a hyphen: `dit-il`.
  let clitics: Set<WordKey>

  private init(
    verbs: WordList, joints: WordList, questions: WordList, negations: WordList, sources: [String],
    likeness: WordList, stops: WordList, auxiliaries: WordList = WordList(""),
    clitics: [String] = []
  ) {
    self.verbs = verbs
    self.joints = joints + questions
    self.questions = questions
    self.negations = negations
    self.sources = sources.map { $0.split(separator: " ").map { WordKey($0.utf8) } }
      .sorted { $0.count > $1.count }
    self.likeness = likeness
    self.stops = stops
    self.auxiliaries = auxiliaries
    self.clitics = Set(clitics.map { WordKey($0.utf8) })
  }

  /// Those of a language; nil where none are known here.
  static func of(_ language: Language) -> SpeechWords? {
    switch language {
    case .german: german
    case .french: french
    case .spanish: spanish
    case .ukrainian: ukrainian
    case .russian: russian
    case .greek: greek
    default: nil
    }
  }

  private static let german = SpeechWords(
    verbs: WordList(
      """
      antwortete behauptet behauptete berichtet berichtete berichteten bestätigte betonte betont
      erklärte erklärt erklärten ergänzte erwiderte erzählt erzählte fragte fügte gesagt kritisierte meint meinte mitgeteilt mitteilt mitteilte mitteilten
      sagt sagte sagten schreibt schrieb teilt teilte teilten twitterte warnt warnte zitiert
      """), joints: WordList("dass daß"), questions: WordList("ob"),
    negations: WordList("nicht nie niemals"),
    sources: ["laut", "nach angaben von", "nach angaben"], likeness: WordList("wie"),
    stops: WordList(
      "am an auf aus bei dass gegenüber im in mit nach ob seit über um und vor während weil zu zum zur"
    ),
    auxiliaries: WordList("haben hat hatte hatten"))

  private static let french = SpeechWords(
    verbs: WordList(
      """
      affirme affirmé affirment ajoute ajouté annonce annoncé assure assuré assurent conclu conclut
      confie confié déclaré déclare demandé dénoncé dit disent disait écrit estime estimé estiment
      explique expliqué indique indiqué insiste insisté lance lancé martèle martelé poursuit précise
      précisé prévient prévenu raconte raconté rappelé rappelle reconnaît reconnu regrette regretté
      répond répondu répète répété souligne souligné
      """), joints: WordList("que qu"), questions: WordList("si"),
    negations: WordList("jamais n n'a n'ont ne pas"),
    sources: ["selon", "d'après", "d’après"], likeness: WordList("comme"),
    stops: WordList(
      "à après au aux avec avant dans depuis en et lors mais pendant pour que qui sur"),
    auxiliaries: WordList("a avaient avait ont"), clitics: ["elle", "elles", "il", "ils", "on"])

  private static let spanish = SpeechWords(
    verbs: WordList(
      """
      aclaró admitió advirtió advirtieron afirma afirmó afirmaron agregó anunciaron añade añadió
      anunció apuntó asegura aseguran aseguró aseguraron comentó confirmó contó declaró declararon
      denunció denunciaron destacó dice dicen dijeron dijo escribió explica explicó explicaron indicó
      informó informaron insistió lamentó manifestó precisó preguntó recalcó reconoció recordó reiteró
      relató respondió señala señaló señalaron sostiene sostuvo subrayó
      """), joints: WordList("que"), questions: WordList("si"),
    negations: WordList("jamás no nunca"),
    sources: ["según", "de acuerdo con"], likeness: WordList("como"),
    stops: WordList(
      "a al antes con cuando desde durante en mientras para pero por que sobre tras y"),
    auxiliaries: WordList("ha había habían han"))

  private static let ukrainian = SpeechWords(
    verbs: WordList(
      """
      відповів відповіла визнав визнала додав додала додали зазначив зазначила зазначили заявив
      заявила заявили запитав запитала каже кажуть нагадав нагадала наголосив наголосила написав
      написала пише повідомив повідомила повідомили повідомляє пообіцяв пообіцяла пояснив пояснила
      підкреслив підкреслила розповів розповіла розповіли розповідає сказав сказала сказали стверджує
      стверджують уточнив уточнила
      """), joints: WordList("що"), questions: WordList("чи"),
    negations: WordList("не ніколи"),
    sources: [
      "за словами", "за даними", "за інформацією", "на думку", "як повідомляє", "згідно з",
      "відповідно до",
    ], likeness: WordList("як"),
    stops: WordList("але в від до з за і й на о по після під про та у через що"))

  private static let russian = SpeechWords(
    verbs: WordList(
      """
      говорит говорят добавил добавила добавили заметил заметила заявил заявила заявили написал
      написала напомнил напомнила объяснил объяснила ответил ответила отметил отметила отметили пишет
      подчеркнул подчеркнула пообещал пообещала пояснил пояснила признал признала рассказал рассказала
      рассказали рассказывает сказал сказала сказали сообщает сообщил сообщила сообщили спросил
      спросила утверждает утверждал утверждала утверждают уточнил уточнила
      """), joints: WordList("что"), questions: WordList("ли"),
    negations: WordList("не никогда"),
    sources: ["по словам", "по данным", "по информации", "по мнению", "как сообщает", "согласно"],
    likeness: WordList("как"),
    stops: WordList("в во до за и из к на но о об от по после при про с у через что"))

  private static let greek = SpeechWords(
    verbs: WordList(
      """
      ανακοίνωσε ανέφερε ανέφεραν απάντησε δήλωσε δήλωσαν είπε είπαν έγραψε εξήγησε επισήμανε
      ισχυρίζεται ισχυρίστηκε λέει λένε πρόσθεσε ρώτησε τόνισε υποστήριξε υποστηρίζει
      """), joints: WordList("ότι πως"), questions: WordList("αν"),
    negations: WordList("δε δεν ποτέ"),
    sources: ["σύμφωνα με", "Σύμφωνα με"], likeness: WordList("όπως"),
    stops: WordList("από για και κατά με μετά πριν σε στη στην στις στο στον στους ότι πως"))
}
