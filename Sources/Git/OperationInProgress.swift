internal import CLibgit2

/// What git is in the middle of in a work tree, waiting for a person to go on.
package enum OperationInProgress: String, Hashable, Sendable {
  case merge, revert, rebase, bisect
  /// `git cherry-pick`.
  case cherryPick = "cherry-pick"
  /// `git am`.
  case applyMailbox = "am"
}

extension Repository {
  /// What git is in the middle of; `nil` in the ordinary state. A commit from elsewhere would end up
  /// inside the person's merge or be lost in the rebase, so callers that write refuse.
  package var operationInProgress: OperationInProgress? {
    let state = git_repository_state_t(UInt32(bitPattern: git_repository_state(handle.pointer)))
    return switch state {
    case GIT_REPOSITORY_STATE_MERGE: .merge
    case GIT_REPOSITORY_STATE_REVERT, GIT_REPOSITORY_STATE_REVERT_SEQUENCE: .revert
    case GIT_REPOSITORY_STATE_CHERRYPICK, GIT_REPOSITORY_STATE_CHERRYPICK_SEQUENCE: .cherryPick
    case GIT_REPOSITORY_STATE_BISECT: .bisect
    case GIT_REPOSITORY_STATE_REBASE, GIT_REPOSITORY_STATE_REBASE_INTERACTIVE,
      GIT_REPOSITORY_STATE_REBASE_MERGE:
      .rebase
    case GIT_REPOSITORY_STATE_APPLY_MAILBOX, GIT_REPOSITORY_STATE_APPLY_MAILBOX_OR_REBASE:
      .applyMailbox
    default: nil
    }
  }
}
