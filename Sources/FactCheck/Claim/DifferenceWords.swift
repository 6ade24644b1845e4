/// A difference between two states of a file as an editor reads it: no keys, ids or digests.
package struct DifferenceInWords: Sendable, Equatable {
  /// What differs: "verdict", "evidence".
  package var what: String
  /// Nil: it was not there.
  package var was: String?
  /// Nil: it is gone.
  package var now: String?
}

extension Record {
  /// What differs from here to `later` in a claim's, an article's or a source's file, for people.
  /// What only programs read (ids, digests, who typed it) is left out; ``differences(to:)`` has all.
  package func differencesInWords(to later: Record) -> [DifferenceInWords] {
    var keys = keys
    keys += later.keys.filter { !keys.contains($0) }
    return keys.flatMap { key -> [DifferenceInWords] in
      let (old, new) = (value(of: key), later.value(of: key))
      if old == new || Self.forPrograms.contains(key) { return [] }
      if old?.isList ?? false || new?.isList ?? false {
        return Self.items(old?.items ?? [], new?.items ?? [], of: key)
      }
      return [
        DifferenceInWords(
          what: Self.label(key), was: old.map { Self.phrase($0, of: key) },
          now: new.map { Self.phrase($0, of: key) })
      ].filter { $0.was != $0.now }
    }
  }

  private static func items(_ old: [Record], _ new: [Record], of key: String)
    -> [DifferenceInWords]
  {
    func name(_ item: Record) -> String {
      (item.value(of: "id") ?? item.value(of: "to") ?? item.value(of: "field"))?.scalar ?? item.said
    }
    let label = label(key)
    var found: [DifferenceInWords] = []
    for item in old {
      let later = new.first { name($0) == name(item) }
      if later == item { continue }
      let (was, now) = (phrase(item, of: key), later.map { phrase($0, of: key) })
      if was != now { found.append(DifferenceInWords(what: label, was: was, now: now)) }
    }
    for item in new where !old.contains(where: { name($0) == name(item) }) {
      found.append(DifferenceInWords(what: label, was: nil, now: phrase(item, of: key)))
    }
    return found
  }

  private var isList: Bool { if case .list = content { true } else { false } }

  // MARK: Words

  /// Keys that tell an editor nothing.
  private static let forPrograms: Set<String> = [
    "uid", "id", "sha256", "digest", "format", "next", "entered-by", "prefix", "suffix",
  ]

  /// What a key is called where people read it.
  private static func label(_ key: String) -> String {
    switch key {
    case "claim": "words"
    case "span": "place in the article"
    case "attribution": "who says it"
    case "links": "link"
    case "ticks": "tick"
    case "queries": "query"
    case "notes": "note"
    case "flags": "flag"
    case "decided": "found by"
    case "accepted-risk": "risk accepted"
    case "sign-off", "sign-offs": "signed by"
    case "void": "stale because"
    case "dropped": "dropped because"
    case "was": "number before"
    case "publish-date": "published"
    case "drafts": "draft"
    default: String(key.map { $0 == "-" ? " " : $0 })
    }
  }

  /// A value on one line.
  private static func phrase(_ value: Record, of key: String) -> String {
    guard case .fields = value.content else { return plain(value) }
    func text(_ key: String) -> String? { value.value(of: key).map(plain) }
    func quoted(_ key: String) -> String? { text(key).map { "“\($0)”" } }
    let who = [text("by"), text("at") ?? text("asked")].compactMap { $0 }.joined(separator: ", ")
    let said: [String?]
    switch key {
    case "span": said = [quoted("exact")]
    case "evidence":
      let kind = [text("stance"), text("basis")].compactMap { $0 }.joined(separator: ", ")
      said = [
        kind.isEmpty ? text("source") : "\(kind): \(text("source") ?? "")", text("locator"),
        quoted("quote"), text("observed"), text("url"), text("file"), text("note"),
      ]
    case "ticks":
      said = [
        "\(text("kind") ?? "") “\(text("exact") ?? "")”", text("means").map { "meaning \($0)" },
        text("by") == nil ? "bare" : "ticked off",
      ]
    case "queries":
      said = [
        "to \(text("to") ?? "")", quoted("ask"), text("due").map { "due \($0)" },
        text("answer").map { "answered “\($0)”" },
      ]
    case "notes": said = [quoted("text")]
    case "links": said = [text("as"), text("guess") == "true" ? "a guess" : nil]
    case "attribution": said = [text("speaker"), text("cue"), text("words")]
    case "refers-to": said = ["“\(text("words") ?? "")” = \(text("to") ?? "?")"]
    case "change": said = [quoted("words"), text("state"), text("answer"), text("note")]
    case "set-aside":
      said = [quoted("exact"), text("reason"), text("seen").map { "seen by \($0)" }]
    case "sign-off", "sign-offs": said = [text("role").map { "as \($0)" }]
    case "dispute":
      var faults: [Fault] = []
      said = [Dispute.read(value, &faults)?.inWords ?? plain(value)]
    case "seed", "drafts": said = [text("received") ?? text("file")]
    default: said = [text("reason"), text("note")]
    }
    let words = said.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
    if who.isEmpty || key == "dispute" { return words.isEmpty ? plain(value) : words }
    return words.isEmpty ? who : "\(words) (\(who))"
  }

  /// A value as it is, but people by their names and times as people write them.
  private static func plain(_ value: Record) -> String {
    switch value.content {
    case .list(let items): return items.map(plain).joined(separator: "; ")
    case .fields(let entries):
      return entries.filter { !forPrograms.contains($0.key) }
        .map { "\(label($0.key)) \(plain($0.value))" }.joined(separator: ", ")
    case .nothing, .text, .number, .flag: break
    }
    if let text = value.text {
      if let moment = Moment(text) { return moment.short }
      if text.hasSuffix(">"), let person = Person(text) { return person.name }
    }
    return value.inWords
  }
}
