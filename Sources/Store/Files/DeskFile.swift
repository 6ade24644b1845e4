package import FactCheck

/// Where things stand in a desk, as paths from its folder, and how each kind of file is written.
package enum DeskFile {
  package static let policy = "templates/policy.yaml"
  package static let attributes = ".gitattributes"

  package static func article(_ slug: String) -> String { "claims/\(slug)/article.yaml" }
  package static func text(_ slug: String) -> String { "claims/\(slug)/article.md" }
  package static func claim(_ slug: String, _ number: Int) -> String {
    let digits = String(number)
    return "claims/\(slug)/" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
      + ".yaml"
  }
  package static func source(_ slug: String, _ id: String) -> String {
    "claims/\(slug)/sources/\(id).yaml"
  }

  /// The number in a claim's file name; nil for other files.
  package static func claimNumber(inName name: String) -> Int? {
    let digits = name.utf8.prefix { (48...57).contains($0) }
    // Three digits, or as many as it takes.
    guard digits.count == 3 || digits.count > 3 && digits.first != UInt8(ascii: "0"),
      name.utf8[digits.endIndex...].elementsEqual(".yaml".utf8),
      let number = Int(Substring(digits)), number > 0
    else { return nil }
    return number
  }

  /// What a file of the desk is, by its path.
  package enum Kind: Sendable, Equatable {
    case claim(slug: String, number: Int)
    case article(slug: String)
    case text(slug: String)
    case source(slug: String, id: String)
    case evidence(slug: String)
    case seed, policy
    /// Templates, schemas, and what is none of stet's.
    case other

    /// - Parameter path: from the desk's folder.
    package init(of path: String) {
      let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      switch (parts.first, parts.count) {
      case ("templates", 2) where path == DeskFile.policy: self = .policy
      case ("seeds", 2) where !parts[1].hasPrefix("."): self = .seed
      case ("claims", 3) where parts[2] == "article.yaml": self = .article(slug: parts[1])
      case ("claims", 3) where parts[2] == "article.md": self = .text(slug: parts[1])
      case ("claims", 3):
        let number = DeskFile.claimNumber(inName: parts[2])
        self = number.map { .claim(slug: parts[1], number: $0) } ?? .other
      case ("claims", 4) where parts[2] == "sources" && parts[3].hasSuffix(".yaml"):
        self = .source(slug: parts[1], id: String(parts[3].dropLast(5)))
      case ("claims", 4) where parts[2] == "evidence": self = .evidence(slug: parts[1])
      default: self = .other
      }
    }

    /// What people call it: a claim by its number, what else belongs to an article by the article;
    /// nil for what belongs to none.
    package var name: String? {
      switch self {
      case .claim(let slug, let number): "\(slug)/\(number)"
      case .article(let slug), .text(let slug), .source(let slug, _), .evidence(let slug): slug
      case .seed, .policy, .other: nil
      }
    }
  }

  package static func new(_ claim: Claim) -> [UInt8] {
    YAML.write(claim.record, schema: "../../templates/claim.schema.json")
  }
  package static func new(_ article: Article) -> [UInt8] {
    YAML.write(article.record, schema: "../../templates/article.schema.json")
  }
  package static func new(_ source: Source) -> [UInt8] {
    YAML.write(source.record, schema: "../../../templates/source.schema.json")
  }

  /// The file's bytes changed from what says `before` to what says `after`, and in nothing else.
  package static func changed<Value: Shaped>(
    _ bytes: [UInt8], from before: Value, to after: Value, path: String
  ) throws(StoreError) -> [UInt8] {
    do throws(FileFaults) {
      return try YAML.splice(bytes, from: before.record, to: after.record, path: path)
    } catch {
      throw .faults(error)
    }
  }
}
