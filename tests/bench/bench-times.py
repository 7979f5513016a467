#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Scores the marks of time against public sets of which a copy is at hand.

bench-times.py DOSSIER [--sets FOLDER] [--failures SUITE]

Without --sets the folder is that of the environment variable DOSSIER_TIME_SETS; without either
nothing is measured. README.md says what the figures mean and where the sets come from."""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).parent / 'times'))
import sets  # noqa: E402
from values import canonical  # noqa: E402

SKIPPED = 77


def annotate(dossier, items):
    """The marks of each item; one run of the program for each language and day."""
    runs = collections.defaultdict(list)
    marks = {}
    for number, item in enumerate(items):
        runs[item.language, item.published].append(number)
    with tempfile.TemporaryDirectory() as folder:
        for (language, published), numbers in runs.items():
            paths = [os.path.join(folder, '%d.txt' % number) for number in numbers]
            for number, path in zip(numbers, paths):
                pathlib.Path(path).write_text(items[number].text, encoding='utf-8', newline='\n')
            result = subprocess.run(
                [dossier, 'annotate', '--language', language, '--published', published, *paths],
                stdout=subprocess.PIPE, check=True)
            for number, line in zip(numbers, result.stdout.splitlines()):
                marks[number] = json.loads(line)['times']
    return [marks[number] for number in range(len(items))]


def is_right(mark, gold):
    return canonical(mark['edtf']) in [canonical(value) for value in gold.values]


def split_interval(item, marks):
    """"Between 1982 and 1992" may be one mark or two: an interval whose ends are the values of two
    expressions under it is read as two."""
    for mark in marks:
        ends = mark['edtf'].split('/')
        over = [gold for gold in item.gold if gold.values
                and mark['start'] < gold.end and gold.start < mark['end']]
        if len(ends) == 2 and len(over) == 2 and all(
                is_right({'edtf': end}, gold) for end, gold in zip(ends, over)):
            for end, gold in zip(ends, over):
                yield {'start': max(mark['start'], gold.start), 'end': min(mark['end'], gold.end),
                       'text': gold.text, 'edtf': end}
        else:
            yield mark


def match_spans(item, marks):
    """Pairs marks and expressions that overlap. Marks that overlap only what does not count do not
    count either."""
    pairs = []
    counted = 0
    taken = set()
    for mark in split_interval(item, marks):
        over = [n for n, gold in enumerate(item.gold)
                if mark['start'] < gold.end and gold.start < mark['end']]
        valued = [n for n in over if item.gold[n].values]
        if over and not valued:
            continue
        counted += 1
        free = [n for n in valued if n not in taken]
        free.sort(key=lambda n: not is_right(mark, item.gold[n]))
        if free:
            taken.add(free[0])
            pairs.append((mark, item.gold[free[0]]))
    return pairs, counted


def match_values(item, marks):
    """Pairs marks and expressions of a phrase, where the value is all that is known."""
    pairs = []
    left = list(item.gold)
    for mark in marks:
        right = [gold for gold in left if is_right(mark, gold)]
        if right:
            left.remove(right[0])
            pairs.append((mark, right[0]))
    return pairs, len(marks)


def trim(text):
    words = text.lower().replace('\n', ' ').split()
    while words and words[0] in ('the', 'a', 'an', 'in', 'on', 'of', 'at', 'by'):
        words.pop(0)
    return ' '.join(words).strip(' ,.')


class Score:
    def __init__(self):
        self.gold = self.marks = self.found = self.right = self.strict = 0

    def add(self, item, marks):
        spans = bool(item.gold) and item.gold[0].start >= 0
        pairs, counted = (match_spans if spans else match_values)(item, marks)
        self.gold += sum(1 for gold in item.gold if gold.values)
        self.marks += counted
        self.found += len(pairs)
        self.right += sum(is_right(*pair) for pair in pairs)
        self.strict += sum(trim(mark['text']) == trim(gold.text) for mark, gold in pairs)

    def f1(self, count):
        return 2 * count / (self.gold + self.marks) if self.gold + self.marks else 1.0

    def row(self):
        return '%6d %6d %7.3f %7.3f %7.3f %7.3f %7.3f' % (
            self.gold, self.marks, self.right / max(self.marks, 1), self.right / max(self.gold, 1),
            self.f1(self.right), self.f1(self.found), self.f1(self.strict))


def print_failures(items, marks, suite):
    """What went wrong in the half that is meant to be looked at."""
    for item, found in zip(items, marks):
        if item.reserved or item.suite != suite:
            continue
        spans = bool(item.gold) and item.gold[0].start >= 0
        pairs, _ = (match_spans if spans else match_values)(item, found)
        right = [pair for pair in pairs if is_right(*pair)]
        for gold in item.gold:
            if gold.values and not any(gold is pair[1] for pair in right):
                mine = [mark for mark, other in pairs if other is gold] if spans else found
                where = item.text[max(gold.start - 60, 0):gold.end + 30] if spans else item.text
                print('%s\t%s\twant %s\tgot %s\t%s' % (
                    item.published, gold.text, '|'.join(gold.values),
                    '; '.join('%s=%s' % (mark['text'], mark['edtf']) for mark in mine) or '-',
                    where.replace('\n', ' ')))
        for mark in found:
            over = [gold for gold in item.gold if spans
                    and mark['start'] < gold.end and gold.start < mark['end']]
            if not over and not any(mark is pair[0] for pair in pairs) and (spans or not item.gold):
                where = item.text[max(mark['start'] - 60, 0):mark['end'] + 30]
                print('%s\t-\twant none\tgot %s=%s\t%s' % (
                    item.published, mark['text'], mark['edtf'], where.replace('\n', ' ')))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument('dossier')
    parser.add_argument('--sets', default=os.environ.get('DOSSIER_TIME_SETS'))
    parser.add_argument('--failures', metavar='SUITE')
    options = parser.parse_args()
    if not options.sets:
        print('skipped: DOSSIER_TIME_SETS names no folder with public sets')
        return SKIPPED
    items = sets.read_all(options.sets)
    if options.failures:
        items = [item for item in items if item.suite == options.failures and not item.reserved]
    marks = annotate(options.dossier, items)
    if options.failures:
        print_failures(items, marks, options.failures)
        return 0
    scores = collections.defaultdict(Score)
    for item, found in zip(items, marks):
        scores[item.suite, 'reserved' if item.reserved else 'dev'].add(item, found)
    print('%-26s%6s %6s %7s %7s %7s %7s %7s' % ('', 'gold', 'marks', 'value P', 'value R',
                                               'value F', 'relaxed', 'strict'))
    for (suite, part), score in sorted(scores.items()):
        print('%-16s%-10s%s' % (suite, part, score.row()))
    return 0


if __name__ == '__main__':
    sys.exit(main())
