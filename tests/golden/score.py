#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Scores the program on the documents marked by hand.

score.py DOSSIER [FOLDER]...              a table for each folder of annotate/
score.py DOSSIER --errors FOLDER          each error in a folder that is open for development
score.py DOSSIER --write-floors           raises the floors of floors.json to a little under today's figures

What the figures are is told in measure.py, what the folders are in
annotate/README.md. Of unseen documents only totals are ever printed.
"""
import argparse
import json
import math
import pathlib
import subprocess
import sys

import measure

HERE = pathlib.Path(__file__).resolve().parent
FLOORS = HERE / "floors.json"
# Those of the sample stand where the program installs them from.
TEXTS = {"sample": HERE.parent.parent / "data" / "sample"}
FOLDERS = ("sample", "heldout", "seen", "unseen")
CLOSED = ("unseen",)
LANGUAGES = ("en", "nb", "vi", "ko", "sv")
ALL = "all"
# A change that mends one thing may cost another a little; more than this is a step back.
MARGIN = 0.03


def read_marks(folder):
    """The marks made by hand in a folder, by document. A text without marks is an error, and so is the reverse."""
    marks = {}
    for path in sorted((HERE / "annotate" / folder).glob("*.json")):
        with open(path, encoding="utf-8") as file:
            marks[path.stem] = json.load(file)
    texts = {path.stem: path for path in TEXTS.get(folder, HERE / "annotate" / folder).glob("*.txt")}
    if marks.keys() != texts.keys():
        sys.exit(f"{folder}: without text or marks: {', '.join(sorted(marks.keys() ^ texts.keys()))}")
    return {name: (marks[name], texts[name]) for name in sorted(marks)}


def annotate(program, texts):
    done = subprocess.run([program, "annotate", *map(str, texts)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in done.stdout.decode().splitlines()]


def score(program, folder):
    """The comparison of each document of a folder, by its name. A folder that is not there is empty."""
    documents = read_marks(folder)
    if not documents:
        return {}
    marks = annotate(program, [text for _, text in documents.values()])
    return {name: measure.compare(hand, mark) for (name, (hand, _)), mark in zip(documents.items(), marks)}


def totals(comparisons):
    """The sums by language, which a document's name ends in, and of all."""
    sums = {language: measure.Comparison() for language in (*LANGUAGES, ALL)}
    for name, comparison in comparisons.items():
        sums[name.rsplit(".", 1)[1]].add(comparison)
        sums[ALL].add(comparison)
    return sums


def print_table(folder, sums):
    columns = [language for language in sums if sums[language].documents]
    print(f"\n{folder:<12}" + "".join(f"{language:>8}" for language in columns))
    print(f"{'documents':<12}" + "".join(f"{sums[language].documents:>8}" for language in columns))
    figures = {language: sums[language].figures() for language in columns}
    for name in measure.FIGURES:
        cells = ("-" if figures[language][name] is None else f"{figures[language][name]:.3f}" for language in columns)
        print(f"{name:<12}" + "".join(f"{cell:>8}" for cell in cells))


def print_errors(folder, comparisons):
    if folder in CLOSED:
        sys.exit(f"{folder}: these documents are scored, not read (see annotate/README.md)")
    for name, comparison in comparisons.items():
        for what, detail in comparison.errors:
            print(f"{name}: {what}: {detail}")


def read_floors():
    with open(FLOORS, encoding="utf-8") as file:
        return json.load(file)


def raised(floors, figures):
    """Floors a little under the figures, none lower than it was."""
    result = {}
    for name, figure in figures.items():
        if figure is not None:
            result[name] = max(floors.get(name, 0.0), math.floor(max(0.0, figure - MARGIN) * 100) / 100)
    return result


def write_floors(floors):
    """One line for each language, so that a change of one shows as one."""
    folders = []
    for folder, languages in floors.items():
        lines = [f'    {json.dumps(language)}: {json.dumps(figures)}' for language, figures in languages.items()]
        folders.append(f'  {json.dumps(folder)}: {{\n' + ",\n".join(lines) + "\n  }")
    FLOORS.write_text("{\n" + ",\n".join(folders) + "\n}\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description="Score the program on the documents marked by hand.")
    parser.add_argument("program", metavar="DOSSIER")
    parser.add_argument("folders", metavar="FOLDER", nargs="*", help=", ".join(FOLDERS))
    parser.add_argument("--errors", action="store_true", help="print each error, not the totals")
    parser.add_argument("--write-floors", action="store_true", help="raise the floors of the tests")
    arguments = parser.parse_intermixed_args()
    for folder in arguments.folders:
        if folder not in FOLDERS:
            parser.error(f"no such folder: {folder}")
    floors = read_floors()
    for folder in arguments.folders or FOLDERS:
        comparisons = score(arguments.program, folder)
        sums = totals(comparisons)
        if not comparisons:
            continue
        if arguments.errors:
            print_errors(folder, comparisons)
        else:
            print_table(folder, sums)
        known = floors.setdefault(folder, {})
        for language in LANGUAGES:
            if sums[language].documents:
                known[language] = raised(known.get(language, {}), sums[language].figures())
    if arguments.write_floors:
        write_floors(floors)


if __name__ == "__main__":
    main()
