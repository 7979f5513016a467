#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that the desktop knows a dossier, by its name and by its content.

check-mime.py MIME-XML

Installs the file in a folder of its own with the official tool and asks GIO.
"""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

SKIPPED = 77
APPLICATION_ID = 0x444F5352
DOSSIER = 'application/vnd.dossierapp.dossier'


def skip_without(*programs):
    for program in programs:
        if shutil.which(program) is None:
            print(f'skipped: {program} is not installed')
            sys.exit(SKIPPED)
    if not pathlib.Path('/usr/share/mime/packages/freedesktop.org.xml').exists():
        print('skipped: shared-mime-info is not installed')
        sys.exit(SKIPPED)


def make_database(path, application_id):
    database = sqlite3.connect(path)
    database.execute(f'PRAGMA application_id = {application_id}')
    database.execute('CREATE TABLE document (id INTEGER PRIMARY KEY)')
    database.commit()
    database.close()


def content_type(path, data_home):
    output = subprocess.run(
        ['gio', 'info', '-a', 'standard::content-type', path],
        env={**os.environ, 'XDG_DATA_HOME': str(data_home), 'XDG_DATA_DIRS': '/usr/share',
             'LC_ALL': 'C.UTF-8'},
        check=True, capture_output=True, text=True).stdout
    for line in output.split('\n'):
        if 'standard::content-type:' in line:
            return line.split(':')[-1].strip()
    return None


def main():
    skip_without('update-mime-database', 'gio')
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        packages = folder / 'data' / 'mime' / 'packages'
        packages.mkdir(parents=True)
        shutil.copy(sys.argv[1], packages / 'io.github.dossierapp.Dossier.xml')
        subprocess.run(['update-mime-database', '-V', folder / 'data' / 'mime'], check=True)

        make_database(folder / 'energy.dossier', APPLICATION_ID)
        make_database(folder / 'without-suffix', APPLICATION_ID)
        make_database(folder / 'other', 0)
        expected = {
            'energy.dossier': DOSSIER,
            'without-suffix': DOSSIER,
            'other': 'application/vnd.sqlite3',
        }
        status = 0
        for file, wanted in expected.items():
            found = content_type(folder / file, folder / 'data')
            if found != wanted:
                print(f'{file} is taken for {found}, not for {wanted}')
                status = 1
        return status


if __name__ == '__main__':
    sys.exit(main())
