import TestSupport
import Testing

/// A commit of the past that is no legal step cannot be changed; somebody can say that it may stand.
@Suite struct AcceptanceTests {
  /// A desk whose last commit takes a verdict back with `git revert`.
  private static func reverted() throws -> CommandDesk {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed("git revert --no-edit HEAD 2>&1")
    return desk
  }

  @Test func `a commit is accepted with a reason, and the audit shows it and is content`() throws {
    let desk = try Self.reverted()
    let before = try desk.run("stet audit")
    #expect(before.status == 1 && before.output.contains("1 thing not in order"))
    #expect(before.output.contains("stet audit --accept"), "\(before.output)")
    let said = try desk.succeed("kim stet audit --accept HEAD --note 'The wrong claim.'")
    #expect(said.hasPrefix("harbour/1: accept commit "), "\(said)")
    for command in [
      "stet audit", "stet audit --anew", "stet audit harbour", "STET_INDEX=off stet audit",
    ] {
      let after = try desk.run(command)
      #expect(after.status == 0, "\(after.output)")
      #expect(after.output.contains("no legal step"))
      #expect(after.output.contains("accepted by Kim Roe <kim@desk.example> on 2026-05-14 10:"))
      #expect(after.output.contains(": The wrong claim.\nEverything is in order, 1 accepted: "))
    }
    let json = try desk.succeed("stet audit --json")
    #expect(json.contains("\"in-order\": true") && json.contains("\"note\": \"The wrong claim.\""))
  }

  @Test func `an acceptance is a step of its own, in the log and on every machine`() throws {
    let desk = try Self.reverted()
    try desk.succeed(
      "stet audit --accept HEAD --note 'The wrong claim.'", "kim stet -C ../kim note harbour/2 hm",
      "stet sync", "kim stet -C ../kim sync", "stet sync")
    #expect(try desk.sameInBoth() == "")
    let audit = try desk.run("kim stet -C ../kim audit")
    #expect(audit.status == 0 && audit.output.contains("accepted by Ana Ito"), "\(audit.output)")
    for index in ["on", "off"] {
      for operand in ["", "harbour"] {
        let log = try desk.succeed("STET_INDEX=\(index) stet log \(operand) --action accept")
        #expect(log.contains("harbour/1: accept commit"), "\(index) \(operand): \(log)")
      }
    }
  }

  @Test func `what the files say now is not accepted, nor what is in order, nor without a reason`()
    throws
  {
    let desk = try Self.reverted()
    try desk.succeed("sed -i 's/^status: .*/status: mislaid/' claims/harbour/002.yaml")
    try desk.succeed("git commit -qam broken", "stet audit --accept HEAD --note 'It was me.'")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1 && audit.output.contains("claims/harbour/002.yaml:4:9"), "\(audit)")
    #expect(audit.output.contains("accepted by Ana Ito"))
    let fine = try desk.run("stet audit --accept HEAD~3 --note x")
    #expect(fine.status == 2 && fine.output.contains("finds nothing in commit"), "\(fine.output)")
    let again = try desk.run("stet audit --accept HEAD~1 --note x")
    #expect(again.status == 2 && again.output.contains("Ana Ito has accepted"), "\(again.output)")
    #expect(try desk.run("stet audit --accept HEAD~2").status == 64)
    #expect(try desk.run("stet audit --accept HEAD~2 --note ' '").status == 2)
    #expect(try desk.run("stet audit --accept nothing --note x").status == 2)
  }

  @Test func `where the policy names people, only those who answer for the desk accept`() throws {
    let desk = try Self.reverted()
    try desk.namePeople(ana: "checker", kim: "head")
    let refused = try desk.run("stet audit --accept HEAD~1 --note 'It was me.'")
    #expect(refused.status == 2 && refused.output.contains("(rule: role)"), "\(refused.output)")
    // Typed around stet, it counts for nothing.
    try desk.succeed(
      "git commit -q --allow-empty -m \"x\n\nAction: accept\nAccepts: $(git rev-parse HEAD~1)\"")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1 && audit.output.contains("2 things not in order"), "\(audit.output)")
    try desk.succeed(
      "kim stet audit --accept HEAD~2 --accept HEAD --note 'Both seen.'", "stet audit")
  }
}
