/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-private.h"

struct _DossierStatement
{
  GObject parent_instance;

  gint64 id;
  DossierStatementRow *row; /* NULL until loaded */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_DOCUMENT,
  PROP_KIND,
  PROP_ACTOR,
  PROP_ACTOR_ID,
  PROP_COUNTERPARTS,
  PROP_SECTORS,
  PROP_WHEN,
  PROP_DUE,
  PROP_SAID,
  PROP_CERTAINTY,
  PROP_CODE,
  PROP_AMOUNTS,
  PROP_QUOTE,
  PROP_CUE,
  PROP_RULE,
  PROP_WHY,
  PROP_BY_HAND,
  PROP_DOCUMENT_TITLE,
  PROP_PUBLISHER,
  PROP_PUBLISHED,
  PROP_LANGUAGE,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierStatement, dossier_statement, G_TYPE_OBJECT)

static void
dossier_statement_finalize (GObject *object)
{
  DossierStatement *self = DOSSIER_STATEMENT (object);

  g_clear_pointer (&self->row, dossier_statement_row_free);
  G_OBJECT_CLASS (dossier_statement_parent_class)->finalize (object);
}

static void
dossier_statement_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierStatement *self = DOSSIER_STATEMENT (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_DOCUMENT:
      g_value_set_int64 (value, dossier_statement_get_document (self));
      break;
    case PROP_KIND:
      g_value_set_uint (value, dossier_statement_get_kind (self));
      break;
    case PROP_ACTOR:
      g_value_set_string (value, dossier_statement_get_actor (self));
      break;
    case PROP_ACTOR_ID:
      g_value_set_int64 (value, dossier_statement_get_actor_id (self));
      break;
    case PROP_COUNTERPARTS:
      g_value_set_string (value, dossier_statement_get_counterparts (self));
      break;
    case PROP_SECTORS:
      g_value_set_boxed (value, dossier_statement_get_sectors (self));
      break;
    case PROP_WHEN:
      g_value_set_string (value, dossier_statement_get_when (self));
      break;
    case PROP_DUE:
      g_value_set_string (value, dossier_statement_get_due (self));
      break;
    case PROP_SAID:
      g_value_set_string (value, dossier_statement_get_said (self));
      break;
    case PROP_CERTAINTY:
      g_value_set_uint (value, dossier_statement_get_certainty (self));
      break;
    case PROP_CODE:
      g_value_set_string (value, dossier_statement_get_code (self));
      break;
    case PROP_AMOUNTS:
      g_value_set_boxed (value, dossier_statement_get_amounts (self));
      break;
    case PROP_QUOTE:
      g_value_set_string (value, dossier_statement_get_quote (self));
      break;
    case PROP_CUE:
      g_value_set_string (value, dossier_statement_get_cue (self));
      break;
    case PROP_RULE:
      g_value_set_string (value, dossier_statement_get_rule (self));
      break;
    case PROP_WHY:
      g_value_set_string (value, dossier_statement_get_why (self));
      break;
    case PROP_BY_HAND:
      g_value_set_boolean (value, dossier_statement_is_by_hand (self));
      break;
    case PROP_DOCUMENT_TITLE:
      g_value_set_string (value, dossier_statement_get_document_title (self));
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, dossier_statement_get_publisher (self));
      break;
    case PROP_PUBLISHED:
      g_value_set_string (value, dossier_statement_get_published (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, dossier_statement_get_language (self));
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->row != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_statement_class_init (DossierStatementClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_statement_finalize;
  object_class->get_property = dossier_statement_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_DOCUMENT]
    = g_param_spec_int64 ("document", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_ACTOR] = g_param_spec_string ("actor", NULL, NULL, NULL, flags);
  properties[PROP_ACTOR_ID]
    = g_param_spec_int64 ("actor-id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_COUNTERPARTS] = g_param_spec_string ("counterparts", NULL, NULL, NULL, flags);
  properties[PROP_SECTORS] = g_param_spec_boxed ("sectors", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_WHEN] = g_param_spec_string ("when", NULL, NULL, NULL, flags);
  properties[PROP_DUE] = g_param_spec_string ("due", NULL, NULL, NULL, flags);
  properties[PROP_SAID] = g_param_spec_string ("said", NULL, NULL, NULL, flags);
  properties[PROP_CERTAINTY]
    = g_param_spec_uint ("certainty", NULL, NULL, 0, DOSSIER_N_CERTAINTIES - 1, 0, flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  properties[PROP_AMOUNTS] = g_param_spec_boxed ("amounts", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_QUOTE] = g_param_spec_string ("quote", NULL, NULL, NULL, flags);
  properties[PROP_CUE] = g_param_spec_string ("cue", NULL, NULL, NULL, flags);
  properties[PROP_RULE] = g_param_spec_string ("rule", NULL, NULL, NULL, flags);
  properties[PROP_WHY] = g_param_spec_string ("why", NULL, NULL, NULL, flags);
  properties[PROP_BY_HAND] = g_param_spec_boolean ("by-hand", NULL, NULL, FALSE, flags);
  properties[PROP_DOCUMENT_TITLE]
    = g_param_spec_string ("document-title", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHED] = g_param_spec_string ("published", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_statement_init (DossierStatement *self)
{
}

/* Returns: (transfer full): an object that knows no more than its row id */
DossierStatement *
dossier_statement_new (gint64 id)
{
  DossierStatement *self = g_object_new (DOSSIER_TYPE_STATEMENT, NULL);

  self->id = id;
  return self;
}

/* Takes @row's reference over, in place of a former row. Main thread. */
void
dossier_statement_take_row (DossierStatement *self, DossierStatementRow *row)
{
  g_clear_pointer (&self->row, dossier_statement_row_free);
  self->row = row;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_ID + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dossier_statement_get_id:
 * @self: a statement
 *
 * Returns: its row id
 */
gint64
dossier_statement_get_id (DossierStatement *self)
{
  return self->id;
}

/**
 * dossier_statement_is_loaded:
 * @self: a statement
 *
 * Returns: whether the other properties hold values yet
 */
gboolean
dossier_statement_is_loaded (DossierStatement *self)
{
  return self->row != NULL;
}

/**
 * dossier_statement_get_document:
 * @self: a statement
 *
 * Returns: row id of its document
 */
gint64
dossier_statement_get_document (DossierStatement *self)
{
  return self->row != NULL ? self->row->document : 0;
}

/**
 * dossier_statement_get_kind:
 * @self: a statement
 *
 * Returns: what kind of statement it is
 */
DossierStatementKind
dossier_statement_get_kind (DossierStatement *self)
{
  return self->row != NULL ? self->row->kind : DOSSIER_STATEMENT_REPORT;
}

/**
 * dossier_statement_get_actor:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): name of who states or acts
 */
const char *
dossier_statement_get_actor (DossierStatement *self)
{
  return self->row != NULL ? self->row->actor : NULL;
}

/**
 * dossier_statement_get_actor_id:
 * @self: a statement
 *
 * Returns: row id of the actor, 0 if unknown
 */
gint64
dossier_statement_get_actor_id (DossierStatement *self)
{
  return self->row != NULL ? self->row->actor_id : 0;
}

/**
 * dossier_statement_get_counterparts:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): names of the counterparts, joined for people
 */
const char *
dossier_statement_get_counterparts (DossierStatement *self)
{
  return self->row != NULL ? self->row->counterparts : NULL;
}

/**
 * dossier_statement_get_sectors:
 * @self: a statement
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): ids of its sectors
 */
const char *const *
dossier_statement_get_sectors (DossierStatement *self)
{
  return self->row != NULL ? (const char *const *) self->row->sectors : NULL;
}

/**
 * dossier_statement_get_actor_key:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): the actor's key, "person/…", for exchange files
 */
const char *
dossier_statement_get_actor_key (DossierStatement *self)
{
  return self->row != NULL ? self->row->actor_key : NULL;
}

/**
 * dossier_statement_get_counterpart_keys:
 * @self: a statement
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the counterparts' keys
 */
const char *const *
dossier_statement_get_counterpart_keys (DossierStatement *self)
{
  return self->row != NULL ? (const char *const *) self->row->counterpart_keys : NULL;
}

/**
 * dossier_statement_get_when:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): when the act takes place (EDTF)
 */
const char *
dossier_statement_get_when (DossierStatement *self)
{
  return self->row != NULL ? self->row->when : NULL;
}

/**
 * dossier_statement_get_due:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): when it is due (EDTF)
 */
const char *
dossier_statement_get_due (DossierStatement *self)
{
  return self->row != NULL ? self->row->due : NULL;
}

/**
 * dossier_statement_get_said:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): when it was said (EDTF): its own date, else the document's
 */
const char *
dossier_statement_get_said (DossierStatement *self)
{
  return self->row != NULL ? self->row->said : NULL;
}

/**
 * dossier_statement_get_certainty:
 * @self: a statement
 *
 * Returns: how sure it is what it speaks of
 */
DossierCertainty
dossier_statement_get_certainty (DossierStatement *self)
{
  return self->row != NULL ? self->row->certainty : DOSSIER_CERTAINTY_DONE;
}

/**
 * dossier_statement_get_code:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): its PLOVER type and CAMEO code, "CONSULT 042"
 */
const char *
dossier_statement_get_code (DossierStatement *self)
{
  return self->row != NULL ? self->row->code : NULL;
}

/**
 * dossier_statement_get_amounts:
 * @self: a statement
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): what is counted or measured
 *   in it, as it is written
 */
const char *const *
dossier_statement_get_amounts (DossierStatement *self)
{
  return self->row != NULL ? (const char *const *) self->row->amounts : NULL;
}

/**
 * dossier_statement_get_quote:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): the sentence
 */
const char *
dossier_statement_get_quote (DossierStatement *self)
{
  return self->row != NULL ? self->row->quote : NULL;
}

/**
 * dossier_statement_get_cue:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): the words that make it a statement
 */
const char *
dossier_statement_get_cue (DossierStatement *self)
{
  return self->row != NULL ? self->row->cue : NULL;
}

/**
 * dossier_statement_get_rule:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): rule id; none of a statement marked by hand
 */
const char *
dossier_statement_get_rule (DossierStatement *self)
{
  return self->row != NULL ? self->row->rule : NULL;
}

/**
 * dossier_statement_get_why:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): the words that fired the rule
 */
const char *
dossier_statement_get_why (DossierStatement *self)
{
  return self->row != NULL ? self->row->why : NULL;
}

/**
 * dossier_statement_is_by_hand:
 * @self: a statement
 *
 * Returns: whether a person marked it
 */
gboolean
dossier_statement_is_by_hand (DossierStatement *self)
{
  return self->row != NULL ? self->row->by_hand : FALSE;
}

/**
 * dossier_statement_get_document_title:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): its document's title
 */
const char *
dossier_statement_get_document_title (DossierStatement *self)
{
  return self->row != NULL ? self->row->document_title : NULL;
}

/**
 * dossier_statement_get_publisher:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): who published the document
 */
const char *
dossier_statement_get_publisher (DossierStatement *self)
{
  return self->row != NULL ? self->row->publisher : NULL;
}

/**
 * dossier_statement_get_published:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): publication date of the document (EDTF)
 */
const char *
dossier_statement_get_published (DossierStatement *self)
{
  return self->row != NULL ? self->row->published : NULL;
}

/**
 * dossier_statement_get_language:
 * @self: a statement
 *
 * Returns: (transfer none) (nullable): language of the document (BCP 47)
 */
const char *
dossier_statement_get_language (DossierStatement *self)
{
  return self->row != NULL ? self->row->language : NULL;
}

/**
 * dossier_statement_get_span:
 * @self: a statement
 *
 * Returns: bytes of the canonical text
 */
DossierSpan
dossier_statement_get_span (DossierStatement *self)
{
  return self->row != NULL ? self->row->span : DOSSIER_SPAN_INIT (0, 0);
}
