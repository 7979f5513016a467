/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-knowledge.h"

#include <string.h>

/* Titles and short passages; several codes divided by | are equally good. */
static const struct
{
  const char *code;
  const char *text;
} cases[] = {
  { "en", "Premier opens talks on wind ports" },
  { "en", "Ministry signs agreement with Korean companies" },
  { "en", "Vietnam and Norway boost offshore energy cooperation" },
  { "en", "Minister Lê Thu Hà met with experts in Hà Nội and urged them to share their experience." },
  { "en", "The two sides will sign an agreement on chip packaging during the visit." },
  { "nb", "Statsministeren åpner samtaler om havvind" },
  { "nb", "Norge og Vietnam vil samarbeide om havvind" },
  { "nb", "Regjeringen satser på ny teknologi i nord" },
  { "nb", "Ministeren sier at de to landene ikke har blitt enige om avtalen mellom selskapene." },
  { "nb", "Når det gjelder grønt hydrogen, ba ministeren om at selskapet fremskynder prosjektet." },
  { "vi", "Thủ tướng gặp doanh nghiệp Hàn Quốc" },
  { "vi", "Việt Nam và Na Uy tăng cường hợp tác" },
  { "vi", "Hai bên đã ký kết bản ghi nhớ về đóng gói bán dẫn trong chuyến thăm." },
  { "vi", "Ba\u0323\u0302 tru\u031bo\u031b\u0309ng \u0111e\u0302\u0300 nghi\u0323 hai nu\u031bo\u031b\u0301c ho\u031b\u0323p ta\u0301c" },
  { "vi|und", "Thu tuong gap doanh nghiep Han Quoc" },
  { "ko", "한·베 AI 아카데미 하노이에 설립" },
  { "ko", "서 장관은 KICI와 MSIT가 협력하기로 했다고 밝혔다." },
  { "ko", "\u1112\u1161\u11ab\u1100\u116e\u11a8 \u110c\u1165\u11bc\u1107\u116e" },
  { "da", "Ministeren siger, at aftalen blev indgået efter mødet mellem de to lande." },
  { "da", "Regeringen vil have mere samarbejde om havvind" },
  { "sv", "Ministern säger att avtalet mellan länderna inte är klart." },
  { "sv", "Sverige och Vietnam ökar samarbetet om vindkraft" },
  { "sv", "Statsministern öppnar samtal om vätgas" },
  { "sv", "Sverige och Sydkorea fördjupar samarbetet om halvledare" },
  { "sv", "Regeringen föreslår lån till nya reaktorer" },
  { "sv", "Luleå får elektrolysör för två miljarder" },
  { "sv", "Näringsministern besökte Hanoi i förra veckan" },
  { "sv", "Halvledare får miljarder" },
  { "sv", "Ny batterifabrik i Skellefteå" },
  { "sv", "Vinnova stöder forskning om batterier" },
  { "sv", "Myndigheten säger nej till havsbaserad vindkraft" },
  { "sv", "Avtalet undertecknades i Stockholm efter ett möte mellan de två länderna." },
  { "nb", "Statsministeren besøker Stockholm neste uke" },
  { "nb", "Norge og Sverige undertegner avtale om hydrogen" },
  { "nb", "Regjeringen foreslår lån til nye reaktorer" },
  { "da", "Regeringen foreslår lån til nye vindmøller efter aftale med Sverige" },
  { "nn", "Ministeren seier at avtalen mellom landa ikkje er klar." },
  { "de", "Die Ministerin unterzeichnet ein Abkommen mit der Regierung in Hanoi." },
  { "fr", "La ministre signe un accord de coopération avec les entreprises du pays." },
  { "nl", "De minister tekent een overeenkomst met de regering van het land." },
  { "es", "La ministra firma un acuerdo con el gobierno para el desarrollo de la región." },
  { "fi", "Ministeri sanoi, että sopimus on tärkeä ja yhteistyö jatkuu myös ensi vuonna." },
  { "id", "Menteri mengatakan bahwa kerja sama ini akan dilakukan oleh kedua negara." },
  { "ja", "首相はハノイで会談し、協力に合意した。" },
  { "zh", "两国签署了合作协议。" },
  { "und", "Министр подписал соглашение" },
  { "und", "VINK KICI 2026 – 2030" },
  { "und", "" },
};

static void
test_table (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierKnowledge) knowledge = dossier_knowledge_load (NULL, &error);
  DossierMemory *memory;

  g_assert_no_error (error);
  memory = dossier_knowledge_lend_memory (knowledge);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierTokens) tokens = dossier_knowledge_read (knowledge, memory, cases[i].text,
                                                                 strlen (cases[i].text));
      g_auto (GStrv) codes = g_strsplit (cases[i].code, "|", -1);
      const char *code = dossier_knowledge_guess_language (knowledge, memory, tokens);

      if (!g_strv_contains ((const char *const *) codes, code))
        g_error ("“%s” is %s, not %s", cases[i].text, cases[i].code, code);
    }
  dossier_knowledge_take_memory (knowledge, memory);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language-guess/table", test_table);
  return g_test_run ();
}
