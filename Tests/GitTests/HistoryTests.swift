import Git
import TestSupport
import Testing

@Suite struct HistoryTests {
  private func subjects(
    _ repository: borrowing Repository, from revision: String = "main", firstParent: Bool = false,
    excluding excluded: [ObjectID] = []
  ) throws -> [String] {
    var history = try repository.history(
      from: repository.resolve(revision), firstParent: firstParent, excluding: excluded)
    var subjects: [String] = []
    while let commit = try history.next(in: repository) { subjects.append(commit.subject) }
    return subjects
  }

  private func subjects(
    ofPath path: String, _ repository: borrowing Repository
  ) throws -> [String] {
    var history = try repository.history(ofPath: path, from: repository.resolve("main"))
    var subjects: [String] = []
    while let commit = try history.next(in: repository) { subjects.append(commit.subject) }
    return subjects
  }

  /// `base`, then `side` on one branch and `main` on the other, merged, then `last`.
  private func fork(_ folder: TemporaryFolder) throws {
    let path = folder.path
    func commit(_ name: String, _ minute: Int) throws {
      try folder.write(name, to: "files/\(name)")
      try git("add", "-A", in: path)
      let date = "\(1_751_104_800 + minute * 60) +0000"
      try git(
        "commit", "-q", "-m", name, in: path,
        environment: ["GIT_COMMITTER_DATE": date, "GIT_AUTHOR_DATE": date])
    }
    try commit("base", 0)
    try git("checkout", "-q", "-b", "side", in: path)
    try commit("side", 1)
    try git("checkout", "-q", "main", in: path)
    try commit("main", 2)
    try git(
      "merge", "-q", "--no-edit", "-m", "merge", "side", in: path,
      environment: ["GIT_COMMITTER_DATE": "1751105000 +0000"])
    try commit("last", 10)
  }

  @Test func `commits come newest first, and children before parents`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    #expect(try subjects(fixture.repository) == ["last", "merge", "main", "side", "base"])
    #expect(
      try git("log", "--topo-order", "--date-order", "--format=%s", in: fixture.folder.path)
        == "last\nmerge\nmain\nside\nbase\n")
  }

  @Test func `dates that run backwards do not put a parent before its child`() throws {
    let fixture = try Fixture()
    for (number, seconds) in [5_000, 1_000, 9_000, 10].enumerated() {
      try git(
        "commit", "-q", "--allow-empty", "-m", "\(number)", in: fixture.folder.path,
        environment: ["GIT_COMMITTER_DATE": "\(1_751_104_800 + seconds) +0000"])
    }
    #expect(try subjects(fixture.repository) == ["3", "2", "1", "0"])
  }

  @Test func `along first parents the side branch is left out`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    #expect(
      try subjects(fixture.repository, firstParent: true) == ["last", "merge", "main", "base"])
  }

  @Test func `what leads to an excluded commit is left out`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    let side = try fixture.repository.resolve("side")
    #expect(try subjects(fixture.repository, excluding: [side]) == ["last", "merge", "main"])
    #expect(
      try subjects(fixture.repository, firstParent: true, excluding: [side])
        == ["last", "merge", "main"])
    #expect(try subjects(fixture.repository, from: "side", excluding: [side]) == [])
  }

  @Test func `the history of a path has the commits that changed it`() throws {
    let fixture = try Fixture()
    try fixture.commit(["a/x": "1"], message: "one")
    try fixture.commit(["b": "1"], message: "two")
    try fixture.commit(["a/x": "2", "a/y": "1"], message: "three")
    try fixture.commit(["a/x": nil], message: "four")
    try fixture.commit(["b": "2"], message: "five")
    try fixture.commit(["a/x": "1"], message: "six")
    #expect(try subjects(ofPath: "a/x", fixture.repository) == ["six", "four", "three", "one"])
    #expect(try subjects(ofPath: "a/y", fixture.repository) == ["three"])
    #expect(try subjects(ofPath: "a", fixture.repository) == ["six", "four", "three", "one"])
    #expect(try subjects(ofPath: "b", fixture.repository) == ["five", "two"])
    #expect(try subjects(ofPath: "none", fixture.repository) == [])
  }

  @Test func `a merge counts for a path only if it is like neither side`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    #expect(try subjects(ofPath: "files/side", fixture.repository) == ["side"])
    #expect(
      try subjects(ofPath: "files", fixture.repository)
        == ["last", "merge", "main", "side", "base"])
  }

  @Test func `a shallow clone has a history that ends at its edge`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    let clone = try TemporaryFolder()
    try git(
      "clone", "-q", "--depth", "2", "file://\(fixture.folder.path)", "c", in: clone.path)
    let repository = try Repository(discovering: clone.at("c"))
    #expect(try subjects(repository) == ["last", "merge"])
    #expect(try subjects(repository, firstParent: true) == ["last", "merge"])
    #expect(try subjects(ofPath: "files/last", repository) == ["last"])
    #expect(try subjects(ofPath: "files/base", repository) == ["merge"])
    #expect(try repository.commit(repository.resolve("main~1")).parents == [])
    try repository.commitOnMain(["new": "x"], message: "new")
    #expect(try subjects(repository) == ["new", "last", "merge"])
    #expect(try git("fsck", "--strict", in: clone.at("c")) == "")
  }

  @Test func `revisions of every kind are found, and faults told apart`() throws {
    let fixture = try Fixture()
    try fork(fixture.folder)
    let path = fixture.folder.path
    try git("tag", "-a", "-m", "tag", "v1", "side", in: path)
    for revision in ["main", "HEAD~2", "v1", "side", "refs/heads/side", "HEAD~1^2", "main^{/base}"]
    {
      let expected = try git("rev-parse", "--verify", "\(revision)^{commit}", in: path)
      #expect(try fixture.repository.resolve(revision).hex + "\n" == expected)
    }
    let main = try fixture.repository.resolve("main")
    #expect(try fixture.repository.resolve(main.short) == main)
    func code(_ revision: String) -> GitError.Code? {
      #expect(throws: GitError.self) { try fixture.repository.resolve(revision) }?.code
    }
    #expect(code("nosuch") == .notFound)
    #expect(code("main:files/base") == .wrongKind)
    #expect(code("main~~~^{nokind}") != nil)
    #expect(code("a\0b") == .invalid)
    let unborn = try Fixture()
    #expect(
      #expect(throws: GitError.self) { try unborn.repository.resolve("HEAD") }?.code == .notFound)
  }
}
