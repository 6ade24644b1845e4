/// Takes a sentence apart into statements that can each be right or wrong by themselves.
///
/// Each rule looks for one thing, a clause of its own, a verb that shares a subject, a clause or a
/// phrase hung onto a noun, a list, and makes two or more runs of words out of one; the rules are
/// tried in turn until none finds anything more.
struct StatementSplitter {
  /// More statements than any sentence makes; a bound for hostile text.
  static let most = 24
  /// Longer sentences, in tokens, are left as they are: they are lists or no prose.
  static let longest = 160

  func split(_ words: [StatementWord]) -> [[StatementWord]] {
    var done: [[StatementWord]] = []
    var open = [Openers.removed(from: words)]
    var steps = 0
    while let next = open.popLast() {
      steps += 1
      if steps < 4 * Self.most, done.count + open.count < Self.most, let parts = parts(of: next) {
        open += parts.reversed().filter { $0.count > 1 }.map(Openers.removed)
      } else {
        done.append(next)
      }
    }
    return done
  }

  private func parts(of words: [StatementWord]) -> [[StatementWord]]? {
    Coordination.clauses(words) ?? Coordination.scenes(words) ?? Relatives.hung(words)
      ?? Appositions.hung(words)
      ?? Participles.hung(words) ?? Coordination.verbs(words) ?? Lists.items(words)
  }
}
