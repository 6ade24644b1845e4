/// The words that offices and functions are named by.
enum TitleWords {
  static let nouns = WordList(
    """
    activist actor actress adviser advisor aide ambassador analyst archbishop artist attorney
    author ayatollah banker baroness bishop boss captain cardinal ceo cfo chair chairman
    chairperson chairwoman chancellor chief coach colonel columnist commander commissioner
    congressman congresswoman co-founder consultant coordinator corporal correspondent
    councillor councilor councilman councilwoman curator dean deputy detective developer diplomat
    director doctor economist editor emir engineer envoy executive expert father founder general
    governor head historian inspector investigator journalist judge justice king lawmaker lawyer
    leader lecturer lieutenant lord major manager marshal mayor member minister monk mother mp
    nominee officer official organiser organizer owner pastor physician pilot politician pope premier
    president priest prince princess principal producer professor prosecutor psychiatrist
    psychologist queen rapporteur rector reporter representative researcher resident scientist
    secretary senator sergeant sheikh sheriff speaker specialist spokesman spokesperson
    spokeswoman student sultan superintendent surgeon teacher treasurer trustee veteran
    vice-president whistleblower writer
    """)

  /// Adjectives and plain nouns as well: titles only with a capital.
  static let capitalOnly = WordList(
    "chief executive expert father general head major mother resident")

  /// Come before such a noun and belong to the title.
  static let modifiers = WordList(
    """
    acting assistant associate attorney chief coach defence defense deputy district emeritus
    executive ex-prime finance foreign former general head health honorary home incoming interim
    interior justice lieutenant major managing police press prime senior shadow state team then
    trade vice
    """)

  /// Stand before a name and say no more than the sex or a degree: no tick of their own.
  static let honorifics = WordList("dame dr miss mr mrs ms mx sir madam mme")

  /// The same in other languages, as texts in English keep them.
  static let foreignHonorifics = WordList(
    """
    doña frau fräulein herr madame mademoiselle monsieur señor señora señorita signor signora
    """)

  /// Stand before a name with a stop: `Dr. Lund`.
  static let beforeStop = WordList(
    "capt col dr fr gen gov hon lt maj messrs mr mrs ms mx prof rep rev sen sgt st")

  /// Follow `minister of`, `secretary of`, `director of` within the title.
  static let offices = WordList(
    """
    agriculture defence defense development economy education energy environment finance
    health justice labor labour police science security sport state trade transport
    """)
}

/// Words that belong to the names of bodies rather than of places or persons.
enum BodyWords {
  static let words = WordList(
    """
    academy agency alliance army assembly association authority bank bloc board bureau cabinet
    center centre chamber church club coalition college commission committee company congress
    consortium convention corporation council court department directorate duma federation force
    forces foundation front fund government group guard hospital house inc inspectorate institute institution
    intelligence journal kingdom league llc ltd media ministry movement museum navy network news
    office organisation organization parliament party police post press republic school secretariat
    senate service services society supreme team times treasury tribune trust union university
    """)

  /// News agencies and papers whose names look like any capitalised word.
  static let outlets = WordList(
    """
    afp al-jazeera axios bbc bloomberg cnn interfax itar-tass kyodo novosti npr politico reuters
    tass ukrinform xinhua yonhap
    """)
}
