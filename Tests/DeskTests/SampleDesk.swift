import Desk
import FactCheck
import TestSupport

/// A desk with one small article, in a folder of its own; ids and dates are held still.
struct SampleDesk {
  let folder: TemporaryFolder
  let desk: Desk

  static let ana = Person(name: "Ana Ito", email: "ana@desk.example")
  static let kim = Person(name: "Kim Roe", email: "kim@desk.example")

  static let article = """
    Lund gets a bridge

    The bridge cost 14 million crowns. It opened on 3 May.

    “It is a fine bridge,” said Mira Solberg.

    """

  init() throws {
    folder = try TemporaryFolder()
    desk = try Desk.initialise(at: folder.path, by: Self.hand(), random: Randomness(seed: 7)).desk
    var options = ImportOptions()
    options.slug = "bridge"
    options.date = Day("2026-05-12")
    _ = try desk.importSeed(
      SeedInput(name: "bridge.txt", bytes: Array(Self.article.utf8)), options: options,
      by: Self.hand())
  }

  static func hand(_ person: Person = ana, minute: Int = 0) -> Hand {
    Hand(
      author: person, committer: person,
      at: Moment(seconds: 1_778_750_000 + minute * 60, offset: 120), holder: "a test")
  }

  /// Claims by number.
  func claims(_ numbers: Int...) -> Selection {
    Selection([.numbers(slug: "bridge", numbers)])
  }

  func claim(_ number: Int) throws -> Claim {
    let dossier = try desk.dossiers(["bridge"], in: try desk.snapshot())[0]
    return dossier.claim(number)!.claim
  }
}
