package import FactCheck

/// One commit to be made: one action on one claim, or one act on an article.
package struct CommitPlan: Sendable {
  /// Files by their path from the desk, and what they hold then; nil takes a file away.
  package var changes: [(path: String, bytes: [UInt8]?)]
  /// Whose work it is; the committer is whoever types.
  package var author: Person
  package var message: CommitMessage

  package init(changes: [(path: String, bytes: [UInt8]?)], author: Person, message: CommitMessage) {
    self.changes = changes
    self.author = author
    self.message = message
  }
}

/// What a commit says: a subject, a body if there is one, and trailers that programs read.
package struct CommitMessage: Sendable, Equatable {
  package var subject: String
  package var body: String?
  package var trailers: [Trailer]

  package struct Trailer: Sendable, Equatable {
    package var key: String
    package var value: String
    package init(_ key: String, _ value: String) {
      self.key = key
      self.value = value
    }
  }

  package init(_ subject: String, body: String? = nil, trailers: [Trailer] = []) {
    self.subject = subject
    self.body = body
    self.trailers = trailers
  }

  /// The message as git keeps it. The subject is one line of at most 200 characters; no line of the
  /// body can pass for a trailer.
  package var text: String {
    var parts = [CommitMessage.line(subject, limit: 200)]
    if let body = body?.trimmed, !body.isEmpty { parts.append(CommitMessage.plain(body)) }
    if !trailers.isEmpty {
      parts.append(
        trailers.map { "\($0.key): \(CommitMessage.line($0.value, limit: 400))" }
          .joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// Reads a commit's message back; trailers are the last paragraph, if each of its lines is one.
  package init(reading text: String) {
    var paragraphs: [[String]] = [[]]
    for line in splitLines(text).map(\.trimmedEnd) {
      if line.isEmpty {
        if !(paragraphs.last?.isEmpty ?? true) { paragraphs.append([]) }
      } else {
        paragraphs[paragraphs.count - 1].append(line)
      }
    }
    paragraphs.removeAll(where: \.isEmpty)
    subject = paragraphs.first?.joined(separator: " ") ?? ""
    trailers = []
    var rest = paragraphs.dropFirst()
    if let last = rest.last {
      let read = last.map(CommitMessage.trailer)
      if read.allSatisfy({ $0 != nil }) {
        trailers = read.compactMap { $0 }
        rest = rest.dropLast()
      }
    }
    body =
      rest.isEmpty
      ? nil : rest.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  /// The value of the first trailer with this key.
  package subscript(key: String) -> String? { trailers.first { $0.key == key }?.value }

  private static func trailer(_ line: String) -> Trailer? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let key = line[..<colon]
    let rest = line[line.index(after: colon)...]
    guard rest.first == " ", !key.isEmpty,
      key.allSatisfy({ $0.isASCII && ($0.isLetter || $0 == "-") })
    else { return nil }
    return Trailer(String(key), String(rest.dropFirst()))
  }

  private static func line(_ text: String, limit: Int) -> String {
    let line = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { isControl($0) ? " " : $0 }))
    return line.count > limit ? line.prefix(limit - 1) + "…" : line
  }

  private static func plain(_ body: String) -> String {
    let lines = splitLines(body).map { line in
      String(String.UnicodeScalarView(line.unicodeScalars.filter { !isControl($0) || $0 == "\t" }))
    }
    // A body whose last paragraph looks like trailers would be read as such.
    guard let last = lines.last, trailer(last) != nil else { return lines.joined(separator: "\n") }
    return lines.map { trailer($0) == nil ? $0 : "  " + $0 }.joined(separator: "\n")
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.value == 0x2028
      || scalar.value == 0x2029
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var scalars = unicodeScalars[...]
    while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
  }
}
