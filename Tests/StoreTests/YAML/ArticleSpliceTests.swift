import FactCheck
import Store
import TestClaims
import Testing

/// Acts on an article's own file, laid out at random.
@Suite struct ArticleSpliceTests {
  private static func article(_ random: inout Randomness) -> Article {
    var article = Article()
    article.headline = NastyText.typed(&random)
    article.byline = ["Ana Ito", NastyText.typed(&random)]
    article.outlet = "The Lund Courier"
    article.date = Day("2025-06-27")
    article.seed = SeedFile(file: "seeds/x.html", sha256: "3f9a1c0b", received: "x.html")
    article.next = 12
    for number in 0..<Int.random(in: 0..<5, using: &random) {
      article.setAside.append(
        SetAside(
          id: "s\(number)", exact: NastyText.typed(&random), range: number..<number + 9,
          reason: "question"))
    }
    return article
  }

  private static func act(on article: Article, _ random: inout Randomness) -> Article {
    var after = article
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      for index in after.setAside.indices {
        after.setAside[index].seen = ClaimAtWork.ben
        after.setAside[index].seenAt = Moment(seconds: 1_751_104_800, offset: 0)
      }
    case 1:
      after.setAside.append(
        SetAside(id: "s9", exact: NastyText.typed(&random), range: 1..<2, reason: "opinion"))
    case 2:
      var signOff = SignOff()
      signOff.role = .editor
      signOff.by = ClaimAtWork.cyd
      signOff.digest = "v1:0"
      after.signOffs.append(signOff)
    case 3: if !after.setAside.isEmpty { after.setAside.removeFirst() }
    default:
      after.next += 1
      after.deadline = "2025-06-30T12:00:00+02:00"
      after.outlet = nil
    }
    return after
  }

  @Test func `an act changes its own lines and no other`() throws {
    for seed in 0..<UInt64(250) {
      var random = Randomness(seed: seed)
      var layout = RandomLayout(seed: seed)
      let bytes = layout.file(Self.article(&random).record)
      let before = try YAML.read(Article.self, from: bytes, path: "article.yaml")
      let after = Self.act(on: before, &random)
      let changed = try DeskFile.changed(bytes, from: before, to: after, path: "article.yaml")
      let text = String(decoding: changed, as: UTF8.self)
      let context = Comment(
        rawValue: "seed \(seed)\n\(String(decoding: bytes, as: UTF8.self))\n=====\n\(text)")
      var (found, wanted) = (
        try YAML.read(Article.self, from: changed, path: "article.yaml"), after
      )
      found.others.sort { $0.key < $1.key }
      wanted.others.sort { $0.key < $1.key }
      #expect(found == wanted, context)
      for comment in layout.comments { #expect(text.contains(comment), context) }
      guard case .fields(let entries) = before.record.content else { continue }
      for entry in entries where after.record[entry.key] == entry.value {
        #expect(layout.chunks[entry.key].map { text.contains($0) } ?? true, context)
      }
    }
  }

  @Test func `a change in canonical form is as small as it can be`() throws {
    let note = { (text: String) -> Note in
      var note = Note()
      note.id = "n1"
      note.by = ClaimAtWork.ana
      note.at = Moment(seconds: 1_751_104_800, offset: 120)
      note.text = text
      return note
    }
    let before = ClaimAtWork().claim
    var after = before
    after.status = .inReview
    after.notes = [note("Asked Lee.")]
    let old = String(decoding: DeskFile.new(before), as: UTF8.self)
    let new = String(
      decoding: try DeskFile.changed(Array(old.utf8), from: before, to: after, path: "x"),
      as: UTF8.self)
    let lines = { (text: String) in text.split(separator: "\n").map(String.init) }
    let changes = lines(new).difference(from: lines(old))
    #expect(changes.removals.count == 1)
    #expect(changes.insertions.count == 3)
    #expect(new == String(decoding: DeskFile.new(after), as: UTF8.self))
  }
}
