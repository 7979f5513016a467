/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-preamble.h"

#include <string.h>

#include "dossier-fold.h"

/* The name of a field has so many bytes at most. */
#define MAX_LABEL 48
/* So many fields at least, if no empty line divides them from the text. */
#define MIN_FIELDS 3
/* "Re: Fwd: SV: …": letters before a colon that say what became of a mail. */
#define MAX_REPLY 4

static gboolean
look_up (const DossierKnowledge *knowledge, const char *label, DossierPreambleField *field)
{
  const GPtrArray *languages = dossier_knowledge_get_languages (knowledge);

  for (guint i = 0; i < languages->len; i++)
    {
      const DossierLanguage *language = g_ptr_array_index (languages, i);
      gpointer value;

      if (language->layout == NULL
          || !g_hash_table_lookup_extended (language->layout->mail_labels, label, NULL, &value))
        continue;
      switch (GPOINTER_TO_INT (value))
        {
        case DOSSIER_MAIL_FROM:
          *field = DOSSIER_PREAMBLE_SENDER;
          break;
        case DOSSIER_MAIL_DATE:
          *field = DOSSIER_PREAMBLE_DATE;
          break;
        case DOSSIER_MAIL_SUBJECT:
          *field = DOSSIER_PREAMBLE_TITLE;
          break;
        default:
          *field = DOSSIER_PREAMBLE_OTHER;
        }
      return TRUE;
    }
  return FALSE;
}

static gboolean
read_field (const DossierKnowledge *knowledge, const char *text, DossierSpan line,
            DossierPreambleField *field, DossierSpan *value)
{
  const char *colon = memchr (text + line.start, ':', MIN (dossier_span_length (line), MAX_LABEL));
  g_autofree char *label = NULL, *folded = NULL;
  DossierSpan name;

  if (colon == NULL)
    return FALSE;
  name = dossier_preamble_strip (text, DOSSIER_SPAN_INIT (line.start, (guint32) (colon - text)));
  label = g_strndup (text + name.start, dossier_span_length (name));
  folded = dossier_fold (label, -1);
  name = DOSSIER_SPAN_INIT ((guint32) (colon + 1 - text), line.end);
  *value = dossier_preamble_strip (text, name);
  return look_up (knowledge, folded, field);
}

static DossierSpan
skip_replies (const char *text, DossierSpan subject)
{
  while (TRUE)
    {
      guint32 at = subject.start;

      while (at < subject.end && g_ascii_isalpha (text[at]) && at - subject.start <= MAX_REPLY)
        at++;
      if (at == subject.start || at - subject.start > MAX_REPLY || at + 1 >= subject.end
          || text[at] != ':' || text[at + 1] != ' ')
        return subject;
      subject = dossier_preamble_strip (text, DOSSIER_SPAN_INIT (at + 1, subject.end));
    }
}

/* "-----Original Message-----", "Begin forwarded message:" */
static gboolean
is_lead (const char *text, DossierSpan line)
{
  return dossier_span_length (line) > 2
         && (memcmp (text + line.start, "--", 2) == 0 || text[line.end - 1] == ':');
}

/**
 * dossier_preamble_read_mail:
 *
 * Reads the lines that mail programs show over a mail and that are copied with it, in any language
 * that is known. Who sent it, and when or about what, must be among them.
 *
 * Returns: whether the text begins with some
 */
gboolean
dossier_preamble_read_mail (const DossierKnowledge *knowledge, const char *text, gsize length,
                            DossierPreamble *self)
{
  DossierPreambleField field;
  DossierSpan line, value;
  guint n_fields = 0;
  gboolean closed = FALSE;
  gsize at = 0;

  for (guint i = 0; i < 2; i++)
    {
      gsize start = at;

      if (!dossier_preamble_next_line (text, length, &at, &line))
        return FALSE;
      if (!dossier_span_is_empty (line)
          && (i > 0 || !is_lead (text, line) || read_field (knowledge, text, line, &field, &value)))
        {
          at = start;
          break;
        }
    }

  while (!closed && dossier_preamble_next_line (text, length, &at, &line))
    {
      closed = dossier_span_is_empty (line);
      if (closed)
        break;
      if (n_fields > 0 && strchr (" \t", text[line.start]) != NULL)
        {
          self->end = (guint32) at;
          continue;
        }
      if (!read_field (knowledge, text, line, &field, &value))
        break;
      n_fields++;
      dossier_preamble_set (self, field, value);
      self->end = (guint32) at;
    }
  value = self->fields[DOSSIER_PREAMBLE_TITLE];
  self->fields[DOSSIER_PREAMBLE_TITLE] = skip_replies (text, value);
  return (closed || n_fields >= MIN_FIELDS)
         && !dossier_span_is_empty (self->fields[DOSSIER_PREAMBLE_SENDER])
         && (!dossier_span_is_empty (value)
             || !dossier_span_is_empty (self->fields[DOSSIER_PREAMBLE_DATE]));
}
