"""The sentences about two rounds, and the tables of rounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import msgspec
import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from locdecide.decision.model import Decision, Reveal, Round, Study
from locdecide.live import i18n
from locdecide.results import NodeConsensus, Reason, RoundShift
from locdecide.ui.models.round_words import RoundWords
from locdecide.ui.models.rounds import NAME, STATE, VOTED, RoundsModel
from locdecide.ui.models.text_table import TextTable
from locdecide.ui.workbench import Workbench
from locdecide.words import Language
from tests.samples import site_decision
from tests.ui.models.test_group_words import TO_MARKET, own, team, view
from tests.ui.workshop.group_samples import team_decision

pytestmark = pytest.mark.usefixtures("qapp")
replace = msgspec.structs.replace
FIRST, SECOND = Round(id="r1", name="1"), Round(id="r2", name="2")


@pytest.fixture
def speak() -> Iterator[Callable[[Language], Language]]:
    """Return a function that makes the application speak a language."""

    def speak(language: Language) -> Language:
        i18n.install(language)
        return language

    yield speak
    i18n.install("en")


def shift(**later: object) -> RoundShift:
    before = view(
        own("anne", "s2", TO_MARKET),
        own("bo", "s1"),
        consensus=NodeConsensus(None, 0.61, "low"),
    )
    standard: dict[str, object] = {"consensus": NodeConsensus(None, 0.74, "moderate")}
    after = view(own("anne", "s2"), own("bo", "s1"), **{**standard, **later})
    return RoundShift(before, after, ("anne",), ())


def weights(market: float) -> dict[str, float]:
    return {**own("anne", ()).weights, "market": market}


def said(language: Language, found: RoundShift, now: float = 0.27) -> str:
    words = RoundWords(*team(), language)
    return words.headline(found, SECOND, (weights(0.31), weights(now))).replace("\u00a0", " ")


def test_that_the_headline_tells_weight_consensus_and_leader(
    speak: Callable[[Language], Language],
) -> None:
    assert said(speak("en"), shift()) == (
        "Round 2 moved Distance to market from 31% to 27%; "
        "consensus rose from 61% to 74%; Site 2 still comes first."
    )
    assert said(speak("nb"), shift()) == (
        "Runde 2 flyttet Distance to market fra 31 % til 27 %; "
        "konsensusen steg fra 61 % til 74 %; Site 2 kommer fortsatt først."
    )


def test_that_a_round_that_moved_nothing_says_so(speak: Callable[[Language], Language]) -> None:
    still = shift(consensus=NodeConsensus(None, 0.611, "low"))
    assert said(speak("en"), still, 0.312) == (
        "Round 2 left the weights as they were; consensus stays at 61%; Site 2 still comes first."
    )


def test_that_another_leader_is_told(speak: Callable[[Language], Language]) -> None:
    found = shift(group_leaders=("s1",), consensus=None)
    assert said(speak("en"), found).endswith("27%; Site 1 now comes first instead of Site 2.")


def test_that_who_moved_most_is_named_only_where_names_are_shown(
    speak: Callable[[Language], Language],
) -> None:
    words = RoundWords(*team(), speak("en"))
    assert words.moved(shift(), named=False) == (
        "One of two changed their weights. The largest move: Distance to market from 40% to 15%."
    )
    assert "Anne moved most:" in words.moved(shift(), named=True)
    nobody = RoundShift(shift().before, shift().after, (), ())
    assert words.moved(nobody, named=True) == "Nobody changed their weights."


def test_that_reasons_are_listed_in_words_and_named_only_where_asked(
    speak: Callable[[Language], Language],
) -> None:
    words = RoundWords(*team(), speak("en"))
    given = (
        Reason("bo", None, "raw", "energy", 3.0, "Quality sells."),
        Reason("anne", None, "energy", "people", 1.0, "Both count."),
    )
    assert words.reasons(given, named=False) == [
        ["Pair", "Answer", "Reason"],
        ["Energy – Competence", "equally important", "Both count."],
        [
            "Raw material quality – Energy",
            "Raw material quality: somewhat more important (3)",
            "Quality sells.",
        ],
    ]
    assert [row[-1] for row in words.reasons(given, named=True)] == ["Who", "Bo", "Anne"]


def test_that_the_summary_sets_both_rounds_side_by_side(
    speak: Callable[[Language], Language],
) -> None:
    words = RoundWords(*team(), speak("en"))
    assert words.summary(shift(), FIRST, SECOND) == [
        ["", "Round 1", "Round 2"],
        ["Own weightings", "2 / 7", "2 / 7"],
        ["Consensus", "low (61%)", "moderate (74%)"],
        ["First by the group's weights", "Site 2", "Site 2"],
        ["First by own weights", *("Site\u00a02\u00a01, Site\u00a01\u00a01",) * 2],
    ]


def test_that_an_early_reveal_is_told_with_who_had_not_closed(
    speak: Callable[[Language], Language],
) -> None:
    words = RoundWords(*team(), speak("en"))
    early = replace(FIRST, secret=True, open=False, reveal=Reveal("2026-03-02T14:02:00", ("bo",)))
    assert words.state(early) == "secret, revealed 02/03/2026 14:02, before Bo had closed"
    assert words.state(replace(FIRST, secret=True)) == "secret, takes answers"
    assert words.state(replace(FIRST, secret=True, open=False)) == "secret, closed, not revealed"
    assert words.state(FIRST) == "not secret, takes answers"
    assert words.state(replace(FIRST, open=False)) == "not secret, closed"


def two_rounds() -> tuple[Decision, Study]:
    decision = team_decision(site_decision(), "where")
    return decision, decision.studies[1]


def test_that_only_closed_ballots_count_as_votes_in_a_secret_round(
    speak: Callable[[Language], Language],
) -> None:
    decision, study = two_rounds()
    words = RoundWords(decision, study, speak("en"))
    carried = replace(study.rounds[1], ballots=())
    assert words.voted(study.rounds[1]) == "7 / 8"
    assert words.voted(carried) == "0 / 8"
    assert words.voted(replace(carried, secret=False)) == "7 / 8"


@pytest.fixture
def bench(make_workbench: Callable[..., Workbench]) -> Workbench:
    decision, study = two_rounds()
    workbench = make_workbench(decision)
    workbench.document.choose_study(study.id)
    return workbench


def test_that_the_table_of_rounds_is_a_sound_model(
    bench: Workbench, qtmodeltester: ModelTester
) -> None:
    model = RoundsModel(bench)
    qtmodeltester.check(model)
    assert model.index(1, VOTED).data() == "7 / 8"
    assert "before Per Holt had closed" in model.index(1, STATE).data()


def test_that_a_round_is_renamed_in_its_table_and_undone(bench: Workbench) -> None:
    model = RoundsModel(bench)
    assert model.setData(model.index(1, NAME), "  After  lunch ")
    assert bench.document.study.rounds[1].name == "After lunch"
    bench.document.undo_stack.undo()
    assert bench.document.study.rounds[1].name == "2"


def test_that_an_empty_name_is_refused_in_one_sentence(bench: Workbench) -> None:
    refused: list[str] = []
    bench.editor.refused.connect(refused.append)
    model = RoundsModel(bench)
    assert not model.setData(model.index(0, NAME), "  ")
    assert len(refused) == 1
    assert model.index(0, NAME).data() == "1"
    assert not model.index(0, STATE).flags() & Qt.ItemFlag.ItemIsEditable


def test_that_a_table_of_texts_is_a_sound_model(qtmodeltester: ModelTester) -> None:
    model = TextTable()
    model.show_rows([["", "Before"], ["Consensus", "61%"], ["Leader", ""]])
    qtmodeltester.check(model)
    assert model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole) == "Before: 61%"
    assert model.rowCount(QModelIndex()) == 2
