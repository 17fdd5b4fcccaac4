"""Strategies for what decisions are made of: odd texts and names, numbers, ids."""

from __future__ import annotations

from hypothesis import strategies as st

__all__ = ["Ids", "names", "non_negative", "numbers", "texts"]

_ODD_TEXTS = (
    "2025",
    "5",
    "1,5",
    "1/3",
    "12 %",
    "=SUM(A1:A3)",
    "+47 61 00 00 00",
    "-1",
    "@home",
    "'quoted",
    '"quoted"',
    "TRUE",
    "#DIV/0!",
    "_x0041_",
    "x005F_",
    "_x005F_x0041_",
    "<r>x</r>",
    "<b>&amp;</b>",
    "Example",
    "Key (leave as is)",
    "Unit",
    "Retning",
    "Alternative",
    "Total",
    "Under",
    "best",
    "Best",
    "line\nbreak",
    "tab\there",
    "Ærlig Ø. Åsgård",
    "Gjøvik",
    "gjøvik",
    "Elverum*",
    "http://example.org/a?b=c",
    "a, b",
    "n/a",
    "🌲",
    "x" * 300,
)

_characters = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co"))
_written = st.text(_characters, max_size=12).map(str.strip)
texts = st.one_of(_written, st.sampled_from(_ODD_TEXTS), st.just(""))
# A few short names, so that equal ones are common.
names = st.one_of(st.sampled_from(("A", "B", "a", *_ODD_TEXTS)), _written.filter(bool))
numbers = st.one_of(
    st.floats(allow_nan=False, allow_infinity=False),
    st.integers(-10_000, 1_000_000).map(float),
    st.integers(-99_999, 99_999).map(lambda whole: whole / 1000),
)
non_negative = numbers.map(abs)


class Ids:
    """Ids that no two things of a decision share; one in a while looks like a number."""

    def __init__(self, draw: st.DrawFn) -> None:
        self._draw = draw
        self._count = 0

    def new(self) -> str:
        self._count += 1
        shape = self._draw(st.sampled_from(("k{}", "{}00", "{}e5", "-x{}", "Ø{}", "=a{}")))
        return shape.format(self._count + 10)
