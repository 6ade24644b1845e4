internal import FactCheck

// What stands between the article and publication, as templates see it.

/// One reason why the article may not run.
struct ReasonView: Offering {
  let reason: Gate.Reason

  static let offers: [Offer<ReasonView>] = [
    .text("claim", "the claim's name, or none where the whole article is meant") {
      $0.reason.claim
    },
    .text("number", "the claim's number") { claimNumber($0.reason.claim) },
    .text("rule", "the rule's name") { $0.reason.rule },
    .text("message", "what is missing") { $0.reason.message },
    .text("hint", "the command to type next") { $0.reason.hint },
  ]
}

/// A person, and all that waits on them.
struct WaitingView: Sendable {
  let on: String
  let items: [Waiting]
  let now: Moment

  /// What waits in `state`, person by person, in order of the first thing that waits on each.
  static func all(in state: ArticleState) -> [WaitingView] {
    let waiting = state.waiting
    let people = waiting.reduce(into: [String]()) { people, item in
      if !people.contains(where: { $0.isSame(as: item.on) }) { people.append(item.on) }
    }
    return people.map { person in
      WaitingView(
        on: person, items: waiting.filter { $0.on.isSame(as: person) }, now: state.now)
    }
  }

  /// How long the oldest has waited; nil where the files do not say.
  var longest: String? {
    items.compactMap(\.since).min { $0.seconds < $1.seconds }.map { duration(from: $0, to: now) }
  }

  /// Things that are the same but for the claim, together: "to be checked" of eleven claims is one
  /// line.
  var kinds: [WaitingKindView] {
    items.reduce(into: []) { kinds, item in
      if let index = kinds.firstIndex(where: { $0.what.isSame(as: item.what) }) {
        kinds[index].items.append(item)
      } else {
        kinds.append(WaitingKindView(what: item.what, items: [item], now: now))
      }
    }
  }
}

extension WaitingView: Offering {
  static let offers: [Offer<WaitingView>] = [
    .text("on", "whom it waits on") { $0.on },
    .number("count", "how many things wait") { $0.items.count },
    .text("longest", "how long the oldest has waited: 3 days") { $0.longest },
    .list("kinds", "what they wait for") { $0.kinds },
  ]
}

/// Claims that wait on one person for the same thing.
struct WaitingKindView: Sendable {
  let what: String
  var items: [Waiting]
  let now: Moment
}

extension WaitingKindView: Offering {
  static let offers: [Offer<WaitingKindView>] = [
    .text("what", "for what") { $0.what },
    .text("longest", "how long the oldest has waited") { view in
      view.items.compactMap(\.since).min { $0.seconds < $1.seconds }
        .map { duration(from: $0, to: view.now) }
    },
    .list("claims", "which claims") { view in
      view.items.map { WaitingClaimView(waiting: $0, now: view.now) }
    },
  ]
}

struct WaitingClaimView: Offering {
  let waiting: Waiting
  let now: Moment
  static let offers: [Offer<WaitingClaimView>] = [
    .text("number", "the claim's number") { claimNumber($0.waiting.claim) },
    .text("since", "since when") { $0.waiting.since?.short },
    .text("waited", "how long: 3 days") { view in
      view.waiting.since.map { duration(from: $0, to: view.now) }
    },
  ]
}

/// `7` of `nk-troops/7`.
private func claimNumber(_ name: String?) -> String? {
  name.flatMap { $0.split(separator: "/").last.map(String.init) }
}
