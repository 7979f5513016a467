#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Measures a dossier of 1,000, of 10,000 and, when asked, of 100,000 documents.

bench-corpus.py BENCH-QUERIES BENCH-COPIES DOSSIER [COUNT…]

DOSSIER_BENCH_SIZES may name the counts too, DOSSIER_BENCH_FOLDER a folder that keeps the texts and the
dossiers, DOSSIER_BENCH_PARTS the parts to measure. README.md says what the figures mean.
"""
import itertools
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import corpus

SIZES = 1000, 10000
PARTS = 'cat annotate-one annotate plain others import-one import again file stories queries frames'.split()
ONE, TWO = {0}, {0, 1}
FRAMES = 5

# What is searched for, by kind, in the words of the corpus.
SEARCHES = {
    'nothing': [''],
    'a frequent word': ['wind', 'semiconductors', 'halvledere', 'bán dẫn', '반도체', 'Viet Nam'],
    'a rare word': [corpus.coin(rank * 3 + 1, language) for rank, language in
                    ((150, 'en'), (400, 'en'), (90, 'nb'), (120, 'ko'))],
    'two words': ['wind park', 'minister hydrogen', 'havvind kroner', 'bán dẫn Bộ trưởng', '반도체 장관'],
    'a phrase': ['"offshore wind"', '"memorandum of understanding"', '"kunstig intelligens"',
                 '"trí tuệ nhân tạo"', '"공동 작업반"'],
    'a beginning': ['semi*', 'hydro*', 'halv*', 'min*', '반도*'],
    'or, not': ['wind OR hydrogen', 'semiconductors -hydrogen', 'havvind OR solkraft', '반도체 OR 인공지능'],
    'near': ['NEAR(minister hydrogen, 5)', 'NEAR(pledged wind, 8)'],
    'a field': ['title:wind', 'lang:ko', 'outlet:' + corpus.coin(3, 'nb'), 'after:2020 before:2022', 'due:2030',
                'says:pledge', 'sector:energy-wind', 'entity:Norway'],
    'field and words': ['lang:en wind', 'sector:semiconductors 2025', 'after:2020 hydrogen',
                        'says:signing semiconductors'],
    'concordance': ['semiconductors', 'halvledere', '반도체'],
}


def run(argv, cores, **options):
    """Runs a program to its end on some cores; gives seconds and peak memory in MiB."""
    start = time.monotonic()
    process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: os.sched_setaffinity(0, cores), **options)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if status != 0:
        sys.exit(f'bench-corpus: {argv[0]} {argv[1]} ended with {status}')
    return seconds, usage.ru_maxrss / 1024


class Table:
    """Lines of one size: what it is, seconds, and what follows from them."""

    def __init__(self, count, size):
        self.count, self.size, self.cost = count, size, None

    def line(self, what, seconds, memory=None, remark=''):
        line = (f'{what:34} {seconds:9.2f} s {self.count / seconds:9.0f} documents/s '
                f'{self.size / 1e6 / seconds:8.1f} MB/s')
        print(line + (f' {memory:7.0f} MiB' if memory else '') + (f'  {remark}' if remark else ''), flush=True)
        return seconds


def read_all(folder):
    for path in sorted(folder.rglob('*.txt')):
        yield path.read_bytes()


def index_plainly(folder, path):
    """SQLite's own full-text index and tokenizer, texts kept: what any program would do first."""
    start = time.monotonic()
    database = sqlite3.connect(path)
    database.executescript('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;'
                           'CREATE VIRTUAL TABLE plain USING fts5 (body);')
    with database:
        database.executemany('INSERT INTO plain (body) VALUES (?)',
                             ((data.decode(),) for data in read_all(folder)))
    database.close()
    return time.monotonic() - start


def measure_others(folder, scratch, table):
    if shutil.which('recollindex'):
        config = scratch / 'recoll'
        config.mkdir()
        (config / 'recoll.conf').write_text(f'topdirs = {folder}\nidxflushmb = 100\n')
        table.line('recollindex', run(['recollindex', '-c', config, '-z'], TWO)[0])
        size = sum(f.stat().st_size for f in config.rglob('*') if f.is_file())
        print(f'{"":34} its index: {size / table.size:.2f} of the texts')
    else:
        print('recollindex is not installed')
    if shutil.which('omindex'):
        index = scratch / 'omega'
        table.line('omindex', run(['omindex', '--db', index, '--url', '/', folder], TWO)[0])
        size = sum(f.stat().st_size for f in index.rglob('*') if f.is_file())
        print(f'{"":34} its index: {size / table.size:.2f} of the texts')
    else:
        print('omindex is not installed')


def measure_baselines(dossier, folder, scratch, table, parts):
    """Gives the seconds that annotation and plain indexing take together, None if one is not asked for."""
    annotated = indexed = None
    if 'cat' in parts:
        cat = f'find {folder} -name "*.txt" -print0 | xargs -0 cat'
        table.line('cat', min(run(['sh', '-c', cat], TWO)[0] for _ in range(2)))
    if 'annotate-one' in parts:
        table.line('annotation alone, one core', *run([dossier, 'annotate', '--jobs', '1', folder], ONE))
    if 'annotate' in parts:
        annotated = table.line('annotation alone, two cores', *run([dossier, 'annotate', folder], TWO))
    if 'plain' in parts:
        plain = scratch / 'plain.db'
        indexed = table.line('FTS5 alone, default tokenizer', index_plainly(folder, plain))
        print(f'{"":34} its file: {plain.stat().st_size / table.size:.2f} of the texts')
        plain.unlink()
    if 'others' in parts:
        measure_others(folder, scratch, table)
    return annotated + indexed if annotated and indexed else None


def measure_ingest(dossier, folder, path, table, parts, floor):
    if 'import-one' in parts:
        one = path.with_name('one.dossier')
        table.line('import, one core', *run([dossier, 'import', one, folder], ONE))
        one.unlink()
    if 'import' in parts or not path.exists():
        path.unlink(missing_ok=True)
        seconds, memory = run([dossier, 'import', path, folder], TWO)
        remark = f'{seconds / floor:.2f} × annotation and FTS5 alone' if floor else ''
        table.line('import, two cores', seconds, memory, remark)
        table.cost = seconds / table.count
    if 'again' in parts:
        table.line('the same again', *run([dossier, 'import', path, folder], TWO))


def measure_file(path, table):
    database = sqlite3.connect(path)
    size = path.stat().st_size
    print(f'\nfile: {size / 1e6:.1f} MB, {size / table.size:.2f} of the texts')
    try:
        rows = database.execute('SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC').fetchall()
    except sqlite3.OperationalError:
        print('this SQLite does not tell the size of a table')
        rows = []
    shown = [row for row in rows if row[1] > size / 100]
    for name, bytes_ in shown:
        print(f'  {name:32} {bytes_ / table.size:8.3f}')
    if rows:
        print(f'  {"all others":32} {sum(b for _, b in rows[len(shown):]) / table.size:8.3f}')
    database.close()


def find_pairs(groups):
    """All pairs of documents that are in one group, by a dictionary of the group of each."""
    members = {}
    for document, group in groups.items():
        members.setdefault(group, []).append(document)
    return {pair for documents in members.values() for pair in itertools.combinations(sorted(documents), 2)}


def measure_stories(copies, path):
    """Compares the stories that the import found with what the texts were made from."""
    database = sqlite3.connect(path)
    rows = database.execute('SELECT s.uri, coalesce (d.story, -d.id) FROM document d'
                            ' JOIN source s ON s.id = d.source').fetchall()
    sketches, = database.execute('SELECT sum (length (runs)) FROM sketch').fetchone()
    database.close()
    numbers = {uri: int(pathlib.Path(uri).stem) for uri, _ in rows}
    found = find_pairs({numbers[uri]: story for uri, story in rows})
    made = find_pairs({number: corpus.find_original(corpus.SEED, number) for number in numbers.values()})
    right = len(found & made)
    print(f'\ncopies: {len(made)} pairs made, {len(found)} found, {right} of them right; '
          f'F1 {2 * right / max(len(found) + len(made), 1):.4f}; {sketches / len(rows):.0f} bytes a sketch', flush=True)
    subprocess.run([copies, path], check=True)


def measure_frames(dossier, path, scratch):
    if 'DISPLAY' not in os.environ:
        print('first frame: not measured without a display')
        return
    import importlib
    window = importlib.import_module('bench-window')
    os.environ['GSK_RENDERER'] = 'cairo'
    empty = scratch / 'empty.dossier'
    shutil.copy(path, empty.with_name('full.dossier'))
    subprocess.run([dossier, 'import', empty, scratch / 'none'], stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL)
    times = {}
    for what, file in (('empty', empty), ('full', empty.with_name('full.dossier'))):
        if file.exists():
            rounds = [window.measure([dossier, str(file)], scratch)['first frame, ms'] for _ in range(FRAMES)]
            times[what] = sorted(rounds)[FRAMES // 2]
            print(f'first frame, {what + " dossier":21} {times[what]:9.0f} ms')
    if len(times) == 2:
        print(f'{"":34} {times["full"] / times["empty"]:9.2f} × the empty one')


def measure_queries(queries, path):
    lines = ''.join(f'{kind}\t{words}\n' for kind, all_words in SEARCHES.items() for words in all_words)
    print(flush=True)
    subprocess.run([queries, path], input=lines.encode(), check=True)
    print(flush=True)


def measure(queries, copies, dossier, count, base, parts):
    """Gives what one document costs to import, in seconds, None if that is not asked for."""
    with tempfile.TemporaryDirectory(prefix='dossier-bench-', dir=base) as scratch:
        scratch = pathlib.Path(scratch)
        keep = pathlib.Path(base) if base else scratch
        folder, path = keep / f'texts-{count}', keep / f'bench-{count}.dossier'
        if folder.exists():
            size = sum(f.stat().st_size for f in folder.rglob('*.txt'))
        else:
            size = corpus.write_corpus(count, folder)
        print(f'\n== {count} documents, {size / 1e6:.1f} MB, {size / count / 1000:.2f} kB each', flush=True)
        table = Table(count, size)
        floor = measure_baselines(dossier, folder, scratch, table, parts)
        measure_ingest(dossier, folder, path, table, parts, floor)
        if 'file' in parts:
            measure_file(path, table)
        if 'queries' in parts:
            measure_queries(queries, path)
        if 'stories' in parts:
            measure_stories(copies, path)
        if 'frames' in parts:
            measure_frames(dossier, path, scratch)
        return table.cost


def main():
    queries, copies, dossier, *sizes = sys.argv[1:]
    sizes = sizes or os.environ.get('DOSSIER_BENCH_SIZES', '').split() or SIZES
    parts = os.environ.get('DOSSIER_BENCH_PARTS', '').split() or PARTS
    if set(parts) - set(PARTS):
        sys.exit(f'bench-corpus: the parts are: {" ".join(PARTS)}')
    base = os.environ.get('DOSSIER_BENCH_FOLDER')
    costs = {count: measure(queries, copies, os.path.realpath(dossier), count, base, parts)
             for count in map(int, sizes)}
    costs = {count: cost for count, cost in costs.items() if cost}
    for count, cost in costs.items():
        print(f'cost of a document among {count:7}: {cost * 1e3:.3f} ms, {cost / costs[min(costs)]:.2f} ×')


if __name__ == '__main__':
    main()
