import ArgumentParser
import Desk
import FactCheck
import Foundation

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring evidence to bear on claims.",
    discussion: """
      A file is copied into evidence/ and its SHA-256 recorded; an address is recorded as given; \
      --observed is for what leaves no file: a call, an e-mail, a sum. A stance must be given.

      Examples:
        $ stet attach story/5 briefing.pdf --supports --primary --locator "p. 3" --quote "…"
        $ stet attach story/5 --observed "Call with the harbour office: 14 ships" --supports \\
            --title "Harbour office" --type interview
      """)

  @Argument(help: "Claims, then a file or an address; ./ forces a file.") var operands: [String]
  @Option(help: "What was seen, heard or worked out, without a file.") var observed: String?
  @Flag(help: "It supports the claim.") var supports = false
  @Flag(help: "It supports a part of it.") var partlySupports = false
  @Flag(help: "It refutes the claim.") var refutes = false
  @Flag(help: "It is context.") var context = false
  @Flag(help: "It leaves the matter open.") var inconclusive = false
  @Flag(help: "It is the thing itself.") var primary = false
  @Flag(help: "It is an account of it.") var secondary = false
  @Option(help: "Where in the source: \"p. 3\", \"00:12:40\".") var locator: String?
  @Option(help: "The source's own words.") var quote: String?
  @Option(help: "A remark.") var note: String?
  @Option(help: "Id of a source that is there, or of the new one.") var source: String?
  @OptionGroup(title: "A new source") var data: SourceOptions
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    var claims = operands
    var input = EvidenceInput()
    if let last = operands.last, Attach.isFileOrAddress(last) {
      claims.removeLast()
      if last.contains("://") {
        input.url = last
      } else {
        let bytes = try readInput(last, limit: Desk.evidenceLimit)
        if bytes.count > Desk.evidenceLimit {
          throw Failure.refused(
            "\(last) has more than \(Desk.evidenceLimit >> 20) MiB, and git keeps it for ever",
            hint: "keep it elsewhere, and say with --observed what it shows and where it is")
        }
        input.file = (last, bytes)
      }
    }
    let stances: [(Bool, Stance)] = [
      (supports, .supports), (partlySupports, .partlySupports), (refutes, .refutes),
      (context, .context), (inconclusive, .inconclusive),
    ]
    let given = stances.filter(\.0).map(\.1)
    if given.count > 1 { throw Failure.usage("one stance, not \(given.count)") }
    if primary, secondary { throw Failure.usage("--primary or --secondary, not both") }
    input.stance = given.first
    input.basis = primary ? .primary : secondary ? .secondary : nil
    input.observed = observed
    input.locator = locator
    input.quote = quote
    input.note = note
    input.source = source
    input.newSource = data.source(from: Source())
    try tell(
      try desk.attach(
        input, to: try options.selection(claims), by: hand, keepGoing: options.keepGoing))
  }

  /// Whether an operand is a file or an address rather than a claim.
  private static func isFileOrAddress(_ text: String) -> Bool {
    if text.contains("://") || text.hasPrefix("./") || text.hasPrefix("/") || text.hasPrefix("../")
    {
      return true
    }
    switch Reference(text) {
    case nil: return true
    case .article: return FileManager.default.fileExists(atPath: text)
    case .numbers, .uid: return false
    }
  }
}

/// What a source is like.
struct SourceOptions: ParsableArguments {
  @Option(help: "What it is called.") var title: String?
  @Option(
    help:
      "document, web, data, interview, correspondence, recording, observation, computation, book, other."
  )
  var type: SourceType?
  @Option(help: "Who published it.") var publisher: String?
  @Option(help: "When it was published.") var published: String?
  @Option(help: "When it was obtained.") var obtained: String?
  @Option(help: "Paper, web page, audio, …") var medium: String?
  @Option(help: "How to reach the person.") var contact: String?
  @Option(name: .customLong("source-url"), help: "Its address.") var url: String?
  @Option(help: "What it itself rests on; sources of one origin count once.") var origin: String?
  @Option(help: "on-record, background, not-for-attribution, confidential.")
  var disclosure: Disclosure?
  @Option(help: "Who supplied it, if not the desk.") var suppliedBy: String?

  /// `source` with what was said here.
  func source(from source: Source) -> Source {
    var source = source
    if let title { source.title = title }
    if let type { source.type = type }
    if let publisher { source.publisher = publisher }
    if let published { source.published = published }
    if let obtained { source.obtained = obtained }
    if let medium { source.medium = medium }
    if let contact { source.contact = contact }
    if let url { source.url = url }
    if let origin { source.origin = origin }
    if let disclosure { source.disclosure = disclosure }
    if let suppliedBy { source.suppliedBy = suppliedBy }
    return source
  }
}
