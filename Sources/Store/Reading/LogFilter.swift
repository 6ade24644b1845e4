internal import FactCheck

/// Which entries of the history are wanted.
package struct LogFilter: Sendable, Equatable {
  /// A part of the author's name or address, letters of either case alike; nil: anybody's.
  package var by: String?
  /// What was done, as the trailer `Action:` has it; nil: anything.
  package var action: String?
  /// Not before this moment, in seconds since 1970.
  package var since: Int?
  /// Before this moment, in seconds since 1970.
  package var until: Int?

  package init() {}

  package var isEmpty: Bool { self == LogFilter() }

  func fits(_ entry: LogEntry) -> Bool {
    fits(author: entry.author.description) && fits(at: entry.at.seconds)
      && fits(actions: entry.actions)
  }

  /// - Parameter author: name and address.
  func fits(author: String) -> Bool {
    guard let by else { return true }
    return author.lowercased().contains(by.lowercased())
  }

  func fits(at seconds: Int) -> Bool {
    seconds >= since ?? .min && seconds < until ?? .max
  }

  func fits(actions: [String]) -> Bool { action.map(actions.contains) ?? true }
}

extension LogEntry {
  /// What was done, as the trailers have it: `save` has a step for each.
  package var actions: [String] {
    message.trailers.filter { $0.key == "Action" || $0.key == "Step" }.map(\.value)
  }
}
