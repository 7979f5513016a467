#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier course`: where the same was said before, and what became of it."""
import csv
import io
import json

import harness

REPORTS = harness.SOURCE / "tests/golden/course"


class Course(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "course.dossier"
        self.succeed("import", self.file, *sorted(REPORTS.glob("*.txt")))

    def course(self, document, *arguments):
        out = self.succeed("course", self.file, document, "--format", "json", *arguments)
        return [json.loads(line) for line in out.splitlines()]

    def test_course(self):
        """From the promise over what was postponed and denied to what was done, in that order."""
        steps = self.course("01.en.txt", "--statement", "2")
        self.assertEqual([step["step"] for step in steps], list(range(1, len(steps) + 1)))
        days = [step["published"] for step in steps]
        self.assertEqual(days, sorted(days))
        asked = [step for step in steps if step["asked"]]
        self.assertEqual([step["quote"][:28] for step in asked], ["Marbeck Energy will build a "])
        self.assertEqual((asked[0]["due"], asked[0]["weight"]), ("2026-06", None))
        quotes = {step["quote"]: step for step in steps}
        late = next(step for quote, step in quotes.items() if "has postponed" in quote)
        self.assertEqual(late["same_actor"], "yes")
        self.assertIn("Nordhaven", late["names"].split("; "))
        self.assertEqual(late["times"], "2026-06")
        norwegian = next(step for step in steps if step["language"] == "nb")
        self.assertEqual((norwegian["words"], norwegian["times"]), ("", "2026-06"))
        done = next(step for quote, step in quotes.items() if quote.startswith("Clara Voss promised in"))
        self.assertEqual(done["referred"], "2024-02")
        self.assertFalse(any("nurses" in quote for quote in quotes))

    def test_words(self):
        hired = next(step for step in self.course("01.en.txt", "--statement", "4")
                     if "has hired 120" in step["quote"])
        self.assertIn("nurses", hired["words"].split("; "))
        self.assertEqual(hired["amounts"], "300 new")

    def test_through(self):
        """What has nothing in common with the first report may have it with one between."""
        steps = self.course("01.en.txt", "--statement", "2")
        korean = next(step for step in steps if step["language"] == "ko")
        between = steps[korean["through"] - 1]
        self.assertEqual(between["due"], korean["due"])

    def test_all(self):
        lines = self.course("06.en.txt")
        self.assertEqual({line["statement"] for line in lines}, {1, 2, 3})
        self.assertEqual(sum(line["asked"] == "yes" for line in lines), 3)
        self.assertEqual([line["quote"][:18] for line in lines if line["statement"] == 3],
                         ["The Nurses' Union "], "nothing else is said of it")

    def test_formats(self):
        rows = self.succeed("course", self.file, "06.en.txt").splitlines()
        self.assertEqual(rows[0].split("\t")[:4], ["statement", "step", "asked", "published"])
        out = self.folder / "course.csv"
        self.succeed("course", self.file, "06.en.txt", "-o", out)
        self.assertEqual(len(list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))), len(rows))

    def test_wrong(self):
        self.misuse("course", self.file)
        self.misuse("course", self.file, "06.en.txt", "--statement", "-1")
        self.misuse("course", self.file, "06.en.txt", "--format", "odd")
        self.assertEqual(harness.dossier("course", self.file, "none.txt")[0], 1)
        status, _, err = harness.dossier("course", self.file, "06.en.txt", "--statement", "4")
        self.assertEqual(status, 1)
        self.assertIn("3 statements", err)

    def test_set_aside(self):
        """What was set aside is of no course."""
        before = self.course("01.en.txt", "--statement", "2")
        self.succeed("set-aside", self.file, "03.en.txt")
        after = self.course("01.en.txt", "--statement", "2")
        self.assertTrue(any("postponed" in step["quote"] for step in before))
        self.assertFalse(any("postponed" in step["quote"] for step in after))


if __name__ == "__main__":
    harness.main()
