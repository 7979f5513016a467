# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""The window of Dossier as the tests of whole working days see it.

A `Desk` is the running program with what an analyst looks at: documents,
sectors, entities, the reader, the timeline. What it returns comes from the
accessibility bus. Whatever GTK or Dossier complains about on standard error
fails the test when the desk is left; with UI_SHOT=FILE.png in the environment
a test that fails leaves a picture of the screen.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time

from uia import (BUTTON, LABEL, LIST, SKIPPED, App, Atspi, GLib, children, has_state, text_of,
                 wait)

MENU_ITEM = ('menu item',)
SLOW = 60.0  # seconds for work that grows with the documents

# A complaint of GLib, GTK or a sanitizer. Two are not ours: libatspi asks
# GTK 4 for a cache that it has not; some labels of GTK 4.8's own shortcuts
# window measure less than nothing.
COMPLAINT = re.compile(r'(WARNING|CRITICAL|ERROR) \*\*:|runtime error:|ERROR: \w+Sanitizer')
HARMLESS = re.compile(r'dbind-WARNING|GtkLabel \w+ \(label\) reported min width -4')


def is_shown(accessible):
    """Whether it takes any room on the screen: GTK 4.8 never says SHOWING."""
    try:
        place = accessible.get_extents(Atspi.CoordType.WINDOW)
    except GLib.Error:  # a place is what it has not
        return False
    return place.width > 0 and place.height > 0


def skip(reason):
    print('skipped: ' + reason)
    sys.exit(SKIPPED)


def scratch():
    """The folder of this session, for files of the test."""
    folder = pathlib.Path(os.environ['UI_TMP']) / 'work'
    folder.mkdir(exist_ok=True)
    return folder


def copy_texts(source, name='texts'):
    """A copy of the texts of a folder, without what else lies there."""
    target = scratch() / name
    target.mkdir()
    for path in sorted(pathlib.Path(source).glob('*.txt')):
        shutil.copy(path, target)
    return target


def run(program, *arguments, status=0):
    """Runs a command of the program; returns what it printed."""
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True,
                          check=False)
    assert done.returncode == status, \
        f'dossier {arguments} ended with {done.returncode}:\n{done.stdout}{done.stderr}'
    return done.stdout


def keep_still():
    """No blinking and no sliding: a test waits for what is there."""
    folder = pathlib.Path(os.environ['XDG_CONFIG_HOME']) / 'gtk-4.0'
    folder.mkdir(parents=True, exist_ok=True)
    (folder / 'settings.ini').write_text(
        '[Settings]\ngtk-enable-animations=0\ngtk-cursor-blink=0\n', encoding='utf-8')


class Desk(App):
    """The running program; use it as a context manager."""

    def __init__(self, program, *arguments):
        self.data_folder = pathlib.Path(os.environ['XDG_DATA_HOME']) / 'dossier'
        keep_still()
        self.log = open(scratch() / 'stderr', 'w+', encoding='utf-8')
        super().__init__([program, *map(str, arguments)], stderr=self.log)
        self.window = wait(self.windows, 'the window')[0]

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is not None and 'UI_SHOT' in os.environ:
            self.screenshot(os.environ['UI_SHOT'])
        if self.process.poll() is None:
            self.kill()
        complaints = self.complaints()
        if kind is not None or complaints:
            sys.stderr.write(complaints)
        assert kind is not None or not complaints, 'the program complained'

    def complaints(self):
        self.log.flush()
        self.log.seek(0)
        lines = self.log.readlines()
        hits = [i for i, line in enumerate(lines)
                if COMPLAINT.search(line) and not HARMLESS.search(line)]
        return ''.join(line for i in hits for line in lines[i:i + 40])

    def windows(self):
        return [w for w in children(self.root) if w.get_role_name() == 'frame']

    def dialogs(self):
        """What is open beside the windows; a file dialog of GTK 4.8 has no role.

        Asked for its windows at the moment when one comes or goes, GTK 4.8 dies: its
        root then gives out a place that is not there. So this waits before it asks.
        """
        time.sleep(0.4)
        return [w for w in children(self.root) if w.get_role_name() != 'frame']

    def walk(self, root=None):
        """Like App.walk, but of the first window, and into tables and rows only when told to:
        GTK 4.8 keeps two hundred rows of each, and every step is a call over the bus."""
        root = root or self.window
        yield root
        for child in children(root):
            if child.get_role_name() in ('list item', 'table row', 'tree table'):
                yield child
            else:
                yield from self.walk(child)

    def shown(self, name=None, roles=None, root=None):
        """The first accessible of that name that can be seen, or None."""
        for accessible in self.find_all(name, roles, root or self.window):
            if is_shown(accessible):
                return accessible
        return None

    def get_shown(self, name=None, roles=None, root=None, limit=10.0):
        return wait(lambda: self.shown(name, roles, root), f'{roles or "anything"} {name!r}', limit)

    def focused(self, root=None):
        """What has the keyboard."""
        return next((a for a in self.walk(root) if has_state(a, 'focused')), None)

    def wait_for_label(self, text, limit=10.0):
        """Waits for a label that says exactly this: a toast, an empty state, a count."""
        return self.get(text, LABEL, limit=limit)

    def wait_for_import(self, n):
        """By the count: the toast is gone after five seconds, a slow look may miss it."""
        wait(lambda: self.count() == str(n), f'{n} documents in the list', SLOW)

    def operations(self):
        """What the popover of long work says, a string for each of its labels."""
        def walk_anew(accessible):
            # GTK does not tell of children that come where nothing is shown.
            accessible.clear_cache()
            yield accessible
            for child in children(accessible):
                yield from walk_anew(child)
        popover = self.find('Work in Progress', LIST)
        return [label.get_name() for label in walk_anew(popover)
                if label.get_role_name() in LABEL] if popover else []

    # The library

    def list_of_documents(self):
        return self.get('Documents', LIST, self.window)

    def documents(self):
        """Names of the rows: title, outlet and date, language."""
        return [row.get_name() for row in children(self.list_of_documents())
                if is_shown(row) or row.get_name()]

    def count(self):
        """The number above the documents: '16', or '3 of 16'."""
        heading = self.find('Documents', LABEL, self.window)
        return text_of(heading.get_parent().get_child_at_index(1)) if heading else ''

    # Sectors

    def sectors(self):
        """Counts of documents by the names of the sectors that are shown."""
        found = {}
        for button in self.sector_buttons():
            name, _, count = button.get_name().rpartition(', ')
            found[name] = int(count.split()[0])
        return found

    def sector_buttons(self):
        heading = self.find('Sectors', LABEL, self.window).get_parent()
        return [b for b in self.find_all(None, BUTTON + ('toggle button',), heading.get_parent())
                if re.search(r', \d+ documents?$', b.get_name()) and is_shown(b)]

    def open_sectors(self):
        """They are closed where the window is too low for them and the documents."""
        if not self.sector_buttons():
            self.get('Show the Sectors', BUTTON + ('toggle button',), self.window).do_action(0)
            wait(self.sector_buttons, 'the sectors')

    def sector_button(self, name):
        return next(b for b in self.sector_buttons() if b.get_name().startswith(name + ', '))

    # Entities

    def list_of_entities(self):
        return self.get('Entities', LIST, self.window)

    def entities(self):
        """Names of the rows: name, type, count."""
        return [row.get_name() for row in children(self.list_of_entities()) if row.get_name()]

    def row_of(self, container, beginning):
        """Index of the first row whose name begins so."""
        def look():
            for i, row in enumerate(children(container)):
                if row.get_name().startswith(beginning):
                    return i, row
            return None
        return wait(look, f'a row that begins with {beginning!r}')

    # The reader

    def reader(self):
        """The text of the open document."""
        def look():
            return next((a for a in self.find_all(None, ('text',), self.window)
                         if has_state(a, 'multi_line')), None)
        return wait(look, 'the text of the document')

    def text_of_reader(self):
        return text_of(self.reader())

    def unfold(self):
        """Shows teasers and boilerplate: GTK 4.8 leaves what is hidden out of a text's
        contents, but counts it in its positions."""
        button = self.get_shown('Show What Is Not the Article', BUTTON)
        assert not has_state(button, 'pressed')
        button.do_action(0)
        wait(lambda: has_state(button, 'pressed'), 'the whole text')

    def selected_words(self):
        reader = self.reader()
        if Atspi.Text.get_n_selections(reader) == 0:
            return ''
        chosen = Atspi.Text.get_selection(reader, 0)
        return Atspi.Text.get_text(reader, chosen.start_offset, chosen.end_offset)

    def select_words(self, words):
        """Selects words in the reader by keys; they must be in the text."""
        self.keys('ctrl+2')
        reader = self.reader()
        wait(lambda: has_state(reader, 'focused'), 'the reader to have the keyboard')
        start = text_of(reader).index(words)
        self.select_text(reader, start, start + len(words))

    # Dialogs

    def dialog(self):
        """The dialog that is open."""
        return wait(lambda: (self.dialogs() or [None])[-1], 'a dialog')

    def wait_for_no_dialog(self):
        wait(lambda: not self.dialogs(), 'the dialog to close')

    def press(self, name):
        """Presses a button of the open dialog. GTK 4.8 says the name of a button with a
        mnemonic twice, once with its underscore."""
        dialog = self.dialog()

        def look():
            return next((b for b in self.find_all(None, BUTTON, dialog)
                         if name in (b.get_name(), b.get_name().split(' ')[-1])
                         and b.get_n_actions() > 0), None)
        assert wait(look, f'the button {name!r}').do_action(0)

    def choose_file(self, path):
        """Types a path into the open file dialog of GTK and accepts it.

        When saving there is an entry with a proposed name; when opening GTK
        makes one as soon as a path is begun.
        """
        dialog = self.dialog()
        focused = wait(lambda: self.focused(dialog), 'the file dialog to take the keyboard')
        if focused.get_role_name() == 'text':
            self.keys('ctrl+a')
        self.type(str(path)[0])
        entry = self.get_shown(None, ('text',), dialog)
        self.type(str(path)[1:])
        wait(lambda: text_of(entry) == str(path), f'{path} to be typed')
        self.keys('Return')
        self.wait_for_no_dialog()
