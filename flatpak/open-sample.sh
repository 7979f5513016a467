#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# open-sample.sh
#
# Starts the installed Flatpak on a dossier of the sample documents, which is
# kept in the program's own data folder. The sandbox sees the documents only
# while they are imported, and may not write there.
set -euo pipefail

id=io.github.dossierapp.Dossier
documents=$(dirname "$(dirname "$(realpath "$0")")")/data/sample
folder=$HOME/.var/app/$id/data/dossier
dossier=$folder/Sample.dossier

mkdir -p "$folder"
if [ ! -f "$dossier" ]; then
  flatpak run --filesystem="$documents:ro" "$id" import "$dossier" "$documents"
fi
exec flatpak run "$id" "$dossier"
