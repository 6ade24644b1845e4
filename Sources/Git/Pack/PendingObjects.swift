internal import CLibgit2

/// Objects that were written and are on no disk yet. libgit2 takes them for a part of the object
/// database, so that trees and commits can be made of them.
final class PendingObjects {
  /// In the order in which they were written, which puts each after what it names.
  private(set) var ids: [ObjectID] = []
  private var objects: [ObjectID: (kind: git_object_t, bytes: [UInt8])] = [:]
  /// How many bytes they have.
  private(set) var size = 0

  /// Makes what is written through `repository` from now on, as long as it is open, pend here.
  init(takingOver repository: borrowing Repository) throws(GitError) {
    let operation = "keep objects for a pack"
    var parent = git_odb_backend()
    git_odb_init_backend(&parent, UInt32(GIT_ODB_BACKEND_VERSION))
    parent.read = { bytes, size, kind, backend, id in
      PendingBackend.read(bytes, size, kind, backend, id)
    }
    parent.read_header = { size, kind, backend, id in
      guard let found = PendingBackend.object(id, in: backend) else {
        return GIT_ENOTFOUND.rawValue
      }
      size?.pointee = found.bytes.count
      kind?.pointee = found.kind
      return 0
    }
    parent.exists = { backend, id in PendingBackend.object(id, in: backend) == nil ? 0 : 1 }
    parent.write = { backend, id, bytes, size, kind in
      guard let id, let objects = PendingBackend.objects(of: backend) else { return -1 }
      objects.add(ObjectID(id.pointee), kind, UnsafeRawBufferPointer(start: bytes, count: size))
      return 0
    }
    parent.free = { PendingBackend.free($0) }
    let backend = PendingBackend.made(of: parent, for: self)
    do throws(GitError) {
      try repository.database(operation).use { (database) throws(GitError) in
        // Before all others, so that these write nothing.
        _ = try check(operation) { git_odb_add_backend(database, backend, 1000) }
      }
    } catch {
      PendingBackend.free(backend)
      throw error
    }
  }

  func object(_ id: ObjectID) -> (kind: git_object_t, bytes: [UInt8])? { objects[id] }

  private func add(_ id: ObjectID, _ kind: git_object_t, _ bytes: UnsafeRawBufferPointer) {
    guard objects.updateValue((kind, Array(bytes)), forKey: id) == nil else { return }
    ids.append(id)
    size += bytes.count
  }

  /// All of them as a pack, and none pends any more.
  func pack() -> PackFile {
    var pack = PackFile()
    for id in ids {
      guard let object = objects.removeValue(forKey: id) else { continue }
      object.bytes.withUnsafeBytes { pack.add(id, object.kind, $0) }
    }
    ids = []
    size = 0
    return pack
  }
}

/// libgit2's own record of a backend, and whose it is.
private struct PendingBackend {
  /// First, so that a pointer to the one is a pointer to the other.
  var parent: git_odb_backend
  var owner: Unmanaged<PendingObjects>

  static func made(of parent: git_odb_backend, for owner: PendingObjects)
    -> UnsafeMutablePointer<git_odb_backend>
  {
    let made = UnsafeMutablePointer<PendingBackend>.allocate(capacity: 1)
    made.initialize(to: PendingBackend(parent: parent, owner: .passRetained(owner)))
    return UnsafeMutableRawPointer(made).assumingMemoryBound(to: git_odb_backend.self)
  }

  static func objects(of backend: UnsafeMutablePointer<git_odb_backend>?) -> PendingObjects? {
    guard let backend else { return nil }
    return UnsafeMutableRawPointer(backend).assumingMemoryBound(to: PendingBackend.self).pointee
      .owner.takeUnretainedValue()
  }

  static func object(
    _ id: UnsafePointer<git_oid>?, in backend: UnsafeMutablePointer<git_odb_backend>?
  ) -> (kind: git_object_t, bytes: [UInt8])? {
    guard let id else { return nil }
    return objects(of: backend)?.object(ObjectID(id.pointee))
  }

  static func read(
    _ bytes: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ size: UnsafeMutablePointer<Int>?,
    _ kind: UnsafeMutablePointer<git_object_t>?,
    _ backend: UnsafeMutablePointer<git_odb_backend>?, _ id: UnsafePointer<git_oid>?
  ) -> Int32 {
    guard let found = object(id, in: backend) else { return GIT_ENOTFOUND.rawValue }
    // One more: libgit2 ends what it reads with a NUL, which no size counts.
    guard let copy = git_odb_backend_data_alloc(backend, found.bytes.count + 1) else { return -1 }
    found.bytes.withUnsafeBytes { source in
      if let base = source.baseAddress { copy.copyMemory(from: base, byteCount: source.count) }
    }
    copy.storeBytes(of: 0, toByteOffset: found.bytes.count, as: UInt8.self)
    bytes?.pointee = copy
    size?.pointee = found.bytes.count
    kind?.pointee = found.kind
    return 0
  }

  static func free(_ backend: UnsafeMutablePointer<git_odb_backend>?) {
    guard let backend else { return }
    let whole = UnsafeMutableRawPointer(backend).assumingMemoryBound(to: PendingBackend.self)
    whole.pointee.owner.release()
    whole.deinitialize(count: 1)
    whole.deallocate()
  }
}
