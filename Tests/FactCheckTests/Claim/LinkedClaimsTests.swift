import FactCheck
import Testing

/// In which order claims are listed that are linked.
@Suite struct LinkedClaimsTests {
  /// Claims by number; each with the numbers of those that it says.
  private static func order(_ said: [[Int]]) -> [Int] {
    let claims = said.enumerated().map { index, others in
      var claim = Claim()
      claim.uid = "k\(index + 1)"
      claim.words = "Words."
      claim.links = others.map { Link(to: "k\($0)", kind: .says) }
      return NumberedClaim(number: index + 1, claim: claim)
    }
    let dossier = Dossier(slug: "x", article: Article(), text: "", claims: claims, sources: [:])
    return dossier.withSayings(claims).map(\.number)
  }

  @Test func `what somebody is said to have said follows the claim that says so`() {
    #expect(Self.order([[], [], []]) == [1, 2, 3])
    #expect(Self.order([[3], [], []]) == [1, 3, 2], "one was added between the two")
    #expect(Self.order([[], [], [1]]) == [2, 3, 1])
    #expect(Self.order([[4, 3], [], [5], [], [], []]) == [1, 4, 3, 5, 2, 6])
  }

  @Test func `none is lost or told twice, whatever the links say`() {
    #expect(Self.order([[2], [1], []]) == [3, 1, 2])
    #expect(Self.order([[1], [9], []]) == [2, 3, 1])
    #expect(Self.order([[3], [3], []]) == [1, 3, 2])
  }
}
