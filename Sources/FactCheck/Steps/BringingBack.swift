extension Claim {
  /// The words of people that stand here and not in `later`: they come back with a step that is taken
  /// back.
  private func given(andNotIn later: Claim) -> [(what: String, step: ActionName, by: Person)] {
    var given: [(String, ActionName, Person)] = []
    if let signOff, signOff.record != later.signOff?.record {
      given.append(("the sign-off", .sign, signOff.by))
    }
    if let acceptedRisk, acceptedRisk.record != later.acceptedRisk?.record {
      given.append(("the accepted risk", .acceptRisk, acceptedRisk.by))
    }
    if let decided, decided.record != later.decided?.record {
      given.append(("the verdict", .decide, decided.by))
    }
    return given
  }

  /// Whether whoever acts may take back the step that led from here to `later`, for what comes back
  /// with it.
  ///
  /// A sign-off, an accepted risk and a verdict are somebody's word. Who took their own word back gives
  /// it again themselves, and nobody for them: else two persons would be one. A word that somebody's
  /// later step replaced or made void comes back when that person takes the step back; a verdict also
  /// when the head or an editor does.
  /// - Parameter person: whose the step was.
  /// - Returns: the steps whose words come back.
  package func bringingBack(
    from later: Claim, thatWas person: Person, in circumstances: Circumstances
  ) throws(Refusal) -> [ActionName] {
    let policy = circumstances.policy
    let author = circumstances.author
    let given = given(andNotIn: later)
    for word in given {
      let isOwnHand =
        policy.isOnePerson(author, word.by) && circumstances.enteredBy == nil
      let isOwnStep = policy.isOnePerson(person, author) || word.step == .decide
      if isOwnHand || isOwnStep && !policy.isOnePerson(person, word.by) { continue }
      throw Refusal(
        "own-hand",
        "\(circumstances.name): \(word.what) of \(word.by.name) would come back, which only "
          + "\(word.by.name) gives",
        hint: "\(word.by.name) does it: stet \(word.step.rawValue) \(circumstances.name)"
          + (word.step == .decide ? " VERDICT" : word.step == .acceptRisk ? " --reason \"…\"" : ""))
    }
    return given.map(\.step)
  }
}
