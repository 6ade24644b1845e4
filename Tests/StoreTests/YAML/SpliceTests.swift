import FactCheck
import Store
import TestClaims
import Testing

/// Layouts that people write by hand, one by one.
@Suite struct SpliceTests {
  private static let head = "uid: k3f9x2ab\nclaim: x\nstatus: unchecked\n"
  private static let span = "span: {exact: x, start: 0, end: 1}\n"

  /// The file after `change`.
  private static func splice(_ text: String, _ change: (inout Claim) -> Void) throws -> String {
    let before = try YAML.read(Claim.self, from: Array(text.utf8), path: "x")
    var after = before
    change(&after)
    let bytes = try DeskFile.changed(Array(text.utf8), from: before, to: after, path: "x")
    #expect(try YAML.read(Claim.self, from: bytes, path: "x") == after)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `a list in brackets over several lines is one value, and its comments stay`() throws {
    let text = head + "flags: [ # of the desk\n  legal, # since May\n  image\n]\n" + span
    let new = try Self.splice(text) { $0.flags = ["legal"] }
    #expect(new == head + "# of the desk\n# since May\nflags:\n  - legal\n" + span)
  }

  @Test func `a file in braces is written anew below its comments`() throws {
    let text =
      "# mine\n{uid: k3f9x2ab, claim: x, # the words\n status: unchecked, x-own: 1.50,\n "
      + "span: {exact: x, start: 0, end: 1}}\n"
    let new = try Self.splice(text) { $0.priority = .high }
    #expect(new.hasPrefix("# mine\n# the words\nuid: k3f9x2ab\n"))
    #expect(new.contains("\nx-own: 1.50\n"))
    #expect(new.contains("\npriority: high\n"))
  }

  @Test func `lines that only YAML 1_1 takes for lines move nothing`() throws {
    let text = head + "x-own: \"a\u{2028}b\u{85}c\" # it's\n" + span
    let new = try Self.splice(text) { $0.status = .inReview }
    #expect(
      new.isSame(as: text.replacing("status: unchecked", with: "status: in-review")), "\(new)")
  }

  @Test func `blank lines that a literal keeps are its own`() throws {
    let text = head + span + "x-own: |+\n  kept\n\n\n"
    let new = try Self.splice(text) { $0.others.append(.init("x-more", .text("z"))) }
    #expect(new == text + "x-more: z\n")
  }

  @Test func `a key without a value gets one in its place, beside its comment`() throws {
    let text = "uid: k3f9x2ab\nclaim: x\npriority: # soon?\nstatus: unchecked\n" + span
    let new = try Self.splice(text) { $0.priority = .high }
    #expect(new == text.replacing("priority: #", with: "priority: high #"))
  }

  @Test func `a comment beside a value that goes stays in its place`() throws {
    let text = head + "priority: high # the editor asked\n" + span
    let new = try Self.splice(text) { $0.priority = nil }
    #expect(new == head + "# the editor asked\n" + span)
  }

  @Test func `keys marked with question marks are changed or refused, never spoilt`() {
    let text = "? uid\n: k3f9x2ab\n? claim\n: x\n? status\n: unchecked\n" + Self.span
    let new = try? Self.splice(text) { $0.status = .inReview }
    #expect(new?.contains("k3f9x2ab") ?? true)
  }

  @Test func `a tag on something unknown is kept, or the change is refused`() throws {
    let tagged =
      head + span + "ticks:\n  - id: t1\n    kind: name\n    exact: x\n    start: 0\n"
      + "    end: 1\n    x-own: !!binary aGVsbG8=\n"
    let new = try Self.splice(tagged) { $0.ticks[0].by = ClaimAtWork.ana }
    #expect(
      new == tagged.replacing("end: 1\n    x", with: "end: 1\n    by: \(ClaimAtWork.ana)\n    x"))
    let flow =
      head + span + "ticks: [{id: t1, kind: name, exact: x, start: 0, end: 1, x-own: !own y}]\n"
    #expect(throws: StoreError.self) {
      try Self.splice(flow) { $0.ticks[0].by = ClaimAtWork.ana }
    }
  }

  @Test func `the first key of an item can go, and its hyphen stays for the next`() throws {
    let text = head + span + "evidence:\n  - note: n # why\n    id: e1\n    source: wire\n"
    let new = try Self.splice(text) { $0.evidence[0].note = nil }
    #expect(new == head + span + "evidence:\n  - # why\n    id: e1\n    source: wire\n")
  }

  @Test func `what is not changed is given back byte for byte`() throws {
    let text = "\u{FEFF}# c\r\n" + head + "\r\n" + span
    #expect(try Self.splice(text) { _ in }.isSame(as: text))
  }

  private var head: String { Self.head }
  private var span: String { Self.span }
}
