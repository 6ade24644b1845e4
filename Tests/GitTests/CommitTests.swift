import Git
import TestSupport
import Testing

@Suite struct CommitTests {
  @Test func `a commit made from memory is one that git reads and finds sound`() throws {
    let fixture = try Fixture()
    let first = try fixture.commit(["claims/budget/001.yaml": "claim: one\n", "a": "x"])
    let second = try fixture.commit(
      ["claims/budget/002.yaml": "claim: two\n", "a": nil], message: "budget/2: add\n\nWhy.\n")
    #expect(try git("rev-parse", "main", in: fixture.folder.path) == second.hex + "\n")
    #expect(
      try git("ls-tree", "-r", "--name-only", "main", in: fixture.folder.path)
        == "claims/budget/001.yaml\nclaims/budget/002.yaml\n")
    #expect(
      try git("log", "-1", "--format=%an|%ae|%at|%ad|%P|%B", "--date=raw", in: fixture.folder.path)
        == "Ana Ito|ana@desk.example|1751104800|1751104800 +0200|\(first)|budget/2: add\n\nWhy.\n\n"
    )
    #expect(try git("fsck", "--strict", in: fixture.folder.path) == "")
    let read = try fixture.repository.commit(second)
    #expect(read.subject == "budget/2: add")
    #expect(read.body == "Why.\n")
    #expect(read.parents == [first])
    #expect(read.author == Fixture.ana)
    #expect(try fixture.repository.head() == .branch("refs/heads/main", at: second))
  }
}
