import Intake
import Testing

@Suite struct CharsetTests {
  private func html(charset tag: String, _ word: [UInt8]) -> Seed {
    Seed(bytes: Array("<html><head>\(tag)</head><body><p>".utf8) + word + Array("</p>".utf8))
  }

  @Test func `UTF-8 with a byte order mark is read without it`() throws {
    let reading = try read(Seed(bytes: [0xEF, 0xBB, 0xBF] + Array("Grüße\n\nText.".utf8)))
    #expect(reading.headline == "Grüße")
  }

  @Test func `UTF-16 with a byte order mark is read, in either byte order`() throws {
    let units = Array("\u{FEFF}Ölpreis steigt 🛢\n\nEin Absatz.".utf16)
    let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try read(Seed(bytes: little)).headline == "Ölpreis steigt 🛢")
    #expect(try read(Seed(bytes: big)).headline == "Ölpreis steigt 🛢")
  }

  @Test func `a UTF-16 page is known as HTML`() throws {
    let units = Array("\u{FEFF}<html><body><p>Café</p></body></html>".utf16)
    let little = Seed(bytes: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    #expect(little.format == .html)
    #expect(try read(little).texts(.paragraph) == ["Café"])
  }

  @Test(arguments: [
    ("<meta charset=\"windows-1252\">", [0x93, 0xE9, 0x80, 0x94], "“é€”"),
    ("<meta charset=iso-8859-1>", [0x93, 0xE9, 0x80, 0x94], "“é€”"),
    (
      "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=ISO-8859-2'>", [0xB1, 0xE6],
      "ąć"
    ),
    ("<meta charset='windows-1251'>", [0xCA, 0xE8, 0xE5, 0xE2], "Киев"),
    ("<meta charset=gb2312>", [0xB1, 0xB1, 0xBE, 0xA9], "北京"),
    ("<meta charset=Shift_JIS>", [0x93, 0x8C, 0x8B, 0x9E], "東京"),
    ("<meta charset=euc-kr>", [0xBC, 0xAD, 0xBF, 0xEF], "서울"),
  ])
  func `a page in the charset that it declares is read`(
    _ tag: String, _ word: [UInt8], _ expected: String
  ) throws {
    #expect(try read(html(charset: tag, word)).texts(.paragraph) == [expected])
  }

  @Test func `valid UTF-8 is read as such although the page still declares what it was`() throws {
    let reading = try read(html(charset: "<meta charset=windows-1252>", Array("Köln – heute".utf8)))
    #expect(reading.texts(.paragraph) == ["Köln – heute"])
  }

  @Test func `a declared charset may not smuggle options into the conversion`() throws {
    let page = html(charset: "<meta charset='shift_jis//IGNORE'>", [0xFF])
    #expect(fault(reading: page) == .invalidBytes(charset: "CP932", offset: 62))
  }

  @Test func `a stray NUL in a page is dropped, as browsers do`() throws {
    let words = String(repeating: "word ", count: 500)
    let reading = try read(html(charset: "", Array((words + "o\u{0}ne").utf8)))
    #expect(reading.texts(.paragraph).first?.hasSuffix("one") == true)
  }
}
