from __future__ import annotations

import operator

import msgspec
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from locdecide.decision import edits
from locdecide.decision.integrity import violations
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Ballot,
    Comparison,
    Conclusion,
    Decision,
    Gate,
    Judgements,
    LogEntry,
    RatingScale,
    Round,
    Study,
)
from locdecide.decision.rounds import is_hidden
from tests.samples import site_decision
from tests.strategies import decisions

replace = msgspec.structs.replace

NOW = LogEntry(time="2026-11-22T10:00:00", who="Kari", event="imported", file="p.xlsx", digest="ab")
OUTCOME = ("conclusion", "review")


def as_packed(decision: Decision) -> Decision:
    """Return what a pack of a decision holds."""
    studies = tuple(
        replace(study, rounds=tuple(r for r in study.rounds if not r.secret or r.reveal))
        for study in decision.studies
    )
    return replace(decision, studies=studies)


def without_record(decision: Decision) -> Decision:
    """Return what a workbook holds that has only the sheets of the inputs."""
    studies = tuple(
        replace(study, gates_frozen="", conclusion=None, review=None) for study in decision.studies
    )
    return replace(decision, log=(), sign_offs=(), studies=studies)


@given(decisions(), st.booleans())
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_that_taking_back_an_unchanged_workbook_changes_nothing(
    decision: Decision, bare: bool
) -> None:
    packed = as_packed(decision)
    imported = without_record(packed) if bare else packed
    assert edits.take_changes(decision, imported, NOW) is decision


@given(decisions(), st.data())
@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_that_what_a_workbook_cannot_hold_survives_and_what_it_can_is_taken(
    decision: Decision, data: st.DataObject
) -> None:
    assume(decision.studies)
    imported = replace(without_record(as_packed(decision)), title="Changed in Excel")
    at = data.draw(st.integers(0, len(imported.studies) - 1))
    study_id = imported.studies[at].id
    for gone in data.draw(st.sets(st.sampled_from(_ids(imported.studies[at])))):
        imported = _without(imported, study_id, gone)
    before, said = decision.studies[at], imported.studies[at]
    if before.gates_frozen and _demands(before) != _demands(said):
        with pytest.raises(EditError):
            edits.take_changes(decision, imported, NOW)
        return
    after = edits.take_changes(decision, imported, NOW)
    assert violations(after) == ()
    assert after.title == "Changed in Excel"
    assert after.log == (*decision.log, NOW)
    assert after.sign_offs == decision.sign_offs
    assert without_record(as_packed(after)) == imported
    for before, said, found in zip(decision.studies, imported.studies, after.studies, strict=True):
        assert found.gates_frozen == before.gates_frozen
        assert [r.id for r in found.rounds] == [r.id for r in before.rounds]
        hidden = {r.id: r for r in found.rounds if is_hidden(r)}
        for round_ in filter(is_hidden, before.rounds):
            kept = hidden[round_.id]
            assert _bare(kept) == _bare(round_)
            assert len(kept.ballots) == len(round_.ballots)
            if said.criteria == before.criteria and said.alternatives == before.alternatives:
                assert kept == round_
        if said.criteria == before.criteria and said.alternatives == before.alternatives:
            assert all(getattr(found, f) == getattr(before, f) for f in OUTCOME)


def _demands(study: Study) -> list[Gate]:
    return [replace(gate, records={}) for gate in study.gates]


def _bare(round_: Round) -> Round:
    return replace(round_, judgements=(), points=(), ballots=())


def _ids(study: Study) -> list[str]:
    return [*(a.id for a in study.alternatives), *(c.id for c in study.criteria), ""]


def _without(decision: Decision, study_id: str, gone: str) -> Decision:
    study = next(each for each in decision.studies if each.id == study_id)
    if any(each.id == gone for each in study.alternatives):
        return edits.remove_alternative(decision, study_id, gone)
    if any(each.id == gone for each in study.criteria):
        return edits.remove_criterion(decision, study_id, gone)
    return decision


@pytest.fixture
def decision() -> Decision:
    return site_decision()


def where(decision: Decision) -> Study:
    return next(study for study in decision.studies if study.id == "where")


def test_that_a_changed_figure_is_taken_with_a_line_in_the_log(decision: Decision) -> None:
    study = where(decision)
    alternative, row = next(iter(study.performances.items()))
    criterion = next(key for key, each in row.items() if isinstance(each.value, float))
    imported = edits.set_performance(as_packed(decision), "where", alternative, criterion, 123.0)
    after = edits.take_changes(decision, imported, NOW)
    assert where(after).performances[alternative][criterion].value == 123.0
    assert after.log == (*decision.log, NOW)


def test_that_a_round_revealed_since_the_pack_was_written_stays(decision: Decision) -> None:
    secret = edits.start_round(decision, "where", secret=True, round_id="r9")
    imported = as_packed(secret)
    revealed = edits.reveal_round(secret, "where", "2026-11-22T09:00:00")
    after = edits.take_changes(revealed, replace(imported, title="New"), NOW)
    assert where(after).rounds == where(revealed).rounds


def test_that_who_joined_and_voted_in_secret_since_then_stays(decision: Decision) -> None:
    imported = as_packed(decision)
    own = edits.add_participant(decision, "Newcomer", participant_id="new")
    own = edits.start_round(own, "where", secret=True, round_id="r9")
    own = _in_last(own, lambda r: replace(r, ballots=(Ballot(participant="new", closed="10:00"),)))
    after = edits.take_changes(own, imported, NOW)
    assert "new" in {person.id for person in after.participants}
    assert where(after).rounds[-1] == where(own).rounds[-1]


def test_that_who_joined_since_then_and_did_nothing_goes_as_the_workbook_says(
    decision: Decision,
) -> None:
    own = edits.add_participant(decision, "Newcomer", participant_id="new")
    after = edits.take_changes(own, as_packed(decision), NOW)
    assert after.participants == decision.participants


def test_that_answers_in_a_hidden_round_go_with_the_criterion_that_the_workbook_removes(
    decision: Decision,
) -> None:
    own = edits.start_round(decision, "where", secret=True, carry=False, round_id="r9")
    first, second, third = [c.id for c in where(own).criteria if c.parent is None][:3]
    person = own.participants[0].id
    said = (
        Comparison(first=first, second=second, ratio=3),
        Comparison(first=second, second=third, ratio=2),
    )
    own = _in_last(
        own,
        lambda r: replace(r, judgements=(Judgements(participant=person, comparisons=said),)),
    )
    imported = edits.remove_criterion(as_packed(own), "where", first)
    after = edits.take_changes(own, imported, NOW)
    assert violations(after) == ()
    (judgements,) = where(after).rounds[-1].judgements
    assert judgements.comparisons == said[1:]


def test_that_frozen_must_haves_are_not_changed_by_a_workbook(decision: Decision) -> None:
    own = edits.add_gate(decision, "where", "A permit", gate_id="permit")
    imported = edits.change_gate(as_packed(own), "where", "permit", name="No permit")
    frozen = edits.freeze_gates(own, "where", replace(NOW, event="gates-frozen"))
    with pytest.raises(EditError) as refused:
        edits.take_changes(frozen, imported, NOW)
    assert refused.value.code == "edit-gates-frozen"
    assert edits.take_changes(own, imported, NOW) is not own


def test_that_a_workbook_leaves_scale_and_unit_under_a_frozen_must_have() -> None:
    own = edits.add_gate(site_decision(), "where", "Cheap enough", gate_id="cheap")
    own = edits.change_gate(own, "where", "cheap", criterion="price", threshold=0.1)
    frozen = edits.freeze_gates(own, "where", replace(NOW, event="gates-frozen"))
    for imported in (
        edits.set_scale(as_packed(own), "where", "price", RatingScale()),
        edits.change_criterion(as_packed(own), "where", "price", unit="MNOK/kWh"),
    ):
        with pytest.raises(EditError) as refused:
            edits.take_changes(frozen, imported, NOW)
        assert refused.value.code == "edit-gates-frozen"
    elsewhere = edits.set_scale(as_packed(own), "where", "mix", RatingScale())
    assert edits.take_changes(frozen, elsewhere, NOW) is not frozen


def test_that_what_is_known_of_a_frozen_must_have_is_taken(decision: Decision) -> None:
    own = edits.add_gate(decision, "where", "A permit", gate_id="permit")
    frozen = edits.freeze_gates(own, "where", replace(NOW, event="gates-frozen"))
    alternative = where(own).alternatives[0].id
    imported = edits.set_gate_record(
        as_packed(frozen), "where", "permit", alternative, evidence="Letter of 3 May"
    )
    after = edits.take_changes(frozen, imported, NOW)
    (gate,) = [gate for gate in where(after).gates if gate.id == "permit"]
    assert gate.records[alternative].evidence == "Letter of 3 May"
    assert where(after).gates_frozen == NOW.time


def test_that_a_conclusion_and_what_was_achieved_are_taken_where_a_workbook_says_so(
    decision: Decision,
) -> None:
    first, second = (each.id for each in where(decision).alternatives[:2])
    concluded = replace(NOW, event="concluded")
    own = edits.conclude(decision, "where", Conclusion(alternative=first, by="Board"), concluded)
    said = Conclusion(alternative=second, by="Board", text="On reflection")
    imported = edits.conclude(as_packed(own), "where", said, concluded)
    assert where(edits.take_changes(own, imported, NOW)).conclusion == said
    silent = replace(without_record(as_packed(own)), title="New")
    assert where(edits.take_changes(own, silent, NOW)).conclusion == where(own).conclusion


def test_that_a_conclusion_goes_with_the_alternative_that_a_workbook_removes(
    decision: Decision,
) -> None:
    first = where(decision).alternatives[0].id
    concluded = replace(NOW, event="concluded")
    own = edits.conclude(decision, "where", Conclusion(alternative=first, by="Board"), concluded)
    own = edits.begin_review(own, "where", first, ())
    imported = edits.remove_alternative(without_record(own), "where", first)
    after = where(edits.take_changes(own, imported, NOW))
    assert (after.conclusion, after.review) == (None, None)


def test_that_a_study_that_the_workbook_leaves_out_stays(decision: Decision) -> None:
    imported = replace(as_packed(decision), title="New", studies=decision.studies[1:])
    after = edits.take_changes(decision, imported, NOW)
    assert [study.id for study in after.studies] == [study.id for study in decision.studies]


def _in_last(decision: Decision, edit: object) -> Decision:
    studies = tuple(
        replace(study, rounds=(*study.rounds[:-1], edit(study.rounds[-1])))  # type: ignore[operator]
        if study.id == "where"
        else study
        for study in decision.studies
    )
    return replace(decision, studies=studies)


def test_that_an_earlier_round_is_not_opened_again_under_a_later_one(decision: Decision) -> None:
    own = edits.start_round(decision, "where", secret=False, round_id="r8")
    imported = as_packed(own)
    own = edits.start_round(own, "where", secret=True, round_id="r9")
    after = edits.take_changes(own, imported, NOW)
    rounds: tuple[Round, ...] = where(after).rounds
    assert [round_.open for round_ in rounds] == [*([False] * (len(rounds) - 1)), True]


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (743146660.4224977, 743146660.422498),
        (2.2693734602687234e-06, 2.26937346026872e-06),
        (-5.007997001442356, -5.00799700144236),
        # So close to the middle that LibreOffice rounds it up.
        (0.00777397182295902485, 0.00777397182295903),
    ],
)
def test_that_digits_that_a_spreadsheet_cut_off_are_no_change(
    decision: Decision, before: float, said: float
) -> None:
    assert before != said
    own = _with_figure(decision, before)
    assert edits.take_changes(own, as_packed(_with_figure(decision, said)), NOW) is own


@pytest.mark.parametrize(
    ("before", "said"),
    [
        (743146660.4224977, 743146660.4225),
        (0.1, 0.100000000000001),
        (0.0, 1e-300),
        (0.3, 0.30000000000000004),
    ],
)
def test_that_a_number_that_is_no_rounding_is_taken(
    decision: Decision, before: float, said: float
) -> None:
    taken = edits.take_changes(
        _with_figure(decision, before), as_packed(_with_figure(decision, said)), NOW
    )
    assert where(taken) == where(_with_figure(decision, said))


def _with_figure(decision: Decision, value: float) -> Decision:
    study = where(decision)
    alternative = study.alternatives[0].id
    criterion = next(iter(study.performances[alternative]))
    return edits.set_performance(decision, "where", alternative, criterion, value)


def test_that_what_a_workbook_does_not_change_is_shared(decision: Decision) -> None:
    imported = edits.change_frame(_copied(as_packed(decision)), title="New")
    after = edits.take_changes(decision, imported, NOW)
    assert all(map(operator.is_, after.studies, decision.studies))
    assert after.participants is decision.participants


def _copied(decision: Decision) -> Decision:
    return msgspec.json.decode(msgspec.json.encode(decision), type=Decision)
