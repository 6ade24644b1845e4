import TestSupport
import Testing

/// Two machines import under one name, neither knowing of the other.
@Suite struct SyncTwinsTests {
  @Test func `one document imported on both machines is one article, with the work of both`() throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "cp harbour.txt ../kim/ && sed 's/212/213/' harbour.txt >new.txt && cp new.txt ../kim/",
      "stet import new.txt --slug quay --date 2026-05-12",
      "stet attach quay/4 --observed 'a call' --supports --primary --title Call",
      "stet tick quay/4 all",
      "kim stet -C ../kim import new.txt --slug quay --date 2026-05-12",
      "kim stet -C ../kim note quay/4 'seen the register'",
      "kim stet -C ../kim link quay/5 quay/4 --kind rests-on", "kim stet -C ../kim sync")
    let count = try desk.run(
      "ls claims/quay/*.yaml | wc -l; grep -c 'id: s' claims/quay/article.yaml"
    )
    .output
    let synced = try desk.run("stet sync")
    #expect(synced.status == 0, "\(synced.output)")
    try desk.succeed("kim stet -C ../kim sync", "rm ../kim/*.txt")
    #expect(try desk.sameInBoth() == "")
    #expect(
      try desk.run("ls claims/quay/*.yaml | wc -l; grep -c 'id: s' claims/quay/article.yaml")
        .output == count)
    let shown = try desk.succeed("stet show quay/4")
    for part in ["a call", "seen the register", "[x]"] {
      #expect(shown.contains(part), "\(shown)")
    }
    #expect(!shown.contains("[ ]"), "\(shown)")
    let uid = try desk.succeed("sed -n 's/^uid: //p' claims/quay/004.yaml").split(separator: "\n")[
      0]
    #expect(try desk.succeed("cat claims/quay/005.yaml").contains("to: \(uid)"))
    #expect(try desk.run("stet audit; kim stet -C ../kim audit").status == 0)
  }

  @Test func `of two articles under one name the one that is not out yet gets another`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "sed 's/212/213/' harbour.txt >new.txt && sed 's/212/214/' harbour.txt >../kim/new.txt",
      "stet import new.txt --slug quay --date 2026-05-12",
      "stet attach quay/4 paper.pdf --supports --primary",
      "stet decide quay/5 on-author --note 'so she says'",
      "kim stet -C ../kim import new.txt --slug quay --date 2026-05-12",
      "kim stet -C ../kim note quay/4 theirs", "kim stet -C ../kim sync")
    let dry = try desk.succeed("stet sync --dry-run")
    #expect(dry.contains("quay would be quay-2 now"), "\(dry)")
    let synced = try desk.succeed("stet sync")
    #expect(
      synced.contains("quay is quay-2 now, since origin has another article under that name"),
      "\(synced)")
    try desk.succeed("kim stet -C ../kim sync", "rm ../kim/*.txt")
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.succeed("stet show quay/4").contains("theirs"))
    #expect(try desk.succeed("stet show quay-2/4").contains("evidence/paper-"))
    #expect(try desk.succeed("stet show quay-2/5").contains("on-author"))
    #expect(
      try desk.run("grep -h '213\\|214' seeds/quay.txt seeds/quay-2.txt | wc -l").output == "2\n")
    let audit = try desk.run("stet audit")
    #expect(audit.status == 0, "\(audit.output)")
  }

  @Test func `a name is given to nothing where something else stands in the way`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "echo ours >README && git add README && git commit -qm R",
      "echo theirs >../kim/README && git -C ../kim add README && git -C ../kim commit -qm R",
      "sed 's/212/213/' harbour.txt >new.txt && sed 's/212/214/' harbour.txt >../kim/new.txt",
      "stet import new.txt --slug quay --date 2026-05-12",
      "kim stet -C ../kim import new.txt --slug quay --date 2026-05-12", "kim stet -C ../kim sync")
    let state = "git rev-parse HEAD; git status --porcelain; ls claims"
    let before = try desk.run(state).output
    let refused = try desk.run("stet sync")
    #expect(refused.status == 2 && refused.output.contains("README: changed on both machines"))
    #expect(try desk.run(state).output == before)
  }
}
