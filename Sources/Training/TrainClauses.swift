import ArgumentParser
import Prose

/// Learns where clauses begin.
struct TrainClauses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clauses", abstract: "Learns where clauses begin.",
    discussion: """
      In: JSON lines {"id","genre","text","units":[[start,end]]}, offsets in Unicode scalars; an
      id is the document's, a hyphen, and the sentence's number.
      """)

  @Argument(help: "The sentences with their clauses.") var data: String
  @Argument(help: "The source file to write.") var output: String
  @Option(help: "Learn from these genres alone, parted by commas.") var genres = ""
  @Option(help: "Two to the power of this many weights.") var bits = 18
  @Option(help: "Rounds over the data.") var rounds = 8
  @Option(help: "The first step's length.") var rate = 0.03
  @Option(help: "What each touch takes off a weight.") var decay = 0.0005
  @Option(help: "Learn no feature that was seen less often.") var fewest = 2
  @Option(help: "How likely a start must be.") var likelihood = 0.3
  @Option(help: "Learn and test in so many folds of whole documents; writes nothing.") var folds = 0
  @Flag(help: "Learn from the genres, test on the others; writes nothing.") var otherGenres = false

  struct Row: Decodable {
    var id: String
    var genre: String
    var text: String
    var units: [[Int]]
  }

  struct Example {
    let document: String
    let isLearned: Bool
    let forms: WordForms
    let tags: [WordTag]
    let starts: [Bool]
    let wanted: Int
  }

  func run() throws {
    let allowed = Set(genres.split(separator: ",").map(String.init))
    let examples = try lines(of: data, as: Row.self).map { row in
      let forms = WordForms(sentence: row.text)
      let text = Text(row.text)
      let starts = Set(row.units.dropFirst().map { $0[0] })
      return Example(
        document: String(row.id[..<(row.id.lastIndex(of: "-") ?? row.id.endIndex)]),
        isLearned: allowed.isEmpty || allowed.contains(row.genre), forms: forms,
        tags: Tagger.standard.tags(forms),
        starts: (0..<forms.count).map {
          starts.contains(text.scalarRange(ofBytes: forms.range($0)).lowerBound)
        }, wanted: starts.count)
    }
    let learned = examples.filter(\.isLearned)
    if folds > 0 {
      let documents = Set(learned.map(\.document)).sorted()
      let order = Shuffling.order(of: documents, seed: 2)
      var score = Score()
      for fold in 0..<folds {
        let held = Set(order.enumerated().filter { $0.offset % folds == fold }.map(\.element))
        let file = learn(from: learned.filter { !held.contains($0.document) })
        score.add(file, learned.filter { held.contains($0.document) }, file.threshold(likelihood))
      }
      print("\(folds) folds of whole documents: \(score.text)")
    } else if otherGenres {
      let file = learn(from: learned)
      var score = Score()
      score.add(file, examples.filter { !$0.isLearned }, file.threshold(likelihood))
      print("other genres: \(score.text)")
    } else {
      let file = learn(from: learned)
      try file.write(
        to: output, type: "ClauseWeights",
        notes: [
          "Written by Training clauses; not to be edited.",
          "Learned from \(learned.count) sentences of \(genres) (see docs/weights.md).",
        ], constants: [("threshold", file.threshold(likelihood))])
    }
  }

  private func learn(from examples: [Example]) -> WeightsFile {
    var model = Logistic(count: 1 << bits, rate: rate, decay: decay)
    var seenTimes: [UInt32: Int] = [:]
    var collected: [[UInt32]] = []
    var labels: [Bool] = []
    var features: [UInt32] = []
    for example in examples where example.forms.count > 1 {
      let seen = ClauseFeatures(example.forms, example.tags)
      var history = ClauseFeatures.History()
      seen.pass(0, startsClause: true, &history)
      for index in 1..<example.forms.count {
        seen.collect(index, history, into: &features)
        for feature in features { seenTimes[feature, default: 0] += 1 }
        collected.append(features)
        labels.append(example.starts[index])
        seen.pass(index, startsClause: example.starts[index], &history)
      }
    }
    // What was seen once or twice tells more about that place than about clauses.
    let places = collected.map { list in model.places(list.filter { seenTimes[$0]! >= fewest }) }
    var shuffling = Shuffling(seed: 3)
    for _ in 0..<rounds {
      for index in shuffling.order(places.count) {
        model.learn(places[index], isPositive: labels[index])
      }
      model.keep()
    }
    return WeightsFile(model.averaged)
  }

  struct Score {
    var right = 0
    var found = 0
    var wanted = 0

    mutating func add(_ file: WeightsFile, _ examples: [Example], _ threshold: Int) {
      let cutter = ClauseCutter(file.table, threshold: threshold)
      for example in examples {
        let starts = cutter.starts(example.forms, example.tags)
        found += starts.count
        wanted += example.wanted
        right += starts.filter { example.starts[$0] }.count
      }
    }

    var text: String {
      let precision = Double(right) / Double(max(found, 1))
      let recall = Double(right) / Double(max(wanted, 1))
      let both = 2 * Double(right) / Double(max(found + wanted, 1))
      return "P \(precision) R \(recall) F1 \(both) (\(wanted) starts)"
    }
  }
}

extension Shuffling {
  /// Things in an order drawn from a seed.
  static func order<Thing>(of things: [Thing], seed: UInt64) -> [Thing] {
    var shuffling = Shuffling(seed: seed)
    return shuffling.order(things.count).map { things[$0] }
  }
}
