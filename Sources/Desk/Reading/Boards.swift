internal import Dispatch
internal import FactCheck
internal import Foundation
package import Store
internal import Synchronization

extension Desk {
  /// The boards of the articles named, or of all, in that order; what cannot be read is a failure of
  /// its own and keeps none of the others off.
  /// - Parameter withWaiting: all that waits, and not the first of it alone.
  package func boards(of slugs: [String] = [], in snapshot: Snapshot, withWaiting: Bool)
    throws(DeskError) -> [Result<KeptBoard, DeskError>]
  {
    var all = slugs
    if all.isEmpty { all = try self.slugs(in: snapshot) }
    let kept = try stored { () throws(StoreError) in
      try snapshot.keptBoards(of: all, withWaiting: withWaiting)
    }
    let missing = all.filter { kept[$0] == nil }
    let found = try makeBoards(of: missing, in: snapshot)
    let made = missing.compactMap { try? found[$0]?.get() }
    try stored { () throws(StoreError) in try snapshot.keep(made) }
    return all.compactMap { slug in kept[slug].map { .success($0) } ?? found[slug] }
  }

  private typealias Boards = [String: Result<KeptBoard, DeskError>]

  private func makeBoards(of slugs: [String], in snapshot: Snapshot) throws(DeskError) -> Boards {
    if slugs.count > 1 { try stored { () throws(StoreError) in try snapshot.readMuch() } }
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, 4)
    guard slugs.count >= Desk.worthSharing, workers > 1, let commit = snapshot.commitID else {
      return Desk.makeBoards(of: slugs, by: self, in: snapshot, policy: try policy(of: snapshot))
    }
    let policy = try policy(of: snapshot)
    let root = root
    let found = Mutex<Boards>([:])
    // Each worker opens the repository for itself: one handle serves one thread at a time.
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let share = slugs.indices.filter { $0 % workers == worker }.map { slugs[$0] }
      let boards = Desk.share(share, at: root, commit: commit, policy: policy)
      found.withLock { $0.merge(boards) { first, _ in first } }
    }
    return found.withLock { $0 }
  }

  /// How many articles are worth a second thread, which opens the repository once more.
  private static let worthSharing = 16

  private static func share(_ slugs: [String], at root: String, commit: String, policy: Policy)
    -> Boards
  {
    do throws(DeskError) {
      let desk = try Desk(around: root)
      return makeBoards(of: slugs, by: desk, in: try desk.snapshot(commit), policy: policy)
    } catch {
      return Dictionary(slugs.map { ($0, .failure(error)) }) { first, _ in first }
    }
  }

  private static func makeBoards(
    of slugs: [String], by desk: Desk, in snapshot: Snapshot, policy: Policy
  ) -> Boards {
    var boards: Boards = [:]
    for slug in slugs { boards[slug] = board(of: slug, by: desk, in: snapshot, policy: policy) }
    return boards
  }

  private static func board(of slug: String, by desk: Desk, in snapshot: Snapshot, policy: Policy)
    -> Result<KeptBoard, DeskError>
  {
    do throws(DeskError) {
      let state = try desk.state(of: slug, in: snapshot, under: policy)
      return .success(KeptBoard(board: ArticleBoard(state), waiting: state.waiting))
    } catch {
      return .failure(error)
    }
  }
}
