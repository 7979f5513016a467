# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""A dossier on a full disk: it is read, nothing is lost, and once there is room it is written.

test-full-disk.py DOSSIER FOLDER
"""
import os
import pathlib
import shutil
import subprocess
import sys

from desk import SLOW, Desk, is_shown, run, scratch, skip
from steps import open_document
from uia import LABEL, skip_without, wait

FULL = 'The disk is full; changes cannot be kept'

skip_without('xdotool', 'mount')
program, source = sys.argv[1:]
texts = sorted(pathlib.Path(source).glob('*.txt'))
disk = scratch() / 'disk'
disk.mkdir()
if os.geteuid() != 0 or subprocess.run(['mount', '-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', disk],
                                       check=False).returncode != 0:
    skip('needs root to mount a small disk')


def fill():
    with open(disk / 'rest', 'wb', buffering=0) as rest:
        for size in (65536, 1):
            try:
                while rest.write(bytes(size)):
                    pass
            except OSError:
                pass


def banners(desk):
    return [label for label in desk.find_all(FULL, LABEL, desk.window) if is_shown(label)]


try:
    ready = scratch() / 'ready.dossier'
    run(program, 'import', ready, *texts[:2])
    dossier = disk / 'full.dossier'
    shutil.copy(ready, dossier)
    fill()
    with Desk(program, dossier) as desk:
        wait(lambda: desk.count() == '2', 'the documents', SLOW)
        wait(lambda: banners(desk), 'the banner')
        open_document(desk, '')
        assert len(desk.text_of_reader()) > 100

        # It is read elsewhere too, and commands that only read say nothing of it.
        run(program, 'export', dossier, '-o', scratch() / 'out.json')
        assert run(program, 'search', dossier, 'the')

        # What is decided is refused, with the reason.
        desk.keys('ctrl+1', 'Delete')
        wait(lambda: any(FULL in label.get_name() and label.get_name() != FULL
                         for label in desk.find_all(None, LABEL)), 'the reason')
        assert desk.count() == '2'

        # With room again it is not.
        (disk / 'rest').unlink()
        wait(lambda: not banners(desk), 'the banner to go')
        desk.keys('ctrl+1', 'Delete')
        wait(lambda: desk.count() == '1', 'the document to go', SLOW)
        desk.keys('ctrl+q')
        desk.wait_for_end()
    assert sorted(path.name for path in disk.iterdir()) == ['full.dossier']
    run(program, 'check', dossier)
finally:
    subprocess.run(['umount', '-l', disk], check=True)
