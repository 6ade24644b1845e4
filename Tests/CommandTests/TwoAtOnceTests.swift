import TestSupport
import Testing

@Suite struct TwoAtOnceTests {
  @Test("Two processes acting at the same time, fifty times over, lose nothing")
  func twoAtOnce() throws {
    let desk = try CommandDesk()
    _ = try desk.run("stet init && stet import harbour.txt --slug harbour --date 2026-05-12")
      .expectSuccess()
    let before = try count(desk)
    // Not held still here: two processes with one seed would make the same ids.
    let outcome = try desk.run(
      """
      for i in $(seq 50); do
        STET_SEED= stet note harbour/1 "first $i" >/dev/null & one=$!
        STET_SEED= stet note harbour/2 "second $i" >/dev/null & two=$!
        wait $one || exit 7; wait $two || exit 8
      done
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try count(desk) == before + 100)
    for claim in ["001", "002"] {
      let file = try desk.folder.text(of: "news/claims/harbour/\(claim).yaml")
      #expect(file.split(separator: "\n").count { $0.contains("text: ") } == 50)
    }
    #expect(try desk.run("git fsck --strict; git status --short claims").output == "")
    #expect(try desk.run("git log --merges --oneline").output == "")
  }

  @Test("Two processes acting on the same claim each act on what the other left")
  func sameClaim() throws {
    let desk = try CommandDesk()
    _ = try desk.run("stet init && stet import harbour.txt --slug harbour --date 2026-05-12")
      .expectSuccess()
    let outcome = try desk.run(
      """
      stet open harbour/1 >a.out 2>&1 & one=$!
      stet open harbour/1 >b.out 2>&1 & two=$!
      wait $one; a=$?; wait $two; b=$?
      echo $((a + b)); cat a.out b.out
      """)
    #expect(outcome.output.hasPrefix("2\n"), "one is done, the other refused: \(outcome.output)")
    #expect(outcome.output.contains("“open” starts from unchecked"))
  }

  private func count(_ desk: CommandDesk) throws -> Int {
    Int(try desk.run("git rev-list --count HEAD").output.filter(\.isNumber)) ?? -1
  }
}
