import TestSupport
import Testing

/// What makes a folder a desk can be taken out, and what git keeps can be lost: it is said which, and
/// the rest goes on.
@Suite struct TakenOutTests {
  @Test func `a policy that was deleted is named with the way back, and init makes nothing`() throws
  {
    let desk = try CommandDesk.withClone()
    let before = try desk.succeed("git rev-parse HEAD")
    for (remove, path) in [
      ("rm templates/policy.yaml", "templates/policy.yaml"),
      ("rm -r templates", "templates/policy.yaml"),
      ("rm -r claims", "claims"),
    ] {
      try desk.succeed(remove)
      for command in ["stet status", "stet audit", "stet init", "stet note harbour/1 hm"] {
        let told = try desk.run(command)
        #expect(told.status == 2, "\(remove), \(command): \(told.output)")
        #expect(told.output.contains("\(path) in it was deleted by hand"), "\(told.output)")
        #expect(told.output.contains("git checkout -- \(path) brings it back"))
      }
      try desk.succeed("git checkout -q -- templates claims", "stet audit")
    }
    #expect(try desk.succeed("git rev-parse HEAD") == before)
    try desk.succeed("git rm -q templates/policy.yaml", "git commit -qm gone")
    let gone = try desk.run("stet status")
    #expect(gone.output.contains("the last commit has no templates/policy.yaml any more"))
    let hint = try #require(gone.output.split(separator: "\n").first { $0.hasPrefix("Hint: ") })
    try desk.succeed(String(hint.dropFirst("Hint: in that folder: ".count)), "stet status")
  }

  @Test func `a claim whose content git has lost takes none of the others with it`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet note harbour/3 hm", "ID=$(git rev-parse HEAD:claims/harbour/003.yaml)",
      "mv .git/objects/$(git rev-parse HEAD:claims/harbour/003.yaml | sed 's:^..:&/:') ../lost")
    let list = try desk.run("stet list harbour")
    #expect(list.status == 3 && list.output.contains("harbour/3 cannot be read"), "\(list.output)")
    #expect(list.output.contains("git has lost what the last commit has there"))
    #expect(list.output.contains("\n   4 "), "\(list.output)")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1 && audit.output.contains("cannot be looked at"), "\(audit.output)")
    try desk.succeed(
      "mv ../lost .git/objects/$(git ls-tree HEAD claims/harbour/003.yaml | cut -c13-52 | sed 's:^..:&/:')",
      "stet audit")
  }

  @Test func `a folder that no article can be in keeps no article from being looked at`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "mkdir claims/UPPER \"$(printf 'claims/\\377')\"",
      "cp claims/harbour/article.* claims/UPPER && echo hi >\"$(printf 'claims/\\377')/article.yaml\"",
      "git add -A && git commit -qm folders")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1, "\(audit.output)")
    #expect(audit.output.contains("claims/UPPER: no article can be in a folder of this name"))
    #expect(audit.output.contains("1 claim") || audit.output.contains(" claims, "))
    #expect(try desk.run("stet status").output.contains("harbour: "))
  }

  @Test func `a file's name is one word of a hint, and one line of what is told`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "echo x >'claims/harbour/a $(touch pwned).yaml'",
      "echo x >\"$(printf 'claims/harbour/b\\nEverything is in order.')\"")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1, "\(audit.output)")
    #expect(audit.output.contains("git add 'claims/harbour/a $(touch pwned).yaml' and"))
    #expect(
      audit.output.contains("b⟨U+A⟩Everything is in order.: added by hand"), "\(audit.output)")
    #expect(!audit.output.contains("\nEverything is in order"))
  }
}
