import ArgumentParser
import Desk
import FactCheck
import Foundation

extension Status: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension ClaimKind: ExpressibleByArgument {}
extension Priority: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}
extension SourceType: ExpressibleByArgument {}
extension Disclosure: ExpressibleByArgument {}
extension QueryPurpose: ExpressibleByArgument {}
extension Day: ExpressibleByArgument {
  /// Reads what was typed.
  public init?(argument: String) { self.init(argument) }
}
extension Person: ExpressibleByArgument {
  /// Reads what was typed.
  public init?(argument: String) { self.init(argument) }
}

/// Whose step it is.
struct AsOption: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Whose step it is, if not yours; you stay who typed it.", valueName: "person"))
  var author: String?
}

/// Why a step is taken that nobody takes without a reason.
struct ReasonOption: ParsableArguments {
  @Option(name: .customLong("reason"), help: "Why.") private var reason: String?
  // What the same is called where it may be left out.
  @Option(name: .customLong("note"), help: .hidden) private var note: String?

  var text: String { reason ?? note ?? "" }
}

/// Why a step is taken, where that may be left out.
struct NoteOption: ParsableArguments {
  @Option(name: .customLong("note"), help: "Why.") private var note: String?
  // What the same is called where it must be given.
  @Option(name: .customLong("reason"), help: .hidden) private var reason: String?

  var text: String? { note ?? reason }
}

/// Which claims of many.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only claims with this status.") var status: [Status] = []
  @Option(help: "Only claims with this verdict.") var verdict: [Verdict] = []
  @Option(name: .customLong("kind-is"), help: .hidden) var kind: [ClaimKind] =
    []
  @Option(name: .customLong("priority-is"), help: .hidden)
  var priority: [Priority] = []
  @Option(help: "Only claims of this person; a part of the name is enough, \"\" means nobody's.")
  var assignee: String?
  @Option(name: .customLong("flagged"), help: "Only claims with this flag.") var flag: String?
  @Flag(help: "Only claims without evidence.") var noEvidence = false
  @Flag(help: "Only claims with bare ticks.") var bareTicks = false

  var filter: ClaimFilter {
    var filter = ClaimFilter()
    filter.statuses = status
    filter.verdicts = verdict
    filter.kinds = kind
    filter.priorities = priority
    filter.assignee = assignee
    filter.flag = flag
    filter.withoutEvidence = noEvidence
    filter.withBareTicks = bareTicks
    return filter
  }
}

/// What an acting verb acts on, beside its operands.
struct ActOptions: ParsableArguments {
  @Flag(help: "All claims of the articles named; fewer with the filters of stet list.") var all =
    false
  @Flag(help: "Do what can be done, and name what was refused (exit status 3).")
  var keepGoing = false
  @Flag(help: "Print JSON.") var json = false
  @OptionGroup(visibility: .hidden) var filters: FilterOptions
  @OptionGroup var whose: AsOption

  /// Does one step on the claims that `operands` name, and tells what became of them.
  func act(on operands: [String], _ action: Action, body: String? = nil) throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: whose.author)
    let outcome = try desk.act(
      on: try selection(operands), by: hand, keepGoing: keepGoing
    ) { _, _, _ in Work([action], body: body) }
    try tell(outcome, json: json)
  }

  /// The selection that `operands` name.
  func selection(_ operands: [String]) throws -> Selection {
    let filter = filters.filter
    if !all, !filter.isEmpty {
      throw Failure.usage("a filter chooses among all: add --all")
    }
    if operands.isEmpty, !all {
      throw Failure.usage("name a claim as ARTICLE/NUMBER, such as story/7 or story/3-7,9")
    }
    return Selection(try operands.map(reference), filter: all ? filter : nil)
  }
}

/// Reads what names an article or claims.
func reference(_ text: String) throws -> Reference {
  if let reference = Reference(text) { return reference }
  throw Failure.refused(
    "“\(text)” names no claim", hint: "a claim is ARTICLE/NUMBER: story/7, story/3-7,9")
}

/// Parts operands into what names claims and one thing behind them.
func operands(_ all: [String], last what: String) throws -> (claims: [String], last: String) {
  guard let last = all.last, all.count > 1 || what.hasPrefix("[") else {
    throw Failure.usage("\(what) comes behind the claims")
  }
  return (Array(all.dropLast()), last)
}

/// Reads a file, or standard input for `-`.
func readInput(_ path: String, limit: Int) throws -> [UInt8] {
  if path == "-" {
    var bytes: [UInt8] = []
    while let data = try FileHandle.standardInput.read(upToCount: 1 << 20), !data.isEmpty {
      bytes += data
      if bytes.count > limit { break }
    }
    return bytes
  }
  var status = stat()
  guard stat(path, &status) == 0 else {
    throw Failure.refused(
      "there is no file \(path)",
      hint: path.contains("://")
        ? "stet reaches for nothing on the network: save the page as a file, and name that" : nil)
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: break
  case S_IFDIR: throw Failure.refused("\(path) is a folder", hint: "name a file in it")
  // One may be waited on for ever.
  default:
    throw Failure.refused(
      "\(path) is no plain file, but a pipe or a device",
      hint: "copy what comes out of it into a file; stet import - reads standard input")
  }
  guard let handle = FileHandle(forReadingAtPath: path) else {
    throw Failure.refused(
      "cannot read \(path): \(String(cString: strerror(errno)))", hint: "ls -l \(path)")
  }
  defer { try? handle.close() }
  return try handle.read(upToCount: limit + 1).map(Array.init) ?? []
}
