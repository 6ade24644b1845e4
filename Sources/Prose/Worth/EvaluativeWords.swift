/// Words by which a writer judges or insists rather than states: intensifiers, stance adverbs (after
/// Biber and others, *Longman Grammar of Spoken and Written English*, 1999, chapter 10), adjectives and
/// nouns of praise and blame, verbs of belief and feeling, modals of duty.
///
/// Both sides of a debate use them with every fact, so that what was learned from debates makes little
/// of them; in news they tell opinion from report. So each takes a fixed weight off.
enum EvaluativeWords {
  /// How much of the sum of weights each takes off.
  private static let weight = 85
  /// What is added for all sentences: sentences of the debates that the weights were learned from have 0.55 of
  /// these words in the mean, and the threshold is theirs.
  private static let mean = 47

  /// What the sentence's evaluative words add to its sum.
  static func sum(of forms: WordForms) -> Int {
    mean - weight * forms.tokens.count { words.contains($0.key) }
  }

  static let words = WordList(
    """
    absolutely absurd actually amazing apparently appalling arguably awful awfully bad basically beautiful
    believe best better bizarre bold brilliant brutal catastrophe certainly clearly clever completely crazy
    cruel dangerous deeply definitely deserve deserves desperately disaster disastrous disgrace dreadful
    enough entirely especially even ever excellent extraordinary extremely fair fantastic farce feel feels
    foolish fortunately frankly fully good great hard hate highly honestly hope hopefully horrible huge
    hugely hypocrisy ideal important impressive incredible incredibly indeed inevitably interesting
    ironically just literally love magnificent marvellous mere merely mess must nasty need needs never nice
    nonsense obvious obviously ought outrageous pathetic perfect perfectly perhaps plainly poor powerful
    precious presumably pretty proper proud purely quite rather really reckless regrettably remarkable
    remarkably ridiculous sad sadly seem seemed seems serious seriously shame shameful shocking should silly
    simple simply so somehow still strange strong stupid supposedly sure surely terrible terribly too
    totally tragedy tragic triumph true truly truth ugly unacceptable undoubtedly unfair unfortunately
    utterly very vital weak wise wish wonderful worse worst worth wrong
    """)
}
