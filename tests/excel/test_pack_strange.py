"""Packs of strange decisions: nothing breaks or is cut, and what is missing is said."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import Workbook

from locdecide.decision.model import (
    Decision,
    Gate,
    GateRecord,
    GateStatus,
    Participant,
    Study,
    Weighting,
)
from locdecide.excel.layout import find_sheet
from locdecide.excel.reader import read_workbook
from locdecide.words import Language
from tests.excel.live_decisions import merged, prices, renamed, without_ranges
from tests.excel.live_rankings import loaded
from tests.excel.packs import PATIENT_SECONDS, after, packed, shown, strayed, tab, texts

NAMES = (
    '=HYPERLINK("http://x","y")', "+1", "-1+1|cmd", "@SUM(A1)", "it's \"so\"", "[1]x!A1",
    "a*b?/\\:", "🏭🏭 æøå", "N" * 200, "{0} & <b>%s</b>",
)  # fmt: skip
# An empty cell never shows one of these.
STRANGE = re.compile(r"#(VALUE|REF|NAME|DIV/0|N/A|NUM|NULL)|\bnan\b|\binf\b", re.IGNORECASE)


def of(study: Study, **changes: object) -> Decision:
    base = prices((60.0, 50.0), (45.0, 80.0))
    return replace(base, studies=(replace(study, **changes),))


def plain() -> Study:
    return prices((60.0, 50.0), (45.0, 80.0)).studies[0]


def odd_names() -> Decision:
    """Return a decision in which everything that has a name has a strange one."""
    decision = renamed(prices(*((40.0 + at, 10.0 * at) for at in range(len(NAMES)))), NAMES)
    (study,) = decision.studies
    criteria = tuple(
        replace(each, name=name, unit=name[:20])
        for each, name in zip(study.criteria, NAMES, strict=False)
    )
    gates = tuple(
        Gate(
            id=f"g{at}",
            name=name,
            records={study.alternatives[at].id: GateRecord(status=GateStatus.FAIL, evidence=name)},
        )
        for at, name in enumerate(NAMES[:4])
    )
    people = tuple(Participant(id=f"p{at}", name=name) for at, name in enumerate(NAMES))
    named = replace(study, name="[Move]*?/\\: 'x'", question="=1+1", criteria=criteria, gates=gates)
    return replace(decision, title="=1+1", question="@x", participants=people, studies=(named,))


def all_fail() -> Decision:
    study = plain()
    records = {each.id: GateRecord(status=GateStatus.FAIL) for each in study.alternatives}
    return of(study, gates=(Gate(id="g", name="Grid", records=records),))


def crowd() -> Decision:
    return prices(*((30.0 + (7 * at) % 60, float((13 * at) % 100)) for at in range(60)))


CASES: dict[str, tuple[Callable[[], Decision], str]] = {
    "odd names": (odd_names, "Ruled out: "),
    "one alternative": (lambda: prices((60.0, 50.0)), "only"),
    "sixty": (crowd, "The first 10 of 60; the sheet Ranking has them all."),
    "nothing known": (
        lambda: of(without_ranges(prices((1.0, 1.0), (1.0, 1.0))).studies[0], performances={}),
        "4 figures of those ranked are missing.",
    ),
    "no criteria": (
        lambda: of(plain(), criteria=(), performances={}, direct_points={}),
        "Nothing is ranked yet.",
    ),
    "no alternatives": (
        lambda: of(plain(), alternatives=(), performances={}),
        "Nothing is ranked yet.",
    ),
    "no votes": (
        lambda: of(
            plain(), rounds=(), method=replace(plain().method, weighting=Weighting.PAIRWISE)
        ),
        "Nobody has voted, so all criteria weigh the same.",
    ),
    "all fail": (all_fail, "Ruled out: "),
    "weights 0": (
        lambda: of(plain(), direct_points={each.id: 0.0 for each in plain().criteria}),
        "Ranking (follows the inputs)",
    ),
    "all equal": (lambda: prices(*((50.0, 50.0),) * 3), "practically equal|both put .* and"),
    "no study": (lambda: Decision(id="d", title="Empty"), ""),
    "nothing in a study": (
        lambda: Decision(id="d", studies=(Study(id="s", name=""),)),
        "Nothing is ranked yet.",
    ),
}


def faults(book: Workbook) -> list[tuple[str, str, object]]:
    return [
        (sheet.title, cell.coordinate, cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, str) and STRANGE.search(cell.value)
    ]


@pytest.mark.parametrize("language", ["en", "nb"])
@pytest.mark.parametrize("name", CASES)
def test_that_a_strange_decision_is_written_whole_and_read_back(
    tmp_path: Path, name: str, language: Language
) -> None:
    make, told = CASES[name]
    decision = make()
    path = packed(decision, tmp_path / "pack.xlsx", language, sure=name != "sixty")
    imported = read_workbook(path)
    assert imported.decision == decision
    book = loaded(path, values=True)
    assert faults(book) == []
    assert all(len(each) <= 31 and not re.search(r"[\[\]*?/\\:]", each) for each in book.sheetnames)
    if decision.studies and language == "en":
        said = texts(book, tab("board"))
        assert any(re.search(told, each, re.IGNORECASE) or told in each for each in said), said
    if name == "odd names":
        # The longest name is cut in sentences, but nowhere in the tables.
        ranking = texts(book, tab("ranking", language))
        assert {*NAMES} <= {each.removesuffix(" *") for each in ranking}


def test_that_a_pack_without_studies_says_that_there_are_none(tmp_path: Path) -> None:
    for language, said in (("en", "There are no studies."), ("nb", "Det er ingen studier.")):
        path = packed(Decision(id="d", title="Empty"), tmp_path / f"{language}.xlsx", language)
        book = loaded(path)
        first = book.sheetnames[0]
        assert find_sheet(first) is None
        assert said in texts(book, first)


@pytest.mark.slow
@pytest.mark.exhaustive
@pytest.mark.timeout(PATIENT_SECONDS + 300)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")
def test_that_strange_decisions_recalculate_to_what_was_stored(tmp_path: Path) -> None:
    parts = {name: make() for name, (make, _) in CASES.items() if make().studies}
    path = packed(merged(parts), tmp_path / "pack.xlsx")
    computed = after(path, tmp_path, seconds=PATIENT_SECONDS)
    assert strayed(path, computed)[:20] == []
    assert shown(computed, tab("check"), "B3") == "matches: yes"
