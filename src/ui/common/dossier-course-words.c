/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-config.h"
#include "dossier-course-words.h"

#include <glib/gi18n.h>

#include "dossier-certainty.h"
#include "dossier-edtf.h"
#include "dossier-join.h"
#include "dossier-statement-label.h"

/* So many of each are told. */
#define MOST_NAMES 4
#define MOST_WORDS 5

static char *
tell_published (DossierStatement *statement)
{
  const char *published = dossier_statement_get_published (statement);

  return published != NULL ? dossier_edtf_label (published) : g_strdup (_("no date"));
}

/**
 * dossier_course_words_tell_source:
 * @step: a step
 *
 * Returns: (transfer full): when and where it was said: "12 March 2024 · The Coastal Observer"
 */
char *
dossier_course_words_tell_source (const DossierCourseStep *step)
{
  g_autofree char *day = tell_published (step->statement);
  const char *publisher = dossier_statement_get_publisher (step->statement);
  const char *parts[4] = { day };
  guint n = 1;

  if (publisher != NULL)
    parts[n++] = publisher;
  if (step->asked)
    /* Translators: in a list, beside the statement to which the others are compared */
    parts[n++] = _("this statement");
  return g_strjoinv (" · ", (char **) parts);
}

/**
 * dossier_course_words_tell_kind:
 * @step: a step
 *
 * Returns: (transfer full): what it is: "Pledge · planned · Torvhaug · due Dec 2025"
 */
char *
dossier_course_words_tell_kind (const DossierCourseStep *step)
{
  DossierStatement *statement = step->statement;
  const char *actor = dossier_statement_get_actor (statement);
  g_autofree char *date = dossier_statement_get_due (statement) != NULL
                            ? dossier_edtf_label (dossier_statement_get_due (statement)) : NULL;
  g_autofree char *due = date != NULL ? g_strdup_printf (_("due %s"), date) : NULL;
  DossierStatementKind kind = dossier_statement_get_kind (statement);
  DossierCertainty certainty = dossier_statement_get_certainty (statement);
  const char *parts[5] = { dossier_statement_kind_get_label (kind),
                           dossier_certainty_get_label (certainty) };
  guint n = 2;

  if (actor != NULL)
    parts[n++] = actor;
  if (due != NULL)
    parts[n++] = due;
  return g_strjoinv (" · ", (char **) parts);
}

static guint
count_words (GStrv words, guint most)
{
  guint n = 0;

  while (words != NULL && words[n] != NULL && n < most)
    n++;
  return n;
}

static void
add_part (GString *reason, const char *part)
{
  if (reason->len > 0)
    g_string_append (reason, " · ");
  g_string_append (reason, part);
}

/* @format: of one list of words */
static void
add_list (GString *reason, const char *format, GStrv words, guint most)
{
  guint n = count_words (words, most);
  g_autofree char *list = NULL;
  g_auto (GStrv) parts = NULL;
  g_autofree char *part = NULL;

  if (n == 0)
    return;
  list = dossier_join_words ((const char *const *) words, n);
  parts = g_strsplit (format, "%s", 2);
  part = g_strjoinv (list, parts);
  add_part (reason, part);
}

static void
add_times (GString *reason, GStrv times)
{
  g_autoptr (GStrvBuilder) labels = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; times != NULL && times[i] != NULL; i++)
    {
      g_autofree char *label = dossier_edtf_label (times[i]);

      g_strv_builder_add (labels, label);
    }
  list = g_strv_builder_end (labels);
  /* Translators: of two statements; %s is one date or more */
  add_list (reason, _("both speak of %s"), list, G_MAXUINT);
}

static void
add_reference (GString *reason, const char *referred)
{
  g_autofree char *day = referred != NULL ? dossier_edtf_label (referred) : NULL;
  g_autofree char *part = NULL;

  if (day == NULL)
    return;
  /* Translators: of two statements; %s is a date */
  part = g_strdup_printf (_("one says that it was in %s"), day);
  add_part (reason, part);
}

/* What is like another step, not the statement that was asked for, says like which. */
static void
add_between (GString *reason, const DossierCourseStep *step, const GPtrArray *steps)
{
  for (guint i = 0; step->through != 0 && i < steps->len; i++)
    {
      const DossierCourseStep *between = g_ptr_array_index (steps, i);
      g_autofree char *source = NULL;
      g_autofree char *part = NULL;

      if (dossier_statement_get_id (between->statement) != step->through)
        continue;
      source = dossier_course_words_tell_source (between);
      /* Translators: %s is where and when another statement of the list was published */
      part = g_strdup_printf (_("like that of %s"), source);
      add_part (reason, part);
    }
}

/**
 * dossier_course_words_tell_reason:
 * @step: a step
 * @steps: (element-type DossierCourseStep): all of them
 *
 * Returns: (transfer full): why it is thought to be of the same matter; "" of the statement that
 *   was asked for
 */
char *
dossier_course_words_tell_reason (const DossierCourseStep *step, const GPtrArray *steps)
{
  g_autoptr (GString) reason = g_string_new (NULL);

  if (step->asked)
    return g_string_free (g_steal_pointer (&reason), FALSE);
  add_between (reason, step, steps);
  if (step->same_actor)
    /* Translators: why two statements may be of one matter */
    add_part (reason, _("same actor"));
  /* Translators: of two statements; %s is a list of names */
  add_list (reason, _("both name %s"), step->names, MOST_NAMES);
  add_list (reason, "%s", step->amounts, MOST_NAMES);
  add_times (reason, step->times);
  add_reference (reason, step->referred);
  /* Translators: of two statements; %s is a list of words of their sentences */
  add_list (reason, _("words: %s"), step->words, MOST_WORDS);
  return g_string_free (g_steal_pointer (&reason), FALSE);
}
