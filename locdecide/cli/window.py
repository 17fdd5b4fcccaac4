"""The command line without a command: the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from locdecide.cli.arguments import DESCRIPTION
from locdecide.cli.exits import FINDINGS
from locdecide.decision import storage
from locdecide.opening import WORKBOOK_SUFFIXES

__all__ = ["open_window"]

_NO_DISPLAY = (
    "locdecide: there is no display to open a window on. "
    "'locdecide rank FILE' and 'locdecide pack FILE OUT.xlsx' do the work without one.\n"
    "locdecide: det finnes ingen skjerm å åpne et vindu på. "
    "«locdecide rank FIL» og «locdecide pack FIL UT.xlsx» gjør jobben uten."
)
_NEITHER = (
    "'{0}' is neither a command nor a file; the commands are {1}. / "
    "«{0}» er verken en kommando eller en fil; kommandoene er {1}."
)
_KNOWN_SUFFIXES = (storage.SUFFIX, *WORKBOOK_SUFFIXES)


def open_window(given: Sequence[str], commands: Iterable[str]) -> int:
    """Open the window, with a file if one is given; return the exit code."""
    parser = argparse.ArgumentParser(prog="locdecide", description=DESCRIPTION)
    parser.add_argument("file", nargs="?", type=Path, help="a .locdecide file or a workbook")
    options = parser.parse_args(given)
    file: Path | None = options.file
    if file is not None and not file.exists() and file.suffix.lower() not in _KNOWN_SUFFIXES:
        parser.error(_NEITHER.format(file, ", ".join(commands)))
    if not _has_display():
        print(_NO_DISPLAY, file=sys.stderr)
        return FINDINGS
    from locdecide.ui.application import run

    code: int = run(file)
    return code


def _has_display() -> bool:
    """Tell whether a window can be opened; Qt would end the process instead of saying so."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(v) for v in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
