internal import Digest
internal import Dispatch
internal import Synchronization

/// The SHA-1 that ends an index, worked out on another thread if there is much to sum: the file is
/// written meanwhile, which takes about as long.
final class SumAside: Sendable {
  private let sum = Mutex<[UInt8]>([UInt8](repeating: 0, count: SHA1.count))
  private let work = DispatchGroup()

  /// - Parameter bytes: what is summed; nil: a sum of zeros, which git takes for none.
  init(of bytes: [UInt8]?) {
    guard let bytes else { return }
    guard bytes.count >= Self.much else {
      sum.withLock { $0 = Self.digest(of: bytes) }
      return
    }
    DispatchQueue.global(qos: .userInitiated).async(group: work) { [self] in
      let digest = Self.digest(of: bytes)
      sum.withLock { $0 = digest }
    }
  }

  /// The sum's twenty bytes, once it is worked out.
  var bytes: [UInt8] {
    work.wait()
    return sum.withLock { $0 }
  }

  /// Bytes whose sum takes longer than it takes to start a thread.
  private static let much = 1 << 20

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBytes { SHA1.digest(of: $0) }
  }
}
