package import FactCheck
package import Store

/// The claims of one article that a command acts on.
package struct Chosen: Sendable {
  package var dossier: Dossier
  package var claims: [NumberedClaim]
}

extension Desk {
  /// An article, without the claims and sources that cannot be read. An act that goes on without them
  /// says so afterwards; one that depends on them refuses.
  func dossier(_ slug: String, only: Set<Int>? = nil, in snapshot: Snapshot) throws(DeskError)
    -> Dossier
  {
    let dossier = try stored { () throws(StoreError) in
      try snapshot.dossier(slug, only: only, isWhole: false)
    }
    for file in dossier.unreadable where !passedOver.contains(where: { $0.file.path == file.path })
    {
      passedOver.append((dossier.name(of: file), file))
    }
    return dossier
  }

  /// The claims of `selection` in `snapshot`, of which there must be one.
  /// - Throws: every name that does not fit anything.
  package func choose(
    _ selection: Selection, in snapshot: Snapshot, alone: Bool = false
  ) throws(DeskError) -> [Chosen] {
    let chosen = try find(selection, in: snapshot, alone: alone)
    guard chosen.isEmpty else { return chosen }
    throw selection.filter == nil
      ? refuse("nothing-chosen", "no claim is named", hint: "name one as ARTICLE/NUMBER")
      : refuse("nothing-chosen", "no claim fits", hint: "stet list shows what there is")
  }

  /// The claims of `selection` in `snapshot`, possibly none; each article is read once.
  /// - Parameter alone: the dossiers need hold no other claims than those that are named.
  /// - Throws: every name that does not fit anything.
  package func find(
    _ selection: Selection, in snapshot: Snapshot, alone: Bool = false
  ) throws(DeskError) -> [Chosen] {
    var slugs: [String] = []
    for reference in selection.references where !slugs.contains(reference.slug) {
      slugs.append(reference.slug)
    }
    if slugs.isEmpty, selection.filter != nil {
      slugs = try stored { () throws(StoreError) in try snapshot.slugs() }
    }
    var refusals: [Refusal] = []
    var chosen: [Chosen] = []
    for slug in slugs {
      let numbers = alone && selection.filter == nil ? Desk.numbers(in: selection, of: slug) : nil
      var dossier = try dossier(slug, only: numbers, in: snapshot)
      if let numbers, dossier.claims.count < numbers.count {
        // Something is missing; what there is goes into the refusal.
        dossier = try self.dossier(slug, in: snapshot)
      }
      var claims: [NumberedClaim] = []
      for reference in selection.references where reference.slug == slug {
        let found = Desk.claims(of: reference, in: dossier, all: selection.filter != nil)
        switch found {
        case .success(let found):
          claims += found.filter { new in !claims.contains { $0.number == new.number } }
        case .failure(let refusal): refusals += refusal.all
        }
      }
      if selection.references.isEmpty { claims = dossier.claims }
      if let filter = selection.filter {
        claims = claims.filter { filter.fits($0, in: dossier) }
      }
      if !claims.isEmpty { chosen.append(Chosen(dossier: dossier, claims: claims)) }
    }
    if !refusals.isEmpty { throw .refused(refusals) }
    return chosen
  }

  /// The claims that a selection names by number, where it names all of them so.
  private static func numbers(in selection: Selection, of slug: String) -> Set<Int>? {
    var numbers: Set<Int> = []
    for reference in selection.references where reference.slug == slug {
      guard case .numbers(_, let named) = reference else { return nil }
      numbers.formUnion(named)
    }
    return numbers.isEmpty ? nil : numbers
  }

  private struct Refusals: Error { var all: [Refusal] }

  private static func claims(of reference: Reference, in dossier: Dossier, all: Bool)
    -> Result<[NumberedClaim], Refusals>
  {
    switch reference {
    case .article(let slug):
      if all { return .success(dossier.claims) }
      return .failure(
        Refusals(all: [
          Refusal(
            "which-claims", "\(slug) is an article; which of its claims?",
            hint: "\(slug)/NUMBER, or --all for every claim")
        ]))
    case .numbers(let slug, let numbers):
      var found: [NumberedClaim] = []
      var missing: [Refusal] = []
      for number in numbers {
        if let claim = dossier.claim(number) {
          found.append(claim)
        } else if let file = dossier.unreadable.first(where: { $0.number == number }) {
          missing.append(
            Refusal("unreadable", "\(slug)/\(number) \(file.message)", hint: file.hint))
        } else {
          let highest = dossier.claims.map(\.number).max()
          missing.append(
            Refusal(
              "unknown-claim",
              "there is no claim \(slug)/\(number)"
                + (highest.map { "; the highest is \($0)" } ?? ""),
              hint: "stet list \(slug)"))
        }
      }
      return missing.isEmpty ? .success(found) : .failure(Refusals(all: missing))
    case .uid(let slug, let uid):
      let found = dossier.claims.filter { $0.claim.uid.hasPrefix(uid) }
      if found.count == 1 { return .success(found) }
      return .failure(
        Refusals(
          all: (found.isEmpty ? dossier.unreadableClaims : []) + [
            Refusal(
              "unknown-claim",
              found.isEmpty
                ? "there is no claim \(slug)/\(uid)"
                : "\(slug)/\(uid) fits \(found.count) claims", hint: "stet list \(slug)")
          ]))
    }
  }
}
