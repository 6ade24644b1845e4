internal import FactCheck
package import Store

extension Desk {
  /// The history of the desk, an article or a claim, newest first.
  /// - Parameter limit: how many entries at the most; nil: all.
  package func log(
    _ reference: Reference?, from snapshot: Snapshot, filter: LogFilter = LogFilter(),
    limit: Int? = nil
  ) throws(DeskError) -> [LogEntry] {
    switch reference {
    case nil:
      return try stored { () throws(StoreError) in
        try snapshot.history(of: ["claims", "templates", "seeds"], filter: filter, limit: limit)
      }
    case .article(let slug):
      // Of a name that is none, with what was probably meant.
      _ = try stored { () throws(StoreError) in try snapshot.dossier(slug, only: []) }
      return try stored { () throws(StoreError) in
        try snapshot.history(of: ["claims/\(slug)"], filter: filter, limit: limit)
      }
    case .some(let reference):
      let chosen = try choose(Selection([reference]), in: snapshot)
      let paths = chosen.flatMap { item in
        item.claims.map { DeskFile.claim(item.dossier.slug, $0.number) }
      }
      return try stored { () throws(StoreError) in
        try snapshot.history(of: paths, filter: filter, limit: limit)
      }
    }
  }
}
