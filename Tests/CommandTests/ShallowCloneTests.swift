import TestSupport
import Testing

/// A clone that was made with `--depth` has a part of the history, and says so.
@Suite struct ShallowCloneTests {
  /// A desk with a verdict, and `cut`, a clone that has its last commit alone.
  private static func cut() throws -> CommandDesk {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet decide harbour/4 on-author --note 'so she says'", "stet note harbour/1 x", "stet sync",
      "git clone -q --depth 1 \"file://$(cd ..; pwd)/desk.git\" ../cut")
    return desk
  }

  @Test func `what is there is audited, and what is not is said`() throws {
    let desk = try Self.cut()
    let audit = try desk.run("stet -C ../cut audit")
    #expect(audit.status == 0, "\(audit.output)")
    #expect(audit.output.contains("This clone is a shallow one: "))
    #expect(audit.output.contains("Everything that is here is in order"))
    #expect(audit.output.contains("Hint: git fetch --unshallow"))
    try desk.succeed("git -C ../cut fetch -q --unshallow")
    let whole = try desk.succeed("stet -C ../cut audit")
    #expect(whole.contains("Everything is in order: 1 article, 12 claims, 4 commits"), "\(whole)")
  }

  @Test func `an illegal step is found in the part that is there`() throws {
    let desk = try Self.cut()
    try desk.succeed(
      "cd ../cut && sed -i 's/^status: .*/status: signed-off/' claims/harbour/002.yaml",
      "git -C ../cut commit -qam 'By hand'")
    let audit = try desk.run("stet -C ../cut audit")
    #expect(audit.status == 1 && audit.output.contains("no legal step"), "\(audit.output)")
  }

  @Test func `a sync needs what both have in common, and the hint brings it`() throws {
    let desk = try Self.cut()
    try desk.succeed(
      "stet note harbour/2 ours", "stet sync", "kim stet -C ../cut note harbour/3 theirs")
    // Here the edge itself is in common.
    try desk.succeed(
      "kim stet -C ../cut sync", "stet sync", "stet note harbour/2 again", "stet sync")
    try desk.succeed(
      "kim stet -C ../cut note harbour/3 more", "git -C ../cut fetch -q --depth 1 origin main")
    let refused = try desk.run("kim stet -C ../cut sync")
    if refused.status != 0 {
      #expect(refused.status == 2 && refused.output.contains("this clone is a shallow one"))
      try desk.succeed("git -C ../cut fetch -q --unshallow origin", "kim stet -C ../cut sync")
    }
    try desk.succeed("stet sync")
    #expect(try desk.run("diff -r claims ../cut/claims").output == "")
    #expect(try desk.run("stet audit").status == 0)
  }
}
