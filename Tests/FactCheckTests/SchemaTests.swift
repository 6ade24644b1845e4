import FactCheck
import Foundation
import Testing

/// The JSON Schemas in `templates/` are made from the shapes; `STET_RECORD=1 swift test` writes
/// them.
@Suite struct SchemaTests {
  @Test(
    "The schemas that come with stet say what the program reads", arguments: schemas.keys.sorted())
  func schemaIsCurrent(_ name: String) throws {
    let schema = SchemaTests.schemas[name]!
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("templates/\(name).schema.json")
    if ProcessInfo.processInfo.environment["STET_RECORD"] == "1" {
      try schema.write(to: file, atomically: true, encoding: .utf8)
    }
    let stored = try String(contentsOf: file, encoding: .utf8)
    #expect(stored == schema, "templates/\(name).schema.json is not what the shapes say")
  }

  static let schemas: [String: String] = Dictionary(
    uniqueKeysWithValues: [
      (
        "claim", Claim.pattern, "A claim",
        "one statement of an article that can be checked on its own"
      ),
      ("article", Article.pattern, "An article", "what is known of a text that is checked"),
      ("source", Source.pattern, "A source", "where knowledge comes from"),
      ("policy", Policy.pattern, "A desk's policy", "its rules and people"),
    ].map { ($0.0, $0.1.schema(title: $0.2, says: $0.3).prettyJSON) })
}
