internal import CLibcrypto

/// SHA-1 (FIPS 180-4), computed by libcrypto: for git's own formats, which are summed with it. It
/// tells damage, and no longer keeps anybody from forging.
package enum SHA1 {
  /// How many bytes a digest has.
  package static let count = 20

  /// The digest of `bytes`.
  package static func digest(of bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: count)
    var length: UInt32 = 0
    // EVP_Digest fails only when the algorithm cannot be had at all, which no build of libcrypto allows.
    precondition(
      EVP_Digest(bytes.baseAddress, bytes.count, &digest, &length, EVP_sha1(), nil) == 1)
    return digest
  }
}
