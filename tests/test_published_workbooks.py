"""Published cases by workbook through the command line, to their printed digits."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from locdecide import cli
from locdecide.decision.model import Decision, Normalisation
from locdecide.excel.writer import write_decision
from locdecide.words import Language
from tests.evaluation import published
from tests.mcda.published import published_case

Rank = Callable[..., dict[str, Any]]


@pytest.fixture
def rank(capsys: pytest.CaptureFixture[str]) -> Rank:
    """Return a function that ranks a workbook by the command line and returns its study."""

    def call(path: Path, *options: str) -> dict[str, Any]:
        capsys.readouterr()
        assert cli.main(["rank", str(path), "--json", *options]) == 0
        return dict(json.loads(capsys.readouterr().out)["studies"][0])

    return call


def workbook(tmp_path: Path, decision: Decision, language: Language = "en") -> Path:
    path = tmp_path / "case.xlsx"
    write_decision(decision, path, language)
    return path


def closeness(study: dict[str, Any], method: str = "topsis") -> list[float]:
    """Return the scores in the order of the alternatives' names."""
    rows = sorted(study["rankings"][method], key=lambda row: row["alternative"])
    return [row["score"] for row in rows]


def test_that_the_leader_is_chosen_from_a_workbook(rank: Rank, tmp_path: Path) -> None:
    """Wikipedia's leader example; AHPy's exact eigenvector."""
    study = rank(workbook(tmp_path, published.leader()))
    assert closeness(study, "ahp") == pytest.approx([0.35814, 0.49279, 0.14908], abs=5.1e-6)
    expected = published_case("ahp_hierarchy_leader")["expected"]
    goal = next(c for c in study["consistency"] if c["parent"] is None)
    assert goal["cr"] == pytest.approx(expected["cr_goal"], abs=6e-4)


def test_that_the_fighter_is_ranked_from_a_workbook(rank: Rank, tmp_path: Path) -> None:
    """Hwang and Yoon 1981."""
    expected = published_case("topsis_hwang_yoon_fighter")["expected"]["closeness"]
    path = workbook(tmp_path, published.fighter())
    assert closeness(rank(path, "--normalisation", "vector")) == pytest.approx(expected, abs=6e-4)


def test_that_the_facility_is_ranked_from_a_workbook(rank: Rank, tmp_path: Path) -> None:
    """Papathanasiou and Ploskas 2018 (LOC-01)."""
    expected = published_case("LOC-01")["expected"]["closeness_exact"]
    assert closeness(rank(workbook(tmp_path, published.facility(), "nb"))) == pytest.approx(
        expected, abs=1e-5
    )


@pytest.mark.parametrize("name", ["vector", "minmax"])
def test_that_the_supplier_is_ranked_from_a_workbook(rank: Rank, tmp_path: Path, name: str) -> None:
    """ahptopsis2n (TOP-08), with the options given on the command line."""
    expected = published_case("TOP-08")["expected"]
    path = workbook(tmp_path, published.supplier(Normalisation.RANGE))
    study = rank(
        path,
        *("--normalisation", name, "--priorities", "geometric-mean"),
        *("--random-index", "saaty-1980", "--ahp-mode", "ideal"),
    )
    assert closeness(study) == pytest.approx(expected[f"closeness_{name}"], abs=1e-5)
    assert study["consistency"][0]["cr"] == pytest.approx(expected["CR"], abs=1e-5)
    assert study["consistency"][0]["ri_table"] == "saaty-1980"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("range", [0.7797, 0.6794, 0.6189, 0.7455, 0.6762]),
        ("vector", [0.6689, 0.5232, 0.4614, 0.5894, 0.4938]),
        ("minmax", [0.6898, 0.4988, 0.4452, 0.6619, 0.5339]),
    ],
)
def test_that_test_x_is_ranked_from_a_workbook(
    rank: Rank, tmp_path: Path, name: str, expected: list[float]
) -> None:
    path = workbook(tmp_path, published.methods_x(Normalisation.RANGE))
    assert closeness(rank(path, "--normalisation", name)) == pytest.approx(expected, abs=5.1e-5)


def test_that_a_workbook_drawn_by_hand_is_ranked(rank: Rank, tmp_path: Path) -> None:
    """Only two sheets, as a consultant would draw them: LOC-01 with the weights as points."""
    case = published_case("LOC-01")
    names = [criterion["name"] for criterion in case["criteria"]]
    book = openpyxl.Workbook()
    criteria = book.active
    criteria.title = "Criteria"
    criteria.append(["Criterion", "Direction", "Points"])
    for name, weight in zip(names, case["inputs"]["weights"], strict=True):
        criteria.append([name, "max", weight])
    data = book.create_sheet("Data")
    data.append(["Site", *names])
    for site, row in zip(case["alternatives"], case["inputs"]["matrix"], strict=True):
        data.append([site, *row])
    path = tmp_path / "by hand.xlsx"
    book.save(path)
    study = rank(path, "--normalisation", "vector")
    assert [w["global"] for w in study["weights"]] == pytest.approx(case["inputs"]["weights"])
    assert closeness(study) == pytest.approx(case["expected"]["closeness_exact"], abs=1e-5)
