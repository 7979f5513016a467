#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Times the course of statements of one long document, and of one that is twice as long.

bench-course.py BENCH-COURSE DOSSIER [FILE.dossier]

With FILE.dossier that of statements of a dossier too. README.md says what the figures mean."""
import pathlib
import re
import subprocess
import sys
import tempfile

LENGTHS = 250_000, 500_000, 1_000_000
WRITER = pathlib.Path(__file__).with_name('long-document.py')


def measure(bench, path):
    line = subprocess.run([bench, path], check=True, capture_output=True, text=True).stdout
    print(f'  {line.strip()}', flush=True)
    return float(re.search(r'median ([0-9.]+)', line)[1])


def main():
    bench, dossier, *more = sys.argv[1:]
    before = None
    with tempfile.TemporaryDirectory(prefix='dossier-bench-') as scratch:
        for length in LENGTHS:
            text, path = (pathlib.Path(scratch) / f'{length}.{suffix}' for suffix in ('txt', 'dossier'))
            subprocess.run([sys.executable, WRITER, text, str(length)], check=True, stdout=subprocess.DEVNULL)
            subprocess.run([dossier, 'import', path, text], check=True, stdout=subprocess.DEVNULL,
                           stderr=subprocess.DEVNULL)
            print(f'one document of {length} characters')
            took = measure(bench, path)
            if before:
                print(f'  {took / before:.2f} × that of half the length')
            before = took
    for path in more:
        print(path)
        measure(bench, path)


if __name__ == '__main__':
    main()
