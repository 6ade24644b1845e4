import Foundation
import TestSupport
import Testing

/// What a split leaves in each part.
@Suite struct SplitTests {
  @Test func `each part of an accusation stays one, and each part of what is said stays said`()
    throws
  {
    let desk = try CommandDesk.withClone()
    let text = """
      A harbour

      Kim Soo accused the mayor of taking bribes worth 40,000 crowns and of hiding money in Malta.

      The office said the ferry lost money in 2020 and that the bridge was late.
      """
    try Data(text.utf8).write(to: URL(fileURLWithPath: desk.folder.at("news/soo.txt")))
    try desk.succeed("stet import soo.txt --slug soo --date 2026-05-12")
    let list = try desk.succeed("stet list soo")
    let accusation = try #require(
      list.split(separator: "\n").first { $0.contains(" accusation ") })
    let number = accusation.split(separator: " ")[0]
    try desk.succeed("stet split soo/\(number) --at 'and of hiding'")
    let parts = try desk.succeed("grep -l '^kind: accusation' claims/soo/*.yaml | wc -l")
    #expect(Int(parts.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0 >= 2, "\(list)")
    // What the office said has its name in both parts.
    let said = try #require(
      list.split(separator: "\n").first { $0.contains("↳ the ferry lost") })
    let content = said.split(separator: " ")[0]
    try desk.succeed("stet split soo/\(content) --at 'in 2020'", "stet audit")
    #expect(
      try desk.succeed("grep -l 'speaker: The office' claims/soo/*.yaml | wc -l")
        .trimmingCharacters(in: .whitespacesAndNewlines) == "4", "\(list)")
  }
}
