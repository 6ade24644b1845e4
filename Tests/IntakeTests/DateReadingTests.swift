import Testing

@testable import Intake

@Suite struct DateReadingTests {
  @Test(arguments: [
    ("2025-06-27", "2025-06-27"), ("2025-06-27T10:05:00Z", "2025-06-27T10:05:00Z"),
    ("2025-06-27T10:05:00.123+0200", "2025-06-27T10:05:00+02:00"),
    ("2025-06-27 10:05 -05:00", "2025-06-27T10:05:00-05:00"), ("2025-06-27T10:05:00", "2025-06-27"),
    ("2025/6/7", "2025-06-07"), ("20250627", "2025-06-27"), ("27 June 2025", "2025-06-27"),
    ("June 27, 2025", "2025-06-27"), ("Fri, 27 Jun 2025 10:00:00 GMT", "2025-06-27"),
    ("1er mars 2025", "2025-03-01"), ("27 de junio de 2025", "2025-06-27"),
    ("27. März 2025", "2025-03-27"),
    ("27 червня 2025", "2025-06-27"), ("February 29, 2024", "2024-02-29"),
    ("February 29, 2025", nil), ("3/4/2025", nil), ("yesterday", nil), ("2025-13-01", nil),
    ("0001-01-01", nil), ("May 5 people came in 2025", nil),
  ])
  func `dates are read as documents write them`(_ written: String, _ expected: String?) {
    #expect(normalisedDate(written) == expected)
  }

  @Test(arguments: [
    ("https://x.example/2025/06/27/bridge", "2025-06-27"),
    ("https://x.example/news/2025-06-27-bridge", "2025-06-27"),
    ("https://x.example/2025/jun/27/bridge", "2025-06-27"), ("https://x.example/12345678/a", nil),
  ])
  func `a day is read from an address`(_ address: String, _ expected: String?) {
    #expect(dateInAddress(address) == expected)
  }

  @Test(arguments: [
    ("By Ana Ito", ["Ana Ito"]),
    ("Ana Ito, Tom Okafor and Lee Min", ["Ana Ito", "Tom Okafor", "Lee Min"]),
    ("Von Jörg Maier und Ada Klein", ["Jörg Maier", "Ada Klein"]),
    ("Ana Ito Published 10:02 AM EST Nov 19, 2019", ["Ana Ito"]),
    ("Ana Ito March 3, 2020", ["Ana Ito"]),
    ("April Jones", ["April Jones"]),
  ])
  func `a byline is split into names`(_ line: String, _ expected: [String]) {
    #expect(names(inByline: line) == expected)
  }
}
