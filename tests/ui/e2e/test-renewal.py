# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A dossier made with other knowledge: the window shows it at once, and brings its marks up to date meanwhile.

test-renewal.py DOSSIER FOLDER
"""
import json
import os
import pathlib
import sqlite3
import subprocess
import sys

from desk import SLOW, Desk, scratch
from uia import skip_without, wait

skip_without('xdotool')
program, source = sys.argv[1:]
folder = scratch()
own = folder / 'own' / 'dossier' / 'knowledge'
own.mkdir(parents=True)
(own / 'organizations.json').write_text(json.dumps(
    {'type': 'organization',
     'entities': [{'id': 'organization/the-ministry', 'name': 'The Ministry of All',
                   'names': {'en': ['minister', 'ministry']}}]}), encoding='utf-8')
file = folder / 'made-elsewhere.dossier'
subprocess.run([program, 'import', file, *sorted(pathlib.Path(source).glob('*.txt'))], check=True,
               stdout=subprocess.DEVNULL, env=dict(os.environ, XDG_DATA_HOME=str(folder / 'own')))


def ask(question):
    with sqlite3.connect(f'file:{file}?mode=ro', uri=True) as database:
        return database.execute(question).fetchone()[0]


n = ask('SELECT count(*) FROM document')
known = "SELECT count(*) FROM entity WHERE key = 'organization/the-ministry'"
assert ask(known) == 1
old = ask('SELECT max(annotator) FROM marks')

with Desk(program, file) as desk:
    wait(lambda: desk.count() == str(n), 'the documents', SLOW)
    before = desk.documents()
    wait(lambda: ask(f'SELECT count(*) FROM marks WHERE annotator <> {old}') == n, 'the new marks', SLOW)
    assert ask(known) == 0, 'marks of the other knowledge are left'
    wait(lambda: not desk.operations(), 'the end of the operation', SLOW)
    assert desk.documents() == before, desk.documents()
    desk.quit()
