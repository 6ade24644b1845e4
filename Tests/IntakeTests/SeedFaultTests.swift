import Intake
import Testing

@Suite struct SeedFaultTests {
  @Test func `an empty seed, or one of white space, is refused as empty`() {
    #expect(fault(reading: seed("")) == .empty)
    #expect(fault(reading: seed(" \n\t\r\n ")) == .empty)
  }

  @Test(arguments: [
    ([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31], "a PDF document"),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0], "a PNG picture"),
    ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture"),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], "a zip archive"),
    (Array("PK\u{3}\u{4}....word/document.xml".utf8), "a Word document (.docx)"),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "an old Office document (.doc, .xls)"),
    (Array("text \u{0}\u{0}\u{1}\u{0}\u{0} and more".utf8), "data with NUL bytes"),
  ])
  func `binary files are refused by what they look like`(_ bytes: [UInt8], _ kind: String) {
    #expect(fault(reading: Seed(bytes: bytes)) == .binary(looksLike: kind))
  }

  @Test func `a hundred megabytes of one line are refused for their size`() {
    let bytes = [UInt8](repeating: 0x61, count: 100_000_000)
    #expect(fault(reading: Seed(bytes: bytes)) == .tooLarge(bytes: 100_000_000, limit: 16 << 20))
  }

  @Test func `UTF-16 without a mark is refused as such, in either byte order`() {
    let units = Array("The mayor came, and the council rose.".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(fault(reading: Seed(bytes: little)) == .utf16WithoutMark)
    #expect(fault(reading: Seed(bytes: big)) == .utf16WithoutMark)
  }

  @Test func `invalid UTF-8 is refused with its line, column and byte`() {
    let bytes = Array("One\nÖl ".utf8) + [0xC3, 0x28]
    #expect(
      fault(reading: Seed(bytes: bytes))
        == .invalidUTF8(line: 2, column: 4, offset: 8, isUTF8Before: true))
  }

  @Test(arguments: [
    [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80], [0xFF],
  ])
  func `overlong, surrogate and cut off sequences are invalid UTF-8`(_ tail: [UInt8]) {
    #expect(
      fault(reading: Seed(bytes: Array("ab".utf8) + tail))
        == .invalidUTF8(line: 1, column: 3, offset: 2))
  }

  @Test func `a charset that nobody knows is refused by its name`() {
    let page = Array("<html><meta charset=x-klingon><p>Caf".utf8) + [0xE9] + Array("</p>".utf8)
    #expect(fault(reading: Seed(bytes: page)) == .unknownCharset(name: "x-klingon"))
  }

  @Test func `bytes that the declared charset does not have are refused with their place`() {
    let page = Array("<html><meta charset=shift_jis><p>".utf8) + [0xFF, 0xFF] + Array("</p>".utf8)
    #expect(fault(reading: Seed(bytes: page)) == .invalidBytes(charset: "CP932", offset: 33))
  }

  @Test func `HTML nested a hundred thousand deep is refused, not cut off`() {
    let deep = String(repeating: "<div>", count: 100_000) + "words"
    #expect(fault(reading: seed("<html><body>" + deep)) == .nestedTooDeep(limit: 256))
  }

  @Test func `Markdown quoted thousands of levels deep is refused`() {
    let deep = String(repeating: ">", count: 5_000) + " words"
    #expect(fault(reading: seed(deep, "a.md")) == .nestedTooDeep(limit: 256))
  }

  @Test func `a tag of a hundred thousand attributes is refused at once`() {
    let tag = "<p " + (0..<100_000).map { "a\($0)=\"1 > 0\"" }.joined(separator: " ") + ">words"
    #expect(
      fault(reading: seed("<html><body>" + tag))
        == .cutOff(by: "an element has more than 1000 attributes"))
  }

  @Test func `long values and comparisons in scripts are no crowd of attributes`() {
    let value = String(repeating: "word ", count: 5_000)
    let page = "<html><body><script>if (a<b) { \(value) }</script><p title='\(value)'>words</p>"
    #expect(fault(reading: seed(page)) == nil)
  }

  @Test func `Markdown over four mebibytes is refused`() {
    let text = String(repeating: "[a](b) ", count: 700_000)
    #expect(
      fault(reading: seed(text, "a.md")) == .tooLarge(bytes: 4_900_000, limit: 4 << 20))
  }

  @Test func `a page of a million elements is refused`() {
    let wide = String(repeating: "<br>", count: 1_000_001)
    #expect(fault(reading: seed("<html><body>words" + wide)) == .tooManyPieces(limit: 1_000_000))
  }

  @Test(arguments: [
    "<html><body><script>let a = 1</script></body></html>",
    "<html><body><p>  </p><img src=a.png></body></html>", "❌\n\n***\n",
  ])
  func `a seed without words is refused as having no text`(_ text: String) {
    #expect(fault(reading: seed(text)) == .noText)
  }

  @Test(arguments: [
    SeedFault.empty, .binary(looksLike: "a PDF document"), .tooLarge(bytes: 3, limit: 2),
    .utf16WithoutMark, .invalidUTF8(line: 1, column: 2, offset: 3),
    .invalidBytes(charset: "CP932", offset: 4), .unknownCharset(name: "x"),
    .nestedTooDeep(limit: 256), .tooManyPieces(limit: 9), .cutOff(by: "no memory"), .noText,
  ])
  func `every fault says what happened and what to do next`(_ fault: SeedFault) {
    #expect(fault.message.hasPrefix("the seed") && fault.message.count > 15)
    #expect(fault.hint.count > 20)
  }
}
