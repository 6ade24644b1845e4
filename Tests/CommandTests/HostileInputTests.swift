import Foundation
import TestSupport
import Testing

/// What must not bring the program down: each is refused in words, with status 2, and changes
/// nothing.
@Suite struct HostileInputTests {
  private func desk() throws -> CommandDesk {
    let desk = try CommandDesk()
    _ = try desk.run("stet init && stet import harbour.txt --slug harbour --date 2026-05-12")
      .expectSuccess()
    return desk
  }

  private func expectRefused(_ command: String, in desk: CommandDesk, saying words: String) throws {
    let before = try desk.run("git rev-parse HEAD; git status --short claims seeds templates")
      .output
    let outcome = try desk.run(command)
    #expect(outcome.status == 2, "\(outcome.status): \(outcome.output.prefix(400))")
    #expect(outcome.output.contains(words), "\(outcome.output.prefix(400))")
    #expect(
      try desk.run("git rev-parse HEAD; git status --short claims seeds templates").output == before
    )
  }

  @Test("A hundred megabytes of one line are refused")
  func hugeLine() throws {
    let desk = try desk()
    try expectRefused(
      "head -c 100000000 /dev/zero | tr '\\0' a > huge.txt; stet import huge.txt", in: desk,
      saying: "16")
  }

  @Test("HTML nested a hundred thousand deep is refused")
  func deepHTML() throws {
    let desk = try desk()
    let deep = "<html><body>" + String(repeating: "<div>", count: 100_000) + "words"
    try desk.folder.write(deep, to: "news/deep.html")
    try expectRefused("stet import deep.html", in: desk, saying: "deep")
  }

  @Test("A YAML alias bomb in a claim is refused with file and line")
  func aliasBomb() throws {
    let desk = try desk()
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...20 {
      bomb +=
        "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    try desk.folder.write(bomb, to: "news/claims/harbour/004.yaml")
    let outcome = try desk.run("stet save")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("claims/harbour/004.yaml:1:5"), "\(outcome.output)")
  }

  @Test("Paths with spaces and letters of any language work")
  func oddPaths() throws {
    let desk = try CommandDesk()
    let outcome = try desk.run(
      """
      mkdir -p 'Ünsere Redaktion/北 desk' && cd 'Ünsere Redaktion/北 desk' && stet init &&
      cp ../../harbour.txt 'Häfen & “Brücken”.txt' && stet import 'Häfen & “Brücken”.txt' --slug h &&
      cp ../../paper.pdf 'Anhang № 1.pdf' && stet attach h/1 './Anhang № 1.pdf' --supports --primary &&
      git fsck --strict && git status --short claims
      """)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(!outcome.output.contains(" M "))
  }

  @Test("A pipe is not waited on, nor is a device read; standard input is")
  func pipe() throws {
    let desk = try desk()
    try expectRefused("mkfifo pipe; stet import pipe", in: desk, saying: "no plain file")
    try expectRefused(
      "stet attach harbour/1 ./pipe --supports", in: desk, saying: "no plain file")
    try expectRefused("stet import /dev/null", in: desk, saying: "no plain file")
    try desk.succeed("sed s/212/213/ harbour.txt | stet import - --slug piped")
  }

  @Test("Latin-1 is refused with the command that converts it")
  func latin1() throws {
    let desk = try desk()
    try expectRefused(
      "printf 'The caf\\351 has 12 tables.\\n' >cafe.txt; stet import cafe.txt", in: desk,
      saying: "line 1, column 8")
    try expectRefused("stet import cafe.txt", in: desk, saying: "has all of Latin-1: iconv -f")
  }

  @Test("A desk that somebody else's folder is can be read, and says whose it is")
  func notOurs() throws {
    let desk = try desk()
    // Root may write anywhere.
    let other =
      getuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups" : "env"
    guard try desk.run("\(other) stet --version").status == 0 else { return }
    try desk.succeed(
      "chmod a+rx .. ../home", "git config --global --add safe.directory \"$PWD\"",
      "chmod a+r ../home/.gitconfig; chmod a-w .git/stet .git/stet/lock",
      "\(other) stet list harbour")
    let owner = try desk.run("id -un").output.split(separator: "\n")[0]
    try expectRefused("\(other) stet note harbour/1 hm", in: desk, saying: "Permission denied")
    try expectRefused(
      "\(other) stet note harbour/1 hm", in: desk,
      saying: "/.git/stet/lock belongs to \(owner): ask them")
    if getuid() == 0 {
      try desk.succeed("chmod go-rwx .git")
      try expectRefused(
        "\(other) stet list harbour", in: desk, saying: "/.git belongs to \(owner): ask them")
      try desk.succeed("chmod go+rx .git && chmod -R a+w .git/stet")
      try expectRefused(
        "\(other) stet note harbour/1 hm", in: desk, saying: "ls -ld .git .git/objects")
    }
  }

  @Test("UTF-16 with a mark is read")
  func markedUTF16() throws {
    let desk = try desk()
    let outcome = try desk.run(
      "iconv -f UTF-8 -t UTF-16 harbour.txt > wide.txt && stet import wide.txt --slug wide")
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.contains("Port of Lund"))
  }

  @Test("A full disk is refused, and the desk is as it was")
  func fullDisk() throws {
    let desk = try CommandDesk()
    let mounted = try desk.run("mkdir disk && mount -t tmpfs -o size=1m tmpfs disk")
    // Only an administrator may mount, and not in every container.
    guard mounted.status == 0 else { return }
    defer { _ = try? desk.run("umount -l disk") }
    let outcome = try desk.run(
      """
      cd disk && stet init >/dev/null && printf 'One\\n\\nA claim of 12 words.\\n' |
        stet import - --slug a --date 2026-05-12 >/dev/null || exit 9
      head -c 2000000 /dev/zero > fill 2>/dev/null
      before=$(git rev-parse HEAD)
      stet open a/1; echo "status $?"
      rm fill
      [ "$(git rev-parse HEAD)" = "$before" ] && git fsck --strict && git status --short claims
      stet open a/1 && git fsck --strict && git status --short claims
      """)
    #expect(outcome.output.contains("status 2"), "\(outcome.output)")
    #expect(outcome.output.contains("free some room on the disk"), "\(outcome.output)")
    #expect(outcome.output.contains("a/1: open for review"), "\(outcome.output)")
    #expect(!outcome.output.contains(" M "), "\(outcome.output)")
  }

  @Test("A folder that nobody may write to can be read, and is refused for writing")
  func readOnly() throws {
    let desk = try CommandDesk()
    let mounted = try desk.run(
      """
      mkdir disk && mount -t tmpfs -o size=4m tmpfs disk && cd disk && stet init >/dev/null &&
      printf 'One\\n\\nA claim of 12 words.\\n' | stet import - --slug a >/dev/null &&
      mount -o remount,ro \"$PWD\"
      """)
    guard mounted.status == 0 else { return }
    defer { _ = try? desk.run("umount -l disk") }
    #expect(try desk.run("cd disk && stet list a").status == 0)
    let outcome = try desk.run("cd disk && stet open a/1")
    #expect(outcome.status == 2, "\(outcome.output)")
    #expect(outcome.output.lowercased().contains("read-only"), "\(outcome.output)")
  }
}
