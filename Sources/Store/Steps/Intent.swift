internal import FactCheck
internal import Git

/// The note of intent that a step leaves, synced, before it moves the branch: should the process
/// die before files and index are in step, the next command does that from here.
struct Intent: Shaped {
  var branch = ""
  var commit = ""
  var paths: [Entry] = []

  /// A file of the step, by its path from the work tree's top; the ids of its content, if it has
  /// one.
  struct Entry: Shaped {
    var path = ""
    /// What the file held before the step: what the last commit has, or a person's own edit that
    /// the
    /// step records.
    var old: String?
    var new: String?
    /// What the last commit before the step has; nil where that is `old`.
    var committed: String?
    /// Whether the file may be run after the step; nil for no.
    var isExecutable: Bool?

    /// What the index may hold if nobody but the step has touched it.
    var known: Set<String?> { [old, new, committed ?? old] }

    static let shape = Shape<Entry>(
      layout: .flow,
      [
        Field("path", \.path, "from the work tree's top"),
        Field("old", \.old, "content before the step"),
        Field("new", \.new, "content after the step"),
        Field("committed", \.committed, "content in the commit before, if that is another"),
        Field("executable", \.isExecutable, "true: the file may be run after the step"),
      ])
  }

  static let shape = Shape<Intent>([
    Field("branch", \.branch, "the branch that the step moves"),
    Field("commit", \.commit, "the commit that it moves to"),
    Field("paths", \.paths, "the files that it changes"),
  ])

  /// The file's name below the git directory.
  static let path = "stet/intent"
}
