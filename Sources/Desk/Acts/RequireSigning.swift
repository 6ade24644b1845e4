internal import FactCheck
internal import Store

extension Desk {
  /// Refuses a step whose commit the policy wants signed with a key, where git is not told to sign.
  /// - Parameter name: of the claim or the article, for people.
  func requireSigning(of action: ActionName, on name: String, under policy: Policy)
    throws(DeskError)
  {
    guard policy.signed?.contains(action) ?? false else { return }
    if try stored({ () throws(StoreError) in try store.signsCommits() }) { return }
    throw refuse(
      "signed", "\(name): by the policy the commit of “\(action.rawValue)” is signed with a key",
      hint: "git config commit.gpgsign true, with gpg.format and user.signingkey")
  }
}
