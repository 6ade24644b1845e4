import Foundation
import TestSupport
import Testing

@Suite struct SelfTestTests {
  @Test("The self test finds this machine fit, says so, and leaves nothing behind")
  func fit() throws {
    let desk = try CommandDesk(inputs: false)
    let outcome = try desk.run("stet selftest")
    #expect(outcome.status == 0, "\(outcome.output)")
    for trial in ["files", "round trip", "hands", "crashes"] {
      #expect(outcome.output.contains("ok     \(trial): "), "\(outcome.output)")
    }
    #expect(outcome.output.hasSuffix("This machine can be trusted with a desk.\n"))
    #expect(try desk.run("ls -A").output == "")
  }

  @Test("The self test in a desk leaves that desk alone")
  func insideADesk() throws {
    let desk = try CommandDesk()
    _ = try desk.run("stet init").expectSuccess()
    let before = try desk.run("git rev-parse HEAD; git status --short; find .git | sort").output
    #expect(try desk.run("stet selftest").status == 0)
    let after = try desk.run("git rev-parse HEAD; git status --short; find .git | sort").output
    #expect(after == before)
  }

  @Test("A folder that cannot be written to is not fit, in words and in JSON")
  func unfit() throws {
    let desk = try CommandDesk(inputs: false)
    let outcome = try desk.run("stet selftest --in /proc/self --json")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("\"trusted\": false"))
    #expect(outcome.output.contains("cannot be written to"))
    #expect(try desk.run("stet selftest --in nowhere").status == 2)
  }
}
