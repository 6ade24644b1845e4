internal import FactCheck
internal import Store

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Commits in the form that `git fast-import` reads (git-fast-import(1)), on standard output.
struct ImportStream {
  private let branch: String
  private var buffer: [UInt8] = []
  private var isFirst = true

  init(branch: String) {
    self.branch = branch
    buffer.reserveCapacity(2 << 20)
  }

  mutating func commit(
    _ files: [(path: String, bytes: [UInt8])], message: CommitMessage, by author: Person, at: Int
  ) {
    let signature = "\(author.name) <\(author.email)> \(at) +0000"
    line("commit \(branch)")
    line("author \(signature)")
    line("committer \(signature)")
    data(Array(message.text.utf8))
    // Later commits follow on the one before by themselves.
    if isFirst { line("from \(branch)^0") }
    isFirst = false
    for file in files {
      line("M 100644 inline \(file.path)")
      data(file.bytes)
    }
    if buffer.count > 1 << 20 { flush() }
  }

  mutating func end() {
    line("done")
    flush()
  }

  private mutating func line(_ text: String) {
    buffer += text.utf8
    buffer.append(10)
  }

  private mutating func data(_ bytes: [UInt8]) {
    line("data \(bytes.count)")
    buffer += bytes
    buffer.append(10)
  }

  private mutating func flush() {
    var done = 0
    buffer.withUnsafeBytes { bytes in
      while done < bytes.count {
        let count = write(1, bytes.baseAddress! + done, bytes.count - done)
        if count <= 0 { exit(1) }
        done += count
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
