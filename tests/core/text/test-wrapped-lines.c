/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-wrapped-lines.h"

#include <string.h>

static const struct
{
  const char *name;
  const char *text;
  const char *starts; /* the first words of the lines that are left */
} cases[] = {
  { "empty", "", "" },
  { "wrapped",
    "A port in the north\n\n"
    "Trade Minister Ana Vik said on Monday that the Ministry of\n"
    "Trade will build a port in Vardal by 2027. The Harbour\n"
    "Directorate and Fjelldata signed an agreement in Bergen\n"
    "on 3 June, and there is more to come.\n"
    "Another paragraph follows without an empty line, and it is\n"
    "as long as two lines are.\n",
    "A Trade Another" },
  { "paragraphs that are lines",
    "Oslo will build a port in the north, she said on Monday.\n"
    "Bergen has one, and so has Vardal, which is much smaller.\n"
    "Tromsø wants one, too, and will ask for the money in May.\n"
    "Bodø is content with what it has, and builds a road now.\n",
    "Oslo Bergen Tromsø Bodø" },
  { "long paragraphs",
    "Oslo will build a port in the north, she said on Monday, and went on to say that this would take as long "
    "as it took the last time, if not longer than that.\n"
    "the ministry of ports and harbours will see to it that it\n"
    "gets built, and so will all who have to pay for it in the\n"
    "years to come, whatever it may cost and whoever wants it.\n",
    "Oslo the gets years" },
  { "a list",
    "What the ministry will do in the years that come, in all\n"
    "towns along the coast that have no port as yet, and what\n"
    "it will cost, goes beyond the plans of last year by far:\n"
    "- build a port in Vardal, with two quays and a road that\n"
    "  leads to it\n"
    "- give Bergen one more quay\n"
    "1. The first of all things is that the plan be made well\n"
    "by those who know how to\n"
    "2. then comes the rest\n",
    "What - - 1 2" },
  { "numbers and dashes within a sentence",
    "Avtalen ble undertegnet i Bergen av begge parter den\n"
    "3. mars i fjor, og den gjelder for alle havner i nord\n"
    "– også for dem som bygges – til den blir sagt opp av\n"
    "en av dem som har undertegnet.\n",
    "Avtalen" },
  { "indented paragraphs",
    "  The first paragraph of a book is as long as any other\n"
    "one, and the next begins behind a little space, with no\n"
    "empty line before it at all\n"
    "  Here it is, and it goes on like the one that stands in\n"
    "the lines above it, until it ends.\n",
    "The Here" },
  { "headlines below each other",
    "Port in Vardal will be ready in two years, minister says\n"
    "Bergen to get one more quay\n"
    "Fishing fleet is to pay for it, and so is everybody else\n"
    "No road\n"
    "Who gets which port, and when, and what each will cost us\n"
    "Ferry stands still\n"
    "All\n",
    "Port Bergen Fishing No Who Ferry All" },
  { "a table",
    "Town        Quays   Cost in millions    Year it is ready\n"
    "Vardal      two     300                 next year or so\n"
    "Bergen      one     20                  the year after it\n"
    "Tromsø      none    0                   nobody can tell us\n"
    "Bodø        six     900                 in ten years or so\n",
    "Town Vardal Bergen Tromsø Bodø" },
  { "a list of names",
    "The minister said on Monday that the plan will be carried\n"
    "out in the coming year, and that the county council will\n"
    "have to pay for half of it. These took part in a meeting\n"
    "that was held last week, in the town hall:\n\n"
    "Ola Vik, deputy chair of the county council of Nordvik N\n"
    "Nina Dahl, head of the port authority of Torvik and more\n"
    "Per Lund, member of the board of Nordby Shipping, Torvik\n",
    "The Ola Nina Per" },
  { "a programme",
    "Programme of the conference on ports in the north of it\n"
    "all, in which whoever has heard of the plan may speak, or\n"
    "listen to what the others have to say about it, and then\n"
    "go home:\n\n"
    "09:00 Opening by Kari Holm, Minister of Fisheries, Torvik\n"
    "09:30 Ola Vik, Nordby Shipping: How ports are built today\n"
    "10.00 Nina Dahl, Fjelldata: What a port must have in time\n"
    "and who will pay for what it has to have\n"
    "11:00 Per Lund, Nordvik: The port of Torvik will open now\n",
    "Programme 09 09 10.00 11" },
  { "what was said, without full stops",
    "MR HOLM: I think that the plan is a good one and that it\n"
    "must be carried out at once, for the council has waited,\n"
    "and so have the towns and whoever else needs a new port\n"
    "MS BERG: The money is there. We said so in June and in J\n"
    "MR HOLM: Then nobody needs to wait, and we can begin now\n",
    "MR must and MS MR" },
  { "days of a calendar",
    "The minister said on Monday that the plan will be carried\n"
    "out in the coming year, and that the county council will\n"
    "have to pay for half of it by the first of July at the\n"
    "latest.\n\n"
    "1 July 2026: The ministry presents the bill to parliament\n"
    "1 August 2026: The council decides on half of the money X\n"
    "1 September 2026: Nordby Shipping begins to build the two\n",
    "The 1 1 1" },
  { "subheads and sentences in lines of their own",
    "The minister said on Monday that the plan will be carried\n"
    "out in the coming year, and that the county council will\n"
    "have to pay for half of it, as long as the others do the\n"
    "same, who also have to, as was told in the town house.\n"
    "Background\n"
    "The ministry will present a bill to parliament in October.\n"
    "The county council will hold a hearing of all in November.\n",
    "The Background The The" },
  { "a label in a sentence",
    "The minister said on Monday in Vardal that she knows this:\n"
    "that the plan will be carried out in the coming year, and\n"
    "Ola Vik: “Nobody will have to pay for half of it, as long\n"
    "as the plan of the ministry is carried out by the others”\n"
    "was what he told whoever asked.\n",
    "The" },
  { "Korean, of two columns each",
    "한빛부 장관은 2일 서울에서 열린 회의에서 두 나라가 함께\n"
    "항구를 짓기로 했다고 밝혔다. 이 계획에는 모두 세 개의\n"
    "기업이 참여하며 2027년까지 공사를 마칠 것이라고 그는\n"
    "덧붙였다.\n",
    "한빛부" },
  { "Vietnamese",
    "Bộ trưởng Lê Thu Hà cho biết Bộ Công Thương sẽ xây dựng\n"
    "một cảng mới tại Vạn Hải trước năm 2027, và hai bên sẽ\n"
    "cùng nhau thực hiện kế hoạch này trong những năm tới để\n"
    "phát triển kinh tế.\n",
    "Bộ" },
};

static char *
list_starts (const DossierTokens *tokens)
{
  GString *starts = g_string_new (NULL);

  for (guint i = 0; i < tokens->n_items; i++)
    if (tokens->items[i].flags & DOSSIER_TOKEN_LINE)
      g_string_append_printf (starts, "%s%.*s", starts->len > 0 ? " " : "",
                              (int) dossier_span_length (tokens->items[i].span),
                              tokens->text + tokens->items[i].span.start);
  return g_string_free (starts, FALSE);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierTokens) tokens = dossier_tokens_new (cases[i].text, strlen (cases[i].text));
      g_autofree char *starts = NULL;

      g_test_message ("%s", cases[i].name);
      dossier_wrapped_lines_join (tokens);
      starts = list_starts (tokens);
      g_assert_cmpstr (starts, ==, cases[i].starts);
    }
}

/* What was joined is told apart from other ends of lines, which no date goes over. */
static void
test_joins (void)
{
  const char *text = cases[1].text;
  g_autoptr (DossierTokens) tokens = dossier_tokens_new (text, strlen (text));
  const DossierFolded *folded = tokens->folded;

  g_assert_cmpuint (folded->n_joins, ==, 0);
  dossier_wrapped_lines_join (tokens);
  g_assert_cmpuint (folded->n_joins, ==, 4);
  for (guint i = 0; i < folded->n_joins; i++)
    {
      g_assert_cmpint (folded->text[folded->joins[i]], ==, ' ');
      g_assert_cmpint (text[folded->map[folded->joins[i]]], ==, '\n');
    }
}

/* Many lines that no line feed ends: in more than linear time it would outlast the runner's patience. */
static void
test_other_ends (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (DossierTokens) tokens = NULL;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "a port in Vardal\n");
  for (guint i = 0; i < 400000; i++)
    g_string_append (text, "a\v");
  tokens = dossier_tokens_new (text->str, text->len);
  dossier_wrapped_lines_join (tokens);
  g_assert_cmpuint (tokens->folded->n_joins, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrapped-lines/cases", test_cases);
  g_test_add_func ("/wrapped-lines/joins", test_joins);
  g_test_add_func ("/wrapped-lines/other-ends", test_other_ends);
  return g_test_run ();
}
