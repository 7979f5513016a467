/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-digest-private.h"

/* The words of a span on one line. */
static char *
dup_words (const DossierReading *reading, DossierSpan span)
{
  char *words = g_strndup (reading->text + span.start, dossier_span_length (span));

  return g_strdelimit (words, "\n\t", ' ');
}

static void
add_document (GArray *documents, guint document)
{
  if (documents->len == 0 || g_array_index (documents, guint, documents->len - 1) != document)
    g_array_append_val (documents, document);
}

static void
count_mention (DossierDigest        *self,
               guint                 document,
               const DossierReading *reading,
               const DossierMark    *mark)
{
  DossierDigestEntity *entity = g_hash_table_lookup (self->entity_index, &mark->entity);
  g_autofree char *words = dup_words (reading, mark->span);

  if (entity == NULL)
    {
      entity = g_new0 (DossierDigestEntity, 1);
      entity->id = mark->entity;
      entity->type = mark->entity_type;
      entity->name = g_strdup (mark->label);
      entity->names = g_ptr_array_new_with_free_func (g_free);
      entity->roles = g_ptr_array_new_with_free_func (g_free);
      entity->documents = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (self->entities, entity);
      g_hash_table_insert (self->entity_index, &entity->id, entity);
    }
  entity->n_mentions++;
  add_document (entity->documents, document);
  if (!g_str_equal (words, entity->name)
      && !g_ptr_array_find_with_equal_func (entity->names, words, g_str_equal, NULL))
    g_ptr_array_add (entity->names, g_steal_pointer (&words));
}

static void
count_sector (DossierDigest     *self,
              GHashTable        *sectors,
              guint              document,
              const DossierMark *mark)
{
  DossierDigestSector *sector = g_hash_table_lookup (sectors, mark->value);

  if (sector == NULL)
    {
      sector = g_new0 (DossierDigestSector, 1);
      sector->id = g_strdup (mark->value);
      sector->label = dossier_digest_sector_label (self, mark->value);
      sector->documents = g_array_new (FALSE, FALSE, sizeof (guint));
      g_ptr_array_add (self->sectors, sector);
      g_hash_table_insert (sectors, sector->id, sector);
    }
  sector->n_mentions++;
  add_document (sector->documents, document);
}

/**
 * dossier_digest_paragraphs:
 * @reading: a document
 *
 * Returns: (transfer full) (element-type guint32): first bytes of the lines
 *   that are not blank
 */
GArray *
dossier_digest_paragraphs (const DossierReading *reading)
{
  GArray *paragraphs = g_array_new (FALSE, FALSE, sizeof (guint32));
  const char *end = reading->text + reading->length;
  gboolean counted = FALSE;
  guint32 line = 0;

  for (const char *p = reading->text; p < end; p = g_utf8_next_char (p))
    {
      if (*p == '\n')
        {
          line = (guint32) (p + 1 - reading->text);
          counted = FALSE;
        }
      else if (!counted && !g_unichar_isspace (g_utf8_get_char (p)))
        {
          g_array_append_val (paragraphs, line);
          counted = TRUE;
        }
    }
  return paragraphs;
}

/**
 * dossier_digest_place:
 * @reading: a document
 * @paragraphs: its dossier_digest_paragraphs()
 * @span: bytes of its text
 * @paragraph: (out): the paragraph in which it begins, from 1
 * @start: (out): its first code point
 * @end: (out): the code point after its last one
 *
 * Says where a span stands as people count.
 */
void
dossier_digest_place (const DossierReading *reading,
                      const GArray         *paragraphs,
                      DossierSpan           span,
                      guint                *paragraph,
                      guint                *start,
                      guint                *end)
{
  guint low = 0, high = paragraphs->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (paragraphs, guint32, middle) <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  *paragraph = MAX (low, 1u);
  *start = (guint) dossier_text_map_byte_to_char (reading->map, span.start);
  *end = (guint) dossier_text_map_byte_to_char (reading->map, span.end);
}

static DossierDigestNote *
make_note (const DossierReading *reading, const GArray *paragraphs, const DossierMark *mark)
{
  DossierDigestNote *note = g_new0 (DossierDigestNote, 1);

  note->body = g_strdup (mark->label);
  note->quote = g_strndup (reading->text + mark->span.start, dossier_span_length (mark->span));
  dossier_digest_place (reading, paragraphs, mark->span, &note->paragraph, &note->start,
                        &note->end);
  return note;
}

/**
 * dossier_digest_count_marks:
 * @self: a digest
 * @sectors: (element-type utf8 DossierDigestSector): those met so far, by id
 * @document: index of the document that was read
 * @reading: its text and marks
 *
 * Adds the marks of one document to the counts, and its notes to the document.
 */
void
dossier_digest_count_marks (DossierDigest        *self,
                            GHashTable           *sectors,
                            guint                 document,
                            const DossierReading *reading)
{
  DossierDigestDocument *entry = g_ptr_array_index (self->documents, document);
  g_autoptr (GArray) paragraphs = dossier_digest_paragraphs (reading);

  for (guint i = 0; i < reading->marks->len; i++)
    {
      const DossierMark *mark = &g_array_index (reading->marks, DossierMark, i);

      if (mark->layer == DOSSIER_LAYER_MENTION)
        count_mention (self, document, reading, mark);
      else if (mark->layer == DOSSIER_LAYER_SECTOR)
        count_sector (self, sectors, document, mark);
      else if (mark->layer == DOSSIER_LAYER_NOTE)
        g_ptr_array_add (entry->notes, make_note (reading, paragraphs, mark));
    }
}
