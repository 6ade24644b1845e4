internal import FactCheck

/// Words of the article that carry no claim.
struct PassageView: Sendable {
  let words: String
  var aside: SetAside?
}

extension PassageView: Offering {
  static let offers: [Offer<PassageView>] = [
    .text("words", "the words") { $0.words },
    .text("reason", "why they are no claim") { $0.aside?.reason },
    .text("by", "who set them aside; none where stet did") { view in
      view.aside.flatMap { $0.by == "stet" ? nil : Person($0.by)?.name ?? $0.by }
    },
    .text("seen", "who has looked at them since") { $0.aside?.seen?.name },
    .text("seen-at", "when") { $0.aside?.seenAt?.short },
    .flag("settled", "a person has set them aside or seen them") { $0.aside?.isSettled ?? false },
  ]
}
