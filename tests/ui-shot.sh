#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# ui-shot.sh PICTURE.png PROGRAM [ARGUMENT...]
#
# Inside ui-session.sh: starts PROGRAM, waits until its window is there and no
# longer changes, writes what the screen shows, and quits it with Ctrl+Q.
# Its exit status is the program's. KEYS may hold keys to press before, in
# xdotool's notation: KEYS='alt+2 ctrl+f'. The window fills the screen.
set -euo pipefail
picture=$1
shift

mkdir -p "$XDG_CONFIG_HOME/gtk-4.0"
cat > "$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'INI'
[Settings]
gtk-font-name=Noto Sans 11
gtk-enable-animations=0
gtk-cursor-blink=0
INI
mkdir -p "$XDG_CONFIG_HOME/glib-2.0/settings"
cat > "$XDG_CONFIG_HOME/glib-2.0/settings/keyfile" <<'INI'
[io/github/dossierapp/Dossier]
maximized=true
INI
export GSETTINGS_BACKEND=keyfile GSK_RENDERER=${GSK_RENDERER:-cairo}
xdotool mousemove 0 0 # where it hovers over nothing that explains itself

find_window () {
  xdotool search --onlyvisible --class dossier 2>/dev/null | tail -1
}

look () {
  import -silent -window root "$UI_TMP/look.png"
  identify -format '%#' "$UI_TMP/look.png"
}

# The same picture three times in a row, half a second apart; at most 20 s.
wait_until_still () {
  local before='' now still=0 i
  for i in $(seq 40); do
    now=$(look)
    if [ "$now" = "$before" ]; then still=$((still + 1)); else still=0; fi
    [ "$still" -lt 2 ] || return 0
    before=$now
    sleep 0.5
  done
}

wait_for_end () {
  local i
  for i in $(seq 100); do
    kill -0 "$program" 2>/dev/null || return 0
    sleep 0.1
  done
  echo "the program did not quit; it is ended" >&2
  kill "$program"
}

"$@" &
program=$!
window=
for i in $(seq 600); do
  window=$(find_window) || true
  [ -z "$window" ] || break
  if ! kill -0 "$program" 2>/dev/null; then
    echo "the program ended before it showed a window" >&2
    wait "$program"
    exit 1
  fi
  sleep 0.05
done
[ -n "$window" ] || { echo "no window within 30 seconds" >&2; kill "$program"; exit 1; }

wait_until_still
for key in ${KEYS:-}; do
  xdotool key "$key"
  wait_until_still
done
cp "$UI_TMP/look.png" "$picture"
xdotool key ctrl+q
wait_for_end
wait "$program"
