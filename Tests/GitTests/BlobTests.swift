import Git
import TestSupport
import Testing

@Suite struct BlobTests {
  @Test(arguments: [[], [0], Array("claim: é\r\n".utf8), [UInt8](repeating: 7, count: 3_000_000)])
  func `bytes come back as they went in, under git's own id`(bytes: [UInt8]) throws {
    let fixture = try Fixture()
    let id = try fixture.repository.writeBlob(bytes)
    #expect(try fixture.repository.blob(id) == bytes)
    #expect(try fixture.repository.blobSize(id) == bytes.count)
    #expect(try Repository.blobID(of: bytes) == id)
    try fixture.folder.write(bytes, to: "file")
    #expect(
      try git("hash-object", "--no-filters", "file", in: fixture.folder.path) == id.hex + "\n")
  }

  @Test func `a file larger than the limit is refused before it is read`() throws {
    let fixture = try Fixture()
    let id = try fixture.repository.writeBlob([1, 2, 3])
    #expect(try fixture.repository.blob(id, limit: 3) == [1, 2, 3])
    let error = #expect(throws: GitError.self) { try fixture.repository.blob(id, limit: 2) }
    #expect(error?.refusal == .tooLarge(size: 3, limit: 2))
  }

  @Test func `objects that are missing or of another kind are told apart`() throws {
    let fixture = try Fixture()
    let commit = try fixture.commit(["a": "x"])
    let nowhere = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
    #expect(
      #expect(throws: GitError.self) { try fixture.repository.blob(nowhere) }?.code == .notFound)
    #expect(
      #expect(throws: GitError.self) { try fixture.repository.blob(commit) }?.code == .wrongKind)
    #expect(
      #expect(throws: GitError.self) { try fixture.repository.blobSize(commit) }?.code == .wrongKind
    )
    #expect(
      #expect(throws: GitError.self) { try fixture.repository.commit(nowhere) }?.code == .notFound)
  }

  @Test func `a damaged object is corrupt and not content`() throws {
    let fixture = try Fixture()
    let id = try fixture.repository.writeBlob(Array("one".utf8))
    let other = try fixture.repository.writeBlob(Array("two".utf8))
    func file(_ id: ObjectID) -> String { "objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))" }
    try runProcess(["cp", "-f", file(other), file(id)], in: fixture.repository.gitDirectory)
      .expectSuccess()
    let again = try Repository(discovering: fixture.folder.path)
    #expect(#expect(throws: GitError.self) { try again.blob(id) }?.code == .corrupt)
  }

  @Test func `ids are read from 40 digits and nothing else`() throws {
    let hex = "00ff5f3a0b9c8d7e6f0123456789abcdef0000ff"
    let id = try #require(ObjectID(hex: hex))
    #expect(id.hex == hex)
    #expect(id.short == "00ff5f3a0b")
    #expect(ObjectID(hex: hex.uppercased()) == id)
    for bad in [
      "", String(hex.dropLast()), hex + "0", "g" + hex.dropFirst(), "é" + hex.dropFirst(2),
    ] {
      #expect(ObjectID(hex: bad) == nil)
    }
    #expect(id < (try #require(ObjectID(hex: "01" + hex.dropFirst(2)))))
  }
}
