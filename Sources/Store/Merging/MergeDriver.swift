internal import Git

extension DeskStore {
  /// Tells this repository's git to merge a desk's files through stet, where the desk's
  /// `.gitattributes` asks for that: git's configuration does not come with a clone.
  ///
  /// A person's own setting stays. That it cannot be written, as on a read-only disk, hinders nothing
  /// else.
  func installMergeDriver(for snapshot: Snapshot) {
    let key = "merge.stet.driver"
    let known = (try? repository.configuration(key)) ?? nil
    let driver = mergeProgram + DeskStore.driverArguments
    guard known != driver, known?.hasSuffix(DeskStore.driverArguments) ?? true,
      let bytes = try? snapshot.read(DeskFile.attributes, limit: 1 << 16),
      String(decoding: bytes, as: UTF8.self).contains("merge=stet")
    else { return }
    try? repository.setConfiguration("merge.stet.name", to: "stet: by what the changes mean")
    try? repository.setConfiguration(key, to: driver)
  }

  /// What tells stet's own setting from a person's.
  private static let driverArguments = " merge-file %O %A %B %P"

  /// Does so for the desk as the last commit has it.
  /// - Parameter program: stet, as the shell that git calls finds it.
  package func installMergeDriver(calling program: String) throws(StoreError) {
    mergeProgram = program
    installMergeDriver(for: try current())
  }
}
