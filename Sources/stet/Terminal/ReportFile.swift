import Foundation

/// The file that a report is written to, wherever a person names it.
enum ReportFile {
  /// Writes a report: a plain file whole or not at all, anything else (a pipe, a device) straight
  /// through; a link is followed.
  /// - Parameter desk: the desk's folder; its own files are not for reports.
  static func write(_ bytes: [UInt8], to path: String, outside desk: String) throws {
    let url = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    for folder in ["claims", "seeds", "templates", ".git"]
    where url.path.hasPrefix(desk + "/" + folder + "/") {
      throw Failure.refused(
        "\(path) is in the desk's own \(folder)/, which reports are not written to",
        hint: "-o \(url.lastPathComponent) writes it here")
    }
    let folder = url.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Failure.refused("there is no folder \(folder)", hint: "mkdir -p \(folder), then again")
    }
    let type =
      (try? FileManager.default.attributesOfItem(atPath: url.path))?[.type] as? FileAttributeType
    do {
      switch type {
      case nil, .typeRegular?: try Data(bytes).write(to: url, options: .atomic)
      case .typeDirectory?: throw Failure.refused("\(path) is a folder", hint: "name a file in it")
      default:
        let handle = try FileHandle(forWritingTo: url)
        try handle.write(contentsOf: Data(bytes))
        try handle.close()
      }
    } catch let failure as Failure {
      throw failure
    } catch {
      let known = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
      let number = known?.domain == NSPOSIXErrorDomain ? known?.code : nil
      let reason = number.map { String(cString: strerror(Int32($0))) }
      throw Failure.refused(
        "cannot write \(path): \(reason ?? error.localizedDescription)",
        hint: "-o names another place; without it the report goes to standard output")
    }
  }
}
