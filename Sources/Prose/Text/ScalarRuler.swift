/// Turns byte offsets of one UTF-8 text into scalar offsets and back.
///
/// A tick is kept every 64 bytes, so that either way is one step through the table and one short
/// count; a text of ASCII alone needs no table at all.
struct ScalarRuler: Sendable {
  private static let step = 64

  /// Scalars that begin before byte `64 * index`; empty for a text of ASCII alone.
  private let ticks: [Int]
  private let bytes: [UInt8]
  let count: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var ticks: [Int] = []
    var count = 0
    var ascii = true
    for byte in bytes where byte >= 0x80 {
      ascii = false
      break
    }
    guard !ascii else {
      self.ticks = []
      self.count = bytes.count
      return
    }
    ticks.reserveCapacity(bytes.count / Self.step + 1)
    for (offset, byte) in bytes.enumerated() {
      if offset % Self.step == 0 { ticks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    self.ticks = ticks
    self.count = count
  }

  func scalar(ofByte offset: Int) -> Int {
    guard !ticks.isEmpty else { return offset }
    guard offset < bytes.count else { return count }
    let index = offset / Self.step
    var scalars = ticks[index]
    for position in index * Self.step..<offset where bytes[position] & 0xC0 != 0x80 {
      scalars += 1
    }
    return scalars
  }

  func scalars(_ range: Range<Int>) -> Range<Int> {
    let lower = scalar(ofByte: range.lowerBound)
    return lower..<max(lower, scalar(ofByte: range.upperBound))
  }

  func byte(ofScalar offset: Int) -> Int {
    guard offset < count else { return bytes.count }
    guard offset > 0 else { return 0 }
    guard !ticks.isEmpty else { return offset }
    var low = 0
    var high = ticks.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if ticks[middle] <= offset { low = middle } else { high = middle }
    }
    var scalars = ticks[low]
    var position = low * Self.step
    while position < bytes.count {
      if bytes[position] & 0xC0 != 0x80 {
        if scalars == offset { return position }
        scalars += 1
      }
      position += 1
    }
    return bytes.count
  }
}
