internal import Dispatch
internal import FactCheck
internal import Foundation
internal import Store
internal import Synchronization

extension Desk {
  /// What `make` makes of each article's state, or why that cannot be read, by slug. Many articles
  /// are read by as many threads as there are processors, and each state is let go again.
  func eachState<Value: Sendable>(
    of slugs: [String], in snapshot: Snapshot,
    _ make: @escaping @Sendable (ArticleState) -> Value
  ) throws(DeskError) -> [String: Result<Value, DeskError>] {
    if slugs.isEmpty { return [:] }
    if slugs.count > 1 { try stored { () throws(StoreError) in try snapshot.readMuch() } }
    let policy = try policy(of: snapshot)
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, 4)
    guard slugs.count >= Desk.worthSharing, workers > 1, let commit = snapshot.commitID else {
      return StateReading(make: make, policy: policy).values(of: slugs, by: self, in: snapshot)
    }
    let root = root
    let found = Mutex<[String: Result<Value, DeskError>]>([:])
    // Each worker opens the repository for itself: one handle serves one thread at a time.
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let share = slugs.indices.filter { $0 % workers == worker }.map { slugs[$0] }
      let reading = StateReading(make: make, policy: policy)
      let values = reading.values(of: share, at: root, commit: commit)
      found.withLock { $0.merge(values) { first, _ in first } }
    }
    return found.withLock { $0 }
  }

  /// How many articles are worth a second thread, which opens the repository once more.
  private static let worthSharing = 16
}

/// One worker's part of reading many articles.
private struct StateReading<Value: Sendable> {
  var make: @Sendable (ArticleState) -> Value
  var policy: Policy

  func values(of slugs: [String], at root: String, commit: String)
    -> [String: Result<Value, DeskError>]
  {
    do throws(DeskError) {
      let desk = try Desk(around: root)
      let snapshot = try desk.snapshot(commit)
      try stored { () throws(StoreError) in try snapshot.readMuch() }
      return values(of: slugs, by: desk, in: snapshot)
    } catch {
      return Dictionary(slugs.map { ($0, .failure(error)) }) { first, _ in first }
    }
  }

  func values(of slugs: [String], by desk: Desk, in snapshot: Snapshot)
    -> [String: Result<Value, DeskError>]
  {
    var values: [String: Result<Value, DeskError>] = [:]
    for slug in slugs { values[slug] = value(of: slug, by: desk, in: snapshot) }
    return values
  }

  private func value(of slug: String, by desk: Desk, in snapshot: Snapshot)
    -> Result<Value, DeskError>
  {
    do throws(DeskError) {
      return .success(make(try desk.state(of: slug, in: snapshot, under: policy)))
    } catch {
      return .failure(error)
    }
  }
}
