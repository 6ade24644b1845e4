import TestSupport
import Testing

/// The words of the history and of differences, where they are asked for something unusual.
@Suite struct LogAndDiffTests {
  @Test func `the history of an article goes on under the name that it had before`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "printf 'Gulls return\\n\\nThe gulls came back on Monday.\\n' >gulls.txt",
      "printf 'Gulls leave\\n\\nThe gulls have left on Friday.\\n' >../kim/gulls.txt",
      "stet import gulls.txt --date 2026-05-13 --slug gulls && stet sync",
      "cd ../kim && kim stet import gulls.txt --date 2026-05-13 --slug gulls",
      "kim stet -C ../kim open gulls/1 && kim stet -C ../kim sync",
      "kim stet -C ../kim note gulls-2/1 hm")
    for index in ["on", "off"] {
      let article = try desk.succeed("STET_INDEX=\(index) stet -C ../kim log gulls-2")
      #expect(article.contains("gulls-2/1: note") && article.contains("renamed from gulls"))
      #expect(article.contains("gulls/1: open for review"), "\(article)")
      #expect(article.contains("gulls: import “Gulls leave”") && !article.contains("Gulls return"))
      let claim = try desk.succeed("STET_INDEX=\(index) stet -C ../kim log gulls-2/1")
      #expect(claim.contains("gulls/1: open for review"), "\(claim)")
      #expect(
        try desk.succeed("STET_INDEX=\(index) stet -C ../kim log gulls-2 -n 1")
          .split(separator: "\n").count == 2)
    }
  }

  @Test func `structures that differ are structures in JSON`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("stet attach harbour/1 paper.pdf --supports --primary")
    let json = try desk.succeed("stet diff HEAD~1 harbour/1 --json")
    #expect(json.contains("\"stance\": \"supports\""), "\(json)")
  }

  @Test func `moments that are none are named as such`() throws {
    let desk = try CommandDesk.withClone()
    let far = try desk.run("stet diff HEAD~1000")
    #expect(far.status == 2 && far.output.contains("the history does not go back so far"))
    let many = try desk.run("stet diff HEAD~1..HEAD..HEAD")
    #expect(many.status == 64 && many.output.contains("more than two moments"), "\(many.output)")
    let number = try desk.run("stet log -n -1")
    #expect(number.status == 64 && number.output.contains("-n takes a number from 1"))
  }

  @Test func `a file in which no field differs is not a bare heading`() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed("echo '# a remark' >>claims/harbour/004.yaml")
    #expect(try desk.succeed("stet diff").contains("layout and comments"))
    try desk.succeed("echo 'claim: [' >>claims/harbour/004.yaml")
    #expect(try desk.succeed("stet diff").contains("cannot be read: claims/harbour/004.yaml:"))
    try desk.succeed("git checkout -q -- claims", "echo more >>claims/harbour/article.md")
    #expect(try desk.succeed("stet diff").contains("harbour text\n  other content: "))
  }
}
