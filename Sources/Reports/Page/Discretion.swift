internal import FactCheck

/// What reports keep back about sources.
///
/// A report is mailed, printed and handed on; the desk's files are not. So:
///
/// - How to reach a person (`contact`) and where a recording lies (`recording`) are in no report.
/// - Of a `not-for-attribution` source, reports give its id, its type and its disclosure, nothing
///   that says who or what it is. What it said stays: it may be used, only not with a name.
/// - Of a `confidential` source, what it said is kept back too, since words give their speaker
/// away.
/// - A source that is cited and not on file is treated as confidential: its terms are not known.
///
/// Free text that a person wrote about a claim (a note, a query) is printed as it is.
extension Source? {
  /// Nothing may say who or what the source is.
  var hidesIdentity: Bool { self?.disclosure == .notForAttribution || hidesSubstance }
  /// Nothing of what it says may be printed either.
  var hidesSubstance: Bool { self == nil || self?.disclosure == .confidential }
  /// Why something is kept back, in a word; nil where nothing is.
  var withheld: String? {
    hidesIdentity ? self?.disclosure?.rawValue ?? "not on file" : nil
  }
}

extension Source {
  private static let never: Set<String> = ["contact", "recording"]
  /// What stays of a source whose identity is kept back.
  private static let bare: Set<String> = ["type", "disclosure"]

  /// The source's file keys, without what reports keep back.
  var discreet: Record {
    guard case .fields(let entries) = record.content else { return record }
    // A desk's own keys may say anything, so they go with the identity.
    return .fields(
      entries.filter { entry in
        Optional(self).hidesIdentity
          ? Source.bare.contains(entry.key) : !Source.never.contains(entry.key)
      })
  }
}

extension Evidence {
  /// Keys that name or show the source itself.
  private static let identity: Set<String> = ["file", "sha256", "url"]
  /// What stays of evidence from a confidential source.
  private static let bare: Set<String> = [
    "id", "source", "stance", "basis", "by", "at", "entered-by",
  ]

  /// The evidence's file keys, without what reports keep back of `source`.
  func discreet(from source: Source?) -> Record {
    guard let withheld = source.withheld, case .fields(let entries) = record.content else {
      return record
    }
    let kept = entries.filter { entry in
      source.hidesSubstance
        ? Evidence.bare.contains(entry.key) : !Evidence.identity.contains(entry.key)
    }
    return .fields(kept + [Record.Entry("withheld", .text(withheld))])
  }
}
