#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
"""Checks that `run` explains or refuses what it is not asked to do, and does nothing then."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

# What the script itself needs. It cannot install or build anything with these.
PROGRAMS = ("bash", "cat", "dirname", "realpath")
WORDS = ("tests", "bench", "score", "screenshots", "flatpak")
SOURCE = pathlib.Path(sys.argv[1]).resolve()


def run(folder, *arguments):
    return subprocess.run([SOURCE / "run", *arguments], env={"PATH": folder, "HOME": folder},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def find_faults(folder):
    usage = run(folder, "--help")
    if usage.returncode != 0 or "./run tests" not in usage.stdout:
        yield "--help does not help"
    for word in WORDS:
        for option in ("--help", "-h"):
            done = run(folder, word, option)
            if (done.returncode, done.stdout) != (0, usage.stdout):
                yield f"{word} {option} does not help"
        for wrong in ("--no-such-option", "words") if word != "score" else ():
            done = run(folder, word, wrong)
            if (done.returncode, done.stdout) != (2, "") or wrong not in done.stderr:
                yield f"{word} {wrong} is not refused: {done.stderr}"
    for wrong in ("--no-such-option", "no-such-file"):
        done = run(folder, wrong)
        if done.returncode == 0 or wrong not in done.stderr:
            yield f"{wrong} is not refused: {done.stderr}"


with tempfile.TemporaryDirectory(prefix="dossier-run-") as scratch:
    for name in PROGRAMS:
        os.symlink(shutil.which(name), os.path.join(scratch, name))
    faults = list(find_faults(scratch))
print(*faults, sep="\n")
sys.exit(1 if faults else 0)
