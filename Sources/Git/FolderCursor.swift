/// A folder whose files, and those of the folders below it, are read and written one after another:
/// the folder in use stays open, so that each further file in it costs no way down to it.
///
/// No symbolic link below the folder is followed. One cursor serves one thread, for as long as one
/// piece of work takes: what others move or remove meanwhile it does not see.
package final class FolderCursor {
  /// The top folder's path, which the caller trusts.
  package let path: String
  /// The folder in use, by its components from the top.
  private var place: ArraySlice<String> = []
  /// That folder; nil: it is not there, or nothing was looked for yet.
  private var opened: System.Descriptor?
  private var isKnown = false

  package init(_ path: String) { self.path = path }

  /// Calls `body` with the folder at `components`, or answers nil if it is missing.
  /// - Parameter making: makes it, with the folders that lead there, if it is missing.
  /// - Parameter syncing: whether a folder that is made is on the disk before `body` is called.
  func with<Answer>(
    _ components: ArraySlice<String>, making: Bool = false, syncing: Bool = false,
    _ body: (borrowing System.Descriptor) throws(FileError) -> Answer
  ) throws(FileError) -> Answer? {
    if !isKnown || place != components || (making && opened == nil) {
      forget()
      opened = try open(components, making: making, syncing: syncing)
      place = components
      isKnown = true
    }
    switch opened {
    case .some(let folder): return try body(folder)
    case nil: return nil
    }
  }

  /// Finds the way anew from now on: the folder in use may be gone.
  private func forget() {
    opened = nil
    isKnown = false
  }

  /// - Returns: `nil` if a folder is missing and not to be made.
  private func open(
    _ components: ArraySlice<String>, making: Bool, syncing: Bool
  ) throws(FileError) -> System.Descriptor? {
    var current = try System.Descriptor(path, .folder)
    for name in components {
      if try current.status(of: name) == nil {
        guard making else { return nil }
        do throws(FileError) {
          try current.makeFolder(name)
        } catch {
          guard System.isExisting(error.number) else { throw error }
        }
        if syncing { try current.sync() }
      }
      current = try System.Descriptor(name, in: current, .folderInside)
    }
    return current
  }
}
