/// The closed classes of English and the commonest forms of its open ones.
///
/// Enough to find where a noun phrase or a verb stands without a tagger. From ordinary grammars.
enum WordClasses {
  static let determiners = WordList(
    """
    a all an another any both each either every her his its many most much my neither no our
    several some such that the their these this those what which whose your
    """)

  static let subjectPronouns = WordList(
    "anyone everybody everyone he i it nobody one she somebody someone they we who you")

  static let objectPronouns = WordList("her him it me them us you")

  /// Stand for persons named before.
  static let personalPronouns = WordList("he she they it we i you")

  static let prepositions = WordList(
    """
    about above across after against along alongside amid among around as at atop before behind
    below beneath beside besides between beyond by concerning considering despite down during
    except for from in inside into like near of off on onto opposite out outside over past per
    plus regarding since through throughout to toward towards under underneath unlike until up
    upon versus via with within without
    """)

  static let conjunctions = WordList(
    """
    although and because but if lest nor or once provided since so than that though till unless
    until when whenever where whereas wherever whether while yet
    """)

  static let relatives = WordList("that what when where which who whom whose why how")

  static let auxiliaries = WordList(
    """
    am are aren't be been being can can't cannot could couldn't did didn't do does doesn't don't
    had hadn't has hasn't have haven't is isn't may might must mustn't shall should shouldn't was
    wasn't were weren't will won't would wouldn't
    """)

  static let beforeCue = WordList(
    """
    also always already again both earlier later then once previously recently reportedly repeatedly
    long publicly privately separately simply often still even just only initially originally
    subsequently today yesterday tomorrow now never not clearly famously angrily quickly
    has have had is are was were did does do will would can could should might may must
    can't cannot couldn't didn't doesn't don't hadn't hasn't haven't shouldn't won't wouldn't
    """)

  static let irregularVerbs = WordList(
    """
    ate beat became began begun bent bit blew bore bought bound broke broken brought built burst
    came caught chose chosen clung cost cut dealt drank drew drawn driven drove dug fed fell
    fallen felt fled flew flown forbade forgot fought found froze gave given goes gone got grew
    grown heard held hid hit hung hurt kept knew known laid lay led left lent let lit lost made
    meant met paid put ran rang read rode risen rose said sang sank sat saw seen sent set shook
    shot shut slept sold sought sped spent split spoke spoken spread stole stolen stood struck
    stuck sung swept swore taken taught thought threw thrown told took tore torn understood
    went wept withdrew woke won wore worn wrote written
    """)

  static let commonVerbs = WordList(
    """
    accuse accuses add adds agree agrees aim aims allow allows announce announces appear appears
    argue argues ask asks back backs ban bans become becomes begin begins believe believes
    bring brings buy buys call calls claim claims come comes confirm confirms contain contains
    continue continues cost costs deny denies die dies disagree disagrees earn earns exist exists expect expects
    face faces fail fails fall falls feel feels find finds follow follows get gets give gives
    grow grows happen happens help helps hit hits hold holds include includes increase increases
    keep keeps kill kills know knows lead leads leave leaves like likes live lives lose loses
    make makes mean means meet meets move moves need needs offer offers open opens operate
    operates own owns pay pays plan plans play plays pose poses produce produces reach reaches
    receive receives remain remains report reports require requires rise rises run runs
    say says see sees seek seeks seem seems sell sells send sends serve serves show shows sign
    signs spend spends stand stands start starts stay stays stop stops suggest suggests support
    supports take takes tell tells think thinks threaten threatens try tries turn turns urge
    urges use uses vote votes vow vows want wants warn warns win wins work works
    """)
}

extension WordClasses {
  private static let particles = WordList(
    """
    also as even ever here how just more most never no not only there to too very
    """)

  private static let function =
    determiners + subjectPronouns + objectPronouns + prepositions + conjunctions + relatives
    + auxiliaries + particles

  /// Whether a word belongs to a closed class and so to no name and no counted noun.
  static func isFunction(_ key: WordKey) -> Bool { function.contains(key) }
}
