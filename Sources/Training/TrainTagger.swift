import ArgumentParser
import Prose

/// Learns the tagger: an averaged perceptron over tagged sentences.
struct TrainTagger: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagger", abstract: "Learns the part-of-speech tagger.",
    discussion: """
      In: JSON lines {"id","text","tags":[[start,end,"NN"]]}, offsets in Unicode scalars.
      """)

  @Argument(help: "The tagged sentences.") var data: String
  @Argument(help: "The source file to write.") var output: String
  @Option(help: "Two to the power of this many weights.") var bits = 18
  @Option(help: "Rounds over the data.") var rounds = 5
  @Option(help: "Hold one sentence in so many out, and tell how many of its tags are right.")
  var holdOut = 0
  @Option(help: "Keep no weight that fewer mistakes than this have touched.") var fewest = 2

  struct Row: Decodable {
    var id: String
    var text: String
    var tags: [Tagged]
  }

  struct Tagged: Decodable {
    var start: Int
    var end: Int
    var tag: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      start = try list.decode(Int.self)
      end = try list.decode(Int.self)
      tag = try list.decode(String.self)
    }
  }

  func run() throws {
    let sentences = try lines(of: data, as: Row.self).map(TaggedSentence.init)
    var held: [TaggedSentence] = []
    var learned: [TaggedSentence] = []
    for (index, sentence) in sentences.enumerated() {
      if holdOut > 0, index % holdOut == 0 {
        held.append(sentence)
      } else {
        learned.append(sentence)
      }
    }
    var perceptron = Perceptron(count: 1 << bits)
    var shuffling = Shuffling(seed: 1)
    for round in 1...rounds {
      var wrong = 0
      for index in shuffling.order(learned.count) { wrong += perceptron.learn(learned[index]) }
      print("round \(round): \(wrong) wrong")
    }
    let file = WeightsFile(perceptron.averaged(fewest: fewest))
    if holdOut > 0 { report(Tagger(file.table), on: held) }
    try file.write(
      to: output, type: "TaggerWeights",
      notes: [
        "Written by Training tagger; not to be edited.",
        "Learned from \(learned.count) sentences (see docs/weights.md).",
      ])
  }

  private func report(_ tagger: Tagger, on sentences: [TaggedSentence]) {
    var right = 0
    var all = 0
    var mixed: [String: Int] = [:]
    for sentence in sentences {
      for (found, wanted) in zip(tagger.tags(sentence.forms), sentence.tags) {
        guard let wanted, wanted != .mark else { continue }
        all += 1
        if found == wanted { right += 1 } else { mixed["\(wanted) as \(found)", default: 0] += 1 }
      }
    }
    print("\(right) of \(all) tags right: \(Double(right) / Double(max(all, 1)))")
    for (what, times) in mixed.sorted(by: { $0.value > $1.value }).prefix(25) {
      print("  \(times) \(what)")
    }
  }
}

/// A sentence with the tags that it should have; nil where none is known.
struct TaggedSentence {
  let forms: WordForms
  let tags: [WordTag?]

  init(_ row: TrainTagger.Row) {
    forms = WordForms(sentence: row.text)
    let text = Text(row.text)
    var next = 0
    var tags: [WordTag?] = []
    for index in 0..<forms.count {
      let range = text.scalarRange(ofBytes: forms.range(index))
      while next < row.tags.count, row.tags[next].end <= range.lowerBound { next += 1 }
      var parts: [WordTag] = []
      var other = next
      while other < row.tags.count, row.tags[other].start < range.upperBound {
        if let tag = WordTag(penn: row.tags[other].tag) { parts.append(tag) }
        other += 1
      }
      tags.append(forms.isMark(index) ? .mark : Self.joined(parts))
    }
    self.tags = tags
  }

  /// The tag of a token that the data cut into parts: `we're`, `don't`, `state-owned`.
  private static func joined(_ parts: [WordTag]) -> WordTag? {
    guard let first = parts.first, let last = parts.last else { return nil }
    if parts.count == 1 { return first }
    if first == .pronoun, last.isFinite { return .pronounVerb }
    if first.isFinite || first == .verb { return first }
    switch last {
    case .verbParticiple, .verbGerund, .adjective: return .adjective
    case .possessive: return first
    default: return last
    }
  }
}

/// A perceptron whose weights are averaged over all that it has seen.
struct Perceptron {
  private var weights: [Int32]
  private var sums: [Int64]
  private var touched: [Int64]
  private var changes: [Int32]
  private var time: Int64 = 0

  init(count: Int) {
    weights = Array(repeating: 0, count: count)
    sums = Array(repeating: 0, count: count)
    touched = Array(repeating: 0, count: count)
    changes = Array(repeating: 0, count: count)
  }

  /// Tags a sentence, learning from each mistake; returns how many there were.
  mutating func learn(_ sentence: TaggedSentence) -> Int {
    var wrong = 0
    var tags: [WordTag] = []
    var features: [UInt32] = []
    for index in 0..<sentence.forms.count {
      guard !sentence.forms.isMark(index) else {
        tags.append(.mark)
        continue
      }
      Tagger.collect(sentence.forms, index, tags, into: &features)
      let found = best(features)
      tags.append(found)
      guard let wanted = sentence.tags[index], wanted != .mark else { continue }
      time += 1
      if found != wanted {
        wrong += 1
        for feature in features {
          change(Tagger.join(feature, wanted), by: 1)
          change(Tagger.join(feature, found), by: -1)
        }
      }
    }
    return wrong
  }

  private func best(_ features: [UInt32]) -> WordTag {
    var best = WordTag.noun
    var highest = Int32.min
    for tag in WordTag.allCases where tag != .mark {
      var sum: Int32 = 0
      for feature in features {
        sum += weights[WeightTable.index(of: Tagger.join(feature, tag), among: weights.count)]
      }
      if sum > highest {
        highest = sum
        best = tag
      }
    }
    return best
  }

  private mutating func change(_ feature: UInt32, by step: Int32) {
    let index = WeightTable.index(of: feature, among: weights.count)
    sums[index] += Int64(weights[index]) * (time - touched[index])
    touched[index] = time
    weights[index] += step
    changes[index] += 1
  }

  /// The mean of each weight over all steps; those hardly ever touched are left at nought.
  func averaged(fewest: Int) -> [Double] {
    weights.indices.map { index in
      guard changes[index] >= Int32(fewest) else { return 0 }
      let sum = sums[index] + Int64(weights[index]) * (time - touched[index])
      return Double(sum) / Double(max(time, 1))
    }
  }
}
