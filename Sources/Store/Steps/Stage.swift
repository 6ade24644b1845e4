/// How far a step has come: what it would leave behind if it died now.
package enum Stage: String, Sendable, CaseIterable {
  /// Objects are written, and nobody knows of them.
  case objects
  /// The note of intent is on the disk.
  case intent
  /// The branch has moved: the step has happened.
  case branch
  /// The working files are as the commit has them.
  case files
  /// The git index too; only the note is left.
  case index
}
