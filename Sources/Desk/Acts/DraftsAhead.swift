internal import Dispatch
internal import FactCheck
internal import Intake
internal import Synchronization

/// Drafts of many seeds in their order, made on all the machine's processors while whoever asked for
/// them does something else: a batch is read while the one before it is written.
package final class DraftsAhead: Sendable {
  let inputs: [SeedInput]
  let options: ImportOptions
  private let made = Mutex<[Int: Result<Draft, DeskError>]>([:])
  private let work = DispatchGroup()

  fileprivate init(_ inputs: [SeedInput], _ options: ImportOptions, _ sources: [Randomness]) {
    self.inputs = inputs
    self.options = options
    DispatchQueue.global().async(group: work) { [self] in
      DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
        var source = sources[index]
        let draft = Draft.make(inputs[index], options: options, random: &source)
        made.withLock { $0[index] = draft }
      }
    }
  }

  /// The drafts, once they are all made.
  func all() -> [Result<Draft, DeskError>] {
    work.wait()
    return made.withLock { made in inputs.indices.compactMap { made[$0] } }
  }
}

extension Desk {
  /// Begins to read seeds; ``importSeeds(_:by:)`` waits until they are read.
  package func draftsAhead(of inputs: [SeedInput], options: ImportOptions) -> DraftsAhead {
    // Each its own source of ids, so that they are the same whichever is read first.
    DraftsAhead(inputs, options, inputs.map { _ in random.branch() })
  }
}
