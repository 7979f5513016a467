# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks the ground the other tests of the window stand on.

test-session.py LABEL-WINDOW

A window of GTK alone must come to the accessibility bus of this session, and
the session must be private.
"""
import os
import sys

from uia import LABEL, App, has_state, skip_without, text_of, wait

skip_without('xdotool')
folder = os.environ['UI_TMP']
for name in ('HOME', 'XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR'):
    assert os.environ[name].startswith(folder + '/'), f'{name} is not private'

app = App(sys.argv[1:], name='bench-label-window', app_id='io.github.dossierapp.LabelWindow')
label = app.get('Dossier', LABEL)
assert text_of(label) == 'Dossier'
frame = wait(lambda: app.find(roles=('frame', 'window')), 'the window')
wait(lambda: has_state(frame, 'active'), 'the window to be active')
app.keys('alt+F4')
app.wait_for_end()
