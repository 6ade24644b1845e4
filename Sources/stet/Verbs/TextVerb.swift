import ArgumentParser
import Foundation
import Intake
import Prose

/// The text engine alone, in bulk: JSON lines in, JSON lines out, in their order.
///
/// For scripts and for measuring; no desk is needed. Offsets count Unicode scalars.
struct TextVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "text",
    abstract: "The text engine alone: JSON lines in, JSON lines out.",
    discussion: """
      Example:
        $ echo '{"id":"1","text":"It opened. “Good,” said Jo."}' | stet text sentences
        {"id":"1","sentences":[{"end":10,"start":0},{"end":27,"start":11}]}
      """,
    subcommands: [
      TextExtract.self, TextSentences.self, TextAttributions.self, TextClaims.self,
      TextCheckworthy.self,
    ])

  /// Reads JSON lines from standard input and writes what `answer` makes of each. A line that
  /// cannot be
  /// read is named on standard error, and the rest go on.
  static func run<In: Decodable, Out: Encodable>(_ answer: (In) throws -> Out) throws {
    let decoder = JSONDecoder()
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var number = 0
    var failures = 0
    while let line = readLine() {
      number += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        let answer = try answer(try decoder.decode(In.self, from: Data(line.utf8)))
        print(String(decoding: try encoder.encode(answer), as: UTF8.self))
      } catch {
        failures += 1
        Failure.complain("line \(number): \(said(of: error))", hint: nil)
      }
    }
    if failures > 0 { throw Failure.doneInPart }
  }

  private static func said(of error: any Error) -> String {
    switch error {
    case let fault as SeedFault: fault.message
    case Failure.refused(let message, _): message
    case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
    case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty:
      "not an object with keys, as {\"id\":\"1\"} is"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” is not text between quotation marks"
    case is DecodingError: "not JSON"
    default: error.localizedDescription
    }
  }

  /// What a line is known by: given back as it came.
  enum ID: Codable {
    case text(String)
    case number(Int)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let number = try? value.decode(Int.self) {
        self = .number(number)
      } else {
        self = .text(try value.decode(String.self))
      }
    }

    func encode(to encoder: any Encoder) throws {
      var value = encoder.singleValueContainer()
      switch self {
      case .text(let text): try value.encode(text)
      case .number(let number): try value.encode(number)
      }
    }
  }

  /// A text to work on.
  struct Input: Decodable {
    var id: ID
    var text: String
  }

  /// A place in the text.
  struct Place: Encodable {
    var start: Int
    var end: Int

    init(_ range: Range<Int>) {
      start = range.lowerBound
      end = range.upperBound
    }
  }
}

struct TextExtract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "The article in a saved page: its text, title, byline, date.",
    discussion: """
      In: {"id","file"}, a path. Out: {"id","text","title","byline","authors","date","ms"}:
      the byline as the page gives it, the authors' names alone.

      Example:
        $ echo '{"id":"1","file":"page.html"}' | stet text extract
      """)

  private struct Input: Decodable {
    var id: TextVerb.ID
    var file: String
  }

  private struct Output: Encodable {
    var id: TextVerb.ID
    var text: String
    var title: String?
    var byline: String?
    var authors: [String]?
    var date: String?
    var ms: Double
  }

  func run() throws {
    let clock = ContinuousClock()
    try TextVerb.run { (input: Input) in
      let bytes = try readInput(input.file, limit: Seed.sizeLimit)
      var reading = Intake.Reading()
      let spent = try clock.measure { reading = try read(Seed(bytes: bytes, name: input.file)) }
      let names = reading.byline
      return Output(
        id: input.id, text: bodyText(of: reading), title: reading.headline,
        byline: reading.bylineAsGiven ?? (names.isEmpty ? nil : names.joined(separator: ", ")),
        authors: names.isEmpty ? nil : names, date: reading.published,
        ms: (spent / .microseconds(1)).rounded() / 1000)
    }
  }
}

struct TextSentences: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sentences", abstract: "Where sentences begin and end.",
    discussion: """
      In: {"id","text"}. Out: {"id","sentences":[{"start","end"}]}.

      Example:
        $ echo '{"id":"1","text":"It opened. It closed."}' | stet text sentences
      """)

  @Flag(help: "Add how long each text took, in milliseconds, as \"ms\".") var times = false

  private struct Output: Encodable {
    var id: TextVerb.ID
    var sentences: [TextVerb.Place]
    var ms: Double?
  }

  func run() throws {
    let clock = ContinuousClock()
    try TextVerb.run { (input: TextVerb.Input) in
      var ranges: [Range<Int>] = []
      let spent = clock.measure { ranges = Text(input.text).sentenceRanges() }
      return Output(
        id: input.id, sentences: ranges.map(TextVerb.Place.init),
        ms: times ? spent / .milliseconds(1) : nil)
    }
  }
}

struct TextAttributions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "attributions", abstract: "Who says what: quotations and reported speech.",
    discussion: """
      In: {"id","text"}. Out: {"id","quotes":[{"spans","speaker","cue","speaker_text"}]}.

      Example:
        $ echo '{"id":"1","text":"It is late, Jo said."}' | stet text attributions
      """)

  private struct Quote: Encodable {
    var spans: [[Int]]
    var speaker: TextVerb.Place?
    var cue: TextVerb.Place?
    var speakerText: String?

    enum CodingKeys: String, CodingKey {
      case spans, speaker, cue
      case speakerText = "speaker_text"
    }
  }

  private struct Output: Encodable {
    var id: TextVerb.ID
    var quotes: [Quote]
  }

  func run() throws {
    try TextVerb.run { (input: TextVerb.Input) in
      let quotes = Analysis(Text(input.text)).utterances().map { said in
        Quote(
          spans: said.content.map { [$0.lowerBound, $0.upperBound] },
          speaker: said.speaker.map { TextVerb.Place($0.range) },
          cue: said.cue.map(TextVerb.Place.init),
          speakerText: said.speaker?.name)
      }
      return Output(id: input.id, quotes: quotes)
    }
  }
}
