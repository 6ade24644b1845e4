import TestSupport
import Testing

/// Two machines gave one number to two claims: what was done under it was done to one of them.
@Suite struct RenumberedTests {
  @Test("The log, undo and last change of a claim are its own, whatever number it had")
  func history() throws {
    let desk = try CommandDesk.withClone()
    try desk.succeed(
      "stet add harbour 'the Lund strait'", "kim stet -C ../kim add harbour 'on 3 May'")
    let next = try desk.succeed("sed -n 's/^next: //p' claims/harbour/article.yaml")
    let number = try #require(Int(next.split(separator: "\n")[0])) - 1
    let (mine, other) = ("harbour/\(number)", "harbour/\(number + 1)")
    try desk.succeed(
      "stet note \(mine) 'by Ana'", "kim stet -C ../kim note \(mine) 'by Kim'", "stet sync",
      "kim stet -C ../kim sync", "stet sync")
    // Which of the two keeps the number, their ids tell.
    let file = "claims/harbour/0\(number).yaml"
    let isKims = try desk.run("grep -q '^claim: on 3 May' \(file)").status == 0
    let (keeper, giver) = isKims ? ("Kim Roe", "Ana Ito") : ("Ana Ito", "Kim Roe")
    for environment in ["", "STET_INDEX=off "] {
      for (claim, person, stranger) in [(mine, keeper, giver), (other, giver, keeper)] {
        let log = try desk.succeed("\(environment)stet log \(claim)")
        #expect(log.contains("by \(person.prefix(3))"), "\(log)")
        #expect(!log.contains("by \(stranger.prefix(3))"), "\(log)")
      }
      let table = try desk.succeed("\(environment)stet report harbour --format csv --last-changed")
      let row = table.split(whereSeparator: \.isNewline).first { $0.hasPrefix(mine + ",") }
      #expect(row?.contains(",\(keeper),") ?? false, "\(row ?? "")")
    }
    let theirs = try desk.succeed("git log --format=%H --author '\(giver)' --grep note")
    let undone = try desk.run("stet undo \(theirs.split(separator: "\n")[0])")
    #expect(undone.output.contains("is no step on what is \(mine) now"), "\(undone.output)")
    let trial = try desk.succeed("stet undo \(mine) --dry-run")
    #expect(trial.contains("\(keeper)  \(mine): note"), "\(trial)")
  }
}
