/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-annotate.h"

#include <string.h>

/* Who says a thing, who does it and to whom. */

static DossierKnowledge *knowledge;

static const char *
get_name (const DossierAnalysis *analysis, guint entity)
{
  return g_array_index (analysis->entities, DossierEntityEntry, entity).name;
}

/* "actor > counterpart; counterpart" of the statement that holds @words. */
static char *
read_parties (const DossierAnalysis *analysis, const char *text, const char *words)
{
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  for (guint i = 0; i < analysis->statements->len; i++)
    {
      const DossierStatementMark *mark = &g_array_index (analysis->statements,
                                                         DossierStatementMark, i);
      g_autoptr (GString) parties = NULL;

      if (mark->span.start > at - text || mark->span.end <= at - text)
        continue;
      parties = g_string_new (mark->actor >= 0 ? get_name (analysis, (guint) mark->actor) : "");
      for (guint j = 0; mark->counterparts != NULL && j < mark->counterparts->len; j++)
        g_string_append_printf (parties, "%s %s", j == 0 ? " >" : ";",
                                get_name (analysis,
                                          g_array_index (mark->counterparts, guint, j)));
      return g_string_free (g_steal_pointer (&parties), FALSE);
    }
  return NULL;
}

static void
test_speakers (void)
{
  static const struct
  {
    const char *text;
    const char *words; /* of the sentence that is asked about */
    const char *parties;
  } cases[] = {

    /* Where and by whom it is told takes no part, with or without a dash behind the brackets. */
    { "(TTXVN) Bộ Xây dựng đề nghị KORAIL đào tạo 1.000 kỹ sư trước năm 2030.",
      "đề nghị", "Ministry of Construction > Korea Railroad Corporation" },
    { "(세종=한빛뉴스) 두산에너빌리티는 12일 한국수력원자력과 업무협약을 체결했다고 밝혔다.",
      "협약", "Doosan Enerbility > Korea Hydro & Nuclear Power" },

    /* Who speaks of what has no name acts, and is not whom it was promised. */
    { "Minister Anna Berg besøkte Bergen i går.\n\n"
      "– Garantien skal være på plass i juli 2026, sier Berg. Hun reiste videre til Oslo.",
      "Garantien", "Anna Berg" },
    { "Minister Anna Berg besøkte Bergen i går.\n\n"
      "– Broen skal åpne i juli 2026, sier minister Anna Berg. Hun reiste videre til Oslo.",
      "Broen", "Anna Berg" },
    { "Minister Anna Berg visited Bergen on Monday.\n\n"
      "\"The guarantee will be in place before July 2026,\" she told reporters.",
      "guarantee", "Anna Berg" },
    { "The Norwegian Minister of Trade, Anna Berg, denied that the government had withdrawn.\n\n"
      "Anna Berg came to Bergen. \"We have not changed our mind,\" she said. "
      "\"The guarantee will go to the banks in October.\"",
      "guarantee", "Anna Berg" },
    { "Minister Anna Berg lovet en garanti i går.\n\n– Vi har ikke ombestemt oss, sier Berg. "
      "– Garantien skal være på plass i oktober.",
      "oktober", "Anna Berg" },

    /* Who speaks of a body is no party either. */
    { "Equinor har ikke undertegnet avtalen som ble lagt fram i går, sier Anna Berg.",
      "undertegnet", "Equinor" },
    { "Equinor has not signed the agreement, Anna Berg said.", "signed", "Equinor" },
    { "Petrovietnam sẽ hoàn thành cây cầu năm 2027, ông Lê Văn An cho biết.", "hoàn thành",
      "Petrovietnam" },
    { "현대중공업은 약속을 지켰다고 안나 베르그 대표가 말했다.", "약속을", "HD Hyundai Heavy Industries" },

    /* Nor is a paper that was told, nor whose director speaks. */
    { "– Garantien skal være på plass før juli 2026, sier Anna Berg til NTB i går.", "Garantien",
      "Anna Berg" },
    { "– Fergene skal være klare i juli 2026, sier direktør Anna Berg i Equinor til NTB.",
      "Fergene", "Anna Berg" },
    { "Equinor has not signed the agreement, Anna Berg told Reuters on Monday.", "signed",
      "Equinor" },
    { "\"Petrovietnam sẽ hoàn thành cây cầu năm 2027\", ông Lê Văn An nói với TTXVN.",
      "hoàn thành", "Petrovietnam" },
    { "Statssekretær Anna Berg (Sp) lover en ny garanti til alle i dag.", "lover", "Anna Berg" },

    /* "The operator" is who was introduced as one. */
    { "Shipyard Torvhaug Maritim delivered two ferries to the ferry operator Hai Long Xanh on "
      "Monday.\n\nScheduled service will start in June 2027, the operator said.",
      "Scheduled", "Hai Long Xanh" },
    { "The ferry operator Hai Long Xanh bought two ferries from shipyard Torvhaug Maritim. "
      "Hai Long Xanh paid on Monday.\n\nTwo more will follow in June 2027, the shipyard said.",
      "follow", "Torvhaug Maritim" },
    { "Verftet Torvhaug Maritim leverte to ferger til rederiet Hai Long Xanh mandag i Bergen.\n\n"
      "Rutene skal starte i juni 2027, opplyser rederiet. Det er en glede.",
      "Rutene", "Hai Long Xanh" },

    /* Others to whom something is told or promised stay. */
    { "Equinor will sign the agreement with Anna Berg in May 2026.", "sign",
      "Equinor > Anna Berg" },
    { "Anna Berg signed a contract with Reuters on Monday.", "signed", "Anna Berg > Reuters" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierAnalysis) analysis = NULL;
      g_autofree char *parties = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      analysis = dossier_annotate (knowledge, cases[i].text, strlen (cases[i].text), NULL, NULL,
                                   &error);
      g_assert_no_error (error);
      parties = read_parties (analysis, cases[i].text, cases[i].words);
      g_assert_cmpstr (parties, ==, cases[i].parties);
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  knowledge = dossier_knowledge_load (NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/speakers/parties", test_speakers);
  status = g_test_run ();
  dossier_knowledge_unref (knowledge);
  return status;
}
