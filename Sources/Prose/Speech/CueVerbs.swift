/// The verbs that hand words or thoughts to a speaker, in the forms that reports use.
enum CueVerbs {
  /// Verbs of saying: what follows is what was said, with or without `that`.
  static let speech = WordList(
    """
    acknowledge acknowledged acknowledges acknowledging add added adding adds admit admits
    admitted admitting advise advised advises advising affirm affirmed affirming affirms allege
    alleged alleges alleging announce announced announces announcing answer answered answers
    argue argued argues arguing ask asked asking asks assert asserted asserting asserts assure
    assured assures assuring attest attested attests bemoaned boast boasted boasting boasts brag
    bragged caution cautioned cautioning cautions charge charged chimed claim claimed claiming
    claims clarified clarifies clarify clarifying comment commented commenting comments complain
    complained complaining complains concede conceded concedes conceding conclude concluded
    concludes concluding confess confessed confided confides confiding confirm confirmed
    confirming confirms contend contended contending contends counter countered countering
    counters cried criticised criticized crowed deadpanned declare declared declares declaring
    demurred denied denies deny denying disclose disclosed discloses disclosing echoed
    elaborated elaborates emphasise emphasised emphasises emphasising emphasize emphasized
    emphasizes emphasizing enthused estimate estimated estimates exclaimed exclaiming exclaims
    explain explained explaining explains forecast forecasting forecasts fretted fumed griped
    grumbled gushed hypothesised hypothesized implored implores inform informed informing
    informs insist insisted insisting insists interjected intimated joke joked lament lamented
    lamenting laments maintain maintained maintains marveled marvelled mention mentioned
    mentioning mentions mused muses mutter muttered note noted notes noting objected observe
    observed observes opined pleaded pleads pledge pledged pledges posited posits posted posting
    postulated predict predicted predicting predicts proclaim proclaimed promise promised
    promises promising prophesied propose proposed proposes protested protesting quip quipped
    ranted reaffirm reaffirmed reaffirming reason reasoned reassured reassures reassuring recall
    recalled recalling recalls recommend recommended recommending recommends recount recounted
    recounting recounts reiterate reiterated reiterates reiterating remark remarked remarking
    remarks remind reminded reminding reminds repeat repeated repeating replied replies reply
    replying report reported reporting reports respond responded responding responds retorted
    retorts retweeted reveal revealed revealing reveals said say saying says scolded shout
    shouted snapped specified specifies speculate speculated speculates
    speculating state stated states stating stress stressed stresses stressing suggest suggested
    suggesting suggests surmised swear swore teased tell telling tells testified testifies
    testify testifying theorise theorised theorize theorized thundered told tweet tweeted
    tweeting tweets underlined underscored underscores urge urged urges urging volunteered vow
    vowed vowing vows warn warned warning warns whisper whispered whispers write writes writing
    wrote yelled
    """)

  /// Verbs of thinking and showing: only with a clause after them.
  static let thought = WordList(
    """
    agree agreed agrees anticipate anticipated anticipates anticipating assume assumed assumes
    assuming believe believed believes believing calculate calculated calculates consider
    considered demonstrate demonstrated demonstrates determine determined determines discover
    discovered discovering doubt doubted doubts dream dreamed envision envisioned estimating
    expect expected expecting expects fear feared fearing fears feel feels felt figure figured
    figures find finding finds foresaw foresee foresees found guess guessed guesses hear heard
    hearing hears hint hinted hinting hints hope hoped hopes hoping imagine imagined imagines
    implied implies imply implying indicate indicated indicates indicating infer inferred judge
    judged knew know knowing knows learn learned learning learns learnt mean means meant noticed
    notices presume presumed presumes prove proved proves proving read reads realise realised
    realising realize realized realizes realizing reckon reckoned reckons recognise recognised
    recognises recognize recognized recognizes remember remembered rule ruled rules saw see sees
    sense sensed senses show showed showing shown shows signal signaled signalled suppose
    supposed suspect suspected suspecting suspects think thinking thinks thought understand
    understands understood wish wished wonder wondered wonders worried worries worry
    """)

  /// Hand over quoted words, never reported ones.
  static let quoteOnly = goingOn + judging

  static let goingOn = WordList(
    """
    began begins cited cites continue continued continues continuing quote quoted quotes quoting read
    reads
    """)

  /// Verbs that say what somebody calls or thinks of a thing: `called the plan “sound”`.
  static let judging = WordList(
    """
    accuse accused accuses accusing apologised apologized attack attacked attacks attacking
    blame blamed blames blaming blast blasted blasts blasting brand branded brands branding call
    called calling calls cast casting characterised characterized chided cite citing compare
    compared compares comparing condemn condemned condemning condemns credited criticise
    criticised criticises criticising criticize criticized criticizes criticizing decried
    decries defend defended defending defends demand demanded demanding demands denounce
    denounced denounces denouncing deplored deride derided describe described describes
    describing dismiss dismissed dismisses dismissing dub dubbed greeted hail hailed hails label
    labeled labelled labels likened mock mocked mocking mocks opined paint painted ponder
    pondered portray portrayed portraying praise praised praises praising question questioned
    questions railed refer referred referring refers reject rejected rejecting rejects ridiculed
    scoffed slam slammed slamming slams speak speaking speaks spoke tag tagged talk talked
    talking talks termed thank thanked thanking thanks tout touted touting touts want wanted
    wants
    """)

  /// Of these, the ones that nothing but words or a clause follows.
  static let say = WordList("said say saying says")

  /// Take the person spoken to before what was said: `told reporters that …`.
  static let withHearer = WordList(
    """
    advise advised advises advising ask asked asks assure assured assures assuring convince
    convinced inform informed informing informs persuaded reassured reassures remind reminded
    reminding reminds tell telling tells told urge urged urges urging warn warned warning warns
    """)

  /// Nouns as well: a clause has to follow, and no article may stand before.
  static let nounsToo = WordList(
    """
    advise answer answers ask attack attacks blame blast brand brands call calls cast caution
    cautions charge charges claim claims comment comments counter counters demand demands doubt
    doubts dream estimate estimates fear fears feel figure figures forecast forecasts guess hint
    hope hopes joke jokes judge label labels note notes objects paint pledge pledges post posts
    praise promise promises protest protests question questions read reason reckon remark
    remarks replies reply report reports rule rules saw sense senses show shows signal state
    states stress suspect suspects tag tags talk talks thanks trust trusts tweet tweets urge urges vow vows wish
    wonder worry
    """)

  static let all = speech + thought + goingOn

  /// Whether a sentence with this word may hold a cue at all: a quick look before the long one.
  static func opens(_ key: WordKey) -> Bool { openers.contains(key) }

  private static let openers =
    all + judging + CuePhrases.nouns + CuePhrases.convictions
    + WordList("according put puts rumored rumoured view views words")
}
