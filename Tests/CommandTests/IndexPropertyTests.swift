import Foundation
import TestSupport
import Testing

/// With the index and without it, after whatever happened to the history and to the index, every
/// answer is the same.
@Suite struct IndexPropertyTests {
  /// More than a few are for finding faults by: `STET_ROUNDS=300 swift test --filter IndexProperty`.
  private static let rounds =
    ProcessInfo.processInfo.environment["STET_ROUNDS"].flatMap(Int.init) ?? 8

  @Test("Every answer with the index is the answer without it, whatever happened before")
  func sameAnswers() throws {
    let seed = UInt64.random(in: 0..<1 << 32)
    var random = SeededGenerator(seed: seed)
    let desk = try CommandDesk()
    _ = try desk.run(
      """
      stet init && stet import harbour.txt --slug harbour --date 2026-05-12 &&
      stet import harbour.txt --again --slug ferry --date 2026-05-12 && git branch side &&
      mkdir ../out
      """
    ).expectSuccess()
    var told: [String] = []
    for round in 0..<Self.rounds {
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let event = Self.event(round, &random)
        told.append(event)
        _ = try desk.run(event)
      }
      let differences = try desk.run(Self.questions).output
      try #require(
        differences.isEmpty, "seed \(seed):\n\(told.joined(separator: "\n"))\n\(differences)")
    }
  }

  @Test("What was asked once is not worked out and written again")
  func usesTheIndex() throws {
    let desk = try CommandDesk()
    let outcome = try desk.run(
      """
      stet init && stet import harbour.txt --slug harbour --date 2026-05-12 && sleep 3
      stet status && stet log && stet search ferry; stamp=$(cat .git/stet/index.stamp)
      stet search bridge; stet status >/dev/null; stet log >/dev/null
      [ "$stamp" = "$(cat .git/stet/index.stamp)" ] && echo nothing was written
      """)
    #expect(outcome.output.hasSuffix("nothing was written\n"), "\(outcome.output)")
  }

  /// Something that happens: in shell.
  private static func event(_ round: Int, _ random: inout SeededGenerator) -> String {
    func one(_ items: [String]) -> String { items.randomElement(using: &random)! }
    let slug = one(["harbour", "ferry"])
    let number = Int.random(in: 1...12, using: &random)
    let file = "claims/\(slug)/0\(number < 10 ? "0" : "")\(number).yaml"
    let words = one(["пароход ушёл", "the ferry", "Café “noir”", "ships no", "naïve İstanbul"])
    let damage = [
      "rm -f .git/stet/index.*", "truncate -s \(number * 1000) .git/stet/index.sqlite",
      "printf '\\0%s' x | dd of=.git/stet/index.sqlite bs=1 seek=\(number * 3571) conv=notrunc",
      "echo >.git/stet/index.sqlite", "echo x >.git/stet/index.stamp", "rm -rf .git/stet",
      "rm -f .git/stet/index.sqlite; mkdir .git/stet/index.sqlite", "rmdir .git/stet/index.sqlite",
      "cp .git/stet/index.sqlite ../old", "cat ../old >.git/stet/index.sqlite",
      "echo left >.git/stet/index.sqlite-journal",
    ]
    let history = [
      "git switch -q side || git switch -q -c side", "git switch -q main", "git switch -q main",
      "git merge -q -X ours -m merge side || git merge --abort",
      "git merge -q -X theirs -m merge main || git merge --abort",
      "git rebase -q side || git rebase --abort", "git reset -q --hard HEAD~1",
      "git commit -q --amend -m 'said otherwise'", "git branch -f side HEAD~2",
    ]
    let steps = [
      "STET_SEED= stet note \(slug)/\(number) '\(words) \(round)'",
      "STET_SEED= stet open \(slug)/\(number)", "kim stet note \(slug)/\(number) '\(words)'",
      "STET_SEED= stet attach \(slug)/\(number) --observed '\(words)' --supports --primary --title '\(words)' --type interview",
      "STET_SEED= stet decide \(slug)/\(number) not-checkable --tick all --note '\(words)'",
      "STET_SEED= stet drop \(slug)/\(number) --reason '\(words)'",
      "echo 'desk-key: \(words)' >>\(file); git commit -qam 'by hand'",
      "echo '# by hand' >>\(file)", "git checkout -q .", "git rm -q \(file); git commit -qm gone",
      "echo 'status: nonsense' >>\(file); git commit -qam 'broken'; git revert --no-edit HEAD",
      "echo 'status: nonsense' >>\(file); git commit -qam 'broken'",
    ]
    let both = [
      "stet status & stet search ferry & stet log & stet note \(slug)/1 x & wait",
      "stet log \(slug) & stet log & stet search \(slug) & wait",
    ]
    return one([one(damage), one(history), one(history), one(steps), one(steps), one(both)])
  }

  /// Asks each question with the index and without it, and tells where the answers differ.
  private static let questions = """
    ask() {
      stet "$@" >../out/a 2>&1; echo $? >>../out/a
      STET_INDEX=off stet "$@" >../out/b 2>&1; echo $? >>../out/b
      cmp -s ../out/a ../out/b || { echo "stet $*:"; diff ../out/a ../out/b; }
    }
    ask status; ask status --json; ask log; ask log harbour/3; ask log harbour/2-5,7
    ask log ferry --action note --by kim; ask log --as-of HEAD~1 -n 3; ask search ferry
    ask search 'парох*' cafe; ask search no --status in-review --json; ask status ferry
    ask report --all; ask report --all --format json; ask report --all --format csv
    ask report ferry --last-changed; ask report --all --last-changed
    """
}
