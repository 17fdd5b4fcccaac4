"""The open decision: undo by value, merging, saving, and what it tells others."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits, storage
from locdecide.decision.issues import EditError
from locdecide.decision.model import Decision, LogEntry, Weighting
from locdecide.live.document import Change, Document, difference
from tests.decision.contract import edits_of
from tests.samples import site_decision

SAMPLE = site_decision()


def titled(title: str) -> partial[Decision]:
    return partial(edits.change_frame, title=title)


def price(value: float) -> partial[Decision]:
    return partial(
        edits.set_performance,
        study_id="where",
        alternative="s1",
        criterion="price",
        value=value,
    )


def test_that_an_edit_is_undone_and_redone_by_value(
    document: Document, changes: list[Change]
) -> None:
    before = document.decision
    assert document.apply(price(0.05), text="Price")
    after = document.decision
    assert after.studies[1].performances["s1"]["price"].value == 0.05
    document.undo_stack.undo()
    assert document.decision is before
    document.undo_stack.redo()
    assert document.decision is after
    assert changes == [Change.PERFORMANCES] * 3
    assert document.undo_stack.undoText() == "Price"


def test_that_an_edit_without_effect_leaves_no_step(
    document: Document, changes: list[Change]
) -> None:
    assert not document.apply(price(0.045), text="Price")
    assert not document.apply(lambda d: replace(d), text="Copy")
    assert (document.undo_stack.count(), changes, document.modified) == (0, [], False)


def test_that_a_refused_edit_changes_nothing(document: Document, changes: list[Change]) -> None:
    with pytest.raises(EditError):
        document.apply(price(float("nan")), text="Price")
    assert (document.undo_stack.count(), changes) == (0, [])
    assert document.decision == SAMPLE


def test_that_steps_with_one_key_merge_until_the_run_ends(document: Document) -> None:
    for title in ("A", "AB", "ABC"):
        document.apply(titled(title), text="Title", merge_key="title")
    assert document.undo_stack.count() == 1
    document.end_merge()
    document.apply(titled("ABCD"), text="Title", merge_key="title")
    document.apply(price(0.05), text="Price", merge_key="price")
    document.apply(titled("E"), text="Title")
    document.apply(titled("F"), text="Title")
    assert document.undo_stack.count() == 5
    for title in ("E", "ABCD", "ABCD", "ABC", "Where to build"):
        document.undo_stack.undo()
        assert document.decision.title == title
    assert document.decision == SAMPLE


def test_that_a_step_after_an_undo_is_not_merged_into_what_was_before(document: Document) -> None:
    document.apply(titled("A"), text="Title", merge_key="title")
    document.apply(price(0.05), text="Price")
    document.undo_stack.undo()
    document.apply(titled("AB"), text="Title", merge_key="title")
    document.undo_stack.undo()
    assert document.decision.title == "A"


def test_that_another_document_is_told_of_once(document: Document) -> None:
    changes: list[Change] = []
    document.changed.connect(changes.append)
    document.take(edits.change_frame(SAMPLE, title="Other"))
    assert changes == [Change.ALL]


def test_that_a_saved_state_is_not_merged_into(document: Document, tmp_path: Path) -> None:
    document.apply(titled("A"), text="Title", merge_key="title")
    document.save(tmp_path / "d.locdecide")
    document.apply(titled("AB"), text="Title", merge_key="title")
    document.undo_stack.undo()
    assert document.decision.title == "A"
    assert not document.modified


def test_that_undo_brings_back_the_study_of_the_edit(document: Document) -> None:
    seen: list[str] = []
    document.apply(price(0.05), text="Price")
    document.study_changed.connect(seen.append)
    document.choose_study("whether")
    assert document.study.name == "Feasibility study"
    document.undo_stack.undo()
    assert (document.study_id, seen) == ("where", ["whether", "where"])
    document.choose_study("unknown")
    assert document.study_id == "whether"


def test_that_removing_the_study_in_front_brings_another(document: Document) -> None:
    document.apply(partial(edits.remove_study, study_id="where"), text="Remove")
    assert document.study_id == "whether"
    document.undo_stack.undo()
    assert document.study_id == "where"


def test_that_a_document_is_modified_until_saved_or_undone(
    document: Document, tmp_path: Path
) -> None:
    told: list[None] = []
    document.file_changed.connect(lambda: told.append(None))
    path = tmp_path / "d.locdecide"
    document.apply(titled("New"), text="Title")
    assert document.modified
    document.save(path)
    assert (document.modified, document.path, len(told)) == (False, path, 1)
    document.undo_stack.undo()
    assert document.modified
    document.undo_stack.redo()
    assert not document.modified
    assert storage.load(path).decision == document.decision


def test_that_saving_notices_what_others_did_unless_told_to_overwrite(
    document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "d.locdecide"
    document.save(path)
    document.apply(titled("Ours"), text="Title")
    document.save()
    storage.save(path, replace(SAMPLE, title="Theirs"))
    document.apply(titled("Ours again"), text="Title")
    with pytest.raises(storage.ChangedOnDiskError):
        document.save()
    assert document.modified
    other = tmp_path / "other.locdecide"
    storage.save(other, SAMPLE)
    document.save(path, overwrite=True)
    assert storage.load(path).decision.title == "Ours again"
    document.save(other)
    assert (document.path, storage.load(other).decision.title) == (other, "Ours again")


def test_that_a_failed_save_keeps_path_and_changes(document: Document, tmp_path: Path) -> None:
    document.apply(titled("New"), text="Title")
    with pytest.raises(storage.StorageError):
        document.save(tmp_path / "none" / "d.locdecide")
    assert (document.path, document.modified) == (None, True)
    with pytest.raises(ValueError, match="no path"):
        document.save()


def test_that_another_decision_begins_a_new_history(
    document: Document, changes: list[Change], tmp_path: Path
) -> None:
    path = tmp_path / "d.locdecide"
    mark = storage.save(path, SAMPLE)
    document.apply(titled("New"), text="Title")
    document.take(SAMPLE, path=path, fingerprint=mark)
    assert (document.path, document.modified, document.undo_stack.count()) == (path, False, 0)
    assert document.study_id == "whether"
    assert changes[-1] == Change.ALL
    document.apply(titled("Saved"), text="Title")
    document.save()
    document.take(edits.change_frame(SAMPLE, title="Imported"), modified=True)
    assert (document.path, document.modified) == (None, True)
    document.take(SAMPLE)
    assert not document.modified


def test_that_an_empty_decision_has_no_study_in_front() -> None:
    empty = Document(Decision(id="e"))
    assert empty.study_id == ""
    empty.apply(lambda d: edits.add_study(d, "First", study_id="f"), text="Add")
    empty.choose_study("f")
    assert empty.study.name == "First"
    empty.deleteLater()


@pytest.mark.parametrize(
    ("edit", "change"),
    [
        (titled("New"), Change.FRAME),
        (partial(edits.add_participant, name="C"), Change.PARTICIPANTS),
        (partial(edits.record, entry=LogEntry(time="1")), Change.LOG),
        (partial(edits.change_study, study_id="where", name="N"), Change.STUDIES),
        (partial(edits.add_study, name="N"), Change.ALL),
        (
            partial(edits.set_range, study_id="where", criterion_id="price", worst=1, best=0),
            Change.CRITERIA,
        ),
        (partial(edits.add_alternative, study_id="where", name="N"), Change.ALTERNATIVES),
        (price(1.0), Change.PERFORMANCES),
        (partial(edits.add_gate, study_id="where", name="N"), Change.GATES),
        (partial(edits.set_direct_points, study_id="where", points={"raw": 1}), Change.POINTS),
        (partial(edits.change_method, study_id="where", weighting=Weighting.DIRECT), Change.METHOD),
        (
            partial(
                edits.set_comparison,
                study_id="where",
                participant="bo",
                parent=None,
                first="raw",
                second="near",
                ratio=2,
            ),
            Change.ROUNDS,
        ),
        (
            partial(edits.remove_alternative, study_id="where", alternative_id="s1"),
            Change.ALTERNATIVES | Change.PERFORMANCES,
        ),
        (
            partial(edits.remove_criterion, study_id="where", criterion_id="raw"),
            Change.CRITERIA | Change.PERFORMANCES | Change.POINTS | Change.ROUNDS,
        ),
    ],
)
def test_that_the_flags_say_what_differs_and_no_more(
    edit: partial[Decision], change: Change
) -> None:
    after = edit(SAMPLE)
    assert difference(SAMPLE, after) == change
    assert difference(after, SAMPLE) == change
    assert difference(SAMPLE, SAMPLE) == Change.NONE


@settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_that_undoing_all_and_redoing_all_meets_every_value_again(data: st.DataObject) -> None:
    document = Document(SAMPLE)
    values = [document.decision]
    for _ in range(6):
        edit = data.draw(edits_of(document.decision))
        try:
            if edit is not None and document.apply(edit, text="Edit"):
                values.append(document.decision)
        except EditError:
            continue
    for value in reversed(values[:-1]):
        document.undo_stack.undo()
        assert document.decision is value
    assert not document.modified
    for value in values[1:]:
        document.undo_stack.redo()
        assert document.decision is value
    document.deleteLater()


def test_that_a_run_of_steps_that_ends_where_it_began_leaves_nothing_to_undo() -> None:
    document = Document(site_decision())
    before = document.decision.title
    for title in ("A", "B", before):
        document.apply(partial(edits.change_frame, title=title), text="Title", merge_key="title")
    assert document.decision.title == before
    assert not document.undo_stack.canUndo()


def renamed(document: Document, title: str, merge_key: str | None = None) -> None:
    document.apply(partial(edits.change_frame, title=title), text=title, merge_key=merge_key)


def test_that_nothing_before_a_forgotten_history_can_be_undone(
    document: Document, changes: list[Change]
) -> None:
    renamed(document, "Secret")
    value = document.decision
    changes.clear()
    document.forget_history()
    stack = document.undo_stack
    assert not stack.canUndo()
    assert not stack.canRedo()
    assert (stack.count(), stack.undoText(), stack.redoText()) == (0, "", "")
    assert document.decision is value
    assert changes == []
    stack.undo()
    assert document.decision is value


def test_that_what_was_undone_cannot_come_back_after_a_forgotten_history(
    document: Document,
) -> None:
    renamed(document, "Secret")
    document.undo_stack.undo()
    value = document.decision
    document.forget_history()
    document.undo_stack.redo()
    assert document.decision is value


def test_that_undo_after_a_forgotten_history_ends_there(document: Document) -> None:
    renamed(document, "Secret")
    document.forget_history()
    value = document.decision
    renamed(document, "Later")
    assert document.undo_stack.undoText() == "Later"
    document.undo_stack.undo()
    assert document.decision is value
    assert not document.undo_stack.canUndo()


def test_that_a_step_does_not_merge_into_a_forgotten_one(document: Document) -> None:
    renamed(document, "Sec", "title")
    document.forget_history()
    value = document.decision
    renamed(document, "Secret", "title")
    document.undo_stack.undo()
    assert document.decision is value


def test_that_forgetting_the_history_leaves_what_is_to_be_saved_as_it_was(
    document: Document, tmp_path: Path
) -> None:
    document.forget_history()
    assert not document.modified
    renamed(document, "Unsaved")
    document.forget_history()
    assert document.modified
    renamed(document, "More")
    document.undo_stack.undo()
    assert document.modified
    document.save(tmp_path / "d.locdecide")
    assert not document.modified
    document.forget_history()
    assert not document.modified
    renamed(document, "Again")
    assert document.modified
    document.undo_stack.undo()
    assert not document.modified
