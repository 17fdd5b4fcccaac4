"""The example decision: complete, honest about its figures, and the same in both languages."""

from __future__ import annotations

import math
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import msgspec
import pytest

from locdecide.decision.model import (
    Decision,
    GateStatus,
    NumberScale,
    Performance,
    Round,
    Study,
)
from locdecide.decision.rounds import counting_round, is_stale
from locdecide.decision.storage import encode, load
from locdecide.decision.tree import children, inner, leaves
from locdecide.evaluation import evaluate_all, findings, group_view
from locdecide.excel.reader import read_workbook

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ROOT / "resources" / "examples"
NAMES = ("case2.locdecide", "case2.nb.locdecide")

# Texts that are equal in both languages on purpose: names of people and places, units, websites.
NEUTRAL_FIELDS = {"id", "parent", "participant", "first", "second", "criterion", "unit", "date"}
# A favourite is an id; what was asked is ids, numbers and units, as the program writes them.
NEUTRAL_FIELDS |= {"asked", "favourite"}
NEUTRAL_TEXTS = {"Ember via Statista", "elmarknad.se"}


@pytest.fixture(scope="module", params=NAMES)
def decision(request: pytest.FixtureRequest) -> Decision:
    return load(EXAMPLES / str(request.param)).decision


@pytest.fixture(scope="module")
def both() -> tuple[Decision, Decision]:
    english, norwegian = (load(EXAMPLES / name).decision for name in NAMES)
    return english, norwegian


def figures(decision: Decision) -> Iterator[tuple[Study, str, str, Performance]]:
    for study in decision.studies:
        for alternative, row in study.performances.items():
            for criterion, performance in row.items():
                yield study, alternative, criterion, performance


def all_rounds(decision: Decision) -> Iterator[tuple[Study, Round]]:
    for study in decision.studies:
        for round_ in study.rounds:
            yield study, round_


def texts(value: object, field: str = "", path: str = "$") -> Iterator[tuple[str, str, str]]:
    """Yield every text of a decision with its field and its path."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from texts(part, key, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for number, part in enumerate(value):
            yield from texts(part, field, f"{path}[{number}]")
    elif isinstance(value, str):
        yield field, path, value


def without_texts(value: object) -> object:
    """Return a decision's structure and figures; a text only says whether there is one."""
    if isinstance(value, dict):
        return {
            key: part if key in NEUTRAL_FIELDS - {"unit", "asked"} else without_texts(part)
            for key, part in value.items()
        }
    if isinstance(value, list | tuple):
        return [without_texts(part) for part in value]
    return bool(value) if isinstance(value, str) else value


def test_that_both_languages_have_the_same_structure_and_figures(
    both: tuple[Decision, Decision],
) -> None:
    english, norwegian = (without_texts(msgspec.to_builtins(decision)) for decision in both)
    assert english == norwegian


def test_that_rating_levels_and_choices_are_the_same_in_both_languages(
    both: tuple[Decision, Decision],
) -> None:
    english, norwegian = both
    for ours, theirs in zip(figures(english), figures(norwegian), strict=True):
        assert ours[1:3] == theirs[1:3]
        assert ours[3].value == theirs[3].value
        assert ours[3].grade == theirs[3].grade
    for one, other in zip(english.studies, norwegian.studies, strict=True):
        assert one.method == other.method
        assert [c.direction for c in one.criteria] == [c.direction for c in other.criteria]
        for gate, same in zip(one.gates, other.gates, strict=True):
            assert {k: r.status for k, r in gate.records.items()} == {
                k: r.status for k, r in same.records.items()
            }


def test_that_every_sentence_differs_between_the_languages(
    both: tuple[Decision, Decision],
) -> None:
    english, norwegian = (list(texts(msgspec.to_builtins(decision))) for decision in both)
    equal = [
        path
        for (field, path, text), (_, _, other) in zip(english, norwegian, strict=True)
        if text == other and " " in text and field not in NEUTRAL_FIELDS
        if text not in NEUTRAL_TEXTS and text != "Mo i Rana"
    ]
    assert equal == []


def test_that_names_a_workbook_matches_by_are_unique(decision: Decision) -> None:
    groups = [[participant.name for participant in decision.participants]]
    for study in decision.studies:
        groups.append([criterion.name for criterion in study.criteria])
        groups.append([alternative.name for alternative in study.alternatives])
        groups.append([gate.name for gate in study.gates])
    assert all(len(set(names)) == len(names) for names in groups)


def test_that_the_decision_says_that_figures_are_illustration(
    both: tuple[Decision, Decision],
) -> None:
    english, norwegian = both
    assert (
        "the figures are made for illustration unless their source says otherwise"
        in english.context
    )
    assert "tallene er laget som illustrasjon med mindre kilden sier noe annet" in norwegian.context
    assert "unnamed" in english.context
    assert "ikke navngitt" in norwegian.context


def test_that_five_people_of_different_functions_vote_and_an_adviser_does_not(
    decision: Decision,
) -> None:
    voters = [participant for participant in decision.participants if participant.voting_power > 0]
    assert len(voters) == 5
    assert len({participant.role for participant in voters}) == 5
    assert [p.id for p in decision.participants if p.voting_power == 0] == ["adviser"]


def test_that_every_figure_has_a_source_but_two(decision: Decision) -> None:
    bare = {
        (study.id, alternative, criterion)
        for study, alternative, criterion, performance in figures(decision)
        if not performance.source
    }
    assert bare == {
        ("feasibility", "hybrid", "investment"),
        ("location", "mo-i-rana", "competence"),
    }


def test_that_one_figure_is_missing(decision: Decision) -> None:
    missing = [
        (alternative.id, leaf.id)
        for study in decision.studies
        for alternative in study.alternatives
        for leaf in leaves(study.criteria)
        if leaf.id not in study.performances[alternative.id]
    ]
    assert missing == [("orkanger", "raw-material")]


def test_that_public_figures_are_those_of_their_sources(decision: Decision) -> None:
    location = decision.studies[1].performances
    prices = {site: row["energy-price"].value for site, row in location.items()}
    assert prices == {
        "gjovik": 76,
        "elverum": 76,
        "kongsvinger": 76,
        "orkanger": 44,
        "mo-i-rana": 34,
        "torsby": 59,
    }
    assert location["torsby"]["energy-mix"].value == 40.7
    assert {row["energy-mix"].value for row in location.values()} == {30, 40.7}
    assert all(
        row[leaf].year == 2023
        for row in location.values()
        for leaf in ("energy-price", "energy-mix")
    )


def test_that_declared_ranges_cover_the_figures_and_their_doubt(decision: Decision) -> None:
    for study, alternative, criterion_id, performance in figures(decision):
        criterion = next(c for c in study.criteria if c.id == criterion_id)
        assert criterion.worst is not None
        assert criterion.best is not None
        if not isinstance(criterion.scale, NumberScale):
            continue
        low, high = sorted((criterion.worst, criterion.best))
        assert not isinstance(performance.value, str)
        spread = (
            performance.value if performance.low is None else performance.low,
            performance.value,
            performance.value if performance.high is None else performance.high,
        )
        assert list(spread) == sorted(spread), (alternative, criterion_id)
        assert low <= spread[0], (alternative, criterion_id)
        assert spread[-1] <= high, (alternative, criterion_id)


def test_that_every_voter_compared_every_pair_once(decision: Decision) -> None:
    voters = {participant.id for participant in decision.participants if participant.voting_power}
    for study, round_ in all_rounds(decision):
        # The adviser came to the location study, to be heard and not to be counted.
        there = voters | ({"adviser"} if study.id == "location" else set())
        parents = [None, *(criterion.id for criterion in inner(study.criteria))]
        assert {(j.participant, j.parent) for j in round_.judgements} == {
            (voter, parent) for voter in there for parent in parents
        }
        for judgements in round_.judgements:
            siblings = [c.id for c in children(study.criteria, judgements.parent)]
            pairs = [frozenset((c.first, c.second)) for c in judgements.comparisons]
            assert sorted(map(sorted, pairs)) == sorted(map(sorted, combinations(siblings, 2)))
            assert all(c.ratio == int(c.ratio) for c in judgements.comparisons)


def test_that_every_written_reason_reached_its_comparison(decision: Decision) -> None:
    reasons = [
        sum(bool(c.reason) for j in round_.judgements for c in j.comparisons)
        for _, round_ in all_rounds(decision)
    ]
    assert reasons == [8, 6, 10]


def test_that_the_location_study_has_a_revealed_round_before_the_open_one_that_counts(
    decision: Decision,
) -> None:
    feasibility, location = decision.studies
    assert len(feasibility.rounds) == 1
    first, second = location.rounds
    assert (first.secret, first.open) == (True, False)
    assert first.reveal is not None
    assert first.reveal.waiting == ()
    assert [b.participant for b in first.ballots if b.closed] == [
        person.id for person in decision.participants
    ]
    assert max(b.closed for b in first.ballots) < first.reveal.time
    assert (second.secret, second.open) == (False, True)
    assert counting_round(location) is second


def test_that_the_record_tells_how_far_the_decision_has_come(decision: Decision) -> None:
    assert [entry.event for entry in decision.log] == [
        "created",
        "gates-frozen",
        "concluded",
        "gates-frozen",
        "round-revealed",
        "waiver-granted",
    ]
    times = [entry.time for entry in decision.log]
    assert times == sorted(times)
    feasibility, location = decision.studies
    assert [feasibility.gates_frozen, location.gates_frozen] == [times[1], times[3]]
    # The must-haves were frozen before anybody weighted, and before the waiver was granted.
    assert feasibility.gates_frozen[:10] < feasibility.rounds[0].date
    assert location.gates_frozen[:10] < location.rounds[0].date
    assert feasibility.conclusion is not None
    assert feasibility.conclusion.date == times[2][:10]
    topsis = evaluate_all(decision)["feasibility"].topsis
    assert topsis is not None
    (leader,) = [ranked.alternative for ranked in topsis.ranking if ranked.rank == 1]
    assert feasibility.conclusion.alternative == leader
    assert (location.conclusion, decision.sign_offs) == (None, ())


def test_that_the_group_moved_together_between_the_rounds(decision: Decision) -> None:
    location = decision.studies[1]
    before, after = (group_view(decision, location, round_) for round_ in location.rounds)
    assert before.consensus is not None
    assert after.consensus is not None
    assert after.consensus.value > before.consensus.value + 0.1
    assert before.camps == (("operations", "quality"), ("finance", "sales"), ("hr",))
    assert after.camps == ()
    assert after.group_leaders == ("elverum",)
    assert "adviser" in {own.participant for own in before.own}


def test_that_every_answer_tells_what_was_asked_and_none_is_stale(decision: Decision) -> None:
    for study, round_ in all_rounds(decision):
        said = [c for j in round_.judgements for c in j.comparisons]
        assert all(c.asked for c in said)
        assert not any(is_stale(study, c) for c in said)


def test_that_exactly_one_participant_is_slightly_inconsistent(decision: Decision) -> None:
    above = [
        (found.participant, found.parent, found.cr)
        for results in evaluate_all(decision).values()
        for found in results.weights.consistency
        if found.cr > 0.10
    ]
    assert [(participant, parent) for participant, parent, _ in above] == [("sales", None)]
    assert above[0][2] < 0.12


def test_that_direct_points_share_a_hundred_among_siblings(decision: Decision) -> None:
    for study in decision.studies:
        for parent in [None, *(criterion.id for criterion in inner(study.criteria))]:
            siblings = children(study.criteria, parent)
            assert sum(study.direct_points[criterion.id] for criterion in siblings) == 100


def test_that_places_lie_where_they_are(decision: Decision) -> None:
    location = decision.studies[1]
    places = {a.id: (a.latitude, a.longitude) for a in location.alternatives}
    for latitude, longitude in places.values():
        assert latitude is not None
        assert longitude is not None
        assert 58 < latitude < 71
        assert 5 < longitude < 18

    def kilometres(one: str, other: str) -> float:
        (lat1, lon1), (lat2, lon2) = places[one], places[other]
        assert lat1 is not None
        assert lat2 is not None
        assert lon1 is not None
        assert lon2 is not None
        east = math.radians(lon2 - lon1) * math.cos(math.radians((lat1 + lat2) / 2))
        return 6371 * math.hypot(math.radians(lat2 - lat1), east)

    # A road is longer than the straight line, but not three times as long.
    for site in places.keys() - {"gjovik"}:
        road = location.performances[site]["proximity"].value
        assert not isinstance(road, str)
        straight = kilometres("gjovik", site)
        assert straight < road < 3 * straight, site


def test_that_must_haves_show_an_unknown_and_a_waiver(decision: Decision) -> None:
    feasibility, location = decision.studies
    statuses = {
        (gate.id, alternative): record.status
        for study in (feasibility, location)
        for gate in study.gates
        for alternative, record in gate.records.items()
    }
    odd = {place: status for place, status in statuses.items() if status is not GateStatus.PASS}
    assert odd == {
        ("supplied", "home-maker"): GateStatus.UNKNOWN,
        ("grid-capacity", "kongsvinger"): GateStatus.UNKNOWN,
        ("plot", "gjovik"): GateStatus.FAIL,
    }
    assert location.gates[1].records["gjovik"].waiver is not None
    assert all(record.evidence for gate in location.gates for record in gate.records.values())


def test_that_the_outcome_is_close_and_the_methods_differ_in_the_middle(
    decision: Decision,
) -> None:
    feasibility, location = evaluate_all(decision).values()
    assert feasibility.ahp
    assert feasibility.topsis
    assert location.ahp
    assert location.topsis
    for ranking in (feasibility.ahp.ranking, feasibility.topsis.ranking):
        ranked = {found.rank: found.alternative for found in ranking}
        assert (ranked[1], ranked[2]) == ("own-plant", "hybrid")
    by_ahp = {found.alternative: found for found in location.ahp.ranking}
    by_topsis = {found.alternative: found for found in location.topsis.ranking}
    assert len(by_ahp) == 6
    assert {site for site in by_ahp if by_ahp[site].rank <= 2} == {"elverum", "gjovik"}
    assert {site for site in by_topsis if by_topsis[site].rank <= 2} == {"elverum", "gjovik"}
    assert abs(by_ahp["elverum"].score - by_ahp["gjovik"].score) < 0.03
    differing = {site for site in by_ahp if by_ahp[site].rank != by_topsis[site].rank}
    assert differing == {"orkanger", "torsby"}


def test_that_the_program_finds_what_was_left_open_and_nothing_else(decision: Decision) -> None:
    found = findings(decision, evaluate_all(decision))
    assert sorted(issue.code for issue in found) == [
        "figure-missing",
        "gate-unknown",
        "gate-unknown",
        "source-missing",
        "source-missing",
        "weights-inconsistent-top",
    ]


def test_that_building_again_changes_nothing(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "example.py"), "--no-workbooks", str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(NAMES)
    for name in NAMES:
        assert (tmp_path / name).read_bytes() == (EXAMPLES / name).read_bytes(), name


def test_that_opening_and_saving_leaves_every_byte(decision: Decision) -> None:
    contents = [(EXAMPLES / name).read_bytes() for name in NAMES]
    assert encode(decision) in contents


@pytest.mark.parametrize("name", NAMES)
def test_that_the_workbook_reads_back_as_the_same_decision(name: str) -> None:
    path = EXAMPLES / name
    imported = read_workbook(path.with_suffix(".xlsx"))
    assert imported.issues == ()
    assert imported.decision == load(path).decision


def test_that_workbooks_are_left_alone_when_nothing_changed(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "tools" / "example.py"), str(tmp_path)]
    contents = []
    for _ in range(2):
        subprocess.run(command, check=True, capture_output=True)
        contents.append({path.name: path.read_bytes() for path in tmp_path.iterdir()})
    assert len(contents[0]) == 4
    assert contents[0] == contents[1]
