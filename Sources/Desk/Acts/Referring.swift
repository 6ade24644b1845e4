package import FactCheck

extension Desk {
  /// The words of a claim that point, and that a person means: those named, or the only ones that
  /// stet found.
  package func pointingWords(_ named: String?, of claim: Claim, name: String) throws(DeskError)
    -> String
  {
    if let named = named?.trimmed {
      let words = Array(claim.words.unicodeScalars)
      let wanted = Array(named.unicodeScalars)
      let stands =
        !wanted.isEmpty && wanted.count <= words.count
        && (0...(words.count - wanted.count)).contains {
          words[$0..<$0 + wanted.count].elementsEqual(wanted)
        }
      if stands { return named }
      throw refuse(
        "words", "\(name): “\(named)” does not stand in it", hint: "it reads: \(claim.words)")
    }
    if claim.refersTo.count == 1 { return claim.refersTo[0].words }
    throw refuse(
      "refers-to",
      claim.refersTo.isEmpty
        ? "\(name): stet found no words in it that only point"
        : "\(name): which of \(claim.refersTo.map { "“\($0.words)”" }.joined(separator: ", "))?",
      hint: "stet refers \(name) \"…\" --words \"…\"")
  }
}
