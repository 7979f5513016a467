/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-search-parser.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "dossier-search-fields.h"
#include "dossier-search-pattern.h"
#include "dossier-search-statements.h"

/* What a person can still read; beyond it brackets and words are left out. */
#define MAX_DEPTH 16
#define MAX_LEAVES 100

/*
 * The grammar, which any text fulfils; what does not fit is left out:
 *
 *   either   all { OR all }
 *   all      { [AND] [NOT] near }
 *   near     unit { NEAR unit }
 *   unit     word | phrase | pattern | NEAR(…) | ( either ) | field: unit
 */

typedef struct
{
  DossierSearchInput input;
  guint depth;       /* of open brackets */
  guint n_leaves;    /* phrases, patterns and fields */
  gboolean negated;  /* what is read must not hold */
} Parser;

static DossierSearchNode *parse_either (Parser *self, const char *field);
static DossierSearchNode *parse_unit   (Parser *self, const char *field);

static gboolean
is_sign (const Parser *self, DossierSearchSign sign)
{
  return dossier_search_input_peek (&self->input)->sign == sign;
}

static gboolean
skip_sign (Parser *self, DossierSearchSign sign)
{
  if (!is_sign (self, sign))
    return FALSE;
  self->input.at++;
  return TRUE;
}

/* One child stands for itself. */
static DossierSearchNode *
unwrap (DossierSearchNode *node)
{
  DossierSearchNode *only;

  if (node->children->len > 1)
    return node;
  only = node->children->len == 1 ? g_ptr_array_steal_index (node->children, 0) : NULL;
  dossier_search_node_free (node);
  return only;
}

/* Children of the same kind join their parent, so that trees stay flat. */
static void
add_flat (DossierSearchNode *node, DossierSearchNode *child)
{
  if (child == NULL || child->kind != node->kind)
    {
      dossier_search_node_add (node, child);
      return;
    }
  while (child->children->len > 0)
    dossier_search_node_add (node, g_ptr_array_steal_index (child->children, 0));
  dossier_search_node_free (child);
}

/* "publisher:NRK" is meant as a field, "https://…" and "10:30" are not. */
static void
note_unknown_field (Parser *self, const char *word)
{
  gsize length = 0;
  g_autofree char *name = NULL;

  while (g_ascii_isalpha (word[length]))
    length++;
  if (length == 0 || word[length] != ':' || word[length + 1] == '\0' || word[length + 1] == '/')
    return;
  name = g_strndup (word, length);
  dossier_search_input_note (&self->input, _("there is no field “%s:”; it was read as a word"),
                             name);
}

/* What a word holds that is read otherwise than it may be meant. */
static void
note_doubts (Parser *self, const DossierSearchToken *token, const char *field)
{
  if (token->sign != DOSSIER_SIGN_WORD)
    return;
  if (field == NULL)
    note_unknown_field (self, token->text);
  if (strchr (token->text, '*') != NULL)
    dossier_search_input_note (
      &self->input,
      _("a star stands at the end of a word only; for “%s” a regular expression will do"),
      token->text);
}

static DossierSearchNode *
parse_word (Parser *self, const DossierSearchToken *token, const char *field)
{
  gboolean quoted = token->sign == DOSSIER_SIGN_QUOTED;
  /* The word being typed may be the beginning of a longer one; a single letter begins too many. */
  gboolean open = !quoted && token->last && !self->negated && g_utf8_strlen (token->text, -1) > 1;
  DossierSearchNode *node;

  note_doubts (self, token, field);
  if (field != NULL && !g_str_equal (field, "title"))
    return dossier_search_fields_read (&self->input, field, token);
  node = dossier_search_node_phrase (token->text, token->starred || open, quoted);
  if (node != NULL)
    node->in_title = field != NULL;
  return node;
}

static DossierSearchNode *
parse_pattern (Parser *self, const DossierSearchToken *token, const char *field)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GRegex) regex = NULL;
  DossierSearchNode *node;

  if (field == NULL)
    regex = dossier_search_pattern_compile (token->text, token->flagged, &error);
  if (regex == NULL)
    {
      if (error != NULL)
        dossier_search_input_note (
          &self->input, _("“%s” is no regular expression and was read as words"), token->text);
      return parse_word (self, token, field);
    }
  node = dossier_search_node_new (DOSSIER_SEARCH_PATTERN);
  node->text = g_strdup (token->text);
  node->caseless = token->flagged;
  return node;
}

/* NEAR(wind "sea bed", 5): the number after the last comma is the distance. */
static DossierSearchNode *
parse_near_list (Parser *self, const DossierSearchToken *token, const char *field)
{
  g_autofree char *text = g_strdup (token->text);
  g_autoptr (GArray) tokens = NULL;
  DossierSearchNode *node = dossier_search_node_new (DOSSIER_SEARCH_NEAR);
  char *comma = strrchr (text, ',');

  node->distance = token->distance;
  node->in_title = g_strcmp0 (field, "title") == 0;
  if (comma != NULL)
    {
      char *number = g_strstrip (comma + 1);

      if (*number != '\0' && strspn (number, "0123456789") == strlen (number))
        {
          node->distance = (guint) MIN (g_ascii_strtoull (number, NULL, 10), DOSSIER_NEAR_MAX);
          *comma = '\0';
        }
    }
  tokens = dossier_search_lex (text);
  for (guint i = 0; i < tokens->len && node->children->len < MAX_LEAVES; i++)
    {
      const DossierSearchToken *part = &g_array_index (tokens, DossierSearchToken, i);
      DossierSearchNode *phrase = NULL;

      if (part->text != NULL)
        phrase = dossier_search_node_phrase (part->text, part->starred,
                                             part->sign == DOSSIER_SIGN_QUOTED);
      if (phrase != NULL)
        phrase->in_title = node->in_title;
      dossier_search_node_add (node, phrase);
    }
  return unwrap (node);
}

/* A field whose value has not been typed yet asks for nothing. */
static DossierSearchNode *
parse_field (Parser *self, const DossierSearchToken *token)
{
  const DossierSearchToken *value = dossier_search_input_peek (&self->input);

  if (value->joined
      && (value->sign == DOSSIER_SIGN_WORD || value->sign == DOSSIER_SIGN_QUOTED
          || value->sign == DOSSIER_SIGN_PATTERN || value->sign == DOSSIER_SIGN_OPEN))
    return parse_unit (self, token->text);
  dossier_search_input_note (&self->input, _("nothing follows “%s:”"), token->text);
  return NULL;
}

static DossierSearchNode *
parse_brackets (Parser *self, const char *field)
{
  DossierSearchNode *node;

  if (self->depth >= MAX_DEPTH)
    {
      dossier_search_input_note (
        &self->input,
        _("brackets stand in each other more than %s deep: the innermost were left out"),
        G_STRINGIFY (MAX_DEPTH));
      return NULL;
    }
  self->depth++;
  node = parse_either (self, field);
  self->depth--;
  skip_sign (self, DOSSIER_SIGN_CLOSE);
  return node;
}

static DossierSearchNode *
parse_unit (Parser *self, const char *field)
{
  const DossierSearchToken *token = dossier_search_input_peek (&self->input);

  self->input.at++;
  if (token->sign == DOSSIER_SIGN_OPEN)
    return parse_brackets (self, field);
  if (token->sign == DOSSIER_SIGN_FIELD)
    return parse_field (self, token);
  if (++self->n_leaves > MAX_LEAVES)
    {
      dossier_search_input_note (
        &self->input, _("the search is too long: “%s” and what follows was left out"), token->text);
      self->input.at = self->input.tokens->len - 1;
      return NULL;
    }
  if (token->sign == DOSSIER_SIGN_NEAR_LIST)
    return parse_near_list (self, token, field);
  if (token->sign == DOSSIER_SIGN_PATTERN)
    return parse_pattern (self, token, field);
  return parse_word (self, token, field);
}

static gboolean
starts_unit (const Parser *self)
{
  switch (dossier_search_input_peek (&self->input)->sign)
    {
    case DOSSIER_SIGN_WORD:
    case DOSSIER_SIGN_QUOTED:
    case DOSSIER_SIGN_PATTERN:
    case DOSSIER_SIGN_FIELD:
    case DOSSIER_SIGN_OPEN:
    case DOSSIER_SIGN_NEAR_LIST:
      return TRUE;
    case DOSSIER_SIGN_END:
    case DOSSIER_SIGN_CLOSE:
    case DOSSIER_SIGN_AND:
    case DOSSIER_SIGN_OR:
    case DOSSIER_SIGN_NOT:
    case DOSSIER_SIGN_NEAR:
    default:
      return FALSE;
    }
}

/* Only phrases in the same place can be near each other; anything else just has to be there. */
static DossierSearchNode *
join_near (Parser *self, DossierSearchNode *left, DossierSearchNode *right,
           guint distance)
{
  gboolean near = left != NULL && right != NULL && left->kind == DOSSIER_SEARCH_PHRASE
                  && right->kind == DOSSIER_SEARCH_PHRASE && left->in_title == right->in_title;
  DossierSearchNode *node
    = dossier_search_node_new (near ? DOSSIER_SEARCH_NEAR : DOSSIER_SEARCH_AND);

  if (!near && left != NULL && right != NULL)
    dossier_search_input_note (&self->input, _("%s stands between two words or phrases only"),
                               "NEAR");
  node->distance = distance;
  node->in_title = near && left->in_title;
  add_flat (node, left);
  add_flat (node, right);
  return unwrap (node);
}

static DossierSearchNode *
parse_near (Parser *self, const char *field)
{
  DossierSearchNode *node = parse_unit (self, field);

  while (is_sign (self, DOSSIER_SIGN_NEAR))
    {
      guint distance = dossier_search_input_peek (&self->input)->distance;

      self->input.at++;
      if (starts_unit (self))
        node = join_near (self, node, parse_unit (self, field), distance);
    }
  return node;
}

static DossierSearchNode *
negate (DossierSearchNode *child)
{
  DossierSearchNode *node;

  if (child == NULL)
    return NULL;
  node = dossier_search_node_new (DOSSIER_SEARCH_NOT);
  dossier_search_node_add (node, child);
  return node;
}

static DossierSearchNode *
parse_all (Parser *self, const char *field)
{
  DossierSearchNode *node = dossier_search_node_new (DOSSIER_SEARCH_AND);
  gboolean outside = self->negated, no = FALSE;

  for (;;)
    {
      /* At the outermost place a bracket closes nothing. */
      while (skip_sign (self, DOSSIER_SIGN_AND) || skip_sign (self, DOSSIER_SIGN_NEAR)
             || (self->depth == 0 && skip_sign (self, DOSSIER_SIGN_CLOSE)))
        ;
      if (skip_sign (self, DOSSIER_SIGN_NOT))
        no = !no;
      else if (starts_unit (self))
        {
          DossierSearchNode *child;

          self->negated = outside || no;
          child = parse_near (self, field);
          self->negated = outside;
          add_flat (node, no ? negate (child) : child);
          no = FALSE;
        }
      else
        break;
    }
  return unwrap (node);
}

static DossierSearchNode *
parse_either (Parser *self, const char *field)
{
  DossierSearchNode *node = dossier_search_node_new (DOSSIER_SEARCH_OR);

  do
    add_flat (node, parse_all (self, field));
  while (skip_sign (self, DOSSIER_SIGN_OR));
  return unwrap (node);
}

/**
 * dossier_search_parse:
 * @text: valid UTF-8: what a person typed
 * @vocabulary: (nullable): names of sectors and languages
 * @notes: (element-type utf8): takes translated sentences on what was left out
 *
 * Reads any text; nothing is a mistake.
 *
 * Returns: (transfer full) (nullable): what is looked for, %NULL if nothing
 */
DossierSearchNode *
dossier_search_parse (const char *text, const DossierVocabulary *vocabulary, GPtrArray *notes)
{
  g_autoptr (GArray) tokens = dossier_search_lex (text);
  Parser parser = { .input = { tokens, 0, vocabulary, notes } };
  gboolean kept;
  DossierSearchNode *root = dossier_search_join_statements (parse_either (&parser, NULL), &kept);

  if (kept)
    g_ptr_array_add (notes, g_strdup (_("the alternatives are too many; what stands beside them "
                                        "may be asked of one statement with them")));
  return root;
}
