/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
/* The log beside a dossier, which holds what was written last. SQLite reads as far as the sums of
 * its frames are right and takes the rest for what a program that was killed did not get to write.
 * If whole transactions stand behind a wrong frame, that is damage. */
#include "dossier-log.h"

#include <glib/gi18n-lib.h>

#include "dossier-finding.h"
#include "dossier-log-frames.h"

typedef struct
{
  gsize n_frames;  /* that are wrong, the head of the log as one of them */
  gsize first;     /* the number of the first */
  gsize end;       /* behind the last frame that ends a transaction */
  guint32 n_pages; /* how many the dossier has at most, as such frames say */
} Damage;

/* Returns: what is wrong before whole transactions */
static Damage
find_damage (DossierLogFrames *frames)
{
  gsize n_wrong = frames->is_whole ? 0 : 1, first = 0;
  Damage damage = { 0 };

  for (gsize i = 0; i < frames->n_frames; i++)
    if (!dossier_log_frames_is_whole (frames, i))
      {
        if (n_wrong++ == 0)
          first = i;
      }
    else if (dossier_log_frames_get_end (frames, i) > 0)
      damage = (Damage) { n_wrong, first, i + 1,
                          MAX (damage.n_pages, dossier_log_frames_get_end (frames, i)) };
  return damage;
}

/**
 * dossier_log_is_damaged:
 * @path: the log of a dossier, which may be missing, and which another program may be writing
 *
 * Where the last frame is wrong nothing tells damage from what a program that was killed did not
 * get to write. This reads all that was written since the log began anew, 86 MB in 45 ms, and holds
 * one page of it.
 *
 * Returns: whether whole transactions stand in it that SQLite does not read
 */
gboolean
dossier_log_is_damaged (const char *path)
{
  Damage damage[2] = { 0 };

  /* While somebody writes, a frame may come after those behind it were looked at. */
  for (gsize i = 0; i < G_N_ELEMENTS (damage); i++)
    {
      g_auto (DossierLogFrames) frames = DOSSIER_LOG_FRAMES_INIT;

      if (!dossier_log_frames_open (&frames, path))
        return FALSE;
      damage[i] = find_damage (&frames);
      if (damage[i].n_frames == 0)
        return FALSE;
    }
  return damage[0].n_frames == damage[1].n_frames && damage[0].first == damage[1].first;
}

/* The frames that can be used, one after the other, as if the others had never been there. */
static gboolean
make_anew (DossierLogFrames *frames, const Damage *damage, GOutputStream *stream, GError **error)
{
  DossierLogSum sum;

  if (!dossier_log_frames_write_head (frames, stream, &sum, error))
    return FALSE;
  for (gsize i = 0; i < damage->end; i++)
    if (dossier_log_frames_can_use (frames, i, damage->n_pages)
        && !dossier_log_frames_write (frames, i, stream, &sum, error))
      return FALSE;
  return g_output_stream_close (stream, NULL, error);
}

/**
 * dossier_log_mend:
 * @path: the log of a dossier that nobody has open; it may be missing
 * @error: set on failure, and the log is as it was
 *
 * Makes SQLite read all that is in it. A page that is wrong stays so, or SQLite has an older one:
 * nothing of the dossier may be believed that is not checked.
 *
 * Returns: whether nothing in it is left unread
 */
gboolean
dossier_log_mend (const char *path, GError **error)
{
  g_autofree char *part = g_strconcat (path, ".part", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (part);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GFileOutputStream) stream = NULL;
  g_auto (DossierLogFrames) frames = DOSSIER_LOG_FRAMES_INIT;
  Damage damage;

  if (!dossier_log_frames_open (&frames, path))
    return TRUE;
  damage = find_damage (&frames);
  if (damage.n_frames == 0)
    return TRUE;
  stream = g_file_replace (from, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
  if (stream == NULL)
    return FALSE;
  if (make_anew (&frames, &damage, G_OUTPUT_STREAM (stream), error)
      && g_file_move (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error))
    return TRUE;
  g_file_delete (from, NULL, NULL);
  return FALSE;
}

/**
 * dossier_log_describe_damage:
 * @path: a log that is damaged
 *
 * Returns: (transfer full): that it is so, without a full stop
 */
char *
dossier_log_describe_damage (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  return g_strdup_printf (_("“%s”, which has what was written last, is damaged"), name);
}

/**
 * dossier_log_report:
 * @path: a log that is damaged
 * @mended: whether what is whole in it was read
 * @findings: (element-type DossierFinding): to which that is added
 */
void
dossier_log_report (const char *path, gboolean mended, GPtrArray *findings)
{
  g_autofree char *damage = dossier_log_describe_damage (path);

  dossier_finding_report (findings, DOSSIER_FINDING_FILE, 0, mended, "%s", damage);
}
