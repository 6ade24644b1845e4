/// The verbs that hand words or thoughts to a speaker, in the forms that reports use.
enum CueVerbs {
  /// Verbs of saying: what follows is what was said, with or without `that`.
  static let speech = WordList(
    """
    acknowledge acknowledged acknowledges acknowledging add added adding adds admit admits
    admitted admitting advise advised affirm affirmed affirms allege alleged alleges alleging
    announce announced announces announcing answer answered answers argue argued argues arguing
    ask asked asking asks assert asserted asserting asserts assure assured boast boasted
    caution cautioned cautioning cautions charge charged claim claimed claiming claims clarified
    clarify comment commented commenting comments complain complained complaining complains
    concede conceded concedes conceding conclude concluded concludes concluding confess confessed
    confirm confirmed confirming confirms contend contended contends counter countered counters
    cried criticised criticized declare declared declares declaring denied denies deny denying
    disclose disclosed discloses emphasised emphasized emphasises emphasizes estimate estimated
    estimates explain explained explaining explains exclaimed forecast forecasts inform informed
    insist insisted insisting insists joked joking lament lamented laments maintain maintained
    maintains mention mentioned mentioning mentions mused mutter muttered note noted notes noting
    observe observed observes pledge pledged pledges predict predicted predicting predicts
    proclaim proclaimed promise promised promises promising propose proposed proposes quip quipped
    reaffirm reaffirmed reason reasoned recall recalled recalling recalls recommend recommended
    recommends recount recounted reiterate reiterated reiterates remark remarked remarking
    remarks repeat repeated repeating replied replies reply replying report reported reporting
    reports respond responded responding responds reveal revealed revealing reveals said say
    saying says shout shouted speculated state stated states stating stress stressed stresses
    stressing suggest suggested suggesting suggests swear swore tell telling tells testified
    testify testifies told tweet tweeted tweets urge urged urges urging vow vowed vows warn warned
    warning warns whisper whispered write writes writing wrote yelled
    """)

  /// Verbs of thinking and showing: only with a clause after them.
  static let thought = WordList(
    """
    agree agreed agrees anticipate anticipates assume assumed assumes believe believed believes
    believing calculate calculated consider considered demonstrate demonstrated demonstrates
    determine determined determines discover discovered doubt doubted doubts dream dreamed expect
    expected expects fear feared fearing fears feel feels felt figure figured find finds found
    guess guessed hear heard hint hinted hope hoped hopes hoping imagine imagined imply implied
    implies indicate indicated indicates indicating infer inferred judge judged knew know knows
    knowing learn learned learnt mean means meant prove proved proves proving read reads realise
    realised realize realized realizes remember remembered rule ruled rules saw see sees show
    showed shown shows showing signal signaled signalled suppose supposed suspect suspected
    suspects think thinking thinks thought understand understands understood wish wished wonder
    wondered wonders worried worry
    """)

  /// Hand over quoted words, never reported ones.
  static let quoteOnly = WordList(
    "began begins cited cites continue continued continues continuing quote quoted quotes quoting")

  /// Of these, the ones that nothing but words or a clause follows.
  static let say = WordList("said say saying says")

  /// Take the person spoken to before what was said: `told reporters that …`.
  static let withHearer = WordList(
    """
    advise advised ask asked asks assure assured inform informed remind reminded tell telling
    tells told urge urged urges warn warned warns
    """)

  /// Nouns as well: a clause has to follow, and no article may stand before.
  static let nounsToo = WordList(
    """
    advise answer answers ask caution cautions charge charges claim claims comment comments
    counter counters doubt doubts dream estimate estimates fear fears feel figure forecast forecasts
    guess hint hope hopes judge note notes pledge pledges promise promises read reason remark
    remarks replies reply report reports rule rules saw show shows signal state states stress
    tweet tweets urge urges vow vows wish wonder worry
    """)

  static let all = speech + thought + quoteOnly
}

extension CueVerbs {
  /// Whether a sentence with this word may hold a cue at all: a quick look before the long one.
  static func opens(_ key: WordKey) -> Bool { all.contains(key) || key == according }

  private static let according = WordKey("according")
}
