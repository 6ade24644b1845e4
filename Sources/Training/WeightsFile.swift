import Foundation
import Prose

/// Weights as learned, rounded into the range that a table keeps, and as a source file of Prose.
struct WeightsFile {
  let table: WeightTable
  /// What a learned weight was multiplied by.
  let scale: Double

  /// Rounds weights so that all but the outermost few of them keep their size.
  init(_ weights: [Double]) {
    let sizes = weights.map(abs).filter { $0 > 0 }.sorted()
    let outermost = sizes.isEmpty ? 1 : sizes[min(sizes.count - 1, sizes.count * 9995 / 10000)]
    let limit = Double(WeightTable.limit)
    let scale = limit / max(outermost, 1e-12)
    self.scale = scale
    table = WeightTable(
      weights.map { Int8(max(-limit, min(limit, ($0 * scale).rounded()))) })
  }

  /// The sum at which a likelihood is reached, found by halving.
  func threshold(_ likelihood: Double) -> Int {
    var low = -20.0
    var high = 20.0
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if Logistic.likelihood(middle) < likelihood { low = middle } else { high = middle }
    }
    return Int((low * scale).rounded())
  }

  /// Writes the source file.
  ///
  /// - Parameters:
  ///   - type: the enum that holds the weights.
  ///   - notes: what the weights were learned from, a line each.
  ///   - constants: further whole numbers that belong to the weights.
  func write(
    to path: String, type: String, notes: [String], constants: [(name: String, value: Int)] = []
  ) throws {
    var text = "// swift-format-ignore-file\n"
    for note in notes { text += "// \(note)\n" }
    text +=
      "\n/// Weights as `WeightTable` reads them; docs/weights.md tells how they came about.\n"
    text += "enum \(type) {\n"
    for (name, value) in constants { text += "  static let \(name) = \(value)\n" }
    text += "  static let written: StaticString = #\"\"\"\n"
    text += table.written.joined(separator: "\n")
    text += "\n\"\"\"#\n}\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }
}
