internal import FactCheck
internal import Prose

extension ProposedArticle {
  /// Who the article says words from, nearest first: whoever said all of them, and whoever is said
  /// to say a part of them inside.
  func speakers(of range: Range<Int>) -> [Utterance] {
    let around = analysis.chain(to: range, in: utterances(near: range))
    let inside = utterances(near: range).filter { utterance in
      guard let cue = utterance.cue, range.contains(cue.lowerBound) else { return false }
      return !around.contains(utterance)
    }
    .sorted { $0.size < $1.size }
    var chain: [Utterance] = []
    for utterance in inside + around {
      guard let speaker = utterance.speaker, chain.last?.speaker?.name != speaker.name else {
        continue
      }
      chain.append(utterance)
    }
    return chain
  }

  func attribution(_ utterance: Utterance) -> FactCheck.Attribution {
    let speaker = utterance.speaker
    let isGuess = speaker?.pointer == .pronoun || speaker?.pointer == .partOfName
    return Attribution(
      speaker: speaker.map { withoutArticle($0.name) } ?? "",
      cue: utterance.cue.map { words($0).lowercased() },
      words: utterance.words == .quoted ? .quoted : .reported, isGuess: isGuess ? true : nil)
  }

  /// "the service" is called "service" nowhere, but a list of speakers reads better without its
  /// articles before names.
  private func withoutArticle(_ name: String) -> String {
    guard let space = name.firstIndex(of: " "),
      ["the", "The"].contains(String(name[..<space]))
    else { return name }
    let rest = name[name.index(after: space)...]
    return rest.first?.isUppercase == true ? String(rest) : name
  }
}
