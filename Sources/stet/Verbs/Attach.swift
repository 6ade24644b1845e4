import ArgumentParser
import Desk
import FactCheck
import Foundation

extension Stance: EnumerableFlag {
  /// `--partly-supports`
  static func name(for value: Stance) -> NameSpecification { .customLong(value.rawValue) }
}

extension Basis: EnumerableFlag {
  /// `--primary`
  static func name(for value: Basis) -> NameSpecification { .customLong(value.rawValue) }
}

struct Attach: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attach",
    abstract: "Bring evidence to bear on claims.",
    discussion: """
      A file is copied into evidence/ and its SHA-256 recorded; an address is recorded as given; \
      --observed is for what leaves no file: a call, an e-mail, a sum. A stance must be given.

      Examples:
        $ stet attach story/5 briefing.pdf --supports --primary --locator "p. 3"
        $ stet attach story/5 --observed "14 ships, they say" --supports \\
            --title "Harbour office" --type interview
      """)

  @Argument(help: "Claims, then a file or an address; ./ forces a file.") var operands: [String]
  @Option(help: "What was seen, heard or worked out, without a file.") var observed: String?
  @Flag(exclusivity: .exclusive, help: "What it does to the claim; one must be given.")
  var stance: Stance?
  @Flag(exclusivity: .exclusive, help: "The thing itself, or an account of it.") var basis: Basis?
  @Option(help: "Where in the source: \"p. 3\", \"00:12:40\".") var locator: String?
  @Option(help: "The source's own words.") var quote: String?
  @Option(help: "A remark.") var note: String?
  @Option(help: "Id of a source that is there, or of the new one.") var source: String?
  @OptionGroup(title: "A new source") var data: SourceOptions
  @OptionGroup(visibility: .hidden) var details: SourceDetails
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    var claims = operands
    var input = EvidenceInput()
    if let last = operands.last, Attach.isFileOrAddress(last) {
      claims.removeLast()
      if last.contains("://") {
        if last.contains(where: \.isWhitespace) {
          throw Failure.refused("“\(last)” is no address: it has a space in it", hint: nil)
        }
        if last.firstRange(of: "://").map({ last[$0.upperBound...].isEmpty }) ?? false {
          throw Failure.refused(
            "“\(last)” is no address: nothing comes after “://”",
            hint: "copy the page's whole address")
        }
        input.url = last
      } else {
        let bytes = try readInput(last, limit: Desk.evidenceLimit)
        if bytes.count > Desk.evidenceLimit {
          throw Failure.refused(
            "\(last) has more than \(Desk.evidenceLimit >> 20) MiB, and git keeps it for ever",
            hint: "keep it elsewhere, and say with --observed what it shows and where it is")
        }
        if bytes.isEmpty {
          throw Failure.refused("\(last) is empty, and shows nothing", hint: "was it saved whole?")
        }
        input.file = (last, bytes)
      }
    }
    input.stance = stance
    input.basis = basis
    input.observed = observed
    input.locator = locator
    input.quote = quote
    input.note = note
    input.source = source
    input.newSource = details.source(from: data.source(from: Source()))
    try tell(
      try desk.attach(
        input, to: try options.selection(claims), by: hand, keepGoing: options.keepGoing),
      json: options.json)
  }

  /// Whether an operand is a file or an address rather than a claim.
  private static func isFileOrAddress(_ text: String) -> Bool {
    if text.contains("://") || text.hasPrefix("./") || text.hasPrefix("/") || text.hasPrefix("../")
    {
      return true
    }
    switch Reference(text) {
    case nil: return true
    // An article alone is nothing to attach to, so a file was meant.
    case .article: return true
    case .numbers, .uid: return false
    }
  }
}

/// What a source is like, as far as every new one should say.
struct SourceOptions: ParsableArguments {
  @Option(help: "What it is called.") var title: String?
  @Option(help: "What sort of source it is.") var type: SourceType?
  @Option(help: "What it itself rests on; sources of one origin count once.") var origin: String?
  @Option(help: "On what terms it may be named.") var disclosure: Disclosure?

  /// `source` with what was said here.
  func source(from source: Source) -> Source {
    var source = source
    if let title { source.title = title }
    if let type { source.type = type }
    if let origin { source.origin = origin }
    if let disclosure { source.disclosure = disclosure }
    return source
  }
}

/// What else may be known of a source.
struct SourceDetails: ParsableArguments {
  @Option(help: "Who published it.") var publisher: String?
  @Option(help: "When it was published.") var published: String?
  @Option(help: "When it was obtained.") var obtained: String?
  @Option(help: "Paper, web page, audio, …") var medium: String?
  @Option(help: "How to reach the person.") var contact: String?
  @Option(name: .customLong("source-url"), help: "Its address.") var url: String?
  @Option(help: "Who supplied it, if not the desk.") var suppliedBy: String?

  /// `source` with what was said here.
  func source(from source: Source) -> Source {
    var source = source
    if let publisher { source.publisher = publisher }
    if let published { source.published = published }
    if let obtained { source.obtained = obtained }
    if let medium { source.medium = medium }
    if let contact { source.contact = contact }
    if let url { source.url = url }
    if let suppliedBy { source.suppliedBy = suppliedBy }
    return source
  }
}
