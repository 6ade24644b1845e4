import ArgumentParser
import Desk
import FactCheck

struct Assign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Say who works on claims.",
    discussion: """
      The person comes last: "Name <address>", me, nobody, or a name from the policy.

      Example:
        $ stet assign story/3-7 me
      """)

  @Argument(help: "Claims, and the person.") var operands: [String]
  @OptionGroup var options: ActOptions

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    guard let last = operands.last else { throw Failure.usage("the person comes last") }
    let policy = try desk.policy(of: try desk.snapshot())
    let person = try Assign.person(last, me: hand.author, policy: policy)
    try tell(
      try desk.act(
        on: try options.selection(Array(operands.dropLast())), by: hand,
        keepGoing: options.keepGoing
      ) { _, _, _ in Work([.assign(person)]) }, json: options.json)
  }

  static func person(_ text: String, me: Person, policy: Policy) throws -> Person? {
    switch text {
    case "me": return me
    case "nobody": return nil
    default: break
    }
    if let person = Person(text) { return person }
    let people = (policy.people ?? []).map { Person(name: $0.name, email: $0.email) }
    let found = people.filter { $0.description.lowercased().contains(text.lowercased()) }
    if found.count == 1 { return found[0] }
    throw Failure.refused(
      found.isEmpty
        ? "“\(text)” is nobody that the policy names" : "“\(text)” fits \(found.count) people",
      hint: "\"Name <address>\", me, or nobody")
  }
}
