#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier set-aside` and `bring-back`: documents leave a dossier and come back as they were."""
import json
import sqlite3

import harness
from harness import SAMPLES, dossier

TEXT = ("Two ports plan a wind farm\n\nThe Fjord Post\n\n2 June 2025\n\nOSLO - Minister Kari Nordmann met "
        "Minister Tran Van An in Oslo last week.\n")


class Shelf(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "test.dossier"
        self.text = self.write("ports.en.txt", TEXT)
        self.succeed("import", self.file, *SAMPLES[:3], self.text)

    def export(self, file=None):
        return json.loads(self.succeed("export", file or self.file, "-o", "-", "--format", "json"))

    def uris(self, file=None):
        return [d["document"]["uri"] for d in self.export(file)["documents"]]

    def listed(self, file=None):
        return [line.split("\t")[1] for line in self.succeed("set-aside", file or self.file).splitlines()]

    def reasons(self, file=None):
        return [line.split("\t")[3] for line in self.succeed("set-aside", file or self.file).splitlines()]

    def test_leaves_and_returns(self):
        self.succeed("correct", self.file, "ports.en.txt", "--published", "2023-03-08")
        before = self.export()
        self.assertEqual(self.listed(), [])
        self.assertIn("2 documents set aside", self.succeed("set-aside", self.file, "ports.en.txt", SAMPLES[0]))
        self.assertEqual(sorted(self.listed()), sorted(map(str, (self.text, SAMPLES[0]))))
        self.assertEqual(len(self.uris()), 2)
        self.assertNotIn("ports.en.txt", self.succeed("search", self.file, "Nordmann"))
        report = self.succeed("report", self.file, "-o", "-", "--format", "html")
        self.assertNotIn("Two ports plan", report)
        self.assertIn("2 documents were set aside and are not in this report.", report)
        self.assertIn("no damage", self.succeed("check", self.file))
        self.succeed("reannotate", self.file)
        self.assertIn("1 document brought back", self.succeed("bring-back", self.file, "ports.en.txt"))
        self.assertEqual(self.listed(), [str(SAMPLES[0])])
        self.assertIn("1 document brought back", self.succeed("bring-back", self.file, "--all"))
        self.assertIn("no damage", self.succeed("check", self.file))
        self.assertEqual(self.export(), before)

    def test_imported_again(self):
        self.succeed("set-aside", self.file, "ports.en.txt")
        out = self.succeed("import", self.file, self.text, SAMPLES[0])
        self.assertIn("0 added, 1 already there, 0 failed\n1 was not added, for it was set aside", out)
        self.assertNotIn(str(self.text), self.uris())

    def test_mended(self):
        """Read from the tables, and from the pages alone, it stays set aside."""
        self.succeed("correct", self.file, "ports.en.txt", "--published", "2023-03-08")
        whole = self.export()
        self.succeed("set-aside", self.file, "ports.en.txt", "--reason", "Not about our field")
        database = sqlite3.connect(self.file)
        database.execute("DELETE FROM content WHERE document = 3")
        database.commit()
        database.close()
        self.assertEqual(dossier("check", "--repair", self.file)[0], 1)
        mended = self.folder / "test-mended.dossier"
        self.assertEqual(self.listed(mended), [str(self.text)])
        self.assertEqual(self.reasons(mended), ["Not about our field"])
        self.assertEqual(len(self.uris(mended)), 2)

        data = mended.read_bytes()
        size = int.from_bytes(data[16:18], "big")
        mended.write_bytes(bytes(size) + data[size:])
        self.assertEqual(dossier("check", "--repair", mended)[0], 0)
        again = self.folder / "test-mended-mended.dossier"
        self.assertEqual(self.listed(again), [str(self.text)])
        self.assertEqual(self.reasons(again), ["Not about our field"])
        self.succeed("bring-back", again, "--all")
        returned = next(d for d in self.export(again)["documents"] if d["document"]["uri"] == str(self.text))
        known = next(d for d in whole["documents"] if d["document"]["uri"] == str(self.text))
        self.assertEqual(returned["document"]["published"], {"edtf": "2023-03-08", "basis": "person"})
        self.assertEqual((returned["times"], returned["corrections"]), (known["times"], known["corrections"]))

    def test_all_mended(self):
        """A dossier of which all is set aside is read too."""
        self.succeed("set-aside", self.file, "ports.en.txt", *SAMPLES[:3])
        database = sqlite3.connect(self.file)
        database.execute("DELETE FROM content WHERE document = 3")
        database.commit()
        database.close()
        self.assertEqual(dossier("check", "--repair", self.file)[0], 1)
        self.assertEqual(len(self.listed(self.folder / "test-mended.dossier")), 3)

    def test_reason(self):
        """What was noted once is not said of a document that is set aside again."""
        self.succeed("set-aside", self.file, "ports.en.txt", "--reason", "A test\tpage")
        self.assertEqual(self.reasons(), ["A test page"])
        self.succeed("bring-back", self.file, "ports.en.txt")
        self.succeed("set-aside", self.file, "ports.en.txt")
        self.assertEqual(self.reasons(), [""])

    def test_reason_is_words(self):
        """Spaces round a reason are none of it, and alone they are no reason."""
        for typed, kept in (("", None), ("   ", None), (" A test page ", "A test page")):
            with self.subTest(typed):
                self.succeed("set-aside", self.file, "ports.en.txt", "--reason", typed)
                database = sqlite3.connect(self.file)
                reasons = database.execute("SELECT aside_reason FROM holding WHERE set_aside")
                self.assertEqual(reasons.fetchall(), [(kept,)])
                database.close()
                self.succeed("bring-back", self.file, "ports.en.txt")

    def test_names(self):
        self.succeed("set-aside", self.file, "ports.en.txt")
        for command in (("set-aside",), ("correct", "--title", "Ports")):
            err = dossier(*command, self.file, "ports.en.txt")[2]
            self.assertIn("ports.en.txt: it is set aside", err)
        for command, name in (("set-aside", "ports.en.txt"), ("set-aside", "none.txt"),
                              ("bring-back", "none.txt"), ("bring-back", SAMPLES[0])):
            status, out, err = dossier(command, self.file, name)
            self.assertEqual((status, out[:1]), (1, "0"))
            self.assertIn(str(name), err)
        twin = self.write("other/ports.en.txt", "Another text about ports.\n")
        self.succeed("import", self.file, twin)
        self.succeed("set-aside", self.file, "ports.en.txt")
        self.assertEqual(dossier("bring-back", self.file, "ports.en.txt")[0], 1)
        self.succeed("bring-back", self.file, twin)
        self.assertEqual(self.listed(), [str(self.text)])

    def test_same_place(self):
        """Documents that came from one place keep their numbers when one of them is set aside."""
        for day in 5, 6:
            self.text.write_text(TEXT + f"They meet again on {day} June 2025.\n", encoding="utf-8")
            self.succeed("import", self.file, self.text)
        first, second, third = (f"{self.text}#{n}" for n in (1, 2, 3))
        self.succeed("correct", self.file, second, "--title", "The second")
        self.succeed("set-aside", self.file, "ports.en.txt#1")
        self.assertEqual(self.listed(), [first])
        self.assertIn("title\tThe second", self.succeed("correct", self.file, second))
        err = dossier("correct", self.file, self.text)[2]
        self.assertIn(f"  {second} · 2025-06-02 · The second\n  {third} · ", err)
        self.assertIn("it is set aside", dossier("correct", self.file, first)[2])
        self.succeed("set-aside", self.file, third)
        self.assertEqual(self.listed(), [third, first])
        self.assertEqual(dossier("bring-back", self.file, second)[0], 1)
        self.assertIn("1 document brought back", self.succeed("bring-back", self.file, "ports.en.txt#3"))
        self.assertEqual(self.listed(), [first])
        self.succeed("set-aside", self.file, second)
        self.assertIn("2 documents brought back", self.succeed("bring-back", self.file, "ports.en.txt"))
        self.assertEqual(self.listed(), [])

    def test_exact_name(self):
        """Who names one by all that is known of it gets that, though the end of another is the same."""
        other = self.folder / "other"
        other.mkdir()
        self.write("other/ports.en.txt", "Another text about ports.\n")
        self.succeed("import", self.file, "ports.en.txt", cwd=other)
        database = sqlite3.connect(self.file)
        database.execute("UPDATE source SET uri = 'ports.en.txt' WHERE uri LIKE '%other/ports.en.txt'")
        database.commit()
        database.close()
        self.succeed("set-aside", self.file, self.text)
        self.succeed("set-aside", self.file, "ports.en.txt")
        self.assertIn("1 document brought back", self.succeed("bring-back", self.file, "ports.en.txt"))
        self.assertEqual(self.listed(), [str(self.text)])

    def test_misuse(self):
        self.misuse("set-aside")
        self.assertIn("--reason", self.misuse("set-aside", self.file, "--reason", "A test page"))
        self.misuse("bring-back", self.file)
        self.misuse("bring-back", self.file, "--all", "ports.en.txt")


harness.main()
