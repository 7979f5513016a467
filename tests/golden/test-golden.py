#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What the program marks in the documents marked by hand: no figure may fall under its floor in floors.json."""
import copy
import unittest

import harness
import measure
import score


def perfect(hand, text_length):
    """What the program would print if it made the marks made by hand, the optional ones left out."""
    kept = {key: [mark for mark in hand[key] if not mark.get("optional")]
            for key in ("entities", "times", "sectors", "statements")}
    holes = sorted(hand.get("body_holes", [])) + [[hand["body"][1], text_length]]
    start, segments = hand["body"][0], []
    for hole in holes:
        segments.append({"kind": "body", "start": start, "end": min(hole[0], hand["body"][1])})
        start = hole[1]
    place = {"start": segments[-1]["end"] - 1, "end": segments[-1]["end"]}
    return {
        "document": {"published": {"edtf": hand["published"]["edtf"]}},
        "segments": segments,
        "entities": [{"id": entity["name"], "name": entity["name"]} for entity in kept["entities"]],
        "mentions": [dict(place, text=surface, type=entity["type"], entity=entity["name"])
                     for entity in kept["entities"]
                     for surface, times in entity["surfaces"].items() for _ in range(times)],
        "times": [dict(time, end=time["start"] + len(time["text"])) for time in kept["times"]],
        "sectors": kept["sectors"],
        "statements": kept["statements"],
    }


class Scorer(unittest.TestCase):
    def setUp(self):
        self.hands = []
        for hand, text in score.read_marks("heldout").values():
            self.hands.append((hand, len(text.read_text(encoding="utf-8"))))

    def figures(self, change):
        total = measure.Comparison()
        for hand, length in self.hands:
            marks = perfect(copy.deepcopy(hand), length)
            change(marks)
            total.add(measure.compare(hand, marks))
        return total.figures()

    def test_perfect_marks_score_one(self):
        for name, figure in self.figures(lambda marks: None).items():
            self.assertAlmostEqual(figure, 1.0, msg=name)

    def test_no_marks_score_nothing(self):
        def empty(marks):
            marks["document"]["published"]["edtf"] = "1066"
            for key in ("segments", "entities", "mentions", "times", "sectors", "statements"):
                marks[key] = []
        self.assertFalse(any(self.figures(empty).values()))

    def test_each_figure_sees_its_error(self):
        def set_all(key, member, new):
            return lambda marks: [mark.__setitem__(member, new) for mark in marks[key]]

        spoilt = {
            "body": set_all("segments", "kind", "teaser"),
            "date": lambda marks: marks["document"]["published"].__setitem__("edtf", "1066"),
            "mentions": set_all("mentions", "type", "event"),
            "identity": set_all("mentions", "entity", "everyone"),
            "times": set_all("times", "edtf", "1066"),
            "sectors": set_all("sectors", "id", "alchemy"),
            "statements": lambda marks: marks["statements"].pop(),
            "kind": set_all("statements", "kind", "rumour"),
            "actor": set_all("statements", "actor", "nobody"),
        }
        for name, change in spoilt.items():
            self.assertLess(self.figures(change)[name] or 0.0, 0.99, name)

    def test_unseen_errors_are_not_told(self):
        with self.assertRaises(SystemExit):
            score.print_errors("unseen", {})


class Floors(unittest.TestCase):
    """One test for each folder and language that has floors, made below."""

    def check(self, folder, language, floors):
        figures = figures_of(folder)[language].figures()
        low = [f"{name} {figures[name] or 0.0:.3f} is under {floor}"
               for name, floor in floors.items() if (figures[name] or 0.0) < floor]
        self.assertEqual(low, [], f"{folder}, {language}")


known = {}


def figures_of(folder):
    if folder not in known:
        known[folder] = score.totals(score.score(harness.PROGRAM, folder))
    return known[folder]


def add_test(folder, language, floors):
    setattr(Floors, f"test_{folder}_{language}", lambda self: self.check(folder, language, floors))


for each, languages in score.read_floors().items():
    for code, limits in languages.items():
        add_test(each, code, limits)

if __name__ == "__main__":
    harness.main()
