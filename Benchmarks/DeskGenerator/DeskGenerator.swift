internal import ArgumentParser
internal import Desk
internal import FactCheck
internal import Store

/// Writes the history of a made-up desk as a stream for `git fast-import`, from one seed: the same
/// arguments give the same commits. Every step is a legal one, made by the function that the
/// program itself goes through, under the rules that come with stet.
@main
struct DeskGenerator: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk-generator",
    abstract: "Write a made-up desk's history for git fast-import.",
    discussion: """
      In a folder where `stet init` has made a desk on the branch main:
        desk-generator --articles 1000 --claims 100 --commits 200000 | git fast-import --quiet
        git reset --quiet --hard
      """)

  @Option(help: "How many articles.") var articles = 10
  @Option(help: "How many claims an article has.") var claims = 100
  @Option(help: "How many commits in all, an import of each article among them.")
  var commits = 2000
  @Option(help: "The seed of all chance.") var seed: UInt64 = 1

  func run() throws {
    var random = Randomness(seed: seed)
    var stream = ImportStream(branch: "refs/heads/main")
    var time = 1_767_225_600
    var desk: [MadeArticle] = []
    for number in 1...max(1, articles) {
      let article = MadeArticle(number: number, claims: claims, using: &random)
      stream.commit(article.files, message: article.message, by: Staff.ana, at: time)
      desk.append(article)
      time += 60
    }
    for _ in 0..<max(0, commits - articles) {
      let article = Int.random(in: 0..<desk.count, using: &random)
      let step = try desk[article].step(at: time, using: &random)
      stream.commit(
        [(step.path, step.bytes)], message: step.message, by: step.author, at: time)
      time += 60
    }
    stream.end()
  }
}
