# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that the window opens on a dossier and on nothing, and ends as it should.

test-window.py DOSSIER SAMPLE-FOLDER
"""
import os
import subprocess
import sys

from uia import BUTTON, LABEL, TEXT, App, text_of, wait

program, documents = sys.argv[1:]
folder = os.environ['UI_TMP']
dossier = os.path.join(folder, 'sample.dossier')
subprocess.run([program, 'import', dossier, documents], check=True, stdout=subprocess.DEVNULL)

# With nothing to open it says what to do.
app = App([program])
app.get('Who promised what to whom, by when?', LABEL)
for name in ('Import Files…', 'New Dossier…', 'Open Dossier…'):
    app.get(name, BUTTON)
app.quit()

# With a dossier it names it, and lists its documents.
app = App([program, dossier])
wait(lambda: app.find('sample', ('frame', 'window')), 'the name of the dossier')
wait(lambda: any(len(text_of(view)) > 500 for view in app.find_all(roles=TEXT)),
     'the text of a document')
app.quit()

# Closed, it is one file again, which can be mailed.
left = [name for name in os.listdir(folder) if name.startswith('sample.dossier-')]
assert not left, f'left beside the dossier: {left}'
