import Foundation
import Git
import TestSupport
import Testing

@Suite struct FileLockTests {
  private let folder: TemporaryFolder
  private var path: String { folder.at("lock") }

  init() throws { folder = try TemporaryFolder() }

  @Test func `a lock that is held names its holder, and is free when the holder goes`() throws {
    do {
      let lock = try FileLock(at: path, holder: "Ana Ito, since 10:05, process 7")
      let error = #expect(throws: FileLockError.self) {
        _ = try FileLock(at: path, holder: "Bo Ek")
      }
      #expect(error == .held(by: "Ana Ito, since 10:05, process 7", path: path))
      #expect(FileLock.holder(at: path) == "Ana Ito, since 10:05, process 7")
      _ = consume lock
    }
    #expect(FileLock.holder(at: path) == nil)
    // Another test may be starting a program this instant: between fork and exec it holds the file
    // too.
    let lock = try FileLock(at: path, holder: "Bo", patience: .seconds(10))
    #expect(FileLock.holder(at: path) == "Bo")
    _ = consume lock
  }

  @Test func `a lock is waited for`() throws {
    let path = path
    let isHeld = DispatchSemaphore(value: 0)
    let holding = Thread {
      let lock = try? FileLock(at: path, holder: "first")
      isHeld.signal()
      Thread.sleep(forTimeInterval: 0.2)
      _ = consume lock
    }
    holding.start()
    isHeld.wait()
    let lock = try FileLock(at: path, holder: "second", patience: .seconds(20))
    #expect(FileLock.holder(at: path) == "second")
    _ = consume lock
  }

  @Test func `a lock dies with its process`() throws {
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/env")
    // flock(1) puts the lock on descriptor 9 of the shell, which `exec` hands to sleep: one
    // process.
    holder.arguments = [
      "sh", "-c", "exec 9<>\"$0\"; flock 9; echo killed >&9; exec sleep 60", path,
    ]
    try holder.run()
    while FileLock.holder(at: path) == nil && holder.isRunning { usleep(1000) }
    #expect(throws: FileLockError.held(by: "killed\n", path: path)) {
      _ = try FileLock(at: path, holder: "me")
    }
    kill(holder.processIdentifier, SIGKILL)
    holder.waitUntilExit()
    let lock = try FileLock(at: path, holder: "me", patience: .seconds(10))
    #expect(FileLock.holder(at: path) == "me")
    _ = consume lock
  }

  @Test func `of many at once one at a time is inside`() async throws {
    let path = path
    let counter = folder.at("counter")
    try folder.write("0", to: "counter")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          for _ in 0..<10 {
            let lock = try FileLock(at: path, holder: "\(number)", patience: .seconds(60))
            let count = try #require(Int(String(contentsOfFile: counter, encoding: .utf8)))
            try "\(count + 1)".write(toFile: counter, atomically: false, encoding: .utf8)
            _ = consume lock
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.text(of: "counter") == "80")
  }

  @Test func `a lock that cannot be made is an error with the path`() throws {
    let error = #expect(throws: FileLockError.self) {
      _ = try FileLock(at: folder.at("missing/lock"), holder: "me")
    }
    guard case .failed(let cause) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(cause.path == folder.at("missing/lock"))
  }
}
