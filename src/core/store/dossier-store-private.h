/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include "dossier-migrate.h"
#include "dossier-open-read.h"
#include "dossier-store-place.h"
#include "dossier-store-readers.h"
#include "dossier-store-writer.h"
#include "dossier-store.h"

G_BEGIN_DECLS

struct _DossierStore
{
  char *path;
  DossierStorePlace *place;   /* NULL before it is opened */
  gpointer held;              /* of dossier_held_files_add() */
  DossierStoreProgress progress; /* (nullable): follows the opening */
  gpointer progress_data;

  gboolean had_log;           /* something stood in a log before it was opened */
  gboolean log_damaged;       /* what stood there cannot all be read */

  GMutex room;                /* held by who looks for room, and while the file is copied */
  int waits;                  /* atomic: for room on a full disk; there is no writer then */
  gboolean is_moment;         /* the readers stay in the transaction they are in */
  DossierStoreReaders *readers;
  DossierStoreWriter *writer; /* NULL: read only, or it waits */

  GMutex lock;                /* of what follows */
  char *remark;               /* why it is not quite as usual, nullable */
  gboolean left_marks;        /* the remark tells that some are not there any more */
  DossierConnection *watcher; /* (nullable): of a file that is only read: sees that others write */
  gint64 data_version;
  DossierStoreWhere told;     /* where the file was when others' changes were asked for */
};

gboolean dossier_store_ask_data_version (DossierConnection  *connection,
                                         gint64             *version,
                                         GError            **error);

gboolean dossier_store_open_writer      (DossierStore  *self,
                                         gboolean       may_create,
                                         GError       **error);
void     dossier_store_take_remark      (DossierStore  *self,
                                         char          *remark,
                                         gboolean       left_marks);
gboolean dossier_store_wait_for_room    (DossierStore  *self,
                                         const GError  *refused);
gboolean dossier_store_find_room        (DossierStore  *self);

G_END_DECLS
