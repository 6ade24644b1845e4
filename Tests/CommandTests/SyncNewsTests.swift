import Foundation
import TestSupport
import Testing

/// What a sync tells: everything that is otherwise than the person at this machine last saw it,
/// whichever machine made it so.
@Suite struct SyncNewsTests {
  @Test func `both people are told of a number that moved, whoever merged`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet add harbour 'Lund strait' --occurrence 1",
      "kim stet -C ../kim add harbour '3 May' --occurrence 1", "kim stet -C ../kim sync")
    let uid = "sed -n 's/^uid: //p' claims/harbour/014.yaml"
    let ana = try desk.succeed("stet sync")
    let json = try desk.succeed("kim stet -C ../kim sync --json --dry-run")
    let kim = try desk.succeed("kim stet -C ../kim sync")
    // Whose claim moved is told that it did, the other what it was called elsewhere.
    let words = ["harbour/13 is harbour/14 now", "harbour/14 was harbour/13 elsewhere"]
    #expect(words.contains { ana.contains($0) } && words.contains { kim.contains($0) })
    #expect(ana.contains(words[0]) != kim.contains(words[0]), "\(ana)\n\(kim)")
    for told in [ana, kim] { #expect(told.contains("both sides had handed out that number: “")) }
    let moved = try desk.succeed(uid).trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(json.contains("\"\(moved)\"") && json.contains("\"to\": \"harbour/14\""), "\(json)")
    // Told once.
    #expect(!(try desk.succeed("kim stet -C ../kim sync")).contains("harbour/14"))
  }

  @Test func `whoever's verdict went stale by somebody else's merge is told`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "kim stet -C ../kim decide harbour/4 on-author --note 'so she says'",
      "kim stet -C ../kim sync",
      "stet attach harbour/4 --observed 'a call' --refutes --primary --title Call")
    #expect(try desk.succeed("stet sync").contains("harbour/4 is stale: evidence"))
    #expect(try desk.succeed("kim stet -C ../kim sync").contains("harbour/4 is stale: evidence"))
  }

  @Test func `a verdict is not left standing beside a linked claim that the other side changed`()
    throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet link harbour/4 harbour/3 --kind rests-on",
      "stet decide harbour/3 on-author --note 'so she says'", "stet sync",
      "kim stet -C ../kim sync",
      "stet edit harbour/3 --words 'The harbour office names another day.'",
      "kim stet -C ../kim decide harbour/4 on-author --note 'she says it too'",
      "kim stet -C ../kim sync")
    let ana = try desk.succeed("stet sync")
    let sentence = "harbour/4 is stale: harbour/3, which it is linked to, has changed"
    #expect(ana.contains(sentence), "\(ana)")
    #expect(try desk.succeed("kim stet -C ../kim sync").contains(sentence))
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.run("stet audit").status == 0)
  }

  @Test func `an article taken out on one machine and worked on with the other stays whole`() throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "git rm -qr claims/harbour seeds/harbour.txt && git commit -qm gone",
      "kim stet -C ../kim note harbour/5 theirs", "kim stet -C ../kim sync")
    let told = try desk.succeed("stet sync")
    #expect(
      told.contains("harbour was taken out on one machine and worked on with the other: it stays"))
    try desk.succeed("kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.run("stet show harbour/12").status == 0)
    #expect(try desk.succeed("stet show harbour/5").contains("theirs"))
    #expect(try desk.run("ls seeds").output == "harbour.txt\n")
  }

  @Test func `a claim's file that somebody renamed by hand is told as that`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "git -C ../kim mv claims/harbour/002.yaml claims/harbour/020.yaml",
      "git -C ../kim commit -qm moved && git -C ../kim push -q", "stet note harbour/2 ours")
    let told = try desk.succeed("stet sync")
    #expect(told.contains("harbour/2 is harbour/20 now, moved by hand: “"), "\(told)")
    #expect(try desk.succeed("stet show harbour/20").contains("ours"))
  }

  @Test func `the first sync of a branch is told in a line`() throws {
    let desk = try CommandDesk()
    let told = try desk.succeed(
      """
      git init -q --bare ../desk.git && git init -q && git remote add origin ../desk.git &&
      stet init >/dev/null && stet import harbour.txt --slug harbour --date 2026-05-12 >/dev/null &&
      stet note harbour/1 x >/dev/null && stet sync
      """)
    #expect(
      told == "Went out to origin, branch main, which is new there: 1 article, 3 commits\n")
  }

  @Test func `a branch that is new there counts what the remote has not`() throws {
    let desk = try CommandDesk.withClone()
    let told = try desk.succeed(
      "git switch -q -c draft && stet note harbour/1 x >/dev/null && stet sync")
    #expect(
      told == "Went out to origin, branch draft, which is new there: 1 article, 1 commit\n")
  }

  @Test func `what a killed sync left is removed by the next, and a living one's is not`() throws {
    let desk = try CommandDesk.withClone()
    // A fetch that waits until it is told to go on.
    try desk.folder.write(
      """
      #!/bin/sh
      touch "$PWD/../fetching"
      while [ ! -e "$PWD/../go" ]; do sleep 0.05; done
      exec git upload-pack ../desk.git
      """, to: "bin/slow-pack")
    try desk.succeed(
      "chmod +x ../bin/slow-pack", "git config remote.slow.url ssh://slow.example/desk.git",
      "git update-ref refs/stet/fetched-999999 HEAD")
    let outcome = try desk.run(
      """
      GIT_SSH_COMMAND=slow-pack stet sync slow --dry-run >../slow.log 2>&1 & living=$!
      while [ ! -e ../fetching ]; do sleep 0.05; done
      kim stet -C ../kim note harbour/1 x >/dev/null; kim stet -C ../kim sync >/dev/null
      stet sync >/dev/null
      touch ../go; wait $living; echo "living: $?"
      git for-each-ref refs/stet; ls .git/stet | grep fetched
      """)
    let said = try desk.run("cat ../slow.log").output
    #expect(outcome.output == "living: 0\n", "\(outcome.output)\(said)")
  }
}
