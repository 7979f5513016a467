#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks the man page: well formed, and complete for the command line.

check-man.py MAN-PAGE SOURCE-ROOT

Every command in the table of src/cli/dossier-cli.c and every long option of
the commands must be in it.
"""
import pathlib
import re
import shutil
import subprocess
import sys

COMMAND = re.compile(r'^\s*\{ "([a-z]+)", dossier_cmd_\w+', re.M)
OPTION = re.compile(r'^\s*\{ "([a-z-]+)", (?:\'.\'|0), [^}]*G_OPTION_ARG_', re.M)


def find_missing(page, cli):
    text = page.replace('\\', '')
    for command in COMMAND.findall((cli / 'dossier-cli.c').read_text(encoding='utf-8')):
        if f'.B dossier {command}\n' not in text or f'.BR {command} ' not in text:
            yield f'the command {command} is not in the man page'
    for source in sorted(cli.glob('*.c')):
        for option in OPTION.findall(source.read_text(encoding='utf-8')):
            if not re.search(rf'--{option}\b', text):
                yield f'the option --{option} of {source.name} is not in the man page'


def check_form(path):
    if shutil.which('groff') is None:
        print('groff is not installed: the form of the man page is not checked')
        return []
    result = subprocess.run(['groff', '-man', '-Tutf8', '-ww', '-z', path],
                            capture_output=True, text=True, check=False)
    return result.stderr.split('\n')[:-1] if result.stderr or result.returncode else []


def main():
    page, root = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    problems = check_form(page)
    problems += find_missing(page.read_text(encoding='utf-8'), root / 'src' / 'cli')
    for problem in problems:
        print(problem)
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main())
