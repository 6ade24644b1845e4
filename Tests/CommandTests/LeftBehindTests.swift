import Foundation
import TestSupport
import Testing

/// What other programs leave behind is put in order where that is certain, and named where it is not.
@Suite struct LeftBehindTests {
  @Test(
    "Locks of a git that was killed go away by themselves, old ones of a git at work do not",
    .enabled(if: FileManager.default.fileExists(atPath: "/proc/self/fd")))
  func abandonedLocks() throws {
    let desk = try CommandDesk.withClone()
    for lock in ["index.lock", "refs/heads/main.lock", "HEAD.lock"] {
      try desk.succeed("touch -d '2 hours ago' .git/\(lock)")
      let noted = try desk.run("stet note harbour/1 hm")
      #expect(noted.status == 0, "\(noted.output)")
      #expect(noted.output.contains("stet: removed "), "\(noted.output)")
      #expect(noted.output.contains(".git/\(lock), which a git that is no more left 2 hours ago"))
      #expect(try desk.run("git status --porcelain --untracked-files=no").output == "")
    }
    // A young one may be anybody's.
    try desk.succeed("touch .git/index.lock")
    let young = try desk.run("stet note harbour/1 hm")
    #expect(young.status == 3 && young.output.contains("ps -C git -f shows"), "\(young.output)")
    // A git is at work here, as one is behind an open editor.
    try desk.succeed(
      "rm .git/index.lock", "stet note harbour/1 mended", "cp /bin/sleep ../bin/git-at-work")
    let open = try desk.run(
      """
      git-at-work 30 >/dev/null 2>&1 &
      touch -d '2 hours ago' .git/index.lock; stet note harbour/1 hm; echo "status $?"
      ls .git/index.lock; kill $!
      """)
    #expect(open.output.contains("status 3"), "\(open.output)")
    #expect(open.output.contains("\n.git/index.lock\n"), "\(open.output)")
  }

  @Test func `a file where stet's folder should be is named with the way out`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("rm -r .git/stet && echo x >.git/stet")
    let refused = try desk.run("stet note harbour/1 hm")
    #expect(refused.status == 2 && refused.output.contains("is no folder"), "\(refused.output)")
    #expect(refused.output.contains("Hint: mv "))
    try desk.succeed("stet status", "mv .git/stet .git/stet.old", "stet note harbour/1 hm")
  }

  @Test func `a desk is not made above a desk of the same repository`() throws {
    let desk = try CommandDesk(inputs: false)
    try desk.succeed("git init -q && stet init news")
    let refused = try desk.run("stet init")
    #expect(refused.status == 2 && refused.output.contains("there is a desk below"))
    #expect(try desk.run("ls").output == "news\n")
    try desk.succeed("stet init other", "stet -C news status")
  }

  @Test func `merging lines that clash says so, in a desk or not`() throws {
    let desk = try CommandDesk(inputs: false)
    let merged = try desk.run("echo a >a; echo b >b; echo c >c; stet merge-file a b c x/notes.txt")
    #expect(merged.status == 1)
    #expect(merged.output.contains("x/notes.txt: both sides changed the same lines"))
    #expect(try desk.succeed("cat b").contains("<<<<<<<"))
  }

  @Test func `what would rewrite a terminal's lines is named instead`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("stet note harbour/1 \"$(printf 'invoice\\342\\200\\256fdp.exe')\"")
    for command in ["show harbour/1", "log harbour/1", "diff HEAD~1"] {
      let told = try desk.succeed("stet \(command)")
      #expect(told.contains("invoice⟨U+202E⟩fdp.exe"), "\(told)")
    }
    #expect(try desk.succeed("stet show harbour/1 --json").contains("invoice\u{202E}fdp.exe"))
  }
}
