/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotation-json.h"

#include "dossier-json-writer.h"
#include "dossier-text-map.h"

typedef struct
{
  DossierJsonWriter json;
  const char *text;
  const DossierTextMap *map;
  const DossierAnalysis *analysis;
} Writer;

static void
write_span (Writer *self, DossierSpan span)
{
  dossier_json_int (&self->json, "start",
                    (gint64) dossier_text_map_byte_to_char (self->map, span.start));
  dossier_json_int (&self->json, "end",
                    (gint64) dossier_text_map_byte_to_char (self->map, span.end));
}

static void
write_words (Writer *self, DossierSpan span)
{
  write_span (self, span);
  dossier_json_string_len (&self->json, "text", self->text + span.start,
                           dossier_span_length (span));
}

static void
write_strings (Writer *self, const char *name, const char *const *strings)
{
  dossier_json_begin_array (&self->json, name);
  for (; strings != NULL && *strings != NULL; strings++)
    dossier_json_string (&self->json, NULL, *strings);
  dossier_json_end_array (&self->json);
}

static void
write_sector_ids (Writer *self, const GPtrArray *sectors)
{
  dossier_json_begin_array (&self->json, "sectors");
  for (guint i = 0; sectors != NULL && i < sectors->len; i++)
    dossier_json_string (&self->json, NULL, g_ptr_array_index (sectors, i));
  dossier_json_end_array (&self->json);
}

static const DossierEntityEntry *
get_entity (const DossierAnalysis *analysis, guint index)
{
  return &g_array_index (analysis->entities, DossierEntityEntry, index);
}

static void
write_document (Writer *self, const char *uri)
{
  DossierJsonWriter *json = &self->json;
  const DossierAnalysis *analysis = self->analysis;

  dossier_json_begin_object (json, "document");
  dossier_json_string (json, "uri", uri);
  dossier_json_string (json, "title", analysis->title);
  dossier_json_string (json, "language", analysis->language);
  dossier_json_begin_object (json, "published");
  dossier_json_string (json, "edtf", analysis->published);
  dossier_json_string (json, "basis", dossier_date_basis_to_string (analysis->basis));
  dossier_json_end_object (json);
  dossier_json_string (json, "publisher", analysis->publisher);
  dossier_json_string (json, "dateline", analysis->dateline);
  dossier_json_string (json, "byline", analysis->byline);
  dossier_json_string (json, "source_url", analysis->source_url);
  dossier_json_end_object (json);
}

static void
write_segments (Writer *self)
{
  dossier_json_begin_array (&self->json, "segments");
  for (guint i = 0; i < self->analysis->segments->len; i++)
    {
      const DossierSegment *segment
        = &g_array_index (self->analysis->segments, DossierSegment, i);

      dossier_json_begin_object (&self->json, NULL);
      dossier_json_string (&self->json, "kind", dossier_segment_kind_to_string (segment->kind));
      write_span (self, segment->span);
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

static void
write_entities (Writer *self)
{
  dossier_json_begin_array (&self->json, "entities");
  for (guint i = 0; i < self->analysis->entities->len; i++)
    {
      const DossierEntityEntry *entity = get_entity (self->analysis, i);

      dossier_json_begin_object (&self->json, NULL);
      dossier_json_string (&self->json, "id", entity->id);
      dossier_json_string (&self->json, "type", dossier_entity_type_to_string (entity->type));
      dossier_json_string (&self->json, "name", entity->name);
      write_strings (self, "aliases", entity->aliases);
      write_strings (self, "roles", entity->roles);
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

static void
write_mentions (Writer *self)
{
  dossier_json_begin_array (&self->json, "mentions");
  for (guint i = 0; i < self->analysis->mentions->len; i++)
    {
      const DossierMentionMark *mark
        = &g_array_index (self->analysis->mentions, DossierMentionMark, i);
      const DossierEntityEntry *entity = get_entity (self->analysis, mark->entity);

      dossier_json_begin_object (&self->json, NULL);
      write_words (self, mark->span);
      dossier_json_string (&self->json, "entity", entity->id);
      dossier_json_string (&self->json, "type", dossier_entity_type_to_string (entity->type));
      dossier_json_string (&self->json, "rule", mark->rule);
      dossier_json_string (&self->json, "why", mark->why);
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

static void
write_times (Writer *self)
{
  dossier_json_begin_array (&self->json, "times");
  for (guint i = 0; i < self->analysis->times->len; i++)
    {
      const DossierTimeMark *mark = &g_array_index (self->analysis->times, DossierTimeMark, i);

      dossier_json_begin_object (&self->json, NULL);
      write_words (self, mark->span);
      dossier_json_string (&self->json, "edtf", mark->edtf);
      dossier_json_string (&self->json, "kind", dossier_time_kind_to_string (mark->kind));
      dossier_json_string (&self->json, "rule", mark->rule);
      dossier_json_string (&self->json, "why", mark->why);
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

/* The marks of one sector: each but the last leads to the next. */
typedef struct
{
  const char *sector;
  guint first;
  guint last;
} Group;

/* One group for each sector, in the order of its first mention. */
static GArray *
group_sectors (const GArray *marks, guint *next)
{
  GArray *groups = g_array_new (FALSE, FALSE, sizeof (Group));

  for (guint i = 0; i < marks->len; i++)
    {
      Group lone = { g_array_index (marks, DossierSectorMark, i).sector, i, i }, *group;
      guint at = 0;

      next[i] = marks->len;
      while (at < groups->len && g_array_index (groups, Group, at).sector != lone.sector)
        at++;
      if (at == groups->len)
        g_array_append_val (groups, lone);
      group = &g_array_index (groups, Group, at);
      if (group->last != i)
        next[group->last] = i;
      group->last = i;
    }
  return groups;
}

static void
write_sectors (Writer *self)
{
  const GArray *marks = self->analysis->sectors;
  g_autofree guint *next = g_new (guint, marks->len + 1);
  g_autoptr (GArray) groups = group_sectors (marks, next);

  dossier_json_begin_array (&self->json, "sectors");
  for (guint g = 0; g < groups->len; g++)
    {
      const Group *group = &g_array_index (groups, Group, g);

      dossier_json_begin_object (&self->json, NULL);
      dossier_json_string (&self->json, "id", group->sector);
      dossier_json_int (&self->json, "weight",
                        g_array_index (marks, DossierSectorMark, group->first).weight);
      dossier_json_begin_array (&self->json, "mentions");
      for (guint i = group->first; i < marks->len; i = next[i])
        {
          const DossierSectorMark *mark = &g_array_index (marks, DossierSectorMark, i);

          dossier_json_begin_object (&self->json, NULL);
          write_words (self, mark->span);
          dossier_json_string (&self->json, "rule", mark->rule);
          dossier_json_string (&self->json, "why", mark->why);
          dossier_json_end_object (&self->json);
        }
      dossier_json_end_array (&self->json);
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

static void
write_amounts (Writer *self, const GArray *amounts)
{
  dossier_json_begin_array (&self->json, "amounts");
  for (guint i = 0; amounts != NULL && i < amounts->len; i++)
    {
      dossier_json_begin_object (&self->json, NULL);
      write_words (self, g_array_index (amounts, DossierSpan, i));
      dossier_json_end_object (&self->json);
    }
  dossier_json_end_array (&self->json);
}

static void
write_statements (Writer *self)
{
  DossierJsonWriter *json = &self->json;

  dossier_json_begin_array (json, "statements");
  for (guint i = 0; i < self->analysis->statements->len; i++)
    {
      const DossierStatementMark *mark
        = &g_array_index (self->analysis->statements, DossierStatementMark, i);

      dossier_json_begin_object (json, NULL);
      dossier_json_string (json, "kind", dossier_statement_kind_to_string (mark->kind));
      dossier_json_string (json, "actor",
                           mark->actor < 0 ? NULL
                                           : get_entity (self->analysis, (guint) mark->actor)->id);
      dossier_json_begin_array (json, "counterparts");
      for (guint c = 0; mark->counterparts != NULL && c < mark->counterparts->len; c++)
        dossier_json_string (
          json, NULL,
          get_entity (self->analysis, g_array_index (mark->counterparts, guint, c))->id);
      dossier_json_end_array (json);
      write_sector_ids (self, mark->sectors);
      dossier_json_string (json, "when", mark->when);
      dossier_json_string (json, "due", mark->due);
      dossier_json_string (json, "certainty", dossier_certainty_to_string (mark->certainty));
      write_amounts (self, mark->amounts);
      dossier_json_string (json, "code", mark->code);
      write_span (self, mark->span);
      dossier_json_string (json, "cue", mark->cue);
      dossier_json_string (json, "rule", mark->rule);
      dossier_json_string (json, "why", mark->why);
      dossier_json_end_object (json);
    }
  dossier_json_end_array (json);
}

/**
 * dossier_annotation_json_write:
 * @out: the object is appended to it, on one line, without a line end
 * @uri: the document's name as the caller gave it
 * @text: the canonical text
 * @length: its length in bytes
 * @analysis: what was found in it
 * @with_text: whether to add the text itself
 *
 * Writes the annotations of one document as the exchange format says:
 * positions are code points, half open.
 */
void
dossier_annotation_json_write (GString               *out,
                               const char            *uri,
                               const char            *text,
                               gsize                  length,
                               const DossierAnalysis *analysis,
                               gboolean               with_text)
{
  g_autoptr (DossierTextMap) map = dossier_text_map_new (text, length);
  Writer self = { .text = text, .map = map, .analysis = analysis };

  dossier_json_writer_init (&self.json, out);
  dossier_json_begin_object (&self.json, NULL);
  write_document (&self, uri);
  if (with_text)
    dossier_json_string_len (&self.json, "text", text, length);
  write_segments (&self);
  write_entities (&self);
  write_mentions (&self);
  write_times (&self);
  write_sectors (&self);
  write_statements (&self);
  dossier_json_end_object (&self.json);
}
