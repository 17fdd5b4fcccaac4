"""The ballot on the laptop, as the one in front of it works it: by keyboard alone."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from locdecide.decision import edits, rounds, storage
from locdecide.decision.choices import Abstention, BallotMethod
from locdecide.decision.model import Decision
from locdecide.live.recovery import Recovery
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.ui.conftest import Make
from tests.ui.workshop.ballots import (
    Open,
    Press,
    bench_with,
    current,
    given,
    in_round,
    open_ballot,
    press,
    study,
    without_asked,
)

__all__ = ["open_ballot", "press"]

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier

# The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_ballot_is_answered_and_closed_with_the_keyboard_alone(
    make_workbench: Make, open_ballot: Open, press: Press, language: Language
) -> None:
    bench = bench_with(make_workbench, in_round(), language)
    ballot = open_ballot(bench)
    left: list[bool] = []
    ballot.left.connect(lambda: left.append(True))
    assert "Anne" in ballot.welcome.said
    assert "11" in ballot.welcome.said
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is ballot.questions
    assert ballot.questions.progress == (1, 11)
    for count in range(1, 11 + 1):
        assert ballot.questions.progress == (count, 11)
        press(ballot, K.Key_Left, K.Key_2, K.Key_Return)
    assert ballot.screen_shown is ballot.closing
    assert len(ballot.closing.bars.rows) == 7
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is ballot.thanks
    assert rounds.ballot_of(current(bench), "anne").closed
    assert len(given(bench)) == 10
    assert len(given(bench, parent="energy")) == 1
    press(ballot, K.Key_Return)
    assert not ballot.isVisible()
    assert left == [True]


def test_that_a_side_is_chosen_first_and_a_number_waits_for_it(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_5)
    assert not given(bench)
    assert "side" in ballot.questions._hint.text()
    ballot.questions.primary.click()
    assert "or skip" in ballot.questions._hint.text()
    press(ballot, K.Key_Return)
    assert ballot.questions.progress == (1, 11)
    press(ballot, K.Key_Right)
    assert without_asked(given(bench)) == {("near", "energy", 3.0)}
    press(ballot, K.Key_7)
    assert without_asked(given(bench)) == {("near", "energy", 7.0)}
    press(ballot, K.Key_1)
    assert {ratio for _, _, ratio in without_asked(given(bench))} == {1.0}


def test_that_the_mouse_chooses_a_side_and_turns_an_answer_round(
    make_workbench: Make, open_ballot: Open, qtbot: QtBot, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return)
    left, right = ballot.questions.sides.panels
    mouse = Qt.MouseButton.LeftButton
    qtbot.mouseClick(left, mouse)
    assert without_asked(given(bench)) == {("energy", "near", 3.0)}
    strip = ballot.questions.strip
    qtbot.mouseClick(strip, mouse, pos=strip.cell(-5).center().toPoint())
    qtbot.mouseClick(right, mouse)
    assert without_asked(given(bench)) == {("near", "energy", 6.0)}
    qtbot.mouseClick(ballot.questions.sides.even, mouse)
    assert {ratio for _, _, ratio in without_asked(given(bench))} == {1.0}
    qtbot.mouseClick(ballot.questions.primary, mouse)
    assert ballot.questions.progress == (2, 11)
    assert strip.hasFocus()


def test_that_keys_skip_go_back_and_clear_and_a_reason_is_kept(
    make_workbench: Make, open_ballot: Open, press: Press, qtbot: QtBot
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_S, K.Key_Space)
    assert ballot.questions.progress == (3, 11)
    press(ballot, K.Key_Backspace, K.Key_Backspace)
    assert ballot.questions.progress == (1, 11)
    press(ballot, K.Key_Left, K.Key_Tab)
    assert ballot.questions.reason.hasFocus()
    qtbot.keyClicks(ballot.questions.reason, "Power is dear")
    press(ballot, K.Key_Return)
    assert [each.reason for each in given(bench)] == ["Power is dear"]
    assert ballot.questions.progress == (2, 11)
    press(ballot, K.Key_Backspace, K.Key_Delete)
    assert not given(bench)
    press(ballot, K.Key_Backspace)
    assert ballot.screen_shown is ballot.welcome


def with_asked(decision: Decision) -> Decision:
    """The carried answers, each with what its question stated."""
    location = decision.studies[1]
    last = location.rounds[-1]
    judgements = tuple(
        msgspec.structs.replace(
            each,
            comparisons=tuple(
                msgspec.structs.replace(c, asked=rounds.asked_in_pair(location, c.first, c.second))
                for c in each.comparisons
            ),
        )
        for each in last.judgements
    )
    changed = msgspec.structs.replace(last, judgements=judgements)
    location = msgspec.structs.replace(location, rounds=(*location.rounds[:-1], changed))
    return msgspec.structs.replace(decision, studies=(decision.studies[0], location))


def raw_changed(decision: Decision) -> Decision:
    return edits.set_range(decision, "where", "raw", 3.0, 9.0)


def test_that_questions_changed_since_come_first_and_say_what_changed(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    before = with_asked(site_decision())
    decision = raw_changed(edits.start_round(before, "where", carry=True))
    bench = bench_with(make_workbench, decision)
    ballot = open_ballot(bench)
    said = ballot.welcome.said
    assert "Your answers of round 1 stand" in said
    assert "1 question has changed since" in said or "1 question(s) have changed" in said
    press(ballot, K.Key_Return)
    questions = ballot.questions
    assert questions.question.pair == ("energy", "raw")
    assert "1 → 9" in questions._changed.text()
    assert "3 → 9" in questions._changed.text()
    press(ballot, K.Key_Return)
    assert not any(rounds.is_stale(study(bench), each) for each in given(bench))
    assert ("energy", "raw", 3.0) in without_asked(given(bench))
    answered = {frozenset((c.first, c.second)) for c in given(bench)}
    assert frozenset(questions.question.pair) not in answered


def test_that_a_circle_is_said_at_once_and_links_to_its_questions(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return)
    questions = ballot.questions
    wanted = {("energy", "near"): K.Key_Left, ("energy", "raw"): K.Key_Right}
    while questions.question.pair != ("near", "raw"):
        key = wanted.get(questions.question.pair)
        press(ballot, *((key, K.Key_Return) if key else (K.Key_S,)))
    assert not questions.circle
    press(ballot, K.Key_Left)
    assert "Energy over Distance to existing plant" in questions.circle
    assert questions.circle.count("<a href") == 3
    at = questions.progress
    questions._circle.linkActivated.emit("0")
    assert set(questions.question.pair) <= {"energy", "near", "raw"}
    press(ballot, K.Key_Return)
    assert questions.progress == at
    press(ballot, K.Key_Return)
    assert questions.progress == (at[0] + 1, 11) if at else False


def test_that_one_may_stop_when_the_answers_connect_and_is_told_how_sure(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return)
    for _ in range(3):
        press(ballot, K.Key_Left)
        assert not ballot.questions._enough_frame.isVisible()
        press(ballot, K.Key_Return)
    press(ballot, K.Key_Left)
    assert ballot.questions._enough_frame.isVisible()
    assert "Energy 43% ±" in ballot.questions._sure.text()
    press(ballot, K.Key_Return, modifier=CONTROL)
    assert ballot.questions.question.task.parent == "energy"
    press(ballot, K.Key_Left, K.Key_Return)
    assert ballot.screen_shown is ballot.closing
    assert all(row.error for row in ballot.closing.bars.rows)


def contradicting() -> Decision:
    decision = in_round()
    judge = partial(edits.set_comparison, study_id="where", participant="anne")
    top = ("energy", "near", "raw", "market", "people")
    for i, first in enumerate(top):
        for second in top[i + 1 :]:
            turned = {first, second} == {"energy", "people"}
            ratio = 1 / 5 if turned else 3
            decision = judge(decision, parent=None, first=first, second=second, ratio=ratio)
    return judge(decision, parent="energy", first="price", second="mix", ratio=2)


def test_that_advice_is_taken_kept_or_shown_and_nothing_changes_by_itself(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, contradicting())
    ballot = open_ballot(bench)
    before = given(bench)
    press(ballot, K.Key_Return, K.Key_Return, modifier=Qt.KeyboardModifier.NoModifier)
    while ballot.screen_shown is ballot.questions:
        press(ballot, K.Key_Return)
    closing = ballot.closing
    assert given(bench) == before
    assert any("Contradiction" in text for text in closing.verdicts)
    assert 1 <= len(closing.advice) <= 3
    first = closing.advice[0]
    assert "→" in first.line.ratio
    assert "%" in first.line.effect
    pair = {first.line.advice.first, first.line.advice.second}
    first.keep.setFocus()
    press(ballot, K.Key_Return)
    kept = {frozenset((c.first, c.second)) for c in given(bench) if c.kept}
    assert kept == {frozenset(pair)}
    card = next(card for card in closing.advice if card.line.kept)
    assert not card.keep.isVisibleTo(card)
    other = next(card for card in closing.advice if not card.line.kept)
    asked = {other.line.advice.first, other.line.advice.second}
    other.look.setFocus()
    press(ballot, K.Key_Return)
    assert set(ballot.questions.question.pair) == asked
    press(ballot, K.Key_Return)
    assert ballot.screen_shown is closing
    other = next(card for card in closing.advice if not card.line.kept)
    other.take.setFocus()
    press(ballot, K.Key_Return)
    assert len(given(bench) - before) >= 2


def test_that_undo_ends_where_the_ballot_began_and_nothing_is_undone_after_it(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    stack = bench.document.undo_stack
    bench.editor.apply(
        partial(edits.change_round, study_id="where", round_id=current(bench).id, name="Two"),
        "rename",
    )
    ballot = open_ballot(bench)
    assert not stack.canUndo()
    assert bench.document.modified
    press(ballot, K.Key_Return, K.Key_Left, K.Key_Return, K.Key_Right, K.Key_Return)
    assert ballot.questions.progress == (3, 11)
    press(ballot, K.Key_Z, modifier=CONTROL)
    assert ballot.questions.progress == (2, 11)
    assert len(given(bench)) == 1
    press(ballot, K.Key_Z, modifier=CONTROL | SHIFT)
    assert len(given(bench)) == 2
    for _ in range(5):
        press(ballot, K.Key_Z, modifier=CONTROL)
    assert not given(bench)
    assert current(bench).name == "Two"
    press(ballot, K.Key_Left, K.Key_Escape)
    assert not ballot.isVisible()
    assert not stack.canUndo()
    assert not stack.canRedo()
    assert len(given(bench)) == 1


def test_that_escape_keeps_the_answers_and_one_goes_on_where_one_stopped(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_Left, K.Key_Return, K.Key_Right, K.Key_Escape)
    assert not ballot.isVisible()
    assert len(given(bench)) == 2
    assert not rounds.ballot_of(current(bench), "anne").closed
    again = open_ballot(bench)
    assert "where you stopped" in again.welcome.said
    press(again, K.Key_Return)
    assert again.questions.progress == (3, 11)


def test_that_a_crash_in_the_middle_loses_no_answer(
    make_workbench: Make, open_ballot: Open, press: Press, tmp_path: Path
) -> None:
    bench = bench_with(make_workbench, in_round())
    recovery = Recovery(bench.document, tmp_path)
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_Left, K.Key_Return, K.Key_Right)
    path = recovery.write()
    assert path is not None
    after = bench_with(make_workbench, storage.load(path).decision)
    assert given(after) == given(bench)
    again = open_ballot(after)
    press(again, K.Key_Return)
    assert again.questions.progress == (3, 11)
    recovery.discard()


def test_that_a_closed_ballot_opens_with_a_sentence_and_shows_no_answer(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    decision = edits.close_ballot(contradicting(), "where", "anne", "2026-03-02T14:05")
    bench = bench_with(make_workbench, decision)
    ballot = open_ballot(bench)
    assert "14:05. The answers stand" in ballot.welcome.said
    assert not ballot.welcome.abstain.isVisible()
    before = bench.document.decision
    press(ballot, K.Key_Return)
    assert not ballot.isVisible()
    assert bench.document.decision is before


def test_that_a_ballot_opened_again_takes_answers_and_closes_anew(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    decision = edits.close_ballot(contradicting(), "where", "anne", "2026-03-02T14:05")
    bench = bench_with(make_workbench, edits.reopen_ballot(decision, "where", "anne"))
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, K.Key_9)
    assert ("energy", "near", 9.0) in without_asked(given(bench))
    while ballot.screen_shown is ballot.questions:
        press(ballot, K.Key_Return)
    press(ballot, K.Key_Return)
    assert rounds.ballot_of(current(bench), "anne").closed


@pytest.mark.parametrize(
    ("button", "how"),
    [("leave_out", Abstention.LEFT_OUT), ("adopt", Abstention.ADOPTS_GROUP)],
)
def test_that_whoever_does_not_vote_says_how_and_it_is_final(
    make_workbench: Make, open_ballot: Open, press: Press, button: str, how: Abstention
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    ballot.welcome.abstain.setFocus()
    press(ballot, K.Key_Space)
    getattr(ballot.welcome, button).setFocus()
    press(ballot, K.Key_Return)
    assert rounds.ballot_of(current(bench), "anne").abstains is how
    assert ballot.screen_shown is ballot.thanks
    press(ballot, K.Key_Z, modifier=CONTROL)
    assert rounds.ballot_of(current(bench), "anne").abstains is how
    press(ballot, K.Key_Return)
    again = open_ballot(bench)
    assert "facilitator can open" in again.welcome.said


def test_that_a_ballot_that_does_not_connect_is_closed_by_a_second_click(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    press(ballot, K.Key_Return, *[K.Key_S] * 11)
    closing = ballot.closing
    assert ballot.screen_shown is closing
    assert "4 more" in closing._missing.text()
    assert closing.back.hasFocus()
    closing.primary.setFocus()
    press(ballot, K.Key_Return)
    assert not rounds.ballot_of(current(bench), "anne").closed
    assert "still counts" in closing._missing.text()
    press(ballot, K.Key_Return)
    assert rounds.ballot_of(current(bench), "anne").closed


def test_that_a_round_that_is_not_secret_says_so(make_workbench: Make, open_ballot: Open) -> None:
    ballot = open_ballot(bench_with(make_workbench, in_round(secret=False)))
    assert "Nobody sees" not in ballot.welcome.said
    assert "can be seen at once" in ballot.welcome.said


def test_that_nothing_of_anothers_answers_is_on_any_screen(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    decision = contradicting()
    bench = bench_with(make_workbench, decision)
    ballot = open_ballot(bench, "bo")
    press(ballot, K.Key_Return)
    assert ballot.questions.strip.step is None
    assert not ballot.questions.circle
    press(ballot, *[K.Key_S] * 11)
    assert not ballot.closing.bars.isVisible()
    assert not ballot.closing.advice


def test_that_the_ballot_covers_its_window(make_workbench: Make, open_ballot: Open) -> None:
    ballot = open_ballot(bench_with(make_workbench, in_round()))
    window = ballot.parentWidget()
    assert window is not None
    assert ballot.geometry() == window.geometry()
    assert ballot.windowModality() is Qt.WindowModality.WindowModal


def test_that_the_way_to_answer_is_an_exception_only_where_it_differs(
    make_workbench: Make, open_ballot: Open, press: Press
) -> None:
    bench = bench_with(make_workbench, in_round())
    ballot = open_ballot(bench)
    ballot.welcome.other.setFocus()
    press(ballot, K.Key_Space)
    button = ballot.welcome.method_button(BallotMethod.PAIRWISE)
    assert button.isChecked()
    button.setFocus()
    press(ballot, K.Key_Down)
    assert rounds.ballot_of(current(bench), "anne").method is BallotMethod.DIRECT
    assert "points" in ballot.welcome.said
    press(ballot, K.Key_Up)
    assert rounds.ballot_of(current(bench), "anne").method is None
