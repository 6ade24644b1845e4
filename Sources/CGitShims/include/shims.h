#ifndef STET_GIT_SHIMS_H
#define STET_GIT_SHIMS_H
#endif
