"""What a pack follows as it is typed by hand, and what Check says of the rest."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Decision,
    Gate,
    GateRecord,
    GateStatus,
    Participant,
    PointsGiven,
    Round,
)
from locdecide.evaluation import evaluate_all
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.pack import write_pack
from locdecide.excel.reader import read_workbook
from tests.excel.live_decisions import prices
from tests.excel.live_rankings import loaded
from tests.excel.packs import after, formulas_of, packed, shown, texts

calculated = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]
SHORT = "Some changes are not followed by formulas: see Check."


def gated() -> Decision:
    """Return three sites, a must-have that is judged by hand, and two people with points."""
    decision = prices((60.0, 50.0), (45.0, 80.0), (50.0, 60.0))
    (study,) = decision.studies
    first, *_ = study.alternatives
    gate = Gate(id="g", name="Grid", records={first.id: GateRecord(status=GateStatus.PASS)})
    return replace(
        decision,
        participants=(Participant(id="p", name="Kari"), Participant(id="q", name="Ola")),
        studies=(replace(study, gates=(gate,)),),
    )


class TestTypedByHand:
    """Changes as people type them, all in one workbook, since recalculating is dear."""

    pytestmark = calculated

    def test_that_words_of_the_import_are_followed_and_texts_for_numbers_are_told(
        self, tmp_path: Path
    ) -> None:
        decision = gated()
        (study,) = decision.studies
        first, second, _ = (each.id for each in study.alternatives)
        where = Addresses(decision, study, "en", None)
        path = packed(decision, tmp_path / "pack.xlsx", sure=False)
        computed = after(
            path,
            tmp_path,
            {
                where.gate_record("g", first, "status"): " Nei ",
                where.performance(second, "price"): "45,5",
                where.participant("p", "voting_power"): "two",
                "Method!B12": 7,
                "Alternatives!A5": "A fourth site",
            },
        )
        board = texts(computed, "Board")
        assert any(each.startswith("Ruled out: ") and "Grid" in each for each in board)
        assert SHORT in board
        told = str(shown(computed, "Check", "A4"))
        # The figure, the voting power, the setting and the row; the status is followed.
        assert told.startswith("4 of the changed cells are not followed")
        errors = [
            spot
            for *spot, _ in formulas_of(loaded(path))
            if str(shown(computed, *spot)).startswith("#")
        ]
        assert errors == []


def test_that_points_further_apart_than_powers_can_hold_leave_no_stray_number(
    tmp_path: Path,
) -> None:
    decision = prices((60.0, 50.0), (45.0, 80.0))
    (study,) = decision.studies
    extra = tuple(replace(study.criteria[0], id=own, name=own) for own in ("x", "y"))
    criteria = (*study.criteria, *extra)
    points = dict(zip((c.id for c in criteria), (4.7e16, 8.6e220, 0.0), strict=False))
    given = PointsGiven(participant="p", points=points)
    wide = replace(
        decision,
        participants=(Participant(id="p", name="Kari", voting_power=3e16),),
        studies=(
            replace(
                study,
                criteria=criteria,
                rounds=(Round(id="r", name="1", points=(given,)),),
                method=replace(study.method, weighting=type(study.method.weighting)("pairwise")),
            ),
        ),
    )
    path = tmp_path / "pack.xlsx"
    write_pack(wide, evaluate_all(wide), path, "en")
    book = loaded(path, values=True)
    strange = [
        (sheet.title, cell.coordinate)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if str(cell.value).casefold() in ("nan", "inf", "-inf", "none") and cell.value is not None
    ]
    assert strange == []
    assert read_workbook(path).decision == wide
