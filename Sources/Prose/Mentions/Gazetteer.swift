/// Places everybody writes about: countries, their capitals, and what places are called by.
///
/// Countries as the United Nations list them, in the short forms newsrooms use; capitals of these;
/// regions of the federal states most in the news. Names of several words are written with `_`.
enum Gazetteer {
  static let places = Set(
    (countries + " " + capitals + " " + regions).split(whereSeparator: \.isWhitespace).map {
      WordKey($0.utf8)
    })

  /// Whether the words of a name, joined by `_`, are a place.
  static func contains(_ joined: [UInt8]) -> Bool { places.contains(WordKey(joined)) }

  /// The last word of a place's name: `Koyama County`.
  static let endings = WordList(
    """
    airport archipelago avenue bay beach boulevard bridge canal canyon cape city coast county
    delta desert district falls forest gulf harbor harbour highlands island islands isle isles lake
    mountain mountains oblast ocean park peninsula plateau port prefecture province raion region
    reservoir river road sea square strait street township valley village zone
    """)

  /// The first word of a place's name: `Lake Biwa`.
  static let openings = WordList("cape fort gulf lake mount mt port river strait")

  /// Say that what follows is where something is, comes from or goes to.
  static let locatives = WordList(
    """
    across around at between beyond from in inside into near off outside over through throughout to
    toward towards via within
    """)

  /// Of these, the ones that hardly anything but a place follows.
  static let sureLocatives = WordList("in inside into near outside throughout")

  /// Before `of` and a name: `the outskirts of Oslo`.
  static let placesOf = WordList(
    """
    border capital city coast district east island north outskirts port province region shores south
    streets suburb suburbs town village west
    """)

  /// Follow `in` and are no places.
  static let languages = WordList(
    """
    arabic chinese dutch english french german hebrew hindi italian japanese korean mandarin persian
    polish portuguese russian spanish swedish turkish ukrainian
    """)

  private static let countries = """
    afghanistan albania algeria andorra angola argentina armenia australia austria azerbaijan
    bahamas bahrain bangladesh barbados belarus belgium belize benin bhutan bolivia bosnia botswana
    brazil britain brunei bulgaria burkina_faso burundi cambodia cameroon canada cape_verde chad
    chile china colombia comoros congo costa_rica croatia cuba cyprus czechia czech_republic
    denmark djibouti dominica dominican_republic east_timor ecuador egypt el_salvador england
    eritrea estonia eswatini ethiopia fiji finland france gabon gambia georgia germany ghana greece
    grenada guatemala guinea guinea-bissau guyana haiti honduras hong_kong hungary iceland india
    indonesia iran iraq ireland israel italy ivory_coast jamaica japan jordan kazakhstan kenya
    kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya liechtenstein
    lithuania luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico
    micronesia moldova monaco mongolia montenegro morocco mozambique myanmar namibia nauru nepal
    netherlands new_zealand nicaragua niger nigeria north_korea north_macedonia northern_ireland
    norway oman pakistan palau palestine panama papua_new_guinea paraguay peru philippines poland
    portugal qatar romania russia rwanda samoa san_marino saudi_arabia scotland senegal serbia
    seychelles sierra_leone singapore slovakia slovenia solomon_islands somalia south_africa
    south_korea south_sudan spain sri_lanka sudan suriname sweden switzerland syria taiwan
    tajikistan tanzania thailand togo tonga trinidad_and_tobago tunisia turkey türkiye turkmenistan
    tuvalu u.k. u.s. uganda uk ukraine united_arab_emirates united_kingdom united_states
    united_states_of_america uruguay us usa uzbekistan vanuatu vatican venezuela vietnam wales
    yemen zambia zimbabwe
    """

  private static let capitals = """
    abu_dhabi abuja accra addis_ababa algiers amman amsterdam ankara antananarivo ashgabat asmara
    astana asunción athens baghdad baku bamako bangkok beijing beirut belfast belgrade berlin bern
    bishkek bogotá bogota brasília brasilia bratislava brussels bucharest budapest buenos_aires
    cairo canberra caracas cardiff chișinău chisinau colombo conakry copenhagen dakar damascus
    dhaka doha dublin dushanbe edinburgh freetown geneva hague hanoi harare havana helsinki
    islamabad jakarta jerusalem kabul kampala kathmandu khartoum kiev kigali kingston kinshasa
    kuala_lumpur kuwait_city kyiv la_paz libreville lima lisbon ljubljana london luanda lusaka
    luxembourg madrid managua manama manila maputo mexico_city minsk mogadishu monrovia montevideo
    moscow muscat nairobi new_delhi new_york nicosia oslo ottawa panama_city paris
    phnom_penh podgorica prague pretoria pristina pyongyang quito rabat reykjavik riga riyadh rome
    san_josé san_salvador santiago sarajevo seoul skopje sofia stockholm tallinn tashkent tbilisi
    tehran tel_aviv tirana tokyo tripoli tunis ulaanbaatar vienna vientiane vilnius warsaw
    washington wellington yerevan zagreb
    """

  private static let regions = """
    africa alabama alaska alberta antarctica arizona arkansas asia bavaria california catalonia
    colorado connecticut crimea delaware donbas europe florida hawaii idaho illinois indiana iowa
    kansas kentucky louisiana maine manitoba maryland massachusetts michigan minnesota mississippi
    missouri montana nebraska nevada new_hampshire new_jersey new_mexico new_south_wales
    north_america north_carolina north_dakota ohio oklahoma ontario oregon pennsylvania quebec
    queensland rhode_island saskatchewan siberia south_america south_carolina south_dakota tasmania
    tennessee texas tibet utah vermont victoria virginia west_virginia wisconsin wyoming
    barcelona boston chicago dallas dubai frankfurt glasgow hamburg houston istanbul johannesburg
    karachi kharkiv lagos los_angeles melbourne miami milan montreal mumbai munich naples odesa
    osaka philadelphia san_francisco são_paulo seattle shanghai st_petersburg sydney toronto
    vancouver
    """
}
