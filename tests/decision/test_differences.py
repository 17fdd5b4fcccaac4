"""What differs between two states: every field of the model, and nothing that has no meaning."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.differences import Area, Difference, Kind, Part, differences, matched
from locdecide.decision.model import (
    Ballot,
    BallotMethod,
    Comparison,
    Conclusion,
    Decision,
    GateRecord,
    PointsGiven,
    Review,
    ReviewLine,
    Round,
    SignOff,
    Study,
)
from locdecide.decision.rounds import is_hidden
from tests.decision import version_4
from tests.decision.single_changes import (
    REFERENCES,
    all_parts,
    fields_of,
    single_changes,
    single_removals,
)
from tests.decision.states import SITES, WHERE, changed, judged, only
from tests.strategies import decisions

WHOLE = version_4.DECISION
# What comes after the decision, or beside it, is left out as in what is signed.
BESIDE = {"LogEntry", "SignOff", "Signature", "Review", "ReviewLine"}


def test_that_a_change_of_any_field_is_one_difference() -> None:
    changed: dict[tuple[str, str], set[int]] = {}
    for kind, field, after in single_changes(WHOLE):
        found = differences(WHOLE, after)
        assert all(each.before != each.after or _untold(each) for each in found)
        changed.setdefault((kind, field), set()).add(len(found))
    assert all(counts == ({0} if kind in BESIDE else {1}) for (kind, _), counts in changed.items())
    structs = {kind.__name__ for kind in map(type, all_parts(WHOLE))}
    assert structs >= {kind for kind, _ in fields_of(Decision)} - {"NumberScale", "PairwiseScale"}
    missing = {(k, f) for k, f in fields_of(Decision) - changed.keys() if f not in REFERENCES}
    holders = {(type(p).__name__, f) for p in all_parts(WHOLE) for f in _holders(p)}
    assert missing - holders == set()


def _untold(difference: Difference) -> bool:
    """Tell whether a difference keeps its values: a hidden round, or another question asked."""
    hidden = difference.part is Part.ROUND and difference.before is None
    return hidden or difference.field == "asked"


def _holders(part: msgspec.Struct) -> list[str]:
    """Return the fields that hold other parts, which come and go rather than change."""
    kinds = (tuple, dict, msgspec.Struct)
    return [field for field in part.__struct_fields__ if isinstance(getattr(part, field), kinds)]


def test_that_whatever_is_taken_out_is_a_difference_and_so_is_putting_it_back() -> None:
    seen = set()
    for kind, field, less in single_removals(WHOLE):
        beside = kind in BESIDE or field in ("log", "sign_offs", "review")
        assert bool(differences(WHOLE, less)) is not beside, (kind, field)
        assert bool(differences(less, WHOLE)) is not beside, (kind, field)
        seen.add((kind, field))
    assert {"studies", "participants"} <= {f for _, f in seen}
    assert len(seen) > 30


def criterion(own: str, **fields: Any) -> Decision:
    return changed(
        criteria=tuple(replace(c, **fields) if c.id == own else c for c in WHERE.criteria)
    )


def of_where(area: Area, kind: Kind, part: Part, *subjects: str, **rest: Any) -> Difference:
    return Difference(area=area, kind=kind, part=part, study="where", subjects=subjects, **rest)


def test_that_a_figure_is_told_by_alternative_and_criterion() -> None:
    after = edits.set_performance(SITES, "where", "s2", "raw", 7.5)
    assert only(SITES, after) == of_where(
        Area.FIGURES, Kind.CHANGED, Part.FIGURE, "s2", "raw", field="value", before=6.0, after=7.5
    )
    gone = edits.set_performance(SITES, "where", "s2", "raw", None)
    was = WHERE.performances["s2"]["raw"]
    assert only(SITES, gone) == of_where(
        Area.FIGURES, Kind.REMOVED, Part.FIGURE, "s2", "raw", before=was
    )
    assert only(gone, SITES) == of_where(
        Area.FIGURES, Kind.ADDED, Part.FIGURE, "s2", "raw", after=was
    )


def test_that_an_alternative_takes_its_figures_along() -> None:
    found = only(SITES, edits.remove_alternative(SITES, "where", "s2"))
    assert (found.kind, found.part, found.subjects) == (Kind.REMOVED, Part.ALTERNATIVE, ("s2",))
    assert found.before == WHERE.alternatives[1]


def test_that_a_criterion_under_another_one_is_moved() -> None:
    found = only(SITES, criterion("market", parent="energy"))
    assert found == of_where(
        Area.CRITERIA,
        Kind.MOVED,
        Part.CRITERION,
        "market",
        field="parent",
        before=None,
        after="energy",
    )


def test_that_another_order_is_one_line_a_list() -> None:
    found = only(SITES, changed(alternatives=WHERE.alternatives[::-1]))
    assert (found.kind, found.field) == (Kind.MOVED, "order")
    assert found.before == ("s1", "s2", "s3", "s4", "s5")
    assert found.after == ("s5", "s4", "s3", "s2", "s1")
    # One taken out of the middle leaves the others in their order.
    assert [d.kind for d in differences(SITES, changed(alternatives=WHERE.alternatives[1:]))] == [
        Kind.REMOVED
    ]


def test_that_a_judgement_is_one_line_whoever_stands_first() -> None:
    before = judged(Comparison(first="energy", second="market", ratio=3))
    after = judged(Comparison(first="market", second="energy", ratio=5, reason="so", kept=True))
    found = only(before, after)
    assert (found.area, found.kind, found.field) == (Area.JUDGEMENTS, Kind.CHANGED, "ratio")
    assert found.subjects == ("r", "kari", "", "market", "energy")
    assert isinstance(found.before, Comparison)
    assert (found.before.first, found.before.ratio) == ("energy", 3)
    # Both matter the same: nobody stands first.
    same = judged(Comparison(first="energy", second="market", ratio=1))
    assert differences(same, judged(Comparison(first="market", second="energy", ratio=1))) == ()
    turned = judged(Comparison(first="market", second="energy", ratio=3))
    assert only(before, turned).field == "ratio"


@pytest.mark.parametrize(
    "fields",
    [
        {"reason": "x"},
        {"kept": True},
        {"asked": "energy: 1 → 2"},
    ],
)
def test_that_what_stands_beside_a_judgement_counts(fields: dict[str, Any]) -> None:
    said = Comparison(first="energy", second="market", ratio=3)
    assert only(judged(said), judged(replace(said, **fields))).field == next(iter(fields))


HIDDEN_CHANGES: dict[str, Callable[[Round], Round]] = {
    "judgements": lambda r: replace(r, judgements=()),
    "points": lambda r: replace(r, points=(PointsGiven(participant="kari", points={"raw": 3.0}),)),
    "ballots": lambda r: replace(r, ballots=(Ballot(participant="kari", favourite="s1"),)),
    "missed": lambda r: replace(r, missed="Their own homes"),
    "everything": lambda r: replace(
        r,
        judgements=(),
        missed="Their own homes",
        ballots=(Ballot(participant="kari", method=BallotMethod.SWING, closed="2026"),),
    ),
}


@pytest.mark.parametrize("change", HIDDEN_CHANGES.values(), ids=HIDDEN_CHANGES)
def test_that_a_hidden_round_gives_nothing_away(change: Callable[[Round], Round]) -> None:
    before = judged(Comparison(first="energy", second="market", ratio=7, reason="x"), secret=True)
    round_ = before.studies[1].rounds[0]
    after = changed(rounds=(change(round_),))
    expected = of_where(Area.ROUNDS, Kind.CHANGED, Part.ROUND, "r")
    assert only(before, after) == expected
    shown = changed(rounds=(replace(change(round_), secret=False),))
    assert only(before, shown) == replace_field(expected, "reveal")
    for gone, come in ((before, SITES), (SITES, before)):
        came = [d for d in differences(gone, come) if d.part is Part.ROUND]
        assert "ratio" not in repr([d for d in came if d.subjects == ("r",)])


def replace_field(difference: Difference, field: str) -> Difference:
    return Difference(
        area=difference.area,
        kind=difference.kind,
        part=difference.part,
        study=difference.study,
        subjects=difference.subjects,
        field=field,
    )


def test_that_a_hidden_round_of_a_new_study_gives_nothing_away() -> None:
    decision = judged(Comparison(first="energy", second="market", ratio=7), secret=True)
    found = only(replace(SITES, studies=SITES.studies[:1]), decision)
    assert found.part is Part.STUDY
    assert isinstance(found.after, Study)
    assert found.after.rounds[0].judgements == ()
    assert found.after.performances == WHERE.performances


def test_that_log_sign_offs_reviews_and_empty_entries_do_not_count() -> None:
    signed = SignOff(id="o", time="2026", content="", digest="")
    review = Review(alternative="s1", lines=(ReviewLine(id="l", name="Cost"),))
    other = changed(
        review=review,
        performances={**WHERE.performances, "none": {}},
        gates=tuple(replace(g, records={"s1": GateRecord()}) for g in WHERE.gates),
    )
    assert differences(SITES, replace(other, sign_offs=(signed,), log=())) == ()


def test_that_a_conclusion_comes_changes_and_goes() -> None:
    first = Conclusion(alternative="s1", text="Near")
    second = replace(first, alternative=None)
    assert only(SITES, changed(conclusion=first)).kind is Kind.ADDED
    assert only(changed(conclusion=first), SITES).kind is Kind.REMOVED
    found = only(changed(conclusion=first), changed(conclusion=second))
    assert (found.field, found.before, found.after) == ("alternative", "s1", None)


def test_that_everything_renamed_is_still_the_same_thing() -> None:
    renamed = changed(
        criteria=tuple(replace(c, name=f"{c.name}!") for c in WHERE.criteria),
        alternatives=tuple(replace(a, name=f"{a.name}!") for a in WHERE.alternatives),
    )
    found = differences(SITES, renamed)
    assert len(found) == len(WHERE.criteria) + len(WHERE.alternatives)
    assert {(each.kind, each.field) for each in found} == {(Kind.CHANGED, "name")}


def test_that_no_studies_and_a_study_in_one_file_alone_are_told() -> None:
    empty = Decision(id="d")
    assert differences(empty, Decision(id="e")) == ()
    assert [each.kind for each in differences(empty, SITES) if each.part is Part.STUDY] == [
        Kind.ADDED,
        Kind.ADDED,
    ]
    gone = replace(SITES, studies=SITES.studies[1:])
    found = only(SITES, gone)
    assert (found.kind, found.subjects) == (Kind.REMOVED, (SITES.studies[0].id,))


# Whatever the decision.


def meaning(decision: Decision) -> object:
    """Return all of a decision that has a meaning, in another way than the comparison looks."""
    told = msgspec.to_builtins(decision)
    for key in ("id", "log", "sign_offs"):
        told.pop(key, None)
    for study in told["studies"]:
        study.pop("review", None)
        tree: dict[str | None, list[str]] = {}
        for each in study["criteria"]:
            tree.setdefault(each.get("parent"), []).append(each["id"])
        study["criteria"] = [tree, {each["id"]: each for each in study["criteria"]}]
        study["performances"] = {a: row for a, row in study["performances"].items() if row}
        for gate in study["gates"]:
            nothing = msgspec.to_builtins(GateRecord())
            gate["records"] = {a: r for a, r in gate["records"].items() if r != nothing}
        for round_ in study["rounds"]:
            round_["judgements"] = {
                (given["participant"], given.get("parent"), frozenset((c["first"], c["second"]))): (
                    c["ratio"],
                    "" if c["ratio"] == 1 else c["first"],
                    c["reason"],
                    c["asked"],
                    c["kept"],
                )
                for given in round_["judgements"]
                for c in given["comparisons"]
            }
            round_["points"] = {given["participant"]: given for given in round_["points"]}
            round_["ballots"] = {given["participant"]: given for given in round_["ballots"]}
            if round_["reveal"]:
                round_["reveal"]["waiting"] = set(round_["reveal"]["waiting"])
    return told


SOME = settings(
    deadline=None,
    max_examples=15,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


@SOME
@given(decisions(max_studies=1), st.data())
def test_that_there_is_a_difference_exactly_where_the_meaning_differs(
    decision: Decision, data: st.DataObject
) -> None:
    assert differences(decision, msgspec.convert(msgspec.to_builtins(decision), Decision)) == ()
    changes = [*single_changes(decision), *single_removals(decision)]
    if not changes:
        return
    *_, after = data.draw(st.sampled_from(changes))
    both = matched(decision, after)
    assert bool(differences(decision, after)) is (meaning(both.before) != meaning(after))


@SOME
@given(decisions(max_studies=1), decisions(max_studies=1))
def test_that_any_two_decisions_can_be_compared(before: Decision, after: Decision) -> None:
    found = differences(before, after)
    both = matched(before, after)
    assert bool(found) is (meaning(both.before) != meaning(both.after))
    assert bool(differences(after, before)) is bool(found)
    for each in found:
        assert each.before != each.after or _untold(each)
    hidden = {
        r.id for s in (*both.before.studies, *after.studies) for r in s.rounds if is_hidden(r)
    }
    inside = {Part.BALLOT, Part.JUDGEMENT, Part.POINTS, Part.POINTS_METHOD}
    assert not any(each.part in inside and each.subjects[0] in hidden for each in found)
