import Foundation
import TestSupport
import Testing

/// Commits signed with a key, as git is told to.
@Suite struct SigningTests {
  static let hasKeygen =
    (try? runProcess(["ssh-keygen", "-?"])) != nil
    && FileManager.default.isExecutableFile(atPath: "/usr/bin/ssh-keygen")
  static let hasGPG = FileManager.default.isExecutableFile(atPath: "/usr/bin/gpg")

  private static let begin =
    "stet init && stet import harbour.txt --slug harbour --date 2026-05-12"
  private static let useSSH = """
    ssh-keygen -q -t ed25519 -N "" -f ../key && git config gpg.format ssh \
      && git config user.signingkey "$PWD/../key.pub" && git config commit.gpgsign true \
      && echo "ana@desk.example $(cat ../key.pub)" >../allowed \
      && git config gpg.ssh.allowedSignersFile "$PWD/../allowed"
    """

  @Test(
    "A step is signed with an ssh key where git is told to, and git and the audit find it good",
    .enabled(if: hasKeygen, "ssh-keygen is missing"))
  func ssh() throws {
    let desk = try CommandDesk()
    _ = try desk.run(Self.begin).expectSuccess()
    _ = try desk.run(Self.useSSH).expectSuccess()
    _ = try desk.run("stet note harbour/1 'Looked at.' && stet open harbour/2-3").expectSuccess()
    let verified = try desk.run("git verify-commit HEAD HEAD~1 HEAD~2")
    #expect(verified.status == 0, "\(verified.output)")
    #expect(try desk.run("git log -3 --format='%G? %GS'").output == "G ana@desk.example\n" * 3)
    #expect(try desk.run("stet audit").status == 0)
    #expect(try desk.run("git fsck --strict --no-dangling").output == "")
    // The key is no longer one of those that are allowed.
    _ = try desk.run("echo >../allowed").expectSuccess()
    let audit = try desk.run("stet audit --anew")
    #expect(audit.status == 1)
    #expect(audit.output.contains("nobody says here whose key it is"), "\(audit.output)")
    // Nor is anybody's: that is one thing to be set, and no fault of each commit.
    _ = try desk.run("git config --unset gpg.ssh.allowedSignersFile").expectSuccess()
    for _ in 1...2 {
      let unset = try desk.run("stet audit")
      #expect(unset.output.contains("1 thing not in order"), "\(unset.output)")
      #expect(unset.output.contains("3 commits signed with an ssh key, and gpg.ssh.allowed"))
      #expect(unset.output.contains("Hint: git config gpg.ssh.allowedSignersFile FILE"))
    }
    _ = try desk.run("git config gpg.ssh.allowedSignersFile \"$PWD/../allowed\"").expectSuccess()
  }

  @Test("What is to be signed and cannot be is refused, and nothing has changed")
  func noKey() throws {
    let desk = try CommandDesk()
    _ = try desk.run(Self.begin).expectSuccess()
    _ = try desk.run(
      "git config gpg.format ssh; git config user.signingkey /nowhere/key; git config commit.gpgsign true"
    ).expectSuccess()
    let before = try desk.run("git rev-parse HEAD; git status --short claims").output
    let outcome = try desk.run("stet open harbour/1")
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("stet: the commit is to be signed, and could not be: "))
    #expect(try desk.run("git rev-parse HEAD; git status --short claims").output == before)
    _ = try desk.run("git config gpg.format x509")
    #expect(try desk.run("stet open harbour/1").output.contains("stet signs with openpgp and ssh"))
  }

  @Test(
    "The policy can want sign-offs signed with a key, and the audit sees to it",
    .enabled(if: hasKeygen, "ssh-keygen is missing"))
  func policy() throws {
    let desk = try CommandDesk()
    _ = try desk.run(Self.begin).expectSuccess()
    _ = try desk.run(
      """
      sed -i 's/^signed: .*/signed: [sign]/' templates/policy.yaml && stet save \
        && stet attach harbour/2 paper.pdf --supports --primary --title Register \
        && stet decide harbour/2 confirmed --tick all
      """
    ).expectSuccess()
    let refused = try desk.run("kim stet sign harbour/2")
    #expect(refused.status == 2)
    #expect(
      refused.output.contains(
        "harbour/2: by the policy the commit of “sign” is signed with a key (rule: signed)"))
    _ = try desk.run(Self.useSSH).expectSuccess()
    _ = try desk.run(
      "echo \"kim@desk.example $(cat ../key.pub)\" >>../allowed && kim stet sign harbour/2"
    ).expectSuccess()
    #expect(try desk.run("stet audit").status == 0)
    // The same sign-off, committed again without the key.
    _ = try desk.run(
      "git config commit.gpgsign false && kim git commit -q --amend --no-edit --date 2026-05-14T10:07:00+02:00"
    ).expectSuccess()
    let audit = try desk.run("stet audit")
    #expect(audit.status == 1)
    #expect(audit.output.contains("the policy wants this commit signed with a key, and it is not"))
  }

  @Test(
    "A step is signed with an OpenPGP key where git is told to", .enabled(if: hasGPG, "no gpg"))
  func openPGP() throws {
    let desk = try CommandDesk()
    _ = try desk.run(Self.begin).expectSuccess()
    let key = try desk.run(
      """
      mkdir -m 700 ../gnupg && GNUPGHOME="$PWD/../gnupg" gpg --batch --quiet --passphrase '' \
        --quick-generate-key 'Ana Ito <ana@desk.example>' ed25519 sign never
      """)
    // Where gpg cannot make a key, as in some containers, there is nothing to see.
    guard key.status == 0 else { return }
    let environment = ["GNUPGHOME": desk.folder.at("gnupg")]
    _ = try desk.run("git config commit.gpgsign true")
    let outcome = try desk.run(
      "stet note harbour/1 'Looked at.' && git verify-commit HEAD", environment: environment)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(try desk.run("stet audit", environment: environment).status == 0)
    _ = try desk.run("gpgconf --kill all", environment: environment)
  }
}

private func * (text: String, count: Int) -> String { String(repeating: text, count: count) }
