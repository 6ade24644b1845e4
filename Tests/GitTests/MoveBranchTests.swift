import Foundation
import Git
import TestSupport
import Testing

@Suite struct MoveBranchTests {
  /// A commit on no branch.
  private func looseCommit(
    _ text: String, parents: [ObjectID], in repository: borrowing Repository
  ) throws -> ObjectID {
    let blob = try repository.writeBlob(Array(text.utf8))
    let tree = try repository.writeTree(updating: nil, ["a": .put(blob)])
    return try repository.writeCommit(
      tree: tree, parents: parents, author: Fixture.ana, committer: Fixture.ana, message: text)
  }

  @Test func `the reflogs of branch and HEAD say who moved it and why`() throws {
    let fixture = try Fixture()
    try fixture.commit(["a": "1"])
    let log = try git("reflog", "show", "--format=%gn %ge %gs", "HEAD", in: fixture.folder.path)
    #expect(log == "Ana Ito ana@desk.example commit: a step\n")
    #expect(
      try git("reflog", "show", "--format=%gs", "main", in: fixture.folder.path)
        == "commit: a step\n")
  }

  @Test func `a branch that is elsewhere is a lost race and stays where it is`() throws {
    let fixture = try Fixture()
    let first = try fixture.commit(["a": "1"])
    let second = try fixture.commit(["a": "2"])
    let mine = try looseCommit("mine", parents: [first], in: fixture.repository)
    let error = #expect(throws: GitError.self) {
      try fixture.repository.moveBranch(
        "refs/heads/main", to: mine, expecting: first, by: Fixture.ana, reason: "r")
    }
    #expect(
      error?.refusal
        == .lostRace(reference: "refs/heads/main", expected: first, found: second))
    #expect(error?.code == .modified)
    #expect(try fixture.repository.head().commit == second)
    #expect(try fixture.repository.lock(on: .branch("refs/heads/main")) == nil)
  }

  @Test func `a branch that was to be unborn, and one that has gone, are lost races`() throws {
    let fixture = try Fixture()
    let first = try fixture.commit(["a": "1"])
    let mine = try looseCommit("mine", parents: [], in: fixture.repository)
    for (branch, expected, found) in [
      ("refs/heads/main", nil, first), ("refs/heads/gone", first, nil),
    ] as [(String, ObjectID?, ObjectID?)] {
      let error = #expect(throws: GitError.self) {
        try fixture.repository.moveBranch(
          branch, to: mine, expecting: expected, by: Fixture.ana, reason: "r")
      }
      #expect(
        error?.refusal == .lostRace(reference: branch, expected: expected, found: found))
    }
  }

  @Test func `a branch does not move to a commit that is not there`() throws {
    let fixture = try Fixture()
    let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    let error = #expect(throws: GitError.self) {
      try fixture.repository.moveBranch(
        "refs/heads/main", to: nowhere, expecting: nil, by: Fixture.ana, reason: "r")
    }
    #expect(error?.code == .notFound)
    #expect(try fixture.repository.head() == .branch("refs/heads/main", at: nil))
  }

  @Test func `a reason of several lines becomes one line of the reflog`() throws {
    let fixture = try Fixture()
    let id = try looseCommit("x", parents: [], in: fixture.repository)
    try fixture.repository.moveBranch(
      "refs/heads/main", to: id, expecting: nil, by: Fixture.ana, reason: "one\ntwo\r\nthree")
    #expect(
      try git("reflog", "show", "--format=%gs", "main", in: fixture.folder.path)
        == "one two three\n")
  }

  @Test func `a lock that is held for a moment is waited for`() throws {
    let fixture = try Fixture()
    let lock = fixture.folder.at(".git/refs/heads/main.lock")
    try fixture.folder.write("", to: ".git/refs/heads/main.lock")
    let remover = Thread {
      Thread.sleep(forTimeInterval: 0.1)
      try? FileManager.default.removeItem(atPath: lock)
    }
    remover.start()
    try fixture.commit(["a": "1"])
    #expect(try fixture.repository.head().commit != nil)
  }

  @Test func `a lock that stays is named, and removed once it is old enough`() throws {
    let fixture = try Fixture()
    try fixture.folder.write("", to: ".git/refs/heads/main.lock")
    let error = #expect(throws: GitError.self) { try fixture.commit(["a": "1"]) }
    #expect(error?.code == .locked)
    #expect(error?.refusal == .locked(file: fixture.folder.at(".git/refs/heads/main.lock")))
    let lock = Lock.branch("refs/heads/main")
    let file = try #require(try fixture.repository.lock(on: lock))
    #expect(
      try fixture.repository.removeStaleLock(lock, olderThan: 10, now: file.modified + 5) == nil)
    #expect(try fixture.repository.lock(on: lock) == file)
    #expect(
      try fixture.repository.removeStaleLock(lock, olderThan: 10, now: file.modified + 11) == file)
    #expect(try fixture.repository.lock(on: lock) == nil)
    try fixture.commit(["a": "1"])
  }

  @Test func `of several first commits at once one wins and the others learn of it`() async throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    let outcomes = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 0..<8 {
        group.addTask {
          let repository = try Repository(discovering: path)
          let id = try self.looseCommit("\(number)", parents: [], in: repository)
          do throws(GitError) {
            try repository.moveBranch(
              "refs/heads/main", to: id, expecting: nil, by: Fixture.ana, reason: "r")
            return true
          } catch {
            guard case .lostRace = error.refusal else { throw error }
            return false
          }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 }.count == 1)
    #expect(try git("fsck", "--strict", "--no-dangling", in: path) == "")
  }

  @Test func `of many writers at once every commit is in the history, once`() async throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          let repository = try Repository(discovering: path)
          for number in 0..<20 {
            var isDone = false
            while !isDone {
              do {
                try repository.commitOnMain(
                  ["\(writer)/\(number)": "x"], message: "\(writer)-\(number)\n")
                isDone = true
              } catch let error as GitError {
                guard case .lostRace = error.refusal else { throw error }
              }
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let subjects = try git("log", "--format=%s", in: path).split(separator: "\n")
    #expect(subjects.count == 80)
    #expect(Set(subjects).count == 80)
    #expect(try git("ls-files", "--with-tree=main", in: path).split(separator: "\n").count == 80)
    #expect(try git("fsck", "--strict", "--no-dangling", in: path) == "")
  }

  @Test func `a git gc alongside costs no commit`() async throws {
    let fixture = try Fixture()
    let path = fixture.folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        while !Task.isCancelled { try git("gc", "--quiet", in: path) }
      }
      for number in 0..<150 { try fixture.commit(["claims/\(number % 7)": "\(number)"]) }
      group.cancelAll()
      try await group.waitForAll()
    }
    #expect(try git("rev-list", "--count", "main", in: path) == "150\n")
    #expect(try git("fsck", "--strict", "--no-dangling", in: path) == "")
  }
}
