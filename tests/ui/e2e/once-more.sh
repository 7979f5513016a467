#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# once-more.sh COMMAND...
#
# Runs COMMAND, and once more when it fails: what is read over the accessibility bus
# may be gone by the time it is asked for when a machine is busy. A real fault
# fails twice. The first failure is shown either way.
"$@" && exit 0
status=$?
[ "$status" = 77 ] && exit 77
echo "once-more.sh: failed with status $status; trying once more" >&2
exec "$@"
