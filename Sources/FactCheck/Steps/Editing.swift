extension Action.Edit {
  /// Whether the edit touches what a verdict and a sign-off stand on.
  func changesWords(of claim: Claim) -> Bool {
    if let words, !words.isSame(as: claim.words) { return true }
    if let span, span.record != claim.span.record { return true }
    if let attribution, attribution.record != claim.attribution.record { return true }
    return false
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
    if let ticks = edit.ticks { self.ticks = ticks }
    if let kind = edit.kind { self.kind = kind }
    if let priority = edit.priority { self.priority = priority }
    if let flags = edit.flags { self.flags = flags }
    if let span = edit.span { self.span = span }
    if let attribution = edit.attribution { self.attribution = attribution }
    if let links = edit.links { self.links = links }
    if let others = edit.others { self.others = others }
  }

  /// The ticks whose words are still there, at their new places; each takes the occurrence nearest
  /// to its old one.
  package static func reanchored(_ ticks: [Tick], in words: String) -> [Tick] {
    let text = Array(words.unicodeScalars)
    var taken: Set<Range<Int>> = []
    return ticks.compactMap { tick in
      let wanted = Array(tick.exact.unicodeScalars)
      guard !wanted.isEmpty, wanted.count <= text.count else { return nil }
      let places = (0...(text.count - wanted.count)).filter {
        text[$0..<$0 + wanted.count].elementsEqual(wanted)
          && !taken.contains($0..<$0 + wanted.count)
      }
      guard let place = places.min(by: { abs($0 - tick.start) < abs($1 - tick.start) })
      else { return nil }
      var tick = tick
      tick.start = place
      tick.end = place + wanted.count
      taken.insert(tick.start..<tick.end)
      return tick
    }
  }
}
