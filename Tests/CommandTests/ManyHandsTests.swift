import Foundation
import TestSupport
import Testing

/// Many processes at one desk.
@Suite struct ManyHandsTests {
  @Test("Eight processes at once: what is acknowledged is in the history once, the rest refused")
  func eightAtOnce() throws {
    let desk = try CommandDesk()
    _ = try desk.run("stet init && stet import harbour.txt --slug harbour --date 2026-05-12")
      .expectSuccess()
    let before = try count(desk)
    // The steps of one claim's way, over and over, on three claims: most come too late.
    let outcome = try desk.run(
      """
      for hand in 1 2 3 4 5 6 7 8; do
        (
          for round in 1 2; do
            for claim in 1 2 3; do
              for step in "open harbour/$claim" "note harbour/$claim hand-${hand}-$round" \\
                "reopen harbour/$claim --reason again"; do
                STET_SEED= stet $step >"$hand.out" 2>&1
                status=$?
                echo "$status $hand-$round-$claim $step" >>"$hand.log"
              done
            done
          done
        ) &
      done
      wait
      cat ?.log | cut -d' ' -f1 | sort | uniq -c
      """)
    let counts = outcome.output.split(separator: "\n").map { $0.split(separator: " ") }
    let done = counts.first { $0.last == "0" }.flatMap { Int($0[0]) } ?? 0
    #expect(counts.allSatisfy { ["0", "2"].contains($0.last) }, "\(outcome.output)")
    #expect(done >= 48, "each note can always be made: \(outcome.output)")
    #expect(try count(desk) == before + done)
    #expect(try desk.run("git log --merges --oneline").output == "")
    #expect(try desk.run("git fsck --strict --no-dangling; git status --short claims").output == "")
    let notes = try desk.run("cat claims/harbour/*.yaml").output
    for hand in 1...8 {
      for round in 1...2 {
        let count = notes.split(separator: "\n").count { $0.hasSuffix("hand-\(hand)-\(round)}") }
        #expect(count == 3, "hand-\(hand)-\(round)")
      }
    }
  }

  @Test("Who has to wait is told who holds the desk and since when, and goes on after that")
  func waiting() throws {
    let desk = try CommandDesk()
    _ = try desk.run("stet init && stet import harbour.txt --slug harbour --date 2026-05-12")
      .expectSuccess()
    // Held until the command has said that it waits, however slow the machine is.
    let outcome = try desk.run(
      """
      (
        flock 9
        printf 'Ben Cole since 10:05 (process 4711)' >&9
        : >../held
        for turn in $(seq 80); do
          grep -q Waiting ../said 2>/dev/null && break
          sleep 0.1
        done
        : >.git/stet/lock
      ) 9<>.git/stet/lock &
      until [ -e ../held ]; do sleep 0.05; done
      stet open harbour/1 >../said 2>&1
      echo "status $?"
      wait
      cat ../said
      """)
    #expect(
      outcome.output.contains(
        "Waiting: the desk is held by Ben Cole since 10:05 (process 4711) …\n"))
    #expect(outcome.output.contains("harbour/1: open for review"))
    #expect(outcome.output.contains("status 0"))
  }

  private func count(_ desk: CommandDesk) throws -> Int {
    Int(try desk.run("git rev-list --count HEAD").output.filter(\.isNumber)) ?? -1
  }
}
