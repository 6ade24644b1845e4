import Desk
import Testing

@Suite struct ReferenceTests {
  @Test(
    "What a person names is read as it is meant",
    arguments: [
      ("harbour", Reference.article("harbour")),
      ("harbour/7", .numbers(slug: "harbour", [7])),
      ("harbour/007", .numbers(slug: "harbour", [7])),
      ("harbour/3-5,9", .numbers(slug: "harbour", [3, 4, 5, 9])),
      ("harbour/9,3-4,3", .numbers(slug: "harbour", [9, 3, 4])),
      ("harbour/k3f9x2ab", .uid(slug: "harbour", "k3f9x2ab")),
      ("harbour/k3", .uid(slug: "harbour", "k3")),
    ])
  func reads(_ text: String, _ reference: Reference) {
    #expect(Reference(text) == reference)
  }

  @Test(
    "What names nothing is no reference",
    arguments: [
      "", "/", "/7", "Harbour/7", "harbour/", "harbour/0", "harbour/-1", "harbour/5-3",
      "harbour/3-",
      "harbour/3,,4", "harbour/one two", "harbour/7/8", "./harbour", "../harbour/7", "harbour/k",
      "confirmed!", "harbour/1-99999999", "harbour/99999999999999999999", "härbour/7", "con/7",
    ])
  func refuses(_ text: String) {
    #expect(Reference(text) == nil)
  }
}
