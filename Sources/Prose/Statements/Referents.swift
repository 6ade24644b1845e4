/// What a statement's pronoun most likely stands for, from the sentences before it. A guess.
struct Referents {
  /// Subjects of earlier sentences, the nearest last.
  private var subjects: [Subject] = []

  /// Names of two words or more, by their last.
  private var names: [WordKey: [StatementWord]] = [:]
  /// The person who came up last, before the subject of a sentence that has one.
  private var person: [StatementWord]?

  private struct Subject {
    let words: [StatementWord]
    let isPlural: Bool
    let isName: Bool
  }

  /// Takes in one more sentence.
  mutating func pass(_ words: [StatementWord]) {
    let words = Openers.removed(from: words)
    notePersons(words)
    guard let verb = words.firstFinite else { return }
    var end = verb
    while end > 0, words[end - 1].tag == .adverb { end -= 1 }
    var phrase = words[..<end]
    // `In May 2019, the mill`; what stands before the comma is no subject.
    if let comma = phrase.lastIndex(where: { $0.isComma }) {
      let after = phrase[(comma + 1)...]
      if after.contains(where: { $0.tag.isNominal }) { phrase = after } else { return }
    }
    guard let first = phrase.first, phrase.count <= 10, first.tag != .preposition,
      first.tag != .there, first.tag != .relative, !first.isOne(of: Self.pointers),
      let head = phrase.last(where: { $0.tag.isNominal }), head.tag != .pronoun,
      !phrase.contains(where: { $0.tag == .mark && $0.text != "\"" && $0.text != "'" })
    else { return }
    let kernel = phrase.prefix { $0.tag != .preposition }.last { $0.tag.isNominal } ?? head
    subjects.append(
      Subject(
        words: Array(phrase),
        isPlural: kernel.tag == .nouns
          || phrase.prefix { $0.tag != .preposition }.contains { $0.isWord("and") },
        isName: kernel.isCapital && first.tag != .determiner))
    if subjects.count > 8 { subjects.removeFirst() }
  }

  /// Remembers the names in a sentence. Its first person's name is who `he` is, unless a later
  /// sentence names another.
  private mutating func notePersons(_ words: [StatementWord]) {
    var index = 0
    var isFirst = true
    while index < words.count {
      var end = index
      while end < words.count, isPart(words[end]) || end > index && isInitial(words, end) {
        end += 1
      }
      if end - index >= 2, end - index <= 5, words[end - 1].tag != .mark {
        let name = Array(words[index..<end])
        let last = name[name.count - 1].key
        if names[last] == nil { names[last] = name }
        if isFirst { person = names[last] }
        isFirst = false
      } else if end - index == 1, isFirst, let full = names[words[index].key] {
        person = full
        isFirst = false
      }
      index = max(end, index + 1)
    }
  }

  private func isPart(_ word: StatementWord) -> Bool {
    word.tag == .name && word.isCapital && !word.isOne(of: BodyWords.words)
      && !DateWords.weekdays.contains(word.key) && DateWords.months[word.key] == nil
  }

  /// The stop behind an initial: `William O. Douglas`.
  private func isInitial(_ words: [StatementWord], _ index: Int) -> Bool {
    words[index].mark == UInt8(ascii: ".") && words[index - 1].text.utf8.count <= 2
      && index + 1 < words.count && words[index + 1].isCapital
  }

  /// The fuller name of somebody called by the last name alone.
  func fullName(of word: StatementWord) -> [StatementWord]? {
    word.isCapital && word.tag.isNominal ? names[word.key] : nil
  }

  private static let pointers = WordList(

    """
    he her his i it its my our she that their these they this those we who you your
    """)

  /// The words a pronoun most likely stands for.
  func guess(for pronoun: StatementWord) -> [StatementWord]? {
    let last = subjects.reversed()
    if pronoun.isOne(of: Self.persons) { return person ?? last.first { $0.isName }?.words }
    if pronoun.isOne(of: Self.many) { return (last.first { $0.isPlural } ?? last.first)?.words }
    if pronoun.isOne(of: Self.things) { return last.first { !$0.isPlural }?.words }
    return nil
  }

  private static let persons = WordList("he she his her")
  private static let many = WordList("they their")
  private static let things = WordList("it its")
}
