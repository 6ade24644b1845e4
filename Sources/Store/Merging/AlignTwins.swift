internal import FactCheck

/// One side's files of an article, for ``AlignTwins``: what they say, by path in the folder.
struct ArticleSide {
  var article: Article
  var claims: [String: Claim]
}

/// Two imports of one document on two machines are one article, whose claims, ticks and passages have
/// other random ids on each. They are told to be the same by where they stand.
enum AlignTwins {
  /// Gives `side` the ids of `model`, for all that stands at the same place with the same words.
  static func aligned(_ side: ArticleSide, to model: ArticleSide) -> ArticleSide {
    var aligned = side
    var uids: [String: String] = [:]
    let models = Dictionary(
      model.claims.values.map { (Place($0), $0) }, uniquingKeysWith: { $0.uid < $1.uid ? $0 : $1 })
    for (path, claim) in side.claims {
      guard let twin = models[Place(claim)], !uids.values.contains(twin.uid) else { continue }
      uids[claim.uid] = twin.uid
      aligned.claims[path]?.uid = twin.uid
      aligned.claims[path]?.ticks = claim.ticks.map { tick in
        var tick = tick
        let same = twin.ticks.first {
          $0.kind == tick.kind && $0.start == tick.start && $0.end == tick.end
        }
        tick.id = same?.id ?? tick.id
        return tick
      }
    }
    for (path, claim) in aligned.claims {
      aligned.claims[path]?.links = claim.links.map { link in
        var link = link
        link.to = uids[link.to] ?? link.to
        return link
      }
    }
    aligned.article.setAside = side.article.setAside.map { passage in
      var passage = passage
      let same = model.article.setAside.first {
        $0.start == passage.start && $0.end == passage.end
      }
      passage.id = same?.id ?? passage.id
      return passage
    }
    return aligned
  }

  /// Where a claim stands: two of one document begin as the same claim if this is the same.
  private struct Place: Hashable {
    var start: Int
    var end: Int
    var words: String

    init(_ claim: Claim) {
      (start, end, words) = (claim.span.start, claim.span.end, claim.words)
    }
  }
}
