import ArgumentParser
import FactCheck
import Foundation
import Store

struct MergeFileVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge one file of a desk: git's merge driver.",
    discussion: """
      Git calls it, in a merge, pull, rebase, cherry-pick or stash pop. stet sets it up by itself:

        $ git config merge.stet.driver "stet merge-file %O %A %B %P"

      The result is left in OURS. Exit status 0: merged, and what people differ on is named on \
      standard error; 1: a person must merge it.
      """)

  @Argument(help: "The file as both sides had it; an empty file if neither had.") var base: String
  @Argument(help: "The file on our side; the result goes here.") var ours: String
  @Argument(help: "The file on the other side.") var theirs: String
  @Argument(help: "The file's path in the work tree.") var path: String?

  func run() throws {
    let limit = 64 << 20
    let outcome: FileMerge
    do {
      outcome = try MergedFile.merge(
        path: path, base: try readInput(base, limit: limit),
        ours: FileSide(try readInput(ours, limit: limit)),
        theirs: FileSide(try readInput(theirs, limit: limit)))
    } catch let error as StoreError {
      throw Failure.refused(error.explanation.message, hint: error.explanation.hint)
    }
    switch outcome {
    case .merged(let bytes, let disputes):
      try write(bytes)
      for dispute in disputes {
        Output.error("stet: \(name): \(dispute.inWords)\nHint: \(settling(dispute))\n")
      }
    case .lines(let bytes, let isClean):
      try write(bytes)
      if isClean { return }
      Failure.complain(
        "\(name): both sides changed the same lines; the places stand between <<<<<<< and >>>>>>>",
        hint: "say there what is to stand, then git add \(path ?? ours)")
      throw Failure.answeredNo
    case .different:
      Failure.complain(
        "\(name): each side has made another one under this name, which git cannot tell apart",
        hint: "git merge --abort (git rebase --abort), then stet sync: it gives one another number")
      throw Failure.answeredNo
    case .oversize(let size):
      Failure.complain(
        "\(name): both sides together would have \(size) bytes; \(YAML.sizeLimit) (1 MiB) are the most "
          + "that is read",
        hint: "git merge --abort, and take a long step back on one side with git revert COMMIT")
      throw Failure.answeredNo
    }
  }

  /// The claim's or article's name, or the path.
  private var name: String {
    guard let path else { return ours }
    switch DeskFileKind(pathInWorkTree: path) {
    case .claim(let slug, let number): return "\(slug)/\(number)"
    case .article(let slug), .text(let slug): return slug
    case .source(let slug, let id): return "\(slug), source \(id)"
    case .other: return path
    }
  }

  private func settling(_ dispute: Dispute) -> String {
    switch path.map({ DeskFileKind(pathInWorkTree: $0) }) {
    case .source(let slug, let id):
      "once the merge is done: stet settle \(slug) --source \(id) --take \(dispute.field)=N"
    default: "once the merge is done: stet settle \(name) --take \(dispute.field)=N"
    }
  }

  private func write(_ bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: ours))
    } catch {
      throw Failure.refused("cannot write \(ours)", hint: nil)
    }
  }
}
