internal import FactCheck
internal import Foundation
package import Store

extension Desk {
  /// The state of the last commit; or of a revision in git's words; or of the end of a day
  /// (`YYYY-MM-DD`) in the policy's time zone, on HEAD's first-parent line.
  package func snapshot(asOf text: String?) throws(DeskError) -> Snapshot {
    guard let text else { return try snapshot() }
    guard let day = Day(text) else { return try snapshot(text) }
    let head = try snapshot()
    let end = Desk.end(of: day, in: try Desk.zone(of: try policy(of: head)))
    let found = try stored { () throws(StoreError) in try head.lastCommit(before: end) }
    guard let found else {
      throw refuse("no-commit", "the desk has no commit by the end of \(text)", hint: "stet log")
    }
    return found
  }

  /// When a day ends, in seconds since 1970.
  private static func end(of day: Day, in zone: TimeZone) -> Int {
    let next = Day(daysSince1970: day.daysSince1970 + 1)?.daysSince1970 ?? day.daysSince1970
    let midnight = Date(timeIntervalSince1970: TimeInterval(next) * 86_400)
    // The offset that holds about that midnight; a shift of the clock at midnight itself costs an
    // hour.
    return next * 86_400 - zone.secondsFromGMT(for: midnight)
  }

  /// A stretch of time, in seconds since 1970, from the beginning of one day (`YYYY-MM-DD`, in the
  /// policy's time zone) or a time (RFC 3339) to the end of another.
  package func stretch(since: String?, until: String?, in snapshot: Snapshot)
    throws(DeskError) -> (since: Int?, until: Int?)
  {
    if since == nil, until == nil { return (nil, nil) }
    let zone = try Desk.zone(of: try policy(of: snapshot))
    return (
      try since.map { text throws(DeskError) in
        guard let day = Day(text) else { return try Desk.moment(text).seconds }
        guard let before = Day(daysSince1970: day.daysSince1970 - 1) else { return .min }
        return Desk.end(of: before, in: zone)
      },
      try until.map { text throws(DeskError) in
        guard let day = Day(text) else { return try Desk.moment(text).seconds + 1 }
        return Desk.end(of: day, in: zone)
      }
    )
  }

  private static func moment(_ text: String) throws(DeskError) -> Moment {
    if let moment = Moment(text) { return moment }
    throw refuse(
      "no-date", "“\(text)” is neither a day nor a time",
      hint: "2026-05-14, or 2026-05-14T18:00:00+02:00")
  }

  static func zone(of policy: Policy) throws(DeskError) -> TimeZone {
    let name = policy.timeZone ?? "UTC"
    if let zone = TimeZone(identifier: name) { return zone }
    throw refuse(
      "time-zone", "templates/policy.yaml: there is no time zone “\(name)”",
      hint: "UTC, or a name such as Europe/Berlin")
  }

  /// The articles' slugs.
  package func slugs(in snapshot: Snapshot) throws(DeskError) -> [String] {
    try stored { () throws(StoreError) in try snapshot.slugs() }
  }

  /// The desk's own report templates by file name; they win over the built-in ones.
  package func templates(in snapshot: Snapshot) throws(DeskError) -> [String: [UInt8]] {
    try stored { () throws(StoreError) in
      var own: [String: [UInt8]] = [:]
      for name in try snapshot.files(in: "templates") where name.hasSuffix(".mustache") {
        own[name] = try snapshot.read("templates/" + name)
      }
      return own
    }
  }
}
