"""A cell that somebody changes in the workbook ranks as the program ranks the changed one."""

from __future__ import annotations

import shutil

import pytest
from openpyxl import Workbook

from locdecide.decision.model import (
    AhpMode,
    Decision,
    MethodSettings,
    Normalisation,
    RankingMethod,
)
from locdecide.evaluation import evaluate
from locdecide.evaluation.ranking import leading_ranking
from locdecide.excel.living.ranking import LiveRanking
from locdecide.excel.packing.case import Case
from locdecide.excel.packing.wording import agreement
from locdecide.opening import open_decision
from tests.excel.ballot_books import recalculated
from tests.excel.live_decisions import merged, rich
from tests.excel.live_rankings import (
    Live,
    agrees,
    at,
    loaded,
    stripped,
    write_live,
)

pytestmark = [
    pytest.mark.slow,
    pytest.mark.exhaustive,
    pytest.mark.timeout(900),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]
# So many studies go into one workbook.
TOGETHER = 5
RANGE = MethodSettings()
VECTOR = MethodSettings(
    normalisation=Normalisation.VECTOR, ahp_mode=AhpMode.IDEAL, ranking=RankingMethod.AHP
)
SUM = MethodSettings(normalisation=Normalisation.SUM, ahp_mode=AhpMode.DISTRIBUTIVE)
MINMAX = MethodSettings(normalisation=Normalisation.MINMAX)
MAX = MethodSettings(normalisation=Normalisation.MAX, ranking=RankingMethod.AHP)

Change = tuple[MethodSettings, dict[tuple[str, ...], object]]
# By what happens: the study's method, and the cells that somebody changes.
CHANGES: dict[str, Change] = {
    "figure": (RANGE, {("performance", "a", "price"): 31.0}),
    "figure, vector": (VECTOR, {("performance", "a", "price"): 31.0}),
    "figure emptied": (SUM, {("performance", "b", "price"): None}),
    "figure filled in": (MINMAX, {("performance", "c", "size"): 120.0}),
    "tie": (
        MAX,
        {("performance", "a", each): value for each, value in (("price", 45), ("size", 80))},
    ),
    "all alike": (
        MINMAX,
        {("performance", own, "price"): 50.0 for own in "abcde"},
    ),
    "range": (RANGE, {("criterion", "price", "worst"): 200.0}),
    "range emptied": (RANGE, {("criterion", "price", "best"): None}),
    "range declared": (
        RANGE,
        {("criterion", "size", "worst"): 0.0, ("criterion", "size", "best"): 60.0},
    ),
    "target": (SUM, {("criterion", "far", "best"): 21.0}),
    "target met": (SUM, {("performance", "a", "far"): 50.0}),
    "level of a figure": (RANGE, {("performance", "b", "mood"): "GOOD"}),
    "level by its value": (RANGE, {("performance", "b", "mood"): 100.0}),
    "level emptied": (RANGE, {("performance", "e", "mood"): None}),
    "value of a level": (RANGE, {("level", "mood", "l1", "value"): 80.0}),
    "ruled out by a figure": (VECTOR, {("performance", "e", "size"): 10.0}),
    "ruled out by a level": (RANGE, {("performance", "e", "mood"): "weak"}),
    "ruled out by a threshold": (RANGE, {("gate", "measured", "threshold"): 60.0}),
    "other side of a threshold": (SUM, {("gate", "measured", "sense"): "at most"}),
    "judged by hand again": (RANGE, {("gate", "measured", "threshold"): None}),
    "nobody left": (
        RANGE,
        {("gate", "measured", "threshold"): 1000.0, ("performance", "c", "size"): 1.0},
    ),
    "fails by record": (RANGE, {("gate_record", "noted", "b", "status"): "ikke oppfylt"}),
    "passes by record": (VECTOR, {("gate_record", "noted", "d", "status"): "pass"}),
    "waiver": (RANGE, {("gate_record", "noted", "d", "waiver_by"): "Kari"}),
    "set aside": (VECTOR, {("alternative", "e", "stage"): "set aside"}),
    "not positive": (VECTOR, {("performance", "a", "price"): 0.0}),
    "renamed": (RANGE, {("alternative", "e", "name"): "Æ \"ny\" & {god}"}),
}  # fmt: skip


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Live, Workbook, Decision]]:
    """Change cells as somebody would, recalculate, and read the workbook back."""
    folder = tmp_path_factory.mktemp("changed")
    lives, paths = [], []
    names = list(CHANGES)
    for first in range(0, len(names), TOGETHER):
        together = names[first : first + TOGETHER]
        decision = merged({name: rich(CHANGES[name][0]) for name in together})
        live = write_live(decision, folder / f"{first}.xlsx")
        cells = {
            getattr(live.addresses[name], where[0])(*where[1:]): value
            for name in together
            for where, value in CHANGES[name][1].items()
        }
        lives.append(live)
        paths.append(stripped(live.path, folder / "bare", cells))
    runs = [paths[first : first + 3] for first in range(0, len(paths), 3)]
    done = [path for run in runs for path in recalculated(run, folder)]
    found = {}
    for live, path in zip(lives, done, strict=True):
        opened = open_decision(path)
        assert opened.decision is not None, opened.issues
        book = loaded(path, values=True)
        for study in live.decision.studies:
            found[study.id] = live, book, opened.decision
    return found


@pytest.mark.parametrize("name", CHANGES)
def test_that_a_changed_cell_ranks_as_the_program_does(
    name: str, changed: dict[str, tuple[Live, Workbook, Decision]]
) -> None:
    live, book, decision = changed[name]
    before = next(each for each in live.decision.studies if each.id == name)
    study = next(each for each in decision.studies if each.id == name)
    results = evaluate(decision, study)
    assert study != before
    agrees(book, live, study, results)
    said = at(book, live.rankings[name].sentence)
    case = Case(decision, study, results, None)
    assert said == agreement(case, "en")
    drawn = chart_rows(book, live.rankings[name], len(live.rankings[name].places))
    called = [str(at(book, each.name)) for each in live.rankings[name].places]
    assert [row[0] for row in drawn] == called
    # A bar is that of the study's method: none where AHP cannot be and TOPSIS leads the list.
    has_bars = bool(leading_ranking(study, results))
    for label, heads in drawn:
        assert heads == ([label.removesuffix(" *")] if label and has_bars else [])


def chart_rows(book: Workbook, ranking: LiveRanking, count: int) -> list[tuple[str, list[str]]]:
    """Return the label of each bar of the chart, and whose series draws it."""
    sheet = book[ranking.sentence.partition("!")[0].strip("'")]
    top = next(cell.row + 1 for cell in sheet["A"] if cell.value == "Numbers behind the chart")
    heads = [cell.value for cell in sheet[top]]
    rows = list(sheet.iter_rows(min_row=top + 1, max_row=top + count, values_only=True))
    return [
        (
            row[0] or "",
            [str(heads[i]) for i, value in enumerate(row[1:], start=1) if value is not None],
        )
        for row in rows
    ]


def test_that_the_changes_change_something() -> None:
    """A change that leaves the ranking as it was would prove nothing."""
    results = {name: evaluate(base := rich(each), base.studies[0]) for name, each in (
        ("range", RANGE), ("vector", VECTOR), ("sum", SUM), ("minmax", MINMAX), ("max", MAX),
    )}  # fmt: skip
    for found in results.values():
        assert found.ahp is not None
        assert found.alternatives == ("a", "b", "c", "e")
        assert found.set_aside == ("f",)
        assert found.ruled_out == ("d",)
