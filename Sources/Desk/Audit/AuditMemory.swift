internal import Digest
internal import FactCheck
internal import Store

/// What earlier audits found, so that it is not looked for again. A cache: losing it costs time.
struct AuditMemory: Shaped {
  /// The last commit audited, with all that leads to it.
  var tip: String?
  /// How many commits these are.
  var commits = 0
  var findings: [AuditFinding] = []
  /// What commits say of others that may stand.
  var acceptances: [Acceptance] = []
  /// Those of them that are signed.
  var signed: [String] = []
  /// Where the history was cut off, in a shallow clone.
  var cutOffAt: [String] = []
  /// Articles that were in order, by the names of their content, with the number of their claims.
  var inOrder: [String: Int] = [:]

  /// The file's name among those that are kept.
  static let name = "audited"
  /// Which rules the findings are of. To be counted up with every change of what is found.
  private static let version = 5

  init() {}

  /// Reads what was kept; anything that is not whole, or of another version, is nothing.
  init(_ bytes: [UInt8]?) {
    guard let bytes, let end = bytes.firstIndex(of: 10) else { return }
    let rest = Array(bytes[(end + 1)...])
    let head = "\(AuditMemory.version) \(SHA256.hexadecimal(of: rest))"
    guard bytes[..<end].elementsEqual(head.utf8),
      let read = try? YAML.read(AuditMemory.self, from: rest, path: AuditMemory.name, limit: .max)
    else { return }
    self = read
  }

  mutating func forgetHistory() {
    tip = nil
    commits = 0
    findings = []
    acceptances = []
    signed = []
  }

  var bytes: [UInt8] {
    let rest = YAML.write(record)
    return Array("\(AuditMemory.version) \(SHA256.hexadecimal(of: rest))\n".utf8) + rest
  }

  /// Article by article: its content's name, and its claims.
  private var lines: [String] {
    get { inOrder.map { "\($0.key) \($0.value)" }.sorted() }
    set {
      inOrder = [:]
      for line in newValue {
        let parts = line.split(separator: " ")
        if parts.count == 2, let count = Int(parts[1]) { inOrder[String(parts[0])] = count }
      }
    }
  }

  static let shape = Shape<AuditMemory>([
    Field("tip", \.tip, "the last commit audited"),
    Field("commits", \.commits, "how many commits that is"),
    Field(list: "findings", \.findings, "what was found in them"),
    Field(list: "acceptances", \.acceptances, "what of that may stand"),
    Field(list: "signed", \.signed, "those of them that are signed"),
    Field(list: "cut-off", \.cutOffAt, "where the history was cut off"),
    Field(list: "in-order", \.lines, "articles that were in order, and their claims"),
  ])
}
