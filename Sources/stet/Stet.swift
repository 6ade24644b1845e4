import ArgumentParser

/// All verbs. Each says its own `commandName`: to make one of a type's name, the parser asks the runtime
/// about the type, which for fifty of them took a fifth of the time of starting.
@main
struct Stet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stet",
    abstract: "Check an article claim by claim, and know whether it can run.",
    discussion: """
      The way of an article:
        stet init                             make a desk here
        stet import story.html --date 2025-06-27
        stet list story                       its claims
        stet attach story/5 report.pdf --supports --primary --locator "p. 3"
        stet decide story/5 confirmed --tick all --note "p. 3 says so"
        stet sign story/5                     by another person
        stet report story --kind checking-copy -o copy.html
        stet gate story                       may it run?

      stet -C DIR VERB works on the desk in DIR. Exit status: 0 done; 1 the answer is no; 2 refused; \
      3 done in part; 64 usage; 75 try again.
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(
        name: "The desk",
        subcommands: [Init.self, Import.self, StatusBoard.self, List.self, Show.self, Search.self]),
      CommandGroup(
        name: "The work on a claim",
        subcommands: [
          Open.self, Assign.self, Attach.self, TickOff.self, Ask.self, Answer.self, Decide.self,
          ChangeWords.self, Sign.self, AcceptRisk.self, Reopen.self, Drop.self, Remark.self,
        ]),
      CommandGroup(
        name: "The set of claims",
        subcommands: [
          Add.self, Split.self, Trim.self, Join.self, LinkVerb.self, Refers.self,
          SetAsideClaim.self, Seen.self,
          EditThing.self, Save.self, SourceVerb.self,
        ]),
      CommandGroup(
        name: "What came of it",
        subcommands: [
          ReportVerb.self, GateVerb.self, Log.self, Diff.self, Undo.self, Audit.self,
          WorkflowVerb.self,
        ]),
      CommandGroup(
        name: "Other machines", subcommands: [SyncVerb.self, SettleVerb.self, MergeFileVerb.self]),
      CommandGroup(name: "Without a desk", subcommands: [TextVerb.self, SelfTest.self]),
    ],
    defaultSubcommand: StatusBoard.self)

  /// Runs the command line; every failure is worded and numbered in one place, ``Failure``.
  static func main() {
    do {
      let arguments = try Invocation.begin(Array(CommandLine.arguments.dropFirst()))
      var command = try parseAsRoot(arguments)
      try command.run()
      Output.flush()
    } catch {
      Failure.exit(with: error)
    }
  }
}
