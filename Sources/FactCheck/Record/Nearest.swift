/// The word of `words` that `typed` was most likely meant to be, if one is near enough.
///
/// Distance is Damerau-Levenshtein's (optimal string alignment): a letter added, left out, changed,
/// or two swapped. Git's and clang's rule of thumb is kept: a third of the length, at least one.
package func nearest(to typed: String, among words: some Sequence<String>) -> String? {
  let limit = max(1, min(typed.count, compared) / 3)
  var best: (word: String, distance: Int)?
  for word in words {
    if word.hasPrefix(typed), typed.count >= 3 { return word }
    let distance = editDistance(typed.lowercased(), word.lowercased())
    if distance <= limit, distance < best?.distance ?? .max { best = (word, distance) }
  }
  return best?.word
}

/// Letters of a word that are looked at.
private let compared = 64

private func editDistance(_ a: String, _ b: String) -> Int {
  let a = Array(a.prefix(compared)), b = Array(b.prefix(compared))
  if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
  var rows = [Array(0...b.count)]
  for i in 1...a.count {
    var row = [i]
    for j in 1...b.count {
      var cost = min(row[j - 1] + 1, rows[i - 1][j] + 1)
      cost = min(cost, rows[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        cost = min(cost, rows[i - 2][j - 2] + 1)
      }
      row.append(cost)
    }
    rows.append(row)
  }
  return rows[a.count][b.count]
}
