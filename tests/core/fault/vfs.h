/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FaultPlan:
 * @at: the act on files that it happens at, from 1; 0: at none
 * @code: what SQLite is told then: SQLITE_FULL, SQLITE_IOERR_WRITE…
 * @forever: all later acts fail too
 * @kill: the process is killed instead; of a write the first half is done
 * @room: bytes that may be written beyond what the files have, -1 without a limit
 *
 * What goes wrong under SQLite. An act is a write, a truncation, a removal or a wait for the disk,
 * of the database or its log.
 */
typedef struct
{
  guint at;
  int code;
  gboolean forever;
  gboolean kill;
  gint64 room;
} FaultPlan;

void  vfs_install (void);
void  vfs_plan    (const FaultPlan *plan);
guint vfs_n_acts  (void);

G_END_DECLS
