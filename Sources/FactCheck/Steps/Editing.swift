extension Action.Edit {
  /// Whether the edit touches what a verdict and a sign-off stand on.
  func changesWords(of claim: Claim) -> Bool {
    if let words, !words.isSame(as: claim.words) { return true }
    if let span, span.record != claim.span.record { return true }
    if let attribution, attribution.record != claim.attribution.record { return true }
    return refersTo.map { claim.speaksOfAnother(than: $0) } ?? false
  }

  /// Whether the edit says that the claim is of another kind than it was signed as.
  func changesKind(of claim: Claim) -> Bool {
    cleared.contains(.kind) ? claim.kind != nil : kind.map { $0 != claim.kind } ?? false
  }

  /// Whether the edit leaves something to tick off that was not there before, or was ticked off.
  func baresTicks(of claim: Claim) -> Bool {
    guard let ticks else { return false }
    let bare = Set(claim.bareTicks.map(\.id))
    return claim.settled(ticks).contains { $0.isBare && !bare.contains($0.id) }
  }
}

extension Action.Edit {
  /// Whether the edit sets the field called `key`, ticks going with the words.
  func touches(_ key: String, of claim: Claim) -> Bool {
    switch key {
    case "claim": words.map { !$0.isSame(as: claim.words) } ?? false
    case "kind": kind != nil || cleared.contains(.kind)
    case "span": span != nil
    case "attribution": attribution != nil
    default: others?.contains { $0.key == key } ?? false
    }
  }
}

extension Claim {
  mutating func edit(_ edit: Action.Edit, in circumstances: Circumstances) throws(Refusal) {
    if let words = edit.words {
      if words.trimmed.isEmpty {
        throw Refusal(
          "words", "\(circumstances.name): a claim needs words",
          hint: "to take it out of the check: stet drop \(circumstances.name) --reason \"…\"")
      }
      if !words.isSame(as: self.words), edit.ticks == nil {
        ticks = Claim.reanchored(ticks, in: words)
      }
      self.words = words
    }
    if let ticks = edit.ticks {
      let settled = settled(ticks)
      self.ticks = []
      for tick in settled {
        try requireFresh(tick.id, in: circumstances)
        guard tick.fits(words) else {
          throw Refusal(
            "ticks",
            "\(circumstances.name): tick \(tick.id) (“\(tick.exact)”) does not stand at \(tick.start) to "
              + "\(tick.end) of the claim",
            hint: "count Unicode characters from 0, or leave the tick out")
        }
        self.ticks.append(tick)
      }
    }
    if let span = edit.span {
      guard span.start >= 0, span.end >= span.start,
        span.end - span.start == span.exact.unicodeScalars.count
      else {
        throw Refusal(
          "span",
          "\(circumstances.name): the span goes from \(span.start) to \(span.end), and its words have "
            + counted(span.exact.unicodeScalars.count, "character"))
      }
      self.span = span
    }
    if let kind = edit.kind { self.kind = kind }
    if let priority = edit.priority { self.priority = priority }
    if edit.cleared.contains(.kind) { kind = nil }
    if edit.cleared.contains(.priority) { priority = nil }
    if let flags = edit.flags { self.flags = flags }
    if let refersTo = edit.refersTo { self.refersTo = refersTo }
    if let attribution = edit.attribution { self.attribution = attribution }
    if let links = edit.links { self.links = links }
    if let others = edit.others { self.others = others }
  }

  /// Whether the claim was read as speaking of something else; to confirm a guess, or to say what
  /// nobody had said, changes nothing.
  func speaksOfAnother(than referents: [Referent]) -> Bool {
    refersTo.contains { old in
      guard let to = old.to else { return false }
      return !(referents.first { $0.words.isSame(as: old.words) }?.to?.isSame(as: to) ?? false)
    }
  }

  /// `ticks` with the marks that this claim's own have, and no other: ticking off is a step of its
  /// own.
  func settled(_ ticks: [Tick]) -> [Tick] {
    ticks.map { tick in
      if !tick.isBare,
        self.ticks.contains(where: {
          $0.id == tick.id && $0.by == tick.by && $0.at == tick.at && $0.evidence == tick.evidence
        })
      {
        return tick
      }
      var tick = tick
      tick.by = nil
      tick.at = nil
      tick.evidence = nil
      return tick
    }
  }

  /// The ticks whose words are still there, at their new places; each takes the occurrence nearest
  /// to its old one.
  package static func reanchored(_ ticks: [Tick], in words: String) -> [Tick] {
    struct Place: Hashable {
      var kind: TickKind
      var start: Int
      var end: Int
    }
    let text = Array(words.unicodeScalars)
    // A number and the wording around it may share their words; two numbers may not.
    var taken: Set<Place> = []
    return ticks.compactMap { tick in
      let wanted = Array(tick.exact.unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
      let places = (0...(text.count - wanted.count)).filter {
        text[$0..<$0 + wanted.count].elementsEqual(wanted)
          && !taken.contains(Place(kind: tick.kind, start: $0, end: $0 + wanted.count))
      }
      guard
        let place = places.min(by: {
          $0.distance(to: tick.start).magnitude < $1.distance(to: tick.start).magnitude
        })
      else { return nil }
      var tick = tick
      tick.start = place
      tick.end = place + wanted.count
      taken.insert(Place(kind: tick.kind, start: tick.start, end: tick.end))
      return tick
    }
  }
}
