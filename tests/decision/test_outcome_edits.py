"""Edits of how a decision ends: conclusions, sign-offs, and must-haves that are frozen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    Conclusion,
    Decision,
    GateRecord,
    GateStatus,
    Level,
    LogEntry,
    NumberScale,
    PairwiseScale,
    Position,
    RatingScale,
    Round,
    Signature,
    Study,
    Waiver,
)
from locdecide.decision.signing import changed_since, is_intact, state_text
from locdecide.sentences import text_for
from locdecide.words import LANGUAGES
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()
NOW = LogEntry(time="2026-05-04T13:00:00", who="Anne", event="signed", text="Signed.")
ANNE, BO = Signature(name="Anne", role="chair"), Signature(name="Bo")
SITE_1 = Conclusion(alternative="s1", text="Site 1", by="The board", date="2026-05-04")


def where(decision: Decision) -> Study:
    return decision.studies[1]


def refused(code: str, call: Callable[..., object], *arguments: Any, **fields: Any) -> EditError:
    with pytest.raises(EditError) as caught:
        call(*arguments, **fields)
    assert caught.value.code == code
    assert all(text_for(code, caught.value.params, language) for language in LANGUAGES)
    return caught.value


def test_that_a_conclusion_is_set_with_its_line_in_the_log() -> None:
    after = sound(edits.conclude(BEFORE, "where", SITE_1, NOW))
    assert where(after).conclusion == SITE_1
    assert after.log == (*BEFORE.log, NOW)
    assert after.studies[0] is BEFORE.studies[0]


def test_that_the_same_conclusion_again_is_no_change_and_no_line() -> None:
    after = edits.conclude(BEFORE, "where", SITE_1, NOW)
    assert edits.conclude(after, "where", SITE_1, NOW) is after
    spaced = replace(SITE_1, text=" Site 1\n", by="The board ", date=" 2026-05-04")
    assert edits.conclude(after, "where", spaced, NOW) is after
    assert edits.conclude(BEFORE, "where", None, NOW) is BEFORE


def test_that_a_conclusion_may_propose_none_of_them_and_be_taken_back() -> None:
    none = sound(edits.conclude(BEFORE, "where", Conclusion(text="None of them"), NOW))
    assert where(none).conclusion == Conclusion(text="None of them")
    back = sound(edits.conclude(none, "where", None, NOW))
    assert where(back).conclusion is None
    assert len(back.log) == 2


def test_that_a_conclusion_for_what_is_not_there_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        edits.conclude(BEFORE, "where", Conclusion(alternative="stay"), NOW)


def test_that_an_alternative_leaves_with_its_conclusion_and_review_and_with_no_others() -> None:
    before = edits.conclude(BEFORE, "where", SITE_1, NOW)
    before = edits.begin_review(before, "where", "s1", ())
    other = sound(edits.remove_alternative(before, "where", "s2"))
    assert where(other).conclusion is where(before).conclusion
    assert where(other).review is where(before).review
    after = sound(edits.remove_alternative(before, "where", "s1"))
    assert (where(after).conclusion, where(after).review) == (None, None)
    assert after.log == before.log


def test_that_signing_keeps_the_state_its_digest_and_a_line_that_has_it() -> None:
    after = sound(edits.sign_off(BEFORE, (ANNE, BO), NOW, note=" 4/2026 ", sign_off_id="s"))
    (sign_off,) = after.sign_offs
    assert (sign_off.id, sign_off.time, sign_off.note) == ("s", NOW.time, "4/2026")
    assert sign_off.signatures == (ANNE, BO)
    assert sign_off.content == state_text(BEFORE)
    assert is_intact(sign_off)
    assert after.log == (replace(NOW, digest=sign_off.digest),)
    assert not changed_since(after, sign_off)


def test_that_signing_twice_makes_two_sign_offs_over_the_same_text() -> None:
    twice = sound(edits.sign_off(edits.sign_off(BEFORE, (ANNE,), NOW), (BO,), NOW))
    first, second = twice.sign_offs
    assert first.id != second.id
    assert first.digest == second.digest


def test_that_names_and_words_of_a_signature_have_no_space_around_them() -> None:
    given = Signature(
        name="  Anne   Berg ",
        role=" chair ",
        position=Position.DISSENT,
        words=" Too far \n",
        time=" 2026 ",
    )
    (sign_off,) = edits.sign_off(BEFORE, (given,), NOW).sign_offs
    assert sign_off.signatures == (
        Signature(
            name="Anne Berg", role="chair", position=Position.DISSENT, words="Too far", time="2026"
        ),
    )


@pytest.mark.parametrize("position", [Position.RESERVATION, Position.DISSENT])
def test_that_who_does_not_simply_agree_says_why(position: Position) -> None:
    silent = Signature(name="Bo", position=position, words="  ")
    error = refused("edit-sign-words-missing", edits.sign_off, BEFORE, (ANNE, silent), NOW)
    assert error.params == {"name": "Bo"}
    signed = edits.sign_off(BEFORE, (ANNE,), NOW, sign_off_id="s")
    refused("edit-sign-words-missing", edits.add_signatures, signed, "s", (silent,), NOW)


def test_that_nobody_and_the_nameless_sign_nothing() -> None:
    refused("edit-sign-nobody", edits.sign_off, BEFORE, (), NOW)
    refused("edit-name-missing", edits.sign_off, BEFORE, (ANNE, Signature(name=" ")), NOW)
    signed = edits.sign_off(BEFORE, (ANNE,), NOW, sign_off_id="s")
    refused("edit-sign-nobody", edits.add_signatures, signed, "s", (), NOW)


def test_that_nothing_is_signed_unseen() -> None:
    secret = Round(id="r2", name="Two", secret=True)
    study = replace(where(BEFORE), rounds=(*where(BEFORE).rounds, secret))
    hidden = replace(BEFORE, studies=(BEFORE.studies[0], study))
    error = refused("edit-sign-hidden", edits.sign_off, hidden, (ANNE,), NOW)
    assert error.params == {"study": "Location study"}
    shown = edits.reveal_round(hidden, "where", "2026-05-04T12:00:00")
    assert len(edits.sign_off(shown, (ANNE,), NOW).sign_offs) == 1


def test_that_others_sign_later_while_nothing_has_changed() -> None:
    signed = edits.sign_off(BEFORE, (ANNE,), NOW, sign_off_id="s")
    later = replace(NOW, time="2026-05-05T09:00:00")
    noted = edits.record(signed, later)
    after = sound(edits.add_signatures(noted, "s", (BO,), later))
    (sign_off,) = after.sign_offs
    assert sign_off.signatures == (ANNE, BO)
    assert (sign_off.time, sign_off.content) == (NOW.time, signed.sign_offs[0].content)
    assert after.log[-1] == replace(later, digest=sign_off.digest)
    changed = edits.change_frame(signed, title="Other")
    refused("edit-sign-changed", edits.add_signatures, changed, "s", (BO,), later)
    with pytest.raises(KeyError):
        edits.add_signatures(signed, "none", (BO,), later)


@pytest.mark.parametrize("field", ["content", "digest"])
def test_that_nobody_signs_a_sign_off_that_is_damaged(field: str) -> None:
    signed = edits.sign_off(BEFORE, (ANNE,), NOW, sign_off_id="s")
    damaged = replace(signed.sign_offs[0], **{field: getattr(signed.sign_offs[0], field) + " "})
    # One space more reads as the same decision, and is another text all the same.
    assert not changed_since(BEFORE, damaged)
    decision = replace(signed, sign_offs=(damaged,))
    refused("edit-sign-changed", edits.add_signatures, decision, "s", (BO,), NOW)


def gated() -> Decision:
    decision = edits.add_gate(BEFORE, "where", "Cheap", gate_id="g")
    decision = edits.change_gate(decision, "where", "g", criterion="price", threshold=0.07)
    return edits.add_gate(decision, "where", "Plot", gate_id="h")


def test_that_frozen_must_haves_stay_and_what_is_known_of_sites_may_change() -> None:
    frozen = sound(edits.freeze_gates(gated(), "where", NOW))
    assert where(frozen).gates_frozen == NOW.time
    assert frozen.log == (NOW,)
    assert edits.freeze_gates(frozen, "where", NOW) is frozen
    refused("edit-gates-frozen", edits.add_gate, frozen, "where", "More")
    refused("edit-gates-frozen", edits.change_gate, frozen, "where", "g", threshold=1)
    refused("edit-gates-frozen", edits.change_gate, frozen, "where", "h", name="Other")
    refused("edit-gates-frozen", edits.remove_gate, frozen, "where", "h")
    waiver = Waiver(by="The board", reason="Grid in 2028", date="2026-05-04")
    record = GateRecord(status=GateStatus.FAIL, evidence="Letter", waiver=waiver)
    after = sound(
        edits.set_gate_record(
            frozen, "where", "h", "s1", status=record.status, evidence="Letter", waiver=waiver
        )
    )
    assert where(after).gates[1].records == {"s1": record}
    assert sound(edits.remove_alternative(after, "where", "s1"))
    other = edits.add_gate(frozen, "whether", "Money")
    assert len(other.studies[0].gates) == 1


def test_that_thawed_must_haves_change_again_and_the_log_tells_both() -> None:
    frozen = edits.freeze_gates(gated(), "where", NOW)
    later = replace(NOW, time="2026-05-05", event="gates-unfrozen")
    thawed = sound(edits.thaw_gates(frozen, "where", later))
    assert where(thawed).gates_frozen == ""
    assert thawed.log == (NOW, later)
    assert edits.thaw_gates(thawed, "where", later) is thawed
    assert where(edits.change_gate(thawed, "where", "g", threshold=1)).gates[0].threshold == 1.0


def test_that_a_criterion_that_a_frozen_must_have_rests_on_stays() -> None:
    frozen = edits.freeze_gates(gated(), "where", NOW)
    refused("edit-gates-frozen", edits.remove_criterion, frozen, "where", "price")
    refused("edit-gates-frozen", edits.remove_criterion, frozen, "where", "energy")
    assert len(where(sound(edits.remove_criterion(frozen, "where", "raw"))).criteria) == 6
    without = sound(edits.remove_criterion(gated(), "where", "energy"))
    assert [gate.name for gate in where(without).gates] == ["Plot"]


def test_that_a_frozen_must_have_keeps_the_unit_that_it_rests_on() -> None:
    frozen = edits.freeze_gates(gated(), "where", NOW)
    refused("edit-gates-frozen", edits.change_criterion, frozen, "where", "price", unit="MNOK")
    renamed = sound(edits.change_criterion(frozen, "where", "price", name="Power", unit="EUR/kWh"))
    assert any(criterion.name == "Power" for criterion in where(renamed).criteria)
    assert sound(edits.change_criterion(frozen, "where", "raw", unit="t")) is not frozen
    assert sound(edits.change_criterion(gated(), "where", "price", unit="MNOK"))


def test_that_a_frozen_must_have_keeps_the_kind_of_scale_that_it_rests_on() -> None:
    frozen = edits.freeze_gates(gated(), "where", NOW)
    levels = RatingScale(levels=(Level(id="l", label="Low", value=1),))
    for scale in (PairwiseScale(), levels):
        refused("edit-gates-frozen", edits.set_scale, frozen, "where", "price", scale)
        assert edits.set_scale(frozen, "where", "raw", scale) is not frozen
        assert edits.set_scale(gated(), "where", "price", scale)
    assert edits.set_scale(frozen, "where", "price", NumberScale()) is frozen


def test_that_a_frozen_must_have_goes_on_with_the_first_part_of_a_criterion_that_is_split() -> None:
    frozen = edits.freeze_gates(gated(), "where", NOW)
    split = sound(edits.add_criterion(frozen, "where", "Day price", parent="price"))
    gate = where(split).gates[0]
    heir = next(c for c in where(split).criteria if c.parent == "price")
    assert (gate.criterion, gate.threshold) == (heir.id, 0.07)
    assert heir.scale == NumberScale()
