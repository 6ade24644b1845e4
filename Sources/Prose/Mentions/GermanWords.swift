/// Words of German that have a capital by their place or by rule, and tell whether what stands beside them
/// is a name.
enum GermanWords {
  /// Open a sentence and are part of no name, beside those that open one in any language.
  static let openers = WordList(
    """
    alle allein allerdings am auch außerdem bald beide beim bereits bis bisher da dabei dafür dagegen daher
    damals damit danach dann darauf darum dazu denn dennoch derzeit deshalb drei durch einige erst etliche
    fast fünf für gegen gerade gestern gut heute hier hinter immer infolge innerhalb insgesamt jede jeder
    jedes jedoch jetzt kaum kein keine knapp künftig mancher manche manches mehr mehrere mindestens mitten
    morgen neben nicht noch nur ob obwohl oder ohne rund schon sechs seit seine sieben sogar statt
    trotz um unter viel viele vier vom vor vorgestern vorher wegen weil weitere weitgehend wenig wenige
    wo während zehn zudem zuerst zuletzt zum zunächst zur zusammen zuvor zwei zwischen zwölf über übrigens
    """)

  /// Days of the week and parts of a day.
  static let days = WordList(
    """
    abend abends donnerstag dienstag freitag mittag mittwoch montag morgen nachmittag nacht samstag sonnabend
    sonntag vormittag wochenende
    """)

  /// Come before the name of a person.
  static let honorifics = WordList("dr frau herr herrn prof professor professorin")

  /// Adjectives that bodies have in their names, without their endings.
  private static let adjectives = WordList(
    """
    alt deutsch erst evangelisch frei groß grün heilig hoh jung katholisch klein link neu rot schwarz
    vereint weiß zweit
    """)
  private static let derived = ["isch", "lich", "al", "ativ"]
  private static let endings = ["em", "en", "er", "es", "e"]

  /// `Deutsche`, `Bayerischen`: an adjective with an ending. With a capital inside a sentence it is part
  /// of a name.
  static func isAdjective(_ word: ArraySlice<UInt8>) -> Bool {
    endings.contains { ending in
      guard word.count > ending.utf8.count + 2,
        word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
      else { return false }
      let stem = word.dropLast(ending.utf8.count)
      return adjectives.contains(WordKey(stem))
        || derived.contains {
          stem.count > $0.utf8.count + 2 && stem.suffix($0.utf8.count).elementsEqual($0.utf8)
        }
    }
  }

  /// What is no first name though it has a capital and no article: `Kritik von der Opposition`.
  static func looksLikeNoun(_ word: ArraySlice<UInt8>) -> Bool {
    nouns.contains(WordKey(word))
      || nounEndings.contains { word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
  private static let nounEndings = [
    "e", "en", "er", "ern", "heit", "ik", "ion", "keit", "ling", "ment", "nis", "schaft", "tum",
    "tät",
    "ung",
  ]
  private static let nouns = WordList(
    """
    applaus druck foto fotos geld info infos licht lob post rat schnee schutz strom video videos wind
    """)
}
