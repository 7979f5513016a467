/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-file-share.h"

#include <sys/stat.h>
#include <unistd.h>

/**
 * dossier_file_share:
 * @fd: a file of this program
 * @like: what is known of another file
 * @more: bits of a mode that it has in any case
 *
 * Lets those read and write a file who may read and write another one. The bits of a group are
 * meant for that group: where the file cannot have it, its own group and all others get what both
 * were given. Any thread.
 */
void
dossier_file_share (int fd, const GStatBuf *like, guint more)
{
  mode_t mode = like->st_mode & 0777;
  struct stat own;

  if (fstat (fd, &own) == 0 && own.st_gid != like->st_gid
      && fchown (fd, (uid_t) -1, like->st_gid) != 0)
    {
      mode_t both = mode & (mode >> 3) & 07;

      mode = (mode & 0700) | both << 3 | both;
    }
  fchmod (fd, mode | more);
}
