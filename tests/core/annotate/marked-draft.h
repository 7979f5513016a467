/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#pragma once

#include <stdlib.h>
#include <string.h>

#include "dossier-draft.h"

/* A draft from a text that says itself what earlier stages found:
 *
 *   Minister [P:Ann Lee] met [O:Acme] in [L:Oslo] on {2024-05-02|May 2}.
 *
 * [P: a person, [O: an organisation, [L: a place, [G: a programme; one name is
 * one entity, and "[P:Lee=Ann Lee]" is another form of it. What follows a bar,
 * "[P:Ann Lee|Speaker]", is the title that stands before it. {EDTF|words} is a
 * time. Tests of the later stages thus need none of the earlier ones. */

typedef struct
{
  DossierKnowledge *knowledge;
  DossierTokens *tokens;
  GString *text;
  DossierHints hints;
  DossierDraft draft;
} MarkedDraft;

static inline guint
marked_draft_ensure_entity (DossierAnalysis *analysis, DossierEntityType type, const char *name)
{
  DossierEntityEntry entry = { .type = type };
  g_autofree char *id = NULL;

  for (guint i = 0; i < analysis->entities->len; i++)
    if (g_str_equal (g_array_index (analysis->entities, DossierEntityEntry, i).name, name))
      return i;
  id = g_strconcat (dossier_entity_type_to_string (type), "/", name, NULL);
  entry.id = dossier_arena_strdup (analysis->arena, id);
  entry.name = dossier_arena_strdup (analysis->arena, name);
  g_array_append_val (analysis->entities, entry);
  return analysis->entities->len - 1;
}

static inline const char *
marked_draft_add_mention (MarkedDraft *self, const char *p)
{
  static const char letters[] = "POLGIE"; /* in the order of DossierEntityType */
  const char *end = strchr (p, ']');
  g_autofree char *inner = g_strndup (p + 3, (gsize) (end - p - 3));
  g_auto (GStrv) parts = g_strsplit (inner, "|", 2);
  g_auto (GStrv) forms = g_strsplit (parts[0], "=", 2);
  DossierMentionMark mark = { .rule = "test" };

  mark.span.start = (guint32) self->text->len;
  g_string_append (self->text, forms[0]);
  mark.span.end = (guint32) self->text->len;
  mark.entity = marked_draft_ensure_entity (self->draft.analysis,
                                            (DossierEntityType) (strchr (letters, p[1]) - letters),
                                            forms[1] != NULL ? forms[1] : forms[0]);
  g_array_append_val (self->draft.analysis->mentions, mark);
  g_ptr_array_add (self->draft.roles,
                   parts[1] != NULL ? (gpointer) dossier_arena_strdup (
                                          self->draft.analysis->arena, parts[1])
                                    : NULL);
  return end + 1;
}

static inline const char *
marked_draft_add_time (MarkedDraft *self, const char *p)
{
  const char *bar = strchr (p, '|'), *end = strchr (p, '}');
  DossierTimeMark mark = { .rule = "test" };

  mark.edtf = dossier_arena_copy (self->draft.analysis->arena, p + 1, (gsize) (bar - p - 1));
  mark.span.start = (guint32) self->text->len;
  g_string_append_len (self->text, bar + 1, end - bar - 1);
  mark.span.end = (guint32) self->text->len;
  g_array_append_val (self->draft.analysis->times, mark);
  return end + 1;
}

static inline void
marked_draft_init (MarkedDraft *self, DossierKnowledge *knowledge, const char *language,
                   const char *published, const char *marked)
{
  memset (self, 0, sizeof *self);
  self->knowledge = knowledge;
  self->text = g_string_new (NULL);
  self->draft.knowledge = knowledge;
  self->draft.hints = &self->hints;
  self->draft.language = dossier_knowledge_get_language (knowledge, language);
  self->draft.analysis = dossier_analysis_new ();
  self->draft.analysis->published = g_strdup (published);
  self->draft.roles = g_ptr_array_new ();
  for (const char *p = marked; *p != '\0';)
    if (*p == '[' && p[1] != '\0' && p[2] == ':')
      p = marked_draft_add_mention (self, p);
    else if (*p == '{')
      p = marked_draft_add_time (self, p);
    else
      g_string_append_c (self->text, *p++);
  self->draft.memory = dossier_knowledge_lend_memory (knowledge);
  self->tokens = dossier_knowledge_read (knowledge, self->draft.memory, self->text->str,
                                         self->text->len);
  self->draft.tokens = self->tokens;
  self->draft.sentences = dossier_sentences_split (self->tokens, DOSSIER_SPAN_INIT (0, self->text->len),
                                                   &self->draft.language->sentences);
}

static inline void
marked_draft_clear (MarkedDraft *self)
{
  g_array_unref (self->draft.sentences);
  g_ptr_array_unref (self->draft.roles);
  dossier_analysis_unref (self->draft.analysis);
  dossier_tokens_free (self->tokens);
  dossier_knowledge_take_memory (self->knowledge, self->draft.memory);
  g_string_free (self->text, TRUE);
}
