#!/bin/sh
# Start the application on a decision; without a display, do the same job without a window.
set -eu
python=$1
example=$2
if [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec "$python" -m locdecide "$example"
fi
echo "There is no display here, so the example is computed without a window."
echo
mkdir -p out
"$python" -m locdecide rank "$example"
"$python" -m locdecide pack "$example" out/case2-pack.xlsx
QT_QPA_PLATFORM=offscreen "$python" tools/screenshots.py out --only ranking --language en --appearance light --study location
echo
echo "Decision pack:   out/case2-pack.xlsx"
echo "Ranking page:    out/ranking-location-en-light.png"
