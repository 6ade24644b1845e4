import TestSupport
import Testing

/// What plain git does to a desk's files, merged by the driver that stet sets up.
@Suite struct PlainGitTests {
  /// A desk in `news`, cloned to `other`, both with the merge driver.
  private static func twoClones() throws -> CommandDesk {
    let desk = try CommandDesk()
    _ = try desk.run(
      """
      stet init >/dev/null && stet import harbour.txt --slug harbour --date 2026-05-12 >/dev/null &&
      git clone -q . ../other && stet -C ../other note harbour/1 "hello" >/dev/null
      """
    ).expectSuccess()
    return desk
  }

  @Test func `init sets the driver up, and an acting command does so in a clone`() throws {
    let desk = try Self.twoClones()
    for folder in [".", "../other"] {
      let outcome = try desk.run("git -C \(folder) config merge.stet.driver")
      #expect(outcome.output == "stet merge-file %O %A %B %P\n")
    }
    let own = try desk.run(
      """
      git -C ../other config merge.stet.driver mine && stet -C ../other note harbour/2 x >/dev/null
      git -C ../other config merge.stet.driver
      """)
    #expect(own.output == "mine\n")
  }

  @Test(
    "Work on one claim in two clones comes together by plain git",
    arguments: [
      "git pull -q --no-rebase --no-edit ../other main", "git pull -q --rebase ../other main",
      "git fetch -q ../other main && git merge -q --no-edit FETCH_HEAD",
      "git fetch -q ../other main && git cherry-pick ORIG_HEAD..FETCH_HEAD >/dev/null 2>&1",
    ])
  func comesTogether(_ command: String) throws {
    let desk = try Self.twoClones()
    _ = try desk.run("git update-ref ORIG_HEAD HEAD").expectSuccess()
    _ = try desk.run("stet attach harbour/4 paper.pdf --supports --primary").expectSuccess()
    _ = try desk.run("kim stet -C ../other attach harbour/4 --observed call --refutes --title Call")
      .expectSuccess()
    _ = try desk.run("stet note harbour/4 ours && kim stet -C ../other note harbour/4 theirs")
      .expectSuccess()
    let outcome = try desk.run(command)
    #expect(outcome.status == 0, "\(outcome.output)")
    let shown = try desk.run("stet show harbour/4").output
    for part in ["supports, primary", "refutes", "ours", "theirs"] {
      #expect(shown.contains(part), "\(part) after \(command):\n\(shown)")
    }
    #expect(try desk.run("git status --porcelain --untracked-files=no").output == "")
    #expect(try desk.run("grep -rl '<<<<' claims").output == "")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 0, "\(audit.output)")
  }

  @Test func `what a rebase makes of several steps, and of rival verdicts, is legal to the audit`()
    throws
  {
    let desk = try Self.twoClones()
    _ = try desk.run(
      """
      stet attach harbour/4 paper.pdf --supports --primary >/dev/null
      stet note harbour/4 "mine, second" >/dev/null
      stet decide harbour/4 confirmed >/dev/null
      kim stet -C ../other attach harbour/4 --observed call --refutes --title Call >/dev/null
      kim stet -C ../other decide harbour/4 wrong --reason factual-error >/dev/null
      """
    ).expectSuccess()
    let pulled = try desk.run("git pull -q --rebase ../other main")
    #expect(pulled.status == 0, "\(pulled.output)")
    #expect(try desk.run("stet gate harbour").output.contains("people differ on the verdict"))
    let audit = try desk.run("stet audit")
    #expect(audit.status == 0, "\(audit.output)")
    _ = try desk.run("stet settle harbour/4 --take 2").expectSuccess()
    #expect(try desk.run("stet audit").status == 0)
  }

  @Test func `a rebased step that another was quicker with is legal to the audit`() throws {
    let desk = try Self.twoClones()
    _ = try desk.run(
      """
      set -e; stet query harbour/4 --to "The port" "Is it so?" >/dev/null
      git -C ../other pull -q --rebase
      stet answer harbour/4 yes >/dev/null
      stet attach harbour/4 --observed call --supports --primary --title Call >/dev/null
      stet decide harbour/4 confirmed --note "mine" >/dev/null
      cd ../other && kim stet answer harbour/4 "yes, it is" >/dev/null
      kim stet attach harbour/4 --observed visit --supports --primary --title Visit >/dev/null
      kim stet decide harbour/4 confirmed --note "too" >/dev/null
      """
    ).expectSuccess()
    let pulled = try desk.run("git pull -q --rebase ../other main")
    #expect(pulled.status == 0, "\(pulled.output)")
    let shown = try desk.run("stet show harbour/4").output
    for remark in ["another answer to query", "also: confirmed: "] {
      #expect(shown.contains(remark), "\(shown)")
    }
    let audit = try desk.run("stet audit")
    #expect(audit.status == 0, "\(audit.output)")
  }

  @Test func `a rebased step with more in it than its merge comes to is no legal step`() throws {
    let desk = try Self.twoClones()
    _ = try desk.run(
      "stet note harbour/4 ours && kim stet -C ../other note harbour/4 theirs"
    ).expectSuccess()
    _ = try desk.run("git pull -q --rebase ../other main").expectSuccess()
    _ = try desk.run(
      """
      sed -i 's/text: theirs/text: something else/' claims/harbour/004.yaml
      git commit -q --amend --no-edit -a
      """
    ).expectSuccess()
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1)
    #expect(audit.output.contains("no legal step: harbour/4"), "\(audit.output)")
  }

  @Test func `a stash comes back over another step`() throws {
    let desk = try Self.twoClones()
    let outcome = try desk.run(
      """
      sed -i 's/^claim: .*/&\\npriority: high/; /^priority: normal/d' claims/harbour/004.yaml &&
      git stash -q && stet attach harbour/4 paper.pdf --supports --primary >/dev/null &&
      git stash pop -q && grep -c -e 'priority: high' -e 'stance: supports' claims/harbour/004.yaml
      """)
    #expect(outcome.status == 0 && outcome.output.hasSuffix("2\n"), "\(outcome.output)")
  }

  @Test func `rival verdicts are no conflict to git, and are named on standard error`() throws {
    let desk = try Self.twoClones()
    _ = try desk.run(
      """
      stet attach harbour/4 paper.pdf --supports --primary >/dev/null &&
      stet decide harbour/4 confirmed --tick all >/dev/null &&
      kim stet -C ../other attach harbour/4 --observed "a call" --refutes --title Call >/dev/null &&
      kim stet -C ../other decide harbour/4 wrong --reason factual-error >/dev/null
      """
    ).expectSuccess()
    let pulled = try desk.run("git pull -q --no-rebase --no-edit ../other main")
    #expect(pulled.status == 0)
    #expect(
      pulled.output.contains("people differ on the verdict: 1 confirmed (Ana Ito"),
      "\(pulled.output)")
    #expect(try desk.run("stet gate harbour").output.contains("people differ on the verdict"))
    #expect(try desk.run("stet decide harbour/4 confirmed").status == 2)
    let settled = try desk.run("stet settle harbour/4 --take 2")
    #expect(settled.status == 0, "\(settled.output)")
    #expect(
      settled.output.contains("harbour/4: settle the verdict: wrong (factual-error) (Kim Roe"))
    #expect(try desk.run("git log -1 --format=%b").output.contains("Action: settle\n"))
  }

  @Test func `two different claims under one number are left to stet sync`() throws {
    let desk = try CommandDesk()
    _ = try desk.run(
      """
      stet init >/dev/null && stet import harbour.txt --slug harbour --date 2026-05-12 >/dev/null &&
      git clone -q . ../other
      """
    ).expectSuccess()
    let one = try desk.run("stet add harbour \"3 May\"")
    let other = try desk.run("stet -C ../other add harbour \"Lund strait\" --occurrence 1")
    #expect(one.status == 0 && other.status == 0, "\(one.output)\(other.output)")
    let pulled = try desk.run("git pull -q --no-rebase --no-edit ../other main")
    #expect(pulled.status == 1)
    #expect(pulled.output.contains("stet sync"), "\(pulled.output)")
  }
}
