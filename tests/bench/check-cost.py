#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Counts the instructions of the start and of the annotation of the samples.

check-cost.py DOSSIER SAMPLE-FOLDER

Fails where there are more than the ceilings below, so that no change makes the
annotation slower unseen. Instructions do not depend on who else uses the
machine, as times do. Skipped where valgrind is not installed.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

# About a tenth above what was counted when they were set, by GCC 12 with -O2. Who
# adds rules that are worth it raises them, and says so; who makes the program
# faster lowers them.
ANNOTATION = 812  # instructions a byte of the samples, which are short and full of marks
START = 280  # million instructions: all knowledge read, one empty text

ROUNDS = 5  # the words of a text are mostly those of texts before it
SKIPPED = 77
WORKER = 'annotate_in_thread'  # what annotates one text and prints it


def count(program, paths, folder):
    """Instructions of the whole program, and of those in WORKER."""
    profile = folder / 'profile'
    # The test environment makes the allocator slow to find mistakes.
    plain = {name: value for name, value in os.environ.items()
             if not name.startswith(('MALLOC_', 'G_SLICE', 'G_DEBUG'))}
    subprocess.run(['valgrind', '--tool=callgrind', f'--callgrind-out-file={profile}', program,
                    'annotate', '--jobs', '1', *paths],
                   env=plain, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    table = subprocess.run(['callgrind_annotate', '--inclusive=yes', '--threshold=100',
                            '--show-percs=no', '--auto=no', profile],
                           check=True, capture_output=True, text=True).stdout
    whole, worker = (re.search(rf'^ *([\d,]+) .*{name}', table, re.MULTILINE)
                     for name in ('PROGRAM TOTALS', f':{WORKER} '))
    if worker is None:
        sys.exit(f'{WORKER}() is not in the profile: name here what took its place.')
    return tuple(int(match.group(1).replace(',', '')) for match in (whole, worker))


def main():
    program, samples = sys.argv[1], ROUNDS * sorted(pathlib.Path(sys.argv[2]).glob('*.txt'))
    if shutil.which('valgrind') is None or shutil.which('callgrind_annotate') is None:
        print('skipped: valgrind is not installed')
        sys.exit(SKIPPED)
    with tempfile.TemporaryDirectory() as folder:
        whole, worker = count(program, samples, pathlib.Path(folder))
    annotation = worker / sum(path.stat().st_size for path in samples)
    start = (whole - worker) / 1e6
    print(f'annotation {annotation:.1f} instructions a byte, at most {ANNOTATION}')
    print(f'start {start:.1f} million instructions, at most {START}')
    sys.exit(annotation > ANNOTATION or start > START)


if __name__ == '__main__':
    main()
