#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Writes the header that says which engine this is: a digest of the sources that decide what is found.

engine-digest.py HEADER DEPFILE SOURCE…

Headers that stand beside a source belong to it. A number kept by hand would be forgotten one day, and
documents would then keep the marks of an engine that found less.
"""
import hashlib
import pathlib
import sys

header, depfile, *sources = map(pathlib.Path, sys.argv[1:])
headers = {path for folder in {source.parent for source in sources} for path in folder.glob('*.h')}
digest = hashlib.sha256()
for path in sorted({*sources, *headers}, key=lambda path: (path.name, path)):
    data = path.read_bytes()
    digest.update(f'{path.name} {len(data)}\n'.encode() + data)
header.write_text(f'#define DOSSIER_ENGINE "{digest.hexdigest()[:16]}"\n')
depfile.write_text(f'{header}: ' + ' '.join(sorted(map(str, headers))) + '\n')
