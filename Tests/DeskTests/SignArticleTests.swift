import Desk
import FactCheck
import TestSupport
import Testing

@Suite struct SignArticleTests {
  /// Everything done but the article's own sign-off.
  private func checked() throws -> SampleDesk {
    let sample = try SampleDesk()
    let desk = sample.desk
    let dossier = try desk.dossiers(["bridge"], in: try desk.snapshot())[0]
    let all = Selection([.article("bridge")], filter: ClaimFilter())
    #expect(dossier.claims.count >= 4)
    _ = try desk.act(on: all, by: SampleDesk.hand()) { _, _, _ in
      Work([.decide(Action.Finding(.notCheckable, ticks: .all, note: "no way to know"))])
    }
    _ = try desk.act(on: all, by: SampleDesk.hand(SampleDesk.kim)) { _, _, _ in Work([.sign]) }
    return sample
  }

  @Test("An article is signed when all else is done, and the gate opens")
  func signs() throws {
    let sample = try checked()
    let role = try sample.desk.signArticle("bridge", as: nil, by: SampleDesk.hand(SampleDesk.kim))
    #expect(role == .editor)
    let state = try sample.desk.state(of: "bridge", in: try sample.desk.snapshot())
    #expect(state.gate.isOpen, "\(state.gate.reasons)")
  }

  @Test("Signing the same article twice is refused")
  func signsOnce() throws {
    let sample = try checked()
    let hand = SampleDesk.hand(SampleDesk.kim)
    _ = try sample.desk.signArticle("bridge", as: .editor, by: hand)
    #expect(throws: DeskError.self) {
      try sample.desk.signArticle("bridge", as: .editor, by: hand)
    }
  }

  @Test("Nobody signs an article for somebody else")
  func ownHand() throws {
    let sample = try checked()
    var hand = SampleDesk.hand(SampleDesk.kim)
    hand.committer = SampleDesk.ana
    #expect(throws: DeskError.self) {
      try sample.desk.signArticle("bridge", as: .editor, by: hand)
    }
  }

  @Test("A claim that changes afterwards takes the article's sign-off back")
  func laterChange() throws {
    let sample = try checked()
    _ = try sample.desk.signArticle("bridge", as: .editor, by: SampleDesk.hand(SampleDesk.kim))
    _ = try sample.desk.act(on: sample.claims(2), by: SampleDesk.hand()) { _, _, _ in
      Work([.reopen(reason: "a new figure")])
    }
    let state = try sample.desk.state(of: "bridge", in: try sample.desk.snapshot())
    #expect(state.gate.reasons.contains { $0.rule == "article-sign-off" })
  }
}
