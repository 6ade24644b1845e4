/// Numbers in words, and what numbers count and measure.
enum NumberWords {
  static let small: [WordKey: Int] = {
    let words = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
      "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
      "nineteen", "twenty",
    ]
    var small: [WordKey: Int] = [:]
    for (value, word) in words.enumerated() { small[WordKey(word.utf8)] = value }
    return small
  }()

  static let tens = WordList("thirty forty fifty sixty seventy eighty ninety")

  /// Go on with a number: `12 million`.
  static let multipliers = WordList(
    """
    billion bn dozen hundred m million thousand trillion tn
    milliarde milliarden million millionen mio mrd tausend
    миллиард миллиарда миллиардов миллион миллиона миллионов млн млрд мільйон мільйона мільйонів
    мільйони мільярд мільярда мільярдів мільярди трлн тыс тысяч тысячи тис тисяч тисячі
    δισ δισεκατομμύρια εκατ εκατομμύρια χιλιάδες
    """)

  /// Of these, the ones that a stop may follow.
  static let shortMultipliers = WordList("bn mio mrd tn δισ εκατ млн млрд тис трлн тыс")

  /// Stand for a number by themselves: `hundreds of people`.
  static let amounts = WordList("billions dozens hundreds millions scores tens thousands trillions")

  /// Shares of a whole.
  static let shares = WordList(
    """
    half one-fifth one-half one-quarter one-tenth one-third quarter-million three-fifths
    three-fourths three-quarters two-fifths two-thirds
    """)
  static let sharesAfterArticle = WordList("dozen fifth quarter tenth third")

  /// Say by how much, or to how much: `down a third`, `cut to a quarter`.
  static let beforeShare = WordList("by down to up")
  static let behindShare = WordList(
    "bigger cheaper faster fewer higher larger less longer lower more smaller")
  static let joinEquals = WordList("and but or")

  /// Units as they stand behind a figure, spelled out or short.
  static let units = WordList(
    """
    acre acres barrel barrels bps bushel bushels cent cents centimeter centimeters centimetre
    centimetres cm day days decibels degree degrees dollar dollars euro euros feet fl foot ft g
    gallon gallons gb ghz gigabytes gigawatt gigawatts gram grams gw ha hectare hectares hour hours
    inch inches kb kg kilobytes kilogram kilograms kilometer kilometers kilometre kilometres
    kilowatt kilowatts km km² km/h knots kph kw kwh lb lbs light-years liter liters litre litres m
    m² mb megabytes megawatt megawatts meter meters metre metres mg mhz mile miles milligrams mm
    minute minutes month months mph mw mwh ounce ounces oz pence percent percentage pound pounds
    pp ruble rubles second seconds tb ton tonne tonnes tons volts watt watts week weeks yard yards
    year years yen yuan
    гривень гривні гривня доллара долларов доларів долара евро євро процента процентов
    відсотка відсотків рублей рублів рубль рубля ευρώ δολάρια
    """)

  /// Of these, money and shares of a hundred.
  static let money = WordList(
    """
    cent cents dollar dollars euro euros pence pound pounds ruble rubles yen yuan
    гривень гривні гривня доллара долларов доларів долара евро євро рублей рублів рубль рубля ευρώ
    δολάρια
    """)
  static let shareUnits = WordList("per percent percentage pp")

  /// Words that half is a share behind: `cut by half`, `more than half`.
  static let beforeHalf = WordList(
    "a almost by exactly fully in just least less nearly only roughly than that the to up well")

  /// Come before a unit: `square kilometres`, `metric tons`.
  static let beforeUnit = WordList("cubic metric nautical short square us")

  /// Join two measures into one.
  static let joins = WordList("by to x")
}

/// Whether a word is a plural that can be counted.
enum CountedNouns {
  static let irregular = WordList(
    """
    aircraft children crew feet geese men mice offspring oxen people percent personnel police
    species staff teeth troops women
    """)

  /// End in s and are no plurals.
  static let singular = WordList(
    """
    across always as basis bus business class does gas has his is its less loss news pass perhaps
    plus series status this thus towards unless us vs was whereas yes
    """)

  static func isPlural(_ token: Token, _ bytes: [UInt8]) -> Bool {
    guard token.make == .word else { return false }
    if irregular.contains(token.key) { return true }
    guard token.bytes.count > 3, bytes[token.bytes.upperBound - 1] == UInt8(ascii: "s") else {
      return false
    }
    let before = bytes[token.bytes.upperBound - 2]
    if before == UInt8(ascii: "s") || before == UInt8(ascii: "'") { return false }
    if before == UInt8(ascii: "u") || before == UInt8(ascii: "i") { return false }
    return !singular.contains(token.key)
  }
}
