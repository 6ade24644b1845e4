import FactCheck
import Store
import TestClaims
import Testing

/// A random step on a claim whose file is laid out at random: what did not change stays.
@Suite struct SplicePropertyTests {
  private static let path = "claims/x/001.yaml"

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func read(_ bytes: [UInt8]) throws -> Claim {
    try YAML.read(Claim.self, from: bytes, path: path)
  }

  /// A claim in the middle of its work.
  private static func worked(_ work: inout RandomWork) -> Claim {
    var claim = work.claim()
    for step in 0..<Int.random(in: 0..<25, using: &work.random) {
      let circumstances = work.circumstances(at: step)
      claim = (try? claim.applying(work.action(on: claim), in: circumstances)) ?? claim
    }
    return claim
  }

  @Test func `a step changes its own lines and no other, however the file is laid out`() throws {
    var refused: [UInt64] = []
    var count = 0
    for seed in 0..<UInt64(400) {
      var work = RandomWork(seed: seed, text: NastyText.typed)
      var layout = RandomLayout(seed: seed)
      let bytes = layout.file(Self.worked(&work).record)
      let before: Claim
      do throws(FileFaults) {
        before = try YAML.read(Claim.self, from: bytes, path: Self.path)
      } catch {
        Issue.record("seed \(seed): \(error)\n\(Self.text(bytes))")
        continue
      }
      for attempt in 0..<20 {
        let action = work.action(on: before)
        let circumstances = work.circumstances(at: 100 + attempt)
        guard let after = try? before.applying(action, in: circumstances) else { continue }
        count += 1
        guard
          let changed = try? DeskFile.changed(bytes, from: before, to: after, path: Self.path)
        else {
          refused.append(seed)
          break
        }
        try Self.check(bytes, changed, before, after, layout, "seed \(seed), \(action.name)")
        break
      }
    }
    print("splices: \(count), refused: \(refused.count) (seeds \(refused.prefix(9)))")
    #expect(count > 200)
    #expect(refused.count * 100 < count, "refused: seeds \(refused)")
  }

  private static func check(
    _ old: [UInt8], _ new: [UInt8], _ before: Claim, _ after: Claim, _ layout: RandomLayout,
    _ place: String
  ) throws {
    let context = Comment(rawValue: "\(place)\n\(text(old))\n=====\n\(text(new))")
    let again = try read(new)
    #expect(again.sorted == after.sorted, context)
    let isSameEnd = old.starts(with: [0xEF, 0xBB, 0xBF]) == new.starts(with: [0xEF, 0xBB, 0xBF])
    #expect(isSameEnd, context)
    for comment in layout.comments where !text(new).contains(comment) {
      Issue.record("\(comment) is lost: \(context.rawValue)")
    }
    let (was, now) = (before.record, after.record)
    guard case .fields(let entries) = was.content else { return }
    for entry in entries {
      guard let chunk = layout.chunks[entry.key], let value = now[entry.key] else { continue }
      if value == entry.value {
        #expect(text(new).contains(chunk), "\(entry.key): \(context.rawValue)")
      }
    }
    let gone = before.partIDs.subtracting(after.partIDs)
    if gone.isEmpty, !(before.change != nil && after.change == nil) {
      try checkUnknown(old, new, layout, context)
    }
  }

  /// Every key that nobody knows is there, with the same value, quoted or not as it was.
  private static func checkUnknown(
    _ old: [UInt8], _ new: [UInt8], _ layout: RandomLayout, _ context: Comment
  ) throws {
    let (was, now) = (try YAML.read(old, path: path), try YAML.read(new, path: path))
    for (key, source) in layout.unknown {
      guard let before = was.find(key) else { continue }
      let after = now.find(key)
      let mayGo = [
        "void", "sign-off", "accepted-risk", "dropped", "decided", "attribution", "dispute",
      ]
      if after == nil,
        mayGo.contains(where: { was[$0]?.find(key) != nil && now[$0] == nil })
      {
        continue
      }
      #expect(after?.shape == before.shape, "\(key): \(source); \(context.rawValue)")
    }
  }
}

extension Claim {
  /// The claim with the desk's own fields in one order.
  fileprivate var sorted: Claim {
    var claim = self
    claim.others.sort { $0.key < $1.key }
    return claim
  }
}

extension Record {
  /// The value of the first field of this name, at any depth.
  fileprivate func find(_ key: String) -> Record? {
    switch content {
    case .fields(let entries):
      for entry in entries {
        if entry.key == key { return entry.value }
        if let found = entry.value.find(key) { return found }
      }
      return nil
    case .list(let items): return items.lazy.compactMap { $0.find(key) }.first
    default: return nil
    }
  }

  /// What it says, and which scalars stand without quotes.
  fileprivate var shape: String {
    switch content {
    case .fields(let entries):
      "{" + entries.map { $0.key + ":" + $0.value.shape }.joined(separator: ",") + "}"
    case .list(let items): "[" + items.map(\.shape).joined(separator: ",") + "]"
    case .nothing: "~"
    default: isPlain ? scalar! : canonicalJSON
    }
  }
}
