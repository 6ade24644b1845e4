/// One part of a compound sentence that is right or wrong by itself.
package struct SentencePart: Sendable, Equatable {
  /// Where it stands, in Unicode scalars of the text, the word that joins it to the part before
  /// included: the parts of a sentence hold every word of it.
  package let range: Range<Int>
  /// The same without the joining word, and without the mark before the next part.
  package var body: Range<Int>
  /// The subject that it shares with the part before, where it has none of its own; the form of `be`
  /// with it, where that is shared as well.
  package let subject: Range<Int>?

  package init(range: Range<Int>, body: Range<Int>, subject: Range<Int>? = nil) {
    self.range = range
    self.body = body
    self.subject = subject
  }
}

extension Analysis {
  /// The parts of a sentence that are each right or wrong by themselves; none where it is to be
  /// read as a whole, which is so wherever there is doubt.
  ///
  /// Cut are clauses that have a subject each, and verbs that share one, at `and`, `but` or `;`, and a
  /// list of such verbs at its commas. Not
  /// cut is a sentence where something could hold for both parts: an opening phrase, a condition, a
  /// relative clause, what somebody says or thinks.
  package func parts(ofSentence index: Int) -> [SentencePart] {
    let sentence = sentences[index]
    let tokens = tokens[index]
    // A fragment has no verb that a list knows; the tagger knows more.
    guard sentence.kind == .statement || sentence.kind == .fragment,
      tokens.count <= StatementSplitter.longest,
      stretches(touching: sentence.bytes).allSatisfy(\.isName),
      tokens.contains(where: CompoundCutter.mayJoin)
    else { return [] }
    let cuts = CompoundCutter(tokens, bytes: text.bytes).cuts()
    guard !cuts.isEmpty else { return [] }
    func place(_ first: Int, _ end: Int) -> Range<Int> {
      text.scalars(tokens[first].bytes.lowerBound..<tokens[end - 1].bytes.upperBound)
    }
    var parts: [SentencePart] = []
    for (number, cut) in ([CompoundCutter.Cut(at: 0, body: 0)] + cuts).enumerated() {
      let end = number < cuts.count ? cuts[number].at : tokens.count
      let isMarked = tokens[end - 1].isComma || tokens[end - 1].mark == UInt8(ascii: ";")
      var range = place(cut.at, end)
      // What the tokens leave out at either end of a sentence belongs to it all the same.
      if number == 0 { range = sentence.range.lowerBound..<range.upperBound }
      if number == cuts.count { range = range.lowerBound..<sentence.range.upperBound }
      var body = place(cut.body, isMarked ? end - 1 : end)
      if number == cuts.count { body = body.lowerBound..<sentence.range.upperBound }
      parts.append(
        SentencePart(
          range: range, body: body,
          subject: cut.subject.map { place($0.lowerBound, $0.upperBound) }))
    }
    return parts
  }
}
