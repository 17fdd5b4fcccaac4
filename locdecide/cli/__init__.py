"""The command line: the same work without a window, and the way to start one."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from locdecide.cli.arguments import language_of, parser
from locdecide.cli.ballots import collect_ballots, send_ballots
from locdecide.cli.comparison import compare
from locdecide.cli.exits import FINE, USAGE, UsageError, refused
from locdecide.cli.report import report
from locdecide.cli.results import check, rank, weights
from locdecide.cli.robustness import robustness
from locdecide.cli.slides import deck
from locdecide.cli.window import open_window
from locdecide.cli.workbooks import convert, pack, template
from locdecide.decision import storage

__all__ = ["main"]

_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "rank": rank,
    "weights": weights,
    "robustness": robustness,
    "check": check,
    "compare": compare,
    "template": template,
    "convert": convert,
    "pack": pack,
    "report": report,
    "deck": deck,
    "ballots": send_ballots,
    "collect": collect_ballots,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 fine, 1 findings of severity error, 2 usage."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    if not given or (given[0] not in _COMMANDS and not given[0].startswith("-")):
        return open_window(given, _COMMANDS)
    options = parser().parse_args(given)
    try:
        code = int(_COMMANDS[options.command](options))
        sys.stdout.flush()
    except UsageError as error:
        refused((error.issue,), language_of(options))
        return USAGE
    except storage.StorageError as error:
        return refused(error.issues, language_of(options))
    except BrokenPipeError:
        # Whoever read the output has enough of it, as `head` does; the rest goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except OSError as error:
        issue = storage.write_fault(getattr(options, "out", None) or options.file, error)
        return refused((issue,), language_of(options))
    return code
