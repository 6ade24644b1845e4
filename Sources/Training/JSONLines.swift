import Foundation

/// Reads a file of JSON lines.
func lines<Row: Decodable>(of path: String, as type: Row.Type) throws -> [Row] {
  let decoder = JSONDecoder()
  return try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 0x0A).map {
    try decoder.decode(type, from: Data($0))
  }
}
