import Testing

@testable import Intake

@Suite struct DatelineTests {
  @Test(arguments: [
    ("BRASK, 3 March 2026 — The council met.", 22, "2026-03-03"),
    ("Brask, March 3, 2026 – The council met.", 23, "2026-03-03"),
    ("BRASK (Wire) - The council met.", 15, nil),
    ("NEW BRASK -- The council met.", 13, nil),
    ("Brask (Wire Service) — The council met.", 23, nil),
    ("BRASK, March 3 — The council met.", 17, nil),
  ])
  func `a place before a dash is a dateline`(_ text: String, length: Int, day: String?) throws {
    let dateline = try #require(Dateline(of: text))
    #expect(dateline.length == length)
    #expect(dateline.day == day)
  }

  @Test(arguments: [
    "Ana Ito — who was there — saw it.", "The council met — and left.",
    "It was late - BRASK slept.", "BRASK slept.", "",
    "In 2026 the council — all of it — met.",
  ])
  func `what may begin a sentence is none`(_ text: String) {
    #expect(Dateline(of: text) == nil)
  }
}
