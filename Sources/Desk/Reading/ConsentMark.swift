internal import Digest
package import FactCheck
internal import Store

extension Desk {
  /// What a person allows with one word who allows an extractor to run: a digest over the command's
  /// words, and over the bytes of each that is a file in the desk's folder as it is now.
  /// - Returns: 16 hexadecimal digits.
  package func consentMark(for extractor: Extractor) -> String {
    var bytes: [UInt8] = []
    for word in extractor.command {
      bytes += Array(word.utf8) + [0]
      // What cannot be read as a file of the desk is a word and no more.
      guard let file = try? store.workingFile(word) else { continue }
      bytes += Array(SHA256.hexadecimal(of: file).utf8) + [0]
    }
    return String(SHA256.hexadecimal(of: bytes).prefix(16))
  }
}
