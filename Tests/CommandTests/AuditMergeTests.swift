import TestSupport
import Testing

/// The audit makes every merge once more: what a merge commit has otherwise than its two sides come
/// to was put there by somebody's hand.
@Suite struct AuditMergeTests {
  @Test func `findings come in one order, however they were found`() throws {
    let desk = try CommandDesk.withClone()
    for number in ["003", "001"] {
      try desk.succeed(
        "sed -i 's/^status: .*/status: signed-off/' claims/harbour/\(number).yaml",
        "git commit -qam 'Signed \(number)'")
      _ = try desk.run("stet audit")
    }
    try desk.succeed(
      "sed -i 's/^priority: .*/priority: [/' claims/harbour/002.yaml",
      "echo x >>claims/harbour/article.md")
    let told = try desk.run("stet audit").output
    #expect(try desk.run("stet audit --anew").output == told)
    #expect(try desk.run("STET_INDEX=off stet audit --anew").output == told)
    var places: [String] = []
    for line in told.split(separator: "\n") where line.hasPrefix("claims/harbour/") {
      let place = String(line.dropFirst(15).prefix(10))
      if places.last != place { places.append(place) }
    }
    let expected = [
      "001.yaml: ", "002.yaml:7", "003.yaml: ", "article.md", "001.yaml: ", "003.yaml: ",
    ]
    #expect(places == expected, "\(told)")
  }

  /// Ana and Kim have both worked on claim 4, and Ana has merged.
  private static func merged() throws -> CommandDesk {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "kim stet -C ../kim decide harbour/4 on-author --note 'so she says'",
      "kim stet -C ../kim note harbour/7 'check the year'", "kim stet -C ../kim sync",
      "stet note harbour/4 'nobody answers'", "stet sync", "stet audit")
    return desk
  }

  @Test func `a merge that somebody changed by hand is reported with what differs`() throws {
    let desk = try Self.merged()
    try desk.succeed(
      "sed -i 's/^priority: .*/priority: low/' claims/harbour/004.yaml",
      "git commit -q --amend -a --no-edit")
    let audit = try desk.run("stet audit --anew")
    #expect(audit.status == 1)
    #expect(
      audit.output.contains(
        "claims/harbour/004.yaml: the merge has it otherwise than both sides come to, and nothing of "
          + "either is gone: priority is “low” and not "), "\(audit.output)")
    #expect(audit.output.contains("1 thing not in order"), "\(audit.output)")
  }

  @Test func `a merge that throws the other side's work away is reported file by file`() throws {
    let desk = try Self.merged()
    try desk.succeed(
      "kim stet -C ../kim sync", "kim stet -C ../kim note harbour/2 theirs",
      "kim stet -C ../kim sync", "stet note harbour/1 ours",
      "git fetch -q && git merge -q -s ours -m Mine origin/main")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1)
    #expect(
      audit.output.contains("claims/harbour/002.yaml: the merge is of neither side: note "),
      "\(audit.output)")
    #expect(audit.output.contains("is gone") && audit.output.contains("1 thing not in order"))
  }

  @Test func `a file that a merge takes out or brings in by itself is reported`() throws {
    let desk = try Self.merged()
    try desk.succeed(
      "git rm -q claims/harbour/007.yaml && cp claims/harbour/001.yaml claims/harbour/050.yaml",
      "git add claims && git commit -q --amend --no-edit")
    let audit = try desk.run("stet audit --anew").output
    #expect(audit.contains("claims/harbour/007.yaml: the merge took it out"), "\(audit)")
    #expect(audit.contains("claims/harbour/050.yaml: the merge has it, where"), "\(audit)")
  }

  @Test func `merges of plain git through the driver are what they are`() throws {
    let desk = try Self.merged()
    try desk.succeed(
      "kim stet -C ../kim sync", "kim stet -C ../kim note harbour/4 theirs",
      "kim stet -C ../kim decide harbour/5 on-author --note 'so she says'",
      "kim stet -C ../kim sync", "stet note harbour/4 ours",
      "stet decide harbour/5 not-checkable --note 'no way to know'",
      "git fetch -q && git merge -q -m Both origin/main")
    let audit = try desk.run("stet audit --anew")
    #expect(audit.status == 0, "\(audit.output)")
    try desk.succeed(
      "sed -i 's/text: theirs/text: nothing/' claims/harbour/004.yaml",
      "git commit -q --amend -a --no-edit")
    let changed = try desk.run("stet audit --anew")
    #expect(changed.status == 1 && changed.output.contains("claims/harbour/004.yaml: the merge"))
  }

  @Test func `what only a person could merge is looked at as a person's work`() throws {
    let desk = try Self.merged()
    try desk.succeed(
      "kim stet -C ../kim sync",
      "kim stet -C ../kim add harbour '3 May' --occurrence 1", "kim stet -C ../kim sync",
      "stet add harbour 'Lund strait' --occurrence 1")
    let merge = try desk.run(
      "git fetch -q; git merge -m Both origin/main; git checkout -q --ours claims/harbour/013.yaml; "
        + "git add claims && git commit -qm Both")
    #expect(merge.status == 0, "\(merge.output)")
    let audit = try desk.run("stet audit --anew")
    #expect(!audit.output.contains("013.yaml: the merge has it otherwise"), "\(audit.output)")
  }
}
