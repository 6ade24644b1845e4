#if canImport(Glibc)
  private import Glibc
#else
  private import Darwin
#endif

/// Converts bytes from a charset that iconv knows to UTF-8.
///
/// `lead` is how many bytes of the seed stand before `bytes`; faults count from the seed's start.
func converted(
  _ bytes: ArraySlice<UInt8>, from charset: String, lead: Int
) throws(SeedFault) -> [UInt8] {
  // iconv takes suffixes such as //IGNORE, by which a document could have bytes dropped in silence.
  let isPlain = charset.utf8.allSatisfy { byte in
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x2D || byte == 0x5F || byte == 0x2E || byte == 0x3A
  }
  guard isPlain, let converter = Converter(from: charset) else {
    throw .unknownCharset(name: charset)
  }
  switch converter.convert(bytes) {
  case .success(let text): return text
  case .failure(let place): throw .invalidBytes(charset: charset, offset: lead + place.offset)
  }
}

/// Where a conversion stopped, in bytes of its input.
private struct StoppingPlace: Error {
  let offset: Int
}

/// An open iconv descriptor, closed when it goes out of scope.
private struct Converter: ~Copyable {
  private let descriptor: iconv_t

  init?(from charset: String) {
    let opened = iconv_open("UTF-8", charset)
    // iconv_open reports failure as (iconv_t)-1.
    guard let opened, opened != iconv_t(bitPattern: -1) else { return nil }
    descriptor = opened
  }

  deinit { iconv_close(descriptor) }

  func convert(_ bytes: ArraySlice<UInt8>) -> Result<[UInt8], StoppingPlace> {
    var input = Array(bytes).map { CChar(bitPattern: $0) }
    // No charset that iconv knows needs more than four bytes of UTF-8 for one of its own.
    let capacity = input.count * 4 + 16
    var stop: Int?
    let inputCount = input.count
    let output = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, written in
      buffer.withMemoryRebound(to: CChar.self) { target in
        input.withUnsafeMutableBufferPointer { source in
          var from = source.baseAddress
          var left = source.count
          var to = target.baseAddress
          var room = target.count
          if iconv(descriptor, &from, &left, &to, &room) == Int(bitPattern: UInt.max) {
            stop = inputCount - left
          } else {
            _ = iconv(descriptor, nil, nil, &to, &room)
          }
          written = capacity - room
        }
      }
    }
    if let stop { return .failure(StoppingPlace(offset: stop)) }
    return .success(output)
  }
}
