#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Measures how fast documents are annotated and what memory that takes.

bench-annotate.py BENCH-ANNOTATE DOSSIER SAMPLE-FOLDER

DOSSIER_BENCH_TEXTS names a folder of text files to take instead of mixtures of
the samples. README.md says what the figures mean.
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROUNDS = 3
SEED = 7
FEW, MANY = 1000, 10000
GROWTH = 8  # MiB that ten times as many documents may take


def read_samples(folder):
    """The paragraphs of the samples by language."""
    languages = {}
    for path in sorted(folder.glob('*.txt')):
        language = path.name.split('.')[-2]
        paragraphs = [p for p in path.read_text(encoding='utf-8').split('\n\n') if p.strip()]
        languages.setdefault(language, []).extend(paragraphs)
    return languages


def mix(samples, index):
    """Document INDEX depends on nothing but its number: paragraphs of one language
    in a new order, with other numbers and some sentences moved."""
    chance = random.Random(f'{SEED}/{index}')
    paragraphs = samples[chance.choices(['en', 'nb', 'vi', 'ko'], [12, 5, 5, 5])[0]]
    chosen = chance.sample(paragraphs, min(len(paragraphs), chance.randint(8, 24)))
    text = '\n\n'.join(chosen)
    text = re.sub(r'(?<![\d.,])\d{1,2}(?![\d.,])', lambda m: str(chance.randint(1, 28)), text)
    return re.sub(r'20[12]\d', lambda m: str(chance.randint(2015, 2029)), text)


def make_texts(folder, samples, count):
    folder.mkdir()
    for index in range(count):
        (folder / f'{index:05}.txt').write_text(mix(samples, index), encoding='utf-8')


def run(program, folder, jobs):
    """Annotates a folder; gives seconds and peak memory in MiB of the whole process."""
    start = time.monotonic()
    process = subprocess.Popen([program, 'annotate', '--jobs', str(jobs), folder],
                               stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f'bench-annotate: the program ended with {status}')
    return time.monotonic() - start, usage.ru_maxrss / 1024


def measure_process(program, folder):
    size = sum(f.stat().st_size for f in folder.iterdir())
    count = len(list(folder.iterdir()))
    for jobs in 1, 2:
        seconds = min(run(program, folder, jobs)[0] for _ in range(ROUNDS))
        print(f'whole process, --jobs {jobs:<14} {size / 1e6 / seconds:9.1f} MB/s '
              f'{count / seconds:10.0f} documents/s', flush=True)


def measure_memory(program, few, many):
    """Memory may be asserted, unlike times: it does not depend on who else works."""
    for jobs in 1, 2:
        small, large = run(program, few, jobs)[1], run(program, many, jobs)[1]
        print(f'peak memory, --jobs {jobs}, {FEW} and {MANY} documents '
              f'{small:7.1f} {large:7.1f} MiB', flush=True)
        if large - small > GROWTH:
            sys.exit(f'bench-annotate: memory grows with the number of documents')


def main():
    bench, program, samples = sys.argv[1:]
    samples = read_samples(pathlib.Path(samples))
    given = os.environ.get('DOSSIER_BENCH_TEXTS')
    with tempfile.TemporaryDirectory(prefix='dossier-bench-') as scratch:
        scratch = pathlib.Path(scratch)
        few, many, texts = scratch / 'few', scratch / 'many', scratch / 'texts'
        make_texts(few, samples, FEW)
        make_texts(many, samples, MANY)
        if given:
            texts.mkdir()
            for number, path in enumerate(sorted(pathlib.Path(given).rglob('*.txt'))):
                shutil.copy(path, texts / f'{number:05}.txt')
        else:
            texts = few
        subprocess.run([bench, texts], check=True)
        measure_process(program, texts)
        measure_memory(program, few, many)


if __name__ == '__main__':
    main()
