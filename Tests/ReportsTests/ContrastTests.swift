import Foundation
import Templates
import Testing

/// The palette by WCAG 2.1: 4.5 to 1 for text (1.4.3), 3 to 1 for what tells things apart (1.4.11).
@Suite struct ContrastTests {
  static let tones = [
    "confirmed", "imprecise", "wrong", "unconfirmed", "as-attributed", "on-author",
    "not-checkable", "open", "stale",
  ]

  @Test(arguments: [false, true])
  func `Text is readable on every ground it stands on`(_ dark: Bool) throws {
    let palette = try Self.palette(dark: dark)
    var pairs: [(String, String)] = []
    for ground in ["paper", "panel"] {
      pairs += ["ink", "soft", "link"].map { ($0, ground) } + Self.tones.map { ($0, ground) }
    }
    // The article's own words stand on a claim's tint, and so does its label.
    for tone in Self.tones { pairs += [("ink", "\(tone)-tint"), (tone, "\(tone)-tint")] }
    for (text, ground) in pairs {
      let ratio = contrast(try #require(palette[text]), try #require(palette[ground]))
      #expect(ratio >= 4.5, "\(text) on \(ground): \(ratio)")
    }
  }

  @Test(arguments: [false, true])
  func `Underlines and borders can be told from their ground`(_ dark: Bool) throws {
    let palette = try Self.palette(dark: dark)
    for tone in Self.tones {
      for ground in ["paper", "panel", "\(tone)-tint"] {
        #expect(contrast(palette[tone]!, palette[ground]!) >= 3, "\(tone) on \(ground)")
      }
    }
  }

  @Test func `Every status and verdict has a look that is more than a colour`() throws {
    let css = try Self.css()
    for tone in Self.tones where tone != "open" {
      let rule = try #require(css.firstMatch(of: try Regex("\\.t-\(tone) \\{[^}]*\\}")))
      #expect(css[rule.range].contains("--line: "))
    }
  }

  static func css() throws -> String {
    String(decoding: try #require(Templates.bytes(named: "style.css.mustache")), as: UTF8.self)
  }

  /// The colours by name: of the light scheme, or with those of the dark one over them.
  static func palette(dark: Bool) throws -> [String: [Double]] {
    let css = try css()
    let start = try #require(css.range(of: "@media screen and (prefers-color-scheme: dark)"))
      .lowerBound
    let end = try #require(css.range(of: "* { box-sizing")).lowerBound
    var palette: [String: [Double]] = [:]
    for part in dark ? [css[..<start], css[start..<end]] : [css[..<start]] {
      for match in part.matches(of: /--([a-z-]+): #([0-9a-f]{6});/) {
        let value = Int(match.output.2, radix: 16)!
        palette[String(match.output.1)] = [value >> 16, value >> 8 & 255, value & 255].map {
          Double($0) / 255
        }
      }
    }
    return palette
  }
}

/// WCAG 2.1's contrast ratio of two colours.
private func contrast(_ a: [Double], _ b: [Double]) -> Double {
  func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { $0 <= 0.03928 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
  let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
  return (light + 0.05) / (dark + 0.05)
}
