internal import CLibgit2

/// What a merge of three versions of a text comes to.
package struct MergedText: Sendable {
  package var bytes: [UInt8]
  /// False: both sides changed the same lines, which stand between conflict markers in `bytes`.
  package var isClean: Bool
}

extension Repository {
  /// Merges three versions of a file line by line, as git does; no repository is asked.
  ///
  /// - Parameters:
  ///   - base: empty where both sides have the file as new.
  ///   - path: what the file is called in conflict markers.
  package static func mergeText(base: [UInt8], ours: [UInt8], theirs: [UInt8], path: String)
    throws(GitError) -> MergedText
  {
    let operation = "merge \(path)"
    try GitLibrary.startIfNeeded()
    try refuseNUL(in: path, operation)
    var result = git_merge_file_result()
    try check(operation) {
      path.withCString { path in
        base.withUnsafeBytes { base in
          ours.withUnsafeBytes { ours in
            theirs.withUnsafeBytes { theirs in
              var inputs = [base, ours, theirs].map { input($0, path: path) }
              return git_merge_file(&result, &inputs[0], &inputs[1], &inputs[2], nil)
            }
          }
        }
      }
    }
    defer { git_merge_file_result_free(&result) }
    let bytes = Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
    return MergedText(bytes: bytes, isClean: result.automergeable != 0)
  }

  private static func input(
    _ bytes: UnsafeRawBufferPointer, path: UnsafePointer<CChar>
  ) -> git_merge_file_input {
    var input = git_merge_file_input()
    // Fails only for a version that no libgit2 has, which the merge then says.
    git_merge_file_input_init(&input, UInt32(GIT_MERGE_FILE_INPUT_VERSION))
    input.ptr = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    input.size = bytes.count
    input.path = path
    return input
  }
}
