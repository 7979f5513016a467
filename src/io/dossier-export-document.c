/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-export-document.h"

/* A document on its way into JSON. */
typedef struct
{
  DossierJsonWriter *json;
  const DossierDigest *digest;
  const DossierReading *reading;
} Writer;

static void
write_span (Writer *self, DossierSpan span)
{
  const DossierTextMap *map = self->reading->map;

  dossier_json_int (self->json, "start", (gint64) dossier_text_map_byte_to_char (map, span.start));
  dossier_json_int (self->json, "end", (gint64) dossier_text_map_byte_to_char (map, span.end));
}

static void
begin_mark (Writer *self, const DossierMark *mark)
{
  dossier_json_begin_object (self->json, NULL);
  write_span (self, mark->span);
  dossier_json_string_len (self->json, "text", self->reading->text + mark->span.start,
                           dossier_span_length (mark->span));
}

static void
end_mark (Writer *self, const DossierMark *mark)
{
  dossier_json_string (self->json, "rule", mark->rule);
  dossier_json_string (self->json, "why", mark->why);
  dossier_json_bool (self->json, "by_hand", mark->by_hand);
  dossier_json_end_object (self->json);
}

static void
write_metadata (Writer *self, DossierDocument *document, const DossierDigestDocument *entry)
{
  DossierJsonWriter *json = self->json;

  dossier_json_begin_object (json, "document");
  dossier_json_int (json, "number", entry->number);
  dossier_json_string (json, "uri", entry->uri);
  dossier_json_string (json, "title", entry->title);
  dossier_json_string (json, "language", entry->language);
  dossier_json_begin_object (json, "published");
  dossier_json_string (json, "edtf", entry->published);
  dossier_json_string (json, "basis", dossier_document_get_basis (document));
  dossier_json_end_object (json);
  dossier_json_string (json, "publisher", entry->publisher);
  dossier_json_string (json, "dateline", entry->dateline);
  dossier_json_string (json, "byline", dossier_document_get_byline (document));
  dossier_json_string (json, "source_url", entry->source_url);
  dossier_json_string (json, "text_sha256", entry->sha256);
  dossier_json_begin_array (json, "corrected");
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if (dossier_document_is_corrected (document, (DossierDetail) i))
      dossier_json_string (json, NULL, dossier_detail_to_string ((DossierDetail) i));
  dossier_json_end_array (json);
  dossier_json_end_object (json);
}

static void
write_segments (Writer *self)
{
  dossier_json_begin_array (self->json, "segments");
  for (guint i = 0; i < self->reading->segments->len; i++)
    {
      const DossierSegment *segment
        = &g_array_index (self->reading->segments, DossierSegment, i);

      dossier_json_begin_object (self->json, NULL);
      dossier_json_string (self->json, "kind", dossier_segment_kind_to_string (segment->kind));
      write_span (self, segment->span);
      dossier_json_end_object (self->json);
    }
  dossier_json_end_array (self->json);
}

static void
write_mark (Writer *self, const DossierMark *mark)
{
  const DossierDigestEntity *entity;

  begin_mark (self, mark);
  switch (mark->layer)
    {
    case DOSSIER_LAYER_MENTION:
      entity = dossier_digest_find_entity (self->digest, mark->entity);
      dossier_json_string (self->json, "entity", entity != NULL ? entity->key : NULL);
      dossier_json_string (self->json, "type", dossier_entity_type_to_string (mark->entity_type));
      break;
    case DOSSIER_LAYER_TIME:
      dossier_json_string (self->json, "edtf", mark->value);
      dossier_json_string (self->json, "kind", dossier_time_kind_to_string (mark->time_kind));
      break;
    case DOSSIER_LAYER_NOTE:
      dossier_json_string (self->json, "note", mark->label);
      break;
    case DOSSIER_LAYER_SECTOR:
      break;
    case DOSSIER_LAYER_STATEMENT:
    default:
      g_assert_not_reached ();
    }
  end_mark (self, mark);
}

static void
write_layer (Writer *self, const char *name, DossierLayer layer)
{
  dossier_json_begin_array (self->json, name);
  for (guint i = 0; i < self->reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (self->reading->marks, DossierMark, i);

      if (mark->layer == layer)
        write_mark (self, mark);
    }
  dossier_json_end_array (self->json);
}

/* One object for each sector, in the order of its first mention. */
static void
write_sectors (Writer *self)
{
  const GArray *marks = self->reading->marks;
  g_autoptr (GPtrArray) order = g_ptr_array_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_SECTOR
          && !g_ptr_array_find_with_equal_func (order, mark->value, g_str_equal, NULL))
        g_ptr_array_add (order, mark->value);
    }

  dossier_json_begin_array (self->json, "sectors");
  for (guint s = 0; s < order->len; s++)
    {
      const char *sector = g_ptr_array_index (order, s);
      gboolean subject;
      guint weight = dossier_reading_weigh_sector (self->reading, sector, &subject);

      dossier_json_begin_object (self->json, NULL);
      dossier_json_string (self->json, "id", sector);
      dossier_json_int (self->json, "weight", weight);
      dossier_json_bool (self->json, "subject", subject);
      dossier_json_begin_array (self->json, "mentions");
      for (guint i = 0; i < marks->len; i++)
        {
          const DossierMark *mark = &g_array_index (marks, DossierMark, i);

          if (mark->layer == DOSSIER_LAYER_SECTOR && g_str_equal (mark->value, sector))
            write_mark (self, mark);
        }
      dossier_json_end_array (self->json);
      dossier_json_end_object (self->json);
    }
  dossier_json_end_array (self->json);
}

static void
write_strv (Writer *self, const char *name, const char *const *values)
{
  dossier_json_begin_array (self->json, name);
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    dossier_json_string (self->json, NULL, values[i]);
  dossier_json_end_array (self->json);
}

static void
write_statement (Writer *self, const DossierDigestStatement *entry)
{
  DossierJsonWriter *json = self->json;
  DossierStatement *statement = entry->statement;

  dossier_json_begin_object (json, NULL);
  dossier_json_int (json, "number", entry->number);
  dossier_json_string (json, "kind",
                       dossier_statement_kind_to_string (dossier_statement_get_kind (statement)));
  dossier_json_string (json, "actor", dossier_statement_get_actor_key (statement));
  write_strv (self, "counterparts", dossier_statement_get_counterpart_keys (statement));
  write_strv (self, "sectors", dossier_statement_get_sectors (statement));
  dossier_json_string (json, "when", dossier_statement_get_when (statement));
  dossier_json_string (json, "due", dossier_statement_get_due (statement));
  dossier_json_string (json, "certainty",
                       dossier_certainty_to_string (dossier_statement_get_certainty (statement)));
  write_strv (self, "amounts", dossier_statement_get_amounts (statement));
  dossier_json_string (json, "code", dossier_statement_get_code (statement));
  dossier_json_int (json, "start", entry->start);
  dossier_json_int (json, "end", entry->end);
  dossier_json_int (json, "paragraph", entry->paragraph);
  dossier_json_string (json, "quote", dossier_statement_get_quote (statement));
  dossier_json_string (json, "cue", dossier_statement_get_cue (statement));
  dossier_json_string (json, "rule", dossier_statement_get_rule (statement));
  dossier_json_string (json, "why", dossier_statement_get_why (statement));
  dossier_json_bool (json, "by_hand", dossier_statement_is_by_hand (statement));
  dossier_json_end_object (json);
}

static const char *const layer_names[] = {
  [DOSSIER_LAYER_MENTION] = "mention",
  [DOSSIER_LAYER_TIME] = "time",
  [DOSSIER_LAYER_SECTOR] = "sector",
  [DOSSIER_LAYER_STATEMENT] = "statement",
  [DOSSIER_LAYER_NOTE] = "note",
};

/* What no calendar reaches was written by no program. */
static void
write_created (Writer *self, gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (seconds);
  g_autofree char *created = time != NULL ? g_date_time_format_iso8601 (time) : NULL;

  dossier_json_string (self->json, "created", created);
}

/* What a decision says of a statement that a person made or corrected. */
static void
write_said (Writer *self, const DossierStoredDecision *stored)
{
  DossierJsonWriter *json = self->json;
  const DossierStatementSaid *said = &stored->said;

  dossier_json_string (json, "when", said->when);
  dossier_json_string (json, "certainty", said->certainty);
  dossier_json_string (json, "replaces", said->replaces);
  dossier_json_begin_array (json, "counterparts");
  for (guint i = 0; i < said->others->len; i++)
    {
      const DossierStatementOther *other = g_ptr_array_index (said->others, i);

      dossier_json_string (json, NULL, other->key);
    }
  dossier_json_end_array (json);
  dossier_json_begin_array (json, "sectors");
  for (guint i = 0; i < said->sectors->len; i++)
    dossier_json_string (json, NULL, g_ptr_array_index (said->sectors, i));
  dossier_json_end_array (json);
}

static void
write_decision (Writer *self, const DossierStoredDecision *stored)
{
  DossierJsonWriter *json = self->json;
  const DossierDecision *decision = &stored->decision;

  dossier_json_begin_object (json, NULL);
  dossier_json_string (json, "verdict",
                       decision->verdict == DOSSIER_VERDICT_REJECT ? "reject" : "add");
  dossier_json_string (json, "layer", layer_names[decision->layer]);
  write_span (self, decision->span);
  dossier_json_string (json, "quote", stored->quote);
  dossier_json_string (json, "type", decision->type);
  dossier_json_string (json, "key", decision->key);
  dossier_json_string (json, "name", decision->name);
  dossier_json_string (json, "kind", decision->kind);
  dossier_json_string (json, "value", decision->value);
  if (decision->layer == DOSSIER_LAYER_STATEMENT && decision->verdict == DOSSIER_VERDICT_ADD)
    write_said (self, stored);
  write_created (self, stored->created);
  dossier_json_bool (json, "withdrawn", stored->withdrawn);
  dossier_json_bool (json, "orphan", stored->orphan);
  dossier_json_end_object (json);
}

/* What is as the program reads it again is null. */
static void
write_correction (Writer *self, const DossierStoredCorrection *stored)
{
  DossierJsonWriter *json = self->json;

  dossier_json_begin_object (json, NULL);
  for (guint i = 0; i < DOSSIER_N_DETAILS; i++)
    if ((stored->correction.changed & 1u << i) != 0)
      dossier_json_string (json, dossier_detail_to_string ((DossierDetail) i),
                           stored->correction.details.values[i]);
  write_created (self, stored->created);
  dossier_json_bool (json, "withdrawn", stored->withdrawn);
  dossier_json_end_object (json);
}

static gboolean
write_corrections (Writer        *self,
                   DossierCorpus *corpus,
                   GCancellable  *cancellable,
                   GError       **error)
{
  g_autoptr (GPtrArray) corrections
    = dossier_corpus_list_corrections (corpus, self->reading->document, cancellable, error);

  if (corrections == NULL)
    return FALSE;
  dossier_json_begin_array (self->json, "corrections");
  for (guint i = 0; i < corrections->len; i++)
    write_correction (self, g_ptr_array_index (corrections, i));
  dossier_json_end_array (self->json);
  return TRUE;
}

static gboolean
write_decisions (Writer        *self,
                 DossierCorpus *corpus,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GPtrArray) decisions
    = dossier_corpus_list_decisions (corpus, self->reading->document, cancellable, error);

  if (decisions == NULL)
    return FALSE;
  dossier_json_begin_array (self->json, "decisions");
  for (guint i = 0; i < decisions->len; i++)
    write_decision (self, g_ptr_array_index (decisions, i));
  dossier_json_end_array (self->json);
  return TRUE;
}

/**
 * dossier_export_document:
 * @json: where to write
 * @corpus: the dossier
 * @digest: what is exported
 * @index: of the document in @digest
 * @first_statement: index of its first statement in @digest
 * @end_statement: index after that of its last one
 * @cancellable: (nullable): stops the reading
 * @error: what could not be read
 *
 * Writes one document with all that is known of it. Positions are code points.
 *
 * Returns: whether it was written
 */
gboolean
dossier_export_document (DossierJsonWriter    *json,
                         DossierCorpus        *corpus,
                         const DossierDigest  *digest,
                         guint                 index,
                         guint                 first_statement,
                         guint                 end_statement,
                         GCancellable         *cancellable,
                         GError              **error)
{
  const DossierDigestDocument *entry = g_ptr_array_index (digest->documents, index);
  g_autoptr (DossierDocument) document = NULL;
  g_autoptr (DossierReading) reading = NULL;
  Writer self = { json, digest, NULL };

  document = dossier_corpus_load_document (corpus, entry->id, error);
  reading = document != NULL
              ? dossier_corpus_read_document (corpus, entry->id, cancellable, error) : NULL;
  if (reading == NULL)
    return FALSE;
  self.reading = reading;

  dossier_json_begin_object (json, NULL);
  write_metadata (&self, document, entry);
  dossier_json_string_len (json, "text", reading->text, reading->length);
  write_segments (&self);
  write_layer (&self, "mentions", DOSSIER_LAYER_MENTION);
  write_layer (&self, "times", DOSSIER_LAYER_TIME);
  write_sectors (&self);
  dossier_json_begin_array (json, "statements");
  for (guint i = first_statement; i < end_statement; i++)
    write_statement (&self, g_ptr_array_index (digest->statements, i));
  dossier_json_end_array (json);
  write_layer (&self, "notes", DOSSIER_LAYER_NOTE);
  if (!write_corrections (&self, corpus, cancellable, error)
      || !write_decisions (&self, corpus, cancellable, error))
    return FALSE;
  dossier_json_end_object (json);
  return TRUE;
}
