import TestSupport
import Testing

/// The last step on a claim is taken back by a step of its own.
@Suite struct UndoTests {
  @Test func `a step is taken back, the claim is as it was, and the audit finds that in order`()
    throws
  {
    let desk = try CommandDesk.withVerdict()
    let before = try desk.succeed("git show HEAD~1:claims/harbour/001.yaml")
    let trial = try desk.succeed("stet undo harbour/1 --dry-run")
    #expect(
      trial.contains("Would be taken back") && trial.contains("Ana Ito  harbour/1: confirmed"))
    let said = try desk.succeed("stet undo harbour/1 --note 'meant for 2'")
    #expect(said == "harbour/1: take back “confirmed” (checked → in-review)\n", "\(said)")
    #expect(try desk.succeed("cat claims/harbour/001.yaml") == before)
    let message = try desk.succeed("git log -1 --format=%B")
    #expect(message.contains("meant for 2\n\nClaim-Id: "), "\(message)")
    #expect(message.contains("\nAction: undo\nUndoes: \(try desk.succeed("git rev-parse HEAD~1"))"))
    for command in [
      "stet audit --anew", "STET_INDEX=off stet audit", "git status --porcelain -uno",
    ] {
      try desk.succeed(command)
    }
    // Taken back once more, it stands again.
    #expect(try desk.succeed("stet undo harbour/1").contains("harbour/1: do “confirmed” again"))
    try desk.succeed("stet show harbour/1 | grep 'checked · confirmed'")
    try desk.succeed(
      "stet audit", "stet sync", "kim stet -C ../kim sync", "kim stet -C ../kim audit")
  }

  @Test func `several steps go back at once, and kept files and sources stay`() throws {
    let desk = try CommandDesk.withVerdict()
    let said = try desk.succeed("stet undo harbour/1 --steps 2")
    #expect(said.contains("take back 2 steps, from “attach paper"), "\(said)")
    #expect(said.contains("(checked → unchecked)"))
    try desk.succeed("ls claims/harbour/evidence/paper-* claims/harbour/sources/paper.yaml")
    try desk.succeed(
      "stet audit --anew", "git commit -q --allow-empty --amend --no-edit", "stet audit")
    let none = try desk.run("stet undo harbour/1 --steps 9")
    #expect(none.status == 2 && none.output.contains("where the claim begins"), "\(none.output)")
  }

  @Test func `what others stand on, or what is no step on one claim, is not taken back`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed("stet note harbour/1 hm")
    let later = try desk.run("stet undo HEAD~1")
    #expect(later.status == 2 && later.output.contains("“harbour/1: note” came after it"))
    #expect(later.output.contains("Hint: stet undo harbour/1 --steps 2"), "\(later.output)")
    try desk.succeed("stet undo HEAD")
    let trimmed = try desk.run(
      "stet trim harbour/2 'The last ferry across the Lund strait sailed on 3 May' --set-aside said "
        + "&& stet undo harbour/2")
    #expect(trimmed.status == 2 && trimmed.output.contains("changed more than this claim"))
    for operand in ["harbour", "harbour/99", "nothing", "HEAD~99", "harbour/1-2"] {
      #expect(try desk.run("stet undo \(operand)").status == 2, "\(operand)")
    }
    let imported = try desk.run(
      "stet undo $(git rev-list HEAD -- claims/harbour/003.yaml | tail -1)")
    #expect(imported.output.contains("is no step on one claim"), "\(imported.output)")
  }

  @Test func `another person's step is for the head or an editor, where the policy names people`()
    throws
  {
    let desk = try CommandDesk.withVerdict()
    try desk.namePeople(ana: "editor", kim: "checker")
    let refused = try desk.run("kim stet undo harbour/1")
    #expect(refused.status == 2 && refused.output.contains("(rule: role)"), "\(refused.output)")
    try desk.succeed(
      "kim stet note harbour/1 hm", "kim stet undo harbour/1", "kim stet note harbour/1 x")
    try desk.succeed("stet undo harbour/1", "stet audit")
    // A commit that only says so is no step.
    try desk.succeed(
      "sed -i 's/^priority: .*/priority: low/' claims/harbour/001.yaml",
      "git commit -qam \"x\n\nClaim-Id: $(sed -n 's/^uid: //p' claims/harbour/001.yaml)\nAction: undo\""
    )
    let audit = try desk.run("stet audit")
    #expect(
      audit.status == 1 && audit.output.contains("as the commit leaves it"), "\(audit.output)")
  }

  @Test func `a sign-off that would not hold any more does not come back`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "kim stet sign harbour/1", "stet reopen harbour/1 --reason hm",
      "stet source edit harbour paper --title 'Another paper'")
    let refused = try desk.run("stet undo harbour/1")
    #expect(refused.status == 2 && refused.output.contains("would not hold any more"))
    try desk.succeed("stet undo harbour/1 --steps 3", "stet audit")
  }

  @Test func `what somebody withdrew comes back by their own hand alone`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed("stet sync", "kim stet sign harbour/1", "kim stet undo harbour/1")
    let forged = try desk.run("stet undo harbour/1")
    #expect(
      forged.status == 2 && forged.output.contains("the sign-off of Kim Roe would come back")
        && forged.output.contains("(rule: own-hand)"), "\(forged.output)")
    #expect(try desk.run("stet undo harbour/1 --as 'Kim Roe <kim@desk.example>'").status == 2)
    try desk.succeed("kim stet undo harbour/1", "stet show harbour/1 | grep 'signed:  *Kim Roe'")
    try desk.succeed("kim stet reopen harbour/1 --reason 'the notice is a fake'")
    #expect(try desk.run("stet undo harbour/1").output.contains("(rule: own-hand)"))
    // A commit that does it all the same is found.
    try desk.succeed(
      "git show HEAD~1:claims/harbour/001.yaml >claims/harbour/001.yaml",
      "git commit -qam \"harbour/1: undo\n\nClaim-Id: $(sed -n 's/^uid: //p' claims/harbour/001.yaml)\nAction: undo\""
    )
    let audit = try desk.run("stet audit")
    #expect(
      audit.status == 1 && audit.output.contains("which only Kim Roe gives"), "\(audit.output)")
  }

  @Test func `what one's own later step took away comes back with it`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "kim stet sign harbour/1", "stet edit harbour/1 --words 'The port of Lund lost its ferry.'",
      "stet undo harbour/1", "stet show harbour/1 | grep 'signed:  *Kim Roe'", "stet audit")
    // Another verdict in its place, taken back by whoever gave it.
    try desk.succeed(
      "stet reopen harbour/1 --reason 'a second look'", "stet undo harbour/1", "stet audit")
  }

  @Test func `a sign-off that the policy wants signed with a key does not come back without one`()
    throws
  {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "kim stet sign harbour/1", "kim stet undo harbour/1",
      "sed -i 's/^signed:.*/signed: [sign]/' templates/policy.yaml", "stet save")
    let refused = try desk.run("kim stet undo harbour/1")
    #expect(refused.status == 2 && refused.output.contains("(rule: signed)"), "\(refused.output)")
  }
}
