internal import FactCheck

/// The comments of a file, each with the key of the file at which it stands.
struct YAMLComments {
  private struct Comment {
    /// Nil: at the end of the file.
    var key: String?
    var text: String
  }

  private var all: [Comment] = []

  /// None, where the file cannot be read.
  init(of bytes: [UInt8]) {
    guard let record = try? YAML.read(bytes, path: ""), case .fields(let entries) = record.content,
      let text = try? YAML.text(of: bytes, limit: YAML.sizeLimit)
    else { return }
    for comment in YAMLLayout(text, root: record).comments {
      // One at the margin stands above what follows, any other beside or inside its key.
      let entry =
        comment.column == 0
        ? entries.first { ($0.place?.line ?? 0) - 1 > comment.line }
        : entries.last { ($0.place?.line ?? 0) - 1 <= comment.line }
      all.append(Comment(key: entry?.key, text: comment.text))
    }
  }

  var texts: [String] { all.map(\.text) }

  /// The comments that are none of `texts`.
  func without(_ texts: [String]) -> YAMLComments {
    var rest = self
    rest.all.removeAll { texts.contains($0.text) }
    return rest
  }

  /// The file with those of the comments that it has not, above their keys; as it was where they
  /// find no place.
  func added(to bytes: [UInt8]) -> [UInt8] {
    let missing = without(YAMLComments(of: bytes).texts).all
    guard !missing.isEmpty, let before = try? YAML.read(bytes, path: ""),
      case .fields(let entries) = before.content,
      let text = try? YAML.text(of: bytes, limit: YAML.sizeLimit)
    else { return bytes }
    let (lines, ends) = YAMLLayout.split(Array(text.unicodeScalars))
    var result = ""
    for (index, line) in lines.enumerated() {
      for entry in entries where entry.place?.line == index + 1 && entry.place?.column == 1 {
        for comment in missing where comment.key == entry.key { result += comment.text + "\n" }
      }
      result.unicodeScalars.append(contentsOf: line)
      result += ends[index]
    }
    if !result.hasSuffix("\n") { result += "\n" }
    for comment in missing {
      let isPlaced = entries.contains { $0.key == comment.key && $0.place?.column == 1 }
      if !isPlaced { result += comment.text + "\n" }
    }
    let written = Array(result.utf8)
    guard let after = try? YAML.read(written, path: ""), after == before else { return bytes }
    return written
  }
}
