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

  @Test func `a NUL in a message or a name is refused and not cut short`() throws {
    let fixture = try Fixture()
    let error = #expect(throws: GitError.self) { try fixture.commit(["a": "x"], message: "a\0b") }
    #expect(
      error?.refusal == .unusable(text: "a\0b", reason: "there is a NUL character in it"))
    #expect(try fixture.repository.head().commit == nil)
  }

  @Test(arguments: ["", "<", "a\nb", "a\0b", " . "])
  func `a person that git cannot write down is refused`(name: String) throws {
    let fixture = try Fixture()
    var person = Fixture.ana
    person.name = name
    let tree = try fixture.repository.writeTree(updating: nil, [:])
    #expect(throws: GitError.self) {
      try fixture.repository.writeCommit(
        tree: tree, parents: [], author: person, committer: Fixture.ana, message: "x")
    }
  }

  @Test func `a commit on a tree or parent that is not there is refused`() throws {
    let fixture = try Fixture()
    let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    let tree = try fixture.repository.writeTree(updating: nil, [:])
    for (tree, parents) in [(nowhere, []), (tree, [nowhere])] as [(ObjectID, [ObjectID])] {
      let error = #expect(throws: GitError.self) {
        try fixture.repository.writeCommit(
          tree: tree, parents: parents, author: Fixture.ana, committer: Fixture.ana, message: "x")
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test func `a merge has both its parents, in order`() throws {
    let fixture = try Fixture()
    let one = try fixture.commit(["a": "1"])
    let two = try fixture.commit(["a": "2"])
    let tree = try fixture.repository.commit(two).tree
    let merge = try fixture.repository.writeCommit(
      tree: tree, parents: [two, one], author: Fixture.ana, committer: Fixture.ana, message: "m")
    #expect(try fixture.repository.commit(merge).parents == [two, one])
  }

  @Test func `a message that is not UTF-8 is read without harm`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try runProcess(
      [
        "sh", "-c",
        "printf 'tree %s\\nauthor A\\377 <a@b> 1 +0000\\ncommitter C <c@d> 2 -0930\\n\\ncaf\\351\\n' "
          + "\(ObjectID.emptyTree) | git hash-object -t commit -w --stdin > id",
      ], in: path
    ).expectSuccess()
    _ = try fixture.repository.writeTree(updating: nil, [:])
    let hex = try fixture.folder.text(of: "id").dropLast()
    let commit = try fixture.repository.commit(try #require(ObjectID(hex: hex)))
    #expect(commit.message == "caf\u{fffd}\n")
    #expect(commit.author.name == "A\u{fffd}")
    #expect(commit.committer.offsetMinutes == -570)
  }

}
