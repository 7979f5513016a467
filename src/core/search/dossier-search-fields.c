/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-edtf.h"
#include "dossier-lower.h"

/* What the value of each field says. */

static DossierSearchNode *
read_name (DossierSearchKind kind, const DossierSearchToken *token)
{
  DossierSearchNode *node = dossier_search_node_new (kind);

  node->text = g_strdup (token->text);
  dossier_search_node_add (node, dossier_search_node_phrase (token->text, token->starred,
                                                            token->sign == DOSSIER_SIGN_QUOTED));
  if (node->children->len > 0)
    return node;
  dossier_search_node_free (node);
  return NULL;
}

static DossierSearchNode *
read_sector (DossierSearchInput *input, DossierSearchKind kind, const DossierSearchToken *token)
{
  DossierSearchNode *node = dossier_search_node_new (kind);

  node->ids = dossier_vocabulary_find (input->vocabulary, DOSSIER_VOCABULARY_SECTOR, token->text);
  if (node->ids->len == 0)
    dossier_search_input_note (input, _("no sector is called “%s”"), token->text);
  node->text = g_strdup (node->ids->len > 0
                           ? dossier_vocabulary_get_label (input->vocabulary,
                                                           DOSSIER_VOCABULARY_SECTOR,
                                                           g_ptr_array_index (node->ids, 0))
                           : token->text);
  return node;
}

/* "fr", "zh-Hant": two or three letters, and what follows a hyphen. */
static gboolean
is_language_code (const char *text)
{
  gsize length = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return (length == 2 || length == 3) && (text[length] == '\0' || text[length] == '-');
}

/* A language that the program does not know may still be the code of some document. */
static DossierSearchNode *
read_language (DossierSearchInput *input, const DossierSearchToken *token)
{
  DossierSearchNode *node = dossier_search_node_new (DOSSIER_SEARCH_LANGUAGE);

  node->ids = dossier_vocabulary_find (input->vocabulary, DOSSIER_VOCABULARY_LANGUAGE, token->text);
  if (node->ids->len == 0 && !is_language_code (token->text))
    dossier_search_input_note (input, _("no language is called “%s”"), token->text);
  if (node->ids->len == 0)
    g_ptr_array_add (node->ids, dossier_lower (token->text, -1));
  node->text = g_strdup (dossier_vocabulary_get_label (
    input->vocabulary, DOSSIER_VOCABULARY_LANGUAGE, g_ptr_array_index (node->ids, 0)));
  return node;
}

static gboolean
read_days (DossierSearchInput *input, DossierSearchKind kind, const char *text,
           DossierSearchNode *node)
{
  DossierEdtf value;

  if (!dossier_edtf_parse (text, &value, NULL) || value.first == DOSSIER_DAY_NONE
      || value.last == DOSSIER_DAY_NONE)
    {
      dossier_search_input_note (
        input,
        kind == DOSSIER_SEARCH_DUE
          ? _("“%s” is no date; write it as 2025, 2025-06, 2025-06-02, 2025/2027, ../2025 (until "
              "then) or 2025/.. (from then on)")
          : _("“%s” is no date; write it as 2025, 2025-06 or 2025-06-02"), text);
      return FALSE;
    }
  node->first = value.first;
  node->last = value.last;
  return TRUE;
}

/* `due:*` is any date at all. */
static DossierSearchNode *
read_date (DossierSearchInput *input, DossierSearchKind kind, const DossierSearchToken *token)
{
  DossierSearchNode *node = dossier_search_node_new (kind);

  if (kind == DOSSIER_SEARCH_DUE && *token->text == '\0' && token->starred)
    {
      node->first = DOSSIER_DAY_PAST;
      node->last = DOSSIER_DAY_FUTURE;
      return node;
    }
  node->text = g_strdup (token->text);
  if (read_days (input, kind, token->text, node))
    return node;
  dossier_search_node_free (node);
  return NULL;
}

/* `says:pledge`, `says:pledge/Statkraft`, `says:/"Statkraft Energi"`: kind and actor. */
static DossierSearchNode *
read_statement (DossierSearchInput *input, const DossierSearchToken *token)
{
  DossierSearchNode *node = dossier_search_node_new (DOSSIER_SEARCH_SAYS);
  const char *slash = strchr (token->text, '/');
  g_autofree char *kind = slash != NULL ? g_strndup (token->text, (gsize) (slash - token->text))
                                        : g_strdup (token->text);
  g_autofree char *lower = g_ascii_strdown (kind, -1);
  DossierStatementKind found;
  const DossierSearchToken *next = dossier_search_input_peek (input);

  node->text = g_strdup (kind);
  if (dossier_statement_kind_from_string (lower, &found))
    node->statement = (int) found;
  else if (*kind != '\0')
    {
      dossier_search_input_note (
        input, _("no kind of statement is called “%s”; who says something is “says:/%s”"), kind);
      node->statement = DOSSIER_N_STATEMENT_KINDS;
    }
  if (slash != NULL && slash[1] == '\0' && next->joined && next->sign == DOSSIER_SIGN_QUOTED)
    {
      dossier_search_node_add (node, dossier_search_node_phrase (next->text, next->starred, TRUE));
      input->at++;
    }
  else if (slash != NULL)
    dossier_search_node_add (node, dossier_search_node_phrase (slash + 1, token->starred, FALSE));
  return node;
}

/**
 * dossier_search_fields_read:
 * @input: what is read, behind @token; goes on where the value takes more tokens
 * @field: name of a field other than "title"
 * @token: its value, or one of several in brackets
 *
 * Returns: (transfer full) (nullable): what the field asks for, %NULL if its value says nothing
 */
DossierSearchNode *
dossier_search_fields_read (DossierSearchInput       *input,
                            const char               *field,
                            const DossierSearchToken *token)
{
  if (g_str_equal (field, "entity"))
    return read_name (DOSSIER_SEARCH_ENTITY, token);
  if (g_str_equal (field, "outlet"))
    return read_name (DOSSIER_SEARCH_OUTLET, token);
  if (g_str_equal (field, "sector"))
    return read_sector (input, DOSSIER_SEARCH_SECTOR, token);
  if (g_str_equal (field, "subject"))
    return read_sector (input, DOSSIER_SEARCH_SUBJECT, token);
  if (g_str_equal (field, "lang"))
    return read_language (input, token);
  if (g_str_equal (field, "before"))
    return read_date (input, DOSSIER_SEARCH_BEFORE, token);
  if (g_str_equal (field, "after"))
    return read_date (input, DOSSIER_SEARCH_AFTER, token);
  if (g_str_equal (field, "due"))
    return read_date (input, DOSSIER_SEARCH_DUE, token);
  return read_statement (input, token);
}
