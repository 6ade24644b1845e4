import FactCheck
import Foundation
import Store
import TestClaims
import TestSupport
import Testing

/// Several at one desk at the same time: all their steps are in the history, each once.
@Suite struct ConcurrencyTests {
  @Test func `four threads, twenty-five steps each, on claims of their own and on one together`()
    async throws
  {
    let desk = try DeskFixture(claims: 5)
    let path = desk.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 1...4 {
        group.addTask {
          let store = try DeskStore(around: path)
          for number in 0..<25 {
            try store.note("\(worker)-\(number)", on: number % 5 == 0 ? 5 : worker)
          }
        }
      }
      try await group.waitForAll()
    }
    let store = try desk.store()
    let notes = try (1...5).flatMap { try store.notes(on: $0) }
    #expect(notes.count == 100)
    #expect(Set(notes).count == 100)
    #expect(try git("rev-list", "--count", "HEAD", in: path) == "101\n")
    #expect(try git("rev-list", "--merges", "--count", "HEAD", in: path) == "0\n")
    try desk.expectInOrder()
  }

  @Test func `two processes at once, on claims of their own and on one together`() async throws {
    let desk = try DeskFixture(claims: 3)
    let path = desk.path
    async let first: Void = Self.work(at: path, on: 1)
    async let second: Void = Self.work(at: path, on: 2)
    _ = await (first, second)
    let store = try desk.store()
    let notes = try (1...3).flatMap { try store.notes(on: $0) }
    #expect(Set(notes).count == 60)
    #expect(try git("rev-list", "--count", "HEAD", in: path) == "61\n")
    try desk.expectInOrder()
  }

  /// Thirty steps in a process of their own.
  private static func work(at path: String, on claim: Int) async {
    await #expect(processExitsWith: .success) { [path = path as String, claim = claim as Int] in
      _ = DeskFixture.isIsolated
      let store = try DeskStore(around: path)
      for number in 0..<30 { try store.note("\(claim)-\(number)", on: number % 3 == 0 ? 3 : claim) }
    }
  }

  @Test func `beside a person who commits with plain git, each lost race is decided anew`()
    async throws
  {
    let desk = try DeskFixture(claims: 2)
    let path = desk.path
    try desk.folder.write("0", to: "desk/own.txt")
    try git("add", "own.txt", in: path)
    try git("commit", "-qm", "Own", in: path)
    async let plain: Int = {
      var made = 0
      for number in 0..<30 {
        try "\(number + 1)".write(toFile: path + "/own.txt", atomically: true, encoding: .utf8)
        // Git gives up where stet holds a lock; a person would type it again.
        for _ in 0..<20 where (try? git("commit", "-qm", "Own", "own.txt", in: path)) != nil {
          made += 1
          break
        }
      }
      return made
    }()
    var steps = 0
    let store = try desk.store()
    for number in 0..<30 {
      for attempt in 0..<20 {
        do {
          try store.note("\(number)", on: 1)
        } catch let error as StoreError where error.isTransient && attempt < 19 {
          continue
        } catch let error as StoreError where error.isDone {
          // Done; git held the index.
        }
        steps += 1
        break
      }
    }
    let made = try await plain
    try store.note("last", on: 2)
    #expect(try store.notes(on: 1) == (0..<30).map(String.init))
    #expect(steps == 30)
    #expect(try git("rev-list", "--count", "HEAD", in: path) == "\(steps + made + 3)\n")
    #expect(try git("fsck", "--strict", "--no-dangling", in: path) == "")
  }
}
