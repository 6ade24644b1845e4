#ifndef STET_GIT_SHIMS_H
#define STET_GIT_SHIMS_H

#include <stddef.h>

// git_libgit2_opts is variadic, which Swift cannot call: one plain function for each option in use.
// Each returns 0, or libgit2's negative error code.

/// Whether objects, references and their folders are synced to disk as they are written.
int stet_git_set_syncing(int enabled);

/// Whether the hash of an object is checked whenever it is read.
int stet_git_set_hash_verification(int enabled);

/// Keeps no more than `total_bytes` of objects in memory once they were read.
int stet_git_set_cache(size_t total_bytes);

/// Maps packs in windows of `window_bytes`, and no more than `total_bytes` of them at a time.
int stet_git_set_mapped(size_t window_bytes, size_t total_bytes);

/// Whether a repository that belongs to another user is refused.
int stet_git_set_owner_validation(int enabled);

/// The one folder in which system, XDG and global configuration are looked for.
int stet_git_set_configuration_folder(const char *folder);

#endif
