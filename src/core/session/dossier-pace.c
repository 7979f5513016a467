/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-pace.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Between two looks at the rate: work comes in batches. */
#define LOOK_AGAIN_US (G_USEC_PER_SEC / 2)
/* What happened this long ago counts 1/e of what happens now, in seconds. */
#define MEMORY 6.0
#define MINUTE 60
#define HOUR 3600

/**
 * dossier_pace_begin:
 * @self: a pace
 * @now: monotonic time in microseconds
 *
 * The work begins, with nothing done.
 */
void
dossier_pace_begin (DossierPace *self, gint64 now)
{
  *self = (DossierPace) { .noted = now, .rate = -1 };
}

/**
 * dossier_pace_note:
 * @self: a pace
 * @now: monotonic time in microseconds
 * @done: how many are done
 * @total: how many there are, 0 if that is not known
 *
 * The rate is an exponential moving average over the time that passed, so it does not depend on how
 * often it is noted.
 */
void
dossier_pace_note (DossierPace *self, gint64 now, guint done, guint total)
{
  double seconds = (double) (now - self->noted) / G_USEC_PER_SEC;
  double measured;

  self->done = done;
  self->total = total;
  if (now - self->noted < LOOK_AGAIN_US || done < self->n_noted)
    return;
  measured = (done - self->n_noted) / seconds;
  self->rate = self->rate < 0
                 ? measured
                 : self->rate + (measured - self->rate) * (1 - exp (-seconds / MEMORY));
  self->noted = now;
  self->n_noted = done;
}

/**
 * dossier_pace_get_seconds_left:
 * @self: a pace
 *
 * Returns: how long the rest will take if the work goes on like this, negative if that cannot be
 *   said
 */
double
dossier_pace_get_seconds_left (const DossierPace *self)
{
  if (self->total == 0 || self->done > self->total || self->rate <= 0)
    return -1;
  return (self->total - self->done) / self->rate;
}

static void
append_part (GString *text, const char *part)
{
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static char *
tell_rate (double rate)
{
  if (rate < 10)
    /* Translators: documents per second */
    return g_strdup_printf (_("%.1f/s"), rate);
  /* Translators: documents per second */
  return g_strdup_printf (_("%u/s"), (guint) rate);
}

/* Coarse enough not to change with every breath of the machine. */
static char *
tell_time (double seconds)
{
  guint n;

  if (seconds < MINUTE)
    {
      n = MAX (5, (guint) ceil (seconds / 5) * 5);
      return g_strdup_printf (ngettext ("%u second left", "%u seconds left", n), n);
    }
  if (seconds < HOUR)
    {
      n = (guint) ceil (seconds / MINUTE);
      return g_strdup_printf (ngettext ("%u minute left", "%u minutes left", n), n);
    }
  n = (guint) ceil (MIN (seconds, G_MAXINT32) / HOUR);
  return g_strdup_printf (ngettext ("%u hour left", "%u hours left", n), n);
}

/**
 * dossier_pace_tell:
 * @self: a pace
 * @n_failed: how many of those that are done failed
 *
 * Returns: (transfer full): all of it in words: "120 of 5,000 documents · 2 failed · 800/s · 10
 *   seconds left"
 */
char *
dossier_pace_tell (const DossierPace *self, guint n_failed)
{
  GString *text = g_string_new (NULL);
  double left = dossier_pace_get_seconds_left (self);

  if (self->total > 0)
    /* Translators: how many documents are done of how many */
    g_string_append_printf (text, ngettext ("%u of %u document", "%u of %u documents", self->total),
                            self->done, self->total);
  else
    g_string_append_printf (text, ngettext ("%u document", "%u documents", self->done), self->done);
  if (n_failed > 0)
    {
      g_autofree char *failed = g_strdup_printf (ngettext ("%u failed", "%u failed", n_failed),
                                                 n_failed);

      append_part (text, failed);
    }
  if (self->rate > 0)
    {
      g_autofree char *rate = tell_rate (self->rate);

      append_part (text, rate);
    }
  if (left >= 0)
    {
      g_autofree char *time = tell_time (left);

      append_part (text, time);
    }
  return g_string_free (text, FALSE);
}
