import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// Every file that stet writes is valid by the JSON Schemas that come with it, as another program
/// reads both.
@Suite(
  .enabled(if: Python.hasSchemas, "python3 with PyYAML and jsonschema is not installed here"))
struct SchemaValidationTests {
  private static func validate(_ files: [(schema: String, bytes: [UInt8])]) throws -> String {
    let templates = URL(filePath: #filePath).appending(path: "../../../../templates")
      .standardizedFileURL.path
    let folder = try TemporaryFolder()
    for (index, file) in files.enumerated() {
      try folder.write(file.bytes, to: "\(file.schema)-\(index).yaml")
    }
    return try Python.run(
      """
      import glob, json, yaml, jsonschema
      for name in ["claim", "article", "source", "policy"]:
          with open(f"\(templates)/{name}.schema.json") as file:
              schema = json.load(file)
          jsonschema.Draft202012Validator.check_schema(schema)
          validator = jsonschema.Draft202012Validator(schema)
          for path in sorted(glob.glob(name + "-*.yaml")):
              with open(path, "rb") as file:
                  value = yaml.safe_load(file.read())
              for error in validator.iter_errors(value):
                  print(path, list(error.path), error.message[:300])
      """, in: folder)
  }

  @Test func `claims in every state of the work are valid, new or changed in place`() throws {
    var files: [(String, [UInt8])] = []
    for seed in 0..<UInt64(60) {
      var work = RandomWork(seed: seed, text: NastyText.typed)
      var claim = work.claim()
      var bytes = DeskFile.new(claim)
      for step in 0..<40 {
        let circumstances = work.circumstances(at: step)
        guard let after = try? claim.applying(work.action(on: claim), in: circumstances)
        else { continue }
        bytes = try DeskFile.changed(bytes, from: claim, to: after, path: "x")
        claim = after
        if step % 8 == 0 { files.append(("claim", bytes)) }
      }
      files.append(("claim", DeskFile.new(claim)))
    }
    #expect(try Self.validate(files) == "")
  }

  @Test func `articles and sources with every field are valid`() throws {
    var article = Article()
    article.headline = "1e3"
    article.byline = ["Ana Ito", "2026-11-23"]
    article.language = "no"
    article.ownership = .theirs
    article.date = Day("2025-06-27")
    article.publishDate = Day("2025-06-28")
    article.author = ClaimAtWork.ana
    article.seed = SeedFile(file: "seeds/x.html", sha256: "00", received: "x y.html")
    article.drafts = [article.seed]
    var aside = SetAside(id: "s1", exact: "Read\nmore", range: 0..<9, reason: "boilerplate")
    aside.seen = ClaimAtWork.ben
    aside.seenAt = Moment(seconds: 0, offset: 0)
    article.setAside = [aside]
    var signOff = SignOff()
    signOff.role = .editor
    signOff.by = ClaimAtWork.cyd
    signOff.digest = "v1:0"
    article.signOffs = [signOff]
    var source = Source()
    source.title = "yes"
    source.published = "2024"
    source.obtainedBy = ClaimAtWork.ana
    source.disclosure = .background
    let files = [("article", DeskFile.new(article)), ("source", DeskFile.new(source))]
    #expect(try Self.validate(files) == "")
  }

  @Test func `what is wrong with a file to stet is wrong by the schema`() throws {
    let broken = "uid: k3f9x2ab\nclaim: x\nstatus: queried\nspan: {exact: x, start: 0}\n"
    let found = try Self.validate([("claim", Array(broken.utf8))])
    #expect(found.split(separator: "\n").count == 2, "\(found)")
  }
}
