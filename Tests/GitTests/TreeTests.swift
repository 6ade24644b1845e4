import Git
import TestSupport
import Testing

@Suite struct TreeTests {
  private func refusal(
    of changes: [String: TreeChange], over base: ObjectID?, in repository: borrowing Repository
  ) throws -> Refusal? {
    do throws(GitError) {
      _ = try repository.writeTree(updating: base, changes)
      return nil
    } catch {
      return error.refusal
    }
  }

  @Test func `trees are those that git itself writes`() throws {
    let fixture = try Fixture()
    let files = ["a": "1", "a-b": "2", "a.c": "3", "d/e/f": "4", "d/e.x": "5", "z": "6"]
    let id = try fixture.commit(files)
    for (path, text) in files { try fixture.folder.write(text, to: path) }
    try git("add", "-A", in: fixture.folder.path)
    let tree = try git("write-tree", in: fixture.folder.path)
    #expect(try fixture.repository.commit(id).tree.hex + "\n" == tree)
  }

  @Test func `nothing over nothing is the empty tree`() throws {
    let fixture = try Fixture()
    #expect(try fixture.repository.writeTree(updating: nil, [:]) == .emptyTree)
    let blob = try fixture.repository.writeBlob([])
    let tree = try fixture.repository.writeTree(updating: nil, ["a/b/c": .put(blob)])
    #expect(try fixture.repository.writeTree(updating: tree, ["a/b/c": .remove]) == .emptyTree)
    #expect(try fixture.repository.writeTree(updating: tree, [:]) == tree)
  }

  @Test func `a folder left empty disappears and its neighbours stay`() throws {
    let fixture = try Fixture()
    let blob = try fixture.repository.writeBlob(Array("x".utf8))
    let tree = try fixture.repository.writeTree(
      updating: nil, ["a/b/c": .put(blob), "a/d": .put(blob)])
    let after = try fixture.repository.writeTree(updating: tree, ["a/b/c": .remove])
    #expect(try fixture.repository.entry(at: "a/b", inTree: after) == nil)
    #expect(try fixture.repository.entry(at: "a/d", inTree: after)?.id == blob)
  }

  @Test func `a file where a folder is, and the other way round, are refused by path`() throws {
    let fixture = try Fixture()
    let blob = try fixture.repository.writeBlob(Array("x".utf8))
    let tree = try fixture.repository.writeTree(
      updating: nil, ["folder/file": .put(blob), "file": .put(blob)])
    for (changes, refused) in [
      (["folder": TreeChange.put(blob)], Refusal.fileFolderClash(path: "folder")),
      (["file/inside": .put(blob)], .fileFolderClash(path: "file")),
      (["folder": .remove], .fileFolderClash(path: "folder")),
      (["missing": .remove], .missingPath("missing")),
      (["folder/missing": .remove], .missingPath("folder/missing")),
      (["missing/inside": .remove], .missingPath("missing/inside")),
      (["file/inside": .remove], .missingPath("file")),
    ] {
      #expect(try refusal(of: changes, over: tree, in: fixture.repository) == refused)
    }
    let clash = try refusal(
      of: ["new": .put(blob), "new/inside": .put(blob)], over: tree, in: fixture.repository)
    guard case .fileFolderClash = clash else {
      Issue.record("\(String(describing: clash))")
      return
    }
  }

  @Test func `a file becomes a folder when the file is removed by the same name's files`() throws {
    let fixture = try Fixture()
    let blob = try fixture.repository.writeBlob(Array("x".utf8))
    let tree = try fixture.repository.writeTree(updating: nil, ["a": .put(blob)])
    let without = try fixture.repository.writeTree(updating: tree, ["a": .remove])
    let folder = try fixture.repository.writeTree(updating: without, ["a/b": .put(blob)])
    #expect(try fixture.repository.entry(at: "a", inTree: folder)?.kind == .tree)
  }

  @Test(arguments: ["", "/a", "a/", "a//b", "./a", "a/../b", ".git/config", "a/.GIT/x", "a\0b"])
  func `a path that git cannot hold is refused`(path: String) throws {
    let fixture = try Fixture()
    let blob = try fixture.repository.writeBlob(Array("x".utf8))
    guard
      case .unusable(path, _) = try refusal(
        of: [path: .put(blob)], over: nil, in: fixture.repository)
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test func `two spellings of one letter are two files`() throws {
    let fixture = try Fixture()
    let one = try fixture.repository.writeBlob(Array("1".utf8))
    let two = try fixture.repository.writeBlob(Array("2".utf8))
    let changes: KeyValuePairs<String, TreeChange> = [
      "caf\u{e9}": .put(one), "cafe\u{301}": .put(two),
    ]
    let tree = try fixture.repository.writeTree(updating: nil, changes)
    #expect(try fixture.repository.entries(ofTree: tree).count == 2)
    #expect(try fixture.repository.entry(at: "caf\u{e9}", inTree: tree)?.id == one)
  }

  @Test func `entries of every kind are read`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try fixture.folder.write("x", to: "plain")
    try fixture.folder.write("x", to: "run")
    try fixture.folder.write("x", to: "folder/inside")
    try runProcess(["chmod", "+x", "run"], in: path).expectSuccess()
    try runProcess(["ln", "-s", "plain", "link"], in: path).expectSuccess()
    try git("add", "-A", in: path)
    let zeros = "0123456789012345678901234567890123456789"
    try git("update-index", "--add", "--cacheinfo", "160000,\(zeros),module", in: path)
    try git("commit", "-q", "-m", "x", in: path)
    let tree = try fixture.repository.commit(fixture.repository.resolve("main")).tree
    let entries = try fixture.repository.entries(ofTree: tree)
    #expect(entries.map(\.name) == ["folder", "link", "module", "plain", "run"])
    #expect(entries.map(\.kind) == [.tree, .link, .commit, .blob, .blob])
    #expect(entries.map(\.executable) == [false, false, false, false, true])
    #expect(try fixture.repository.entry(at: "folder/inside", inTree: tree)?.kind == .blob)
    #expect(try fixture.repository.entry(at: "folder/none", inTree: tree) == nil)
    #expect(try fixture.repository.entry(at: "plain/none", inTree: tree) == nil)
  }

  @Test func `names that are not UTF-8 are read without harm`() throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try runProcess(["sh", "-c", "printf x > \"$(printf 'b\\377d')\"; printf y > ok"], in: path)
      .expectSuccess()
    try git("add", "-A", in: path)
    try git("commit", "-q", "-m", "x", in: path)
    let tree = try fixture.repository.commit(fixture.repository.resolve("main")).tree
    #expect(try fixture.repository.entries(ofTree: tree).map(\.name) == ["b\u{fffd}d", "ok"])
    #expect(
      try fixture.repository.changedPaths(from: nil, to: tree).map(\.path)
        == ["b\u{fffd}d", "ok"])
    let blob = try fixture.repository.writeBlob([1])
    let updated = try fixture.repository.writeTree(updating: tree, ["ok": .put(blob)])
    #expect(try fixture.repository.entries(ofTree: updated).count == 2)
    try fixture.repository.updateIndex(["ok": .put(blob)])
    #expect(try git("ls-files", in: path).split(separator: "\n").count == 2)
  }
}
