import FactCheck
import Testing

@Suite struct PersonTests {
  @Test func `a person is read as git writes one`() {
    let ana = Person("Ana Ito <ana@desk.example>")
    #expect(ana == Person(name: "Ana Ito", email: "ana@desk.example"))
    #expect(ana?.description == "Ana Ito <ana@desk.example>")
    #expect(Person("  Ana Ito   <ana@desk.example>") == ana)
  }

  @Test(arguments: [
    "Ana Ito", "<ana@desk.example>", "Ana <>", "Ana <ana@desk.example> x", "Ana <a b@desk.example>",
    "A<n>a <ana@desk.example>", "Ana\nIto <ana@desk.example>", "Ana\r\nIto <ana@desk.example>",
    "Ana\rIto <ana@desk.example>", "Ana\0 <ana@desk.example>", "Ana <ana@desk.example\u{85}x>", "",
    "Ana <ana\u{2028}x@desk.example>", "A>\u{301}na <ana@desk.example>", ">", "<>",
  ])
  func `what git cannot hold is no person`(text: String) {
    #expect(Person(text) == nil)
  }

  @Test func `the address makes the person, whatever the capitals and the name`() {
    let ana = Person(name: "Ana Ito", email: "ana@desk.example")
    #expect(ana.isSamePerson(as: Person(name: "A. I.", email: "ANA@Desk.Example")))
    #expect(!ana.isSamePerson(as: Person(name: "Ana Ito", email: "ito@desk.example")))
  }

  @Test func `white space is trimmed by scalars, so that an accent is never lost`() {
    #expect(" \t\u{A0}a b\u{3000}\n".trimmed == "a b")
    #expect(" \u{301}a ".trimmed.isSame(as: "\u{301}a"))
    #expect("\r\n".trimmed == "")
  }
}

@Suite struct SlugTests {
  @Test(arguments: ["nk-troops", "7", "a", String(repeating: "a", count: 64)])
  func `small letters, digits and hyphens make a slug`(text: String) {
    #expect(Slug.fault(in: text) == nil)
  }

  @Test(arguments: [
    "", "-a", "a-", "A", "a b", "a/b", "..", "é", "e\u{301}", "con", "com1", "nul", "a\0",
    String(repeating: "a", count: 65), "a\u{200B}",
  ])
  func `nothing else does`(text: String) {
    #expect(Slug.fault(in: text) != nil)
  }

  @Test(arguments: [
    ("North Korea's troops", "north-koreas-troops"), ("Über uns", "ber-uns"), ("???", "untitled"),
    ("CON", "con-1"), ("", "untitled"), ("a — b", "a-b"), ("e\u{301}tude", "e-tude"),
    ("북한", "untitled"), (String(repeating: "a", count: 90), String(repeating: "a", count: 40)),
  ])
  func `any text gives a slug`(text: String, slug: String) {
    #expect(Slug.make(from: text) == slug)
  }

  @Test func `a made slug is always a good one`() {
    var random = Randomness(seed: 11)
    for _ in 0..<2000 {
      let scalars = (0..<Int.random(in: 0..<70, using: &random)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 32..<0x2100, using: &random))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(Slug.fault(in: Slug.make(from: text)) == nil, "\(text.debugDescription)")
    }
  }
}

@Suite struct IdentifierTests {
  @Test func `ids begin with a letter, have no letter that reads as a digit, and never repeat`() {
    var random = Randomness(seed: 3)
    var taken: Set<String> = []
    for _ in 0..<3000 {
      let id = Identifier.part("t", not: taken, using: &random)
      #expect(id.first == "t" && id.utf8.count == 5)
      #expect(!id.dropFirst().contains { "ilou".contains($0) })
      #expect(taken.insert(id).inserted)
      let uid = Identifier.uid(using: &random)
      #expect(uid.first?.isLetter == true && uid.utf8.count == 8)
    }
  }

  @Test func `one seed gives one row of ids`() {
    var (a, b) = (Randomness(seed: 5), Randomness(seed: 5))
    #expect(Identifier.uid(using: &a) == Identifier.uid(using: &b))
  }
}
