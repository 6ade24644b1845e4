import TestSupport
import Testing

/// Two people at two clones of one desk, and a bare repository between them.
@Suite struct SyncTests {
  @Test func `the first push makes the remote what the branch goes with`() throws {
    let desk = try CommandDesk.withClone()
    #expect(
      try desk.run("git config branch.main.remote; git config branch.main.merge").output
        == "origin\nrefs/heads/main\n")
    #expect(try desk.run("stet sync").output == "Nothing new here or at origin, branch main.\n")
  }

  @Test func `what each did comes to the other, and both end the same`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "kim stet -C ../kim attach harbour/4 --observed 'a call' --refutes --title Call",
      "kim stet -C ../kim note harbour/7 'check the year'", "kim stet -C ../kim sync",
      "stet attach harbour/4 paper.pdf --supports --primary", "stet tick harbour/4 all")
    let synced = try desk.succeed("stet sync")
    #expect(
      synced.contains("Came in from origin, branch main:\n  harbour/4: attach call (refutes)"))
    #expect(synced.contains("Went out to origin, branch main:\n  harbour/4: attach paper"))
    try desk.succeed("kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    let shown = try desk.succeed("stet show harbour/4 harbour/7")
    for part in ["refutes: Call", "supports, primary: paper", "[x]", "check the year"] {
      #expect(shown.contains(part))
    }
  }

  @Test func `two claims under one number get two, and the other remembers its own`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet add harbour 'Lund strait' --occurrence 1",
      "kim stet -C ../kim add harbour '3 May' --occurrence 1", "kim stet -C ../kim sync",
      "kim stet -C ../kim note harbour/13 'before the renumbering'")
    let synced = try desk.succeed("stet sync")
    #expect(synced.contains("since both sides had handed out that number"))
    try desk.succeed("kim stet -C ../kim sync", "stet sync")
    #expect(try desk.sameInBoth() == "")
    let files = try desk.run("grep -l 'was: 13' claims/harbour/*; grep -h ^next claims/harbour/*")
    #expect(files.output == "claims/harbour/014.yaml\nnext: 15\n")
    let noted = try desk.run(
      "grep -l 'before the renumbering' claims/harbour/*.yaml | xargs grep ^claim")
    #expect(noted.output.contains("3 May"), "the note went with its claim: \(noted.output)")
    #expect(
      try desk.run("stet add harbour 'last ferry' --occurrence 1").output.contains("harbour/15"))
  }

  @Test func `the audit finds nothing wrong with merges, renumbering and settling`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet add harbour 'Lund strait' --occurrence 1",
      "stet attach harbour/13 paper.pdf --supports --primary",
      "stet decide harbour/4 not-checkable --note 'no way to know'",
      "kim stet -C ../kim add harbour '3 May' --occurrence 1",
      "kim stet -C ../kim decide harbour/4 on-author --note 'so she says'",
      "kim stet -C ../kim attach harbour/13 --observed x --supports --title Call",
      "kim stet -C ../kim sync", "stet sync", "stet settle harbour/4 --take 1", "stet sync",
      "kim stet -C ../kim sync")
    let audit = try desk.run("stet audit; kim stet -C ../kim audit")
    #expect(audit.status == 0, "\(audit.output)")
  }

  @Test func `two sources under one id become two, and evidence cites its own`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet attach harbour/4 --observed x --supports --source call --title 'Call to the office'",
      "kim stet -C ../kim attach harbour/5 --observed y --supports --source call --title 'Call to Lee'",
      "kim stet -C ../kim sync", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    let shown = try desk.succeed("stet show harbour/4-5")
    #expect(shown.contains("Call to the office") && shown.contains("Call to Lee"))
  }

  @Test func `files changed by hand that the merge would write are refused first`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "kim stet -C ../kim note harbour/4 theirs", "kim stet -C ../kim sync",
      "stet note harbour/5 ours", "sed -i 's/^status/# mine\\nstatus/' claims/harbour/004.yaml")
    let before = try desk.run("git rev-parse HEAD; cat claims/harbour/004.yaml").output
    let refused = try desk.run("stet sync")
    #expect(refused.status == 2)
    #expect(
      refused.output.contains("changed by hand and not recorded yet: claims/harbour/004.yaml"))
    #expect(try desk.run("git rev-parse HEAD; cat claims/harbour/004.yaml").output == before)
    try desk.succeed("stet save", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.succeed("cat claims/harbour/004.yaml").contains("# mine\nstatus"))
  }

  @Test func `other files are merged line by line, and a conflict in them changes nothing`() throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "seq 9 >README && git add README && git commit -qm Read", "stet sync",
      "kim stet -C ../kim sync", "sed -i s/2/two/ README && git commit -qam two",
      "sed -i s/8/eight/ ../kim/README && git -C ../kim commit -qam eight",
      "kim stet -C ../kim sync", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.succeed("tr '\\n' ' ' <README") == "1 two 3 4 5 6 7 eight 9 ")
    #expect(try desk.sameInBoth() == "")
    try desk.succeed(
      "sed -i s/5/five/ README && git commit -qam five && stet note harbour/3 x",
      "sed -i s/5/FIVE/ ../kim/README && git -C ../kim commit -qam FIVE",
      "kim stet -C ../kim note harbour/3 y", "kim stet -C ../kim sync")
    let before = try desk.run("git rev-parse HEAD; git status --porcelain").output
    let refused = try desk.run("stet sync")
    #expect(refused.status == 2)
    #expect(refused.output.contains("README: changed on both machines in the same lines"))
    #expect(try desk.run("git rev-parse HEAD; git status --porcelain").output == before)
  }

  @Test func `a claim set aside on one machine and worked on with the other stays a claim`() throws
  {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet set-aside harbour/9 --reason opinion",
      "kim stet -C ../kim attach harbour/9 --observed 'a call' --refutes --title Call",
      "kim stet -C ../kim sync", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.succeed("stet show harbour/9").contains("refutes"))
    #expect(try desk.run("stet list harbour --set-aside | grep -c opinion").output == "0\n")
  }

  @Test func `the article's data is merged, and rival values of it are settled`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet seen harbour", "stet edit harbour --deadline noon --outlet Gazette",
      "kim stet -C ../kim edit harbour --deadline 'five o’clock'", "kim stet -C ../kim sync")
    let synced = try desk.succeed("stet sync")
    let sides = "1 five o’clock (Kim Roe, 2026-05-14 10:04); 2 noon (Ana Ito, 2026-05-14 10:03)"
    #expect(synced.contains("harbour: people differ on “deadline”: \(sides)"), "\(synced)")
    #expect(try desk.run("stet gate harbour").output.contains("people differ on “deadline”"))
    try desk.succeed("stet settle harbour --take 2", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    #expect(try desk.succeed("grep -h deadline ../kim/claims/harbour/*") == "deadline: noon\n")
  }

  @Test func `whoever pushes in between is waited out, and not for ever`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("stet note harbour/1 ours")
    try desk.folder.write(
      """
      #!/bin/sh
      [ -e "$PWD/../once" ] && exit 0
      touch "$PWD/../once"
      unset GIT_DIR GIT_INDEX_FILE GIT_WORK_TREE
      stet -C "$PWD/../kim" note harbour/1 theirs && stet -C "$PWD/../kim" sync
      """, to: "news/.git/hooks/pre-push")
    try desk.succeed("chmod +x .git/hooks/pre-push", "stet sync", "kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
    #expect(
      try desk.run("grep -c -e 'text: ours' -e 'text: theirs' claims/harbour/001.yaml").output
        == "2\n")
    try desk.succeed("sed -i 2d .git/hooks/pre-push", "stet note harbour/1 again")
    let given = try desk.run("STET_SEED= stet sync")
    #expect(given.status == 75, "\(given.output)")
    #expect(given.output.contains("somebody else was quicker to push, 6 times"))
  }

  @Test func `a dry run tells all and changes nothing`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "kim stet -C ../kim decide harbour/4 on-author --note 'so she says'",
      "kim stet -C ../kim sync", "stet decide harbour/4 not-checkable --note 'no way to know'")
    let state =
      "git for-each-ref | grep -v refs/remotes; git status --porcelain; find claims .git/stet | sort"
    let before = try desk.run(state).output
    let told = try desk.succeed("stet sync --dry-run")
    #expect(told.contains("harbour/4: people differ on the verdict: 1 not-checkable (Ana Ito"))
    #expect(told.contains("Would come in") && told.contains("Would go out"))
    #expect(try desk.run(state).output == before)
  }

  @Test(
    "What cannot be synced is refused in plain words, and nothing is changed",
    arguments: [
      ("git remote remove origin; stet sync", 2, "there is no remote repository to sync with"),
      (
        "git remote rename origin a; git remote add b x; git config --unset branch.main.remote; "
          + "stet sync", 2, "there are several remotes, and none is called origin: a, b"
      ),
      ("stet sync ../nowhere.git", 2, "there is no repository at ../nowhere.git"),
      ("stet sync git://127.0.0.1:1/desk.git", 75, "cannot be reached"),
      ("git checkout -q --detach; stet sync", 2, "on no branch"),
      (
        "git init -q ../z && git -C ../z commit -q --allow-empty -m z && stet sync ../z", 2,
        "have no commit in common"
      ),
      (
        "printf '#!/bin/sh\\necho not today >&2; exit 1' >../desk.git/hooks/pre-receive; "
          + "chmod +x ../desk.git/hooks/pre-receive; stet note harbour/1 x >/dev/null; stet sync",
        2,
        "not today"
      ),
      ("PATH=$PWD/../bin; stet sync", 2, "there is no git program here"),
    ] as [(String, Int32, String)])
  func refused(_ command: String, _ status: Int32, _ words: String) throws {
    let desk = try CommandDesk.withClone()
    let outcome = try desk.run(command)
    #expect(outcome.status == status, "\(outcome.output)")
    #expect(outcome.output.contains("stet: "), "\(outcome.output)")
    #expect(outcome.output.contains(words), "\(outcome.output)")
    #expect(try desk.run("git status --porcelain --untracked-files=no").output == "")
  }

  @Test func `a branch of another name and a desk in a folder of a repository are synced too`()
    throws
  {
    let desk = try CommandDesk()
    try desk.succeed(
      "git init -q --bare ../all.git && git init -q -b work && git remote add origin ../all.git",
      "mkdir checks && stet init checks",
      "stet -C checks import harbour.txt --slug harbour --date 2026-05-12 || "
        + "stet -C checks import ../harbour.txt --slug harbour --date 2026-05-12",
      "stet -C checks sync", "git clone -q -b work ../all.git ../kim",
      "kim stet -C ../kim/checks note harbour/1 theirs && kim stet -C ../kim/checks sync",
      "stet -C checks note harbour/1 ours && stet -C checks sync",
      "kim stet -C ../kim/checks sync")
    #expect(
      try desk.run("diff -r checks ../kim/checks; grep -c text: checks/claims/harbour/001.yaml")
        .output == "2\n")
  }

  @Test func `a daemon of git's is a remote like any other`() throws {
    let desk = try CommandDesk.withClone()
    // Port 0 is not for git daemon; one that is taken is tried again.
    let outcome = try desk.run(
      """
      git daemon --help >/dev/null 2>&1 || test -x "$(git --exec-path)/git-daemon" || exit 77
      for try in 1 2 3 4 5; do
        port=$((20000 + ($$ * 7 + try * 1009) % 30000))
        git daemon --base-path="$PWD/.." --export-all --enable=receive-pack --reuseaddr \
          --listen=127.0.0.1 --port=$port >../daemon.log 2>&1 & daemon=$!
        for wait in $(seq 100); do
          git ls-remote git://127.0.0.1:$port/desk.git >/dev/null 2>&1 && break
          kill -0 $daemon 2>/dev/null || break
          sleep 0.05
        done
        kill -0 $daemon 2>/dev/null && break
      done
      stet note harbour/1 "through the daemon" && stet sync git://127.0.0.1:$port/desk.git
      status=$?; kill $daemon; wait $daemon 2>/dev/null; exit $status
      """)
    if outcome.status == 77 { return }
    #expect(outcome.status == 0, "\(outcome.output)")
    try desk.succeed("kim stet -C ../kim sync")
    #expect(try desk.sameInBoth() == "")
  }

  @Test func `a side that says nothing is given up`() throws {
    let desk = try CommandDesk.withClone()
    let outcome = try desk.run(
      """
      printf '#!/bin/sh\\nexec sleep 20\\n' >../bin/mute && chmod +x ../bin/mute
      GIT_SSH_COMMAND=mute STET_SYNC_PATIENCE=1 stet sync ssh://mute.example/desk.git
      """)
    #expect(outcome.status == 75)
    #expect(outcome.output.contains("said nothing for 1 seconds"), "\(outcome.output)")
  }
}
