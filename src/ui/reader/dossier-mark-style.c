/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-mark-style.h"

#include <glib/gi18n.h>

#include "dossier-edtf.h"
#include "dossier-kind-style.h"
#include "dossier-rule.h"
#include "dossier-sector-look.h"
#include "dossier-statement-label.h"

/* Two shades of one hue: dark enough on white, light enough on the dark style's grey (contrast
 * 4.5:1 or more with both, WCAG 2.1, 1.4.3). */
typedef struct
{
  DossierLineStyle line;
  const char *light;
  const char *dark;
} Style;

static const Style entity_styles[DOSSIER_N_ENTITY_TYPES] = {
  [DOSSIER_ENTITY_PERSON] = { DOSSIER_LINE_SOLID, "#1a5fb4", "#78aeed" },
  [DOSSIER_ENTITY_ORGANIZATION] = { DOSSIER_LINE_DOTTED, "#813d9c", "#dc8add" },
  [DOSSIER_ENTITY_PLACE] = { DOSSIER_LINE_THIN, "#1b7a4b", "#57e389" },
  [DOSSIER_ENTITY_PROGRAMME] = { DOSSIER_LINE_DOUBLE, "#7a4b1e", "#cdab8f" },
  [DOSSIER_ENTITY_INSTRUMENT] = { DOSSIER_LINE_DOUBLE, "#865e3c", "#cdab8f" },
  [DOSSIER_ENTITY_EVENT] = { DOSSIER_LINE_DOUBLE, "#63452c", "#e5c9ae" },
};

static const Style statement_styles[DOSSIER_N_STATEMENT_KINDS] = {
  [DOSSIER_STATEMENT_MEETING] = { DOSSIER_LINE_NONE, "#1a5fb4", "#78aeed" },
  [DOSSIER_STATEMENT_VISIT] = { DOSSIER_LINE_NONE, "#1a5fb4", "#78aeed" },
  [DOSSIER_STATEMENT_PROPOSAL] = { DOSSIER_LINE_NONE, "#9c6e00", "#f8e45c" },
  [DOSSIER_STATEMENT_PLEDGE] = { DOSSIER_LINE_NONE, "#813d9c", "#dc8add" },
  [DOSSIER_STATEMENT_AGREEMENT] = { DOSSIER_LINE_NONE, "#1b7a4b", "#57e389" },
  [DOSSIER_STATEMENT_SIGNING] = { DOSSIER_LINE_NONE, "#1b7a4b", "#57e389" },
  [DOSSIER_STATEMENT_TARGET] = { DOSSIER_LINE_NONE, "#a51d2d", "#ff7b63" },
  [DOSSIER_STATEMENT_REPORT] = { DOSSIER_LINE_NONE, "#5e5c64", "#c0bfbc" },
};

static const Style time_style = { DOSSIER_LINE_DASHED, "#c64600", "#ffa348" };
static const Style sector_style = { DOSSIER_LINE_NONE, "#f9f06b", "#63550a" };
static const Style note_style = { DOSSIER_LINE_WAVY, "#a51d2d", "#ff7b63" };

static const Style *
get_style (const DossierMark *mark)
{
  switch (mark->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return &entity_styles[mark->entity_type];
    case DOSSIER_LAYER_TIME:
      return &time_style;
    case DOSSIER_LAYER_SECTOR:
      return &sector_style;
    case DOSSIER_LAYER_STATEMENT:
      return &statement_styles[mark->statement_kind];
    case DOSSIER_LAYER_NOTE:
      return &note_style;
    default:
      g_return_val_if_reached (&note_style);
    }
}

/**
 * dossier_mark_style_get_line:
 * @mark: a mark
 *
 * Returns: how it is underlined
 */
DossierLineStyle
dossier_mark_style_get_line (const DossierMark *mark)
{
  return get_style (mark)->line;
}

/**
 * dossier_mark_style_get_colour:
 * @mark: a mark
 * @dark: whether the dark style is on
 *
 * Returns: the colour of its line, stripe or ground
 */
GdkRGBA
dossier_mark_style_get_colour (const DossierMark *mark, gboolean dark)
{
  const Style *style = get_style (mark);
  GdkRGBA colour;

  gdk_rgba_parse (&colour, dark ? style->dark : style->light);
  return colour;
}

/**
 * dossier_mark_style_get_name:
 * @mark: a mark
 *
 * Returns: (transfer none): what kind of mark it is, translated
 */
const char *
dossier_mark_style_get_name (const DossierMark *mark)
{
  switch (mark->layer)
    {
    case DOSSIER_LAYER_MENTION:
      return dossier_kind_style_entity_name (mark->entity_type);
    case DOSSIER_LAYER_STATEMENT:
      return dossier_statement_kind_get_label (mark->statement_kind);
    case DOSSIER_LAYER_TIME:
      return _("Date");
    case DOSSIER_LAYER_SECTOR:
      return _("Sector");
    case DOSSIER_LAYER_NOTE:
    default:
      return _("Note");
    }
}

/**
 * dossier_mark_style_get_label:
 * @mark: a mark
 * @session: (nullable): the session it belongs to, which knows what sectors
 *   are called
 *
 * Returns: (transfer none): what the mark stands for, its kind's name if
 *   there is nothing better
 */
const char *
dossier_mark_style_get_label (const DossierMark *mark, DossierSession *session)
{
  if (mark->layer == DOSSIER_LAYER_SECTOR && mark->value != NULL && session != NULL)
    return dossier_sector_look_get (session, mark->value, NULL);
  if (mark->label != NULL && *mark->label != '\0')
    return mark->label;
  return dossier_mark_style_get_name (mark);
}

/**
 * dossier_mark_style_get_rule:
 * @mark: an automatic mark
 *
 * Returns: (transfer none): the rule that made it in words, or its name when it comes from
 *   another version of the program
 */
const char *
dossier_mark_style_get_rule (const DossierMark *mark)
{
  const char *description = dossier_rule_describe (mark->layer, mark->rule);

  return description != NULL ? description : mark->rule;
}

/**
 * dossier_mark_style_describe:
 * @mark: a mark
 * @session: (nullable): the session it belongs to
 *
 * One line for tooltips and screen readers: what the mark is and why it is
 * there.
 *
 * Returns: (transfer full): the description
 */
char *
dossier_mark_style_describe (const DossierMark *mark, DossierSession *session)
{
  const char *kind = dossier_mark_style_get_name (mark);
  const char *label = dossier_mark_style_get_label (mark, session);
  g_autoptr (GString) text = g_string_new (kind);

  if (!g_str_equal (label, kind))
    g_string_append_printf (text, ": %s", label);
  if (mark->layer == DOSSIER_LAYER_TIME && dossier_edtf_is_valid (mark->value))
    {
      g_autofree char *day = dossier_edtf_label (mark->value);

      g_string_append_printf (text, " · %s", day);
    }
  if (mark->layer == DOSSIER_LAYER_STATEMENT && mark->value != NULL)
    {
      g_autofree char *due = dossier_edtf_label (mark->value);

      g_string_append (text, " · ");
      /* Translators: the date by which what was stated is to be done: “due 2027” */
      g_string_append_printf (text, _("due %s"), due);
    }
  if (mark->by_hand)
    g_string_append_printf (text, "\n%s", _("Marked by hand"));
  else if (mark->rule != NULL)
    {
      g_string_append_c (text, '\n');
      if (mark->why != NULL && *mark->why != '\0')
        g_string_append_printf (text, _("Why? “%s”: %s"), mark->why,
                                dossier_mark_style_get_rule (mark));
      else
        g_string_append_printf (text, _("Why? %s"), dossier_mark_style_get_rule (mark));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
