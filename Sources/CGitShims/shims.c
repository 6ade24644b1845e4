#include "shims.h"

#include <git2.h>

int stet_git_set_syncing(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, enabled);
}

int stet_git_set_hash_verification(int enabled) {
  return git_libgit2_opts(GIT_OPT_ENABLE_STRICT_HASH_VERIFICATION, enabled);
}

int stet_git_set_cache(size_t total_bytes) {
  return git_libgit2_opts(GIT_OPT_SET_CACHE_MAX_SIZE, (ssize_t)total_bytes);
}

int stet_git_set_mapped(size_t window_bytes, size_t total_bytes) {
  int code = git_libgit2_opts(GIT_OPT_SET_MWINDOW_SIZE, window_bytes);
  if (code < 0) return code;
  return git_libgit2_opts(GIT_OPT_SET_MWINDOW_MAPPED_LIMIT, total_bytes);
}

int stet_git_set_owner_validation(int enabled) {
  return git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, enabled);
}

int stet_git_set_configuration_folder(const char *folder) {
  static const int levels[] = {
      GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM,
      GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL};
  for (unsigned i = 0; i < sizeof levels / sizeof levels[0]; i++) {
    int code = git_libgit2_opts(GIT_OPT_SET_SEARCH_PATH, levels[i], folder);
    if (code < 0) return code;
  }
  return 0;
}
