extension DurableFile {
  /// Makes a folder inside one that is there, unless it is there already.
  package static func makeFolder(_ name: String, in folder: String) throws(FileError) {
    let parent = try System.Descriptor(folder, .folder)
    guard try parent.status(of: name) == nil else { return }
    do throws(FileError) {
      try parent.makeFolder(name)
    } catch {
      guard System.isExisting(error.number) else { throw error }
    }
  }
}
