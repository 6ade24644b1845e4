/// The words that point to something named elsewhere.
enum PointingWords {
  static let masculine = WordList("he his")
  static let feminine = WordList("her she")
  static let neuter = WordList("it its")
  static let plural = WordList("their they")
  static let pronouns = masculine + feminine + neuter + plural

  static let definite = WordList("that the these this those")

  /// Persons beside those that have a title.
  static let persons = WordList(
    """
    activist boy child couple daughter defendant driver employee farmer father fisherman girl
    husband lady man mother neighbour parent passenger patient person refugee resident sailor
    soldier son suspect victim villager volunteer voter wife witness woman worker
    """)

  static let spokespersons = WordList("spokesman spokesmen spokesperson spokeswoman")

  /// One word for several persons, who are `they`.
  static let groups = WordList("couple crowd duo pair trio")

  /// Bodies beside those that names have.
  static let bodies = WordList(
    """
    administration airline charity carrier city club company country crew developer employer firm
    government insurer manufacturer municipality nation operator publisher regulator retailer
    state supplier town watchdog yard
    """)

  /// Nouns so general that, with `the`, they point to something named before. Others are taken so
  /// only where the text had them before.
  static let general = WordList(
    """
    accident agency agreement airline appeal army attack authority bank bill body bridge building
    campaign case charity city club commission committee company council country court crash deal
    decision department document event facility ferry festival figure file fire firm force fund
    group hospital incident institute island law line man measure meeting ministry mission museum
    network newspaper office operation organisation organization outlet pact paper party pier plan
    plane plant police port programme program project proposal protest publication quay region
    regulator report river school service ship site statement strike study survey system team
    territory town treaty trial union university vessel village vote woman
    """)

  /// What a text calls itself, what is done to it where it was wrong, and how it begins to tell so.
  static let ownText = WordList("article column feature piece report story")
  static let corrected = WordList("amended changed clarified corrected edited revised updated")
  static let corrections = WordList("clarification clarifications correction corrections erratum")

  /// `It is easy to …`: points to nothing.
  static let judging = WordList(
    """
    advisable best better common crucial customary difficult easy fair good helpful obvious odd
    reasonable safe sensible strange surprising tempting usual useful wise worth wrong
    """)

  /// `It is clear that …`, `it is raining`, `it takes …`: points to nothing.
  static let emptyBehind = WordList(
    """
    appears clear crucial emerged essential happens hard important impossible likely necessary possible rained raining
    remains seems snowed snowing takes time took true turns unclear unlikely vital
    """)
}
