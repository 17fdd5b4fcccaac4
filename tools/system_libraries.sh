#!/bin/sh
# Install the few system libraries that Qt needs on Debian and Ubuntu, or say how to.
# With --proof also the office program that tests recalculate workbooks with, and what takes the text
# out of a PDF; they are not asked for where they cannot be installed, and those tests are skipped
# with a word.
set -eu

[ "$(uname -s)" = Linux ] || exit 0
command -v dpkg-query >/dev/null 2>&1 || exit 0

wanted="libglib2.0-0 libegl1 libgl1 libfontconfig1 libxkbcommon0 libdbus-1-3 libxcb-cursor0 \
libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0 fonts-inter"

if [ "${1:-}" = --proof ] && [ "$(id -u)" -eq 0 ]; then
    wanted="$wanted libreoffice-calc poppler-utils"
fi

missing=
for package in $wanted; do
    # Newer releases name some of them with an ending (libglib2.0-0t64).
    found=$(dpkg-query -W -f '${db:Status-Status} ' "$package" "${package}t64" 2>/dev/null || true)
    case " $found" in
        *" installed"*) ;;
        *) missing="$missing $package" ;;
    esac
done
[ -n "$missing" ] || exit 0

command="apt-get install -y --no-install-recommends$missing"
if [ "$(id -u)" -ne 0 ]; then
    echo "Qt needs some system libraries. Run this once, then try again:"
    echo "    sudo $command"
    exit 1
fi
echo "Installing what is missing of the system:$missing"
log=$(mktemp)
if { apt-get update && DEBIAN_FRONTEND=noninteractive $command; } >"$log" 2>&1; then
    rm -f "$log"
else
    cat "$log"
    echo "The system libraries could not be installed; the reason stands above."
    exit 1
fi
