package import FactCheck
package import Store

/// What differs in one file of the desk.
package struct FileDifference: Sendable {
  /// From the desk's folder.
  package var path: String
  /// `nk-troops/7`, or the article's slug; nil for files of the whole desk.
  package var name: String?
  /// The claim's words, or a source's title: what people know it by.
  package var title: String?
  package var isNew: Bool
  package var isGone: Bool
  /// Field by field; none for a file that has no fields, or is new or gone.
  package var fields: [Difference]
  /// The same as an editor reads it.
  package var words: [DifferenceInWords] = []
  /// What there is to say of a changed file in which no field differs.
  package var remark: String?
}

extension Desk {
  /// What differs from one state of the desk to another, claim by claim.
  /// - Parameter slugs: only these articles, or claims of them by number; nothing: all.
  package func differences(
    from old: Snapshot, to new: Snapshot, only: [Reference] = []
  ) throws(DeskError) -> [FileDifference] {
    try refuseUnknown(only, in: [old, new])
    let changes = try stored { () throws(StoreError) in try new.changes(since: old) }
    var found: [FileDifference] = []
    for change in changes {
      let before = try content(change.old, in: new)
      let after = try content(change.new, in: new)
      if let difference = difference(change.path, before, after, only: only) {
        found.append(difference)
      }
    }
    return found
  }

  private func content(_ id: ContentID?, in snapshot: Snapshot) throws(DeskError) -> [UInt8]? {
    guard let id else { return nil }
    return try stored { () throws(StoreError) in try snapshot.content(id, limit: .max) }
  }

  /// What differs in the folder from the last commit.
  package func unsavedDifferences(only: [Reference] = []) throws(DeskError) -> [FileDifference] {
    try refuseUnknown(only, in: [try snapshot()])
    let edits = try stored { () throws(StoreError) in try store.current().handEdits() }
    return edits.compactMap { edit in
      var found = difference(edit.path, edit.committed, edit.working, only: only)
      if let obstacle = edit.obstacle { found?.remark = obstacle.message }
      return found
    }
  }

  /// Refuses a name that none of the states has: nothing differs in what is not there.
  private func refuseUnknown(_ only: [Reference], in snapshots: [Snapshot]) throws(DeskError) {
    var known: Set<String> = []
    for snapshot in snapshots { known.formUnion(try slugs(in: snapshot)) }
    for slug in only.map(\.slug) where !known.contains(slug) {
      throw .store(.unknownArticle(slug: slug, near: nearest(to: slug, among: known.sorted())))
    }
  }

  private func difference(
    _ path: String, _ before: [UInt8]?, _ after: [UInt8]?, only: [Reference]
  ) -> FileDifference? {
    var found = FileDifference(
      path: path, isNew: before == nil, isGone: after == nil, fields: [])
    let kind = DeskFile.Kind(of: path)
    guard only.isEmpty || only.contains(where: { $0.includes(kind) }) else { return nil }
    // A file that cannot be read is shown by its name alone.
    func fields(_ bytes: [UInt8]?) -> Record? {
      path.hasSuffix(".yaml") ? bytes.flatMap { try? YAML.read($0, path: path) } : nil
    }
    let (old, new) = (fields(before), fields(after))
    let some = new ?? old
    switch kind {
    case .claim(let slug, let number):
      found.name = "\(slug)/\(number)"
      found.title = some?["claim"]?.text
    case .article(let slug):
      found.name = slug
      found.title = some?["headline"]?.text
    case .source(let slug, let id):
      found.name = "\(slug) source \(id)"
      found.title = some?["title"]?.text
    case .text(let slug): found.name = "\(slug) text"
    case .evidence(let slug): found.name = "\(slug) kept file"
    case .policy, .seed, .other: break
    }
    if let old, let new {
      found.fields = old.differences(to: new)
      found.words = old.differencesInWords(to: new)
    }
    if found.words.isEmpty, let before, let after {
      found.remark = Desk.remark(on: before, after, at: path)
    }
    return found
  }
}

extension Desk {
  /// What a change comes to in which no field differs.
  fileprivate static func remark(on before: [UInt8], _ after: [UInt8], at path: String) -> String {
    guard path.hasSuffix(".yaml") else {
      return "other content: \(before.count) bytes before, \(after.count) now"
    }
    for (bytes, when) in [(after, "cannot be read"), (before, "could not be read before")] {
      do throws(FileFaults) {
        _ = try YAML.read(bytes, path: path)
      } catch {
        return "\(when): " + error.faults.map(\.description).joined(separator: "; ")
      }
    }
    return "layout and comments"
  }
}

extension Reference {
  fileprivate func includes(_ kind: DeskFile.Kind) -> Bool {
    switch kind {
    case .claim(slug, let number):
      switch self {
      case .article: true
      case .numbers(_, let numbers): numbers.contains(number)
      case .uid: false
      }
    case .article(slug), .text(slug), .source(slug, _), .evidence(slug): self == .article(slug)
    default: false
    }
  }
}
