#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# tsan.sh GLIB [TEST...]
#
# Runs tests of src/core with the thread sanitizer, in build-tsan: those of what
# works in threads, or the tests named as Meson does. GLIB is a folder with the
# sources of GLib 2.74 or newer, which is built with the sanitizer too: GLib's
# locks are its own, and without seeing into them all that they guard looks like
# a race. ./run tests does not do this: it takes a quarter of an hour.
set -euo pipefail
[ $# -gt 0 ] || { sed -n 's/^# \{0,1\}//p' "$0" | sed -n '4,12p' >&2; exit 2; }
top=$(dirname "$(dirname "$(realpath "$0")")")
source=$(realpath "$1")
build=$top/build-tsan
glib=$top/build-tsan-glib
shift
tests=( "$@" )
[ $# -gt 0 ] || tests=(
  base/parallel knowledge/knowledge model/concordance model/concordance-list model/corpus
  model/corpus-task model/facets-kept model/related search/pattern session/ingest
  session/reannotation session/session session/session-edits session/session-identity
  session/session-related session/session-shelf session/session-story session/together
  store/document-set store/facts store/store store/stories
)

set_up () { # FOLDER SOURCES OPTION...
  local folder=$1 sources=$2
  shift 2
  [ -f "$folder/build.ninja" ] \
    || meson setup "$folder" "$sources" -Db_sanitize=thread -Db_lundef=false "$@"
}

set_up "$glib" "$source" -Dbuildtype=debugoptimized -Dtests=false -Dlibmount=disabled \
  -Dselinux=disabled -Dxattr=false
ninja -C "$glib"
set_up "$build" "$top"
programs=( "${tests[@]/\//-}" ) # base/parallel is tests/core/test-base-parallel
ninja -C "$build" "${programs[@]/#/tests/core/test-}" src/dossier
export LD_LIBRARY_PATH=$glib/glib:$glib/gobject:$glib/gio:$glib/gmodule
export TSAN_OPTIONS="history_size=4:suppressions=$top/tests/tsan.supp"
exec meson test -C "$build" --no-rebuild --print-errorlogs --timeout-multiplier 10 "${tests[@]}"
