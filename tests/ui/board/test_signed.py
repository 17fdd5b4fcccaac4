"""What a board sees of the conclusion and the signatures."""

from __future__ import annotations

from functools import partial

import pytest
from msgspec.structs import replace
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from locdecide.decision import edits
from locdecide.decision.model import Conclusion, Decision, LogEntry, Position, Signature
from locdecide.words import LANGUAGES, Language
from tests.ui.board.boards import LONG, Show, cut_words, press, seen
from tests.ui.robustness.looks import few_draws

_ENTRY = LogEntry(time="2024-11-04T10:12:00", who="Anne", event="signed")
_SIGNATURES = (
    Signature("Anne"),
    Signature("Bo", position=Position.RESERVATION, words="If the price holds."),
    Signature("Eva", position=Position.DISSENT, words="People will leave."),
)


def concluded(proposed: str | None = "s4", words: str = "The plot is ready.") -> Decision:
    conclusion = Conclusion(proposed, words, "Anne", "2024-11-03")
    return edits.conclude(few_draws(), "where", conclusion, _ENTRY)


def signed(signatures: tuple[Signature, ...] = _SIGNATURES) -> Decision:
    return edits.sign_off(concluded(), signatures, _ENTRY)


def test_that_without_a_conclusion_nothing_is_said_of_one(show: Show) -> None:
    said = seen(show())
    assert "proposed" not in said
    assert "What was signed" not in said


def test_that_a_proposal_stands_with_its_words_and_where_it_leaves_the_ranking(
    show: Show, qtbot: QtBot
) -> None:
    view = show(concluded())
    qtbot.waitUntil(lambda: "does not follow" in seen(view))
    said = seen(view)
    assert "Site 4 is proposed." in said
    assert "“The plot is ready.”" in said
    assert "The proposal does not follow the ranking, which puts Site 1 first." in said


def test_that_a_proposal_that_leads_has_no_sentence_beside_it(show: Show) -> None:
    said = seen(show(concluded("s1", "")))
    assert "Site 1 is proposed." in said
    assert "“" not in said
    assert "The proposal does not follow" not in said


def test_that_proposing_none_is_said(show: Show, qtbot: QtBot) -> None:
    view = show(concluded(None))
    assert "None of the alternatives is proposed." in seen(view)
    told = "The ranking only compares the alternatives with each other"
    qtbot.waitUntil(lambda: told in seen(view))


def test_that_signatures_are_counted_and_a_change_since_is_told_at_once(show: Show) -> None:
    view = show(signed())
    assert "Signed by 3: 1 agrees, 1 with reservation, 1 dissents." in seen(view)
    assert "Unchanged since signed." in seen(view)
    document = view.workbench.document
    document.apply(partial(edits.change_frame, title="Another"), text="Change")
    QTest.qWait(1)
    assert "Changed since signed." in seen(view)
    document.undo_stack.undo()
    QTest.qWait(1)
    assert "Unchanged since signed." in seen(view)


def test_that_dissent_comes_before_reservation_with_their_words(show: Show) -> None:
    view = show(signed())
    press(view, "5")
    said = seen(view)
    assert "Eva dissents: “People will leave.”" in said
    assert "Bo agrees with reservation: “If the price holds.”" in said
    assert said.index("Eva dissents") < said.index("Bo agrees with")
    assert "Anne agrees" not in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_long_words_and_many_who_dissent_leave_every_screen_whole(
    show: Show, language: Language
) -> None:
    hostile = f'=1+1 <b onclick="x">{LONG}</b> & {{0}} %n 中国 مصنع 😀\n\n' * 8
    many = tuple(Signature(f"{i} {LONG}", LONG, Position.DISSENT, hostile) for i in range(30))
    decision = edits.conclude(signed(many), "where", Conclusion("s4", hostile, LONG), _ENTRY)
    decision = replace(decision, title=hostile)
    view = show(decision, language, (1024, 640))
    for number in (0, 4):
        view.show_screen(number)
        QTest.qWait(1)
        assert cut_words(view) == [], number
    assert {"en": "and 27 more", "nb": "27"}[language] in seen(view)
