#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# ui-session.sh COMMAND [ARGUMENT...]
#
# Runs COMMAND on an X server, a session bus and XDG folders of its own, and
# ends with its exit status. Any number may run at once. Environment:
#
#   SCREEN=1280x800   size of the screen, in pixels
#   WM=none           window manager, for example openbox
#   LIMIT=120         seconds after which COMMAND is ended (status 124)
#   BUS=quiet         the bus starts the accessibility service and the service
#                     files named in BUS_SERVICES, nothing else; with BUS=full
#                     every service found through XDG_DATA_DIRS
#   UI_KEEP=1         keep the folders and say where they are
#
# COMMAND finds the folder of its session in UI_TMP. Status 77 (a skipped test)
# when the X server or the bus is not installed, 99 when the X server does not
# start.
set -u
screen=${SCREEN:-1280x800}
wm=${WM:-none}
bus=${BUS:-quiet}
limit=${LIMIT:-120}

for program in Xvfb dbus-run-session; do
  if ! command -v "$program" >/dev/null; then
    echo "skipped: $program is not installed"
    exit 77
  fi
done
if [ "$wm" != none ] && ! command -v "$wm" >/dev/null; then
  echo "skipped: the window manager $wm is not installed"
  exit 77
fi

folder=$(mktemp -d "${TMPDIR:-/tmp}/ui-session.XXXXXX")
server=
manager=
command=

# In this order, so that nobody loses the display under his feet.
clean_up () {
  local pid
  for pid in $command $manager $server; do
    kill "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
  done
  if [ "${UI_KEEP:-0}" = 1 ]; then
    echo "session folder kept: $folder" >&2
  else
    rm -rf "$folder"
  fi
}
trap clean_up EXIT
trap 'exit 143' TERM INT HUP

start_server () {
  # The server picks a free display itself and writes its number: no race
  # between sessions that start together.
  : > "$folder/display"
  exec 9>"$folder/display"
  Xvfb -displayfd 9 -screen 0 "${screen}x24" -dpi 96 -nolisten tcp -noreset -nocursor \
    >"$folder/xvfb.log" 2>&1 &
  server=$!
  exec 9>&-
  local i
  for i in $(seq 1000); do
    [ -s "$folder/display" ] && return
    kill -0 "$server" 2>/dev/null || break
    sleep 0.01
  done
  echo "Xvfb did not start:" >&2
  cat "$folder/xvfb.log" >&2
  exit 99
}

write_quiet_bus () {
  # On a bus with every service each GTK program starts the desktop portals,
  # which costs time and says much.
  local service
  for service in /usr/share/dbus-1/services/org.a11y.Bus.service ${BUS_SERVICES:-}; do
    [ ! -f "$service" ] || cp "$service" "$folder/services/"
  done
  cat > "$folder/session.conf" <<XML
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <keep_umask/>
  <listen>unix:tmpdir=$folder/run</listen>
  <auth>EXTERNAL</auth>
  <servicedir>$folder/services</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
XML
}

mkdir -p "$folder"/{home,config,cache,data,state,run,services}
chmod 700 "$folder/run"
start_server

unset WAYLAND_DISPLAY XAUTHORITY DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS
DISPLAY=:$(tr -d '\n' < "$folder/display")
export DISPLAY GDK_BACKEND=x11
export HOME=$folder/home UI_TMP=$folder
export XDG_RUNTIME_DIR=$folder/run XDG_CONFIG_HOME=$folder/config XDG_CACHE_HOME=$folder/cache
export XDG_DATA_HOME=$folder/data XDG_STATE_HOME=$folder/state
export LC_ALL=${LC_ALL:-C.UTF-8} # without UTF-8 xdotool drops every other character

bus_options=()
if [ "$bus" = quiet ]; then
  write_quiet_bus
  bus_options=(--config-file="$folder/session.conf")
fi

if [ "$wm" != none ]; then
  "$wm" >"$folder/wm.log" 2>&1 &
  manager=$!
  # A window that is shown before may be taken away once more, and then gets no frames.
  if command -v xdotool >/dev/null; then
    for _ in {1..250}; do
      xdotool get_num_desktops >/dev/null 2>&1 && break
      sleep 0.02
    done
  fi
fi

timeout -k 5 "$limit" dbus-run-session "${bus_options[@]}" -- "$@" \
  2> >(grep -v -E '^dbus-daemon\[|^SpiRegistry daemon|^$' >&2) &
command=$!
wait "$command"
status=$?
command=
exit "$status"
