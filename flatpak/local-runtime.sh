#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright 2026 The Dossier authors
#
# local-runtime.sh FOLDER
#
# Makes an ostree repository FOLDER/repo with a Platform and a Sdk under the
# names of the GNOME runtime, out of packages of a Debian release. With it the
# ordinary manifest builds and runs where no remote offers the real runtime.
# It is a stand-in: the versions are those of the GNOME release in `branch`,
# the build and the set of libraries are Debian's.
#
# local-runtime.sh --branch   prints the branch it makes.
set -euo pipefail

suite=trixie
branch=48 # GTK 4.18 and libadwaita 1.7, as in Debian trixie

if [ "${1:-}" = --branch ]; then
  echo "$branch"
  exit
fi
[ $# = 1 ] || { echo "usage: local-runtime.sh FOLDER | --branch" >&2; exit 2; }

here=$(dirname "$(realpath "$0")")
mkdir -p "$1"
folder=$(realpath "$1")
arch=$(flatpak --default-arch)

platform=(
  libgtk-4-1 libgtk-4-bin libadwaita-1-0 libjson-glib-1.0-0 libsqlite3-0
  adwaita-icon-theme hicolor-icon-theme librsvg2-common
  gsettings-desktop-schemas dconf-gsettings-backend
  shared-mime-info desktop-file-utils libglib2.0-bin
  fontconfig fonts-dejavu-core libgl1-mesa-dri libegl1 xkb-data
  ca-certificates locales tzdata
)
sdk=(
  "${platform[@]}"
  gcc libc6-dev make meson ninja-build pkgconf gettext patch xz-utils bzip2 git
  elfutils python3 libxml2-utils appstream appstream-compose
  libgtk-4-dev libadwaita-1-dev libjson-glib-dev libsqlite3-dev
)
locales='en_US nb_NO vi_VN ko_KR he_IL'

comma_list () {
  local IFS=,
  echo "$*"
}

make_root () { # TARGET PACKAGE...
  local target=$1
  shift
  mmdebstrap --quiet --variant=essential \
    --aptopt='APT::Install-Recommends "false"' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/info/*' \
    --include="$(comma_list "$@")" \
    --customize-hook="for l in $locales; do chroot \"\$1\" localedef -i \$l -f UTF-8 \$l.UTF-8; done" \
    --customize-hook='chroot "$1" fc-cache -s' \
    "$suite" "$target"
}

# A runtime is a /usr whose etc/ is the system's /etc.
root_to_runtime () { # BUILD-FOLDER
  local build=$1 usr=$1/usr
  mv "$build/root/usr" "$usr"
  rm -rf "$usr/etc"
  mv "$build/root/etc" "$usr/etc"
  rm -rf "$build/root" "$usr/lib/systemd" \
    "$usr"/etc/{resolv.conf,hostname,mtab,shadow,shadow-,gshadow,gshadow-,machine-id}

  # flatpak looks for ldconfig in /app/bin and /usr/bin only.
  ln -sf ../sbin/ldconfig "$usr/bin/ldconfig"

  # A repository of a user takes neither set-id bits nor device nodes.
  find "$usr" -xdev \( -type f -o -type d \) -perm /7000 -exec chmod a-s,-t {} +
  find "$usr" -xdev ! -type f ! -type d ! -type l -delete
  chmod -R u+rwX,a+rX "$usr"

  # Fonts of the host, without which nothing shows Korean.
  cat > "$usr/etc/fonts/conf.d/50-flatpak.conf" <<'XML'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/app/share/fonts</dir>
  <dir>/run/host/fonts</dir>
  <dir>/run/host/local-fonts</dir>
  <dir>/run/host/user-fonts</dir>
  <include ignore_missing="yes">/run/host/font-dirs.xml</include>
  <cachedir>/run/host/fonts-cache</cachedir>
</fontconfig>
XML
}

make_runtime () { # Platform|Sdk PACKAGE...
  local name=$1 build=$folder/$1
  shift
  rm -rf "$build"
  mkdir -p "$build"/{files,var}
  make_root "$build/root" "$@"
  root_to_runtime "$build"
  cat > "$build/metadata" <<INI
[Runtime]
name=org.gnome.$name
runtime=org.gnome.Platform/$arch/$branch
sdk=org.gnome.Sdk/$arch/$branch

[Environment]
GI_TYPELIB_PATH=/app/lib/girepository-1.0
INI
  if [ "$name" = Sdk ]; then
    install -m755 "$here/appstream-compose" "$build/usr/bin/appstream-compose"
  fi
  flatpak build-export --runtime --disable-sandbox --disable-fsync --no-update-summary \
    "$folder/repo" "$build" "$branch" >/dev/null
  rm -rf "$build"
}

# bare-user keeps files as they are: commits take seconds, installing links.
[ -d "$folder/repo" ] || ostree init --repo="$folder/repo" --mode=bare-user
make_runtime Platform "${platform[@]}"
make_runtime Sdk "${sdk[@]}"
flatpak build-update-repo "$folder/repo"
