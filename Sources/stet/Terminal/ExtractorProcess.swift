import FactCheck
import Foundation
import Intake
import Synchronization

/// Runs a desk's own extractor: the question on its standard input, the answer from its standard
/// output, within a time and a size.
struct ExtractorProcess: Sendable {
  let command: [String]
  /// Where it runs: the desk's folder.
  let folder: String
  /// Seconds.
  let timeLimit: Int

  /// Bytes of an answer beyond which it is stopped.
  static let sizeLimit = 16 << 20

  func answer(to question: [UInt8]) -> Result<[UInt8], ExtractorFault> {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    signal(SIGPIPE, SIG_IGN)
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    do { try process.run() } catch {
      return .failure(ExtractorFault("could not be started"))
    }
    let pid = process.processIdentifier
    // A child of its own may hold the pipes open: all of its group end with it.
    @Sendable func stop() {
      kill(-pid, SIGKILL)
      kill(pid, SIGKILL)
    }
    let queue = DispatchQueue(label: "extractor", attributes: .concurrent)
    let writer = input.fileHandleForWriting
    queue.async {
      try? writer.write(contentsOf: Data(question))
      try? writer.close()
    }
    let said = Mutex<[UInt8]>([])
    let complained = Mutex<[UInt8]>([])
    let isTooMuch = Mutex(false)
    let readers = DispatchGroup()
    let out = output.fileHandleForReading
    queue.async(group: readers) {
      while let data = try? out.read(upToCount: 1 << 16), !data.isEmpty {
        let size = said.withLock { bytes in
          bytes += data
          return bytes.count
        }
        if size > Self.sizeLimit {
          isTooMuch.withLock { $0 = true }
          stop()
          return
        }
      }
    }
    let err = errors.fileHandleForReading
    queue.async(group: readers) {
      while let data = try? err.read(upToCount: 1 << 16), !data.isEmpty {
        complained.withLock { bytes in if bytes.count < 4096 { bytes += data.prefix(4096) } }
      }
    }
    let limit = DispatchTime.now() + .seconds(timeLimit)
    let isInTime =
      ended.wait(timeout: limit) == .success && readers.wait(timeout: limit) == .success
    if !isInTime { stop() }
    if isTooMuch.withLock({ $0 }) {
      return .failure(ExtractorFault("answered with more than \(Self.sizeLimit >> 20) MiB"))
    }
    guard isInTime else {
      return .failure(ExtractorFault("did not end within \(counted(timeLimit, "second"))"))
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let first =
        String(decoding: complained.withLock { $0 }, as: UTF8.self)
        .split(whereSeparator: \.isNewline).first.map { ", saying “\($0.plain)”" } ?? ""
      return .failure(
        ExtractorFault("ended with status \(process.terminationStatus)\(first)"))
    }
    return .success(said.withLock { $0 })
  }
}

extension Substring {
  /// Short, and without what would steer a terminal.
  fileprivate var plain: String {
    String(
      String.UnicodeScalarView(
        prefix(160).unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
