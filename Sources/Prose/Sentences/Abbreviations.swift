/// The abbreviations that a full stop may end without ending the sentence.
///
/// Collected from ordinary dictionaries and style guides (AP, Guardian, Duden); each class says
/// how sure a stop after it is *not* the sentence's end.
enum Abbreviations {
  /// Stand before a name or a word and never end a sentence.
  static let neverEnd = WordList(
    """
    adm adv asst atty attys brig capt cardl cmdr col comdr cpl cpt dr drs ens fr gen gov govs
    hon hr hrn insp lieut lt maj mdm messrs mlle mme mmes mr mrs ms msgr ofc pfc ph pres prof profs
    pte pvt rep reps rev revd sen sens sfc sgt sgts ssgt supt vp
    p.s d.h z.b m.e p.ej
    акад вул доц им ім пр просп проф ул г-жа г-н т.е т.к
    """)

  /// As `neverEnd`, but in small letters only: `ie`, not the browser `IE`.
  static let neverEndSmall = WordList("cf e.g eg i.e ie v viz vs")

  /// Stand before a number; before anything else they are words like any other.
  static let beforeNumber = WordList(
    """
    no nos nr n° nº num p pp pg pgs vol vols fig figs art arts ch chap chs sec secs para paras ver
    ext tel app eq eqs tab op abs rn bd nrs rd стр с рис
    """)

  /// End a sentence only where a word that begins sentences follows.
  static let mayEnd = WordList(
    """
    apr aug dec feb jan jul jun nov oct sep sept thu thur thurs tue tues
    bros cie co corp esq gmbh inc intl jd jr llc ltd mba mfg msc phd plc pty sr
    apt ave bldg blvd cres dept dist expy ft hwy mt mts pkwy pl plz rd sq st ste str terr twp univ
    al approx assn assoc avg ca cc ed eds est etc ext govt hrs ibid illus incl jct kg km lb lbs max
    misc natl oz pt pts qt repr syn tbsp temp trans tsp vol yr yrs
    bzw evtl ggf inkl mio mrd nr tsd usw uvm vgl zzgl
    pág págs sra srta uds
    гг др обл руб стр тыс млн млрд
    """)

  /// Units: behind a figure they end a sentence before any capital, and go on before small letters.
  /// Those that names of things follow in recipes and on labels are not among them: `8 oz. Acme`.
  static let units = WordList(
    "cm dm g ha km kmh kg kph kw kwh l m mg mhz ml mm mph mw mwh yd yds")

  /// As `mayEnd`, but words of their own unless they begin with a capital: `Wash.`, `Sat.`
  static let mayEndCapitalised = WordList(
    """
    fri mar mon sat sun wed
    ba ma md
    ala ariz ark cal calif colo conn del fla ga ill ind kan kans ken ky la mass mich minn miss mo
    mont neb nebr nev okla ont ore pa penn penna que tenn tex va vt wash wis wisc wyo
    """)

  static let all = neverEnd + neverEndSmall + beforeNumber + mayEnd + mayEndCapitalised

  /// Names that end in a mark: `Yahoo! in the accounting department`.
  static let namesWithMark = WordList("guess jeopardy joomla oklahoma panic wham yahoo yum")
}

/// Words that begin sentences: written with a capital after an abbreviation, they tell its end.
///
/// Closed classes only (pronouns, articles, conjunctions, prepositions, question words,
/// auxiliaries, sentence adverbs): none of them is likely to go on with a name.
enum SentenceStarters {
  /// Labels of a picture's maker, set behind its caption without a stop: `… at dawn Photo: Ana Ito`.
  static let pictureLabels = WordList(
    "audio bild credit foto graphic illustration image photo photograph picture video фото")

  static let words = WordList(
    """
    a about above according across after afterwards again against all almost along already also
    although always am among an and another any anyone anything apart are around as at away
    because before behind below beneath beside besides between beyond both but by
    can certainly clearly could currently
    despite did do does during
    each earlier either even eventually every everyone everything
    few finally first following for fortunately from further furthermore
    generally given had has have having he hence her here hers his how however
    i i'd i'll i'm i've if in indeed initially instead into is it it's its
    just last lastly later let let's like maybe many meanwhile moreover most much my
    near nearly neither never nevertheless next no nobody none nonetheless nor not nothing now
    obviously of often on once one only or other others otherwise our out outside over overall
    perhaps please previously probably
    rather recently
    second several she should similarly since so some someone something sometimes soon
    such surely
    than that that's the their them then there there's therefore these they they'd they'll
    they're they've third this those though through throughout thus to today together
    tomorrow too two
    under unfortunately unless unlike until up upon usually
    very was we we'd we'll we're we've were what what's when where whereas whether which while
    who whoever whom whose why with within without
    yes yesterday yet you you'd you'll you're you've your
    aber als auch auf aus bei das dem den der des die dies diese doch ein eine er es für ich ihr
    im in ist laut mit nach nun sie so und von wenn wer wie wir zu
    au aussi avec c'est ce ces cette dans de depuis des elle elles en et il ils je la le les mais
    nous on où par pour quand qui selon si son sur un une vous
    al antes aunque como con cuando de del desde después el ella ellos en entre esta este esto
    la las lo los más no para pero por según si sin su sus también un una y ya
    а але без в він во вот все всё він вона вони где для до его если её же за з и из или их
    как когда кто ми мы на не но о об он она они оно от па по після при про с та так так также
    там то ти ты у у це цей що это этот я як
    """)
}
