extension Claim {
  mutating func attach(_ evidence: Evidence, in circumstances: Circumstances) throws(Refusal) {
    let name = circumstances.name
    guard let source = circumstances.sources[evidence.source] else {
      throw Refusal(
        "unknown-source", "\(name): the article has no source “\(evidence.source)”",
        hint: "stet source list")
    }
    // A copy in a repository is beyond recall: every clone and every backup has it.
    if source.disclosure == .confidential, evidence.file != nil {
      throw Refusal(
        "confidential",
        "\(name): source “\(evidence.source)” is confidential, and a file kept in git cannot be taken "
          + "back from clones and backups",
        hint: "record what it shows with --observed \"…\" and keep the file elsewhere")
    }
    try requireFresh(evidence.id, in: circumstances)
    var evidence = evidence
    evidence.by = circumstances.author
    evidence.at = circumstances.at
    evidence.enteredBy = circumstances.enteredBy
    self.evidence.append(evidence)
  }
}
