import Foundation
import Git
import TestSupport
import Testing

/// The index changed in place, beside what git makes of the same changes.
@Suite struct IndexFileTests {
  private static let names = ["a", "a-b", "a.b", "a0", "b", "claims", "é", "z"]

  /// Paths that sort in surprising ways, and that can stand in each other's way.
  private func path(_ random: inout SystemRandomNumberGenerator) -> String {
    (0..<Int.random(in: 1...3, using: &random))
      .map { _ in Self.names.randomElement(using: &random)! }.joined(separator: "/")
  }

  private func staged(_ folder: String) throws -> String {
    try git("ls-files", "--stage", in: folder)
  }

  @Test func `what is staged is what git's own diff of the index shows`() throws {
    var random = SystemRandomNumberGenerator()
    let fixture = try Fixture()
    let folder = fixture.folder.path
    let ids = try ["one\n", "two\n", "three\n"].map {
      try fixture.repository.writeBlob(Array($0.utf8))
    }
    var files: [String: String?] = ["first": "one\n"]
    for _ in 0..<30 {
      let path = path(&random)
      let clashes = files.keys.contains {
        $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/")
      }
      if !clashes { files[path] = "two\n" }
    }
    let commit = try fixture.commit(files)
    let tree = try fixture.repository.commit(commit).tree
    try git("reset", "-q", in: folder)
    #expect(try fixture.repository.stagedChanges(since: tree).isEmpty)
    for round in 0..<40 {
      if round % 5 == 0 {
        try git(Bool.random(using: &random) ? "reset" : "write-tree", in: folder)
      }
      let path = path(&random)
      if Bool.random(using: &random), let old = files.keys.randomElement(using: &random) {
        try git("rm", "-q", "-r", "--cached", "--ignore-unmatch", "--", old, in: folder)
      } else {
        try git(
          "update-index", "--add", "--replace", "--cacheinfo",
          "100644,\(ids.randomElement(using: &random)!),\(path)", in: folder)
      }
      let found = try fixture.repository.stagedChanges(since: tree).map { change in
        "\(change.old?.hex ?? none) \(change.new?.hex ?? none) \(change.path)"
      }
      let expected = try git(
        "-c", "core.quotePath=false", "diff-index", "--cached", "--no-renames", "--abbrev=40",
        "\(tree)", in: folder
      ).split(separator: "\n").map { line in
        let fields = line.split(separator: "\t")
        let ids = fields[0].split(separator: " ")
        return "\(ids[2]) \(ids[3]) \(fields[1])"
      }
      #expect(found.sorted() == expected.sorted())
    }
  }

  private var none: String { String(repeating: "0", count: 40) }

  @Test func `random changes leave the index that git's own update-index leaves`() throws {
    var random = SystemRandomNumberGenerator()
    let ours = try Fixture()
    let theirs = try Fixture()
    let ids = try ["one\n", "two\n"].map { text in
      _ = try theirs.repository.writeBlob(Array(text.utf8))
      return try ours.repository.writeBlob(Array(text.utf8))
    }
    for fixture in [0, 1] {
      let folder = fixture == 0 ? ours.folder.path : theirs.folder.path
      try git("update-index", "--add", "--cacheinfo", "100644,\(ids[0]),first", in: folder)
      // So that the folders' trees are kept in the index, and must be forgotten.
      try git("write-tree", in: folder)
    }
    var history: [String] = []
    for _ in 0..<60 {
      var changes: [String: TreeChange] = [:]
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let path = path(&random)
        // Of one step's paths none leads through another.
        if changes.keys.contains(where: { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }) {
          continue
        }
        changes[path] =
          Bool.random(using: &random)
          ? .put(ids.randomElement(using: &random)!, executable: Bool.random(using: &random))
          : .remove
      }
      history.append("\(changes)")
      try ours.repository.updateIndex(changes)
      for (path, change) in changes.sorted(by: { $0.key < $1.key }) {
        switch change {
        case .put(let id, let executable):
          try git(
            "update-index", "--add", "--replace", "--cacheinfo",
            "\(executable ? "100755" : "100644"),\(id),\(path)", in: theirs.folder.path)
        case .remove:
          try git("update-index", "--force-remove", path, in: theirs.folder.path)
        }
      }
      let (found, expected) = (try staged(ours.folder.path), try staged(theirs.folder.path))
      guard found == expected else {
        Issue.record("\(history.joined(separator: "\n")):\n\(found)\ninstead of\n\(expected)")
        return
      }
      #expect(
        try git("write-tree", in: ours.folder.path) == git("write-tree", in: theirs.folder.path))
    }
    #expect(try git("fsck", "--strict", "--no-dangling", in: ours.folder.path) == "")
  }

  @Test func `what git adds to an index in version 3 is kept`() throws {
    let fixture = try Fixture()
    let folder = fixture.folder.path
    for name in ["a", "b", "c"] { try fixture.folder.write("one\n", to: name) }
    try git("add", "a", "b", in: folder)
    try git("update-index", "--skip-worktree", "b", in: folder)
    try git("add", "--intent-to-add", "c", in: folder)
    let id = try fixture.repository.writeBlob(Array("one\n".utf8))
    try fixture.repository.updateIndex(["a": .put(id), "c": .put(id)])
    #expect(try git("ls-files", "-t", in: folder) == "H a\nS b\nH c\n")
    #expect(try git("diff-files", in: folder) == "")
    #expect(
      try git("diff", "--cached", "--name-only", "--diff-filter=A", in: folder) == "a\nb\nc\n")
  }

  @Test func `an index without a sum stays one`() throws {
    let fixture = try Fixture()
    let folder = fixture.folder.path
    try fixture.folder.write("one\n", to: "a")
    try git("add", "a", in: folder)
    let path = fixture.folder.at(".git/index")
    var bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    bytes.replaceSubrange((bytes.count - 20)..., with: [UInt8](repeating: 0, count: 20))
    try Data(bytes).write(to: URL(filePath: path))
    let id = try fixture.repository.writeBlob(Array("two\n".utf8))
    try fixture.repository.updateIndex(["a": .put(id)])
    let after = [UInt8](try Data(contentsOf: URL(filePath: path)))
    #expect(after.suffix(20).allSatisfy { $0 == 0 })
    #expect(try staged(folder) == "100644 \(id) 0\ta\n")
  }

  @Test func `the sides of a conflict give way to what a step puts there`() throws {
    let fixture = try Fixture()
    let folder = fixture.folder.path
    let ids = try ["0", "1", "2", "3"].map { try fixture.repository.writeBlob(Array($0.utf8)) }
    let sides = (1...3).map { "100644 \(ids[$0]) \($0)\ta\n" }.joined()
    try runProcess(["git", "update-index", "--index-info"], in: folder, input: sides)
      .expectSuccess()
    try fixture.repository.updateIndex(["a": .put(ids[0])])
    #expect(try staged(folder) == "100644 \(ids[0]) 0\ta\n")
  }

  @Test func `a damaged index, which git cannot read either, is made anew`() throws {
    let fixture = try Fixture()
    let folder = fixture.folder.path
    for name in ["a", "b", "c"] { try fixture.folder.write("one\n", to: name) }
    try git("add", "a", "b", "c", in: folder)
    try git("commit", "-q", "-m", "Three", in: folder)
    let path = fixture.folder.at(".git/index")
    let whole = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let id = try fixture.repository.writeBlob(Array("two\n".utf8))
    for count in [0, 5, 40, 100, whole.count - 21, whole.count - 1] {
      try Data(whole.prefix(count)).write(to: URL(filePath: path))
      try fixture.repository.updateIndex(["a": .put(id)])
      #expect(try git("diff-index", "--cached", "--name-only", "HEAD", in: folder) == "a\n")
      #expect(try git("ls-files", in: folder) == "a\nb\nc\n", "cut to \(count) bytes")
    }
  }

  @Test func `a file that others of the desk may write stays so`() throws {
    let fixture = try Fixture()
    try fixture.folder.write("one\n", to: "a")
    try git("add", "a", in: fixture.folder.path)
    let path = fixture.folder.at(".git/index")
    try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: path)
    let id = try fixture.repository.writeBlob(Array("two\n".utf8))
    try fixture.repository.updateIndex(["a": .put(id)])
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o664)
  }
}
