/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-time-recipe.h"

#include <stdlib.h>
#include <string.h>

#include "dossier-error.h"

#define MAX_DEPTH 4

static const struct
{
  const char *name;
  DossierTimeOp op;
} operations[] = {
  { "date", DOSSIER_TIME_OP_DATE },
  { "quarter", DOSSIER_TIME_OP_QUARTER },
  { "half", DOSSIER_TIME_OP_HALF },
  { "season", DOSSIER_TIME_OP_SEASON },
  { "decade", DOSSIER_TIME_OP_DECADE },
  { "century", DOSSIER_TIME_OP_CENTURY },
  { "range", DOSSIER_TIME_OP_RANGE },
  { "months", DOSSIER_TIME_OP_MONTHS },
  { "this", DOSSIER_TIME_OP_THIS },
  { "ago", DOSSIER_TIME_OP_AGO },
  { "ahead", DOSSIER_TIME_OP_AHEAD },
  { "duration", DOSSIER_TIME_OP_DURATION },
  { "set", DOSSIER_TIME_OP_SET },
  { "weekday", DOSSIER_TIME_OP_WEEKDAY },
  { "week-day", DOSSIER_TIME_OP_WEEK_DAY },
  { "month-day", DOSSIER_TIME_OP_MONTH_DAY },
  { "past", DOSSIER_TIME_OP_PAST },
  { "future", DOSSIER_TIME_OP_FUTURE },
  { "same", DOSSIER_TIME_OP_SAME },
  { "rel", DOSSIER_TIME_OP_REL },
  { "tail", DOSSIER_TIME_OP_TAIL },
  { "year-of", DOSSIER_TIME_OP_YEAR_OF },
  { "yy", DOSSIER_TIME_OP_YY },
  { "duration-half", DOSSIER_TIME_OP_DURATION_HALF },
  { "nth", DOSSIER_TIME_OP_NTH },
  { "nth-week", DOSSIER_TIME_OP_NTH_WEEK },
  { "nth-day", DOSSIER_TIME_OP_NTH_DAY },
  { "easter", DOSSIER_TIME_OP_EASTER },
  { "lunar", DOSSIER_TIME_OP_LUNAR },
  { "year-on", DOSSIER_TIME_OP_YEAR_ON },
  { "last-months", DOSSIER_TIME_OP_LAST_MONTHS },
  { "weekday-from", DOSSIER_TIME_OP_WEEKDAY_FROM },
  { "same-week", DOSSIER_TIME_OP_SAME_WEEK },
  { "same-month-day", DOSSIER_TIME_OP_SAME_MONTH_DAY },
  { "nth-weekend", DOSSIER_TIME_OP_NTH_WEEKEND },
  { "times", DOSSIER_TIME_OP_TIMES },
};

typedef struct
{
  const char *source;
  const char *at;
  const char *const *slots;
  guint n_slots;
  GArray *steps;
  GError **error;
} Parser;

static gboolean
fail (Parser *parser, const char *what)
{
  g_set_error (parser->error, DOSSIER_ERROR, DOSSIER_ERROR_MALFORMED,
               "%s in the value “%s”", what, parser->source);
  return FALSE;
}

static void
skip_space (Parser *parser)
{
  while (*parser->at == ' ')
    parser->at++;
}

static char *
take_word (Parser *parser)
{
  const char *start;

  skip_space (parser);
  start = parser->at;
  while (g_ascii_isalnum (*parser->at) || *parser->at == '-' || *parser->at == '_')
    parser->at++;
  return g_strndup (start, (gsize) (parser->at - start));
}

static gboolean
find_operation (const char *name, DossierTimeOp *op)
{
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    if (*operations[i].name == *name && strcmp (operations[i].name, name) == 0)
      {
        *op = operations[i].op;
        return TRUE;
      }
  return FALSE;
}

static gboolean
read_leaf (Parser *parser, const char *word, DossierTimeArgument *argument)
{
  char *end = NULL;

  if (strcmp (word, "_") == 0)
    {
      *argument = (DossierTimeArgument) { DOSSIER_TIME_ARGUMENT_NONE, 0 };
      return TRUE;
    }
  for (guint i = 0; i < parser->n_slots; i++)
    if (strcmp (parser->slots[i], word) == 0)
      {
        *argument = (DossierTimeArgument) { DOSSIER_TIME_ARGUMENT_SLOT, (int) i };
        return TRUE;
      }
  argument->kind = DOSSIER_TIME_ARGUMENT_NUMBER;
  argument->value = (int) strtol (word, &end, 10);
  if (*word != '\0' && *end == '\0')
    return TRUE;
  if (strlen (word) == 1 && g_ascii_isupper (*word))
    {
      argument->value = *word;
      return TRUE;
    }
  return fail (parser, "Unknown name");
}

static gboolean
read_argument (Parser *parser, guint depth, DossierTimeArgument *argument)
{
  g_autofree char *word = take_word (parser);
  DossierTimeStep step = { 0 };
  guint n = 0;

  skip_space (parser);
  if (*parser->at != '(')
    return read_leaf (parser, word, argument);
  if (depth >= MAX_DEPTH)
    return fail (parser, "Too many brackets");
  if (!find_operation (word, &step.op))
    return fail (parser, "Unknown operation");
  parser->at++;
  skip_space (parser);
  while (*parser->at != ')')
    {
      if (n >= DOSSIER_TIME_MAX_ARGUMENTS)
        return fail (parser, "Too many arguments");
      if (!read_argument (parser, depth + 1, &step.arguments[n++]))
        return FALSE;
      skip_space (parser);
      if (*parser->at == ',')
        parser->at++;
      else if (*parser->at != ')')
        return fail (parser, "Missing bracket");
    }
  parser->at++;
  g_array_append_val (parser->steps, step);
  *argument = (DossierTimeArgument) { DOSSIER_TIME_ARGUMENT_STEP, (int) parser->steps->len - 1 };
  return TRUE;
}

/* A year may be missing, for that of publication helps out; so may the weekday beside a date. */
static gboolean
may_lack (const DossierTimeStep *step, guint argument)
{
  switch ((int) step->op)
    {
    case DOSSIER_TIME_OP_DATE:
      return argument == 0 || argument == 3;
    case DOSSIER_TIME_OP_QUARTER:
    case DOSSIER_TIME_OP_HALF:
    case DOSSIER_TIME_OP_SEASON:
    case DOSSIER_TIME_OP_MONTHS:
    case DOSSIER_TIME_OP_LAST_MONTHS:
    case DOSSIER_TIME_OP_EASTER:
    case DOSSIER_TIME_OP_LUNAR:
    case DOSSIER_TIME_OP_WEEKDAY_FROM:
      return argument == 0;
    default:
      return FALSE;
    }
}

static guint
find_needed (const GArray *steps)
{
  guint needed = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const DossierTimeStep *step = &g_array_index (steps, DossierTimeStep, i);

      for (guint a = 0; a < DOSSIER_TIME_MAX_ARGUMENTS; a++)
        if (step->arguments[a].kind == DOSSIER_TIME_ARGUMENT_SLOT && !may_lack (step, a))
          needed |= 1u << step->arguments[a].value;
    }
  return needed;
}

/**
 * dossier_time_recipe_new:
 * @source: the value as written in the language file
 * @slots: the names that the pattern captures
 *
 * Returns: (transfer full): the recipe, or %NULL with %DOSSIER_ERROR_MALFORMED
 */
DossierTimeRecipe *
dossier_time_recipe_new (const char         *source,
                         const char *const  *slots,
                         guint               n_slots,
                         GError            **error)
{
  g_autoptr (DossierTimeRecipe) self = g_new0 (DossierTimeRecipe, 1);
  Parser parser = { source, source, slots, n_slots, NULL, error };
  DossierTimeArgument whole;

  self->steps = g_array_new (FALSE, TRUE, sizeof (DossierTimeStep));
  parser.steps = self->steps;
  if (!read_argument (&parser, 0, &whole))
    return NULL;
  skip_space (&parser);
  if (whole.kind != DOSSIER_TIME_ARGUMENT_STEP || *parser.at != '\0')
    {
      fail (&parser, "No operation, or text after it,");
      return NULL;
    }
  self->needed = find_needed (self->steps);
  return g_steal_pointer (&self);
}

void
dossier_time_recipe_free (DossierTimeRecipe *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self);
}
