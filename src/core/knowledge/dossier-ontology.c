/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-ontology.h"

#include "dossier-error.h"

typedef struct
{
  DossierStatementKind kind;
  guint certainties; /* a bit for each; 0: all */
  const char *act;   /* interned, %NULL: any */
  const char *code;  /* interned */
} Rule;

struct _DossierOntology
{
  GArray *rules; /* Rule; the first that fits counts */
};

static gboolean
read_certainties (const DossierJson *object, guint *bits, GError **error)
{
  g_auto (GStrv) names = NULL;

  if (!dossier_json_read_strings (object, "certainty", &names, error))
    return FALSE;
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      DossierCertainty certainty;

      if (!dossier_certainty_from_string (names[i], &certainty))
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "“%s” is no degree of certainty", names[i]);
          return FALSE;
        }
      *bits |= 1u << certainty;
    }
  return TRUE;
}

static gboolean
read_rule (DossierOntology *self, const DossierJson *object, GError **error)
{
  const char *kind = dossier_json_get_string (object, "kind", NULL);
  const char *plover = dossier_json_get_string (object, "plover", NULL);
  const char *cameo = dossier_json_get_string (object, "cameo", NULL);
  g_autofree char *code = NULL;
  Rule rule = { 0 };

  if (!dossier_statement_kind_from_string (kind, &rule.kind) || plover == NULL || cameo == NULL)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                   "A rule needs “kind”, “plover” and “cameo”");
      return FALSE;
    }
  if (!read_certainties (object, &rule.certainties, error))
    return FALSE;
  code = g_strconcat (plover, " ", cameo, NULL);
  rule.act = g_intern_string (dossier_json_get_string (object, "act", NULL));
  rule.code = g_intern_string (code);
  g_array_append_val (self->rules, rule);
  return TRUE;
}

/**
 * dossier_ontology_new:
 * @root: a parsed ontology.json
 * @error: return location; %DOSSIER_ERROR_MALFORMED with what is wrong
 *
 * Returns: (transfer full) (nullable): the ontology
 */
DossierOntology *
dossier_ontology_new (const DossierJson *root, GError **error)
{
  g_autoptr (DossierOntology) self = g_new0 (DossierOntology, 1);
  const DossierJson *rules = dossier_json_get_member (root, "rules");

  self->rules = g_array_new (FALSE, FALSE, sizeof (Rule));
  if (rules == NULL || rules->kind != DOSSIER_JSON_ARRAY)
    {
      g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED, "“rules” is no list");
      return NULL;
    }
  for (const DossierJson *rule = rules->first; rule != NULL; rule = rule->next)
    {
      if (rule->kind != DOSSIER_JSON_OBJECT)
        {
          g_set_error (error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
                       "“rules” holds what is no object");
          return NULL;
        }
      if (!read_rule (self, rule, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}

/**
 * dossier_ontology_free:
 * @self: (nullable) (transfer full): an ontology
 */
void
dossier_ontology_free (DossierOntology *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rules);
  g_free (self);
}

/**
 * dossier_ontology_find:
 * @self: (nullable): an ontology
 * @kind: kind of a statement
 * @certainty: how sure it is
 * @act: (nullable): interned: the class of the words that make it one
 *
 * Returns: (transfer none) (nullable): the PLOVER type and the CAMEO code with a
 *   space between, interned
 */
const char *
dossier_ontology_find (const DossierOntology *self, DossierStatementKind kind,
                       DossierCertainty certainty, const char *act)
{
  for (guint i = 0; self != NULL && i < self->rules->len; i++)
    {
      const Rule *rule = &g_array_index (self->rules, Rule, i);

      if (rule->kind == kind && (rule->act == NULL || rule->act == act)
          && (rule->certainties == 0 || (rule->certainties & (1u << certainty))))
        return rule->code;
    }
  return NULL;
}
