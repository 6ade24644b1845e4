import TestSupport
import Testing

/// What somebody did to the folder or to git's index beside stet is seen, and there is a way out of it.
@Suite struct HandEditTests {
  @Test func `a link or a folder in a claim's place is one finding, and the rest goes on`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "cp claims/harbour/004.yaml ../away.yaml && ln -sf ../../../away.yaml claims/harbour/004.yaml",
      "rm claims/harbour/005.yaml && mkdir claims/harbour/005.yaml",
      "ln -s /etc claims/harbour/evidence",
      "sed -i 's/^priority: .*/priority: low/' claims/harbour/006.yaml")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1 && audit.output.contains("4 things not in order"), "\(audit.output)")
    #expect(audit.output.contains("claims/harbour/004.yaml: a symbolic link stands where"))
    #expect(audit.output.contains("Hint: rm claims/harbour/004.yaml, then git checkout -- claims"))
    #expect(audit.output.contains("claims/harbour/005.yaml: a folder stands where"))
    #expect(audit.output.contains("claims/harbour/006.yaml: changed by hand"))
    let saved = try desk.run("stet save")
    #expect(saved.status == 2 && saved.output.contains("005.yaml: a folder"), "\(saved.output)")
    let noted = try desk.run("stet note harbour/4 hm")
    #expect(noted.status == 2 && noted.output.contains("a symbolic link stands where"))
    #expect(try desk.succeed("stet status").contains("claims/harbour/004.yaml, claims/harbour/005"))
    try desk.succeed(
      "rm claims/harbour/004.yaml claims/harbour/evidence && git checkout -- claims/harbour/004.yaml",
      "rmdir claims/harbour/005.yaml && git checkout -- claims/harbour/005.yaml", "stet save",
      "stet audit")
  }

  @Test func `the gate sees that a file of evidence is gone or was exchanged`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "echo Ten. >../log.txt && stet open harbour/4 && stet attach harbour/4 ../log.txt --context --title Log"
    )
    #expect(!(try desk.run("stet gate harbour").output.contains("evidence-file")))
    try desk.succeed("echo Twelve. >$(ls claims/harbour/evidence/*) && git commit -qam exchanged")
    let exchanged = try desk.run("stet gate harbour")
    #expect(exchanged.status == 1, "\(exchanged.output)")
    #expect(exchanged.output.contains("is not the file whose SHA-256 stands here (evidence-file)"))
    try desk.succeed("git rm -rq claims/harbour/evidence && git commit -qm gone")
    let gone = try desk.run("stet gate harbour")
    #expect(gone.output.contains("is not there (evidence-file)"), "\(gone.output)")
    #expect(gone.output.contains("stet audit harbour says how it comes back"))
  }

  @Test func `a linked folder of an article is one finding too`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("mv claims/harbour ../harbour && ln -s ../../harbour claims/harbour")
    let audit = try desk.run("stet audit")
    #expect(audit.output.contains("claims/harbour: a symbolic link stands"), "\(audit.output)")
    #expect(audit.output.contains("1 thing not in order"), "\(audit.output)")
    #expect(try desk.run("stet status").status == 0)
  }

  @Test func `a link that was committed in a claim's place does not take the claim out of sight`()
    throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "ln -sf 003.yaml claims/harbour/004.yaml && git commit -qam link")
    let gate = try desk.run("stet gate harbour")
    #expect(gate.output.contains("harbour/4: cannot be read: claims/harbour/004.yaml: a symbolic"))
    let audit = try desk.run("stet audit")
    #expect(audit.output.contains("a symbolic link was committed in place"), "\(audit.output)")
  }

  @Test func `what git has staged and the folder does not show is seen`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "git rm -q --cached claims/harbour/004.yaml",
      "sed -i 's/^priority: .*/priority: low/' claims/harbour/005.yaml && git add claims",
      "git rm -q --cached claims/harbour/004.yaml && git show HEAD:claims/harbour/005.yaml >005",
      "mv 005 claims/harbour/005.yaml")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1 && audit.output.contains("2 things not in order"), "\(audit.output)")
    #expect(audit.output.contains("claims/harbour/004.yaml: staged with git to be taken out"))
    #expect(audit.output.contains("claims/harbour/005.yaml: staged with git otherwise"))
    #expect(audit.output.contains("Hint: git reset -q -- claims/harbour/004.yaml takes that back"))
    for verb in ["save", "status"] {
      let told = try desk.succeed("stet \(verb)")
      #expect(
        told.contains("claims/harbour/004.yaml is staged with git to be taken out"), "\(told)")
    }
    try desk.succeed(
      "git reset -q -- claims/harbour/004.yaml claims/harbour/005.yaml", "stet audit")
  }

  @Test func `a moved claim is told to be moved, by save as by the audit`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("mv claims/harbour/004.yaml claims/harbour/040.yaml")
    for verb in ["save", "audit"] {
      let told = try desk.run("stet \(verb)").output
      #expect(told.contains("moved by hand to claims/harbour/040.yaml"), "\(told)")
      #expect(told.contains("Hint: mv claims/harbour/040.yaml claims/harbour/004.yaml"))
      #expect(!told.contains("added by hand"))
    }
    try desk.succeed("mv claims/harbour/040.yaml claims/harbour/004.yaml", "stet audit")
  }

  @Test func `a claim deleted by hand is brought back before it is dropped`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("rm claims/harbour/004.yaml")
    let dropped = try desk.run("stet drop harbour/4 --reason 'no claim'")
    #expect(
      dropped.output.contains("Hint: git checkout -- claims/harbour/004.yaml brings it back, then"))
    try desk.succeed(
      "git checkout -- claims/harbour/004.yaml", "stet drop harbour/4 --reason 'no claim'")
  }

  @Test func `files added by hand have a way in`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "mkdir -p claims/harbour/evidence && cp paper.pdf claims/harbour/evidence/paper.pdf",
      "cp claims/harbour/004.yaml claims/harbour/044.yaml")
    let audit = try desk.run("stet audit").output
    #expect(audit.contains("Hint: rm claims/harbour/044.yaml; stet add harbour"), "\(audit)")
    #expect(
      audit.contains("Hint: stet attach harbour/N claims/harbour/evidence/paper.pdf --supports"))
    try desk.succeed("rm claims/harbour/044.yaml")
    #expect(try desk.succeed("stet save").contains("stet attach harbour/N"))
    try desk.succeed(
      "stet attach harbour/4 claims/harbour/evidence/paper.pdf --supports --primary",
      "rm claims/harbour/evidence/paper.pdf", "stet audit")
  }

  @Test func `an edit that cannot be read is named by the audit with line and fault`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("echo 'claim: [' >>claims/harbour/004.yaml")
    let audit = try desk.run("stet audit").output
    #expect(audit.contains("004.yaml:20:1: changed by hand, and cannot be read:"), "\(audit)")
  }
}
