internal import FactCheck
internal import Foundation

/// What a desk's own extractor answers, as JSON: docs/extractor.md. Keys that are not known are
/// passed over.
struct ExtractorAnswer: Decodable {
  var claims: [Piece]
  var setAside: [Piece]?

  enum CodingKeys: String, CodingKey {
    case claims
    case setAside = "set-aside"
  }

  /// A claim, or what is none.
  struct Piece: Decodable {
    var start: Int
    var end: Int
    var exact: String
    var kind: String?
    var priority: String?
    var reason: String?
    var attribution: [Said]?
    var refersTo: [Pointed]?

    enum CodingKeys: String, CodingKey {
      case start, end, exact, kind, priority, reason, attribution
      case refersTo = "refers-to"
    }
  }

  struct Said: Decodable {
    var speaker: String
    var cue: String?
    var words: String?
  }

  struct Pointed: Decodable {
    var words: String
    var to: String?
  }

  /// Reads an answer, or says what is wrong with it.
  static func read(_ bytes: [UInt8]) -> Result<ExtractorAnswer, ExtractorFault> {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return .failure(ExtractorFault("it is empty"))
    }
    do {
      return .success(try JSONDecoder().decode(ExtractorAnswer.self, from: Data(bytes)))
    } catch DecodingError.keyNotFound(let key, let context) {
      return .failure(
        ExtractorFault("“\(key.stringValue)” is missing \(place(context.codingPath))"))
    } catch DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty {
      return .failure(ExtractorFault("it is no JSON object with “claims” in it"))
    } catch DecodingError.typeMismatch(_, let context) {
      return .failure(
        ExtractorFault("something of another type stands \(place(context.codingPath))"))
    } catch {
      return .failure(ExtractorFault("it is not the JSON that was asked for"))
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    if path.isEmpty { return "at the top" }
    return "in "
      + path.map { $0.intValue.map { "item \($0 + 1)" } ?? $0.stringValue }
      .joined(separator: ", ")
  }
}

/// Why an extractor's answer is not used.
package struct ExtractorFault: Error, Sendable, Equatable {
  /// In words, without a stop.
  package let says: String
  package init(_ says: String) { self.says = says }
}
