import FactCheck
import TestClaims
import Testing

/// Canonical JSON is written by a value itself, and must be what its record writes.
@Suite struct CanonicalWritingTests {
  private static func written(_ value: some Recorded) -> String {
    var json = CanonicalJSON()
    value.writeCanonical(to: &json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test("A claim at any stage of its work is written as its record is", arguments: 0..<UInt64(40))
  func claims(seed: UInt64) throws {
    var work = RandomWork(seed: seed)
    var claim = work.claim()
    for step in 0..<40 {
      if let next = try? claim.applying(work.action(on: claim), in: work.circumstances(at: step)) {
        claim = next
      }
      try #require(
        Self.written(claim).isSame(as: claim.record.canonicalJSON), "seed \(seed), step \(step)")
    }
    claim.others = [
      Record.Entry("beat", .text("ports")), Record.Entry("zone", .list([.number(2)])),
    ]
    #expect(Self.written(claim).isSame(as: claim.record.canonicalJSON), "seed \(seed)")
  }

  @Test func `so are sources, numbers, flags, lists and texts of any sort`() {
    for source in RandomWork.sources.values {
      #expect(Self.written(source).isSame(as: source.record.canonicalJSON))
    }
    #expect(Self.written([1, -20, 0]) == "[1,-20,0]")
    #expect(Self.written([true, false]) == "[true,false]")
    #expect(Self.written([[String]()]) == "[[]]")
    #expect(Self.written("{\"\n\u{1}é") == #""{\"\n\u0001é""#)
  }

  @Test(
    "A moment is written with four digits of the year and two of all else",
    arguments: [
      "2025-06-28T11:40:00+02:00", "0001-01-01T00:00:00+00:00", "9999-12-31T23:59:59-11:30",
      "1969-12-31T23:59:59+00:00", "2024-02-29T05:06:07+05:45",
    ])
  func moments(text: String) throws {
    #expect(try #require(Moment(text)).description == text)
  }
}
