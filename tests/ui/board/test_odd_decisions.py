"""Decisions that a board view must survive: empty, tiny, huge, and with names of every kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from locdecide.decision import edits
from locdecide.decision.choices import Aggregation, GateStatus
from locdecide.decision.model import (
    Alternative,
    Ballot,
    Decision,
    Gate,
    GateRecord,
    Participant,
    Performance,
)
from locdecide.ui.board.people import PeopleScreen
from locdecide.ui.board.why import WhyScreen
from locdecide.words import LANGUAGES, Language
from tests.ui.board.boards import LONG, Show, cut_words, press, seen, with_study
from tests.ui.robustness.looks import few_draws
from tests.ui.workshop.hidden import secrets_of, told_in
from tests.ui.workshop.scenario import STUDY, answered, revealed, voted, workshop
from tests.ui.workshop.seen import texts

NEVER = ("nan", "inf", "{0}", "{1}", "%n")


def empty() -> Decision:
    decision = with_study(
        few_draws(), criteria=(), alternatives=(), performances={}, rounds=(), direct_points={}
    )
    return replace(decision, title="", participants=())


def alone() -> Decision:
    study = few_draws().studies[1]
    figures = {"s1": study.performances["s1"]}
    return with_study(few_draws(), alternatives=study.alternatives[:1], performances=figures)


def one_criterion() -> Decision:
    study = few_draws().studies[1]
    leaf = next(each for each in study.criteria if each.id == "near")
    figures = {key: {"near": row["near"]} for key, row in study.performances.items()}
    return with_study(few_draws(), criteria=(leaf,), performances=figures, rounds=())


def all_equal() -> Decision:
    study = few_draws().studies[1]
    same = dict.fromkeys(study.performances, study.performances["s1"])
    return with_study(few_draws(), performances=same)


def no_figures() -> Decision:
    return with_study(few_draws(), performances={})


def all_ruled_out() -> Decision:
    study = few_draws().studies[1]
    records = {each.id: GateRecord(status=GateStatus.FAIL) for each in study.alternatives}
    return with_study(few_draws(), gates=(Gate(id="g", name="A plot", records=records),))


def no_rounds() -> Decision:
    return with_study(few_draws(), rounds=())


def many() -> Decision:
    study = few_draws().studies[1]
    alternatives = tuple(
        Alternative(id=f"a{i}", name=f"{LONG if i % 3 else 'Site'} {i} 🏭\nsecond line")
        for i in range(60)
    )
    criteria = tuple(replace(each, name=f"{each.name} {LONG}") for each in study.criteria)
    leaves = ("price", "mix", "near", "raw", "market", "people")
    rows = list(study.performances.values())
    performances = {
        each.id: {
            leaf: Performance(value=float(rows[i % 5][leaf].value) * (1 - i / 400))
            for leaf in leaves
        }
        for i, each in enumerate(alternatives)
    }
    return with_study(
        few_draws(),
        alternatives=alternatives,
        criteria=criteria,
        performances=performances,
        question=LONG * 5,
    )


def crowd() -> Decision:
    """Return twenty participants with long names who answer as Anne and Bo did."""
    decision = few_draws()
    study = decision.studies[1]
    round_ = study.rounds[0]
    people, given, ballots = [], [], []
    for i in range(20):
        people.append(Participant(id=f"p{i}", name=f"{i} {LONG}"))
        ballots.append(Ballot(participant=f"p{i}", favourite=f"s{i % 5 + 1}"))
        own = [j for j in round_.judgements if j.participant == ("anne", "bo")[i % 2]]
        given += [replace(each, participant=f"p{i}") for each in own]
    changed = replace(round_, judgements=tuple(given), ballots=tuple(ballots), missed=LONG * 10)
    return with_study(replace(decision, participants=tuple(people)), rounds=(changed,))


CASES: tuple[Callable[[], Decision], ...] = (
    empty,
    alone,
    one_criterion,
    all_equal,
    no_figures,
    all_ruled_out,
    no_rounds,
    many,
    crowd,
)


@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
@pytest.mark.parametrize("make", CASES)
def test_that_every_screen_stands_whole_and_says_something_sound(
    show: Show, make: Callable[[], Decision], size: tuple[int, int]
) -> None:
    view = show(make(), size=size, wait=make in (alone, all_equal))
    for number in range(5):
        view.show_screen(number)
        QTest.qWait(1)
        assert cut_words(view) == [], number
        for text in texts(view):
            words = text.replace(",", " ").split()
            assert not set(NEVER) & set(words), text
        for key in "xr+-":
            press(view, key)
    assert not view.workbench.document.undo_stack.canUndo()


NOTHING = {
    "en": ("nothing", "no ranking", "Nothing"),
    "nb": ("ingenting", "Ingenting", "ingen rangering", "ikke noe"),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_nothing_ranked_is_said_on_every_screen(show: Show, language: Language) -> None:
    view = show(empty(), language, wait=False)
    for number in range(4):
        view.show_screen(number)
        said = seen(view)
        assert any(word in said for word in NOTHING[language])
        assert view.footer.strip() == f"{number + 1} / 5"


def test_that_a_lone_alternative_is_not_called_sure(show: Show) -> None:
    view = show(alone())
    assert "Site 1 is the only alternative that is ranked." in seen(view)
    press(view, "3")
    assert "nothing to compare" in seen(view)


def test_that_a_must_have_that_rules_out_all_is_named(show: Show) -> None:
    view = show(all_ruled_out(), wait=False)
    assert "rules out every alternative" in seen(view)
    press(view, "2")
    assert "Site 1: A plot – not met" in seen(view)


def test_that_without_votes_the_proposal_says_that_nothing_is_weighted(show: Show) -> None:
    assert "The criteria are not weighted yet" in seen(show(no_rounds(), wait=False))


def test_that_any_two_of_sixty_are_reached_by_the_last_row_and_by_keys(show: Show) -> None:
    view = show(many(), wait=False)
    press(view, "3")
    screen = view.current
    assert isinstance(screen, WhyScreen)
    assert len(screen.pairs.shown) == 10
    order = [each.alternative for each in screen.ranked()]
    press(view, *[Qt.Key.Key_Down] * 20)
    assert screen.pair == (order[0], order[21])
    assert order[21] in screen.pairs.shown
    # The last row leads on to the others, round and round.
    seen_so_far: set[str] = set()
    below = screen.pairs.row_centre(screen.pairs.shown[-1], 1).toPoint()
    line = screen.pairs.height() // 12
    for _ in range(7):
        seen_so_far |= set(screen.pairs.shown)
        QTest.mouseClick(screen.pairs, Qt.MouseButton.LeftButton, pos=below + QPoint(0, line))
    assert seen_so_far == set(order)
    assert screen.pair == (order[0], order[21])


def test_that_dissent_is_never_among_those_who_are_left_out(show: Show) -> None:
    decision = crowd()
    for other in ("energy", "near", "raw", "market"):
        decision = edits.set_comparison(decision, "where", "p19", None, "people", other, 9)
    by_priorities = Aggregation.PRIORITIES_GEOMETRIC
    decision = edits.change_method(decision, "where", aggregation=by_priorities)
    view = show(decision, wait=False)
    press(view, "5")
    screen = view.current
    assert isinstance(screen, PeopleScreen)
    assert screen.opinions[0][0].startswith("19 ")
    assert screen.opinions[0][3]
    assert "and 9 more" in seen(view)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("second", [False, True])
def test_that_nothing_of_a_hidden_round_is_ever_shown(
    show: Show, language: Language, *, second: bool
) -> None:
    decision = workshop(4)
    if second:
        decision = edits.start_round(revealed(voted(decision)), STUDY)
    decision = answered(answered(decision, "anne"), "bo", 4)
    study = decision.studies[0]
    favourite = next(each.name for each in study.alternatives if each.id == "s3")
    round_ = study.rounds[-1]
    ballots = tuple(Ballot(participant=who, favourite="s3") for who in ("anne", "bo"))
    rounds = (*study.rounds[:-1], replace(round_, ballots=ballots))
    decision = with_study(decision, rounds=rounds)
    secret = secrets_of(decision, language)
    view = show(decision, language)
    for number in range(5):
        view.show_screen(number)
        QTest.qWait(1)
        for text in texts(view):
            for what, numbers in secret.items():
                assert not told_in(text, numbers), (number, what, text)
    assert all(not line[2] for line in view.current.opinions)
    assert "not revealed yet" in seen(view) or "ikke" in seen(view)
    opened = revealed(decision)
    view.workbench.document.take(opened)
    view.workbench.document.choose_study(STUDY)
    QTest.qWait(1)
    view.refresh()
    assert [line[2] for line in view.current.opinions][:2] == [favourite, favourite]
