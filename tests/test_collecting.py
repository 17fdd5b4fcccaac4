"""Taking filled ballots: all or none, and asked where two by one person compete."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.collecting import Double, collect, newest
from locdecide.decision import edits
from locdecide.decision.model import Abstention, Decision
from locdecide.decision.rounds import ballot_of, comparisons_of, current_round
from locdecide.excel.ballots import write_ballots
from locdecide.sentences import sentence
from tests.excel.ballot_books import fill
from tests.samples import site_decision

TIME = "2025-03-01T10:00:00"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "ballots"


def ballots(folder: Path, decision: Decision | None = None) -> list[Path]:
    decision = decision or site_decision()
    paths = write_ballots(decision, decision.studies[1], folder, "en")
    return [
        path.rename(folder / f"{person.name}.xlsx")
        for path, person in zip(paths, decision.participants, strict=True)
    ]


def ratio(decision: Decision, person: str) -> float:
    round_ = current_round(decision.studies[1])
    assert round_ is not None
    return comparisons_of(round_, person, None)[0].ratio


def closed(decision: Decision, person: str) -> str:
    round_ = current_round(decision.studies[1])
    assert round_ is not None
    return ballot_of(round_, person).closed


def test_that_a_folder_of_ballots_is_taken_and_closed(folder: Path) -> None:
    anne, bo = ballots(folder)
    fill(anne, {("q1", "strength"): 7})
    fill(bo, {("q1", "strength"): 8})
    (folder / "~$Anne.xlsx").write_bytes(b"lock")
    (folder / "notes.txt").write_text("x", "utf-8")
    collected = collect(site_decision(), [folder], time=TIME)
    assert collected.decision is not None
    assert [ratio(collected.decision, who) for who in ("anne", "bo")] == [7, 8]
    assert [closed(collected.decision, who) for who in ("anne", "bo")] == [TIME, TIME]
    assert [(t.participant.name, t.answered) for t in collected.taken] == [("Anne", 5), ("Bo", 5)]


def test_that_nothing_is_taken_while_a_ballot_has_an_error(folder: Path) -> None:
    anne, bo = ballots(folder)
    fill(anne, {("q1", "strength"): 70})
    fill(bo, {("q1", "strength"): 8})
    collected = collect(site_decision(), [anne, bo], time=TIME)
    assert collected.decision is None
    assert collected.taken == ()
    assert any(issue.where == "Anne.xlsx, Ballot!F10" for issue in collected.issues)
    some = collect(site_decision(), [anne, bo], time=TIME, only_sound=True)
    assert some.decision is not None
    assert [t.participant.name for t in some.taken] == ["Bo"]
    assert closed(some.decision, "anne") == ""


def test_that_a_second_ballot_by_one_person_asks_which_counts(folder: Path) -> None:
    anne, _ = ballots(folder)
    other = folder / "Anne again.xlsx"
    shutil.copy(anne, other)
    fill(other, {("q1", "strength"): 9})
    collected = collect(site_decision(), [anne, other], time=TIME)
    assert collected.decision is None
    assert sentence(collected.issues[-1], "en") == (
        "Several ballots by 'Anne' in 'Location study': Anne.xlsx, Anne again.xlsx. Say which one "
        "counts, or take the others away."
    )
    (double,) = collected.doubles
    assert (double.participant.name, double.closed) == ("Anne", "")
    assert sentence(collected.issues[-1], "nb").startswith("Flere stemmesedler fra «Anne»")
    asked: list[Double] = []

    def choose(double: Double) -> Path:
        asked.append(double)
        return double.paths[1]

    chosen = collect(site_decision(), [anne, other], time=TIME, choose=choose)
    assert chosen.decision is not None
    assert ratio(chosen.decision, "anne") == 9
    assert [each.paths for each in asked] == [(anne, other)]
    os.utime(anne, (2_000_000_000, 2_000_000_000))
    last = collect(site_decision(), [anne, other], time=TIME, choose=newest)
    assert last.decision is not None
    assert ratio(last.decision, "anne") == 2


def test_that_copies_of_a_ballot_are_no_question(folder: Path) -> None:
    anne, _ = ballots(folder)
    shutil.copy(anne, folder / "copy.xlsx")
    collected = collect(site_decision(), [anne, folder / "copy.xlsx", anne], time=TIME)
    assert len(collected.taken) == 1
    assert collected.doubles == ()


def test_that_who_has_closed_a_ballot_is_asked_before_it_is_replaced(folder: Path) -> None:
    anne, _ = ballots(folder)
    fill(anne, {("q1", "strength"): 9})
    decision = edits.close_ballot(site_decision(), "where", "anne", "2025-01-01T09:00:00")
    collected = collect(decision, [anne], time=TIME)
    assert collected.decision is None
    assert sentence(collected.issues[-1], "en") == (
        "'Anne' has already closed a ballot in 'Location study'. Say whether Anne.xlsx takes its "
        "place."
    )
    assert collected.doubles[0].closed == "2025-01-01T09:00:00"
    kept = collect(decision, [anne], time=TIME, choose=lambda _: None)
    assert kept.decision is decision
    taken = collect(decision, [anne], time=TIME, choose=newest)
    assert taken.decision is not None
    assert ratio(taken.decision, "anne") == 9


def test_that_the_same_ballot_twice_changes_nothing(folder: Path) -> None:
    anne, _ = ballots(folder)
    first = collect(site_decision(), [anne], time=TIME)
    assert first.decision is not None
    again = collect(first.decision, [anne], time="2025-04-01T10:00:00")
    assert again.decision is first.decision
    assert [issue.code for issue in again.issues][-1] == "ballot-as-it-stands"


def favourite(decision: Decision | None, person: str) -> str | None:
    assert decision is not None
    round_ = current_round(decision.studies[1])
    assert round_ is not None
    return ballot_of(round_, person).favourite


def test_that_a_favourite_comes_with_the_ballot_and_another_one_is_another_ballot(
    folder: Path,
) -> None:
    anne, bo = ballots(folder)
    fill(anne, {("favourite", "which"): "Site 4"})
    collected = collect(site_decision(), [anne, bo], time=TIME)
    assert [favourite(collected.decision, who) for who in ("anne", "bo")] == ["s4", None]
    assert collected.decision is not None
    again = collect(collected.decision, [anne], time=TIME)
    assert again.decision is collected.decision
    other = folder / "other.xlsx"
    fill(anne, {("favourite", "which"): "Site 5"}, other)
    both = collect(site_decision(), [anne, other], time=TIME)
    assert [each.paths for each in both.doubles] == [(anne, other)]
    changed = collect(collected.decision, [other], time=TIME, choose=newest)
    assert favourite(changed.decision, "anne") == "s5"


def test_that_ballots_written_before_the_first_round_are_taken_one_by_one(folder: Path) -> None:
    study = replace(site_decision().studies[1], rounds=())
    decision = replace(site_decision(), studies=(site_decision().studies[0], study))
    for path in ballots(folder, decision):
        fill(path, {("q1", "which"): "Energy", ("q1", "strength"): 3})
        collected = collect(decision, [path], time=TIME)
        assert collected.decision is not None
        decision = collected.decision
    (round_,) = decision.studies[1].rounds
    assert {j.participant for j in round_.judgements} == {"anne", "bo"}


def test_that_a_closed_round_and_an_empty_folder_are_refused(folder: Path, tmp_path: Path) -> None:
    anne, _ = ballots(folder)
    decision = edits.close_round(site_decision(), "where")
    refused = collect(decision, [anne], time=TIME)
    assert refused.decision is None
    assert "ballot-round-closed" in {issue.code for issue in refused.issues}
    (tmp_path / "empty").mkdir()
    nothing = collect(decision, [tmp_path / "empty"], time=TIME)
    assert [sentence(issue, "nb") for issue in nothing.issues] == [
        "Det er ingen stemmesedler i «empty»."
    ]


def test_that_who_does_not_vote_is_named_before_a_ballot_makes_them_vote(folder: Path) -> None:
    anne, _ = ballots(folder)
    decision = edits.abstain(site_decision(), "where", "anne", Abstention.LEFT_OUT)
    collected = collect(decision, [anne], time=TIME)
    assert collected.decision is not None
    assert sentence(collected.issues[-1], "nb") == (
        "Anne.xlsx: «Anne» står oppført som en som ikke stemmer i «Location study». Med denne "
        "stemmeseddelen stemmer «Anne» likevel."
    )


def test_that_answers_given_in_the_window_do_not_go_without_a_word(folder: Path) -> None:
    anne, _ = ballots(folder)
    decision = edits.set_comparison(site_decision(), "where", "anne", None, "near", "raw", 3)
    collected = collect(decision, [anne], time=TIME)
    assert [(i.code, i.params.get("count")) for i in collected.issues][-1] == (
        "ballot-answers-gone",
        1,
    )
    assert collected.taken


def test_that_what_cannot_be_listed_or_leads_in_a_circle_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    circle = tmp_path / "circle.xlsx"
    circle.symlink_to(circle)
    assert [i.code for i in collect(site_decision(), [circle], time=TIME).issues] == [
        "book-unreadable"
    ]

    def refuse(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    collected = collect(site_decision(), [tmp_path], time=TIME)
    assert collected.decision is None
    assert [issue.code for issue in collected.issues] == ["file-not-readable"]
