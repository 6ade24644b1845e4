import Prose

/// Logistic regression over hashed features that are there or not, learned by AdaGrad.
struct Logistic {
  private(set) var weights: [Double]
  private var means: [Double]
  private var kept = 0.0
  private var squares: [Double]
  private let rate: Double
  private let decay: Double

  /// - Parameters:
  ///   - count: the number of weights, a power of two.
  ///   - rate: the first step's length.
  ///   - decay: what part of a weight each touch takes off (L2), in units of the rate.
  init(count: Int, rate: Double, decay: Double) {
    weights = Array(repeating: 0, count: count)
    means = weights
    squares = Array(repeating: 1e-6, count: count)
    self.rate = rate
    self.decay = decay
  }

  func places(_ features: [UInt32]) -> [Int32] {
    features.map { Int32(WeightTable.index(of: $0, among: weights.count)) }
  }

  func sum(_ places: [Int32]) -> Double {
    var sum = 0.0
    for place in places { sum += weights[Int(place)] }
    return sum
  }

  /// Takes one step for one example.
  mutating func learn(_ places: [Int32], isPositive: Bool) {
    let error = Self.likelihood(sum(places)) - (isPositive ? 1 : 0)
    for place in places {
      let index = Int(place)
      let slope = error + decay * weights[index]
      squares[index] += slope * slope
      weights[index] -= rate * slope / squares[index].squareRoot()
    }
  }

  /// Takes the weights as they are now into the mean.
  mutating func keep() {
    kept += 1
    for index in means.indices { means[index] += weights[index] }
  }

  /// The mean of the weights kept: steadier than the last ones.
  var averaged: [Double] { means.map { $0 / max(kept, 1) } }

  /// 1 / (1 + e^-x) by the four operations alone, since e^x differs between systems' libraries.
  static func likelihood(_ x: Double) -> Double {
    1 / (1 + power(max(-30, min(30, -x))))
  }

  /// e^x: the series on a 1,024th of x, squared ten times.
  private static func power(_ x: Double) -> Double {
    let small = x / 1024
    var result = 1 + small * (1 + small * (0.5 + small * (1.0 / 6 + small / 24)))
    for _ in 0..<10 { result *= result }
    return result
  }
}
