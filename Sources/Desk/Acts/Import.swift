package import FactCheck
package import Intake
internal import Store

/// What a person says of a seed, beside what the seed tells of itself.
package struct ImportOptions: Sendable {
  package var slug: String?
  package var date: Day?
  package var publishDate: Day?
  package var deadline: String?
  package var author: Person?
  package var editor: Person?
  package var checker: Person?
  package var outlet: String?
  package var address: String?
  package var ownership: Ownership?
  /// Imports bytes that the desk has already, under a new slug.
  package var again = false
  /// A program of the desk's own that breaks an article into claims: from the question's JSON to the
  /// answer's, or why there is none ("did not end within 20 seconds").
  package var extractor: (@Sendable ([UInt8]) -> Result<[UInt8], ExtractorFault>)?

  package init() {}
}

/// A seed broken into claims; committed or not.
package struct Imported: Sendable {
  package var dossier: Dossier
  package var coverage: Coverage
  /// What a person should know of how the claims came about, such as why an extractor was not used.
  package var remark: String?
  /// Nil with a dry run.
  package var commit: String?
}

/// A document to be imported.
package struct SeedInput: Sendable {
  /// Its file's name, or `-` for standard input.
  package var name: String
  package var bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension Desk {
  /// Reads a seed, breaks it into claims, and commits seed, text and claims as one commit.
  /// - Parameter dryRun: shows what would be made and commits nothing.
  package func importSeed(
    _ input: SeedInput, options: ImportOptions, by hand: Hand, dryRun: Bool = false
  ) throws(DeskError) -> Imported {
    let draft = try Draft.make(input, options: options, random: &random).get()
    if dryRun {
      let shelf = try shelf(in: try snapshot())
      let named = try named(draft, options, on: shelf)
      return Imported(
        dossier: named.dossier, coverage: draft.coverage, remark: draft.remark, commit: nil)
    }
    return try step(by: hand) { (snapshot) throws(DeskError) in
      let shelf = try shelf(in: snapshot)
      let named = try named(draft, options, on: shelf)
      return Planned(plans: [named.plan(by: hand)]) { commits in
        Imported(
          dossier: named.dossier, coverage: draft.coverage, remark: draft.remark,
          commit: commits.first)
      }
    }
  }

  /// Imports many seeds: a commit each, the branch moved once over all of them.
  ///
  /// One that cannot be imported keeps none of the others out.
  /// - Returns: for each seed, in their order, what came of it.
  package func importSeeds(_ ahead: DraftsAhead, by hand: Hand) -> [Result<Imported, DeskError>] {
    let (inputs, options) = (ahead.inputs, ahead.options)
    let drafts = ahead.all()
    do throws(DeskError) {
      return try step(by: hand) { (snapshot) throws(DeskError) in
        var shelf = try shelf(in: snapshot)
        var plans: [CommitPlan] = []
        var results: [Result<Imported, DeskError>] = []
        var committed: [Int] = []
        for draft in drafts {
          do throws(DeskError) {
            let draft = try draft.get()
            let named = try named(draft, options, on: shelf)
            shelf.add(named)
            plans.append(named.plan(by: hand))
            committed.append(results.count)
            results.append(
              .success(
                Imported(
                  dossier: named.dossier, coverage: draft.coverage, remark: draft.remark,
                  commit: nil)))
          } catch {
            results.append(.failure(error))
          }
        }
        let (found, places) = (results, committed)
        return Planned(plans: plans) { commits in
          var results = found
          for (place, commit) in zip(places, commits) {
            guard case .success(var imported) = results[place] else { continue }
            imported.commit = commit
            results[place] = .success(imported)
          }
          return results
        }
      }
    } catch {
      // Something stands in the way of one of them, such as a file at its place: each by itself.
      guard inputs.count > 1, !error.isForAll else { return inputs.map { _ in .failure(error) } }
      return inputs.map { importAlone($0, options, hand) }
    }
  }

  private func importAlone(_ input: SeedInput, _ options: ImportOptions, _ hand: Hand)
    -> Result<Imported, DeskError>
  {
    do throws(DeskError) {
      return .success(try importSeed(input, options: options, by: hand))
    } catch {
      return .failure(error)
    }
  }

  // MARK: Parts

  /// What a desk has already: names that are taken, and documents.
  private struct Shelf {
    var slugs: Set<String>
    /// By the id of the document's bytes: the article that was made of it.
    var seeds: [String: String]

    mutating func add(_ named: NamedDraft) {
      slugs.insert(named.dossier.slug)
      seeds[named.blob] = named.dossier.slug
    }
  }

  private func shelf(in snapshot: Snapshot) throws(DeskError) -> Shelf {
    try stored { () throws(StoreError) in
      let slugs = Set(try snapshot.slugs())
      var seeds: [String: String] = [:]
      for (name, id) in try snapshot.blobIDs(in: "seeds") {
        let slug = name.split(separator: ".").first.map(String.init) ?? name
        if slugs.contains(slug) { seeds[id] = slug }
      }
      return Shelf(slugs: slugs, seeds: seeds)
    }
  }

  private func named(_ draft: Draft, _ options: ImportOptions, on shelf: Shelf) throws(DeskError)
    -> NamedDraft
  {
    let blob = try stored { () throws(StoreError) in try Snapshot.blobID(of: draft.bytes) }
    if !options.again, let twin = shelf.seeds[blob] {
      throw refuse(
        "again", "the desk has the very same document already, as “\(twin)”",
        hint: "stet list \(twin); --again imports it once more under another slug")
    }
    let slug = try slug(options, headline: draft.dossier.article.headline, taken: shelf.slugs)
    return NamedDraft(draft, slug: slug, blob: blob)
  }

  private func slug(_ options: ImportOptions, headline: String, taken: Set<String>)
    throws(DeskError) -> String
  {
    if let slug = options.slug {
      if let fault = Slug.fault(in: slug) {
        throw refuse("slug", "“\(slug)”: \(fault)", hint: "--slug \(Slug.make(from: slug))")
      }
      if taken.contains(slug) {
        throw refuse("slug", "there is an article “\(slug)” already", hint: "take another --slug")
      }
      return slug
    }
    let base = Slug.make(from: headline)
    if !taken.contains(base) { return base }
    var number = 2
    while taken.contains("\(base)-\(number)") { number += 1 }
    return "\(base)-\(number)"
  }
}

extension DeskError {
  /// Whether it would stop any other import too, such as a full disk or a lock that another holds.
  fileprivate var isForAll: Bool {
    guard case .store(let error) = self else { return false }
    switch error {
    case .changedByHand, .deletedByHand, .inTheWay: return false
    default: return true
    }
  }
}
