import ArgumentParser
import Prose

/// Learns which sentences are worth checking.
struct TrainWorth: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worth", abstract: "Learns which sentences are worth checking.",
    discussion: """
      In: JSON lines {"id","text","label"}, 1 for worth checking.
      """)

  @Argument(help: "The sentences.") var data: String
  @Argument(help: "The source file to write.") var output: String
  @Option(help: "Two to the power of this many weights.") var bits = 16
  @Option(help: "Rounds over the data.") var rounds = 10
  @Option(help: "The first step's length.") var rate = 0.008
  @Option(help: "What each touch takes off a weight.") var decay = 0.005
  @Option(help: "Learn no feature that was seen less often.") var fewest = 6
  @Option(help: "How likely worth must be.") var likelihood = 0.3
  @Option(help: "Other sentences to judge; writes nothing.") var test: [String] = []
  @Option(help: "Learn and test in so many folds of whole debates; writes nothing.") var folds = 0

  struct Row: Decodable {
    var id: String
    var text: String
    var label: Int
  }

  struct Example {
    /// Where it stands among all that was said: numbers run on from debate to debate.
    let place: Int
    let features: [UInt32]
    let isWorth: Bool

    init(_ row: Row) {
      let forms = WordForms(sentence: row.text)
      place = Int(row.id) ?? 0
      // In one order: sums of floating point depend on it.
      features = WorthFeatures.collect(forms, Tagger.standard.tags(forms)).sorted()
      isWorth = row.label == 1
    }
  }

  func run() throws {
    let examples = try lines(of: data, as: Row.self).map(Example.init)
    if folds > 0 {
      var sums: [(sum: Int, isWorth: Bool)] = []
      var threshold = 0
      // Sentences of one debate repeat each other: a fold is a stretch of years.
      let inOrder = examples.sorted { $0.place < $1.place }
      for fold in 0..<folds {
        let stretch = inOrder.count * fold / folds..<inOrder.count * (fold + 1) / folds
        let held = inOrder[stretch]
        let file = learn(
          from: Array(inOrder[..<stretch.lowerBound] + inOrder[stretch.upperBound...]))
        threshold = file.threshold(likelihood)
        sums += held.map { (file.table.sum($0.features), $0.isWorth) }
      }
      print("\(folds) folds: \(Ranking(sums, threshold: threshold).text)")
      return
    }
    let file = learn(from: examples)
    let threshold = file.threshold(likelihood)
    for path in test {
      let sums = try lines(of: path, as: Row.self).map(Example.init).map {
        (sum: file.table.sum($0.features), isWorth: $0.isWorth)
      }
      print("\(path.split(separator: "/").last ?? ""): \(Ranking(sums, threshold: threshold).text)")
    }
    guard test.isEmpty else { return }
    try file.write(
      to: output, type: "WorthWeights",
      notes: [
        "Written by Training worth; not to be edited.",
        "Learned from \(examples.count) sentences (see docs/weights.md).",
      ], constants: [("threshold", threshold), ("scale", Int((2 * file.scale).rounded()))])
  }

  private func learn(from examples: [Example]) -> WeightsFile {
    var times: [UInt32: Int] = [:]
    for example in examples { for feature in example.features { times[feature, default: 0] += 1 } }
    var model = Logistic(count: 1 << bits, rate: rate, decay: decay)
    let places = examples.map { example in
      model.places(example.features.filter { times[$0]! >= fewest })
    }
    var shuffling = Shuffling(seed: 4)
    for _ in 0..<rounds {
      for index in shuffling.order(examples.count) {
        model.learn(places[index], isPositive: examples[index].isWorth)
      }
      model.keep()
    }
    return WeightsFile(model.averaged)
  }
}

/// How well sums rank sentences, and how well a threshold parts them.
struct Ranking {
  let text: String

  init(_ sums: [(sum: Int, isWorth: Bool)], threshold: Int) {
    var hits = 0
    var precisions = 0.0
    for (rank, one) in sums.enumerated().sorted(by: {
      ($1.element.sum, $0.offset) < ($0.element.sum, $1.offset)
    }).map(\.element).enumerated() where one.isWorth {
      hits += 1
      precisions += Double(hits) / Double(rank + 1)
    }
    let right = sums.count { $0.sum >= threshold && $0.isWorth }
    let found = sums.count { $0.sum >= threshold }
    let rightly = sums.count { $0.sum < threshold && !$0.isWorth }
    let f1 = 2 * Double(right) / Double(max(found + hits, 1))
    let other = 2 * Double(rightly) / Double(max(2 * sums.count - found - hits, 1))
    text =
      "F1 \(f1) macro-F1 \((f1 + other) / 2) average precision "
      + "\(precisions / Double(max(hits, 1))) of \(sums.count)"
  }
}
