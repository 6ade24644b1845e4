import TestSupport

extension CommandDesk {
  /// A desk with one article in `news`, synced to the bare repository `desk.git` beside it, and a
  /// clone of that, `kim`, in which Kim works.
  static func withClone() throws -> CommandDesk {
    let desk = try CommandDesk()
    _ = try desk.run(
      """
      git init -q --bare ../desk.git && git init -q && git remote add origin ../desk.git &&
      stet init && stet import harbour.txt --slug harbour --date 2026-05-12 && stet sync &&
      git clone -q ../desk.git ../kim
      """
    ).expectSuccess()
    return desk
  }

  /// The same, with a verdict of Ana's on claim 1.
  static func withVerdict() throws -> CommandDesk {
    let desk = try withClone()
    try desk.succeed(
      "stet attach harbour/1 paper.pdf --supports --primary",
      "stet decide harbour/1 confirmed --tick all --note 'the paper has it'")
    return desk
  }

  /// Names Ana and Kim in the policy, each in one role.
  func namePeople(ana: String, kim: String) throws {
    let people =
      "{name: Ana Ito, email: ana@desk.example, roles: [\(ana)]}, "
      + "{name: Kim Roe, email: kim@desk.example, roles: [\(kim)]}"
    try succeed("sed -i 's/^people: .*/people: [\(people)]/' templates/policy.yaml", "stet save")
  }

  /// Runs lines of shell that must all succeed.
  @discardableResult
  func succeed(_ lines: String...) throws -> String {
    var output = ""
    for line in lines { output += try run(line).expectSuccess().output }
    return output
  }

  /// Fails the test unless both clones hold the same, and git finds nothing wrong with them.
  func sameInBoth() throws -> String {
    try run(
      """
      diff -r claims ../kim/claims && diff -r templates ../kim/templates
      git rev-parse HEAD >../a; git -C ../kim rev-parse HEAD | diff ../a -
      git fsck --strict --no-dangling 2>&1; git -C ../kim fsck --strict --no-dangling 2>&1
      git status --porcelain --untracked-files=no; git -C ../kim status --porcelain
      """
    ).output
  }
}
