import FactCheck
import Foundation
import Testing

@Suite struct DayTests {
  @Test func `every day from 1900 to 2100 is counted as the system's calendar counts it`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    for days in stride(from: -25_567, through: 47_482, by: 13) {
      let day = try #require(Day(daysSince1970: days))
      let date = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      #expect([day.year, day.month, day.day] == [parts.year, parts.month, parts.day])
      #expect(day.daysSince1970 == days)
      #expect(Day(day.description) == day)
    }
  }

  @Test(arguments: [
    "2025-6-27", "2025-06-31", "2025-02-29", "1900-02-29", "0000-01-01", "2025-13-01", "20250627",
    "2025-06-27 ", "２０２５-06-27", "2025-06-2７", "-025-06-27", "+025-06-27", "2025-00-10", "",
  ])
  func `what is no day is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `the first and the last day are days, those beyond are not`() throws {
    for text in ["0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"] {
      #expect(Day(text)?.description == text)
    }
    let last = try #require(Day("9999-12-31"))
    #expect(Day(daysSince1970: last.daysSince1970 + 1) == nil)
    #expect(Day(daysSince1970: .max) == nil)
  }
}

@Suite struct MomentTests {
  @Test(arguments: [
    "2025-06-28T11:40:00+02:00", "2025-06-28T11:40:00-09:30", "1969-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2024-02-29T00:00:00-00:30",
  ])
  func `a moment is written as it was read`(text: String) {
    #expect(Moment(text)?.description == text)
  }

  @Test func `other ways to write a moment are read, and written in one way`() {
    let same = "2025-06-28T11:40:00+00:00"
    for text in [
      "2025-06-28T11:40:00Z", "2025-06-28t11:40:00z", "2025-06-28 11:40:00.123456Z",
      "2025-06-28T11:40:00-00:00",
    ] {
      #expect(Moment(text)?.description == same)
    }
  }

  @Test(arguments: [
    "2025-06-28", "2025-06-28T11:40", "2025-06-28T11:40:00", "2025-06-28T24:00:00Z",
    "2025-06-28T11:60:00Z", "2025-06-28T11:40:61Z", "2025-06-28T11:40:00.Z",
    "2025-06-28T11:40:00+2:00", "2025-06-28T11:40:00+24:00", "2025-02-30T11:40:00Z",
    "2025-06-28T11:40:00 Z", "２025-06-28T11:40:00Z", "2025-06-28T-1:40:00Z",
  ])
  func `what is no moment is none`(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func `a leap second is the last second of its minute`() {
    #expect(Moment("2016-12-31T23:59:60Z")?.description == "2016-12-31T23:59:59+00:00")
    #expect(Moment("9999-12-31T23:59:60Z")?.description == "9999-12-31T23:59:59+00:00")
  }

  @Test func `the day is the one on its own clock`() {
    #expect(Moment("2025-06-28T01:00:00+02:00")?.day.description == "2025-06-28")
    #expect(Moment("2025-06-28T01:00:00+02:00")?.seconds == 1_751_065_200)
    #expect(Moment("2025-06-28T01:00:00+02:00")?.short == "2025-06-28 01:00")
  }
}
