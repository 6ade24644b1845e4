import ArgumentParser
import Desk
import FactCheck
import Foundation
import Store

struct SyncVerb: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Bring the work of several machines together: fetch, merge, push.",
    discussion: """
      The other side is a git repository: a folder, a server, whatever git can reach. What two people \
      did to one claim is merged by what it means; where they differ, both sides are kept and shown, \
      and stet settle decides.

      Examples:
        $ stet sync                  with what the branch goes with, or origin
        $ stet sync --dry-run        what would come in and go out
      """)

  @Argument(help: "A remote's name or address; none: what the branch goes with.")
  var remote: String?
  @Flag(help: "Tell what would be done, and do none of it.") var dryRun = false
  @Flag(help: "Print JSON.") var json = false

  func run() throws {
    let desk = try Invocation.desk()
    let hand = try Identity.hand(desk)
    let mayAsk = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    let patience = Invocation.environment["STET_SYNC_PATIENCE"].flatMap(Int.init) ?? 60
    let access = RemoteAccess(
      environment: Invocation.environment, mayAsk: mayAsk, patience: max(1, patience))
    let synced = try desk.sync(with: remote, isTrial: dryRun, through: access, by: hand) {
      attempt in
      // Of two who push by turns one must wait longer than the other.
      Thread.sleep(forTimeInterval: Double.random(in: 0...0.1) * Double(attempt))
    }
    if json { return Output.json(synced.json) }
    tell(synced)
  }

  private func tell(_ synced: Synced) {
    for item in synced.renamed {
      Output.line(
        "\(item.from) \(dryRun ? "would be" : "is") \(item.to) now, since \(synced.remote) has "
          + "another article under that name")
    }
    for slug in synced.revived {
      Output.line(
        "\(slug) was taken out on one machine and worked on with the other: it stays "
          + "(git rm -r claims/\(slug), and commit, takes it out)")
    }
    tell(synced.news)
    let place = "\(synced.remote), branch \(synced.branch)"
    list(synced.cameIn, dryRun ? "Would come in from \(place)" : "Came in from \(place)")
    let out = dryRun ? "Would go out to \(place)" : "Went out to \(place)"
    if synced.isFirstPush {
      // All that was ever done is no news to whoever did it.
      Output.line(
        "\(out), which is new there: \(counted(synced.articles, "article")), "
          + "\(counted(synced.wentOut.count, "commit"))")
    } else {
      list(synced.wentOut, out)
      if synced.cameIn.isEmpty, synced.wentOut.isEmpty {
        Output.line("Nothing new here or at \(place).")
      }
    }
  }

  private func tell(_ news: News) {
    for (file, step) in news.unreadable {
      for fault in file.faults { Output.line(Style.bold(fault.description)) }
      if let step { Output.line("  \(step.author) wrote it, in commit \(step.commit.prefix(10))") }
      Output.line("  It cannot be read, so the article cannot run; the rest goes on without it")
      Output.line("  Mend the line here, stet save and stet sync; or ask for that")
    }
    for item in news.disputes {
      Output.line(Style.bold("\(item.name): \(item.dispute.inWords)"))
      for step in item.settlements {
        let what = step.message.subject.dropFirst("\(item.name): settle ".count)
        Output.line("  \(step.author.name) had settled \(what)")
      }
      let field = news.disputes.count { $0.name == item.name } > 1 ? "\(item.dispute.field)=" : ""
      Output.line("  stet settle \(item.settle) --take \(field)N")
    }
    for item in news.stale.prefix(Self.longest) {
      Output.line("\(item.name) is stale: \(item.reason)")
    }
    if news.stale.count > Self.longest {
      Output.line(
        "and \(news.stale.count - Self.longest) more are stale: stet list --status stale")
    }
    for item in news.reclaimed {
      Output.line(
        "\(item.name) stays a claim: it was set aside (\(item.reason)) while somebody worked on it")
    }
    for item in news.renumbered {
      let what =
        item.wasHere ? "\(item.from) is \(item.to) now" : "\(item.to) was \(item.from) elsewhere"
      let why = item.isByMerge ? "since both sides had handed out that number" : "moved by hand"
      Output.line(
        "\(what), \(why): “\(item.words)”"
          .fitted(to: Output.columns))
    }
  }

  /// More lines than this of one kind are counted and not listed.
  private static let longest = 30

  /// Commits, the steps on one claim or article gathered.
  private func list(_ entries: [LogEntry], _ title: String) {
    if entries.isEmpty { return }
    Output.line(title + ":")
    let gathered = entries.gathered
    for item in gathered.prefix(Self.longest) {
      let who = item.people.isEmpty ? "" : " (\(item.people.joined(separator: ", ")))"
      Output.line(
        "  \(item.name): \(item.did.joined(separator: "; "))\(who)".fitted(to: Output.columns))
    }
    if gathered.count > Self.longest {
      Output.line("  and \(gathered.count - Self.longest) more: stet log")
    }
  }
}

/// What was done to one claim or article, of several commits.
struct GatheredSteps {
  var name: String
  var did: [String]
  var people: [String]
}

extension [LogEntry] {
  /// The steps of these commits by claim or article, in the order of first mention.
  var gathered: [GatheredSteps] {
    var all: [GatheredSteps] = []
    for entry in self {
      let subject = entry.message.subject
      let parts = subject.firstRange(of: ": ").map {
        (String(subject[..<$0.lowerBound]), String(subject[$0.upperBound...]))
      }
      let isNamed = entry.message["Claim-Id"] != nil || entry.message["Article"] != nil
      let (name, did) =
        isNamed && entry.message["Action"] != "merge"
        ? parts ?? ("desk", subject) : ("desk", subject)
      let person = entry.author.name
      if let index = all.firstIndex(where: { $0.name == name }) {
        all[index].did.append(did)
        if !all[index].people.contains(person) { all[index].people.append(person) }
      } else {
        all.append(GatheredSteps(name: name, did: [did], people: [person]))
      }
    }
    return all
  }
}

extension Synced {
  /// As docs/commands.md has it.
  var json: Record {
    func entries(_ log: [LogEntry]) -> Record {
      .list(
        log.map { entry in
          .fields([
            Record.Entry("commit", .text(entry.commit)),
            Record.Entry("by", .text(entry.author.description)),
            Record.Entry("subject", .text(entry.message.subject)),
          ])
        })
    }
    return .fields(
      [
        Record.Entry("remote", .text(remote)), Record.Entry("branch", .text(branch)),
        merge.map { Record.Entry("merge", .text($0)) },
        news.unreadable.isEmpty
          ? nil
          : Record.Entry(
            "unreadable",
            .list(
              news.unreadable.map { item in
                .fields(
                  [
                    Record.Entry("path", .text(item.file.path)),
                    Record.Entry("message", .text(item.file.message)),
                    item.step.map { Record.Entry("commit", .text($0.commit)) },
                    item.step.map { Record.Entry("by", .text($0.author.description)) },
                  ].compactMap { $0 })
              })),
        Record.Entry(
          "disputes",
          .list(
            news.disputes.map { item in
              .fields([
                Record.Entry("on", .text(item.name)), Record.Entry("dispute", item.dispute.record),
              ])
            })),
        Record.Entry(
          "renumbered",
          .list(
            news.renumbered.map { item in
              .fields([
                Record.Entry("uid", .text(item.uid)), Record.Entry("from", .text(item.from)),
                Record.Entry("to", .text(item.to)),
              ])
            })),
        Record.Entry(
          "renamed",
          .list(
            renamed.map { item in
              .fields([
                Record.Entry("from", .text(item.from)), Record.Entry("to", .text(item.to)),
              ])
            })),
        Record.Entry(
          "reclaimed",
          .list(
            news.reclaimed.map { item in
              .fields([
                Record.Entry("claim", .text(item.name)), Record.Entry("reason", .text(item.reason)),
              ])
            })),
        Record.Entry("revived", .list(revived.map { .text($0) })),
        Record.Entry("merged", .list(merged.map { .text($0) })),
        Record.Entry(
          "stale",
          .list(
            news.stale.map { item in
              .fields([
                Record.Entry("claim", .text(item.name)), Record.Entry("reason", .text(item.reason)),
              ])
            })),
        Record.Entry("in", entries(cameIn)), Record.Entry("out", entries(wentOut)),
      ].compactMap { $0 })
  }
}
