#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier correct`: what a person says of a document holds everywhere, also in a mended file."""
import json
import os
import sqlite3
import subprocess
import unicodedata

import harness
from harness import SAMPLES, dossier

TEXT = ("Two ports plan a wind farm\n\nThe Fjord Post\n\n2 June 2025\n\nOSLO - Minister Kari Nordmann met "
        "Minister Tran Van An in Oslo last week.\n")


class Correct(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"
        self.text = self.write("ports.en.txt", TEXT)
        self.succeed("import", self.file, self.text, *SAMPLES[:3])

    def correct(self, *options, name="ports.en.txt"):
        lines = self.succeed("correct", self.file, name, *options).splitlines()
        return {key: (value, basis) for key, value, basis in (line.split("\t") for line in lines)}

    def export(self, file=None):
        data = json.loads(self.succeed("export", file or self.file, "-o", "-", "--format", "json"))
        return next(d for d in data["documents"] if d["document"]["uri"] == str(self.text))

    def test_says(self):
        self.assertEqual(self.correct(), {"title": ("Two ports plan a wind farm", "found"),
                                          "publisher": ("The Fjord Post", "found"),
                                          "published": ("2025-06-02", "found"), "language": ("en", "found")})

    def test_holds(self):
        before = self.export()
        said = self.correct("--published", "2023-03-08", "--publisher", "Havneavisen", "--title", "")
        self.assertEqual(said["published"], ("2023-03-08", "person"))
        self.assertEqual(said["title"], ("", "person"))
        after = self.export()
        self.assertEqual(after["document"]["published"], {"edtf": "2023-03-08", "basis": "person"})
        self.assertEqual(after["document"]["corrected"], ["title", "publisher", "published"])
        self.assertEqual([t["edtf"] for t in after["times"] if t["text"] == "last week"],
                         ["2023-02-27/2023-03-05"])
        self.assertIn("ports.en.txt", self.succeed("search", self.file, "outlet:havneavisen before:2024"))
        self.succeed("reannotate", self.file)
        self.assertEqual(self.export(), after)
        self.assertIn("no damage", self.succeed("check", self.file))

        self.correct("--as-found", "published", "--as-found", "publisher", "--as-found", "title")
        given_up = self.export()
        self.assertEqual(len(given_up.pop("corrections")), 2)
        before.pop("corrections")
        self.assertEqual(given_up, before)

    def test_mended(self):
        """Read from the tables, and from the pages alone."""
        self.correct("--published", "2023-03-08")
        corrected = self.export()
        database = sqlite3.connect(self.file)
        database.execute("DELETE FROM content WHERE document = 3")
        database.commit()
        database.close()
        self.assertEqual(dossier("check", "--repair", self.file)[0], 1)
        mended = self.folder / "test-mended.dossier"
        kept = self.export(mended)
        self.assertEqual(kept["document"]["published"], {"edtf": "2023-03-08", "basis": "person"})
        self.assertEqual((kept["times"], kept["corrections"]), (corrected["times"], corrected["corrections"]))

        data = mended.read_bytes()
        size = int.from_bytes(data[16:18], "big")
        mended.write_bytes(bytes(size) + data[size:])
        self.assertEqual(dossier("check", "--repair", mended)[0], 0)
        again = self.export(self.folder / "test-mended-mended.dossier")
        self.assertEqual((again["times"], again["corrections"]), (corrected["times"], corrected["corrections"]))

    def test_checked(self):
        """What does not hold in a document any more is found, and put right by annotating it anew."""
        self.correct("--published", "2023-03-08", "--publisher", "Havneavisen")
        right = self.export()
        mended = self.folder / "test-mended.dossier"
        for change in ("publisher = 'Nobody'", "published = NULL", "corrected = 0"):
            with sqlite3.connect(self.file) as database:
                database.execute(f"UPDATE holding SET {change} WHERE publisher = 'Havneavisen'")
            database.close()
            status, out, err = dossier("check", self.file)
            self.assertEqual(status, 1)
            self.assertIn("What was said of “Two ports plan a wind farm” does not hold in it", out + err)
            self.succeed("check", "--repair", self.file)
            self.assertEqual(self.export(mended), right)
            self.assertIn("no damage", self.succeed("check", mended))
            mended.replace(self.file)

    def test_report(self):
        report = self.succeed("report", self.file, "-o", "-", "--format", "html")
        self.assertNotIn('title="set by hand"', report)
        self.correct("--publisher", "Havneavisen")
        report = self.succeed("report", self.file, "-o", "-", "--format", "html")
        self.assertIn('<td>Havneavisen<abbr title="set by hand">*</abbr></td>', report)
        self.assertEqual(report.count('title="set by hand"'), 1)

    def test_names(self):
        twin = self.write("other/ports.en.txt", "Another text about ports.\n")
        self.succeed("import", self.file, twin)
        for name in ("ports.en.txt", "none.txt"):
            status, out, err = dossier("correct", self.file, name)
            self.assertEqual((status, out), (1, ""))
            self.assertIn(name, err)
        self.assertEqual(self.correct(name=self.text)["language"], ("en", "found"))

    def test_spellings(self):
        """A name is found as a keyboard writes it and as a disk keeps it; what is not Unicode, by its bytes."""
        for name in ("Hà Nội.txt", "부산 항만.txt"):
            forms = [unicodedata.normalize(form, name) for form in ("NFC", "NFD")]
            for kept, typed in (forms, forms[::-1]):
                file = self.folder / "names.dossier"
                file.unlink(missing_ok=True)
                self.succeed("import", file, self.write(kept, "Two ports plan a wind farm.\n"))
                (self.folder / kept).unlink()
                self.assertIn("title\t", self.succeed("correct", file, typed))
                self.assertIn("1 document", self.succeed("set-aside", file, typed))
                self.assertIn("1 document", self.succeed("bring-back", file, typed))
        odd = os.fsencode(self.folder) + b"/p\xe5.txt"
        with open(odd, "wb") as text:
            text.write(b"A port in the north.\n")
        file = self.folder / "odd.dossier"
        subprocess.run([harness.PROGRAM, "import", file, odd], stdout=subprocess.PIPE, check=True)
        done = subprocess.run([harness.PROGRAM, "correct", file, odd], stdout=subprocess.PIPE, check=True)
        self.assertIn(b"title\t", done.stdout)

    def test_misuse(self):
        self.misuse("correct", self.file)
        self.misuse("correct", self.file, "ports.en.txt", "--as-found", "date")
        for wrong in ("yesterday", "2025-02-30", "02.06.2025", "P3Y"):
            self.assertIn(f"--published “{wrong}”: This is no date of publication",
                          self.misuse("correct", self.file, "ports.en.txt", "--published", wrong))
        self.misuse("correct", self.file, "ports.en.txt", "--language", "Norwegian")

    def test_unknown_language(self):
        """A slip that is a code of a language is told: the statements would be missed by nobody."""
        status, out, err = dossier("correct", self.file, "ports.en.txt", "--language", "kr")
        self.assertEqual(status, 0)
        self.assertIn("language\tkr\tperson", out)
        self.assertIn("--language “kr”: nothing is known of this language", err)
        self.assertEqual(dossier("correct", self.file, "ports.en.txt", "--language", "ko")[2], "")

    def test_one_place(self):
        """A file that was changed and imported again is two documents from one place."""
        self.text.write_text(TEXT + "They will meet again on 5 June 2025.\n", encoding="utf-8")
        self.succeed("import", self.file, self.text)
        status, _, err = dossier("correct", self.file, "ports.en.txt")
        self.assertEqual(status, 1)
        self.assertIn("several documents are called so; name one of these:\n"
                      f"  {self.text}#1 · 2025-06-02 · Two ports plan a wind farm\n"
                      f"  {self.text}#2 · 2025-06-02 · Two ports plan a wind farm\n", err)
        self.correct("--title", "The second", name="ports.en.txt#2")
        self.assertEqual(self.correct(name=f"{self.text}#1")["title"], ("Two ports plan a wind farm", "found"))
        self.assertEqual(self.correct(name=f"{self.text}#2")["title"], ("The second", "person"))
        for wrong in "#0", "#3", "#", "#x", "#2 ":
            with self.subTest(wrong):
                self.assertEqual(dossier("correct", self.file, f"ports.en.txt{wrong}")[0], 1)
        named = self.write("ports.en.txt#2", "A file may be called so itself.\n")
        self.succeed("import", self.file, named)
        self.assertNotEqual(self.correct(name="ports.en.txt#2")["title"][0], "The second")

    def test_same_bytes(self):
        """A path that was written another way at import, or a file that was moved since."""
        file = self.folder / "relative.dossier"
        subprocess.run([harness.PROGRAM, "import", file, self.text.name], cwd=self.folder, check=True,
                       stdout=subprocess.DEVNULL)
        moved = self.write("elsewhere/moved.txt", TEXT)
        for name in self.text, f"{self.folder}/./ports.en.txt", moved:
            with self.subTest(name):
                self.assertIn("Two ports plan a wind farm", self.succeed("correct", file, name))
        self.write("elsewhere/moved.txt", TEXT + "More.\n")
        self.assertIn("no document of the dossier came from there", dossier("correct", file, moved)[2])
        self.assertEqual(self.export()["corrections"], [])


harness.main()
