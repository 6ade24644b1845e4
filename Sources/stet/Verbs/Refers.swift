import ArgumentParser
import Desk
import FactCheck

struct Refers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refers",
    abstract: "Say what a claim's “it” or “the facility” stands for.",
    discussion: """
      stet guesses, and shows its guess with a question mark. Naming the claim alone says that the guess is \
      right. The claim's own words stay as they are.

      Examples:
        $ stet refers story/7
        $ stet refers story/7 "the last ferry"
        $ stet refers story/7 "the shipping line" --words They
      """)

  @Argument(help: "Claims as story/7, and behind them what is meant.") var operands: [String] = []
  @Option(help: "Which words of the claim, if there are several such.") var words: String?
  @Flag(help: "They stand for nothing.") var remove = false
  @OptionGroup var options: ActOptions

  func run() throws {
    let hasWhat = operands.count > 1 && Reference(operands.last ?? "") == nil
    let what = hasWhat ? operands.last : nil
    if what != nil, remove { throw Failure.usage("what is meant, or --remove, not both") }
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk, as: options.whose.author)
    let selection = try options.selection(hasWhat ? operands.dropLast() : operands)
    let outcome = try desk.act(on: selection, by: hand, keepGoing: options.keepGoing) {
      (numbered, dossier, _) throws(DeskError) in
      let claim = numbered.claim
      let words = try desk.pointingWords(words, of: claim, name: dossier.name(of: numbered))
      let old = claim.refersTo.first { $0.words.isSame(as: words) }
      var edit = Action.Edit()
      let others = claim.refersTo.filter { !$0.words.isSame(as: words) }
      guard !remove else {
        edit.refersTo = others
        return Work([.edit(edit)], subject: "“\(words)” stands for nothing")
      }
      guard let meaning = what ?? old?.to else {
        throw DeskError.refused([
          Refusal(
            "refers-to", "\(dossier.name(of: numbered)): what does “\(words)” stand for?",
            hint: "stet refers \(dossier.name(of: numbered)) \"…\"")
        ])
      }
      if let old, old.isGuess != true, old.to?.isSame(as: meaning) ?? false {
        throw DeskError.refused([
          Refusal(
            "something", "\(dossier.name(of: numbered)): “\(words)” stands for that already")
        ])
      }
      edit.refersTo = others + [Referent(words: words, to: meaning)]
      return Work([.edit(edit)], subject: "“\(words)” stands for \(meaning)")
    }
    try tell(outcome, json: options.json)
  }
}
