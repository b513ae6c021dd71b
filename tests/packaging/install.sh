#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install.sh BUILD: what `cmake --install` lays down starts, and its descriptions are valid.
set -eu
build=$1
prefix=$(mktemp -d)
trap 'rm -rf "$prefix"' EXIT
cmake --install "$build" --prefix "$prefix" >/dev/null
for file in bin/nutgraf bin/nutgraf-cli share/applications/org.nutgraf.Nutgraf.desktop share/metainfo/org.nutgraf.Nutgraf.metainfo.xml \
    share/icons/hicolor/scalable/apps/org.nutgraf.Nutgraf.svg share/man/man1/nutgraf.1 share/man/man1/nutgraf-cli.1 share/mime/packages/nutgraf.mime.xml; do
    [ -s "$prefix/$file" ] || { echo "not installed: $file"; exit 1; }
done
desktop-file-validate --no-hints "$prefix/share/applications/org.nutgraf.Nutgraf.desktop"
appstreamcli validate --no-net --override=url-homepage-missing=info "$prefix/share/metainfo/org.nutgraf.Nutgraf.metainfo.xml"
# The program that the menu starts is the one that was installed, and it runs from there.
program=$(sed -n 's/^Exec=\([^ ]*\).*/\1/p' "$prefix/share/applications/org.nutgraf.Nutgraf.desktop")
export QT_QPA_PLATFORM=offscreen XDG_CONFIG_HOME="$prefix/config" XDG_DATA_HOME="$prefix/data"
"$prefix/bin/$program" --screenshot "$prefix/window.png" --size 1280x800
ls "$prefix"/lib*/nutgraf/nutgraf-syntax.so "$prefix"/lib/*/nutgraf/nutgraf-syntax.so 2>/dev/null | grep -q . || { echo "not installed: nutgraf-syntax.so"; exit 1; }
[ "$(wc -c <"$prefix/window.png")" -gt 20000 ] || { echo "the picture of the window is empty"; exit 1; }
echo 'The harbour fund of Vellhaven lost 12.5 percent in March 2019.' | "$prefix/bin/nutgraf-cli" extract --format json | grep -q '"percent"'
