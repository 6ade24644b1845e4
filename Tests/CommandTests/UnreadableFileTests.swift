import TestSupport
import Testing

/// A file that cannot be read, as another machine can push it, is named, and the rest goes on.
@Suite struct UnreadableFileTests {
  /// Kim has pushed a claim that no YAML parser takes; nobody has synced yet.
  private static func broken() throws -> CommandDesk {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "sed -i 's/^status: .*/status: [unchecked/' ../kim/claims/harbour/004.yaml",
      "cd ../kim && kim git commit -qam 'A better claim' && git push -q")
    return desk
  }

  @Test func `a sync takes a broken file in, and says who broke it and what to do`() throws {
    let desk = try Self.broken()
    let dry = try desk.succeed("stet sync --dry-run")
    #expect(dry.contains("claims/harbour/004.yaml:"), "\(dry)")
    try desk.succeed("stet note harbour/2 hm")
    let synced = try desk.run("stet sync")
    #expect(synced.status == 0, "\(synced.output)")
    #expect(synced.output.contains("claims/harbour/004.yaml:5:"), "\(synced.output)")
    #expect(synced.output.contains("Kim Roe <kim@desk.example> wrote it, in commit"))
    #expect(synced.output.contains("Mend the line here, stet save and stet sync"))
    // It is told once.
    #expect(!(try desk.succeed("stet sync").contains("004.yaml")))
    try desk.succeed(
      "sed -i 's/^status: .*/status: unchecked/' claims/harbour/004.yaml", "stet save")
    try desk.succeed(
      "stet sync", "kim stet -C ../kim sync", "stet gate harbour | grep -v unreadable")
    #expect(try desk.sameInBoth() == "")
  }

  @Test func `a sync takes an article's broken data in beside one's own work`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "sed -i 's/^next: .*/next: [13/' ../kim/claims/harbour/article.yaml",
      "cd ../kim && kim git commit -qam 'Better data' && git push -q", "stet note harbour/2 mine")
    let synced = try desk.run("stet sync")
    #expect(synced.status == 0, "\(synced.output)")
    #expect(synced.output.contains("claims/harbour/article.yaml:"), "\(synced.output)")
    #expect(synced.output.contains("Kim Roe <kim@desk.example> wrote it, in commit"))
    try desk.succeed(
      "sed -i 's/^next: .*/next: 13/' claims/harbour/article.yaml", "stet save", "stet sync",
      "stet show harbour/2 | grep mine", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
  }

  @Test func `the board, the gate, lists and reports go on without it, and name it`() throws {
    let desk = try Self.broken()
    try desk.succeed("stet sync")
    let status = try desk.succeed("stet status")
    #expect(status.contains("12 claims, 12 open"), "\(status)")
    #expect(
      status.contains("harbour/4 waits on the desk for mending its file, which cannot be read"))
    let gate = try desk.run("stet gate harbour")
    #expect(gate.status == 1 && gate.output.contains("harbour/4: cannot be read: claims/"))
    #expect(gate.output.contains("(unreadable)") && !gate.output.contains("(unaccounted)"))
    #expect(gate.output.contains("mend the line, then stet save"), "\(gate.output)")
    for command in [
      "list", "list harbour", "show harbour", "list --status unchecked", "list harbour --json",
      "report harbour --format csv", "report harbour --kind checking-copy", "report harbour",
    ] {
      let told = try desk.run("stet \(command)")
      #expect(told.status == 3, "\(command): \(told.output)")
      #expect(told.output.contains("stet: harbour/4 cannot be read: claims/harbour/004.yaml:5:"))
      #expect(told.output.contains("ferry"), "\(command): \(told.output)")
    }
    #expect(
      try desk.run("stet report harbour --format csv").output.contains("harbour/4,,harbour,4"))
    try desk.succeed("stet show harbour/3", "stet attach harbour/3 paper.pdf --supports --primary")
    try desk.succeed("stet decide harbour/3 confirmed --tick all", "stet report --all")
    let shown = try desk.run("stet show harbour/4")
    #expect(shown.status == 2 && shown.output.contains("004.yaml:5:"), "\(shown.output)")
  }

  @Test func `work on other claims goes on, and says what it went on without`() throws {
    let desk = try Self.broken()
    try desk.succeed("stet sync")
    let uid = try desk.succeed("sed -n 's/^uid: //p' claims/harbour/003.yaml").prefix(8)
    for command in [
      "edit harbour --outlet 'The Example'", "seen harbour", "note harbour/\(uid) hm",
      "add harbour 'The last ferry'", "set-aside harbour/5 --reason question",
      "source add harbour --title Office",
    ] {
      let told = try desk.run("stet \(command)")
      #expect(told.status == 0, "\(command): \(told.output)")
      #expect(told.output.contains("claims/harbour/004.yaml:5:"), "\(command): \(told.output)")
      #expect(told.output.contains("done without it"), "\(command): \(told.output)")
    }
    try desk.succeed(
      "stet attach harbour/3 paper.pdf --supports --primary",
      "stet decide harbour/3 confirmed --tick all")
    let again = try desk.succeed("stet decide harbour/3 as-attributed --tick all")
    #expect(again.contains("004.yaml:5:"), "whether it is linked is not known: \(again)")
    try desk.succeed("stet undo harbour/3", "stet log harbour/\(uid)")
    try desk.succeed("sed -i 's/^status: .*/status: unchecked/' claims/harbour/004.yaml")
    try desk.succeed("stet save")
    #expect(!(try desk.run("stet audit").output.contains("no legal step: harbour/3")))
  }

  @Test func `what depends on it is refused, with file and line, and changes nothing`() throws {
    let desk = try Self.broken()
    try desk.succeed("stet sync", "stet seen harbour", "stet link harbour/1 harbour/2 --as says")
    let before = try desk.succeed("git rev-parse HEAD")
    for command in [
      "sign harbour --role editor", "note harbour --all hm", "note harbour/4 hm",
      "set-aside harbour --all --reason question", "join harbour/2,3",
    ] {
      let told = try desk.run("stet \(command)")
      #expect(told.status == 2, "\(command): \(told.output)")
      #expect(told.output.contains("claims/harbour/004.yaml:5:"), "\(command): \(told.output)")
      #expect(told.output.contains("Hint: mend the line"), "\(command): \(told.output)")
    }
    #expect(try desk.succeed("git rev-parse HEAD") == before)
    let rest = try desk.run("stet note harbour --all --keep-going hm")
    #expect(rest.status == 3 && rest.output.contains("harbour/4 cannot be read"), "\(rest.output)")
    try desk.succeed("stet show harbour/12 | grep hm")
  }

  @Test func `a source that cannot be read stops the claims that cite it, and no others`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet attach harbour/1 paper.pdf --supports --primary",
      "sed -i 's/^type: .*/type: [/' claims/harbour/sources/paper.yaml",
      "git commit -qam 'A better source'", "stet note harbour/2 hm")
    let file = "claims/harbour/sources/paper.yaml:"
    for command in [
      "note harbour/1 hm", "attach harbour/2 --observed x --supports --source paper",
      "source edit harbour paper --title Other", "source add harbour --id paper --title Other",
    ] {
      let told = try desk.run("stet \(command)")
      #expect(told.status == 2, "\(command): \(told.output)")
    }
    #expect(try desk.run("stet note harbour/1 hm").output.contains(file))
    try desk.succeed("stet attach harbour/2 paper.pdf --supports --primary")
    #expect(try desk.succeed("ls claims/harbour/sources").contains("paper-2.yaml"))
    // Mended, it is saved beside an edit of a claim that cites it.
    try desk.succeed(
      "sed -i 's/^type: .*/type: document/' claims/harbour/sources/paper.yaml",
      "sed -i 's/^priority: .*/priority: low/' claims/harbour/001.yaml", "stet save",
      "stet note harbour/1 hm")
  }

  @Test func `a search goes through the rest of the article, and names it each time`() throws {
    let desk = try Self.broken()
    try desk.succeed("stet sync", "stet note harbour/3 'ask at the quay'")
    for index in ["on", "on", "off"] {
      let found = try desk.run("STET_INDEX=\(index) stet search quay")
      #expect(found.status == 3, "\(index): \(found.output)")
      #expect(found.output.contains("harbour/3"), "\(index): \(found.output)")
      #expect(found.output.contains("stet: claims/harbour/004.yaml:5:"), "\(found.output)")
    }
    try desk.succeed(
      "sed -i 's/^status: .*/status: unchecked/' claims/harbour/004.yaml", "stet save",
      "stet search quay")
  }

  @Test func `the audit names it with the way out, and looks at the rest`() throws {
    let desk = try Self.broken()
    try desk.succeed("stet sync", "echo another >claims/harbour/article.md")
    let audit = try desk.run("stet audit")
    #expect(audit.output.contains("claims/harbour/004.yaml:5:"), "\(audit.output)")
    #expect(audit.output.contains("Hint: mend the line, then stet save"))
    #expect(audit.output.contains("12 claims") && !audit.output.contains("neither a claim"))
    try desk.succeed("git checkout -q -- claims")
    try desk.succeed(
      "sed -i 's/^status: .*/status: unchecked/' claims/harbour/004.yaml", "stet save")
    try desk.succeed("stet audit --accept HEAD~1 --note 'Mended.'", "stet audit")
  }
}
