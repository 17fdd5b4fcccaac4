"""Ballots written and read back: whose they are, what they ask, and the answers they bring."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.issues import EditError, has_errors
from locdecide.decision.model import (
    Abstention,
    BallotMethod,
    Comparison,
    Decision,
    PairwiseScale,
    Participant,
    PointsMethod,
    Stage,
)
from locdecide.decision.rounds import comparisons_of
from locdecide.excel.ballots import BallotRead, read_ballot, write_ballots
from locdecide.excel.ballots.wording import say
from locdecide.words import LANGUAGES
from tests.excel.ballot_books import fill, opened, place, question_sheet, recalculated
from tests.samples import site_decision

TOP = ("energy", "near", "raw", "market", "people")
POINTS = {
    BallotMethod.DIRECT: (40, 20, 10, 20, 10),
    BallotMethod.SWING: (100, 60, 30, 45, 0),
    BallotMethod.RANK_ORDER: (1, 2, 2, 4, 5),
}
needs_soffice = pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice")


def said(read: BallotRead) -> dict[str | None, set[Comparison]]:
    assert read.sound, read.issues
    return {each.parent: set(each.comparisons) for each in read.judgements}


def stored(decision: Decision, person: str) -> dict[str | None, set[Comparison]]:
    round_ = decision.studies[1].rounds[-1]
    return {
        parent: {replace(c, asked="") for c in comparisons_of(round_, person, parent)}
        for parent in (None, "energy")
    }


def unasked(answers: dict[str | None, set[Comparison]]) -> dict[str | None, set[Comparison]]:
    return {
        parent: {replace(c, asked="", kept=False) for c in given}
        for parent, given in answers.items()
    }


def test_that_everybody_gets_a_ballot_of_their_own_in_their_language(tmp_path: Path) -> None:
    decision = site_decision()
    people = (
        Participant(id="a", name='Kari: "drift" / HR?'),
        Participant(id="b", name="Ola", language="nb"),
        Participant(id="c", name="Ola"),
        Participant(id="d", name="ola."),
    )
    decision = replace(decision, participants=people, title="Move?")
    paths = write_ballots(decision, decision.studies[0], tmp_path, "en")
    assert [path.name for path in paths] == [
        "Move – Feasibility study – Kari drift HR.xlsx",
        "Move – Feasibility study – Ola.xlsx",
        "Move – Feasibility study – Ola 2.xlsx",
        "Move – Feasibility study – ola 3.xlsx",
    ]
    titles = [opened(path).worksheets[0].title for path in paths]
    assert titles == ["Ballot", "Stemmeseddel", "Ballot", "Ballot"]
    again = write_ballots(decision, decision.studies[0], tmp_path, "en")
    assert not set(again) & set(paths)


def test_that_a_closed_round_and_who_abstains_get_no_ballot(tmp_path: Path) -> None:
    decision = edits.abstain(site_decision(), "where", "bo", Abstention.LEFT_OUT)
    paths = write_ballots(decision, decision.studies[1], tmp_path, "en")
    assert [path.stem.split(" – ")[-1] for path in paths] == ["Anne"]
    closed = edits.close_round(decision, "where")
    with pytest.raises(EditError, match="edit-round-closed"):
        write_ballots(closed, closed.studies[1], tmp_path, "en")
    empty = edits.add_study(decision, "New")
    assert write_ballots(empty, empty.studies[-1], tmp_path, "en") == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_own_answers_are_filled_in_and_read_back(tmp_path: Path, language: str) -> None:
    decision = site_decision()
    decision = edits.set_comparison(decision, "where", "anne", None, "near", "raw", 2.5)
    decision = edits.set_comparison(decision, "where", "anne", None, "raw", "people", 1)
    decision = edits.set_reason(decision, "where", "anne", None, ("near", "raw"), "=Rail\nand road")
    decision = edits.keep_view(decision, "where", "anne", None, ("near", "raw"))
    anne, bo = write_ballots(decision, decision.studies[1], tmp_path, language)  # type: ignore[arg-type]
    read = read_ballot(anne, decision)
    assert (read.study, read.round, read.participant) == ("where", "r1", "anne")
    kept = {replace(c, asked="") for c in said(read)[None]}
    before = stored(decision, "anne")
    assert {c.ratio for c in kept} == {c.ratio for c in before[None]}
    assert {replace(c, first="", second="") for c in kept} == {
        replace(c, first="", second="") for c in before[None]
    }
    assert unasked(said(read_ballot(bo, decision))) == stored(decision, "bo")
    assert [issue.code for issue in read.issues] == ["ballot-unanswered"]


@pytest.mark.parametrize("method", POINTS)
def test_that_points_and_places_are_read_back(tmp_path: Path, method: BallotMethod) -> None:
    decision = edits.choose_ballot_method(site_decision(), "where", "anne", method)
    points = dict(zip(TOP, map(float, POINTS[method]), strict=True))
    decision = edits.set_points(decision, "where", "anne", PointsMethod(method.value), points)
    path = write_ballots(decision, decision.studies[1], tmp_path, "nb")[0]
    column = "place" if method is BallotMethod.RANK_ORDER else "points"
    fill(path, {("p6", column): 1 if column == "place" else 100, ("p7", column): 2})
    read = read_ballot(path, decision)
    assert read.issues == ()
    assert read.points is not None
    last = {"price": 1.0 if column == "place" else 100.0, "mix": 2.0}
    assert read.points.points == {**points, **last}
    assert read.points.asked["price"] == "0.12 → 0.03 EUR/kWh"
    assert read.method is method


def test_that_alternatives_are_asked_in_pairs_beside_points(tmp_path: Path) -> None:
    decision = site_decision()
    study = decision.studies[1]
    criteria = tuple(
        replace(c, scale=PairwiseScale()) if c.id == "raw" else c for c in study.criteria
    )
    figures = {
        a: {c: p for c, p in row.items() if c != "raw"} for a, row in study.performances.items()
    }
    study = replace(study, criteria=criteria, performances=figures)
    decision = replace(decision, studies=(decision.studies[0], study))
    decision = edits.choose_ballot_method(decision, "where", "anne", BallotMethod.DIRECT)
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    fill(path, {("q1", "which"): "Site 2", ("q1", "strength"): 4, ("p1", "points"): 7})
    read = read_ballot(path, decision)
    assert read.sound
    assert [j.parent for j in read.judgements] == ["raw"]
    (only,) = read.judgements[0].comparisons
    assert (only.first, only.ratio, only.asked) == ("s2", 4, "")
    assert read.points is not None
    assert read.points.points == {"energy": 7}
    assert read.answered == 2


@pytest.mark.parametrize(
    ("which", "strength", "ratio", "first"),
    [
        ("Energy", 3, 3.0, "energy"),
        ("Energy", "3", 3.0, "energy"),
        (" energy ", "3 - noe viktigere", 3.0, "energy"),
        ("Energy", "klart viktigere", 5.0, "energy"),
        ("Energy", "2,5", 2.5, "energy"),
        ("likt", None, 1.0, "energy"),
        ("equal", 1, 1.0, "energy"),
        ("Distance to existing plant", "9 – extremely more important", 9.0, "near"),
    ],
)
def test_that_what_is_typed_is_understood(
    tmp_path: Path, which: str, strength: object, ratio: float, first: str
) -> None:
    decision = replace(site_decision().studies[1], rounds=())
    decision = replace(site_decision(), studies=(decision,))
    path = write_ballots(decision, decision.studies[0], tmp_path, "en")[0]
    fill(path, {("q1", "which"): which, ("q1", "strength"): strength})
    (given,) = read_ballot(path, decision).judgements[0].comparisons
    assert (given.first, given.ratio) == (first, ratio)


def test_that_answers_on_a_changed_range_are_asked_again(tmp_path: Path) -> None:
    decision = edits.set_comparison(site_decision(), "where", "anne", None, "near", "raw", 3)
    decision = edits.change_criterion(decision, "where", "near", worst=3000.0)
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    given = said(read_ballot(path, decision))[None]
    assert {frozenset((c.first, c.second)) for c in given} == {
        frozenset(("energy", other)) for other in TOP[1:]
    }


def test_that_only_the_yellow_cells_can_be_filled_in(tmp_path: Path) -> None:
    decision = site_decision()
    book = opened(write_ballots(decision, decision.studies[1], tmp_path, "en")[0])
    sheet = question_sheet(book)
    assert all(each.protection.sheet for each in book.worksheets)
    free = {cell.coordinate for row in sheet for cell in row if not cell.protection.locked}
    columns = ("which", "strength", "reason")
    tokens = [f"q{number}" for number in range(1, 12)]
    expected = {place(sheet, token, column) for token in tokens for column in columns}
    # The favourite stands across two columns.
    across = {place(sheet, "favourite", column) for column in ("which", "strength")}
    assert free == expected | across
    assert sheet.page_setup.orientation == "landscape"
    assert [each.sheet_state for each in book.worksheets] == ["visible", "visible", "hidden"]


def after_a_result(decision: Decision) -> Decision:
    """Return the decision with a second round, after everybody has seen the first one's result."""
    return edits.start_round(edits.close_round(decision, "where"), "where")


def favourite_cell(path: Path) -> tuple[str, str, object]:
    """Return the first sheet's name, the address of the answer, and what stands there."""
    sheet = opened(path).worksheets[0]
    columns = [cell.value for cell in sheet[1]]
    column = next(c for c in ("which", "order", "place", "points") if c in columns)
    at = place(sheet, "favourite", column)
    return sheet.title, at, sheet[at].value


@pytest.mark.parametrize("method", BallotMethod)
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_favourite_is_asked_for_on_the_first_sheet_and_read_back(
    tmp_path: Path, method: BallotMethod, language: str
) -> None:
    decision = site_decision()
    for person in ("anne", "bo"):
        decision = edits.choose_ballot_method(decision, "where", person, method)
    decision = edits.change_alternative(decision, "where", "s4", stage=Stage.SET_ASIDE)
    decision = edits.write_favourite(decision, "where", "bo", "s3")
    anne, bo = write_ballots(decision, decision.studies[1], tmp_path, language)  # type: ignore[arg-type]
    title, at, written = favourite_cell(anne)
    pairwise = method is BallotMethod.PAIRWISE
    assert title == say("sheet-questions" if pairwise else "sheet-points", language)  # type: ignore[arg-type]
    assert written is None
    assert favourite_cell(bo)[2] == "Site 3"
    assert read_ballot(bo, decision).favourite == "s3"
    book = opened(anne)
    sheet = book[title]
    (choice,) = [v for v in sheet.data_validations.dataValidation if at in v.sqref]
    name, cells = choice.formula1.split("!")
    listed = [cell.value for row in book[name.strip("'")][cells.replace("$", "")] for cell in row]
    assert listed == ["Site 1", "Site 2", "Site 3", "Site 5"]
    visible = [each for each in book.worksheets if each.sheet_state == "visible"]
    assert sum(cell.value == "favourite" for each in visible for cell in each["A"]) == 1
    sheet[at] = " site  5 "
    book.save(anne)
    assert read_ballot(anne, decision).favourite == "s5"


def keys_of(path: Path) -> list[tuple[object, ...]]:
    """Return the rows of the hidden keys."""
    keys = next(s for s in opened(path).worksheets if s["A1"].value == "locdecide-ballot")
    return list(keys.iter_rows(values_only=True))


def test_that_nobody_is_asked_for_a_gut_feeling_after_a_result(tmp_path: Path) -> None:
    decision = edits.write_favourite(site_decision(), "where", "anne", "s2")
    decision = after_a_result(decision)
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    assert "favourite" not in [cell.value for cell in question_sheet(opened(path))["A"]]
    assert "favourite" not in [row[0] for row in keys_of(path)]
    standing = read_ballot(path, decision)
    assert (standing.sound, standing.favourite) == (True, None)


def test_that_one_alternative_is_no_choice(tmp_path: Path) -> None:
    decision = site_decision()
    for site in ("s2", "s3", "s4", "s5"):
        decision = edits.change_alternative(decision, "where", site, stage=Stage.SET_ASIDE)
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    assert "favourite" not in [row[0] for row in keys_of(path)]


def test_that_a_name_taken_out_takes_the_favourite_back_and_an_empty_cell_does_not(
    tmp_path: Path,
) -> None:
    """A ballot sent out empty says nothing about what was written down since."""
    before = site_decision()
    since = edits.write_favourite(before, "where", "anne", "s2")
    empty = write_ballots(before, before.studies[1], tmp_path, "en")[0]
    assert read_ballot(empty, since).favourite == "s2"
    prefilled = write_ballots(since, since.studies[1], tmp_path, "en")[0]
    assert read_ballot(prefilled, since).favourite == "s2"
    fill(prefilled, {("favourite", "which"): None})
    assert read_ballot(prefilled, since).favourite is None


def test_that_an_older_ballot_without_the_cell_reads_as_before(tmp_path: Path) -> None:
    decision = edits.write_favourite(site_decision(), "where", "anne", "s2")
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    new = read_ballot(path, decision)
    book = opened(path)
    sheet = question_sheet(book)
    sheet.unmerge_cells("E5:F5")
    sheet.delete_rows(5)
    keys = next(s for s in book.worksheets if s["A1"].value == "locdecide-ballot")
    keys["B1"] = "1"
    lines = [row for row in range(1, keys.max_row + 1) if keys.cell(row, 1).value == "favourite"]
    keys.delete_rows(lines[0], 6)
    assert "alternative" not in [cell.value for cell in keys["A"]]
    book.save(path)
    old = read_ballot(path, decision)
    assert old.sound
    assert (old.judgements, old.issues) == (new.judgements, new.issues)
    assert old.favourite == "s2"


def test_that_names_alike_are_told_apart_and_a_new_name_is_known_by_the_old_one(
    tmp_path: Path,
) -> None:
    decision = edits.change_alternative(site_decision(), "where", "s2", name="Site 1")
    path = write_ballots(decision, decision.studies[1], tmp_path, "en")[0]
    labels = {row[1]: row[2] for row in keys_of(path) if row[0] == "alternative"}
    assert labels["s1"] != labels["s2"]
    for alternative, label in labels.items():
        fill(path, {("favourite", "which"): label})
        assert read_ballot(path, decision).favourite == alternative
    fill(path, {("favourite", "which"): "Site 3"})
    renamed = edits.change_alternative(decision, "where", "s3", name="Elverum")
    assert read_ballot(path, renamed).favourite == "s3"
    fill(path, {("favourite", "which"): "Elverum"})
    assert read_ballot(path, renamed).favourite == "s3"


@needs_soffice
@pytest.mark.slow
@settings(
    max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_that_a_ballot_filled_and_saved_by_libreoffice_gives_the_same_judgements(
    tmp_path: Path, data: st.DataObject
) -> None:
    decision = site_decision()
    study = replace(decision.studies[1], rounds=())
    decision = replace(decision, studies=(study,))
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    path = write_ballots(decision, study, folder, data.draw(st.sampled_from(LANGUAGES)))[0]
    keys = next(s for s in opened(path).worksheets if s["A1"].value == "locdecide-ballot")
    questions = {row[1]: row for row in keys.iter_rows(values_only=True) if row[0] == "question"}
    chosen = data.draw(st.lists(st.sampled_from(sorted(questions)), min_size=1, unique=True))
    entries: dict[tuple[str, str], object] = {}
    expected = set()
    for token in chosen:
        _, _, _, first, second, left, right, equal, *_ = questions[token]
        ratio = data.draw(st.integers(1, 9))
        turned = data.draw(st.booleans()) and ratio > 1
        entries[token, "which"] = equal if ratio == 1 else right if turned else left
        entries[token, "strength"] = ratio if ratio > 1 else None
        pair = (second, first) if turned else (first, second)
        expected.add((*pair, float(ratio)))
    fill(path, entries)
    read = read_ballot(recalculated([path], folder)[0], decision)
    assert not has_errors(read.issues)
    given = {(c.first, c.second, c.ratio) for j in read.judgements for c in j.comparisons}
    assert given == expected
