/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright 2026 The Dossier authors */
#include "dossier-encoding.h"

#include <string.h>

#include "dossier-error.h"

#define NORWEGIAN \
  "Næringsministeren møtte «Fjelldata» på Værøy. Hun sa at Norge ønsker å bygge flere havner – " \
  "og at avtalen gjelder fra første januar.\nBjørn Åsen svarte ikke.\n"
/* What was typed before there was Windows. */
#define OLD_NORWEGIAN \
  "Næringsministeren møtte \"Fjelldata\" på Værøy. BJØRN ÅSEN svarte ikke før i går.\n"
#define OLD_SWEDISH "Sverige får två nya hamnar, säger Åsa Öberg. Över hälften står öde.\n"
#define OLD_GERMAN "Die Länder prüfen größere Häfen. Über das Abkommen heißt es nichts.\n"
#define OLD_FRENCH "Le ministère a signé un accord à Québec, où l'usine déjà prévue sera bâtie.\n"
#define VIETNAMESE \
  "Bộ trưởng Lê Thu Hà đề nghị phía Hàn Quốc chia sẻ quy tắc thiết kế. Hai bên đã ký kết bản " \
  "ghi nhớ về đóng gói bán dẫn tại thành phố Đà Nẵng.\nƯớc tính có 300 kỹ sư sang thực tập.\n"
#define KOREAN \
  "서 장관은 2일 정부세종청사에서 브리핑을 열고 지원하겠다고 밝혔다. 두 나라는 AI 공동 " \
  "작업반을 만들기로 했다.\n아카데미는 하노이에 들어선다.\n"

static const struct
{
  const char *text;
  const char *charset; /* that iconv is asked for */
  const char *found;
} round_trips[] = {
  { NORWEGIAN, "UTF-8", "UTF-8" },           { VIETNAMESE, "UTF-8", "UTF-8" },
  { KOREAN, "UTF-8", "UTF-8" },              { NORWEGIAN, "UTF-16LE", "UTF-16LE" },
  { VIETNAMESE, "UTF-16LE", "UTF-16LE" },    { KOREAN, "UTF-16LE", "UTF-16LE" },
  { NORWEGIAN, "UTF-16BE", "UTF-16BE" },     { VIETNAMESE, "UTF-16BE", "UTF-16BE" },
  { KOREAN, "UTF-16BE", "UTF-16BE" },        { NORWEGIAN, "windows-1252", "windows-1252" },
  { VIETNAMESE, "windows-1258", "windows-1258" }, { KOREAN, "EUC-KR", "EUC-KR" },
  { KOREAN "똠방각하\n", "CP949", "CP949" },
  { "Plain text in ASCII.\n", "ASCII", "UTF-8" },
  { "“Déjà vu”, said the café’s owner.\n", "windows-1252", "windows-1252" },
  { "A coração não é só português.\n", "windows-1252", "windows-1252" },
  { "Perché è così? Però l’università può.\n", "windows-1252", "windows-1252" },
  { "Það er hætt við því að þetta sé íslenska.\n", "windows-1252", "windows-1252" },
  { "Bjørn\n", "windows-1252", "windows-1252" }, { "Hà Nội\n", "windows-1258", "windows-1258" },
  { "하노이\n", "EUC-KR", "EUC-KR" },
  { VIETNAMESE, "TCVN5712-1", "TCVN5712-1" }, { VIETNAMESE, "VISCII", "VISCII" },
  { "Thỏa thuận có hiệu lực từ tháng sáu.\n", "TCVN5712-1", "TCVN5712-1" },
  { "Thỏa thuận có hiệu lực từ tháng sáu.\n", "VISCII", "VISCII" },
  { OLD_NORWEGIAN, "CP850", "CP850" },       { OLD_NORWEGIAN, "MACINTOSH", "macintosh" },
  { NORWEGIAN, "MACINTOSH", "macintosh" },   { OLD_NORWEGIAN, "ISO-8859-1", "windows-1252" },
  { OLD_SWEDISH, "CP850", "CP850" },         { OLD_SWEDISH, "MACINTOSH", "macintosh" },
  { OLD_GERMAN, "CP850", "CP850" },          { OLD_GERMAN, "MACINTOSH", "macintosh" },
  { OLD_FRENCH, "CP850", "CP850" },          { OLD_FRENCH, "MACINTOSH", "macintosh" },
  { OLD_FRENCH, "ISO-8859-1", "windows-1252" }, { OLD_GERMAN, "ISO-8859-1", "windows-1252" },
  { "“It’s not Niš”, she said; Šibenik’s – €5\u00a0million… ‘fine’\n", "windows-1252", "windows-1252" },
  { "The minister of Hà Nội said “no” – it’s over.\n", "windows-1258", "windows-1258" },
  { "på", "windows-1252", "windows-1252" },  { "Ø", "windows-1252", "windows-1252" },
  { "Å og Ø", "windows-1252", "windows-1252" }, { "(é)", "windows-1252", "windows-1252" },
  { "(æ) (ø) (å)\n", "windows-1252", "windows-1252" },
  { "§ 12 Å\n", "windows-1252", "windows-1252" }, { "Nº 5 ±2\n", "windows-1252", "windows-1252" },
  { "Level 5 µ", "windows-1252", "windows-1252" }, { "5 µg/m³", "windows-1252", "windows-1252" },
  { "Øl, Ås, Ål, Åre", "windows-1252", "windows-1252" },
  { "Thủ tướng cho biết\n", "TCVN5712-1", "TCVN5712-1" }, { "서", "EUC-KR", "EUC-KR" },
};

static DossierDecoded *
decode (const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;
  DossierDecoded *decoded = dossier_decode ((const guint8 *) data, length, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (strlen (decoded->text), ==, decoded->length);
  g_assert_true (g_utf8_validate (decoded->text, (gssize) decoded->length, NULL));
  return decoded;
}

static void
assert_refused (const char *data, gsize length, DossierError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (dossier_decode ((const guint8 *) data, length, &error));
  g_assert_error (error, DOSSIER_ERROR, (int) code);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (round_trips); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *normal = NULL;
      g_autofree char *encoded = NULL;
      g_autoptr (DossierDecoded) decoded = NULL;
      gboolean utf8 = g_str_equal (round_trips[i].found, "UTF-8");
      gsize length;

      encoded = g_convert (round_trips[i].text, -1, round_trips[i].charset, "UTF-8", NULL, &length,
                           &error);
      g_assert_no_error (error);
      g_test_message ("%s %u", round_trips[i].charset, i);
      decoded = decode (encoded, length);
      normal = g_utf8_normalize (decoded->text, -1, G_NORMALIZE_NFC);
      g_assert_cmpstr (decoded->encoding, ==, round_trips[i].found);
      g_assert_cmpstr (normal, ==, round_trips[i].text);
      g_assert_cmpuint (decoded->replaced, ==, 0);
      g_assert_cmpint (decoded->certain, ==, utf8);
      g_assert_cmpint (decoded->identical, ==, utf8);
    }
}

static void
test_byte_order_marks (void)
{
  static const struct
  {
    const char *mark;
    gsize length;
    const char *charset;
  } marks[] = {
    { "\357\273\277", 3, "UTF-8" },        { "\377\376", 2, "UTF-16LE" },
    { "\376\377", 2, "UTF-16BE" },         { "\377\376\000\000", 4, "UTF-32LE" },
    { "\000\000\376\377", 4, "UTF-32BE" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();
      g_autofree char *encoded = NULL;
      g_autoptr (DossierDecoded) decoded = NULL;
      gsize length;

      encoded = g_convert (KOREAN, -1, marks[i].charset, "UTF-8", NULL, &length, NULL);
      g_byte_array_append (bytes, (const guint8 *) marks[i].mark, (guint) marks[i].length);
      g_byte_array_append (bytes, (const guint8 *) encoded, (guint) length);
      decoded = decode ((const char *) bytes->data, bytes->len);
      g_assert_cmpstr (decoded->text, ==, KOREAN);
      g_assert_cmpstr (decoded->encoding, ==, marks[i].charset);
      g_assert_true (decoded->certain);
      g_assert_false (decoded->identical);
    }
}

static void
test_line_ends (void)
{
  static const char text[] = "One\r\nTwo\rThree\n\r\nFour\r";
  g_autoptr (DossierDecoded) decoded = decode (text, strlen (text));

  g_assert_cmpstr (decoded->text, ==, "One\nTwo\nThree\n\nFour\n");
  g_assert_false (decoded->identical);
}

/* UTF-8 with a few broken bytes stays UTF-8; the rest is not changed. */
static void
test_broken_utf8 (void)
{
  static const struct
  {
    const char *bytes;
    const char *text;
    guint replaced;
  } broken[] = {
    { "Hà Nội, Đà Nẵng \341\273", "Hà Nội, Đà Nẵng \uFFFD", 1 },
    { "Hà N\377ội và Đà N\341\272ng, Hải Phòng", "Hà N\uFFFDội và Đà N\uFFFDng, Hải Phòng", 2 },
    { "V\303røy kommune", "V\uFFFDrøy kommune", 1 },
    { "Støre \222s", "Støre \uFFFDs", 1 },
    { "Støre\n\351", "Støre\n\uFFFD", 1 },
    { "\342\234Yes”", "\uFFFDYes”", 1 },
    { "H\303 Nội", "H\uFFFD Nội", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (DossierDecoded) decoded = decode (broken[i].bytes, strlen (broken[i].bytes));

      g_assert_cmpstr (decoded->encoding, ==, "UTF-8");
      g_assert_cmpstr (decoded->text, ==, broken[i].text);
      g_assert_cmpuint (decoded->replaced, ==, broken[i].replaced);
    }
}

/* The end of a file is lost. */
static void
test_cut (void)
{
  static const char *const charsets[] = { "EUC-KR", "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autofree char *encoded = NULL;
      g_autoptr (DossierDecoded) decoded = NULL;
      gsize length;

      encoded = g_convert ("서 장관은 두 나라가 서명한다고 밝혔다", -1, charsets[i], "UTF-8", NULL,
                           &length, NULL);
      decoded = decode (encoded, length - 1);
      g_assert_cmpstr (decoded->encoding, ==, charsets[i]);
      g_assert_cmpstr (decoded->text, ==, "서 장관은 두 나라가 서명한다고 밝혔\uFFFD");
      g_assert_cmpuint (decoded->replaced, ==, 1);
    }
}

static void
test_refused (void)
{
  static const char russian[] = "\360\322\311\327\305\324, \315\311\322! \353\301\313 "
                                "\304\305\314\301?";
  g_autoptr (GRand) random = g_rand_new_with_seed (3);
  g_autofree char *zeros = g_malloc0 (1024 * 1024);

  assert_refused ("", 0, DOSSIER_ERROR_EMPTY);
  assert_refused (" \r\n\t\302\240", 6, DOSSIER_ERROR_EMPTY);
  assert_refused ("\357\273\277", 3, DOSSIER_ERROR_EMPTY);
  assert_refused ("\377\376", 2, DOSSIER_ERROR_EMPTY);
  assert_refused ("PK\003\004 and more", 13, DOSSIER_ERROR_BINARY);
  assert_refused ("text with\000a zero byte in it", 27, DOSSIER_ERROR_BINARY);
  assert_refused ("\377\376a\000\000\000b\000", 8, DOSSIER_ERROR_BINARY);
  assert_refused ("\001\002\003\004 text", 9, DOSSIER_ERROR_BINARY);
  assert_refused (zeros, 1024 * 1024, DOSSIER_ERROR_BINARY);
  assert_refused (zeros, 1, DOSSIER_ERROR_BINARY);
  assert_refused ("\000\001\002\377", 4, DOSSIER_ERROR_BINARY);
  assert_refused (russian, strlen (russian), DOSSIER_ERROR_UNSUPPORTED);
  for (guint round = 0; round < 200; round++)
    {
      char bytes[512];

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) g_rand_int (random);
      /* No byte-order mark, which would make a promise. */
      bytes[0] = '\001';
      assert_refused (bytes, sizeof bytes, DOSSIER_ERROR_BINARY);
    }
}

/* Any bytes give valid text or an error, whatever their beginning claims. */
static void
test_robust (void)
{
  static const char *const heads[] = { "", "\377\376", "\376\377", "\357\273\277", "\261\341" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint round = 0; round < 3000; round++)
    {
      g_autoptr (GString) bytes = g_string_new (heads[round % G_N_ELEMENTS (heads)]);
      g_autoptr (DossierDecoded) decoded = NULL;
      g_autoptr (GError) error = NULL;

      for (int i = g_rand_int_range (random, 1, 40); i > 0; i--)
        g_string_append_c (bytes, (char) (g_rand_boolean (random) ? g_rand_int_range (random, 32, 127)
                                                                  : g_rand_int (random)));
      decoded = dossier_decode ((const guint8 *) bytes->str, bytes->len, &error);
      g_assert_true ((decoded == NULL) == (error != NULL));
      if (decoded != NULL)
        {
          g_assert_true (g_utf8_validate (decoded->text, (gssize) decoded->length, NULL));
          g_assert_null (strchr (decoded->text, '\r'));
        }
    }
}

/* The worst text for looking for malformed sequences: in more than linear time it would outlast the runner's
 * patience. */
static void
test_large (void)
{
  gsize length = 8 * 1024 * 1024;
  g_autofree char *bytes = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (bytes, 0xff, length);
  g_assert_null (dossier_decode ((const guint8 *) bytes, length, &error));
  g_assert_error (error, DOSSIER_ERROR, DOSSIER_ERROR_UNSUPPORTED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/encoding/round-trip", test_round_trip);
  g_test_add_func ("/encoding/byte-order-marks", test_byte_order_marks);
  g_test_add_func ("/encoding/line-ends", test_line_ends);
  g_test_add_func ("/encoding/broken-utf8", test_broken_utf8);
  g_test_add_func ("/encoding/cut", test_cut);
  g_test_add_func ("/encoding/refused", test_refused);
  g_test_add_func ("/encoding/robust", test_robust);
  g_test_add_func ("/encoding/large", test_large);
  return g_test_run ();
}
