package import FactCheck
internal import Store
internal import Templates

extension Desk {
  /// Refuses a place for a new desk that lies in another one.
  package static func checkPlace(for folder: String) throws(DeskError) {
    try stored { () throws(StoreError) in try DeskStore.checkPlace(for: folder) }
  }

  /// Makes a desk at `folder`: the repository if there is none, the policy, the schemas, empty
  /// folders for seeds and claims, as one commit.
  /// - Parameter program: stet, as the shell that git calls for a merge finds it.
  /// - Returns: the desk and the paths that were made.
  package static func initialise(
    at folder: String, by hand: Hand, random: Randomness = Randomness(), program: String = "stet"
  ) throws(DeskError) -> (desk: Desk, paths: [String]) {
    let desk = Desk(
      try stored { () throws(StoreError) in try DeskStore.create(at: folder) }, random: random)
    let paths = try desk.step(by: hand) { (snapshot) throws(DeskError) in
      var changes: [(path: String, bytes: [UInt8]?)] = []
      for (path, bytes) in Desk.files {
        let there = try stored { () throws(StoreError) -> [UInt8]? in
          if let committed = try snapshot.read(path) { return committed }
          return try desk.store.workingFile(path)
        }
        if there == nil { changes.append((path, bytes)) }
      }
      let made = changes.map(\.path)
      let message = CommitMessage(
        "Make a desk", body: "The rules are in templates/policy.yaml.",
        trailers: [CommitMessage.Trailer("Action", "init")])
      return Planned(
        plans: [CommitPlan(changes: changes, author: hand.author, message: message)]
      ) { _ in made }
    }
    try stored { () throws(StoreError) in
      try desk.store.installMergeDriver(calling: program)
    }
    return (desk, paths)
  }

  /// What a new desk holds. Report templates are not copied, so that a desk gets better ones with
  /// stet; one that it puts into `templates/` wins.
  private static var files: [(String, [UInt8])] {
    let attributes = """
      # Spans and digests count bytes: no line-end conversion.
      claims/** -text
      seeds/** -text
      # Git merges these through stet, by what the changes mean.
      claims/*/*.yaml merge=stet
      claims/*/sources/*.yaml merge=stet

      """
    return Templates.builtIn
      .filter { $0.name == "policy.yaml" || $0.name.hasSuffix(".schema.json") }
      .map { ("templates/" + $0.name, $0.bytes) } + [
        (DeskFile.attributes, Array(attributes.utf8)),
        ("claims/.gitkeep", []),
        ("seeds/.gitkeep", []),
      ]
  }
}
