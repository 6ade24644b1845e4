import TestSupport
import Testing

@Suite struct SameBytesTests {
  @Test(
    "A report has the same bytes in any time zone and language, with or without .git/stet",
    arguments: ["status --format md", "status --format json", "checking-copy", "change-list"])
  func sameBytes(_ kind: String) throws {
    let desk = try CommandDesk()
    _ = try desk.run(
      """
      stet init && stet import harbour.txt --slug harbour --date 2026-05-12 &&
      stet attach harbour/4 paper.pdf --supports --primary &&
      stet query harbour/5 "How much?" --to "the council"
      """
    ).expectSuccess()
    let report = "stet report harbour --kind \(kind)"
    let first = try desk.run(report)
    #expect(first.status == 0, "\(first.output)")
    for environment in [
      ["TZ": "Asia/Tokyo", "LC_ALL": "de_DE.UTF-8"], ["TZ": "America/St_Johns", "LC_ALL": "tr_TR"],
      ["TZ": "Pacific/Chatham", "LC_ALL": "C", "COLUMNS": "40"],
    ] {
      #expect(try desk.run(report, environment: environment).output == first.output)
    }
    _ = try desk.run("rm -rf .git/stet")
    #expect(try desk.run(report).output == first.output)
    _ = try desk.run("stet open harbour/6").expectSuccess()
    #expect(try desk.run(report + " --as-of HEAD~1").output == first.output)
    #expect(try desk.run(report).output != first.output)
  }
}
