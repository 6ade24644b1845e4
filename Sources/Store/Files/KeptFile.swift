internal import Git

extension DeskStore {
  /// What was kept in the git directory under a name; nil if nothing was, or it cannot be read.
  package func kept(_ name: String) -> [UInt8]? {
    (try? DurableFile.read(keptPath(name), in: repository.gitDirectory)).flatMap { $0 }
  }

  /// Keeps something that can be made again, in the git directory; where that cannot be, it is not
  /// kept.
  package func keep(_ bytes: [UInt8], as name: String) {
    try? DurableFile.write(
      bytes, to: keptPath(name), in: repository.gitDirectory, syncing: false)
  }

  /// A repository can hold more than one desk.
  private func keptPath(_ name: String) -> String {
    "stet/" + (prefix + name).split(separator: "/").joined(separator: "+")
  }
}
