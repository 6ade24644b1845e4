internal import Digest
package import FactCheck
internal import Store

/// Evidence as a person gives it.
package struct EvidenceInput: Sendable {
  /// A file's name and bytes.
  package var file: (name: String, bytes: [UInt8])?
  package var url: String?
  package var observed: String?
  package var stance: Stance?
  package var basis: Basis?
  package var locator: String?
  package var quote: String?
  package var note: String?
  /// An existing source's id, or the id of one to be made.
  package var source: String?
  /// What a source to be made is like; its title says that one shall be made.
  package var newSource = Source()

  package init() {}
}

extension Desk {
  /// Bytes of a file kept as evidence beyond which it is refused: git keeps every version for ever.
  package static let evidenceLimit = 50 << 20

  /// Brings evidence to bear on each chosen claim. The file is kept once, under a name with the
  /// first 12 digits of its SHA-256; the source is made if it is not there yet.
  package func attach(
    _ input: EvidenceInput, to selection: Selection, by hand: Hand, keepGoing: Bool = false
  ) throws(DeskError) -> Outcome {
    guard input.file != nil || input.url != nil || input.observed != nil else {
      throw refuse(
        "evidence", "nothing to attach",
        hint: "name a file or an address, or say --observed \"…\" for a call, an e-mail or a sum")
    }
    var made: [String: (id: String, source: Source)] = [:]
    return try act(on: selection, by: hand, keepGoing: keepGoing) {
      (numbered, dossier, snapshot) throws(DeskError) in
      var dossier = dossier
      if let (id, source) = made[dossier.slug] { dossier.sources[id] = source }
      let (id, new) = try source(for: input, in: dossier, by: hand)
      var evidence = Evidence()
      evidence.id = part("e", not: numbered.claim.partIDs)
      evidence.source = id
      evidence.stance = input.stance
      evidence.basis = input.basis
      evidence.locator = input.locator
      evidence.quote = input.quote
      evidence.note = input.note
      evidence.url = input.url
      evidence.observed = input.observed
      var files: [(path: String, bytes: [UInt8]?)] = []
      if let file = input.file {
        let sha256 = SHA256.hexadecimal(of: file.bytes)
        let path = Desk.evidencePath(source: id, file: file.name, sha256: sha256)
        evidence.file = path
        evidence.sha256 = sha256
        let full = "claims/\(dossier.slug)/\(path)"
        let there = try stored { () throws(StoreError) in try snapshot.read(full) }
        if there != file.bytes { files.append((full, file.bytes)) }
      }
      if let same = numbered.claim.evidence.first(where: { $0.shows(sameAs: evidence) }) {
        let name = dossier.name(of: numbered)
        throw refuse(
          "attached-already", "\(name) has this already, as evidence \(same.id)",
          hint:
            "--locator or --quote says which other place in it is meant; stet note \(name) \"…\" "
            + "leaves a remark")
      }
      var work = Work([.attach(evidence)], body: input.note)
      if let new {
        files.append((DeskFile.source(dossier.slug, id), DeskFile.new(new)))
        made[dossier.slug] = (id, new)
      }
      work.sources = made[dossier.slug].map { [$0.id: $0.source] } ?? [:]
      work.files = files
      return work
    }
  }

  /// The source that the evidence is from: its id, and its data if it is to be made.
  private func source(for input: EvidenceInput, in dossier: Dossier, by hand: Hand)
    throws(DeskError) -> (id: String, new: Source?)
  {
    if let id = input.source {
      if dossier.sources[id] != nil { return (id, nil) }
      if let file = dossier.unreadableSource(id) { throw .refused([dossier.refusal(file)]) }
      if let fault = Slug.fault(in: id) {
        throw refuse("source", "“\(id)” cannot be a source's id: \(fault)")
      }
      guard !input.newSource.title.isEmpty else {
        let near = nearest(to: id, among: dossier.sources.keys.sorted())
        throw refuse(
          "unknown-source", "\(dossier.slug) has no source “\(id)”",
          hint: near.map { "did you mean “\($0)”? " } ?? "" + "--title \"…\" makes one")
      }
      return (id, filled(input, by: hand))
    }
    let new = filled(input, by: hand)
    if let id = neutralID(for: new) { return (id, new) }
    let title = new.title
    let base = Slug.make(from: title.hasPrefix("http") ? Desk.withoutScheme(title) : title)
    var id = base
    var number = 2
    while dossier.sources[id] != nil || dossier.unreadableSource(id) != nil {
      // The same thing under the same name is the same source.
      if let other = dossier.sources[id], other.title.isSame(as: new.title), other.url == new.url {
        return (id, nil)
      }
      id = "\(base)-\(number)"
      number += 1
    }
    return (id, new)
  }

  /// For a source that must not be named: an id that does not tell its title, since ids stand in
  /// reports, commits and file names.
  func neutralID(for source: Source) -> String? {
    switch source.disclosure {
    case .confidential, .notForAttribution: "\(source.type.rawValue)-\(part("s"))"
    case .onRecord, .background, nil: nil
    }
  }

  private func filled(_ input: EvidenceInput, by hand: Hand) -> Source {
    var source = input.newSource
    if source.title.isEmpty {
      source.title =
        input.file.map { FileName($0.name).stem } ?? input.url
        ?? String((input.observed ?? "").trimmed.prefix(60))
    }
    if source.type == .other {
      source.type = input.file != nil ? .document : input.url != nil ? .web : .observation
    }
    if source.url == nil { source.url = input.url }
    if source.obtained == nil { source.obtained = hand.at.day.description }
    if source.obtainedBy == nil { source.obtainedBy = hand.author }
    return source
  }

  private static func withoutScheme(_ address: String) -> String {
    var rest = address[...]
    for start in ["https://", "http://", "www."] where rest.hasPrefix(start) {
      rest = rest.dropFirst(start.count)
    }
    return String(rest)
  }

  private static func evidencePath(source: String, file: String, sha256: String) -> String {
    let name = FileName(file)
    return "evidence/\(Slug.make(from: name.stem))-\(sha256.prefix(12))"
      + (name.ending.map { ".\($0)" } ?? "")
  }
}

extension Evidence {
  /// Whether it is the same place of the same thing, brought to bear in the same way.
  fileprivate func shows(sameAs other: Evidence) -> Bool {
    source == other.source && sha256 == other.sha256 && url == other.url
      && observed == other.observed && stance == other.stance && basis == other.basis
      && locator == other.locator && quote == other.quote
  }
}
