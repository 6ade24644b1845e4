import Foundation
import TestSupport
import Testing

/// A hint is a way out: typed as it stands, it leads on.
@Suite struct WayOutTests {
  /// The command of a hint's, which begins with `git` or `stet`.
  private static func hint(in output: String, from word: String) throws -> String {
    let line = try #require(output.split(separator: "\n").first { $0.contains("Hint: ") })
    let start = try #require(line.ranges(of: word).first).lowerBound
    return String(line[start...])
  }

  @Test func `a desk is not made inside a desk, unless it has a repository of its own`() throws {
    let desk = try CommandDesk.withClone()
    for place in ["sub", "claims/harbour", "not/there/yet"] {
      let refused = try desk.run("stet init \(place)")
      #expect(refused.status == 2 && refused.output.contains("lies in the desk at"))
      #expect(try desk.run("ls -d not sub").output.contains("No such file"))
    }
    try desk.succeed("git init -q sub && stet init sub", "stet -C sub status")
  }

  @Test func `a split is taken back by the step that the refused undo names, priority and all`()
    throws
  {
    let desk = try CommandDesk()
    try desk.succeed(
      "stet init", "echo 'Ben Obi stole 3 boats in 2019.' >s.txt", "stet import s.txt --slug s")
    let before = try desk.succeed("grep -h '^priority: high' claims/s/001.yaml")
    try desk.succeed("stet split s/1 --at stole")
    let refused = try desk.run("stet undo s/1")
    #expect(refused.status == 2 && refused.output.contains("changed more than this claim"))
    let hint = try Self.hint(in: refused.output, from: "stet join")
    let command = try #require(hint.components(separatedBy: " makes").first)
    try desk.succeed(command)
    #expect(try desk.succeed("grep -h priority claims/s/001.yaml") == before)
    try desk.succeed("stet audit")
  }

  @Test func `an option may have the name that the same has with another verb`() throws {
    let desk = try CommandDesk.withClone()
    let lee = "'Lee Moss <lee@desk.example>'"
    try desk.succeed(
      "stet drop harbour/1 --note twice", "stet reopen harbour/1 --note 'not at all'",
      "stet undo harbour/1 --reason hm", "stet show harbour/1 | grep twice",
      "stet link harbour/2 harbour/3 --as rests-on --by \(lee)",
      "stet link harbour/3 harbour/4 --kind rests-on --as \(lee)")
    let log = try desk.succeed("git log -2 --format='%an %s'")
    #expect(
      log == "Lee Moss harbour/3: rests-on harbour/4\nLee Moss harbour/2: rests-on harbour/3\n")
    for verb in ["drop", "undo", "link"] {
      let help = try desk.succeed("stet help \(verb)")
      #expect(!(help.contains("--note") && help.contains("--reason")), "\(help)")
      #expect(!help.contains("--by"))
    }
  }

  @Test func `what is attached already is not attached again, unless it is another place in it`()
    throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed("stet attach harbour/1 paper.pdf --supports --primary")
    for again in [
      "stet attach harbour/1 paper.pdf --supports --primary",
      "stet attach harbour/1,2 paper.pdf --supports --primary",
    ] {
      let refused = try desk.run(again)
      #expect(refused.status == 2 && refused.output.contains("harbour/1 has this already"))
    }
    try desk.succeed("stet attach harbour/1 paper.pdf --supports --primary --locator 'p. 3'")
  }

  @Test func `an address is no file to import, and half an address no evidence`() throws {
    let desk = try CommandDesk.withClone()
    let imported = try desk.run("stet import https://news.example/a")
    #expect(imported.status == 2 && imported.output.contains("save the page as a file"))
    let attached = try desk.run("stet attach harbour/1 'http://' --supports")
    #expect(attached.status == 2 && attached.output.contains("nothing comes after"))
  }

  @Test func `a line that both changed is taken from the other side, and the sync goes on`() throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "seq 9 >READ && cp READ OLD && git add READ OLD && git commit -qm R", "stet sync",
      "kim stet -C ../kim sync",
      "sed -i s/5/five/ READ && git rm -q OLD && git commit -qam ours && stet note harbour/1 ours",
      "sed -i s/5/FIVE/ ../kim/READ && sed -i s/1/one/ ../kim/OLD && git -C ../kim commit -qam theirs",
      "kim stet -C ../kim sync")
    let refused = try desk.run("stet sync")
    #expect(refused.status == 2, "\(refused.output)")
    let hint = try Self.hint(in: refused.output, from: "git checkout")
    let command = String(hint[..<(try #require(hint.ranges(of: ", then").first).lowerBound)])
    try desk.succeed(command, "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.succeed("cat READ").contains("FIVE"))
    #expect(try desk.sameInBoth() == "")
  }

  @Test func `a claim's text that both changed is taken from the other side too`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "echo More. >>claims/harbour/article.md && git commit -qam ours",
      "echo Less. >>../kim/claims/harbour/article.md && git -C ../kim commit -qam theirs",
      "git -C ../kim push -q")
    let refused = try desk.run("stet sync")
    #expect(refused.status == 2, "\(refused.output)")
    let hint = try Self.hint(in: refused.output, from: "git checkout")
    try desk.succeed(
      String(hint[..<(try #require(hint.ranges(of: ", then").first).lowerBound)]), "stet sync")
  }

  @Test func `a kept file that was changed comes back, and the audit sees that it did`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("stet attach harbour/4 paper.pdf --supports --primary")
    let file = try desk.succeed("ls claims/harbour/evidence/*").split(separator: "\n")[0]
    try desk.succeed("echo more >>\(file)")
    let unsaved = try desk.run("stet audit").output
    #expect(unsaved.contains("Hint: git checkout -- \(file) takes it back"), "\(unsaved)")
    try desk.succeed("git commit -qam broken")
    let broken = try desk.run("stet audit")
    #expect(broken.output.contains("2 things not in order"), "\(broken.output)")
    try desk.succeed(try Self.hint(in: broken.output, from: "git checkout"))
    let mended = try desk.run("stet audit").output
    #expect(mended.contains("1 thing not in order") && mended.contains("was changed"), "\(mended)")
  }

  @Test func `an audit in the middle of a merge does not take the merge for somebody's edits`()
    throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "git switch -q -c side && stet note harbour/2 side && git switch -q main",
      "stet note harbour/2 main", "git merge -q --no-commit side")
    let audit = try desk.run("stet audit").output
    #expect(audit.contains("git is in the middle of a merge") && !audit.contains("stet save"))
    try desk.succeed("GIT_EDITOR=true git merge --continue", "stet audit")
  }

  @Test func `a worktree that was moved says so, and git repairs it`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("git worktree add -q ../tree -b tree", "mv ../tree ../moved")
    let refused = try desk.run("stet -C ../moved note harbour/1 x")
    #expect(refused.status == 2 && refused.output.contains("is a git worktree that was moved"))
    let hint = try Self.hint(in: refused.output, from: "git -C")
    try desk.succeed(
      String(hint[..<(try #require(hint.ranges(of: ", then").first).lowerBound)]),
      "stet -C ../moved note harbour/1 x")
    let lost = try desk.run(
      """
      mv ../news ../elsewhere; cd ../moved; stet note harbour/1 y; echo "status $?"
      cd ../elsewhere; git worktree repair ../moved >/dev/null 2>&1; stet -C ../moved note harbour/1 y
      echo "status $?"; mv ../elsewhere ../news
      """
    ).output
    #expect(lost.contains("is not where it was") && lost.contains("status 2"), "\(lost)")
    #expect(lost.hasSuffix("status 0\n"), "\(lost)")
  }

  @Test func `git merges through a stet that is on nobody's path`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("git config --get merge.stet.driver | grep '^stet merge-file'")
    let merged = try desk.run(
      """
      stet=$(readlink -f ../bin/stet); PATH=/usr/bin:/bin
      git switch -q -c side && "$stet" note harbour/2 side && git switch -q main
      "$stet" note harbour/2 main && git merge -q -m both side && "$stet" audit
      """)
    #expect(merged.status == 0, "\(merged.output)")
    try desk.succeed(
      "stet note harbour/2 later", "git config --get merge.stet.driver | grep '^stet merge-file'",
      "git config merge.stet.driver 'mine %A'", "stet note harbour/2 last",
      "git config --get merge.stet.driver | grep mine")
  }

  @Test func `a split index is named with what makes it whole`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("git update-index --split-index")
    let part = try desk.run("stet note harbour/1 x")
    #expect(part.status == 3, "\(part.output)")
    let hint = try Self.hint(in: part.output, from: "git config")
    try desk.succeed(
      String(hint[..<(try #require(hint.ranges(of: ". stet").first).lowerBound)]),
      "stet note harbour/1 y")
    #expect(try desk.run("git status --porcelain --untracked-files=no").output == "")
  }

  @Test(.enabled(if: getuid() == 0, "only root can give a folder to another user"))
  func `a repository of another user is opened where git trusts all of them`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "mkdir ../another", "chown -R 12345:12345 . && git config --file ../another/.gitconfig a.b c")
    let refused = try desk.run("HOME=$PWD/../another stet list")
    #expect(refused.status == 2 && refused.output.contains("belongs to another user"))
    try desk.succeed(
      "git config --file ../another/.gitconfig safe.directory '*'",
      "HOME=$PWD/../another stet list",
      "git config --file ../another/.gitconfig --add safe.directory ''")
    #expect(try desk.run("HOME=$PWD/../another stet list").status == 2)
  }
}
