"""The living Ranking sheet, recalculated by LibreOffice, is the program's own ranking."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from openpyxl import Workbook

from locdecide.decision.model import (
    Direction,
)
from locdecide.evaluation import evaluate
from locdecide.words import LANGUAGES
from tests.excel.ballot_books import recalculated
from tests.excel.formula_grammar import KNOWN, functions
from tests.excel.live_decisions import decisions, merged
from tests.excel.live_rankings import (
    Live,
    agrees,
    at,
    different,
    formulas,
    loaded,
    stripped,
    write_live,
)
from tests.mcda.published import published_case

pytestmark = [
    pytest.mark.slow,
    pytest.mark.exhaustive,
    pytest.mark.timeout(900),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]
# So many studies go into one workbook.
TOGETHER = 5
DECISIONS = decisions()


@dataclass(frozen=True)
class Recalculated:
    """A workbook as written, with its formulas, its stored values, and those calculated anew."""

    live: Live
    texts: Workbook
    stored: Workbook
    calculated: Workbook

    @staticmethod
    def of(live: Live, path: Path) -> Recalculated:
        return Recalculated(
            live, loaded(live.path), loaded(live.path, values=True), loaded(path, values=True)
        )


@pytest.fixture(scope="module")
def books(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Recalculated]:
    """Write all decisions, some studies to a workbook, and let LibreOffice recalculate them.

    Each study's name is a key; one decision stands in a workbook of its own as well.
    """
    folder = tmp_path_factory.mktemp("live")
    written = [write_live(DECISIONS["x-range"][0], folder / "alone.xlsx", whole=False)]
    for language in LANGUAGES:
        parts = [(name, each) for name, (each, spoken) in DECISIONS.items() if spoken == language]
        for first in range(0, len(parts), TOGETHER):
            path = folder / f"{language}{first}.xlsx"
            together = merged(dict(parts[first : first + TOGETHER]))
            written.append(write_live(together, path, language, whole=False))
    bare = [stripped(live.path, folder / "bare") for live in written]
    runs = [bare[first : first + 5] for first in range(0, len(bare), 5)]
    done = [path for run in runs for path in recalculated(run, folder)]
    found = [Recalculated.of(live, path) for live, path in zip(written, done, strict=True)]
    return {"alone": found[0]} | {
        study.id: each for each in found[1:] for study in each.live.decision.studies
    }


NAMES = [
    f"{name}/{study.id}" if len(decision.studies) > 1 else name
    for name, (decision, _) in DECISIONS.items()
    for study in decision.studies
]


def test_that_every_formula_gives_the_number_it_was_written_with(
    books: dict[str, Recalculated],
) -> None:
    seen = 0
    for book in {id(book): book for book in books.values()}.values():
        found = {
            reference: (at(book.stored, reference), at(book.calculated, reference), text)
            for reference, text in formulas(book.texts)
        }
        wrong = {where: each for where, each in found.items() if different(*each[:2])}
        assert wrong == {}
        seen += len(found)
    assert seen > 20_000


@pytest.mark.parametrize("name", NAMES)
def test_that_scores_and_ranks_are_those_of_the_program(
    name: str, books: dict[str, Recalculated]
) -> None:
    book = books[name]
    decision = book.live.decision
    study = next(each for each in decision.studies if each.id == name)
    agrees(book.calculated, book.live, study, evaluate(decision, study))


def test_that_a_study_alone_needs_no_number_behind_its_sheets(
    books: dict[str, Recalculated],
) -> None:
    book = books["alone"]
    (study,) = book.live.decision.studies
    assert "Ranking" in book.calculated.sheetnames
    agrees(book.calculated, book.live, study, evaluate(book.live.decision, study))


@pytest.mark.parametrize(
    ("name", "closeness", "within"),
    [
        ("x-range", [0.7797, 0.6794, 0.6189, 0.7455, 0.6762], 5.1e-5),
        ("x-vector", [0.6689, 0.5232, 0.4614, 0.5894, 0.4938], 5.1e-5),
        ("x-minmax", [0.6898, 0.4988, 0.4452, 0.6619, 0.5339], 5.1e-5),
        ("fighter", published_case("topsis_hwang_yoon_fighter")["expected"]["closeness"], 6e-4),
        ("facility", published_case("LOC-01")["expected"]["closeness_exact"], 1e-5),
        ("supplier-vector", published_case("TOP-08")["expected"]["closeness_vector"], 1e-5),
        ("supplier-minmax", published_case("TOP-08")["expected"]["closeness_minmax"], 1e-5),
    ],
)
def test_that_the_formulas_give_the_published_closeness(
    name: str, closeness: list[float], within: float, books: dict[str, Recalculated]
) -> None:
    book = books[name]
    cells = book.live.rankings[name].topsis
    assert [at(book.calculated, score) for score, _ in cells.values()] == pytest.approx(
        closeness, abs=within
    )


@pytest.mark.parametrize(
    ("name", "scores", "within"),
    [
        ("leader", [0.35814, 0.49279, 0.14908], 5.1e-6),
        ("car", published_case("AHP-04")["expected"]["final"], 0.0011),
    ],
)
def test_that_the_formulas_give_the_published_scores(
    name: str, scores: list[float], within: float, books: dict[str, Recalculated]
) -> None:
    book = books[name]
    cells = book.live.rankings[name].ahp
    assert [at(book.calculated, score) for score, _ in cells.values()] == pytest.approx(
        scores, abs=within
    )


def test_that_a_formula_uses_no_function_that_older_programs_lack(
    books: dict[str, Recalculated],
) -> None:
    used = set()
    for book in {id(book): book for book in books.values()}.values():
        for _, text in formulas(book.texts):
            used |= functions(text)
            assert not text.startswith("{")
    assert used <= set(KNOWN)


def test_that_the_generated_studies_hold_what_they_are_for() -> None:
    """Without gaps, targets, ratings, pairs and ruled-out sites the comparison proves little."""
    seen = set()
    for name, (decision, _) in DECISIONS.items():
        if not name.startswith("generated"):
            continue
        study = decision.studies[0]
        results = evaluate(decision, study)
        seen |= {type(leaf.scale).__name__ for leaf in study.criteria}
        seen |= {"target" for leaf in study.criteria if leaf.direction is Direction.TARGET}
        seen |= {"undeclared" for leaf in study.criteria if leaf.worst is None}
        seen |= {"out"} if results.ruled_out else set()
        seen |= {"waived"} if any(outcome.waived for outcome in results.gates) else set()
        seen |= {"gap"} if np.isnan(results.performances).any() else set()
        assert results.ahp is not None
    assert seen == {
        "NumberScale", "RatingScale", "PairwiseScale", "target", "undeclared", "out", "waived",
        "gap",
    }  # fmt: skip
