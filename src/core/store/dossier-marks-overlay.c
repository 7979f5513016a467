/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-marks-overlay.h"

#include <string.h>

#include "dossier-entities.h"

/**
 * dossier_marks_overlay_add:
 * @self: marks
 * @item: a mark that a person made
 */
void
dossier_marks_overlay_add (DossierMarksOverlay *self, const DossierPackItem *item)
{
  g_array_append_vals (self->items, item, 1);
  self->changed = TRUE;
}

/**
 * dossier_marks_overlay_find_entity:
 * @self: marks
 * @decision: row id of a decision
 * @type_name: (nullable): type of the entity, see dossier_entity_type_to_string(); %NULL: an
 *   organization
 * @known_key: (nullable): its key; %NULL: it follows from its type and name
 * @name: its name
 * @entity: (out): its row id
 * @error: set on failure
 *
 * Finds an entity that a decision names, and makes it when nothing has named it before.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_marks_overlay_find_entity (DossierMarksOverlay *self, gint64 decision,
                                   const char *type_name, const char *known_key,
                                   const char *name, gint64 *entity, GError **error)
{
  DossierPackItem item = { .layer = DOSSIER_PACK_ENTITY, .decision = decision };
  DossierEntityType type = DOSSIER_ENTITY_ORGANIZATION;
  g_autofree char *key = NULL;

  dossier_entity_type_from_string (type_name, &type);
  key = known_key != NULL ? g_strdup (known_key) : dossier_entities_make_key (type, name);
  if (!dossier_batch_find_entity (self->batch, key, type, name, &item.entity, error)
      || !dossier_batch_find_label (self->batch, item.entity, name, NULL, &item.other, error))
    return FALSE;
  dossier_marks_overlay_add (self, &item);
  *entity = item.entity;
  return TRUE;
}

static gboolean
claims_same (DossierMarksOverlay *self, gint64 entity, const DossierDecision *decision,
             gboolean *same, GError **error)
{
  g_autoptr (DossierCursor) cursor = NULL;
  DossierEntityType type;

  cursor = dossier_connection_query (self->connection, "entity-identity", error);
  if (cursor == NULL)
    return FALSE;
  dossier_cursor_bind_int (cursor, ":entity", entity);
  if (dossier_cursor_step (cursor, error))
    *same = *same || g_strcmp0 (dossier_cursor_get_text (cursor, 1), decision->key) == 0
            || (dossier_entity_type_from_string (decision->type, &type)
                && (DossierEntityType) dossier_cursor_get_int (cursor, 0) == type);
  return !dossier_cursor_failed (cursor);
}

/* Whether a mention claims what a rejection of mentions is about: the entity or one of its type. */
static gboolean
names_same (DossierMarksOverlay *self, const DossierPackItem *item, const DossierDecision *decision,
            gboolean *same, GError **error)
{
  gint64 kept = item->entity;

  return dossier_batch_resolve (self->batch, &kept, error)
         && claims_same (self, item->entity, decision, same, error)
         && claims_same (self, kept, decision, same, error);
}

static gboolean
has_value (const DossierPackItem *item, const char *value)
{
  return value != NULL && strlen (value) == item->value_length
         && memcmp (value, item->value, item->value_length) == 0;
}

/**
 * dossier_marks_overlay_take_away:
 * @self: marks
 * @layer: the kind of marks
 * @decision: what was decided about a place
 * @whatever: whether all of them give way, whatever they claim
 * @error: set on failure
 *
 * Takes away automatic marks of @layer that overlap the decision's place and claim the same.
 *
 * Returns: whether it succeeded
 */
gboolean
dossier_marks_overlay_take_away (DossierMarksOverlay *self, DossierPackLayer layer,
                                 const DossierDecision *decision, gboolean whatever,
                                 GError **error)
{
  gint64 sector = 0;

  if (layer == DOSSIER_PACK_SECTOR && decision->value != NULL
      && !dossier_batch_find_sector (self->batch, decision->value, &sector, error))
    return FALSE;
  for (guint i = self->items->len; i-- > 0;)
    {
      const DossierPackItem *item = &g_array_index (self->items, DossierPackItem, i);
      gboolean same = whatever;

      if (item->layer != layer || item->decision != 0
          || item->span.start >= decision->span.end || item->span.end <= decision->span.start)
        continue;
      if (!same && layer == DOSSIER_PACK_MENTION
          && !names_same (self, item, decision, &same, error))
        return FALSE;
      if (layer == DOSSIER_PACK_TIME)
        same = has_value (item, decision->value) || dossier_span_equal (item->span, decision->span);
      else if (layer == DOSSIER_PACK_SECTOR)
        same = item->other == sector;
      if (!same)
        continue;
      g_array_remove_index (self->items, i);
      self->changed = TRUE;
    }
  return TRUE;
}
