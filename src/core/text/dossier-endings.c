/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-endings.h"

#include <string.h>

/* One ending; @next leads to another with the same last byte, 0 to none. */
typedef struct
{
  const char *bytes;
  gsize length;
  guint next;
} Ending;

struct _DossierEndings
{
  char **strings;
  Ending *endings; /* from 1 on */
  guint by_last[256];
  gsize shortest[256]; /* ending with this byte */
};

/**
 * dossier_endings_new:
 * @endings: (nullable) (array zero-terminated=1): endings, copied; empty ones are left out
 *
 * Returns: (transfer full): the set
 */
DossierEndings *
dossier_endings_new (const char *const *endings)
{
  DossierEndings *self = g_new0 (DossierEndings, 1);

  self->strings = endings != NULL ? g_strdupv ((char **) endings) : g_new0 (char *, 1);
  self->endings = g_new0 (Ending, g_strv_length (self->strings) + 1);
  for (guint i = 0; self->strings[i] != NULL; i++)
    {
      gsize length = strlen (self->strings[i]);
      guint8 last = length > 0 ? (guint8) self->strings[i][length - 1] : 0;

      if (length == 0)
        continue;
      self->shortest[last] = self->by_last[last] == 0 ? length : MIN (self->shortest[last], length);
      self->endings[i + 1] = (Ending) { self->strings[i], length, self->by_last[last] };
      self->by_last[last] = i + 1;
    }
  return self;
}

/**
 * dossier_endings_free:
 * @self: (transfer full) (nullable): a set
 */
void
dossier_endings_free (DossierEndings *self)
{
  if (self == NULL)
    return;
  g_strfreev (self->strings);
  g_free (self->endings);
  g_free (self);
}

/**
 * dossier_endings_match:
 * @self: a set
 * @text: bytes, not necessarily terminated
 * @length: how many
 *
 * Returns: whether they end with one of the endings
 */
gboolean
dossier_endings_match (const DossierEndings *self, const char *text, gsize length)
{
  guint8 last = length > 0 ? (guint8) text[length - 1] : 0;

  if (length == 0 || length < self->shortest[last])
    return FALSE;
  for (guint i = self->by_last[last]; i != 0; i = self->endings[i].next)
    {
      const Ending *ending = &self->endings[i];

      /* Mostly the first byte tells that it is another one. */
      if (ending->length <= length && text[length - ending->length] == *ending->bytes
          && memcmp (text + length - ending->length, ending->bytes, ending->length) == 0)
        return TRUE;
    }
  return FALSE;
}
