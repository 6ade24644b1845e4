import Git
import TestSupport
import Testing

@Suite struct ChangedPathsTests {
  private func tree(
    _ files: [String: String], in repository: borrowing Repository
  ) throws -> ObjectID {
    var changes: [String: TreeChange] = [:]
    for (path, text) in files {
      changes[path] = .put(try repository.writeBlob(Array(text.utf8)))
    }
    return try repository.writeTree(updating: nil, changes)
  }

  private func describe(_ changes: [ChangedPath]) -> [String] {
    changes.map { change in
      let sign = change.old == nil ? "+" : change.new == nil ? "-" : "~"
      return sign + change.path
    }
  }

  @Test func `files added, changed and removed are listed in order of path`() throws {
    let fixture = try Fixture()
    let old = try tree(
      ["a": "1", "b/c": "1", "b/d": "1", "same/x": "1", "z": "1"], in: fixture.repository)
    let new = try tree(
      ["a": "1", "b/c": "2", "b/e": "1", "same/x": "1", "y": "1"], in: fixture.repository)
    #expect(
      describe(try fixture.repository.changedPaths(from: old, to: new))
        == ["~b/c", "-b/d", "+b/e", "+y", "-z"])
    #expect(try fixture.repository.changedPaths(from: old, to: old) == [])
    #expect(
      describe(try fixture.repository.changedPaths(from: nil, to: new))
        == ["+a", "+b/c", "+b/e", "+same/x", "+y"])
    #expect(describe(try fixture.repository.changedPaths(from: old, to: nil)).count == 5)
    #expect(try fixture.repository.changedPaths(from: nil, to: nil) == [])
    #expect(
      describe(try fixture.repository.changedPaths(from: old, to: new, under: "b"))
        == ["~b/c", "-b/d", "+b/e"])
    #expect(
      describe(try fixture.repository.changedPaths(from: old, to: new, under: "b/c")) == ["~b/c"])
    #expect(try fixture.repository.changedPaths(from: old, to: new, under: "same") == [])
    #expect(try fixture.repository.changedPaths(from: old, to: new, under: "none/at/all") == [])
  }

  @Test func `a file that becomes a folder is removed, and its files are added`() throws {
    let fixture = try Fixture()
    let old = try tree(["a": "1", "a.txt": "1"], in: fixture.repository)
    let new = try tree(["a/b": "1", "a.txt": "2"], in: fixture.repository)
    #expect(
      describe(try fixture.repository.changedPaths(from: old, to: new))
        == ["-a", "~a.txt", "+a/b"])
    #expect(
      describe(try fixture.repository.changedPaths(from: old, to: new, under: "a"))
        == ["-a", "+a/b"])
  }

  @Test func `the permission to run is a change by itself`() throws {
    let fixture = try Fixture()
    let blob = try fixture.repository.writeBlob([1])
    let old = try fixture.repository.writeTree(updating: nil, ["a": .put(blob)])
    let new = try fixture.repository.writeTree(updating: nil, ["a": .put(blob, executable: true)])
    let changed = [ChangedPath(path: "a", old: blob, new: blob)]
    #expect(try fixture.repository.changedPaths(from: old, to: new) == changed)
    #expect(try fixture.repository.changedPaths(from: old, to: new, under: "a") == changed)
  }

  @Test func `the differences are those that git sees`() throws {
    let fixture = try Fixture()
    var generator = SeededGenerator(seed: 7)
    var commits: [ObjectID] = []
    var present: Set<String> = []
    for _ in 0..<25 {
      var files: [String: String?] = [:]
      for _ in 0..<6 {
        let names = ["\(Int.random(in: 0..<4, using: &generator))", "x", "x.y", "x-y"]
        let path = names.prefix(1) + [names.randomElement(using: &generator)! + ".f"]
        let whole = path.joined(separator: "/")
        if present.contains(whole), Bool.random(using: &generator) {
          files[whole] = .some(nil)
        } else {
          files[whole] = "\(Int.random(in: 0..<3, using: &generator))"
        }
      }
      for (path, text) in files {
        if text == nil { present.remove(path) } else { present.insert(path) }
      }
      commits.append(try fixture.commit(files))
    }
    for (old, new) in zip(commits, commits.dropFirst()) {
      let ours = try fixture.repository.changedPaths(
        from: fixture.repository.commit(old).tree, to: fixture.repository.commit(new).tree)
      let theirs = try git(
        "diff-tree", "-r", "--name-status", old.hex, new.hex, in: fixture.folder.path)
      let lines = theirs.split(separator: "\n").map { line in
        let sign = line.hasPrefix("A") ? "+" : line.hasPrefix("D") ? "-" : "~"
        return sign + line.dropFirst(2)
      }
      #expect(describe(ours) == lines)
    }
  }
}
