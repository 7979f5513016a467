/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"

#include "dossier-draft.h"
#include "dossier-sketch.h"
#include "dossier-wrapped-lines.h"

/* The language whose rules read what no file has rules for. */
#define FALLBACK_LANGUAGE "en"

/* The rules that read what has none: those of the nearest language, or of English. */
static const DossierLanguage *
get_fallback (const DossierKnowledge *knowledge, const DossierLanguage *profile)
{
  const DossierLanguage *language
      = profile != NULL && profile->read_as != NULL
            ? dossier_knowledge_get_language (knowledge, profile->read_as)
            : NULL;

  if (language == NULL || dossier_language_is_profile_only (language))
    language = dossier_knowledge_get_language (knowledge, FALLBACK_LANGUAGE);
  return language != NULL ? language
                          : g_ptr_array_index (dossier_knowledge_get_languages (knowledge), 0);
}

/* What the text says of itself, if that is a language that is known. */
static const char *
get_written_language (const DossierDraft *draft)
{
  g_autofree char *code = dossier_preamble_dup (&draft->preamble, draft->tokens->text,
                                                DOSSIER_PREAMBLE_LANGUAGE);
  const DossierLanguage *language
      = code != NULL ? dossier_knowledge_get_language (draft->knowledge, code) : NULL;

  return language != NULL ? language->code : NULL;
}

static void
choose_language (DossierDraft *draft)
{
  const char *code = dossier_draft_get_said (draft, DOSSIER_DETAIL_LANGUAGE);

  if (code == NULL)
    code = draft->hints->language;
  if (code == NULL)
    code = get_written_language (draft);
  if (code == NULL || *code == '\0')
    code = dossier_knowledge_guess_language (draft->knowledge, draft->memory, draft->tokens);
  draft->language = dossier_knowledge_get_language (draft->knowledge, code);
  g_free (draft->analysis->language);
  draft->analysis->language = g_strdup (draft->language != NULL ? draft->language->code : code);
  if (draft->language == NULL || dossier_language_is_profile_only (draft->language))
    draft->language = get_fallback (draft->knowledge, draft->language);
}

/* What no stage claimed is body: better a mark too many than a lost page. */
static void
tile_segments (DossierDraft *draft)
{
  GArray *segments = draft->analysis->segments;
  GArray *tiles = g_array_new (FALSE, TRUE, sizeof (DossierSegment));
  guint32 at = 0, length = (guint32) draft->tokens->length;

  for (guint i = 0; i <= segments->len; i++)
    {
      guint32 start = i < segments->len
                        ? g_array_index (segments, DossierSegment, i).span.start : length;

      if (at < start)
        {
          DossierSegment gap = { DOSSIER_SEGMENT_BODY, DOSSIER_SPAN_INIT (at, start) };

          g_array_append_val (tiles, gap);
        }
      if (i < segments->len)
        {
          g_array_append_val (tiles, g_array_index (segments, DossierSegment, i));
          at = g_array_index (segments, DossierSegment, i).span.end;
        }
    }
  g_array_unref (segments);
  draft->analysis->segments = tiles;
}

/* No sentence goes over the end of a segment; lines are counted on from one
 * segment to the next. */
static void
split_sentences (DossierDraft *draft)
{
  const GArray *segments = draft->analysis->segments;
  guint n_lines = 0;

  for (guint i = 0; i < segments->len; i++)
    {
      const DossierSegment *segment = &g_array_index (segments, DossierSegment, i);
      g_autoptr (GArray) sentences = NULL;

      if (segment->kind != DOSSIER_SEGMENT_BODY && segment->kind != DOSSIER_SEGMENT_CAPTION)
        continue;
      sentences = dossier_sentences_split (draft->tokens, segment->span,
                                           &draft->language->sentences);
      if (sentences->len == 0)
        continue;
      for (guint s = 0; s < sentences->len; s++)
        g_array_index (sentences, DossierSentence, s).paragraph += n_lines;
      n_lines = g_array_index (sentences, DossierSentence, sentences->len - 1).paragraph + 1;
      g_array_append_vals (draft->sentences, sentences->data, sentences->len);
    }
}

/* Every kind of mark begins with its span. */
G_STATIC_ASSERT (G_STRUCT_OFFSET (DossierMentionMark, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (DossierTimeMark, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (DossierSectorMark, span) == 0);
G_STATIC_ASSERT (G_STRUCT_OFFSET (DossierStatementMark, span) == 0);

static int
compare_marks (gconstpointer a, gconstpointer b)
{
  return dossier_span_compare (*(const DossierSpan *) a, *(const DossierSpan *) b);
}

/* Most stages go through the text from left to right, so there is little to sort. */
static void
sort_array (GArray *marks)
{
  gsize size = g_array_get_element_size (marks);

  for (guint i = 1; i < marks->len; i++)
    if (compare_marks (marks->data + (i - 1) * size, marks->data + i * size) > 0)
      {
        g_array_sort (marks, compare_marks);
        return;
      }
}

static void
sort_marks (DossierDraft *draft)
{
  sort_array (draft->analysis->mentions);
  sort_array (draft->analysis->times);
  sort_array (draft->analysis->sectors);
  sort_array (draft->analysis->statements);
}

/* Here, since the words of the text are at hand. */
static void
make_sketch (DossierDraft *draft)
{
  g_auto (DossierTextParts) parts = { NULL };

  if (draft->hints->stands_alone)
    return;
  dossier_text_parts_init (&parts, draft->analysis);
  draft->analysis->sketch = dossier_sketch_new (draft->tokens, &parts, &draft->analysis->runs);
}

/* Each reads what those before it left. */
static const struct
{
  const char *name;
  void (*run) (DossierDraft *draft);
} stages[] = {
  { "language", choose_language },
  { "layout", dossier_annotate_layout },
  { "metadata", dossier_annotate_metadata },
  { "segments", tile_segments },
  { "sentences", split_sentences },
  { "times", dossier_annotate_times },
  { "entities", dossier_annotate_entities },
  { "sectors", dossier_annotate_sectors },
  { "statements", dossier_annotate_statements },
  { "order", sort_marks },
  { "sketch", make_sketch },
};

/* Gives whether @watch let all stages run. */
static gboolean
run_stages (DossierDraft *draft, DossierAnnotateWatch watch, gpointer data)
{
  if (watch != NULL && !watch ("words", data))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      stages[i].run (draft);
      if (watch != NULL && !watch (stages[i].name, data))
        return FALSE;
    }
  return TRUE;
}

/**
 * dossier_annotate_watched:
 * @knowledge: what is known
 * @text: the canonical text: valid UTF-8 with LF line ends
 * @length: its length in bytes, below 4 GiB
 * @hints: (nullable): what the caller knows
 * @watch: (nullable) (scope call): called behind each stage with its name,
 *   the first time with "words"; stops the work by %FALSE
 * @data: for @watch
 *
 * dossier_annotate() for who wants to know how it goes, as a measurement does.
 *
 * Returns: (transfer full) (nullable): the analysis, %NULL if stopped
 */
DossierAnalysis *
dossier_annotate_watched (const DossierKnowledge *knowledge, const char *text, gsize length,
                          const DossierHints *hints, DossierAnnotateWatch watch, gpointer data)
{
  static const DossierHints no_hints = { NULL };
  g_autoptr (DossierTokens) tokens = NULL;
  g_autoptr (DossierAnalysis) analysis = dossier_analysis_new ();
  g_autoptr (GArray) sentences = g_array_new (FALSE, FALSE, sizeof (DossierSentence));
  g_autoptr (GPtrArray) roles = g_ptr_array_new ();
  DossierDraft draft = {
    .knowledge = knowledge,
    .hints = hints != NULL ? hints : &no_hints,
    .sentences = sentences,
    .roles = roles,
    .analysis = analysis,
  };
  gboolean is_whole;

  g_return_val_if_fail (knowledge != NULL && (text != NULL || length == 0), NULL);

  /* What is written quotes the knowledge, so it must stay as long as the analysis. */
  analysis->source = dossier_knowledge_ref ((DossierKnowledge *) knowledge);
  analysis->release_source = (GDestroyNotify) dossier_knowledge_unref;
  draft.memory = dossier_knowledge_lend_memory (knowledge);
  draft.tokens = tokens = dossier_knowledge_read (knowledge, draft.memory,
                                                  text != NULL ? text : "", length);
  dossier_wrapped_lines_join (tokens);
  dossier_preamble_read (knowledge, tokens->text, length, &draft.preamble);
  is_whole = run_stages (&draft, watch, data);
  dossier_knowledge_take_memory (knowledge, draft.memory);
  return is_whole ? g_steal_pointer (&analysis) : NULL;
}

static gboolean
go_on (const char *stage, gpointer cancellable)
{
  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * dossier_annotate:
 * @knowledge: what is known
 * @text: the canonical text: valid UTF-8 with LF line ends
 * @length: its length in bytes, below 4 GiB
 * @hints: (nullable): what the caller knows
 * @cancellable: (nullable): looked at between the stages
 * @error: set to %G_IO_ERROR_CANCELLED; there is no other failure
 *
 * Finds what a document says. The same text, knowledge and hints give the same
 * marks. Any thread may call it, several at once with the same @knowledge.
 *
 * Returns: (transfer full): the analysis, its segments tile the text; %NULL if
 *   cancelled
 */
DossierAnalysis *
dossier_annotate (const DossierKnowledge *knowledge, const char *text, gsize length,
                  const DossierHints *hints, GCancellable *cancellable, GError **error)
{
  DossierAnalysis *analysis;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  analysis = dossier_annotate_watched (knowledge, text, length, hints, go_on, cancellable);
  if (analysis == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  return analysis;
}
