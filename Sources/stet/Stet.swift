import ArgumentParser

@main
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet", abstract: "A fact-check desk in plain files.", version: "0.1.0")
}
