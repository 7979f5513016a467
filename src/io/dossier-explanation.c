/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-explanation.h"

#include <glib/gi18n-lib.h>

#include "dossier-certainty.h"
#include "dossier-edtf.h"
#include "dossier-mark-order.h"
#include "dossier-plain-line.h"
#include "dossier-rule.h"
#include "dossier-text-map.h"

/* Columns before what a line says. */
#define INDENT 14
/* Bytes of context on either side of the words of a mark, more where a word is long. */
#define CONTEXT 60

typedef struct
{
  GString *out;
  const char *text;
  gsize length;
  const DossierTextMap *map;
  const DossierAnalysis *analysis;
} Writer;

/* Of a terminal, where a Hangul syllable takes two. */
static int
count_columns (const char *text)
{
  int columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    columns += g_unichar_iswide (g_utf8_get_char (text)) ? 2 : 1;
  return columns;
}

static void G_GNUC_PRINTF (3, 4)
write_line (Writer *self, const char *label, const char *format, ...)
{
  int pad = INDENT - count_columns (label);
  g_autofree char *said = NULL;
  va_list arguments;

  va_start (arguments, format);
  said = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_string_append_printf (self->out, "  %s%*s", label, MAX (pad, 1), "");
  dossier_plain_line_append (self->out, said);
  g_string_append_c (self->out, '\n');
}

static gsize
char_at (Writer *self, gsize byte)
{
  return dossier_text_map_byte_to_char (self->map, byte);
}

static char *
get_words (Writer *self, gsize start, gsize end)
{
  return g_strndup (self->text + start, end - start);
}

static char *
get_place (Writer *self, DossierSpan span)
{
  return g_strdup_printf ("%" G_GSIZE_FORMAT "–%" G_GSIZE_FORMAT, char_at (self, span.start),
                          char_at (self, span.end));
}

/* What stands around the mark on its line, whole words of it. */
static void
write_context (Writer *self, DossierSpan span)
{
  const char *text = self->text;
  gsize start = span.start, end = span.end;
  g_autofree char *before = NULL, *words = NULL, *after = NULL;

  while (start > 0 && text[start - 1] != '\n'
         && (span.start - start < CONTEXT || text[start - 1] != ' '))
    start--;
  while (end < self->length && text[end] != '\n'
         && (end - span.end < CONTEXT || text[end] != ' '))
    end++;
  before = get_words (self, start, span.start);
  words = get_words (self, span.start, span.end);
  after = get_words (self, span.end, end);
  write_line (self, _("Text"), "%s%s[%s]%s%s",
              start > 0 && text[start - 1] == ' ' ? "… " : "", before, words, after,
              end < self->length && text[end] == ' ' ? " …" : "");
}

static void
write_segment (Writer *self, DossierSpan span)
{
  const GArray *segments = self->analysis->segments;

  for (guint i = 0; i < segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, i);

      if (segment->span.start <= span.start && span.start < segment->span.end)
        {
          g_autofree char *place = get_place (self, segment->span);

          write_line (self, _("Segment"), "%s, %s", dossier_segment_kind_to_string (segment->kind),
                      place);
        }
    }
  write_line (self, _("Language"), "%s", self->analysis->language);
}

static void
write_rule (Writer *self, DossierLayer layer, const char *rule, const char *why)
{
  const char *description = rule != NULL ? dossier_rule_describe (layer, rule) : NULL;

  if (rule != NULL)
    write_line (self, _("Rule"), description != NULL ? "%s: %s" : "%s", rule, description);
  if (why != NULL && *why != '\0')
    write_line (self, _("Why"), "%s", why);
}

static const DossierEntityEntry *
get_entity (Writer *self, guint index)
{
  return &g_array_index (self->analysis->entities, DossierEntityEntry, index);
}

static char *
join (const char *const *strings, gsize n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (gsize i = 0; i < n && strings[i] != NULL; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "; " : "", strings[i]);
  return g_string_free (g_steal_pointer (&joined), FALSE);
}

static char *
join_names (const char *const *names)
{
  return join (names, names != NULL ? G_MAXSIZE : 0);
}

static void
write_mention_line (Writer *self, const char *label, const DossierMentionMark *mark)
{
  const char *description = dossier_rule_describe (DOSSIER_LAYER_MENTION, mark->rule);
  g_autofree char *place = get_place (self, mark->span);
  g_autofree char *words = get_words (self, mark->span.start, mark->span.end);

  write_line (self, label, "%s “%s” %s%s%s", place, words, mark->rule,
              description != NULL ? ": " : "", description != NULL ? description : "");
}

static void
write_mention (Writer *self, const DossierMentionMark *mark)
{
  const GArray *mentions = self->analysis->mentions;
  const DossierEntityEntry *entity = get_entity (self, mark->entity);
  g_autofree char *aliases = join_names (entity->aliases);
  g_autofree char *roles = join_names (entity->roles);

  write_line (self, _("Entity"), "%s (%s)", entity->name, entity->id);
  if (*aliases != '\0')
    write_line (self, _("Also called"), "%s", aliases);
  if (*roles != '\0')
    write_line (self, _("Roles"), "%s", roles);
  write_rule (self, DOSSIER_LAYER_MENTION, mark->rule, mark->why);
  for (guint i = 0; i < mentions->len; i++)
    {
      const DossierMentionMark *other = &g_array_index (mentions, DossierMentionMark, i);

      if (other != mark && other->entity == mark->entity)
        write_mention_line (self, _("Same entity"), other);
    }
}

static void
write_published (Writer *self)
{
  if (self->analysis->published != NULL)
    write_line (self, _("Published"), "%s (%s)", self->analysis->published,
                dossier_date_basis_to_string (self->analysis->basis));
  else
    write_line (self, _("Published"), "%s", _("unknown"));
}

static void
write_time (Writer *self, const DossierTimeMark *mark)
{
  g_autofree char *label = dossier_edtf_label (mark->edtf);

  write_line (self, _("Time"), "%s (%s, %s)", label, mark->edtf,
              dossier_time_kind_to_string (mark->kind));
  write_rule (self, DOSSIER_LAYER_TIME, mark->rule, mark->why);
  write_published (self);
}

static void
write_sector (Writer *self, const DossierSectorMark *mark)
{
  const GArray *sectors = self->analysis->sectors;

  write_line (self, _("Sector"), "%s", mark->sector);
  write_rule (self, DOSSIER_LAYER_SECTOR, mark->rule, mark->why);
  write_line (self, _("Weight"), "%u", mark->weight);
  for (guint i = 0; i < sectors->len; i++)
    {
      const DossierSectorMark *other = &g_array_index (sectors, DossierSectorMark, i);

      if (other != mark && other->sector == mark->sector)
        {
          g_autofree char *place = get_place (self, other->span);
          g_autofree char *words = get_words (self, other->span.start, other->span.end);

          write_line (self, _("Same sector"), "%s “%s” %s", place, words, other->rule);
        }
    }
}

/* The mention that tells who a party of the statement is: in its own words, or the last one
 * before them, which a pronoun or an office stands for. */
static const DossierMentionMark *
find_evidence (Writer *self, guint entity, DossierSpan span)
{
  const DossierMentionMark *last = NULL;

  for (guint i = 0; i < self->analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark
        = &g_array_index (self->analysis->mentions, DossierMentionMark, i);

      if (mark->entity != entity)
        continue;
      if (dossier_span_contains (span, mark->span))
        return mark;
      if (last == NULL || mark->span.start < span.start)
        last = mark;
    }
  return last;
}

static void
write_party (Writer *self, const char *label, guint index, DossierSpan span)
{
  const DossierEntityEntry *entity = get_entity (self, index);
  const DossierMentionMark *evidence = find_evidence (self, index, span);

  write_line (self, label, "%s (%s)", entity->name, entity->id);
  if (evidence != NULL)
    write_mention_line (self, dossier_span_contains (span, evidence->span) ? "" : _("elsewhere"),
                        evidence);
}

static void
write_date (Writer *self, const char *label, const char *edtf, DossierSpan span)
{
  const GArray *times = self->analysis->times;
  g_autofree char *words = dossier_edtf_label (edtf);

  write_line (self, label, "%s (%s)", words, edtf);
  for (guint i = 0; i < times->len; i++)
    {
      const DossierTimeMark *time = &g_array_index (times, DossierTimeMark, i);

      if (dossier_span_contains (span, time->span) && g_str_equal (time->edtf, edtf))
        {
          g_autofree char *place = get_place (self, time->span);

          write_line (self, "", "%s “%s”", place, time->why);
        }
    }
}

static void
write_statement (Writer *self, const DossierStatementMark *mark)
{
  g_autofree char *sectors = mark->sectors != NULL
                                 ? join ((const char *const *) mark->sectors->pdata,
                                         mark->sectors->len)
                                 : NULL;

  write_line (self, _("Statement"), "%s", dossier_statement_kind_to_string (mark->kind));
  if (mark->cue != NULL)
    write_line (self, _("Cue"), "%s", mark->cue);
  write_line (self, _("Certainty"), "%s", dossier_certainty_get_label (mark->certainty));
  if (mark->code != NULL)
    /* Translators: the names of two lists of kinds of events */
    write_line (self, _("PLOVER, CAMEO"), "%s", mark->code);
  write_rule (self, DOSSIER_LAYER_STATEMENT, mark->rule, mark->why);
  if (mark->actor >= 0)
    write_party (self, _("Actor"), (guint) mark->actor, mark->span);
  else
    write_line (self, _("Actor"), "%s", _("unknown"));
  for (guint i = 0; mark->counterparts != NULL && i < mark->counterparts->len; i++)
    write_party (self, _("To whom"), g_array_index (mark->counterparts, guint, i), mark->span);
  if (sectors != NULL)
    write_line (self, _("Sectors"), "%s", sectors);
  for (guint i = 0; mark->amounts != NULL && i < mark->amounts->len; i++)
    {
      DossierSpan span = g_array_index (mark->amounts, DossierSpan, i);
      g_autofree char *place = get_place (self, span);

      write_line (self, i == 0 ? _("Amounts") : "", "%s “%.*s”", place,
                  (int) dossier_span_length (span), self->text + span.start);
    }
  if (mark->when != NULL)
    write_date (self, _("When"), mark->when, mark->span);
  if (mark->due != NULL)
    write_date (self, _("Due"), mark->due, mark->span);
  write_published (self);
}

/**
 * dossier_explanation_write:
 * @out: the explanation is appended to it
 * @uri: the document's name as the caller gave it
 * @text: the canonical text
 * @length: its length, bytes
 * @analysis: what was found in it
 * @number: which mark, from 1, in the order of the text: wider marks before those
 *   inside them; at most dossier_mark_order_count()
 *
 * Says in words why a mark is there: its rule and reason, and all that it
 * rests on. For people; positions are code points.
 */
void
dossier_explanation_write (GString *out, const char *uri, const char *text, gsize length,
                           const DossierAnalysis *analysis, guint number)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, length);
  g_autoptr (GArray) entries = dossier_mark_order_new (analysis);
  Writer self = { .out = out, .text = text, .length = length, .map = map, .analysis = analysis };
  g_autofree char *place = NULL;
  g_autofree char *head = NULL;
  const DossierMarkPlace *entry;

  g_return_if_fail (number > 0 && number <= entries->len);

  entry = &g_array_index (entries, DossierMarkPlace, number - 1);
  place = get_place (&self, *entry->span);
  /* Translators: mark 3 of 88 in FILE, characters 42–46 */
  head = g_strdup_printf (_("Mark %u of %u in %s, characters %s"), number, entries->len, uri,
                          place);
  dossier_plain_line_append (out, head);
  g_string_append_c (out, '\n');
  write_context (&self, *entry->span);
  switch (entry->layer)
    {
    case DOSSIER_LAYER_MENTION:
      write_mention (&self, &g_array_index (analysis->mentions, DossierMentionMark, entry->index));
      break;

    case DOSSIER_LAYER_TIME:
      write_time (&self, &g_array_index (analysis->times, DossierTimeMark, entry->index));
      break;

    case DOSSIER_LAYER_SECTOR:
      write_sector (&self, &g_array_index (analysis->sectors, DossierSectorMark, entry->index));
      break;

    case DOSSIER_LAYER_STATEMENT:
      write_statement (&self,
                       &g_array_index (analysis->statements, DossierStatementMark, entry->index));
      break;

    case DOSSIER_LAYER_NOTE:
    default:
      break;
    }
  write_segment (&self, *entry->span);
}
