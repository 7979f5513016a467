# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""What the tests of the command line share: the program, the samples, a scratch folder."""
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import unittest

PROGRAM = os.environ["DOSSIER_PROGRAM"]
SOURCE = pathlib.Path(os.environ["DOSSIER_SOURCE"])
SAMPLE = SOURCE / "data" / "sample"
SAMPLES = sorted(SAMPLE.glob("*.txt"))


def dossier(*arguments, **options):
    """Runs the program to its end and gives (status, output, errors) as text."""
    options.setdefault("timeout", 120)
    done = subprocess.run([PROGRAM, *map(str, arguments)], stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


class Case(unittest.TestCase):
    """A test with a scratch folder of its own and a few assertions on the program."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="dossier-cli-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def write(self, name, data):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    def succeed(self, *arguments, **options):
        status, out, err = dossier(*arguments, **options)
        self.assertEqual(status, 0, f"{arguments}: {err}")
        return out

    def misuse(self, *arguments):
        """A wrong use: status 2, nothing on the output, one message that names the program."""
        status, out, err = dossier(*arguments)
        self.assertEqual((status, out), (2, ""), f"{arguments}: {err}")
        self.assertTrue(err.startswith("dossier"), err)
        return err


def hear():
    """Whoever runs the tests with nohup, or with & in a script, has what they start ignore what they send to it."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        if signal.getsignal(number) == signal.SIG_IGN:
            signal.signal(number, signal.SIG_DFL)


def main():
    """Runs the tests of the calling file and prints TAP."""
    hear()

    class Result(unittest.TestResult):
        count = 0

        def line(self, ok, test, extra=""):
            Result.count += 1
            print(f"{'ok' if ok else 'not ok'} {Result.count} {test.id().split('.', 1)[1]}{extra}", flush=True)

        def addSuccess(self, test):
            super().addSuccess(test)
            self.line(True, test)

        def addSkip(self, test, reason):
            super().addSkip(test, reason)
            self.line(True, test, f" # SKIP {reason}")

        def addFailure(self, test, error):
            super().addFailure(test, error)
            self.explain(test, self.failures)

        def addError(self, test, error):
            super().addError(test, error)
            self.explain(test, self.errors)

        def addSubTest(self, test, subtest, error):
            super().addSubTest(test, subtest, error)
            if error is not None:
                failed = issubclass(error[0], test.failureException)
                self.explain(subtest, self.failures if failed else self.errors)

        def explain(self, test, found):
            self.line(False, test)
            for line in found[-1][1].splitlines():
                print("# " + line)

    tests = unittest.defaultTestLoader.loadTestsFromModule(sys.modules["__main__"])
    print("TAP version 13", flush=True)
    result = Result()
    tests.run(result)
    print(f"1..{Result.count}")
    sys.exit(0 if result.wasSuccessful() else 1)
