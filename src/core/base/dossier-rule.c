/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-rule.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *rule;
  const char *description;
} Description;

static const Description mention_rules[] = {
  { "abbreviation", N_("an abbreviation that stands in brackets beside its name") },
  { "after-title", N_("a body named after a person’s title") },
  { "before-person", N_("a body named before a person") },
  { "before-title", N_("a body named before a person’s title") },
  { "capitals", N_("words with capitals of which nothing else is known") },
  { "dateline",
    N_("stands in the line that opens a report: where it was written, or who sends it") },
  { "defined", N_("the name that an abbreviation in brackets stands for") },
  { "ending", N_("a word with an ending that such names have") },
  { "event-lead", N_("a number, a place or “international” before a word for an event") },
  { "head-lower", N_("a word for such a body or work and what belongs to it") },
  { "head-phrase", N_("words with capitals around a word for such a body, place or work") },
  { "head-tail", N_("a word for such a body or work and the name that follows it") },
  { "in-list", N_("stands in a list with such a name") },
  { "in-place", N_("stands where a place stands") },
  { "instrument-lead", N_("“national” before a word for a plan or a strategy") },
  { "joint", N_("two names joined before a word for such a body or work") },
  { "known-name", N_("a name in the knowledge files") },
  { "longer-name", N_("a known name and words that make it the name of another body") },
  { "name-title", N_("a name before a title or an office") },
  { "noun-beside", N_("a noun beside the name that says what it is") },
  { "numbered", N_("the number of a law or decision, with the word for it") },
  { "other-script", N_("the same name in another script, in brackets") },
  { "person-form", N_("words with the form of a person’s name") },
  { "quoted", N_("a name in quotation marks beside a word for such a work") },
  { "repeated", N_("a name that the document has elsewhere, on better evidence") },
  { "short-form", N_("a short form of a name in the document") },
  { "title-name", N_("a name after a title or an office") },
  { "year-behind", N_("a name that the year of an event follows") },
};

static const Description sector_rules[] = {
  { "sector-context", N_("a word of several meanings, beside other words of the sector") },
  { "sector-office", N_("a word of the sector in the name of an office") },
  { "sector-term", N_("a word of the sector") },
};

static const Description statement_rules[] = {
  { "dated", N_("a time beside somebody who is named") },
  { "decision", N_("words for a decision") },
  { "denial", N_("words that deny something") },
  { "fact", N_("words for what has been done or reached") },
  { "future", N_("words for what will be done") },
  { "future-act", N_("an act that is still to come") },
  { "future-time", N_("a verb beside a date to come") },
  { "goal", N_("words for what will be, with a value or a year") },
  { "headline", N_("a headline’s short form of what will be done") },
  { "joint", N_("words for what both sides do") },
  { "list-item", N_("an item of a list of proposals, plans or results") },
  { "negation", N_("a word that says it is not so") },
  { "noun", N_("a noun for such an act") },
  { "speech", N_("a verb of speaking") },
  { "verb", N_("a verb for such an act") },
};

static const char *
find (const Description *rules, gsize n_rules, const char *rule)
{
  for (gsize i = 0; i < n_rules; i++)
    if (g_str_equal (rules[i].rule, rule))
      return _(rules[i].description);
  return NULL;
}

/**
 * dossier_rule_describe:
 * @layer: the layer of a mark
 * @rule: the name of the rule that made it
 *
 * Says a rule in words that a person understands. The rules of times are
 * patterns of the language files, and their names say what they read.
 *
 * Returns: (nullable) (transfer none): what the rule goes by, translated, as
 *   part of a sentence; %NULL for a rule of another program version
 */
const char *
dossier_rule_describe (DossierLayer layer, const char *rule)
{
  g_return_val_if_fail (rule != NULL, NULL);

  switch (layer)
    {
    case DOSSIER_LAYER_MENTION:
      return find (mention_rules, G_N_ELEMENTS (mention_rules), rule);

    case DOSSIER_LAYER_TIME:
      return _("a pattern for times of the language");

    case DOSSIER_LAYER_SECTOR:
      return find (sector_rules, G_N_ELEMENTS (sector_rules), rule);

    case DOSSIER_LAYER_STATEMENT:
      return find (statement_rules, G_N_ELEMENTS (statement_rules), rule);

    case DOSSIER_LAYER_NOTE:
    default:
      return NULL;
    }
}
