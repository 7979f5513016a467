#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Sets the program's search against the reference: on the table, and on queries made at random.

compare.py TEST-SEARCH [SEED]

TEST-SEARCH is the test program; its own run compares it with the table.
"""
import pathlib
import random
import subprocess
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from reference import Reference, read_corpus  # noqa: E402

HERE = pathlib.Path(__file__).parent
WORDS = '''hydrogen wind farm port energy trade chip hà nội ha noi đà nẵng gió khơi bergen ålesund alesund
    협력 반도체 한 국 한국 수소 풍력 양해각서 ai 2027 4.5 sør-korea fisk og samarbeider'''.split()
FIELDS = '''title:hydrogen title:bergen entity:vik entity:bergen entity:부산시 sector:wind sector:hydrogen
    outlet:courier outlet:báo lang:en lang:ko lang:vi before:2024 before:2024-06 after:2024
    after:2025-01 due:2030 due:* says:pledge says:signing says:/busan'''.split()
SAYINGS = '''due:2026 due:2027 due:2028/.. due:* says:pledge says:signing says:meeting says:/ministry
    says:/vik says:pledge/vik says:proposal lang:nb hydrogen'''.split()


def queries(count, dice, leaves=None):
    def leaf():
        if leaves:
            return dice.choice(leaves)
        kind = dice.random()
        if kind < 0.5:
            return dice.choice(WORDS)
        if kind < 0.6:
            return dice.choice(WORDS)[:dice.randint(2, 4)] + '*'
        if kind < 0.7:
            return '"%s %s"' % (dice.choice(WORDS), dice.choice(WORDS))
        if kind < 0.75:
            return 'NEAR(%s %s, %d)' % (dice.choice(WORDS), dice.choice(WORDS), dice.randint(0, 12))
        if kind < 0.8:
            return '%s NEAR/%d %s' % (dice.choice(WORDS), dice.randint(0, 12), dice.choice(WORDS))
        return dice.choice(FIELDS)

    def tree(depth):
        if depth == 0 or dice.random() < 0.3:
            return leaf()
        sign = dice.choice([' ', ' ', ' AND ', ' OR ', ' OR ', ' NOT ', ' -'])
        left, right = tree(depth - 1), tree(depth - 1)
        if dice.random() < 0.5:
            right = '(%s)' % right
        text = left + sign + right
        return '(%s)' % text if dice.random() < 0.2 else text
    return [tree(dice.randint(0, 3)) for _ in range(count)]


def ask(program, lines):
    run = subprocess.run([program, '--answer'], input='\n'.join(lines) + '\n', text=True,
                         capture_output=True, check=True)
    # The test library says its seed and the like first.
    return [line[2:] for line in run.stdout.split('\n') if line.startswith('= ')]


def main():
    reference = Reference(read_corpus(HERE / 'corpus.txt'))
    dice = random.Random(int(sys.argv[2]) if len(sys.argv) > 2 else 20260722)
    wrong = 0

    table = [line.split('\t') for line in
             (HERE / 'cases.txt').read_text(encoding='utf-8').split('\n') if '\t' in line]
    for query, expected in table:
        text = unicodedata.normalize('NFD', query[5:]) if query.startswith('@nfd ') else query
        answer = reference.statements if '/' in expected else reference.answer
        found = ' '.join(answer(text))
        if found != expected:
            wrong += 1
            print(f'# table: {query}: the reference finds “{found}”, expected “{expected}”')

    made = queries(1500, dice) + queries(700, dice, SAYINGS)
    for query, found in zip(made, ask(sys.argv[1], made)):
        expected = '%s | %s' % (' '.join(reference.answer(query)),
                                ' '.join(reference.statements(query)))
        if found != expected:
            wrong += 1
            print(f'# random: {query}: found “{found}”, the reference “{expected}”')
    print('1..1')
    print('not ok 1 compare' if wrong else 'ok 1 compare')
    return 1 if wrong else 0


if __name__ == '__main__':
    sys.exit(main())
