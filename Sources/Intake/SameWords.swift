/// Words that say the same of whoever is counted, so that two counts of them can be compared.
enum SameWords {
  /// The first word of its group for a word, both without endings; any other stays as it is.
  static func canonical(_ word: String) -> String { firsts[word] ?? word }

  /// `Nine died`: what happened to so many, which an article tells of one event as a rule, without
  /// naming it again.
  static let tolls: Set<String> = ["die", "injur"]

  /// Say no more of whoever is counted than that they are; without endings.
  static let persons: Set<String> = ["peopl", "person"]

  /// Stand between a number and what befell so many.
  static let beforeToll: Set<String> = [
    "are", "been", "had", "has", "have", "is", "people", "persons", "was", "were",
  ]

  /// `Two more died`: counts on, from a number given before.
  static let additions: Set<String> = [
    "additional", "another", "extra", "further", "later", "more", "other", "others",
  ]

  /// Tell one thing from another of its kind.
  static let distinguishing: Set<String> = [
    "bigger", "current", "eldest", "fifth", "first", "former", "fourth", "larger", "last", "latest",
    "new", "newer", "next", "old", "older", "original", "present", "previous", "second", "sister",
    "sixth", "smaller", "third", "twin", "younger",
  ]

  /// Of two such words only one can be true; without endings.
  static let opposites = ["profit": "loss", "ros": "fell", "ris": "fall", "increas": "decreas"]

  private static let firsts: [String: String] = {
    let groups = [
      ["die", "dead", "died", "dying", "kill", "perish"], ["injur", "hurt", "wound"],
    ]
    return Dictionary(
      uniqueKeysWithValues: groups.flatMap { group in group.dropFirst().map { ($0, group[0]) } })
  }()
}
