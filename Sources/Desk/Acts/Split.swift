internal import FactCheck
internal import Intake
internal import Store

/// How a claim is cut.
package enum Cut: Sendable {
  /// Into these words of the article.
  case parts([String])
  /// Before these words, each of which begins a part.
  case before([String])
  /// Down to these words.
  case keeping(String)
}

extension Desk {
  /// Cuts one claim: the first part keeps its number, the others get the next ones. All in one
  /// commit.
  ///
  /// Each thing ticked off goes to the part that it lies in; evidence goes with every part;
  /// questions, remarks and the verdict stay with the first, and a verdict is to be looked at again.
  /// - Parameter reason: why words that are in no part are no claim.
  /// - Throws: `words`, `overlap`; `left-over` where words would be in no claim and nobody has said
  ///   why.
  package func cut(
    _ selection: Selection, _ cut: Cut, settingAside reason: String? = nil, by hand: Hand
  ) throws(DeskError) -> Reshaped {
    try step(by: hand) { (snapshot) throws(DeskError) in
      let policy = try policy(of: snapshot)
      let chosen = try choose(selection, in: snapshot)
      guard chosen.count == 1, chosen[0].claims.count == 1 else {
        throw refuse("one-claim", "one claim at a time is cut", hint: "name it as ARTICLE/NUMBER")
      }
      let dossier = chosen[0].dossier
      try requireWhole(dossier)
      let numbered = chosen[0].claims[0]
      let parting = Parting(
        numbered.claim, name: dossier.name(of: numbered), text: dossier.text)
      let ranges: [Range<Int>] =
        switch cut {
        case .parts(let words): try parting.places(of: words)
        case .before(let words): try parting.places(cutBefore: words)
        case .keeping(let words): try parting.places(of: [words])
        }
      let act: Reshaping.Act = if case .keeping = cut { .trim } else { .split }
      if act == .split, ranges.count < 2 {
        throw refuse(
          "parts", "\(parting.name): into which parts?",
          hint: "stet split \(parting.name) \"first words\" \"other words\", or stet trim")
      }
      var shared = SharedStep()
      var article = dossier.article
      try account(
        for: parting.rests(without: ranges), of: parting, in: dossier, reason: reason, act: act,
        by: hand, &article, &shared)
      let parts = parts(ranges, of: numbered, act: act, in: dossier)
      shared.plans.append(
        try carryOut(
          Work([.reshape(parts[0])]), on: numbered, in: dossier, policy: policy, by: hand,
          at: snapshot))
      for part in parts.dropFirst() {
        var claim = numbered.claim.offshoot(uid: uid(), part)
        if let text = numbered.claim.whatStays(at: parting.name) {
          var note = Note()
          note.id = self.part("n", not: claim.partIDs)
          note.by = hand.author
          note.at = hand.at
          note.text = text
          claim.notes = [note]
        }
        shared.made.append(NumberedClaim(number: article.next, claim: claim))
        shared.files.append((DeskFile.claim(dossier.slug, article.next), DeskFile.new(claim)))
        article.next += 1
      }
      if article != dossier.article {
        let path = DeskFile.article(dossier.slug)
        shared.files.append(
          (path, try changedFile(path, from: dossier.article, to: article, in: snapshot)))
      }
      // Who says the whole says every part.
      for other in dossier.claims where other.claim.uid != numbered.claim.uid {
        let more = shared.made.filter { other.claim.span.range.contains($0.claim.span.range) }
        guard !more.isEmpty,
          other.claim.links.contains(where: { $0.to == numbered.claim.uid && $0.kind == .says })
        else { continue }
        let links = other.claim.links + more.map { Link(to: $0.claim.uid, kind: .says) }
        let work = relinking(
          links, of: other, because: "\(parting.name), which it is linked to, has changed",
          in: dossier)
        shared.plans.append(
          try carryOut(work, on: other, in: dossier, policy: policy, by: hand, at: snapshot))
      }
      let numbers = [numbered.number] + shared.made.map(\.number)
      let subject =
        act == .trim
        ? "trim to “\(parts[0].words)”"
        : "split into \(numbers.map(String.init).joined(separator: ", "))"
      return try planned(
        shared, subject: subject, slug: dossier.slug, in: snapshot, policy: policy, by: hand)
    }
  }

  /// Sets aside what is in no part and no other claim, or refuses.
  private func account(
    for rests: [Range<Int>], of parting: Parting, in dossier: Dossier, reason: String?,
    act: Reshaping.Act, by hand: Hand, _ article: inout Article, _ shared: inout SharedStep
  ) throws(DeskError) {
    let others = dossier.live.filter { $0.claim.uid != parting.claim.uid }
    let loose = rests.flatMap { parting.rests(of: $0, without: others.map(\.claim.span.range)) }
    guard !loose.isEmpty else { return }
    guard let reason, !reason.trimmed.isEmpty else {
      let words = loose.map { "“\(Span($0, of: dossier.text).exact)”" }.joined(separator: ", ")
      throw refuse(
        "left-over", "\(parting.name): \(words) would be in no claim",
        hint: act == .trim
          ? "stet split \(parting.name) makes it a claim; --set-aside REASON says why it is none"
          : "make it a part, or say why it is no claim: --set-aside REASON")
    }
    for rest in loose {
      let passage = SetAside(
        id: part("s", not: Set(article.setAside.map(\.id))),
        exact: Span(rest, of: dossier.text).exact,
        range: rest, reason: reason, by: hand.author.description)
      article.setAside.append(passage)
      shared.setAside.append(passage)
    }
    article.setAside.sort { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
  }

  /// What each part says, with the ticks that lie in it. What stet worked out of the whole (kind,
  /// priority, who says it) is worked out of the part; what a person has set stays.
  private func parts(
    _ ranges: [Range<Int>], of numbered: NumberedClaim, act: Reshaping.Act, in dossier: Dossier
  ) -> [Reshaping] {
    let claim = numbered.claim
    func proposed(_ range: Range<Int>) -> Claim {
      proposedClaim(
        articleText: dossier.text, range: range, date: dossier.article.date,
        language: dossier.article.language, random: &random)
    }
    let whole = proposed(claim.span.range)
    let says = claim.links.contains { $0.kind == .says }
    let isSaid = dossier.live.contains { other in
      other.claim.links.contains { $0.kind == .says && $0.to == claim.uid }
    }
    var given: Set<String> = []
    var parts: [Reshaping] = []
    for (index, range) in ranges.enumerated() {
      let guess = proposed(range)
      var part = Reshaping(act, of: claim)
      part.span = Span(range, of: dossier.text)
      part.words = part.span.exact
      part.ticks = claim.ticks(in: range).filter { given.insert($0.id).inserted }
      let lost = claim.ticksCut(by: ranges)
      part.ticks += guess.ticks.filter { tick in
        let place = range.lowerBound + tick.start..<range.lowerBound + tick.end
        return lost.contains { $0.overlaps(place) }
          && !part.ticks.contains { $0.start < tick.end && tick.start < $0.end }
          && !claim.partIDs.contains(tick.id)
      }
      part.ticks.sort { ($0.start, $0.end) < ($1.start, $1.end) }
      part.links = claim.links.filter { link in
        guard link.kind == .says,
          let target = dossier.claims.first(where: { $0.claim.uid == link.to })?.claim
        else { return true }
        let home = ranges.firstIndex { $0.contains(target.span.range) } ?? 0
        return home == index
      }
      part.refersTo = guess.referents(keeping: claim.refersTo)
      let saysOn = part.links.contains { $0.kind == .says }
      // Of an accusation that is parted, each part may be one: a second person looks at all of it.
      let mayAccuse = act == .split && claim.kind == .accusation && !saysOn
      if !mayAccuse, claim.kind == whole.kind || claim.kind == .reported && says {
        part.kind = saysOn ? .reported : guess.kind
      }
      if !mayAccuse, claim.priority == whole.priority { part.priority = guess.priority }
      // What somebody said is said by them in all its parts.
      if !isSaid, claim.attribution.record == whole.attribution.record {
        part.attribution = guess.attribution
      }
      parts.append(part)
    }
    return parts
  }
}

extension Claim {
  /// What the claim's words point to, as a person has said of others or as this claim has it.
  func referents(keeping said: [Referent]) -> [Referent] {
    refersTo.map { own in
      said.first { $0.words.isSame(as: own.words) && $0.isGuess != true && $0.to != nil } ?? own
    }
  }

  /// The ticks that lie in a part of the claim's words, placed as that part has them.
  fileprivate func ticks(in range: Range<Int>) -> [Tick] {
    guard words.isSame(as: span.exact) else {
      let part = Array(span.exact.unicodeScalars)[
        range.lowerBound - span.start..<range.upperBound - span.start]
      return Claim.reanchored(ticks, in: String(String.UnicodeScalarView(part)))
    }
    return ticks.compactMap { tick in
      guard range.contains(span.start + tick.start..<span.start + tick.end) else { return nil }
      var tick = tick
      tick.start -= range.lowerBound - span.start
      tick.end -= range.lowerBound - span.start
      return tick
    }
  }

  /// The places in the article of ticks that lie in no part as a whole.
  fileprivate func ticksCut(by ranges: [Range<Int>]) -> [Range<Int>] {
    guard words.isSame(as: span.exact) else { return [] }
    return ticks.map { span.start + $0.start..<span.start + $0.end }
      .filter { place in !ranges.contains { $0.contains(place) } }
  }

  /// What a part that is cut off should know of where it comes from; nil if nothing was done there.
  fileprivate func whatStays(at name: String) -> String? {
    guard status != .unchecked || !notes.isEmpty else { return nil }
    var text = "Split from \(name)."
    if let verdict, let decided {
      let why = reason.map { " (\($0))" } ?? ""
      text += " The whole was found \(verdict.rawValue)\(why) by \(decided.by.name)"
      text += decided.note.map { ", with the note “\($0)”." } ?? "."
    }
    if !queries.isEmpty {
      text += " Questions asked on it stand there: \(queries.map(\.id).joined(separator: ", "))."
    }
    return text
  }
}

extension Range<Int> {
  /// Whether all of another range lies in this one.
  func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
