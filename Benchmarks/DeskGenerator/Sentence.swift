internal import FactCheck

/// A made-up sentence with a name, a number and a date in it, and the claim that it makes.
enum Sentence {
  private static let names = ["Port Varn", "Ollin", "the Brask yard", "Quay Seven", "Teel Harbour"]
  private static let things = ["ships", "barges", "crates of salt", "tonnes of grain", "ferries"]
  private static let verbs = ["counted", "lost", "sold", "received", "repaired"]
  private static let months = ["January", "March", "May", "August", "November"]

  static func make(number: Int, using random: inout Randomness) -> String {
    let name = names.randomElement(using: &random)!
    let count = Int.random(in: 100..<100_000, using: &random)
    let month = months.randomElement(using: &random)!
    let year = Int.random(in: 1990..<2026, using: &random)
    return "In \(month) \(year) \(name) \(verbs.randomElement(using: &random)!) \(count) "
      + "\(things.randomElement(using: &random)!), berth \(number) said."
  }

  static func claim(
    at place: Range<Int>, in text: [Unicode.Scalar], using random: inout Randomness
  ) -> Claim {
    var claim = Claim()
    claim.uid = Identifier.uid(using: &random)
    claim.words = string(text[place])
    claim.kind = .quantity
    claim.priority = [Priority.high, .normal, .normal, .low].randomElement(using: &random)
    claim.span.exact = claim.words
    claim.span.start = place.lowerBound
    claim.span.end = place.upperBound
    let before = text[max(0, place.lowerBound - Span.context)..<place.lowerBound]
    let after = text[place.upperBound..<min(text.count, place.upperBound + Span.context)]
    claim.span.prefix = before.isEmpty ? nil : string(before)
    claim.span.suffix = after.isEmpty ? nil : string(after)
    let words = Array(text[place])
    if words.starts(with: "In ".unicodeScalars) {
      claim.attribution = [
        Attribution(speaker: "the berth's keeper", cue: "said", words: .reported)
      ]
      let date = words.indices.dropFirst(3).prefix { words[$0] != " " }.upperBound + 5
      tick(.date, 3..<date, of: words, in: &claim, using: &random)
    }
    if let digit = words.indices.last(where: { words[$0].properties.numericType != nil }) {
      let start = words[..<digit].lastIndex { $0.properties.numericType == nil }.map { $0 + 1 } ?? 0
      tick(.number, start..<digit + 1, of: words, in: &claim, using: &random)
    }
    return claim
  }

  private static func tick(
    _ kind: TickKind, _ range: Range<Int>, of words: [Unicode.Scalar], in claim: inout Claim,
    using random: inout Randomness
  ) {
    claim.ticks.append(
      Tick(
        id: Identifier.part("t", not: claim.partIDs, using: &random), kind: kind,
        exact: string(words[range]), start: range.lowerBound, end: range.upperBound))
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
