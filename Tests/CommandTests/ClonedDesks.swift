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
