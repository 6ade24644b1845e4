import FactCheck
import Intake
import TestSupport
import Testing

/// What sort of claim it is, and what accuses.
@Suite struct ProposeKindTests {
  @Test(
    "A claim's kind is what its check differs by",
    arguments: [
      ("The port has 40 cranes.", ClaimKind.quantity),
      ("Ben Obi stole a boat.", .accusation),
      ("The strike led to losses.", .cause),
      ("It is the oldest port.", .comparison),
      ("The port will open again.", .prediction),
      ("The port is open.", .statement),
      ("The ferries sailed on 3 May.", .statement),
      ("The two ports signed.", .statement),
      ("The ports took on more sailors.", .statement),
      ("The port has twice as many cranes.", .comparison),
    ])
  func kinds(_ words: String, _ kind: ClaimKind) {
    #expect(propose("# Ships\n\n\(words)\n").claims.last?.kind == kind)
  }

  @Test("Of what is told in passing the one whom it is told of is accused")
  func accusedInPassing() {
    let claims = propose(
      "# Ships\n\nAna Ito, who had stolen the plans of the town, left the ship that was to be hers.\n"
    ).claims.dropFirst()
    #expect(claims.map(\.kind) == [.statement, .accusation])
  }

  @Test("What is told in passing counts for its own claim alone")
  func numbersInPassing() {
    let text = "# Ships\n\nAna Ito, who has run 12 mills since 2009, offered to resign.\n"
    let claims = propose(text).claims
    #expect(claims.map(\.words).dropFirst().first == "Ana Ito offered to resign.")
    let reasons = weights(of: claims, inArticleText: text, language: nil).dropFirst()
      .map { $0.reasons.map(\.says) }
    #expect(reasons == [["a name"], ["a number", "a date"]])
    #expect(
      weights(of: claims, inArticleText: text, language: nil).map(\.priority)
        == claims.map(\.priority))
  }

  @Test("What is alleged makes two claims, and accuses, whoever alleges it")
  func alleged() {
    for words in [
      "It is alleged that Ben Obi stole the plans.", "Police believe that Obi stole them.",
    ] {
      let claims = propose("# Ships\n\n\(words)\n").claims.dropFirst()
      #expect(claims.map(\.kind) == [.reported, .accusation], "\(words)")
      #expect(claims.map(\.priority) == [.high, .high], "\(words)")
    }
  }

  @Test(
    "An accusation is looked at first, whoever makes it and wherever in a sentence it stands",
    arguments: [
      "In my view, he took bribes.", "Eva Olsen, who stole the plans, leads the firm.",
      "Ben Obi, a convicted fraudster, leads the firm.", "“Ben Obi took the bribe,” Ito said.",
    ])
  func accusation(_ words: String) {
    let text = "# Ships\n\n\(words)\n"
    let claims = propose(text).claims
    #expect(claims.contains { $0.priority == .high }, "\(words)")
    #expect(
      weights(of: claims, inArticleText: text, language: nil).map(\.priority)
        == claims.map(\.priority))
  }
}
