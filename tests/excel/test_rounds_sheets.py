"""The sheets of the rounds: secrecy, ballots, what was asked, and workbooks from before them."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook

from locdecide.decision.model import (
    Abstention,
    Alternative,
    Ballot,
    BallotMethod,
    Decision,
    Participant,
    Reveal,
    Round,
    Study,
)
from locdecide.excel.reader import Imported, read_workbook
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES, Language
from tests.decision import version_1, version_2, version_3, version_4
from tests.excel.books import Rows, faults, make, read

CRITERIA: Rows = [
    ["Criterion", "Direction", "Worst", "Best", "Unit"],
    ["Price", "less is better", 90, 30, "øre"],
    ["People", "more is better", 0, 2000, None],
]
PEOPLE: Rows = [["Name", "Language"], ["Kari", "Norwegian"], ["Ola", "engelsk"], ["Per"]]
ROUNDS: Rows = [
    ["Round", "Open", "Secret", "Revealed"],
    ["One", "no", "yes", "2026-03-10 10:45"],
    ["Two", "yes", "ja"],
]


def study_of(imported: Imported) -> Study:
    assert imported.decision is not None, imported.issues
    return imported.decision.studies[0]


def told(imported: Imported) -> list[tuple[str, str]]:
    """Return what is wrong, after checking that each fault has its sentences."""
    assert all(sentence(issue, each).strip() for issue in imported.issues for each in LANGUAGES)
    return faults(imported)


def with_ballots(folder: Path, ballots: Rows) -> Imported:
    sheets = {"Criteria": CRITERIA, "Participants": PEOPLE, "Rounds": ROUNDS, "Ballots": ballots}
    return read(folder, sheets)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "decision",
    [version_1.DECISION, version_2.DECISION, version_3.DECISION, version_4.DECISION],
    ids=["v1", "v2", "v3", "v4"],
)
def test_that_the_samples_of_the_versions_read_back_equal(
    tmp_path: Path, language: Language, decision: Decision
) -> None:
    write_decision(decision, tmp_path / "book.xlsx", language)
    imported = read_workbook(tmp_path / "book.xlsx")
    assert imported.decision == decision
    assert imported.issues == ()


def test_that_ballots_have_a_sheet_only_where_there_are_any(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    for decision, there in ((version_1.DECISION, False), (version_2.DECISION, True)):
        write_decision(decision, path, "nb")
        book = load_workbook(path)
        assert any(name.startswith("Stemmesedler") for name in book.sheetnames) is there
        guide = [row[0].value for row in book["Veiledning"].iter_rows()]
        assert ("Stemmesedler" in guide) is there


def test_that_what_people_write_about_rounds_and_ballots_is_read(tmp_path: Path) -> None:
    imported = with_ballots(
        tmp_path,
        [
            ["Round", "Participant", "Asks by", "Closed", "Does not vote", "Late"],
            ["One", "Ola", "swing weights", "2026-03-10 10:31"],
            ["One", "Kari", None, None, "takes the group's weights"],
            ["One", "Per", None, None, None, "yes"],
            ["Two", "Kari", "rekkefølge", None, None, "no"],
        ],
    )
    assert told(imported) == []
    assert imported.decision is not None
    kari, ola, per = imported.decision.participants
    assert [person.language for person in (kari, ola, per)] == ["nb", "en", ""]
    one, two = study_of(imported).rounds
    assert (one.open, one.secret) == (False, True)
    assert one.reveal == Reveal(time="2026-03-10 10:45", waiting=(per.id,))
    assert one.ballots == (
        Ballot(participant=ola.id, method=BallotMethod.SWING, closed="2026-03-10 10:31"),
        Ballot(participant=kari.id, abstains=Abstention.ADOPTS_GROUP),
    )
    assert (two.secret, two.reveal) == (True, None)
    assert two.ballots == (Ballot(participant=kari.id, method=BallotMethod.RANK_ORDER),)


def test_that_every_fault_of_a_ballot_has_its_cell(tmp_path: Path) -> None:
    imported = with_ballots(
        tmp_path,
        [
            ["Round", "Participant", "Asks by", "Closed", "Does not vote", "Late"],
            ["One", "Ola", "swing weights"],
            ["One", "Ola", None, "2026-03-10"],
            ["One", "Per", None, None, None, "yes"],
            ["One", "Per", None, None, None, "yes"],
            ["Two", "Per", None, None, None, "yes"],
            ["One", "Olla", "swing weights"],
            ["Three", "Kari", "swing weights"],
            [None, "Kari", "dice"],
            ["One", None, None, "2026-03-10"],
        ],
    )
    assert imported.decision is None
    assert told(imported) == [
        ("Ballots!B3", "book-ballot-twice"),
        ("Ballots!B5", "book-ballot-twice"),
        ("Ballots!B6", "book-late-not-revealed"),
        ("Ballots!B7", "book-unknown-participant-near"),
        ("Ballots!A8", "book-unknown-round"),
        ("Ballots!A9", "book-round-missing"),
        ("Ballots!C9", "book-unknown-term"),
        ("Ballots!B10", "book-participant-missing"),
    ]


def test_that_words_nobody_knows_are_named_in_the_new_columns(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Criteria": CRITERIA,
            "Participants": [["Name", "Language"], ["Kari", "svensk"]],
            "Rounds": [["Round", "Secret"], ["One", "perhaps"]],
            "Judgements": [
                ["First", "Second", "Ratio", "Keeps the view"],
                ["Price", "People", 3, "maybe"],
            ],
            "Method": [["Ballots ask by", "dice"]],
        },
    )
    assert told(imported) == [
        ("Participants!B2", "book-unknown-term"),
        ("Rounds!B2", "book-unknown-term"),
        ("Judgements!D2", "book-unknown-term"),
        ("Method!B1", "book-unknown-term"),
    ]


def test_that_a_workbook_from_before_the_new_columns_means_what_it_meant(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Kriterier": [["Kriterium", "Retning"], ["Pris", "min"], ["Folk", "maks"]],
            "Deltakere": [["Navn", "Rolle", "Stemmevekt"], ["Kari", "Drift", 1]],
            "Runder": [["Runde", "Dato", "Åpen"], ["Runde 1", "2026-03-10", "nei"]],
            "Vurderinger": [
                ["Runde", "Deltaker", "Første", "Andre", "Forhold", "Begrunnelse"],
                ["Runde 1", "Kari", "Pris", "Folk", 3, "Dyrt"],
            ],
            "Poeng": [["Deltaker", "Metode", "Kriterium", "Poeng"], ["Kari", None, "Pris", 40]],
            "Metode": [["Vekter fra", "parvis"]],
        },
    )
    assert imported.issues == ()
    assert imported.decision is not None
    assert imported.decision.participants == (
        Participant(id=imported.decision.participants[0].id, name="Kari", role="Drift"),
    )
    study = study_of(imported)
    (round_,) = study.rounds
    assert (round_.open, round_.secret, round_.reveal, round_.ballots) == (False, False, None, ())
    ((comparison,),) = [judgements.comparisons for judgements in round_.judgements]
    assert (comparison.asked, comparison.kept, comparison.reason) == ("", False, "Dyrt")
    assert round_.points[0].asked == {}
    assert study.method.ballot is BallotMethod.PAIRWISE


@pytest.mark.parametrize(
    ("asked", "turned"), [("90 → 30 øre | 0 → 2000", "0 → 2000 | 90 → 30 øre"), ("half", "")]
)
def test_that_what_was_asked_turns_with_a_judgement_below_one(
    tmp_path: Path, asked: str, turned: str
) -> None:
    rows: Rows = [
        ["First", "Second", "Ratio", "Asked about", "Keeps the view"],
        ["Price", "People", "1/3", asked, "yes"],
    ]
    imported = read(tmp_path, {"Criteria": CRITERIA, "Judgements": rows})
    assert imported.issues == ()
    study = study_of(imported)
    price, people = study.criteria
    ((comparison,),) = [j.comparisons for j in study.rounds[0].judgements]
    assert (comparison.first, comparison.second) == (people.id, price.id)
    assert (comparison.asked, comparison.kept) == (turned, True)


def test_that_what_was_asked_stands_in_hidden_columns_behind_what_people_fill_in(
    tmp_path: Path,
) -> None:
    path = tmp_path / "book.xlsx"
    write_decision(version_2.DECISION, path, "en")
    for title in ("Judgements 2", "Points 2"):
        sheet = load_workbook(path)[title]
        headers = [str(cell.value) for cell in sheet[1]]
        asked = headers.index("Asked about (leave as is)")
        assert all(header.startswith("Key: ") for header in headers[asked + 1 :])
        assert sheet.column_dimensions[sheet[1][asked].column_letter].hidden
        assert not sheet.column_dimensions[sheet[1][asked - 1].column_letter].hidden


def test_that_a_ballot_of_a_round_without_answers_is_kept(tmp_path: Path) -> None:
    person = Participant(id="p", name="Kari")
    round_ = replace(version_2.HIDDEN, ballots=(Ballot(participant="p", closed="2026-03-10"),))
    study = Study(id="s", name="Where", rounds=(round_,))
    decision = Decision(id="d", participants=(person,), studies=(study,))
    write_decision(decision, tmp_path / "book.xlsx", "nb")
    assert read_workbook(tmp_path / "book.xlsx").decision == decision


SITES: Rows = [["Name"], ["Gjøvik"], ["Elverum"]]


def test_that_favourites_and_what_is_missed_are_read(tmp_path: Path) -> None:
    sheets = {
        "Criteria": CRITERIA,
        "Participants": PEOPLE,
        "Alternatives": SITES,
        "Rounds": [["Round", "What the criteria miss"], ["One", "The neighbours"], ["Two"]],
        "Ballots": [
            ["Round", "Participant", "Favoritt", "Late"],
            ["One", "Ola", "gjøvik"],
            ["One", "Kari", "Elverum"],
            ["Two", "Per", None, "no"],
        ],
    }
    imported = read(tmp_path, sheets)
    assert told(imported) == []
    assert imported.decision is not None
    kari, ola, _ = imported.decision.participants
    study = study_of(imported)
    gjovik, elverum = study.alternatives
    one, two = study.rounds
    assert one.ballots == (
        Ballot(participant=ola.id, favourite=gjovik.id),
        Ballot(participant=kari.id, favourite=elverum.id),
    )
    assert (one.missed, two.missed, two.ballots) == ("The neighbours", "", ())


def test_that_an_unknown_favourite_has_its_cell(tmp_path: Path) -> None:
    ballots: Rows = [["Participant", "Favourite"], ["Ola", "Oslo"], ["Kari", "Elverom"]]
    sheets = {
        "Criteria": CRITERIA,
        "Participants": PEOPLE,
        "Alternatives": SITES,
        "Ballots": ballots,
    }
    assert told(read(tmp_path, sheets)) == [
        ("Ballots!B2", "book-unknown-alternative"),
        ("Ballots!B3", "book-unknown-alternative-near"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_favourites_of_one_name_are_kept_apart(tmp_path: Path, language: Language) -> None:
    people = tuple(Participant(id=each, name=each) for each in ("p", "q"))
    sites = tuple(Alternative(id=each, name="Gjøvik") for each in ("first", "second"))
    round_ = Round(
        id="r",
        name="One",
        ballots=(
            Ballot(participant="p", favourite="second"),
            Ballot(participant="q", favourite="first"),
        ),
    )
    study = Study(id="s", name="Where", alternatives=sites, rounds=(round_,))
    decision = Decision(id="d", participants=people, studies=(study,))
    write_decision(decision, tmp_path / "book.xlsx", language)
    assert read_workbook(tmp_path / "book.xlsx").decision == decision


def test_that_ballots_name_people_where_none_are_listed(tmp_path: Path) -> None:
    sheets = {"Criteria": CRITERIA, "Ballots": [["Participant", "Closed"], ["Kari", "2026-03-10"]]}
    imported = read_workbook(make(tmp_path / "book.xlsx", sheets))
    assert imported.issues == ()
    assert imported.decision is not None
    assert [person.name for person in imported.decision.participants] == ["Kari"]
    assert study_of(imported).rounds[0].ballots[0].closed == "2026-03-10"
