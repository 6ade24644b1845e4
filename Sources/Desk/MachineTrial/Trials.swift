internal import FactCheck
internal import Foundation
internal import Store

extension MachineTrial {
  /// What the file system must be able to do: a desk is made on it, and the lock keeps others out.
  mutating func files() -> Outcome {
    var outcome = Outcome(name: MachineTrial.filesName, remark: "", faults: makeDesk())
    guard outcome.faults.isEmpty else { return outcome }
    let started = ContinuousClock.now
    let noted = stet(["note", "ships/1", "first"])
    outcome.remark = "a step takes \(milliseconds(since: started)) ms here"
    if noted.status != 0 { outcome.faults.append("stet note: \(noted.output)") }
    outcome.faults += DeskStore.lockFaults(in: folder + "/.git/stet")
    outcome.faults += look().faults
    return outcome
  }

  /// Whether what is written is what is read, whatever people type.
  mutating func roundTrip() -> Outcome {
    let rounds = isThorough ? 20_000 : 2000
    var faults: [String] = []
    for round in 0..<rounds where faults.count < 5 {
      var claim = Claim()
      claim.uid = Identifier.uid(using: &random)
      claim.words = hostileText()
      claim.span = Span(0..<claim.words.unicodeScalars.count, of: claim.words)
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        var note = Note()
        note.id = Identifier.part("n", not: claim.partIDs, using: &random)
        note.text = hostileText()
        note.by = Person(name: "Self Test", email: "self.test@desk.example")
        claim.notes.append(note)
      }
      let bytes = DeskFile.new(claim)
      guard let read = try? YAML.read(Claim.self, from: bytes, path: "a claim"), read == claim
      else {
        faults.append("a claim that was written is read otherwise: \(claim.words.debugDescription)")
        continue
      }
      var after = claim
      after.priority = [.high, .low, nil][round % 3]
      let changed = try? DeskFile.changed(bytes, from: claim, to: after, path: "a claim")
      if changed.flatMap({ try? YAML.read(Claim.self, from: $0, path: "a claim") }) != after {
        faults.append("a claim that was changed is read otherwise: \(claim.words.debugDescription)")
      }
    }
    return Outcome(
      name: "round trip", remark: "\(counted(rounds, "claim")) written, changed and read back",
      faults: faults)
  }

  /// Whether many processes at once lose nothing.
  mutating func hands() -> Outcome {
    let (hands, steps) = isThorough ? (8, 100) : (4, 10)
    var faults = makeDesk()
    guard faults.isEmpty else { return Outcome(name: "hands", remark: "", faults: faults) }
    var acknowledged: [String] = []
    for step in 1...steps {
      let running = (1...hands).map { hand in
        (
          text: "hand \(hand) step \(step)",
          process: process(["note", "ships/\(hand % 3 + 1)", "hand \(hand) step \(step)"])
        )
      }
      for hand in running { try? hand.process.run() }
      for hand in running {
        hand.process.waitUntilExit()
        if hand.process.terminationStatus == 0 {
          acknowledged.append(hand.text)
        } else {
          faults.append("\(hand.text): ended with \(hand.process.terminationStatus)")
        }
      }
    }
    faults += missing(acknowledged)
    return Outcome(
      name: "hands",
      remark:
        "\(counted(hands, "process", "processes")) at once, \(counted(acknowledged.count, "step"))",
      faults: faults)
  }

  /// Whether a killed step is whole or absent, and the next one goes on.
  mutating func crashes() -> Outcome {
    let kills = isThorough ? 2000 : 60
    var faults = makeDesk()
    guard faults.isEmpty else { return Outcome(name: "crashes", remark: "", faults: faults) }
    let started = ContinuousClock.now
    _ = stet(["note", "ships/1", "to see how long it takes"])
    let length = max(5, milliseconds(since: started))
    var acknowledged: [String] = []
    var killed = 0
    for kill in 1...kills where faults.count < 5 {
      let text = "crash \(kill)"
      let process = self.process(["note", "ships/1", text])
      guard (try? process.run()) != nil else { continue }
      usleep(UInt32(Int.random(in: 0...length * 1200, using: &random)))
      if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal {
        killed += 1
      } else if process.terminationStatus == 0 {
        acknowledged.append(text)
      }
      if kill.isMultiple(of: 10) {
        let next = stet(["note", "ships/2", "after \(kill)"])
        if next.status != 0 { faults.append("the step after a crash: \(next.output)") }
      }
    }
    _ = stet(["note", "ships/2", "last"])
    faults += missing(acknowledged)
    return Outcome(
      name: "crashes", remark: "killed \(counted(killed, "time")) in \(counted(kills, "step"))",
      faults: faults)
  }

  // MARK: Parts

  private func missing(_ acknowledged: [String]) -> [String] {
    let (notes, faults) = look()
    var lost: [String] = []
    for text in acknowledged {
      let count = notes.count { $0 == text }
      if count != 1 {
        lost.append("“\(text)” was acknowledged and is there \(counted(count, "time"))")
      }
    }
    if Set(notes).count != notes.count, lost.isEmpty { lost.append("a step is there twice") }
    return faults + lost
  }

  private func milliseconds(since start: ContinuousClock.Instant) -> Int {
    let elapsed = start.duration(to: .now)
    return Int(elapsed.components.seconds * 1000)
      + Int(elapsed.components.attoseconds / 1_000_000_000_000_000)
  }

  /// Texts that YAML, shells and sloppy programs stumble over.
  private mutating func hostileText() -> String {
    let pieces = [
      "12,000", "on", "no", "~", "null", "2026-05-12", "0x1F", "- a", "a: b", "# c", "'", "\"",
      "\\",
      "\n", "\n\n", "\t", " ", "é", "e\u{301}", "„“", "🦉", "\u{200F}", "{", "}", "[", "]", ",",
      "&a",
      "*a", "!", "%", "@", "|", ">", "---", "...", "ж", "字", "\u{FEFF}", "\u{2028}", "1e3", "=",
      "<<",
    ]
    let count = Int.random(in: 1...6, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random)! }.joined() + "."
  }
}
