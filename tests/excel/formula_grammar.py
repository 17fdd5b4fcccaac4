"""What a formula is made of, as the oldest program that must read it takes it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from openpyxl.formula import Tokenizer
from openpyxl.formula.tokenizer import Token

__all__ = ["INVERTING", "KNOWN", "depth", "functions", "lone_ranges", "references"]

# What the packs use, all of it in Excel 2007 and LibreOffice 4 already; none is volatile. In each,
# the places of the arguments that take a range as it is; None for all of them.
KNOWN: dict[str, frozenset[int] | None] = {
    "ABS": frozenset(),
    "AND": None,
    "COUNT": None,
    "COUNTA": None,
    "COUNTIF": frozenset((0,)),
    "EXACT": frozenset(),
    "EXP": frozenset(),
    "FIND": frozenset(),
    "FIXED": frozenset(),
    "HARMEAN": None,
    "IF": frozenset(),
    "IFERROR": frozenset(),
    "INDEX": frozenset((0,)),
    "INT": frozenset(),
    "ISBLANK": frozenset(),
    "ISERROR": frozenset(),
    "ISNUMBER": frozenset(),
    "ISTEXT": frozenset(),
    "LEFT": frozenset(),
    "LEN": frozenset(),
    "LN": frozenset(),
    "MATCH": frozenset((1,)),
    "MAX": None,
    "MEDIAN": None,
    "MID": frozenset(),
    "MIN": None,
    "MMULT": None,
    "N": frozenset(),
    "OR": None,
    "RANK": frozenset((1,)),
    "ROUND": frozenset(),
    "SQRT": frozenset(),
    "SUBSTITUTE": frozenset(),
    "SUM": None,
    "SUMIF": frozenset((0, 2)),
    "SUMPRODUCT": None,
    "SUMSQ": None,
    "TRIM": frozenset(),
    "VALUE": frozenset(),
}
# What array formulas have besides, where open pairs call for the inverse of a matrix; Excel 2013.
INVERTING = frozenset(("MINVERSE", "TRANSPOSE", "_xlfn.MUNIT"))
# These compute with whole ranges inside their arguments, except through IF and IFERROR.
_ARRAYS = frozenset(("SUMPRODUCT", "MMULT"))
_STOPS = frozenset(("IF", "IFERROR", "AND", "OR", "N", "INDEX", "MATCH", "COUNTIF", "SUMIF"))
_REFERENCE = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[\w.]+)!)?(?P<cells>\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)"
)


@dataclass(frozen=True)
class _Place:
    """A reference in a formula: the functions around it with its place in each, outermost first."""

    text: str
    around: tuple[tuple[str, int], ...]
    alone: bool


def functions(formula: str) -> set[str]:
    """Return the names of all functions of a formula."""
    return {token.value[:-1] for token in _tokens(formula) if _opens(token)}


def depth(formula: str) -> int:
    """Return how deep functions and brackets stand inside each other."""
    deepest = now = 0
    for token in _tokens(formula):
        now += {Token.OPEN: 1, Token.CLOSE: -1}.get(token.subtype, 0)
        deepest = max(deepest, now)
    return deepest


def references(formula: str, sheet: str) -> Iterator[tuple[str, str]]:
    """Yield the sheet and the cells of every reference in a formula of a sheet."""
    for place in _places(formula):
        found = _REFERENCE.fullmatch(place.text)
        if found is None:
            raise AssertionError(f"no reference: {place.text}")
        name = found["sheet"]
        own = sheet if name is None else name.strip("'").replace("''", "'")
        yield own, found["cells"].replace("$", "")


def lone_ranges(formula: str) -> list[str]:
    """Return the ranges that stand where Excel 2016 takes a single cell of them.

    LibreOffice computes some of these as whole ranges, so that no recalculation shows the fault.
    """
    found = []
    for place in _places(formula):
        if ":" not in place.text:
            continue
        function, at = place.around[-1] if place.around else ("", 0)
        takes = KNOWN.get(function, frozenset()) if place.around else frozenset()
        if place.alone and (takes is None or at in takes):
            continue
        inside = [name for name, _ in place.around]
        last = max((i for i, name in enumerate(inside) if name in _ARRAYS), default=None)
        if last is None or _STOPS & set(inside[last + 1 :]):
            found.append(place.text)
    return found


def _tokens(formula: str) -> list[Token]:
    text = formula if formula.startswith("=") else f"={formula}"
    return [token for token in Tokenizer(text).items if token.type != Token.WSPACE]


def _opens(token: Token) -> bool:
    return bool(token.type == Token.FUNC and token.subtype == Token.OPEN)


@cache
def _places(formula: str) -> tuple[_Place, ...]:
    return tuple(_found(formula))


def _found(formula: str) -> Iterator[_Place]:
    tokens = _tokens(formula)
    around: list[tuple[str, int]] = []
    for at, token in enumerate(tokens):
        if token.subtype == Token.OPEN:
            around.append((token.value[:-1], 0) if _opens(token) else ("(", 0))
        elif token.subtype == Token.CLOSE:
            around.pop()
        elif token.type == Token.SEP and around:
            name, place = around[-1]
            around[-1] = (name, place + 1)
        elif token.type == Token.OPERAND and token.subtype == Token.RANGE:
            beside = [tokens[i] for i in (at - 1, at + 1) if 0 <= i < len(tokens)]
            edges = all(each.type == Token.SEP or each.subtype in (Token.OPEN, Token.CLOSE)
                        for each in beside)  # fmt: skip
            yield _Place(token.value, tuple(around), edges)
