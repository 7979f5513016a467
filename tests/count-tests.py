#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Adds up what meson's test runs have found.

count-tests.py [--broken=WHAT]... BUILD-FOLDER...

Counts test cases: those a program reports (TAP), else the program itself. A
program that fails without a failed case, because it crashed or ran out of
time, counts as one more failure; so does each --broken, a step that did not
get as far as its tests. Failures and the reasons of skips are named; the last
line is the sum. Exit status 1 when anything failed.
"""
import collections
import json
import pathlib
import sys
import xml.etree.ElementTree as ElementTree

GOOD = ('OK', 'EXPECTEDFAIL')
SKIPPED = 'SKIP'


class Sum:
    def __init__(self):
        self.counts = collections.Counter(passed=0, failed=0, skipped=0)
        self.failures = []
        self.skips = []

    def add(self, result, name, reason=''):
        line = f'{name}: {reason}' if reason else name
        if result == 'failed':
            self.failures.append(line)
        elif result == 'skipped':
            self.skips.append(line)
        self.counts[result] += 1


def case_result(case):
    for tag, result in (('failure', 'failed'), ('error', 'failed'), ('skipped', 'skipped')):
        element = case.find(tag)
        if element is not None:
            return result, element.get('message') or ''
    return 'passed', ''


def short_name(name):
    """Without the project and the suites that meson puts before it."""
    return name.split(' / ', 1)[-1]


def read_cases(logs):
    """The cases of each program that reports them, by the program's name."""
    cases = collections.defaultdict(list)
    path = logs / 'testlog.junit.xml'
    if path.exists():
        for suite in ElementTree.parse(path).getroot().iter('testsuite'):
            program = short_name(suite.get('name'))
            cases[program] += [(case.get('name'), *case_result(case))
                               for case in suite.iter('testcase')]
    return cases


def last_line(test):
    lines = [line for line in (test.get('stdout') or '').split('\n') if line.strip()]
    return lines[-1].strip() if lines else ''


def add_program(total, folder, test, cases):
    name, result = short_name(test['name']), test['result']
    where = f'{folder}: {name}'
    bad = result not in GOOD + (SKIPPED,)
    for case, outcome, reason in cases:
        total.add(outcome, f'{where}: {case}', reason)
    if not cases:
        outcome = 'failed' if bad else 'skipped' if result == SKIPPED else 'passed'
        total.add(outcome, where, result if bad else last_line(test))
    elif bad and not any(outcome == 'failed' for _, outcome, _ in cases):
        total.add('failed', where, result)


def add_folder(total, folder):
    logs = pathlib.Path(folder) / 'meson-logs'
    path = logs / 'testlog.json'
    if not path.exists():
        total.add('failed', folder, 'no test was run')
        return
    cases = read_cases(logs)
    for line in path.read_text(encoding='utf-8').split('\n'):
        if line.strip():
            test = json.loads(line)
            add_program(total, folder, test, cases.get(short_name(test['name']), []))


def main():
    total = Sum()
    for argument in sys.argv[1:]:
        if argument.startswith('--broken='):
            total.add('failed', argument.split('=', 1)[1])
        else:
            add_folder(total, argument)
    for title, lines in (('Skipped', total.skips), ('Failed', total.failures)):
        if lines:
            print(f'\n{title}:')
            for line in lines:
                print('  ' + line)
    line = '{passed} passed, {failed} failed'.format(**total.counts)
    if total.counts['skipped']:
        line += ', {skipped} skipped'.format(**total.counts)
    print('\n' + line)
    return 1 if total.counts['failed'] else 0


if __name__ == '__main__':
    sys.exit(main())
