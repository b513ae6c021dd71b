# shellcheck shell=bash disable=SC2016,SC2086,SC2034
# SPDX-FileCopyrightText: 2026 The Nutgraf contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the scripts in packaging/. enter_environment runs the calling script where Nutgraf can be
# built: natively where the distribution has KDE Frameworks 6, otherwise inside a cached Debian 13 root.
# Mounts live in a private mount namespace only, so none outlives the command, even one that is killed.

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
suite=trixie
# What lies beside the project and is built there; kept out of the sources by .gitignore.
builds=$top/build

die() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }
say() { [ -n "${NUTGRAF_QUIET:-}" ] || printf '%s\n' "$*" >&2; }

# The packages of Build-Depends, one a line, without version bounds.
build_dependencies() {
    awk '/^Build-Depends:/ {on = 1; next} /^[^ ]/ {on = 0} on' "$top/packaging/debian/control" |
        sed -E 's/ *\(.*\)//; s/[ ,]//g; s/^debhelper-compat$/debhelper/' | sed '/^$/d'
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null; then sudo "$@"
    else die "this needs root once: $* — run it as root, or install sudo"; fi
}

# Native: the packages are there already, or apt offers KF6 itself.
native_ready() {
    command -v dpkg-query >/dev/null || return 1
    local wanted installed
    wanted=$(build_dependencies | grep -c .)
    # shellcheck disable=SC2046
    installed=$(dpkg-query -W -f '${db:Status-Abbrev}\n' $(build_dependencies) 2>/dev/null | grep -c '^ii' || true)
    [ "$wanted" = "$installed" ]
}

offers_kf6() {
    local policy
    policy=$(apt-cache policy libkf6syntaxhighlighting-dev 2>/dev/null || true)
    case $policy in *'Candidate: (none)'*|'') return 1 ;; *Candidate:*) return 0 ;; esac
    return 1
}

have_lists() { [ -n "$(find /var/lib/apt/lists -maxdepth 1 -name '*Packages*' -print -quit 2>/dev/null)" ]; }

# The machine's own Debian mirror and how it is trusted, read from apt, so that no address stands here.
mirror() {
    local uri
    uri=$(apt-get indextargets --format '$(CREATED_BY)|$(ORIGIN)|$(LABEL)|$(REPO_URI)' 2>/dev/null |
        awk -F'|' '$1 == "Packages" && $2 == "Debian" && $3 == "Debian" {print $4; exit}')
    [ -n "$uri" ] || die "apt knows no Debian mirror: run 'apt-get update' as root, then try again"
    printf '%s\n' "$uri"
}

cache_home() { printf '%s/nutgraf\n' "${XDG_CACHE_HOME:-${HOME:-/root}/.cache}"; }

root_path() {
    local key
    key=$( { echo 3 "$suite" "$(dpkg --print-architecture)" "$(id -u)"; build_dependencies; printf '%s\n' ${NUTGRAF_EXTRA:-}; } | sha256sum | cut -c1-16)
    printf '%s/roots/%s-%s\n' "$(cache_home)" "$suite" "$key"
}

# Tools that make the root; installed once where they are missing.
need_tools() {
    local missing=() pair
    for pair in mmdebstrap:mmdebstrap unshare:util-linux mount:mount flock:util-linux pivot_root:util-linux "$@"; do
        command -v "${pair%%:*}" >/dev/null || [ -x "/sbin/${pair%%:*}" ] || [ -x "/usr/sbin/${pair%%:*}" ] || missing+=("${pair##*:}")
    done
    [ ${#missing[@]} = 0 ] && return
    say "installing ${missing[*]}"
    have_lists || as_root apt-get -qq update >&2
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "${missing[@]}" >/dev/null ||
        die "could not install ${missing[*]}: check the machine's package sources, then try again"
}

make_root() {
    local root=$1 part=$1.part.$$ from mode=root packages options=()
    if [ "$(id -u)" = 0 ]; then need_tools; else mode=unshare; need_tools newuidmap:uidmap; fi
    have_lists || as_root apt-get -qq update >&2
    from=$(mirror)
    # What a killed maker left. Its mounts went with its namespace, so nothing but files is down there.
    if [ "$mode" = root ]; then rm -rf --one-file-system "$root".part.*; else unshare --user --map-auto --map-root-user rm -rf --one-file-system "$root".part.*; fi
    packages=$(build_dependencies | tr '\n' ',')
    for name in ${NUTGRAF_EXTRA:-}; do packages+="$name,"; done
    while read -r option; do options+=(--aptopt="$option"); done < <(apt-config dump 2>/dev/null | grep -E '^Acquire::(http|https)::Proxy ' || true)
    say "making a Debian 13 build root (about 1 GB, once; a few minutes)"
    local private=()
    [ "$mode" = root ] && private=(unshare --mount --propagation private --)
    if ! "${private[@]}" mmdebstrap --quiet --mode=$mode --variant=apt --include="mount,procps,${packages%,}" "${options[@]}" \
        --aptopt='APT::Install-Recommends "false"' --dpkgopt=force-unsafe-io \
        --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/info/*' \
        --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-include=/usr/share/doc/*/copyright' \
        --dpkgopt='path-exclude=/usr/share/locale/*' \
        "$suite" "$part" "$from" >"$root.log" 2>&1; then
        tail -n 15 "$root.log" >&2
        rm -rf "$part" 2>/dev/null || unshare --user --map-auto --map-root-user rm -rf "$part" 2>/dev/null || true
        die "the Debian 13 root could not be made; the whole log is $root.log"
    fi
    mv -T "$part" "$root"
    rm -f "$root.log"
}

# Makes the root unless it is there. One maker at a time; others wait for it.
ensure_root() {
    local root
    root=$(root_path)
    [ -d "$root" ] && return
    mkdir -p "$(dirname "$root")"
    exec 9>"$root.lock"
    flock 9
    [ -d "$root" ] || make_root "$root"
    exec 9>&-
}

# Runs a script inside the root. Everything of the machine outside the system folders stays at its own path.
run_in_root() {
    local root=$1 user=()
    shift
    [ "$(id -u)" = 0 ] || user=(--user --map-auto --map-root-user)
    unshare "${user[@]}" --mount --propagation private true 2>/dev/null ||
        die "this machine allows no mount namespaces (a container without CAP_SYS_ADMIN?): use a Debian 13 image, where nothing of the kind is needed"
    exec unshare "${user[@]}" --mount --propagation private -- "$top/packaging/lib/inside" "$root" "$@"
}

# enter_environment "$0" "$@": returns when already there, else starts the script again inside.
enter_environment() {
    [ -z "${NUTGRAF_INSIDE:-}" ] || return 0
    if native_ready; then export NUTGRAF_INSIDE=native; return 0; fi
    if ! command -v apt-get >/dev/null; then
        command -v cmake >/dev/null && { say "no apt here: building with what is installed"; export NUTGRAF_INSIDE=native; return 0; }
        die "this distribution has no apt: install Qt 6.8, KF6 SyntaxHighlighting, gumbo, ICU, CMake, Ninja and GCC 14, then try again"
    fi
    if [ ! -d "$(root_path)" ]; then
        have_lists || as_root apt-get -qq update >&2
        if offers_kf6; then
            say "installing what the build needs"
            # shellcheck disable=SC2046
            as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $(build_dependencies) ${NUTGRAF_EXTRA:-} >/dev/null ||
                die "could not install the build dependencies: check the machine's package sources, then try again"
            export NUTGRAF_INSIDE=native
            return 0
        fi
    fi
    ensure_root
    local script
    script=$(cd "$(dirname "$1")" && pwd -P)/$(basename "$1")
    shift
    run_in_root "$(root_path)" "$script" "$@"
}

# configure_and_build PRESET [TARGET…]: quiet unless something fails. One build of a preset at a time.
configure_and_build() {
    local preset=$1 log=$builds/$1.log
    shift
    mkdir -p "$builds"
    (
        flock 8
        export CCACHE_DIR=${CCACHE_DIR:-$(cache_home)/ccache} CCACHE_BASEDIR=$top CCACHE_NOHASHDIR=1 CCACHE_SLOPPINESS=pch_defines,time_macros
        cd "$top" || exit 1
        if [ ! -f "$builds/$preset/build.ninja" ] || [ CMakePresets.json -nt "$builds/$preset/build.ninja" ] ||
            [ "$(cat "$builds/$preset/.environment" 2>/dev/null)" != "${NUTGRAF_ROOT:-native}" ]; then
            say "configuring ($preset)"
            rm -f "$builds/$preset/CMakeCache.txt"
            cmake --preset "$preset" >"$log" 2>&1 || { cat "$log" >&2; die "the build could not be configured; see above"; }
            printf '%s' "${NUTGRAF_ROOT:-native}" >"$builds/$preset/.environment"
        fi
        say "building ($preset)"
        cmake --build "$builds/$preset" ${1:+--target "$@"} >"$log" 2>&1 || { tail -n 60 "$log" >&2; die "the build failed; the whole log is $log"; }
    ) 8>"$builds/.$preset.lock" </dev/null
}

# True when the program at $1 is younger than everything it is made from.
fresh() {
    [ -x "$1" ] || return 1
    [ -z "$(find "$top/core" "$top/app" "$top/resources" "$top/CMakeLists.txt" "$top/CMakePresets.json" ${2:+"$top/$2"} -newer "$1" -print -quit)" ]
}
