"""The largest pack that is promised: 30 alternatives, 20 criteria and 12 participants."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from msgspec.structs import replace

from locdecide.decision.model import (
    Decision,
    Judgements,
    MethodSettings,
    Participant,
    Round,
    Study,
    Weighting,
)
from locdecide.evaluation import evaluate
from locdecide.evaluation.ranking import leading_ranking
from locdecide.excel.living.addresses import Addresses
from tests.command_line import Run, runner
from tests.excel.live_decisions import generated
from tests.excel.live_rankings import loaded
from tests.excel.packs import (
    PATIENT_SECONDS,
    after,
    computed_in,
    formulas_of,
    packed,
    places,
    ranked_by_command,
    shown,
    strayed,
    tab,
)
from tests.excel.workshops import comparisons

ALTERNATIVES, CRITERIA, PEOPLE = 30, 20, 12

pytestmark = [
    pytest.mark.slow,
    pytest.mark.exhaustive,
    pytest.mark.timeout(PATIENT_SECONDS + 300),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]


class Largest(NamedTuple):
    """The decision, its study and its pack."""

    decision: Decision
    study: Study
    path: Path


def decided() -> Decision:
    """Return a study with something of everything, and twelve people who compare all pairs."""
    base = generated(17, ALTERNATIVES, CRITERIA, MethodSettings())
    (study,) = base.studies
    dice = random.Random(12)
    ids = [each.id for each in study.criteria]
    people = tuple(
        Participant(id="p" if at == 0 else f"p{at}", name=f"Person {at}") for at in range(PEOPLE)
    )
    weighted = tuple(
        Judgements(participant=each.id, comparisons=tuple(comparisons(ids, dice)))
        for each in people
    )
    compared = tuple(each for round_ in study.rounds for each in round_.judgements)
    round_ = Round(id="r", name="1", judgements=(*weighted, *compared))
    method = replace(study.method, weighting=Weighting.PAIRWISE)
    whole = replace(study, rounds=(round_,), direct_points={}, method=method)
    return replace(base, participants=people, studies=(whole,))


@pytest.fixture(scope="module")
def largest(tmp_path_factory: pytest.TempPathFactory) -> Largest:
    decision = decided()
    path = tmp_path_factory.mktemp("largest") / "pack.xlsx"
    return Largest(decision, decision.studies[0], packed(decision, path))


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


def test_that_every_formula_gives_what_was_stored(tmp_path: Path, largest: Largest) -> None:
    study = largest.study
    sizes = len(study.alternatives), len(study.criteria), len(largest.decision.participants)
    assert sizes == (ALTERNATIVES, CRITERIA, PEOPLE)
    computed = after(largest.path, tmp_path, seconds=PATIENT_SECONDS)
    assert strayed(largest.path, computed)[:20] == []
    assert shown(computed, tab("check"), "B3") == "matches: yes"


def test_that_a_changed_voting_power_ranks_as_the_command_does(
    tmp_path: Path, largest: Largest, run: Run
) -> None:
    decision, study, path = largest
    before = leading_ranking(study, evaluate(decision, study))
    power = Addresses(decision, study, "en", None).participant("p1", "voting_power")
    computed = after(path, tmp_path, {power: 40.0}, seconds=PATIENT_SECONDS)
    told = ranked_by_command(run, computed_in(tmp_path), study)
    board = places(computed, tab("board"), 10)
    assert board == told[:10]
    names = {each.id: each.name for each in study.alternatives}
    first = next(each.alternative for each in before if each.rank == 1)
    assert told[0][0] != names[first]
    errors = [
        (sheet, address)
        for sheet, address, _ in formulas_of(loaded(path))
        if str(shown(computed, sheet, address)).startswith("#")
    ]
    assert errors == []
