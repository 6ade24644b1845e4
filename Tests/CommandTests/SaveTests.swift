import TestSupport
import Testing

/// An edit by hand is held to what a step of the work does, and does what that step does.
@Suite struct SaveTests {
  @Test func `an edit that makes a claim stale is a step that the audit finds in order`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "sed -i 's/^claim: .*/claim: The port of Lund lost its last ferry./' claims/harbour/001.yaml")
    let said = try desk.succeed("stet save")
    #expect(said.contains("(checked → stale)"), "\(said)")
    try desk.succeed("stet audit --anew")
    // Whoever writes down another reason than the step's own is found.
    try desk.succeed(
      "sed -i 's/changed the words/did nothing/' claims/harbour/001.yaml",
      "git commit -qa --amend --no-edit"
    )
    #expect(try desk.run("stet audit --anew").status == 1)
  }

  @Test func `claims linked to one whose words were changed by hand are set back`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "stet link harbour/1 harbour/2 --kind rests-on",
      "stet attach harbour/1-2 --observed 'Looked.' --supports --primary --title Quay",
      "stet decide harbour/1-2 confirmed --tick all",
      "sed -i 's/^claim: .*/claim: The last ferry sailed on 4 May./' claims/harbour/002.yaml")
    let said = try desk.succeed("stet save")
    #expect(said.contains("harbour/1: stale: harbour/2, which it is linked to"), "\(said)")
    try desk.succeed("stet list harbour --status stale | grep -c ' stale ' | grep 2", "stet audit")
  }

  @Test func `a span is held against the article, and a refusal says in which line`() throws {
    let desk = try CommandDesk.withVerdict()
    try desk.succeed(
      "sed -i 's/^  exact: \\(.*\\)ferry/  exact: \\1barge/' claims/harbour/001.yaml")
    let span = try desk.run("stet save")
    #expect(span.status == 2, "\(span.output)")
    #expect(span.output.contains("do not stand in claims/harbour/article.md"), "\(span.output)")
    #expect(span.output.contains(try desk.place(of: "span", in: "claims/harbour/001.yaml")))
    try desk.succeed(
      "git checkout -q -- claims", "sed -i 's/^uid: .*/uid: aaaaaaaa/' claims/harbour/001.yaml")
    let uid = try desk.run("stet save")
    #expect(uid.output.contains(try desk.place(of: "uid", in: "claims/harbour/001.yaml") + ": "))
    try desk.succeed("git checkout -q -- claims && stet open harbour/3")
    try desk.succeed("sed -i 's/^status: .*/status: checked/' claims/harbour/003.yaml")
    let verdict = try desk.run("stet save")
    #expect(
      verdict.output.contains(try desk.place(of: "status", in: "claims/harbour/003.yaml") + ": "),
      "\(verdict.output)")
  }
}

extension CommandDesk {
  /// `claims/x/007.yaml:14:1`, where a key of a file stands.
  fileprivate func place(of key: String, in path: String) throws -> String {
    let line = try succeed("grep -n '^\(key):' \(path) | cut -d: -f1").split(separator: "\n")[0]
    return "\(path):\(line):1"
  }
}
