#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks the man page: well formed, and the same commands and options as the program.

check-man.py MAN-PAGE DOSSIER
"""
import pathlib
import re
import shutil
import subprocess
import sys

LISTED = re.compile(r'^  ([a-z-]+) .*$', re.M)
SYNOPSIS = re.compile(r'^\.B dossier ([a-z-]+)$', re.M)
OPTION = re.compile(r'--([a-z][a-z-]+)')


def help_of(dossier, *words):
    return subprocess.run([dossier, *words, '--help'], check=True, capture_output=True,
                          text=True).stdout


def find_commands(dossier):
    listed = help_of(dossier).split('Commands:')[1]
    return set(LISTED.findall(listed))


def find_drift(page, dossier):
    page = page.replace('\\-', '-')
    commands = find_commands(dossier)
    if not commands:
        yield 'the program lists no commands'
    for command in sorted(commands - set(SYNOPSIS.findall(page))):
        yield f'the command {command} is not in the man page'
    for command in sorted(set(SYNOPSIS.findall(page)) - commands):
        yield f'the man page has the command {command}, the program has not'

    documented = set(OPTION.findall(page.replace('\\', '')))
    offered = {'help', 'version'}
    for command in commands:
        offered.update(OPTION.findall(help_of(dossier, command)))
    for option in sorted(offered - documented):
        yield f'the option --{option} is not in the man page'
    for option in sorted(documented - offered):
        yield f'the man page has the option --{option}, the program has not'


def check_form(path):
    if shutil.which('groff') is None:
        print('groff is not installed: the form of the man page is not checked')
        return []
    result = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-z', path],
                            capture_output=True, text=True, check=False)
    return result.stderr.split('\n')[:-1] if result.stderr or result.returncode else []


def main():
    page, dossier = pathlib.Path(sys.argv[1]), sys.argv[2]
    problems = check_form(page)
    problems += find_drift(page.read_text(encoding='utf-8'), dossier)
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
