"""The formulas of a ballot, recalculated by LibreOffice, give the program's own numbers."""

from __future__ import annotations

import random
import shutil
from itertools import combinations, pairwise, product
from pathlib import Path

import pytest

from locdecide.decision.issues import has_errors
from locdecide.decision.model import (
    BallotMethod,
    Comparison,
    Criterion,
    Decision,
    Judgements,
    JudgementScale,
    MethodSettings,
    Participant,
    PointsGiven,
    PointsMethod,
    PrioritiesMethod,
    RandomIndex,
    Round,
    Study,
)
from locdecide.evaluation import own_view, weights_of_round
from locdecide.excel.ballots import read_ballot, write_ballots
from tests.excel.ballot_books import fill, opened, question_sheet, recalculated

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]
TOLERANCE = 1e-6


def criteria(n: int) -> tuple[Criterion, ...]:
    return tuple(Criterion(id=f"c{i}", name=f"C{i}", worst=0.0, best=1.0) for i in range(n))


def answers(n: int, dice: random.Random, *, complete: bool) -> tuple[Comparison, ...]:
    """Answers as people give them: near to weights of their own, a chain at the least."""
    worth = [dice.gauss(0, 1) for _ in range(n)]
    order = dice.sample(range(n), n)
    pairs = {frozenset(pair) for pair in pairwise(order)}
    rest = [frozenset(pair) for pair in combinations(range(n), 2)]
    rest = [pair for pair in rest if pair not in pairs]
    pairs |= set(rest if complete else dice.sample(rest, dice.randint(0, len(rest))))
    given = []
    for pair in pairs:
        apart = {i: worth[i] + dice.gauss(0, 0.3) for i in pair}
        first, second = sorted(pair, key=lambda i: -apart[i])
        ratio = min(9, max(1, round(2.72 ** (apart[first] - apart[second]))))
        given.append(Comparison(first=f"c{first}", second=f"c{second}", ratio=float(ratio)))
    return tuple(given)


def decision_of(n: int, method: MethodSettings, dice: random.Random) -> Decision:
    people = tuple(Participant(id=f"p{k}", name=f"P{k}") for k in range(2))
    judgements = tuple(
        Judgements(participant=person.id, comparisons=answers(n, dice, complete=not k))
        for k, person in enumerate(people)
    )
    round_ = Round(id="r", name="1", judgements=judgements)
    study = Study(id="s", name="S", criteria=criteria(n), rounds=(round_,), method=method)
    title = f"{n} {method.priorities.value} {method.judgement_scale.value}"
    return Decision(id="d", title=title, participants=people, studies=(study,))


def test_that_weights_and_consistency_are_ours_for_every_method_and_scale(tmp_path: Path) -> None:
    dice = random.Random(7)
    tables = list(RandomIndex)
    kinds = list(product(PrioritiesMethod, JudgementScale))
    dice.shuffle(kinds)
    cases = []
    # Every kind once or twice, every size with several of them.
    for at, (priorities, scale) in enumerate(kinds):
        for n in {3 + at % 6, 3 + (at + 3) % 6}:
            method = MethodSettings(
                priorities=priorities, judgement_scale=scale, random_index=tables[at % 3]
            )
            decision = decision_of(n, method, dice)
            study = decision.studies[0]
            for person, path in zip(
                decision.participants,
                write_ballots(decision, study, tmp_path, "en"),
                strict=True,
            ):
                cases.append((decision, person.id, path))
    paths = recalculated([path for _, _, path in cases], tmp_path)
    ratios = 0
    for (decision, person, _), path in zip(cases, paths, strict=True):
        study = decision.studies[0]
        weights = weights_of_round(decision, study, study.rounds[0])
        ours = weights.groups[0].participants[person]
        found = next(c for c in weights.consistency if c.participant == person)
        n = len(study.criteria)
        rows = list(question_sheet(opened(path, values=True)).iter_rows(values_only=True))
        at = next(i for i, row in enumerate(rows) if row[2] == "Your weights so far") + 1
        assert [row[3] for row in rows[at : at + n]] == pytest.approx(list(ours), abs=TOLERANCE)
        label, ratio, words = rows[at + n][2:5]
        assert label == "Consistency ratio"
        if found.missing == (n - 1) * (n - 2) // 2:
            assert ratio is None
            assert words.startswith("too few answers")
            continue
        assert ratio == pytest.approx(found.cr, abs=TOLERANCE), path.name
        assert words.startswith("fine" if found.cr <= 0.1 else "look again")
        ratios += 1
    assert ratios > len(cases) / 2


def test_that_weights_wait_for_answers_that_connect_all(tmp_path: Path) -> None:
    decision = decision_of(4, MethodSettings(), random.Random(1))
    study = decision.studies[0]
    apart = (
        Comparison(first="c0", second="c1", ratio=2),
        Comparison(first="c2", second="c3", ratio=2),
    )
    judgements = (Judgements(participant="p0", comparisons=apart),)
    round_ = Round(id="r", name="1", judgements=judgements)
    study = Study(id="s", name="S", criteria=criteria(4), rounds=(round_,))
    decision = Decision(id="d", participants=decision.participants, studies=(study,))
    paths = write_ballots(decision, study, tmp_path, "nb")
    book = opened(recalculated([paths[0]], tmp_path)[0], values=True)
    texts = [cell for row in question_sheet(book).iter_rows(values_only=True) for cell in row]
    assert "2 av 6 besvart" in texts
    assert "Vektene vises så snart svarene knytter alle sammen." in texts
    errors = [
        cell.value
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "e"
    ]
    assert errors == []


@pytest.mark.parametrize(
    ("method", "points"),
    [
        (BallotMethod.DIRECT, (40, 0, 25, 10)),
        (BallotMethod.SWING, (100, 60, 45, 0)),
        (BallotMethod.RANK_ORDER, (2, 1, 2, 4)),
    ],
)
def test_that_weights_by_points_are_ours(
    tmp_path: Path, method: BallotMethod, points: tuple[float, ...]
) -> None:
    given = PointsGiven(
        participant="p",
        method=PointsMethod(method.value),
        points={f"c{i}": float(p) for i, p in enumerate(points)},
    )
    study = Study(
        id="s",
        name="S",
        criteria=criteria(4),
        rounds=(Round(id="r", name="1", points=(given,)),),
        method=MethodSettings(ballot=method),
    )
    person = Participant(id="p", name="P")
    decision = Decision(id="d", participants=(person,), studies=(study,))
    paths = write_ballots(decision, study, tmp_path, "en")
    book = opened(recalculated(paths, tmp_path)[0], values=True)
    column = "place" if method is BallotMethod.RANK_ORDER else "points"
    sheet = question_sheet(book, column)
    header = [cell.value for cell in sheet[1]]
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("p")]
    shown = [row[header.index("weight")] for row in rows]
    ours = own_view(decision, study, study.rounds[0], person.id)
    assert ours is not None
    assert shown == pytest.approx([ours.weights[c.id] for c in study.criteria], abs=TOLERANCE)
    assert [row[header.index("state")] for row in rows] == ["✓"] * 4


@pytest.mark.parametrize(
    ("places", "states"),
    [
        ((1, 2, 2, 3), ["✓"] * 4),
        (
            (3, 1, 3, None),
            ["The place before it is missing", "✓", "The place before it is missing", None],
        ),
        (
            (2, 3, 3, 5),
            ["The place before it is missing", "✓", "✓", "The place before it is missing"],
        ),
        ((1, 1.5, 0, 1), ["✓", "A whole number from 1", "A whole number from 1", "✓"]),
    ],
)
def test_that_places_that_would_be_refused_are_named_in_the_sheet(
    tmp_path: Path, places: tuple[float | None, ...], states: list[str | None]
) -> None:
    method = MethodSettings(ballot=BallotMethod.RANK_ORDER)
    study = Study(id="s", name="S", criteria=criteria(4), method=method)
    decision = Decision(id="d", participants=(Participant(id="p", name="P"),), studies=(study,))
    path = write_ballots(decision, study, tmp_path, "en")[0]
    fill(path, {(f"p{at}", "place"): place for at, place in enumerate(places, start=1)})
    sheet = question_sheet(opened(recalculated([path], tmp_path)[0], values=True), "place")
    at = [cell.value for cell in sheet[1]].index("state")
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[0]).startswith("p")]
    assert [row[at] for row in rows] == states
    sound = all(each in ("✓", None) for each in states)
    assert has_errors(read_ballot(path, decision).issues) is not sound
