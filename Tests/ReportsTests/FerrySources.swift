import FactCheck

/// The sources of the made-up article, one of each disclosure.
enum FerrySources {
  static var all: [String: Source] {
    [
      "annual-report": source(.document, "Ferry line: first annual report", .onRecord) {
        $0.publisher = "Ravensmoor Council"
        $0.published = "2031-05-05"
        $0.url = "https://council.example/ferry/2031?page=1&lang=en"
        $0.obtained = "2031-05-13"
        $0.obtainedBy = Ferry.ana
      },
      "courier-wire": source(.web, "Wire story on the ferry", nil) {
        $0.publisher = "Lake Wire"
        $0.origin = "press release of the council"
      },
      "okoye-call": source(.interview, "Marta Okoye, transport office", .background) {
        $0.contact = "+00 555 0100"
        $0.recording = "safe 3, tape 12"
      },
      "employee": source(.interview, "SECRET NAME of the former employee", .confidential) {
        $0.contact = "SECRET CONTACT"
        $0.note = "SECRET NOTE"
      },
      "inspector": source(.correspondence, "HIDDEN NAME of the inspector", .notForAttribution) {
        $0.contact = "HIDDEN CONTACT"
        $0.url = "https://hidden.example/letter"
      },
    ]
  }

  private static func source(
    _ type: SourceType, _ title: String, _ disclosure: Disclosure?,
    _ fill: (inout Source) -> Void
  ) -> Source {
    var source = Source()
    source.type = type
    source.title = title
    source.disclosure = disclosure
    fill(&source)
    return source
  }
}
