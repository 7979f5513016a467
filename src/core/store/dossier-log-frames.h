/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define DOSSIER_LOG_FRAME_HEAD 24

typedef struct
{
  guint32 a, b;
} DossierLogSum;

typedef struct
{
  gsize place; /* the number of its frame and one; 0: nothing was read yet */
  guint8 bytes[DOSSIER_LOG_FRAME_HEAD];
} DossierLogFrameHead;

/* The frames of a log, numbered from 0. It may have gigabytes, of which one page is held. */
typedef struct
{
  int file;
  gsize n_frames;
  gsize page_size;              /* in bytes */
  gboolean is_big_endian;       /* the numbers that are added up */
  gboolean is_whole;            /* the head of the log */
  guint8 salts[8];              /* of all frames since it began anew */
  DossierLogSum start;          /* what the first frame goes on from */
  DossierLogFrameHead heads[2]; /* those read last, of an even and of an odd frame */
  guint8 *page;                 /* the one read last */
} DossierLogFrames;

#define DOSSIER_LOG_FRAMES_INIT { .file = -1 }

gboolean  dossier_log_frames_open       (DossierLogFrames        *self,
                                         const char              *path);
void      dossier_log_frames_clear      (DossierLogFrames        *self);
gboolean  dossier_log_frames_is_whole   (DossierLogFrames        *self,
                                         gsize                    number);
gboolean  dossier_log_frames_can_use    (DossierLogFrames        *self,
                                         gsize                    number,
                                         guint32                  n_pages);
guint32   dossier_log_frames_get_end    (DossierLogFrames        *self,
                                         gsize                    number);
gboolean  dossier_log_frames_write_head (const DossierLogFrames  *self,
                                         GOutputStream           *stream,
                                         DossierLogSum           *sum,
                                         GError                 **error);
gboolean  dossier_log_frames_write      (DossierLogFrames        *self,
                                         gsize                    number,
                                         GOutputStream           *stream,
                                         DossierLogSum           *sum,
                                         GError                 **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (DossierLogFrames, dossier_log_frames_clear)

G_END_DECLS
