"""The headline of a verdict where its name already stands beside it."""

from __future__ import annotations

from locdecide.conclusions.names import Names
from locdecide.conclusions.verdict import chip, headline
from locdecide.results import Verdict

__all__ = ["beside_its_name"]


def beside_its_name(verdict: Verdict, names: Names) -> str:
    """Return the headline without the verdict's name in front of it."""
    says = headline(verdict, names).removeprefix(f"{chip(verdict, names)}: ")
    return says[:1].upper() + says[1:]
