"""Edits of alternatives, figures and must-haves."""

from __future__ import annotations

import pytest

from locdecide.decision import edits
from locdecide.decision.edits import Entry
from locdecide.decision.issues import EditError
from locdecide.decision.model import (
    AlternativeKind,
    Decision,
    GateRecord,
    GateStatus,
    Grade,
    PairwiseScale,
    Stage,
    Study,
    Waiver,
)
from tests.decision.contract import sound
from tests.samples import site_decision

BEFORE = site_decision()


def where(decision: Decision) -> Study:
    return decision.studies[1]


def refused(code: str, call: object, *arguments: object, **fields: object) -> None:
    assert callable(call)
    with pytest.raises(EditError) as caught:
        call(BEFORE, *arguments, **fields)
    assert caught.value.code == code


def test_that_a_new_alternative_is_of_the_kind_its_study_ranks() -> None:
    option = sound(edits.add_alternative(BEFORE, "whether", " Hybrid ")).studies[0].alternatives[-1]
    assert (option.name, option.kind) == ("Hybrid", AlternativeKind.OPTION)
    site = where(edits.add_alternative(BEFORE, "where", "X")).alternatives[-1]
    assert site.kind is AlternativeKind.SITE
    host = edits.add_alternative(BEFORE, "where", "X", kind=AlternativeKind.HOST)
    assert where(host).alternatives[-1].kind is AlternativeKind.HOST


def test_that_places_are_kept_as_real_numbers_within_the_globe() -> None:
    after = sound(edits.change_alternative(BEFORE, "where", "s1", latitude=60, longitude=11.5))
    site = where(after).alternatives[0]
    assert (site.latitude, site.longitude) == (60.0, 11.5)
    assert type(site.latitude) is float
    assert where(after).alternatives[1] is where(BEFORE).alternatives[1]
    assert edits.change_alternative(after, "where", "s1", latitude=60.0) is after
    cleared = edits.change_alternative(after, "where", "s1", latitude=None, longitude=None)
    assert cleared == BEFORE


@pytest.mark.parametrize(
    ("field", "value"), [("latitude", 90.1), ("longitude", -180.1), ("latitude", float("nan"))]
)
def test_that_no_place_is_off_the_globe(field: str, value: float) -> None:
    refused(f"edit-{field}", edits.change_alternative, "where", "s1", **{field: value})


def test_that_an_alternative_moves_within_the_list() -> None:
    after = sound(edits.move_alternative(BEFORE, "where", "s5", 0))
    assert [a.id for a in where(after).alternatives] == ["s5", "s1", "s2", "s3", "s4"]
    assert edits.move_alternative(BEFORE, "where", "s5", 4) is BEFORE
    assert edits.move_alternative(BEFORE, "where", "s5", 99) is BEFORE


def test_that_an_alternative_leaves_with_figures_records_and_comparisons() -> None:
    before = edits.set_scale(BEFORE, "where", "raw", PairwiseScale())
    before = edits.set_comparison(before, "where", "anne", "raw", "s1", "s2", 3)
    before = edits.set_comparison(before, "where", "bo", "raw", "s2", "s3", 3)
    before = edits.add_gate(before, "where", "Must", gate_id="g")
    before = edits.set_gate_record(before, "where", "g", "s1", status=GateStatus.PASS)
    after = sound(edits.remove_alternative(before, "where", "s1"))
    study = where(after)
    assert "s1" not in {a.id for a in study.alternatives} | set(study.performances)
    assert study.gates[0].records == {}
    raw = [j for j in study.rounds[0].judgements if j.parent == "raw"]
    assert [j.participant for j in raw] == ["bo"]
    assert study.criteria is where(before).criteria


def test_that_an_alternative_without_gates_or_comparisons_leaves_those_parts_shared() -> None:
    after = edits.remove_alternative(BEFORE, "where", "s1")
    assert where(after).gates is where(BEFORE).gates
    assert where(after).rounds is where(BEFORE).rounds


def test_that_a_figure_changes_alone_and_keeps_its_source() -> None:
    after = sound(edits.set_performance(BEFORE, "where", "s1", "price", 0.05))
    changed = where(after).performances["s1"]["price"]
    assert (changed.value, changed.source) == (0.05, "Test X")
    assert where(after).performances["s2"] is where(BEFORE).performances["s2"]
    assert where(after).performances["s1"]["mix"] is where(BEFORE).performances["s1"]["mix"]
    assert edits.set_performance(after, "where", "s1", "price", 0.05) is after


def test_that_a_whole_number_is_stored_as_a_real_one_and_zero_stays_zero() -> None:
    after = sound(edits.set_performance(BEFORE, "where", "s1", "price", 0))
    assert type(where(after).performances["s1"]["price"].value) is float
    assert where(after).performances["s1"]["price"].value == 0.0


def test_that_a_cleared_row_leaves_no_empty_row() -> None:
    cells = [("s1", c.id) for c in where(BEFORE).criteria]
    after = sound(edits.clear_performances(BEFORE, "where", cells))
    assert "s1" not in where(after).performances
    assert edits.clear_performances(after, "where", cells) is after


def test_that_a_paste_is_taken_whole_or_not_at_all() -> None:
    good, bad = Entry("s1", "price", 0.09), Entry("s2", "price", "cheap")
    refused("edit-not-a-number", edits.set_performances, "where", [good, bad])
    after = sound(edits.set_performances(BEFORE, "where", [good, Entry("s2", "price", None)]))
    assert where(after).performances["s1"]["price"].value == 0.09
    assert "price" not in where(after).performances["s2"]


def test_that_figures_fit_the_scale_of_their_leaf() -> None:
    refused("edit-figure-on-parent", edits.set_performance, "where", "s1", "energy", 1)
    refused("edit-not-a-number", edits.set_performance, "where", "s1", "price", float("inf"))
    refused("edit-unknown-level", edits.set_performance, "whether", "stay", "control", "l4")
    refused("edit-unknown-level", edits.set_performance, "whether", "stay", "control", 3)
    compared = edits.set_scale(BEFORE, "where", "raw", PairwiseScale())
    with pytest.raises(EditError) as caught:
        edits.set_performance(compared, "where", "s1", "raw", 1)
    assert caught.value.code == "edit-figure-on-pairwise"
    after = sound(edits.set_performance(BEFORE, "whether", "stay", "control", "l3"))
    assert after.studies[0].performances["stay"]["control"].value == "l3"


def test_that_evidence_changes_for_many_cells_and_passes_over_empty_ones() -> None:
    empty = edits.set_performance(BEFORE, "where", "s1", "price", None)
    cells = [("s1", "price"), ("s2", "price")]
    after = sound(
        edits.change_evidence(empty, "where", cells, source="SSB", year=2024, grade=Grade.ESTIMATED)
    )
    assert "price" not in where(after).performances["s1"]
    changed = where(after).performances["s2"]["price"]
    assert (changed.source, changed.year, changed.grade) == ("SSB", 2024, Grade.ESTIMATED)
    assert edits.change_evidence(after, "where", cells, source="SSB", year=2024) is after
    assert edits.change_evidence(after, "where", [("s1", "price")], source="X") is after


def test_that_low_is_never_above_high() -> None:
    cells = [("s1", "price")]
    refused("edit-low-above-high", edits.change_evidence, "where", cells, low=2, high=1)
    refused("edit-not-a-number", edits.change_evidence, "where", cells, low=float("nan"))
    after = sound(edits.change_evidence(BEFORE, "where", cells, low=0, high=0))
    with pytest.raises(EditError):
        edits.change_evidence(after, "where", cells, low=1)


def test_that_a_gate_changes_and_its_record_goes_when_nothing_is_left_in_it() -> None:
    before = edits.add_gate(BEFORE, "where", " Water  supply ", gate_id="g")
    assert where(before).gates[0].name == "Water supply"
    waived = sound(
        edits.set_gate_record(
            before, "where", "g", "s1", status=GateStatus.FAIL, waiver=Waiver(by="Board")
        )
    )
    assert where(waived).gates[0].records["s1"] == GateRecord(
        status=GateStatus.FAIL, waiver=Waiver(by="Board")
    )
    assert edits.set_gate_record(waived, "where", "g", "s1", status=GateStatus.FAIL) is waived
    back = edits.set_gate_record(waived, "where", "g", "s1", status=GateStatus.UNKNOWN, waiver=None)
    assert where(back).gates[0].records == {}
    assert edits.set_gate_record(before, "where", "g", "s1", evidence="") is before
    assert sound(edits.remove_gate(waived, "where", "g")) == BEFORE


def test_that_a_threshold_is_a_number() -> None:
    before = edits.add_gate(BEFORE, "where", "G", gate_id="g")
    after = sound(edits.change_gate(before, "where", "g", criterion="price", threshold=1))
    assert type(where(after).gates[0].threshold) is float
    assert edits.change_gate(after, "where", "g", threshold=1.0, name="G") is after
    with pytest.raises(EditError) as caught:
        edits.change_gate(before, "where", "g", threshold=float("nan"))
    assert caught.value.code == "edit-not-a-number"


def test_that_setting_aside_keeps_the_figures() -> None:
    after = sound(edits.change_alternative(BEFORE, "where", "s1", stage=Stage.SET_ASIDE))
    assert where(after).performances is where(BEFORE).performances
