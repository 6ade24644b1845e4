internal import Digest
internal import FactCheck
internal import Store

/// Whether the files that evidence was kept in are those which were attached.
extension Snapshot {
  /// What is wrong with a kept file; nil if it is the one with this SHA-256.
  func fault(inFile file: String, sha256: String) throws(StoreError) -> String? {
    guard let bytes = try read(file) else { return "\(file) is not there" }
    return SHA256.hexadecimal(of: bytes) == sha256.lowercased()
      ? nil : "\(file) is not the file whose SHA-256 stands here"
  }

  /// Why an article may not run for the sake of its evidence: a verdict rests on a file that is gone
  /// or was exchanged.
  func evidenceReasons(of dossier: Dossier) throws(StoreError) -> [Gate.Reason] {
    var reasons: [Gate.Reason] = []
    for numbered in dossier.live {
      for item in numbered.claim.evidence {
        guard let file = item.file, let sha256 = item.sha256,
          let fault = try fault(inFile: "claims/\(dossier.slug)/\(file)", sha256: sha256)
        else { continue }
        reasons.append(
          Gate.Reason(
            claim: dossier.name(of: numbered), rule: "evidence-file",
            message: "evidence \(item.id): \(fault)",
            hint: "stet audit \(dossier.slug) says how it comes back"))
      }
    }
    return reasons
  }
}
