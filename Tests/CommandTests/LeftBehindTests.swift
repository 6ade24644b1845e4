import Foundation
import TestSupport
import Testing

/// What other programs leave behind is put in order where that is certain, and named where it is not.
@Suite struct LeftBehindTests {
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
