/// Cues that are no verb of saying with its subject: `according to NP`, `NP was quoted as saying`,
/// `it was claimed by NP that`, `NP is convinced that`, `NP's belief that`.
enum CuePhrases {
  /// What somebody is who thinks so.
  static let convictions = WordList(
    """
    adamant afraid alarmed angry aware certain concerned confident convinced glad happy hopeful
    optimistic pessimistic pleased positive proud relieved sceptical skeptical sorry sure surprised
    unaware unconvinced unsure worried
    """)

  /// What somebody has or makes that a clause with `that` fills.
  static let nouns = WordList(
    """
    accusation accusations admission allegation allegations announcement argument assertion
    assertions assessment assumption assurance assurances belief beliefs claim claims comment
    complaint complaints conclusion concern concerns confirmation contention conviction declaration
    denial doubts estimate expectation fear fears feeling finding findings forecast hope hopes
    impression insistence insinuation notion opinion pledge prediction predictions promise promises
    report reports ruling sense statement statements suggestion suggestions suspicion suspicions
    testimony theory threat threats understanding view views vow warning warnings worry worries
    """)

  /// What somebody does who gives such a thing away.
  static let giving = WordList(
    """
    came come comes draw drew express expressed expresses expressing gave give gives had has have
    hold holds issue issued issues made make makes making offered offers raise raised raises
    raising reached reaches release released releases reject rejected rejects repeat repeated
    repeating repeats sent share shared shares voice voiced voices voicing
    """)

  /// Verbs that promise a deed: `vowed to veto it`.
  static let promising = WordList(
    """
    agree agreed agrees claim claimed claims pledge pledged pledges promise promised promises swear
    swore threaten threatened threatens vow vowed vows
    """)
}
