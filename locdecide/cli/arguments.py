"""What can be asked for on the command line, and in which language it is answered."""

from __future__ import annotations

import argparse
import locale
import os
from enum import Enum
from pathlib import Path

from locdecide import __version__
from locdecide.decision.choices import (
    AhpMode,
    Normalisation,
    PrioritiesMethod,
    RandomIndex,
    WeightModel,
)
from locdecide.decision.choices import RankingMethod as Method
from locdecide.words import LANGUAGES, Language

__all__ = ["DESCRIPTION", "language_of", "parser"]

DESCRIPTION = "Weight criteria and rank sites, host countries or suppliers with AHP and TOPSIS."


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    whole = argparse.ArgumentParser(
        prog="locdecide",
        description=DESCRIPTION,
        epilog="Without a command, 'locdecide [FILE]' opens the window.",
    )
    whole.add_argument("--version", action="version", version=f"locdecide {__version__}")
    commands = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def command(name: str, text: str, *, file: bool = True) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text)
        if file:
            sub.add_argument("file", type=Path, help="a .locdecide file or a workbook")
        return sub

    rank = command("rank", "print the rankings")
    weights = command("weights", "print the weights and their consistency")
    for sub in (rank, weights):
        sub.add_argument("--study", metavar="NAME", help="only this study")
        _choice(sub, "--priorities", PrioritiesMethod)
        _choice(sub, "--random-index", RandomIndex)
    _choice(rank, "--method", Method)
    _choice(rank, "--normalisation", Normalisation)
    _choice(rank, "--ahp-mode", AhpMode)
    robustness = command("robustness", "print how sure the rankings are")
    robustness.add_argument("--study", metavar="NAME", help="only this study")
    robustness.add_argument("--draws", metavar="N", help="draws of the simulation, all of them")
    robustness.add_argument("--seed", metavar="S", help="the same seed gives the same numbers")
    _choice(robustness, "--weights", WeightModel)
    check = command("check", "print all findings with their places")
    compare = command("compare", "print what differs between two files, or since the last signing")
    compare.add_argument(
        "new",
        type=Path,
        nargs="?",
        metavar="NEW",
        help="the later state; without it the file is compared with its last signed state",
    )
    for sub in (rank, weights, robustness, check, compare):
        sub.add_argument("--json", action="store_true", help="print JSON at full precision")
    template = command("template", "write an empty workbook to fill in", file=False)
    template.add_argument("out", type=Path, metavar="OUT.xlsx")
    convert = command("convert", "convert between .locdecide and .xlsx")
    convert.add_argument("out", type=Path, metavar="OUT")
    pack = command("pack", "write the decision pack, a workbook with results")
    pack.add_argument("out", type=Path, metavar="OUT.xlsx")
    report = command("report", "write the report for the board, as a PDF or a page of HTML")
    report.add_argument("out", type=Path, metavar="OUT.pdf|OUT.html")
    report.add_argument("--study", metavar="NAME", help="only this study")
    deck = command("deck", "write five slides a study for the board, as a PowerPoint file")
    deck.add_argument("out", type=Path, metavar="OUT.pptx")
    deck.add_argument("--study", metavar="NAME", help="only this study")
    ballots = command("ballots", "write a ballot for each participant to fill in")
    ballots.add_argument("out", type=Path, metavar="OUTDIR")
    ballots.add_argument("--study", metavar="NAME", help="only this study")
    collect = command("collect", "take filled ballots into the decision")
    collect.add_argument("ballots", type=Path, nargs="+", metavar="BALLOT", help="file or folder")
    collect.add_argument("--replace", action="store_true", help="the ballot saved last counts")
    collect.add_argument("--out", type=Path, metavar="OUT", help="write here instead of to FILE")
    every = (
        *(rank, weights, robustness, check, compare),
        *(template, convert, pack, report, deck, ballots, collect),
    )
    for sub in every:
        sub.add_argument("--language", choices=LANGUAGES, help="en or nb; by default the system's")
    return whole


def language_of(options: argparse.Namespace) -> Language:
    """Return the language that was asked for, or the system's."""
    if options.language is not None:
        return "nb" if options.language == "nb" else "en"
    names = (
        *(os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")),
        locale.getlocale()[0] or "",
    )
    first = next((name for name in names if name), "en")
    return "nb" if first[:2].lower() in {"nb", "nn", "no"} else "en"


def _choice(parser: argparse.ArgumentParser, flag: str, kind: type[Enum]) -> None:
    parser.add_argument(flag, choices=[member.value for member in kind])
