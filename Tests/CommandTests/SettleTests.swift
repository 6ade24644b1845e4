import Foundation
import TestSupport
import Testing

/// What the program says around disputes and what a merge decides by itself.
@Suite struct SettleTests {
  /// Ana and Kim have decided claim 4 otherwise, and both have synced.
  private static func disputed() throws -> CommandDesk {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet attach harbour/4 paper.pdf --supports --primary",
      "stet decide harbour/4 confirmed --tick all --note 'the paper has it'",
      "kim stet -C ../kim attach harbour/4 --observed 208 --refutes --primary --title Office",
      "kim stet -C ../kim decide harbour/4 wrong --reason factual-error --change '208.' --note list",
      "stet sync", "kim stet -C ../kim sync", "stet sync")
    return desk
  }

  @Test func `of all claims those in dispute are settled, and the others counted`() throws {
    let desk = try Self.disputed()
    let settled = try desk.succeed("stet settle --all --take 2")
    #expect(settled.contains("11 claims not in dispute, and left as they are."), "\(settled)")
    #expect(settled.contains("harbour/4: settle the verdict: wrong"))
    let shown = try desk.succeed("stet show harbour/4", "stet audit")
    #expect(
      shown.contains("Ana Ito: said confirmed, which was not taken: the paper has it"), "\(shown)")
    let none = try desk.run("stet settle harbour --all --take 2")
    #expect(none.status == 2 && none.output.contains("nothing is in dispute"), "\(none.output)")
    #expect(try desk.run("stet settle harbour/3 --take 2").status == 2)
  }

  @Test func `a dispute about words is settled by a step that the audit finds in order`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet edit harbour/8 --words 'The bridge is old.'",
      "kim stet -C ../kim edit harbour/8 --words 'The bridge is worn.'",
      "stet sync", "kim stet -C ../kim sync", "stet sync", "stet settle harbour/8 --take 1",
      "stet audit")
  }

  @Test func `a dispute that was settled twice, and not alike, says who settled it`() throws {
    let desk = try Self.disputed()
    try desk.succeed(
      "stet settle harbour/4 --take 2", "kim stet -C ../kim settle harbour/4 --take 1 --note older",
      "stet sync")
    let told = try desk.succeed("kim stet -C ../kim sync")
    #expect(told.contains("Ana Ito had settled the verdict: wrong (factual-error)"), "\(told)")
    #expect(told.contains("Kim Roe had settled the verdict: confirmed"))
    #expect(try desk.succeed("stet sync").contains("Kim Roe had settled the verdict: confirmed"))
    try desk.succeed("stet audit", "kim stet -C ../kim audit")
  }

  @Test func `who set a claim aside is told that it stays, whichever machine merged`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet set-aside harbour/5 --reason question", "kim stet -C ../kim open harbour/5", "stet sync"
    )
    let sentence =
      "harbour/5 stays a claim: it was set aside (question) while somebody worked on it"
    #expect(!(try desk.succeed("kim stet -C ../kim sync").contains(sentence)))
    #expect(try desk.succeed("stet sync").contains(sentence))
    try desk.succeed(
      "stet set-aside harbour/6 --reason question", "kim stet -C ../kim open harbour/6",
      "kim stet -C ../kim sync")
    let told = try desk.succeed("stet sync")
    #expect(told.contains(sentence.replacingOccurrences(of: "/5", with: "/6")), "\(told)")
  }
}
