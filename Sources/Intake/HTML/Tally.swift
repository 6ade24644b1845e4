/// What stands inside a part of a page, in counts that add up.
struct Tally: AdditiveArithmetic {
  /// Characters of text, white space folded.
  var length: Int32 = 0
  /// Ten times the characters inside links; only three times for links within the page, as
  /// Readability has it.
  var linked: Int32 = 0
  var commas: Int32 = 0
  var paragraphs: Int32 = 0
  /// Those of the paragraphs that no `p` marks.
  var unmarked: Int32 = 0
  var images: Int32 = 0
  var items: Int32 = 0
  var inputs: Int32 = 0
  var embeds: Int32 = 0
  /// Characters in headings.
  var headings: Int32 = 0
  /// Characters in lists; those of nested lists count for each.
  var listed: Int32 = 0
  /// Elements with text that usually hold prose, items or cells.
  var textish: Int32 = 0
  var links: Int32 = 0

  static let zero = Tally()

  static func + (left: Tally, right: Tally) -> Tally { left.combined(right, &+) }
  static func - (left: Tally, right: Tally) -> Tally { left.combined(right, &-) }

  private func combined(_ other: Tally, _ sum: (Int32, Int32) -> Int32) -> Tally {
    var result = Tally()
    result.length = sum(length, other.length)
    result.linked = sum(linked, other.linked)
    result.commas = sum(commas, other.commas)
    result.paragraphs = sum(paragraphs, other.paragraphs)
    result.unmarked = sum(unmarked, other.unmarked)
    result.images = sum(images, other.images)
    result.items = sum(items, other.items)
    result.inputs = sum(inputs, other.inputs)
    result.embeds = sum(embeds, other.embeds)
    result.headings = sum(headings, other.headings)
    result.listed = sum(listed, other.listed)
    result.textish = sum(textish, other.textish)
    result.links = sum(links, other.links)
    return result
  }

  /// The share of the text that is linked, 0 to 1.
  var linkDensity: Double { length == 0 ? 0 : Double(linked) / 10 / Double(length) }
}
