#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""`dossier concordance`: every line can be checked against the text it was cut from."""
import csv
import io
import json
import re

import harness
from harness import SAMPLES, dossier

WORD = re.compile(r"[^\W_]+")


class Concordance(harness.Case):
    def setUp(self):
        super().setUp()
        self.file = self.folder / "samples.dossier"
        self.succeed("import", self.file, *SAMPLES)
        self.texts = {path.name: path.read_bytes().decode() for path in SAMPLES}

    def lines(self, *arguments):
        out = self.succeed("concordance", self.file, *arguments, "--format", "json")
        return [json.loads(line) for line in out.splitlines()]

    def text_of(self, line):
        return self.texts[line["uri"].rsplit("/", 1)[1]]

    def check_places(self, lines):
        for line in lines:
            text = self.text_of(line)
            fold = lambda part: " ".join(part.split())
            self.assertEqual(fold(text[line["start"]:line["end"]]), line["keyword"])
            around = fold(text[max(0, line["start"] - 200):line["end"] + 200])
            self.assertIn(line["left"] + line["keyword"] + line["right"], around)

    def test_words(self):
        """All places of a word, in all documents, and nothing else."""
        lines = self.lines("energy")
        self.check_places(lines)
        self.assertTrue(all(line["keyword"].lower() == "energy" for line in lines))
        counted = sum(len(re.findall(r"\benergy\b", text, re.I)) for text in self.texts.values())
        self.assertGreater(counted, 3)
        self.assertEqual(len(lines), counted)

    def test_scripts(self):
        """Vietnamese with and without its diacritics, Korean inside a word."""
        lines = self.lines('"viet nam"')
        self.check_places(lines)
        self.assertIn("Việt Nam", {line["keyword"] for line in lines})
        lines = self.lines("협력")
        self.check_places(lines)
        self.assertEqual(len(lines), sum(text.count("협력") for text in self.texts.values()))
        self.assertGreater(len(lines), 0)

    def test_entity(self):
        """The lines of an entity are its marks, as the exported data has them."""
        out = self.folder / "all.json"
        self.succeed("export", self.file, "-o", out)
        documents = json.loads(out.read_text("utf-8"))["documents"]
        counts = {}
        for document in documents:
            for mention in document["mentions"]:
                place = (document["document"]["uri"], mention["start"], mention["end"])
                counts.setdefault(mention["entity"], set()).add(place)
        key = max(counts, key=lambda key: (len(counts[key]), key))
        lines = self.lines("--entity", key)
        self.check_places(lines)
        self.assertEqual({(line["uri"], line["start"], line["end"]) for line in lines}, counts[key])
        self.assertEqual(len(lines), len(counts[key]))

    def test_orders(self):
        def key(words):
            return [word.lower() for word in words]

        left = [key(reversed(WORD.findall(line["left"]))) for line in self.lines("the", "--sort", "left")]
        self.assertGreater(len(left), 20)
        self.assertEqual([words[:2] for words in left], sorted(words[:2] for words in left))
        right = [key(WORD.findall(line["right"])) for line in self.lines("the", "--sort", "right", "-r")]
        self.assertEqual([words[:1] for words in right],
                         sorted((words[:1] for words in right), reverse=True))
        days = [line["published"] for line in self.lines("the") if line["published"]]
        self.assertEqual(days, sorted(days, reverse=True))
        days = [line["published"] for line in self.lines("the", "-r") if line["published"]]
        self.assertEqual(days, sorted(days))

    def test_filters(self):
        every = self.lines("energy")
        year = sorted(line["published"] for line in every)[0][:4]
        some = self.lines("energy", "--from", year, "--to", year, "--words", "lang:en")
        self.check_places(some)
        self.assertLess(len(some), len(every))

    def test_formats(self):
        lines = self.lines("energy", "--context", "20")
        self.assertTrue(all(len(line["left"]) <= 20 and len(line["right"]) <= 20 for line in lines))
        rows = self.succeed("concordance", self.file, "energy", "--context", "20").splitlines()
        self.assertEqual(rows[0].split("\t"), list(lines[0]))
        self.assertEqual([row.split("\t") for row in rows[1:]],
                         [["" if value is None else str(value) for value in line.values()]
                          for line in lines])
        out = self.folder / "out.csv"
        self.assertEqual(self.succeed("concordance", self.file, "energy", "--context", "20", "-o", out), "")
        data = out.read_bytes()
        self.assertTrue(data.startswith(b"\xef\xbb\xbf"))
        table = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        self.assertEqual([row["right"].lstrip("'") for row in table], [line["right"] for line in lines])

    def test_understood(self):
        """What of the words was read otherwise, and what was left undone, is said as a search says it."""
        status, out, err = dossier("concordance", self.file, "colour:energy")
        self.assertEqual(status, 0)
        self.assertIn("“colour:”", err)
        status, out, err = dossier("concordance", self.file, "energy", "--words", "colour:energy")
        self.assertEqual(status, 0)
        self.assertIn("--words: there is no field “colour:”", err)
        self.succeed("import", self.file, self.write("dull.txt", "A dull text.\n\n" + "a" * 60 + "!\n"))
        status, out, err = dossier("concordance", self.file, "/(a|a)+$/")
        self.assertEqual(status, 0)
        self.assertIn("too many turns", err)

    def test_faults(self):
        status, out, err = dossier("concordance", self.file, "xyzzyx")
        self.assertEqual(status, 0)
        self.assertEqual(len(out.splitlines()), 1)
        self.assertIn("nothing was found", err)
        status, out, err = dossier("concordance", self.file, "--entity", "place/atlantis")
        self.assertEqual((status, out), (1, ""))
        self.assertIn("place/atlantis", err)
        self.assertEqual(dossier("concordance", self.folder / "none.dossier", "word")[0], 1)
        for wrong in (("concordance",), ("concordance", self.file),
                      ("concordance", self.file, "word", "--entity", "place/oslo"),
                      ("concordance", self.file, "word", "--sort", "colour"),
                      ("concordance", self.file, "word", "--context", "-1"),
                      ("concordance", self.file, "word", "-o", "out.doc"),
                      ("concordance", self.file, "lang:en")):
            self.misuse(*wrong)


if __name__ == "__main__":
    harness.main()
