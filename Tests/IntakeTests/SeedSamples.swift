import Intake

/// Seeds for tests, from text or bytes.
func seed(_ text: String, _ name: String = "-") -> Seed {
  Seed(bytes: Array(text.utf8), name: name)
}

/// The fault that reading a seed ends with, or `nil` if it can be read.
func fault(reading seed: Seed) -> SeedFault? {
  do {
    _ = try read(seed)
    return nil
  } catch {
    return error
  }
}

extension Reading {
  /// The texts of the article's blocks of a kind.
  func texts(_ kind: Block.Kind) -> [String] {
    blocks.filter { $0.furniture == nil && $0.kind == kind }.map(\.text)
  }

  /// The texts that are set aside for a reason.
  func aside(_ reason: FurnitureReason) -> [String] {
    blocks.filter { $0.furniture == reason }.map(\.text)
  }
}

/// A paragraph long enough to be taken for an article's.
func filler(_ number: Int) -> String {
  "Paragraph \(number) tells, at some length, how the council met on Tuesday, what it heard about the "
    + "old bridge, and why the repair, long put off, will begin in the spring, according to the mayor."
}

/// A page with an article of five paragraphs in the usual surroundings.
func page(head: String = "", top: String = "", inside: String = "", after: String = "") -> String {
  let paragraphs = (1...5).map { "<p>\(filler($0))</p>" }
  return """
    <!DOCTYPE html><html lang="en"><head><title>Bridge repair begins in spring | The Daily Example</title>
    \(head)</head><body>
    <nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <article><h1>Bridge repair begins in spring</h1>\(top)
    \(paragraphs[0])\(paragraphs[1])\(inside)\(paragraphs[2...].joined())</article>
    \(after)<footer><p>Imprint and contact of the paper.</p></footer></body></html>
    """
}
