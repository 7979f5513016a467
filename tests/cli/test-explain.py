#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier annotate --explain` and `--diff`: why a mark is there, and what a changed rule changes."""
import json
import os
import re
import subprocess

import harness
from harness import SAMPLE, SAMPLES, dossier

NOTE = ("Minister Tran Van Lam met with the Norwegian Institute of Tides (NIT) in Oslo on 4 March 2025.\n"
        "He proposed a joint laboratory for semiconductors by 2027.\n")


class Explain(harness.Case):
    def setUp(self):
        super().setUp()
        self.note = self.write("note.txt", NOTE)

    def explain(self, which):
        return self.succeed("annotate", "--explain", which, self.note)

    def at(self, words):
        """What is said of the narrowest mark at these words."""
        return self.explain(f"@{NOTE.index(words)}")

    def test_person(self):
        text = self.at("Tran Van Lam")
        self.assertIn("[Tran Van Lam]", text)
        self.assertIn("person/tran-van-lam", text)
        self.assertIn("title-name: a name after a title", text)
        self.assertRegex(text, r"Why +Minister")

    def test_abbreviation(self):
        text = self.at("NIT)")
        self.assertIn("Norwegian Institute of Tides", text)
        self.assertRegex(text, r"Rule +abbreviation: ")
        self.assertRegex(text, r"Same entity +\d+–\d+ “Norwegian Institute of Tides”")

    def test_time(self):
        text = self.at("2027")
        self.assertRegex(text, r"Time +2027 \(2027, date\)")
        self.assertRegex(text, r"Published ")

    def test_sector(self):
        self.assertRegex(self.at("semiconductors"), r"Sector +semiconductors\n")

    def test_statement(self):
        """A pronoun's statement tells where its actor was named."""
        text = self.at("He proposed")
        self.assertRegex(text, r"Statement +proposal")
        self.assertRegex(text, r"Cue +proposed")
        self.assertRegex(text, r"Certainty +Proposed")
        self.assertRegex(text, r"PLOVER, CAMEO +REQUEST 020")
        self.assertRegex(text, r"Actor +Tran Van Lam \(person/tran-van-lam\)")
        self.assertRegex(text, r"elsewhere +9–21 “Tran Van Lam”")
        self.assertRegex(text, r"Due .*2027")

    def test_every_number(self):
        total = int(re.search(r" of (\d+) in ", self.explain(1)).group(1))
        marks = json.loads(self.succeed("annotate", self.note))
        listed = (len(marks["mentions"]) + len(marks["times"]) + len(marks["statements"])
                  + sum(len(sector["mentions"]) for sector in marks["sectors"]))
        self.assertEqual(total, listed)
        heads = {self.explain(number).splitlines()[1] for number in range(1, total + 1)}
        self.assertEqual(len(heads), total, "two marks are explained alike")

    def test_out_of_range(self):
        status, out, err = dossier("annotate", "--explain", 900, self.note)
        self.assertEqual((status, out), (1, ""))
        self.assertIn("note.txt", err)
        self.assertIn("900", err)
        status, out, err = dossier("annotate", "--explain", "@99999", self.note)
        self.assertEqual((status, out), (1, ""))

    def test_misuse(self):
        for wrong in ("0", "x", "-1", "", "@", "1.5", "@-3", "99999999999999999999"):
            with self.subTest(wrong=wrong):
                self.misuse("annotate", f"--explain={wrong}", self.note)
        self.misuse("annotate", "--explain", "1", "--diff", "x", self.note)


class Diff(harness.Case):
    def setUp(self):
        super().setUp()
        self.marks = [json.loads(line) for line in self.succeed("annotate", *SAMPLES).splitlines()]

    def diff(self, marks, *paths):
        old = self.write("old.jsonl", "".join(json.dumps(m, ensure_ascii=False) + "\n" for m in marks))
        return self.succeed("annotate", "--diff", old, *(paths or SAMPLES))

    def summary(self, text, name):
        return re.search(rf"^  {name} +(\S+ \S+ \S+)$", text, re.M).group(1)

    def test_same(self):
        text = self.diff(self.marks)
        self.assertTrue(text.startswith(f"{len(SAMPLES)} documents: 0 changed, 0 not in"), text)

    def test_any_order(self):
        self.assertEqual(self.diff(self.marks[::-1]), self.diff(self.marks))

    def test_changes(self):
        first, second = self.marks[0], self.marks[1]
        gone = first["mentions"].pop(2)
        first["mentions"][0]["entity"] = "person/somebody-else"
        first["times"].append({"start": 3, "end": 5, "text": "xx", "edtf": "2020", "kind": "date",
                               "rule": "year", "why": ""})
        second["document"]["published"]["edtf"] = "1999"
        second["sectors"][0]["mentions"].pop()
        second["statements"][0]["kind"] = "visit"
        text = self.diff(self.marks)
        self.assertIn(f"+ mention {gone['start']}–{gone['end']} ", text)
        self.assertIn('entity: "person/somebody-else" → ', text)
        self.assertIn("- time 3–5 ", text)
        self.assertIn('"1999"', text)
        self.assertIn('kind: "visit" → ', text)
        self.assertEqual(self.summary(text, "mentions"), "+1 -0 ~1")
        self.assertEqual(self.summary(text, "times"), "+0 -1 ~0")
        self.assertEqual(self.summary(text, "sectors"), "+1 -0 ~0")
        self.assertEqual(self.summary(text, "statements"), "+0 -0 ~1")
        self.assertIn("documents: 2 changed", text)

    def test_new_document(self):
        text = self.diff(self.marks[1:])
        self.assertIn(f"{SAMPLES[0]}\n  + document\n", text)
        self.assertIn("0 changed, 1 not in the earlier file", text)

    def test_wrong_files(self):
        for name, data, reason in (("none.jsonl", None, "none.jsonl"),
                                   ("text.jsonl", "no JSON\n", "line 1"),
                                   ("list.jsonl", "[1, 2]\n", "line 1"),
                                   ("other.jsonl", '{"a": 1}\n', "no output of"),
                                   ("half.jsonl", json.dumps(self.marks[0]) + '\n{"document": {"ur', "line 2")):
            with self.subTest(name=name):
                path = self.folder / name
                if data is not None:
                    path = self.write(name, data)
                status, out, err = dossier("annotate", "--diff", path, SAMPLE)
                self.assertEqual((status, out), (1, ""))
                self.assertIn(reason, err)

    def test_no_files(self):
        """What has no lines, or none that can be found again, is not taken for a file without marks."""
        pipe = self.folder / "pipe"
        os.mkfifo(pipe)
        feeder = subprocess.Popen(["sh", "-c", f"echo '{{}}' > '{pipe}'"])
        for path in (self.folder, pipe):
            with self.subTest(path=path):
                status, out, err = dossier("annotate", "--diff", path, SAMPLES[0])
                self.assertEqual((status, out), (1, ""))
                self.assertIn(path.name, err)
        feeder.wait()

    def test_hostile_members(self):
        """An earlier file whose members are of other kinds is compared, not believed."""
        broken = json.loads(json.dumps(self.marks[0]))
        broken.update(mentions={"a": 1}, times=[1, None, []], sectors=[{"id": 5, "mentions": [3, {}]}],
                      statements=None, entities="x")
        text = self.diff([broken], SAMPLES[0])
        self.assertIn("1 documents: 1 changed", text)


if __name__ == "__main__":
    harness.main()
