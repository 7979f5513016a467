# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Drives a GTK 4 program through the accessibility bus, as a screen reader sees it.

A test is a Python program that tests/ui-session.sh runs with /usr/bin/python3
(the interpreter that has Debian's `gi`):

    from uia import App, wait
    app = App([program, 'energy.dossier'])
    app.click('Undo')
    wait(lambda: app.find('Nothing to undo', ['label']), 'the undo to be spent')
    app.quit()

Nothing here sleeps a fixed time: everything is waited for, with a limit. What
GTK 4.8 cannot do over the bus is done with keys (`App.keys`) or with the
program's own actions (`App.activate`): focusing a widget, selecting text in a
text view, choosing a menu item by its name on newer GTK.
"""
import os
import shutil
import subprocess
import sys
import time

PATIENCE = float(os.environ.get('UI_PATIENCE', '1'))
SKIPPED = 77  # the exit status by which meson knows a skipped test

try:
    import gi
    gi.require_version('Atspi', '2.0')
    from gi.repository import Atspi, Gio, GLib
except (ImportError, ValueError) as missing:
    print(f'skipped: python3-gi and gir1.2-atspi-2.0 are needed ({missing})')
    sys.exit(SKIPPED)

# The role names of at-spi 2.46 and of 2.56.
BUTTON = ('push button', 'button')
TOGGLE = ('toggle button',)
LABEL = ('label',)
LIST = ('list', 'table')
ROW = ('list item', 'table row')
TEXT = ('text',)
ENTRY = ('entry', 'text')


def skip_without(*programs):
    """Ends the test as skipped when one of the programs is not installed."""
    for program in programs:
        if shutil.which(program) is None:
            print(f'skipped: {program} is not installed')
            sys.exit(SKIPPED)


def wait(look, what, limit=10.0):
    """Calls `look` until it returns something true, and returns that.

    An object that goes away while it is looked at is looked for again. After
    `limit` seconds an AssertionError says what was waited for. Where all is
    slow, as under sanitizers, UI_PATIENCE multiplies every limit.
    """
    end = time.monotonic() + limit * PATIENCE
    while True:
        try:
            found = look()
        except GLib.Error:
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError('timed out waiting for ' + what)
        time.sleep(0.02)


def has_state(accessible, name):
    """Whether an accessible has a state, by its name in lower case: 'focused', 'selected' …"""
    return accessible.get_state_set().contains(getattr(Atspi.StateType, name.upper()))


def text_of(accessible):
    """The whole text of a text view, an entry or a label."""
    return Atspi.Text.get_text(accessible, 0, Atspi.Text.get_character_count(accessible))


def set_text(accessible, text):
    """Replaces the text of an entry or of a text view that can be edited."""
    Atspi.EditableText.set_text_contents(accessible, text)


def put_caret(accessible, offset):
    """Puts the caret of a text before the character `offset`."""
    assert Atspi.Text.set_caret_offset(accessible, offset), 'the caret cannot be moved'


def select_row(container, index):
    """Selects the child `index` of a list and no other: it would be added where several may be."""
    Atspi.Selection.clear_selection(container)
    Atspi.Selection.select_child(container, index)


def is_named(accessible, name):
    """Whether this is its name. GTK 4.8 says the name of a button with a mnemonic twice."""
    got = accessible.get_name()
    return got == name or (got.endswith(' ' + name)
                           and got[:-len(name) - 1].replace('_', '') == name)


def children(accessible):
    for i in range(accessible.get_child_count()):
        child = accessible.get_child_at_index(i)
        if child is not None:
            yield child


class App:
    """A running program, found on the accessibility bus by its program name."""

    def __init__(self, argv, name='dossier', app_id='io.github.dossierapp.Dossier', **popen):
        self.app_id = app_id
        self.process = subprocess.Popen(argv, **popen)
        self.root = wait(lambda: self._look_for_program(name),
                         'the program on the accessibility bus', 30.0)

    def _look_for_program(self, name):
        assert self.process.poll() is None, \
            f'the program ended with status {self.process.returncode}'
        for program in children(Atspi.get_desktop(0)):
            if program.get_name() in (name, self.app_id) and program.get_child_count() > 0:
                return program
        return None

    # Finding

    def walk(self, root=None):
        """All accessibles under `root`, parents before children."""
        root = root or self.root
        yield root
        for child in children(root):
            yield from self.walk(child)

    def find_all(self, name=None, roles=None, root=None):
        """All accessibles with this exact name and one of these role names."""
        return [a for a in self.walk(root)
                if (name is None or is_named(a, name))
                and (roles is None or a.get_role_name() in roles)]

    def find(self, name=None, roles=None, root=None):
        """The first such accessible, or None. Does not wait."""
        for accessible in self.walk(root):
            if ((name is None or is_named(accessible, name))
                    and (roles is None or accessible.get_role_name() in roles)):
                return accessible
        return None

    def get(self, name=None, roles=None, root=None, limit=10.0):
        """Like `find`, but waits for it."""
        return wait(lambda: self.find(name, roles, root), f'{roles or "anything"} {name!r}', limit)

    def dump(self, root=None, depth=0):
        """Prints the tree, to see what a test could look for."""
        root = root or self.root
        print('  ' * depth + f'{root.get_role_name()} {root.get_name()!r} '
              f'{root.get_description()!r}', file=sys.stderr)
        for child in children(root):
            self.dump(child, depth + 1)

    # Doing

    def click(self, name, roles=BUTTON, root=None):
        """Activates the named button. GTK acts on it a quarter of a second later."""
        def look():
            for accessible in self.find_all(name, roles, root):
                if accessible.get_n_actions() > 0:
                    return accessible
            return None
        button = wait(look, f'{roles} {name!r} that can be activated')
        assert button.do_action(0), f'{name!r} does nothing'

    def keys(self, *keys):
        """Presses keys, each in the notation of xdotool: 'ctrl+f', 'Return', 'alt+2'."""
        for key in keys:
            subprocess.run(['xdotool', 'key', key], check=True)
            time.sleep(0.05)

    def type(self, text):
        """Types a text. One call per character, because Hangul needs it."""
        for character in text:
            subprocess.run(['xdotool', 'type', character], check=True)
            time.sleep(0.01)

    def select_text(self, view, start, end):
        """Selects characters of the text view that has the focus, as a reader would by keys."""
        put_caret(view, start)
        subprocess.run(['xdotool', 'key', '--repeat', str(end - start), '--delay', '5',
                        'shift+Right'], check=True)

        def look():
            chosen = Atspi.Text.get_selection(view, 0)
            return (chosen.start_offset, chosen.end_offset) == (start, end)
        wait(look, f'the characters {start} to {end} to be selected')

    def activate(self, action, parameter=None):
        """Activates an action of the program, 'app.…', or of its newest window, 'win.…'."""
        scope, name = action.split('.', 1)
        group = self._action_group('/' + self.app_id.replace('.', '/'), scope, name)
        group.activate_action(name, parameter)
        Gio.bus_get_sync(Gio.BusType.SESSION).flush_sync()

    def _action_group(self, path, scope, name):
        bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        if scope == 'win':
            path += f'/window/{self._newest_window(bus, path)}'
        group = Gio.DBusActionGroup.get(bus, self.app_id, path)
        group.list_actions()  # asks for the actions, which come with the main loop
        context = GLib.MainContext.default()

        def look():
            while context.iteration(False):
                pass
            return group.has_action(name)
        wait(look, f'the action {scope}.{name}')
        return group

    def _newest_window(self, bus, path):
        reply = bus.call_sync(self.app_id, path + '/window', 'org.freedesktop.DBus.Introspectable',
                              'Introspect', None, GLib.VariantType('(s)'), 0, -1, None)
        info = Gio.DBusNodeInfo.new_for_xml(reply.unpack()[0])
        return max(int(node.path) for node in info.nodes)

    def screenshot(self, path):
        """Writes the whole screen to a PNG."""
        subprocess.run(['import', '-window', 'root', path], check=True)

    # Ending

    def quit(self, limit=20.0):
        """Quits by the program's own action, so that leaks are counted; checks the exit status."""
        self.activate('app.quit')
        self.wait_for_end(limit)

    def wait_for_end(self, limit=20.0):
        status = self.process.wait(limit * PATIENCE)
        assert status == 0, f'the program ended with status {status}'

    def kill(self):
        self.process.kill()
        self.process.wait(10)
