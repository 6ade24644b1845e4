internal import CGitShims
internal import CLibgit2
internal import Git

/// Times what one step of a desk comes down to, inside one process, in a repository that may be
/// changed: the bare calls of libgit2 that make its commit, and the git index brought in step.
///
///   step-times REPOSITORY FILE [ROUNDS]
@main
enum StepTimes {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count >= 3 else {
      print("step-times REPOSITORY FILE [ROUNDS]")
      return
    }
    let rounds = arguments.count > 3 ? Int(arguments[3]) ?? 20 : 20
    let (folder, path) = (arguments[1], arguments[2])
    let repository = try Repository(discovering: folder)
    var bare: [Duration] = []
    var index: [Duration] = []
    for round in 0..<rounds {
      let bytes = Array("# round \(round)\nuid: a\n".utf8)
      bare.append(
        try ContinuousClock().measure { try BareCommit(folder, path).make(bytes) })
      try DurableFile.write(bytes, to: path, in: repository.workTree, syncing: false)
      let id = try Repository.blobID(of: bytes)
      index.append(
        try ContinuousClock().measure { try repository.updateIndex([path: .put(id)]) })
    }
    print("bare libgit2 calls of one commit, synced: \(median(bare)) ms")
    print("the git index brought in step:            \(median(index)) ms")
  }

  private static func median(_ times: [Duration]) -> Double {
    let middle = times.sorted()[times.count / 2]
    let milliseconds =
      Double(middle.components.seconds) * 1000 + Double(middle.components.attoseconds) / 1e15
    return (milliseconds * 100).rounded() / 100
  }
}
