import ArgumentParser

/// Makes the weight files of the learned parts of Prose anew. For those who work on stet: it is no
/// part of the program.
///
/// The same data give the same files, byte for byte, on every machine: whole numbers, and floating
/// point with nothing but the four operations and the square root. docs/weights.md names the data.
@main
struct Training: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Training", abstract: "Makes the weights of the learned parts anew.",
    subcommands: [TrainTagger.self, TrainClauses.self, TrainWorth.self])
}
