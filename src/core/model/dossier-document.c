/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rows-private.h"

struct _DossierDocument
{
  GObject parent_instance;

  gint64 id;
  DossierDocumentRow *row; /* NULL until loaded */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_PUBLISHER,
  PROP_PUBLISHED,
  PROP_BASIS,
  PROP_LANGUAGE,
  PROP_DATELINE,
  PROP_BYLINE,
  PROP_URI,
  PROP_SOURCE_URL,
  PROP_N_CHARS,
  PROP_LOADED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (DossierDocument, dossier_document, G_TYPE_OBJECT)

static void
dossier_document_finalize (GObject *object)
{
  DossierDocument *self = DOSSIER_DOCUMENT (object);

  g_clear_pointer (&self->row, dossier_document_row_free);
  G_OBJECT_CLASS (dossier_document_parent_class)->finalize (object);
}

static void
dossier_document_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  DossierDocument *self = DOSSIER_DOCUMENT (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_int64 (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, dossier_document_get_title (self));
      break;
    case PROP_PUBLISHER:
      g_value_set_string (value, dossier_document_get_publisher (self));
      break;
    case PROP_PUBLISHED:
      g_value_set_string (value, dossier_document_get_published (self));
      break;
    case PROP_BASIS:
      g_value_set_string (value, dossier_document_get_basis (self));
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, dossier_document_get_language (self));
      break;
    case PROP_DATELINE:
      g_value_set_string (value, dossier_document_get_dateline (self));
      break;
    case PROP_BYLINE:
      g_value_set_string (value, dossier_document_get_byline (self));
      break;
    case PROP_URI:
      g_value_set_string (value, dossier_document_get_uri (self));
      break;
    case PROP_SOURCE_URL:
      g_value_set_string (value, dossier_document_get_source_url (self));
      break;
    case PROP_N_CHARS:
      g_value_set_uint64 (value, dossier_document_get_n_chars (self));
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->row != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
dossier_document_class_init (DossierDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = dossier_document_finalize;
  object_class->get_property = dossier_document_get_property;

  properties[PROP_ID] = g_param_spec_int64 ("id", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHER] = g_param_spec_string ("publisher", NULL, NULL, NULL, flags);
  properties[PROP_PUBLISHED] = g_param_spec_string ("published", NULL, NULL, NULL, flags);
  properties[PROP_BASIS] = g_param_spec_string ("basis", NULL, NULL, NULL, flags);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_DATELINE] = g_param_spec_string ("dateline", NULL, NULL, NULL, flags);
  properties[PROP_BYLINE] = g_param_spec_string ("byline", NULL, NULL, NULL, flags);
  properties[PROP_URI] = g_param_spec_string ("uri", NULL, NULL, NULL, flags);
  properties[PROP_SOURCE_URL] = g_param_spec_string ("source-url", NULL, NULL, NULL, flags);
  properties[PROP_N_CHARS] = g_param_spec_uint64 ("n-chars", NULL, NULL, 0, G_MAXUINT64, 0, flags);
  properties[PROP_LOADED] = g_param_spec_boolean ("loaded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
dossier_document_init (DossierDocument *self)
{
}

/* Returns: (transfer full): an object that knows no more than its row id */
DossierDocument *
dossier_document_new (gint64 id)
{
  DossierDocument *self = g_object_new (DOSSIER_TYPE_DOCUMENT, NULL);

  self->id = id;
  return self;
}

/* Takes @row's reference over, in place of a former row. Main thread. */
void
dossier_document_take_row (DossierDocument *self, DossierDocumentRow *row)
{
  g_clear_pointer (&self->row, dossier_document_row_free);
  self->row = row;
  g_object_freeze_notify (G_OBJECT (self));
  for (guint i = PROP_ID + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * dossier_document_get_id:
 * @self: a document
 *
 * Returns: its row id
 */
gint64
dossier_document_get_id (DossierDocument *self)
{
  return self->id;
}

/**
 * dossier_document_is_loaded:
 * @self: a document
 *
 * Returns: whether the other properties hold values yet
 */
gboolean
dossier_document_is_loaded (DossierDocument *self)
{
  return self->row != NULL;
}

/**
 * dossier_document_get_title:
 * @self: a document
 *
 * Returns: (transfer none): its title, of an untitled one its first words
 */
const char *
dossier_document_get_title (DossierDocument *self)
{
  return self->row != NULL ? self->row->title : "";
}

/**
 * dossier_document_get_publisher:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): who published it
 */
const char *
dossier_document_get_publisher (DossierDocument *self)
{
  return self->row != NULL ? self->row->publisher : NULL;
}

/**
 * dossier_document_get_published:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): publication date (EDTF)
 */
const char *
dossier_document_get_published (DossierDocument *self)
{
  return self->row != NULL ? self->row->published : NULL;
}

/**
 * dossier_document_get_basis:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): what the publication date is known from, see
 *   dossier_date_basis_to_string()
 */
const char *
dossier_document_get_basis (DossierDocument *self)
{
  return self->row != NULL ? dossier_date_basis_to_string (self->row->basis) : NULL;
}

/**
 * dossier_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): BCP 47
 */
const char *
dossier_document_get_language (DossierDocument *self)
{
  return self->row != NULL ? self->row->language : NULL;
}

/**
 * dossier_document_get_dateline:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): place of the dateline
 */
const char *
dossier_document_get_dateline (DossierDocument *self)
{
  return self->row != NULL ? self->row->dateline : NULL;
}

/**
 * dossier_document_get_byline:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): who wrote it
 */
const char *
dossier_document_get_byline (DossierDocument *self)
{
  return self->row != NULL ? self->row->byline : NULL;
}

/**
 * dossier_document_get_uri:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it was read from
 */
const char *
dossier_document_get_uri (DossierDocument *self)
{
  return self->row != NULL ? self->row->uri : NULL;
}

/**
 * dossier_document_get_source_url:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): where it was published
 */
const char *
dossier_document_get_source_url (DossierDocument *self)
{
  return self->row != NULL ? self->row->source_url : NULL;
}

/**
 * dossier_document_get_n_reports:
 * @self: a document
 *
 * Returns: how many documents tell its story, itself among them
 */
guint
dossier_document_get_n_reports (DossierDocument *self)
{
  return self->row != NULL ? self->row->n_reports : 1;
}

/**
 * dossier_document_get_n_chars:
 * @self: a document
 *
 * Returns: length of its text in code points
 */
gsize
dossier_document_get_n_chars (DossierDocument *self)
{
  return self->row != NULL ? self->row->n_chars : 0;
}

/**
 * dossier_document_is_corrected:
 * @self: a document
 * @detail: what may be known of it
 *
 * Returns: whether it is what a person said, and not what the program read
 */
gboolean
dossier_document_is_corrected (DossierDocument *self, DossierDetail detail)
{
  return self->row != NULL && (self->row->corrected & 1u << detail) != 0;
}

/**
 * dossier_document_is_titled:
 * @self: a document
 *
 * Returns: whether it has a title, so that what stands for it are not its first words
 */
gboolean
dossier_document_is_titled (DossierDocument *self)
{
  return self->row != NULL && self->row->titled;
}
