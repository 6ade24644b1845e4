internal import Git

extension DeskStore {
  /// Whether locks in this folder keep others out and end with their holder; a sentence for what
  /// they do not. Some network file systems take a lock and mean nothing by it.
  package static func lockFaults(in folder: String) -> [String] {
    let path = folder + "/lock"
    func isFree() -> Bool {
      do throws(FileLockError) {
        let lock = try FileLock(at: path, holder: "a trial")
        _ = consume lock
        return true
      } catch {
        return false
      }
    }
    do throws(FileLockError) {
      let lock = try FileLock(at: path, holder: "a trial")
      let isHeld = !isFree()
      _ = consume lock
      if !isHeld { return ["a lock on a file here keeps nobody out"] }
    } catch {
      return ["a file here cannot be locked"]
    }
    return isFree() ? [] : ["a lock on a file here outlives its holder"]
  }
}
