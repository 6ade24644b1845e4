import Git
import TestSupport
import Testing

@Suite struct PackingTests {
  /// Objects of every size about where the format's size changes its length, and of what cannot be
  /// made smaller.
  private static func contents(seed: UInt64) -> [[UInt8]] {
    var state = seed
    func next() -> UInt8 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
    let sizes = [0, 1, 15, 16, 17, 2047, 2048, 2049, 70_000, 300_000]
    return sizes.map { size in
      (0..<size).map { _ in size % 2 == 0 ? next() : 0x61 }
    }
  }

  /// A commit of many files through a pack; no branch knows of it.
  private static func commit(
    _ contents: [[UInt8]], in repository: borrowing Repository
  ) throws -> ObjectID {
    let packing = try Packing(for: repository)
    var changes: [String: TreeChange] = [:]
    for (number, bytes) in contents.enumerated() {
      changes["claims/\(number % 9)/\(number)"] = .put(try packing.repository.writeBlob(bytes))
    }
    let tree = try packing.repository.writeTree(updating: nil, changes)
    let id = try packing.repository.writeCommit(
      tree: tree, parents: [], author: Fixture.ana, committer: Fixture.ana, message: "all\n")
    #expect(throws: GitError.self) { try repository.commit(id) }
    try packing.finish()
    return id
  }

  @Test func `what is written through a pack is there when the pack is finished`() throws {
    let fixture = try Fixture()
    let repository = try Repository(discovering: fixture.folder.path)
    let contents = Self.contents(seed: 1)
    let commit = try Self.commit(contents, in: repository)
    try repository.moveBranch(
      "refs/heads/main", to: commit, expecting: nil, by: Fixture.ana, reason: "commit: all")
    let tree = try repository.commit(commit).tree
    for (number, bytes) in contents.enumerated() {
      let entry = try #require(
        try repository.entry(at: "claims/\(number % 9)/\(number)", inTree: tree))
      #expect(try repository.blob(entry.id) == bytes)
    }
    #expect(try git("fsck", "--strict", in: fixture.folder.path) == "")
    #expect(try git("count-objects", in: fixture.folder.path).hasPrefix("0 objects"))
  }

  @Test func `git makes the very same index of the pack`() throws {
    let fixture = try Fixture()
    _ = try Self.commit(Self.contents(seed: 2), in: fixture.repository)
    try runProcess(
      [
        "sh", "-c",
        "cd .git/objects/pack && git verify-pack pack-*.idx && git index-pack -o again.idx pack-*.pack "
          + "&& cmp again.idx pack-*.idx && rm -f again.*",
      ], in: fixture.folder.path
    ).expectSuccess()
  }

  @Test func `what is not finished leaves nothing behind`() throws {
    let fixture = try Fixture()
    do {
      let packing = try Packing(for: fixture.repository)
      _ = try packing.repository.writeBlob(Array("never".utf8))
    }
    #expect(try git("count-objects", "-v", in: fixture.folder.path).contains("packs: 0"))
    #expect(try git("count-objects", in: fixture.folder.path).hasPrefix("0 objects"))
  }

  @Test func `an object that is there already is not packed again`() throws {
    let fixture = try Fixture()
    let old = try fixture.repository.writeBlob(Array("old".utf8))
    let packing = try Packing(for: fixture.repository)
    #expect(try packing.repository.writeBlob(Array("old".utf8)) == old)
    let new = try packing.repository.writeBlob(Array("new".utf8))
    #expect(try packing.repository.writeBlob(Array("new".utf8)) == new)
    try packing.finish()
    #expect(try git("count-objects", "-v", in: fixture.folder.path).contains("in-pack: 1\n"))
    #expect(try fixture.repository.blob(new) == Array("new".utf8))
  }
}
