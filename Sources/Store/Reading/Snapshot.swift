package import FactCheck
internal import Git

/// The desk as one commit has it.
package struct Snapshot {
  let store: DeskStore
  /// The commit; nil before the first one.
  let commit: Commit?
  /// The work tree's whole tree.
  let tree: ObjectID?
  private let articles = ArticleTrees()
  /// For reading files one after another.
  let memory = ScanMemory()

  init(store: DeskStore, commit: Commit?, tree: ObjectID?) {
    self.store = store
    self.commit = commit
    self.tree = tree
  }

  /// The commit's id, 40 hexadecimal digits; nil before the first one.
  package var commitID: String? { commit?.id.hex }

  /// When the commit was made; nil before the first one.
  package var committed: Moment? {
    commit.map {
      Moment(seconds: Int($0.committer.seconds), offset: $0.committer.offsetMinutes)
    }
  }

  /// Reads from now on, in this whole process, without hashing each object again: for commands
  /// that read all of a desk and write nothing.
  package func readMuch() throws(StoreError) {
    try git { () throws(GitError) in try GitLibrary.trustObjects() }
    _ = try articleTrees()
  }

  /// The content of a file, by its path from the desk; nil if the commit has no such file.
  /// - Parameter limit: the most bytes that are read.
  package func read(_ path: String, limit: Int = .max) throws(StoreError) -> [UInt8]? {
    guard let entry = try entry(at: path), entry.kind == .blob else { return nil }
    return try git { () throws(GitError) in try store.repository.blob(entry.id, limit: limit) }
  }

  /// What stands at a path; nil if the commit has nothing there.
  private func entry(at path: String) throws(StoreError) -> TreeEntry? {
    guard let tree else { return nil }
    return try git { () throws(GitError) in
      try store.repository.entry(at: store.prefix + path, inTree: tree)
    }
  }

  /// The id of a file's content, or of a folder; nil if the commit has no such path.
  /// - Parameter kind: what it must be; nil: either.
  func id(of path: String, as kind: TreeEntry.Kind? = nil) throws(StoreError) -> ObjectID? {
    guard let entry = try entry(at: path), kind == nil || entry.kind == kind else { return nil }
    return entry.id
  }

  /// The ids of files' contents by path, without those that the commit has not.
  func ids(of paths: [String]) throws(StoreError) -> [String: ObjectID] {
    var ids: [String: ObjectID] = [:]
    // A folder is worth unpacking where several files are looked for in it, or below it.
    var folders: [String: [String: TreeEntry]] = [:]
    for path in paths {
      ids[path] =
        paths.count > 3 ? try entry(at: path, among: &folders)?.id : try id(of: path)
    }
    return ids
  }

  private func entry(at path: String, among folders: inout [String: [String: TreeEntry]])
    throws(StoreError) -> TreeEntry?
  {
    guard let folder = Path.parent(of: path) else { return try entry(at: path) }
    if folders[folder] == nil {
      var entries: [String: TreeEntry] = [:]
      if let entry = try entry(at: folder, among: &folders), entry.kind == .tree {
        for inner in try files(inTree: entry.id) { entries[inner.name] = inner }
      }
      folders[folder] = entries
    }
    return folders[folder]?[String(path.dropFirst(folder.count + 1))]
  }

  /// What a folder of the desk holds; nothing if the commit has no such folder.
  func entries(of folder: String) throws(StoreError) -> [TreeEntry] {
    guard let entry = try entry(at: folder), entry.kind == .tree else { return [] }
    return try files(inTree: entry.id)
  }

  /// The names of the files in a folder of the desk.
  package func files(in folder: String) throws(StoreError) -> [String] {
    try entries(of: folder).filter { $0.kind == .blob }.map(\.name)
  }

  /// The files in a folder of the desk and in those below it, by their paths from the desk.
  package func allFiles(in folder: String) throws(StoreError) -> [String] {
    try blobs(below: folder).map(\.path)
  }

  /// The files in a folder of the desk, with the ids that git gives their contents.
  package func blobIDs(in folder: String) throws(StoreError) -> [(name: String, id: String)] {
    try entries(of: folder).filter { $0.kind == .blob }.map { ($0.name, $0.id.hex) }
  }

  /// The id that git gives some content.
  package static func blobID(of bytes: [UInt8]) throws(StoreError) -> String {
    try git { () throws(GitError) in try Repository.blobID(of: bytes).hex }
  }

  /// The ids of the articles' folders by slug; looked up once.
  func articleTrees() throws(StoreError) -> [String: ObjectID] {
    if let found = articles.found { return found }
    var trees: [String: ObjectID] = [:]
    for entry in try entries(of: "claims") where entry.kind == .tree {
      trees[entry.name] = entry.id
    }
    articles.found = trees
    return trees
  }

  /// The id of an article's folder; nil if the commit has no such article.
  func articleTree(_ slug: String) throws(StoreError) -> ObjectID? {
    if let found = articles.found { return found[slug] }
    return try id(of: "claims/\(slug)", as: .tree)
  }

  /// The articles' slugs, in alphabetical order. A folder whose name is not UTF-8 is none, and cannot be
  /// looked up: see ``strayFolders()``.
  package func slugs() throws(StoreError) -> [String] {
    try entries(of: "claims").filter { $0.kind == .tree && !$0.name.contains("\u{FFFD}") }
      .map(\.name)
  }

  /// Folders among the articles' whose names no article has, with what is wrong with them.
  package func strayFolders() throws(StoreError) -> [(path: String, fault: String)] {
    try entries(of: "claims").filter { $0.kind == .tree }.compactMap { entry in
      Slug.fault(in: entry.name).map { ("claims/\(entry.name)", $0) }
    }
  }

  /// What makes a folder a desk, of a folder that has articles and lacks some of it; nothing of a whole
  /// desk; nil for what is no desk.
  /// - Parameter prefix: the folder's path from the work tree's top, with a slash at the end.
  func takenOut(of prefix: String) -> [String]? {
    let hasPolicy = (try? id(of: prefix + DeskFile.policy)) ?? nil
    if hasPolicy != nil { return [] }
    let articles = (try? entries(of: prefix + "claims")) ?? []
    let isDesk = articles.contains { entry in
      ((try? id(of: prefix + "claims/\(entry.name)/article.yaml")) ?? nil) != nil
    }
    return isDesk ? [DeskFile.policy] : nil
  }
}

/// What a snapshot has looked up: a commit does not change, and a folder of a thousand articles is
/// dear to unpack once for each of them.
private final class ArticleTrees {
  var found: [String: ObjectID]?
}
