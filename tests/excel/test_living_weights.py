"""The Weights sheet of a living pack: its formulas, recalculated, give the program's numbers."""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from msgspec import structs
from openpyxl import load_workbook
from openpyxl.worksheet.formula import ArrayFormula

from locdecide.decision.model import (
    Aggregation,
    Comparison,
    Criterion,
    Decision,
    Judgements,
    MethodSettings,
    Participant,
    PointsMethod,
    PrioritiesMethod,
    Round,
    Study,
)
from locdecide.evaluation import evaluate_all, group_view
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.living.weights import LiveWeights
from locdecide.excel.packing.secrecy import without_hidden_rounds
from locdecide.excel.reader import read_workbook
from locdecide.opening import open_decision
from locdecide.words import LANGUAGES, Language
from tests.evaluation.published import experts, family_car, leader
from tests.excel.ballot_books import recalculated
from tests.excel.formula_grammar import INVERTING, KNOWN, functions
from tests.excel.living_books import Cells, changed, formulas_of, plain, values_of, write_book
from tests.excel.workshops import meeting, workshop
from tests.mcda.published import published_case
from tests.samples import site_decision
from tests.strategies import decisions

EXAMPLE = Path(__file__).parents[2] / "resources" / "examples" / "case2.locdecide"
RELATIVE, ABSOLUTE = 1e-9, 1e-12
FORBIDDEN = re.compile(
    r"\b(OFFSET|INDIRECT|TODAY|NOW|RAND|RANDBETWEEN|LET|FILTER|SORT|XLOOKUP|UNIQUE|SEQUENCE"
    r"|MINIFS|MAXIFS|IFS|SWITCH|TEXTJOIN|CONCAT)\(",
    re.IGNORECASE,
)
needs_office = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")


class Written(NamedTuple):
    """A decision with its pack, and where its weights stand."""

    decision: Decision
    path: Path
    weights: list[LiveWeights]


def write(decision: Decision, path: Path, language: Language = "en") -> Written:
    return Written(decision, path, write_book(decision, path, language))


def example() -> Decision:
    opened = open_decision(EXAMPLE).decision
    assert opened is not None
    return opened


def flat(matrix: np.ndarray, method: MethodSettings | None = None) -> Decision:
    """One participant's comparisons of criteria by a matrix, NaN where one is left out."""
    n = len(matrix)
    said = []
    for i in range(n):
        for j in range(i + 1, n):
            if np.isnan(matrix[i, j]):
                continue
            ahead = matrix[i, j] >= 1
            first, second = (i, j) if ahead else (j, i)
            ratio = float(matrix[i, j] if ahead else matrix[j, i])
            said.append(Comparison(first=f"c{first}", second=f"c{second}", ratio=ratio))
    round_ = Round(
        id="r", name="1", judgements=(Judgements(participant="p", comparisons=tuple(said)),)
    )
    study = Study(
        id="s",
        name="S",
        criteria=tuple(Criterion(id=f"c{i}", name=f"C {i}") for i in range(n)),
        rounds=(round_,),
        method=method or MethodSettings(),
    )
    return Decision(id="d", participants=(Participant(id="p", name="P"),), studies=(study,))


def contradictory() -> np.ndarray:
    """Nine in a circle, each extremely more important than the four after it."""
    turn = (np.arange(9)[None, :] - np.arange(9)[:, None]) % 9
    return np.where(turn == 0, 1.0, np.where(turn <= 4, 9.0, 1 / 9))


def differing(written: Path, found: Path) -> list[tuple[str, object, object, str]]:
    """Return the formula cells that do not show what was written with them."""
    ours, theirs = values_of(written), values_of(found)
    apart = []
    for cell, formula in formulas_of(written).items():
        one, other = ours.get(cell), theirs.get(cell)
        if isinstance(one, int | float) and isinstance(other, int | float):
            if abs(one - other) <= RELATIVE * abs(one) + ABSOLUTE:
                continue
        elif (one or "") == (other or ""):
            continue
        apart.append((cell, one, other, formula))
    return apart


def errors_in(cells: Cells) -> list[str]:
    return [cell for cell, value in cells.items() if str(value).startswith(("#", "Err:"))]


def assert_weights(written: Written, decision: Decision, cells: Cells) -> None:
    """Compare the cells of all weights with what the program computes from a decision."""
    results = evaluate_all(decision)
    for study, live in zip(decision.studies, written.weights, strict=True):
        weights = results[study.id].weights
        for weight in weights.weights:
            pairs = (
                (live.local[weight.criterion], weight.local),
                (live.global_[weight.criterion], weight.global_),
            )
            for reference, number in pairs:
                shown = cells[plain(reference)]
                assert shown == pytest.approx(number, rel=RELATIVE, abs=ABSOLUTE), reference
        for group in weights.groups:
            if group.of_alternatives:
                shown_all = [cells[plain(live.compared[group.parent][m])] for m in group.members]
                assert shown_all == pytest.approx(list(group.priorities), rel=RELATIVE)


def ways(seed: int) -> list[Decision]:
    """The four published experts by each way to aggregate and each kind of priorities."""
    kinds = [(way, kind) for way in Aggregation for kind in PrioritiesMethod]
    return [
        experts(MethodSettings(aggregation=way, priorities=kind)) for way, kind in kinds[seed::3]
    ]


def by_chance(seed: int) -> list[Decision]:
    dice = random.Random(seed)
    return [workshop(dice) for _ in range(5)]


CASES: dict[str, Callable[[], list[Decision]]] = {
    "the examples": lambda: [example(), site_decision()],
    "published hierarchies": lambda: [leader(), family_car()],
    "published experts 1": lambda: ways(0),
    "published experts 2": lambda: ways(1),
    "published experts 3": lambda: ways(2),
    "contradictory": lambda: [
        flat(contradictory(), MethodSettings(priorities=kind)) for kind in PrioritiesMethod
    ],
    "twelve people and twenty criteria": lambda: [meeting(12, (4, 4, 5, 4, 3))],
    "workshops 1": lambda: by_chance(11),
    "workshops 2": lambda: by_chance(12),
    "workshops 3": lambda: by_chance(13),
}


@pytest.mark.slow
@pytest.mark.exhaustive
@needs_office
@pytest.mark.parametrize("cases", CASES)
def test_that_every_formula_recalculates_to_the_number_written_with_it(
    tmp_path: Path, cases: str
) -> None:
    packs = [
        write(decision, tmp_path / f"{at}.xlsx", LANGUAGES[at % 2])
        for at, decision in enumerate(CASES[cases]())
    ]
    emptied = [changed(pack.path, tmp_path / f"x{pack.path.name}", {}) for pack in packs]
    for pack, found in zip(packs, recalculated(emptied, tmp_path), strict=True):
        assert differing(pack.path, found) == [], pack.decision.title
        cells = values_of(found)
        assert errors_in(cells) == []
        assert_weights(pack, without_hidden_rounds(pack.decision), cells)


def edits_by_chance(decision: Decision, dice: random.Random) -> dict[str, object]:
    """Change judgements, also turned round and with the names exchanged; points; powers."""
    (study,) = decision.studies
    (round_,) = study.rounds
    addresses = Addresses(decision, study, "en", None)
    names = {each.id: each.name for each in (*study.criteria, *study.alternatives)}
    edits: dict[str, object] = {}
    for judgements in round_.judgements:
        for said in judgements.comparisons:
            place = (round_.id, judgements.participant, judgements.parent, said.first, said.second)
            match dice.randint(0, 15):
                case 0:
                    edits[addresses.judgement(*place, "ratio")] = dice.randint(1, 9)
                case 1:
                    edits[addresses.judgement(*place, "ratio")] = 1 / dice.randint(2, 9)
                case 2:
                    edits[addresses.judgement(*place, "ratio")] = dice.choice((0.33, 0.17, 0.14))
                case 3:
                    edits[addresses.judgement(*place, "first")] = names[said.second]
                    edits[addresses.judgement(*place, "second")] = names[said.first]
    for given_ in round_.points:
        places = given_.method is PointsMethod.RANK_ORDER
        for own in given_.points:
            if dice.random() < 0.3:
                reference = addresses.points(round_.id, given_.participant, own)
                edits[reference] = dice.choice((1, 2, 3) if places else (0, 1, 50))
    for person in decision.participants:
        if dice.random() < 0.4:
            power = addresses.participant(person.id, "voting_power")
            edits[power] = dice.choice((0, 1, 5))
    for own in study.direct_points:
        if dice.random() < 0.3:
            edits[addresses.criterion(own, "points")] = dice.randint(0, 9)
    return edits


@pytest.mark.slow
@pytest.mark.exhaustive
@needs_office
@pytest.mark.parametrize("seed", [5, 6])
def test_that_the_weights_follow_what_is_changed_on_the_input_sheets(
    tmp_path: Path, seed: int
) -> None:
    dice = random.Random(seed)
    packs = [write(workshop(dice), tmp_path / f"{at}.xlsx") for at in range(6)]
    edited = [
        changed(pack.path, tmp_path / f"x{at}.xlsx", edits_by_chance(pack.decision, dice))
        for at, pack in enumerate(packs)
    ]
    moved = 0
    for pack, path, found in zip(packs, edited, recalculated(edited, tmp_path), strict=True):
        imported = read_workbook(path).decision
        assert imported is not None
        cells = values_of(found)
        assert errors_in(cells) == []
        assert_weights(pack, imported, cells)
        before = values_of(pack.path)
        moved += any(
            before[plain(each)] != pytest.approx(cells[plain(each)])
            for each in pack.weights[0].global_.values()
        )
    assert moved > 3


@pytest.mark.slow
@needs_office
def test_that_published_weights_and_ratios_come_out_of_the_formulas(tmp_path: Path) -> None:
    case = published_case("ahp_saaty_drinks")
    matrix = np.array(case["inputs"]["matrix"], dtype=float)
    drinks = write(flat(matrix), tmp_path / "drinks.xlsx")
    circle = write(flat(contradictory()), tmp_path / "circle.xlsx")
    paths = [changed(each.path, tmp_path / f"x{each.path.name}", {}) for each in (drinks, circle)]
    found, round_ = (values_of(path) for path in recalculated(paths, tmp_path))
    weights = [found[plain(drinks.weights[0].local[f"c{i}"])] for i in range(7)]
    assert weights == pytest.approx(case["expected"]["weights"], abs=case["tolerance"]["weights"])
    ratios = [value for cell, value in found.items() if cell in cells_under(found, "CR")]
    assert ratios[0] == pytest.approx(case["expected"]["cr"], abs=case["tolerance"]["cr"])
    weights = [round_[plain(circle.weights[0].local[f"c{i}"])] for i in range(9)]
    assert weights == pytest.approx([1 / 9] * 9, rel=1e-10)
    (largest, *_) = [round_[cell] for cell in cells_under(round_, "λ max")]
    values = np.linalg.eigvals(contradictory())
    assert largest == pytest.approx(float(values.real.max()), rel=1e-10)


def cells_under(cells: Cells, head: str) -> list[str]:
    """Return the cells on the Weights sheet right under a header."""
    found = []
    for cell, value in cells.items():
        match = re.fullmatch(r"(Weights!)([A-Z]+)(\d+)", cell)
        if match and value == head:
            found.append(f"{match[1]}{match[2]}{int(match[3]) + 1}")
    return found


@pytest.mark.slow
@needs_office
def test_that_an_emptied_judgement_leaves_an_open_pair_and_no_error(tmp_path: Path) -> None:
    packs = []
    for kind in PrioritiesMethod:
        decision = flat(np.ones((4, 4)) + np.triu(np.ones((4, 4)), 1) * 2)
        study = structs.replace(decision.studies[0], method=MethodSettings(priorities=kind))
        decision = structs.replace(decision, studies=(study,))
        packs.append(write(decision, tmp_path / f"{kind.value}.xlsx"))
    paths = []
    for pack in packs:
        addresses = Addresses(pack.decision, pack.decision.studies[0], "en", None)
        ratio = addresses.judgement("r", "p", None, "c0", "c1", "ratio")
        paths.append(changed(pack.path, tmp_path / f"x{pack.path.name}", {ratio: None}))
    for pack, path in zip(packs, recalculated(paths, tmp_path), strict=True):
        cells = values_of(path)
        assert errors_in(cells) == []
        study = pack.decision.studies[0]
        (judged,) = study.rounds[0].judgements
        kept = judged.comparisons[1:]
        round_ = structs.replace(
            study.rounds[0], judgements=(structs.replace(judged, comparisons=kept),)
        )
        without = structs.replace(
            pack.decision, studies=(structs.replace(study, rounds=(round_,)),)
        )
        assert_weights(pack, without, cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_the_cells_hold_the_programs_weights_before_anything_recalculates(
    tmp_path: Path, language: Language
) -> None:
    pack = write(example(), tmp_path / "pack.xlsx", language)
    assert_weights(pack, pack.decision, values_of(pack.path))
    formulas = formulas_of(pack.path)
    for live in pack.weights:
        assert {plain(each) for each in (*live.local.values(), *live.global_.values())} <= {
            *formulas
        }
    assert [text for text in formulas.values() if FORBIDDEN.search(text)] == []


@pytest.mark.parametrize("kind", PrioritiesMethod)
def test_that_only_an_inverse_for_open_pairs_stands_in_array_formulas(
    tmp_path: Path, kind: PrioritiesMethod
) -> None:
    whole = contradictory()[:5, :5]
    open_ = whole.copy()
    for i, j in ((0, 2), (1, 3)):
        open_[i, j] = open_[j, i] = np.nan
    settings_ = MethodSettings(priorities=kind)
    for matrix in (whole, open_):
        path = write(flat(matrix, settings_), tmp_path / "pack.xlsx").path
        arrays = [
            cell.value.text
            for sheet in load_workbook(path).worksheets
            for row in sheet.iter_rows()
            for cell in row
            if isinstance(cell.value, ArrayFormula)
        ]
        needed = matrix is open_ or kind is PrioritiesMethod.GEOMETRIC_MEAN
        assert bool(arrays) == needed
        for text in formulas_of(path).values():
            beyond = functions(text) - set(KNOWN)
            assert beyond <= INVERTING, text
            assert not beyond or text in arrays, text


def test_that_the_consensus_is_that_of_the_group(tmp_path: Path) -> None:
    decision = site_decision()
    study = decision.studies[1]
    pack = write(structs.replace(decision, studies=(study,)), tmp_path / "pack.xlsx")
    cells = values_of(pack.path)
    (label,) = [cell for cell, value in cells.items() if value == "Consensus"]
    found = group_view(decision, study, study.rounds[0]).consensus
    assert found is not None
    assert cells[label.replace("!A", "!B")] == pytest.approx(found.value, rel=RELATIVE)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(decision=decisions())
def test_that_any_decision_can_be_written_and_holds_its_weights(
    tmp_path: Path, decision: Decision
) -> None:
    pack = write(decision, tmp_path / "pack.xlsx")
    cells = values_of(pack.path)
    assert_weights(pack, without_hidden_rounds(decision), cells)
    assert read_workbook(pack.path).decision == without_hidden_rounds(decision)


def test_that_a_study_of_nothing_says_so(tmp_path: Path) -> None:
    decision = Decision(id="d", studies=(Study(id="s", name="Empty"),))
    pack = write(decision, tmp_path / "pack.xlsx")
    assert pack.weights == [LiveWeights({}, {}, {})]
    assert "There are no criteria yet." in values_of(pack.path).values()
