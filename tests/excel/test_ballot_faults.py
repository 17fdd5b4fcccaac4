"""What a filled ballot can have wrong: one clear sentence each, with the file and the cell."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.decision import edits
from locdecide.decision.issues import Severity
from locdecide.decision.model import BallotMethod, Decision, PointsMethod
from locdecide.excel.ballots import BallotRead, read_ballot, write_ballots
from locdecide.excel.writer import write_decision
from locdecide.sentences import sentence
from locdecide.sentences.ballots import SENTENCES
from tests.excel.ballot_books import fill, opened, place, question_sheet
from tests.samples import site_decision

Entries = Mapping[tuple[str, str], object]


def ballot(decision: Decision, folder: Path, language: str = "en") -> Path:
    path = write_ballots(decision, decision.studies[1], folder, language)[0]  # type: ignore[arg-type]
    return path.rename(folder / "Anne.xlsx")


def told(read: BallotRead, language: str = "en") -> list[str]:
    return [sentence(issue, language) for issue in read.issues]  # type: ignore[arg-type]


def filled(folder: Path, entries: Entries, decision: Decision | None = None) -> BallotRead:
    decision = decision or site_decision()
    path = ballot(decision, folder)
    fill(path, entries)
    return read_ballot(path, decision)


@pytest.mark.parametrize(
    ("entries", "english", "norwegian"),
    [
        (
            {("q5", "which"): "Raw material quality"},
            "Anne.xlsx, Ballot!F14: It says which of the two matters more, and not how much more.",
            "Anne.xlsx, Ballot!F14: Det står hva av de to som betyr mest, men ikke hvor mye mer.",
        ),
        (
            {("q5", "strength"): 4},
            "Anne.xlsx, Ballot!E14: It says how much more, and not which of the two matters more.",
            "Anne.xlsx, Ballot!E14: Det står hvor mye mer, men ikke hva av de to som betyr mest.",
        ),
        (
            {("q1", "which"): "Rail", ("q1", "strength"): 4},
            "Anne.xlsx, Ballot!E10: 'Rail' is not on the list. Choose 'Energy', 'Distance to "
            "existing plant' or 'equal'.",
            "Anne.xlsx, Ballot!E10: «Rail» står ikke på listen. Velg «Energy», «Distance to "
            "existing plant» eller «equal».",
        ),
        (
            {("favourite", "which"): "Paris"},
            "Anne.xlsx, Ballot!E5: 'Paris' is none of the alternatives. Choose one from the list, "
            "or leave the cell empty.",
            "Anne.xlsx, Ballot!E5: «Paris» er ingen av alternativene. Velg et fra listen, eller la "
            "cellen stå tom.",
        ),
        (
            {("q1", "strength"): "a lot"},
            "Anne.xlsx, Ballot!F10: 'a lot' is not on the list. Choose from it, or type a number "
            "from 1 to 9.",
            "Anne.xlsx, Ballot!F10: «a lot» står ikke på listen. Velg fra den, eller skriv et tall "
            "fra 1 til 9.",
        ),
        (
            {("q1", "strength"): 10},
            "Anne.xlsx, Ballot!F10: A judgement lies between 1 and 9; here stands 10.",
            "Anne.xlsx, Ballot!F10: En vurdering ligger mellom 1 og 9; her står 10.",
        ),
        (
            {("q1", "strength"): 0.5},
            "Anne.xlsx, Ballot!F10: A judgement lies between 1 and 9; here stands 0.5.",
            "Anne.xlsx, Ballot!F10: En vurdering ligger mellom 1 og 9; her står 0,5.",
        ),
        (
            {("q1", "which"): "equal"},
            "Anne.xlsx, Ballot!F10: 'equal' was chosen, and yet how much more. Clear one of them.",
            "Anne.xlsx, Ballot!F10: «equal» er valgt, og likevel hvor mye mer. Tøm det ene.",
        ),
    ],
)
def test_that_an_answer_that_cannot_be_taken_is_one_sentence(
    tmp_path: Path, entries: Entries, english: str, norwegian: str
) -> None:
    read = filled(tmp_path, entries)
    assert not read.sound
    assert told(read) == [english]
    assert told(read, "nb") == [norwegian]


def test_that_all_faults_come_at_once(tmp_path: Path) -> None:
    read = filled(
        tmp_path,
        {
            ("q1", "strength"): 12,
            ("q6", "which"): "Competence",
            ("q7", "reason"): "because",
            ("q8", "which"): "=1/0",
        },
    )
    codes = [issue.code for issue in read.issues]
    assert codes[:2] == ["ballot-strength-out-of-range", "ballot-strength-missing"]
    assert "ballot-reason-alone" in codes
    assert "book-not-calculated" in codes
    assert all(issue.where.startswith("Anne.xlsx, Ballot!") for issue in read.issues)


def pointed(method: BallotMethod) -> Decision:
    decision = edits.choose_ballot_method(site_decision(), "where", "anne", method)
    if method is BallotMethod.RANK_ORDER:
        points = {"energy": 1.0, "near": 2.0, "raw": 3.0, "market": 4.0, "people": 5.0}
    else:
        points = {"energy": 100.0, "near": 60.0, "raw": 30.0, "market": 45.0, "people": 10.0}
    return edits.set_points(decision, "where", "anne", PointsMethod(method.value), points)


@pytest.mark.parametrize(
    ("method", "entries", "english", "norwegian"),
    [
        (
            BallotMethod.DIRECT,
            {("p2", "points"): -3},
            "Weights!C11: Points are 0 or more; here stands −3.",
            "Weights!C11: Poeng er 0 eller mer; her står −3.",
        ),
        (
            BallotMethod.DIRECT,
            {("p2", "points"): "many"},
            "Weights!C11: 'many' is not a number. Leave the cell empty when the figure is not "
            "known.",
            "Weights!C11: «many» er ikke et tall. La cellen stå tom når tallet ikke er kjent.",
        ),
        (
            BallotMethod.SWING,
            {("p1", "points"): 80},
            "Weights!D10: The improvement that matters most in its group gets 100 points; the "
            "largest number here is 80.",
            "Weights!D10: Forbedringen som betyr mest i gruppen, får 100 poeng; det største tallet "
            "her er 80.",
        ),
        (
            BallotMethod.RANK_ORDER,
            {("p3", "place"): 2.5},
            "Weights!C12: Places are whole numbers from 1; here stands 2.5.",
            "Weights!C12: Plasser er hele tall fra 1; her står 2,5.",
        ),
        (
            BallotMethod.RANK_ORDER,
            {("p5", "place"): 7},
            "Weights!C14: Place 7 follows on place 4 in this group: a place is skipped or counted "
            "wrong.",
            "Weights!C14: Plass 7 følger på plass 4 i denne gruppen: En plass er hoppet over eller "
            "talt feil.",
        ),
        (
            BallotMethod.RANK_ORDER,
            {("p1", "place"): 2},
            "Weights!C10: Nobody is in place 1 in this group; the first place here is 2.",
            "Weights!C10: Ingen har plass 1 i denne gruppen; den første plassen her er 2.",
        ),
    ],
)
def test_that_points_that_cannot_be_taken_are_one_sentence(
    tmp_path: Path, method: BallotMethod, entries: Entries, english: str, norwegian: str
) -> None:
    read = filled(tmp_path, entries, pointed(method))
    errors = [issue for issue in read.issues if issue.severity is Severity.ERROR]
    assert [sentence(issue, "en") for issue in errors] == [f"Anne.xlsx, {english}"]
    assert [sentence(issue, "nb") for issue in errors] == [f"Anne.xlsx, {norwegian}"]


def changed(decision: Decision, kind: str) -> Decision:
    match kind:
        case "decision":
            return replace(decision, id="another")
        case "participant":
            return edits.remove_participant(decision, "anne")
        case "study":
            return edits.remove_study(decision, "where")
        case "closed":
            return edits.close_round(decision, "where")
        case "next":
            return edits.start_round(decision, "where")
        case "no-round":
            study = replace(decision.studies[1], rounds=())
            return replace(decision, studies=(decision.studies[0], study))
        case "added":
            return edits.add_criterion(decision, "where", "Noise")
        case "removed":
            return edits.remove_criterion(decision, "where", "market")
        case _:
            return edits.move_criterion(decision, "where", "market", "energy", 0)


@pytest.mark.parametrize(
    ("kind", "english", "norwegian"),
    [
        (
            "decision",
            "The ballot belongs to another decision.",
            "Stemmeseddelen hører til en annen beslutning.",
        ),
        (
            "participant",
            "'Anne' is no longer among the participants.",
            "«Anne» er ikke lenger blant deltakerne.",
        ),
        (
            "study",
            "The study that the ballot was written for is no longer in the decision.",
            "Studien som stemmeseddelen ble skrevet for, finnes ikke lenger i beslutningen.",
        ),
        (
            "closed",
            "Round '1' is closed and takes no more ballots.",
            "Runde «1» er lukket og tar ikke imot flere stemmesedler.",
        ),
        (
            "next",
            "The ballot is for round '1'; now round '2' is voted on.",
            "Stemmeseddelen gjelder runde «1»; nå stemmes det i runde «2».",
        ),
        (
            "no-round",
            "The round that the ballot was written for is no longer in the study.",
            "Runden som stemmeseddelen ble skrevet for, finnes ikke lenger i studien.",
        ),
        (
            "added",
            "The ballot is older than the criteria: it does not ask about Noise. Write it again.",
            "Stemmeseddelen er eldre enn kriteriene: Den spør ikke om Noise. Skriv den ut på nytt.",
        ),
        (
            "removed",
            "The ballot is older than the criteria: it asks about Distance to market, which the "
            "decision no longer has. Write it again.",
            "Stemmeseddelen er eldre enn kriteriene: Den spør om Distance to market, som "
            "beslutningen ikke lenger har. Skriv den ut på nytt.",
        ),
        (
            "moved",
            "The ballot is older than the criteria: since then Distance to market has moved in the "
            "tree. Write it again.",
            "Stemmeseddelen er eldre enn kriteriene: Siden da er Distance to market flyttet i "
            "treet. Skriv den ut på nytt.",
        ),
    ],
)
def test_that_a_ballot_that_no_longer_fits_is_refused_with_the_reason(
    tmp_path: Path, kind: str, english: str, norwegian: str
) -> None:
    decision = site_decision()
    read = read_ballot(ballot(decision, tmp_path), changed(decision, kind))
    errors = [issue for issue in read.issues if issue.severity is Severity.ERROR]
    assert [sentence(issue, "en") for issue in errors] == [f"Anne.xlsx: {english}"]
    assert [sentence(issue, "nb") for issue in errors] == [f"Anne.xlsx: {norwegian}"]


def test_that_a_changed_range_is_taken_and_marked(tmp_path: Path) -> None:
    decision = site_decision()
    path = ballot(decision, tmp_path)
    after = edits.change_criterion(decision, "where", "near", worst=3000.0, name="Nearness")
    read = read_ballot(path, after)
    assert read.sound
    assert told(read)[0] == (
        "Anne.xlsx: The range has changed since the ballot was written: Nearness. The answers "
        "concerned are taken and marked to be looked at again."
    )
    assert told(read)[1] == (
        "Anne.xlsx: 'Distance to existing plant' in the ballot is now called 'Nearness'; its "
        "answers count."
    )
    asked = {c.second: c.asked for c in read.judgements[0].comparisons}
    assert asked["near"].endswith("| 2000 → 0 km")


def test_that_words_changed_in_the_ballot_are_told_and_the_key_counts(tmp_path: Path) -> None:
    read = filled(tmp_path, {("q1", "left"): "Power\ncheap", ("q1", "which"): "Power"})
    assert read.sound
    assert told(read)[1] == (
        "Anne.xlsx, Ballot!C10: The words of this question were changed in the ballot; the answer "
        "is taken for 'Energy', as it was asked."
    )
    assert read.judgements[0].comparisons[0].first == "energy"


def test_that_half_a_sheet_is_refused_with_the_questions_that_are_missing(tmp_path: Path) -> None:
    path = ballot(site_decision(), tmp_path)
    book = opened(path)
    question_sheet(book).delete_rows(15, 20)
    book.save(path)
    read = read_ballot(path, site_decision())
    assert told(read) == [
        "Anne.xlsx: 6 of 11 questions were deleted from the ballot: no. 6, 7, 8, 9, 10, 11. Write "
        "it again and fill it in there."
    ]


def test_that_deleted_columns_and_copied_rows_are_refused(tmp_path: Path) -> None:
    path = ballot(site_decision(), tmp_path)
    book = opened(path)
    sheet = question_sheet(book)
    sheet["A14"] = "q1"
    sheet.delete_cols(6)
    book.save(path)
    codes = {issue.code for issue in read_ballot(path, site_decision()).issues}
    assert {"ballot-columns-missing", "ballot-row-twice", "ballot-rows-missing"} <= codes


@pytest.mark.parametrize("column", ["left", "right", "reason"])
def test_that_a_deleted_column_is_one_sentence_whatever_it_held(
    tmp_path: Path, column: str
) -> None:
    path = ballot(site_decision(), tmp_path)
    book = opened(path)
    sheet = question_sheet(book)
    sheet.delete_cols([cell.value for cell in sheet[1]].index(column) + 1)
    book.save(path)
    assert told(read_ballot(path, site_decision())) == [
        "Anne.xlsx, Ballot: A column was deleted from the ballot. Write it again and fill it in "
        "there."
    ]


@pytest.mark.parametrize(
    ("decision", "tokens", "answers"),
    [
        (site_decision(), ("q1", "q2"), "which"),
        (pointed(BallotMethod.DIRECT), ("p1", "p2"), "points"),
    ],
)
def test_that_rows_sorted_without_their_keys_are_not_mixed_up(
    tmp_path: Path, decision: Decision, tokens: tuple[str, str], answers: str
) -> None:
    path = ballot(decision, tmp_path)
    book = opened(path)
    sheet = question_sheet(book, answers)
    rows = [sheet[place(sheet, token, "key")].row for token in tokens]
    for column in range(2, 9):
        cells = [sheet.cell(row, column) for row in rows]
        cells[0].value, cells[1].value = cells[1].value, cells[0].value
    book.save(path)
    read = read_ballot(path, decision)
    errors = [issue for issue in read.issues if issue.severity is Severity.ERROR]
    assert [issue.code for issue in errors] == ["ballot-row-moved"] * 2
    assert sentence(errors[0], "nb").endswith("eller skriv den ut på nytt og fyll den ut der.")


def test_that_a_formula_may_be_off_by_its_last_digit_and_an_error_is_told_once(
    tmp_path: Path,
) -> None:
    read = filled(tmp_path, {("q1", "strength"): 9.000000000000002, ("q2", "which"): "#REF!"})
    errors = [issue for issue in read.issues if issue.severity is Severity.ERROR]
    assert [issue.code for issue in errors] == ["book-error-in-cell"]
    assert max(c.ratio for c in read.judgements[0].comparisons) == 9


def test_that_an_empty_ballot_is_not_taken_for_an_answer(tmp_path: Path) -> None:
    study = replace(site_decision().studies[1], rounds=())
    decision = replace(site_decision(), studies=(site_decision().studies[0], study))
    assert told(read_ballot(ballot(decision, tmp_path), decision), "nb") == [
        "Anne.xlsx: Ingenting er fylt ut."
    ]


def test_that_open_questions_are_counted_and_told_where_they_leave_no_weights(
    tmp_path: Path,
) -> None:
    empty: dict[tuple[str, str], object] = {("q11", "which"): None, ("q11", "strength"): None}
    read = filled(tmp_path, {**empty, ("q1", "which"): None, ("q1", "strength"): None})
    assert read.sound
    assert [issue.severity for issue in read.issues] == [Severity.WARNING] * 3
    assert told(read) == [
        "Anne.xlsx: 8 of 11 questions are not answered.",
        "Anne.xlsx: The answers do not connect all main criteria yet, so this ballot gives no "
        "weights for them.",
        "Anne.xlsx: The answers do not connect all that is compared under 'Energy' yet, so this "
        "ballot gives no weights there.",
    ]


def test_that_what_is_no_ballot_is_refused(tmp_path: Path) -> None:
    decision = site_decision()
    book = tmp_path / "book.xlsx"
    write_decision(decision, book, "en")
    assert told(read_ballot(book, decision)) == [
        "book.xlsx: This workbook is not a ballot of locdecide."
    ]
    text = tmp_path / "text.xlsx"
    text.write_text("not a workbook", "utf-8")
    assert [i.code for i in read_ballot(text, decision).issues] == ["book-not-excel"]
    gone = read_ballot(tmp_path / "gone.xlsx", decision)
    assert [issue.code for issue in gone.issues] == ["book-missing"]
    bomb = tmp_path / "bomb.xlsx"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * 30_000_000)
    assert [issue.code for issue in read_ballot(bomb, decision).issues] == ["book-too-large"]


def test_that_a_newer_or_damaged_ballot_is_refused(tmp_path: Path) -> None:
    decision = site_decision()
    path = ballot(decision, tmp_path)
    book = opened(path)
    keys = next(s for s in book.worksheets if s["A1"].value == "locdecide-ballot")
    keys["B6"] = "by-dice"
    book.save(path)
    assert [issue.code for issue in read_ballot(path, decision).issues] == ["ballot-damaged"]
    keys["B1"] = "7"
    book.save(path)
    assert told(read_ballot(path, decision)) == [
        "Anne.xlsx: The ballot has format version 7, which this program does not know."
    ]


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("question", 2, "q2"),
        ("question", 2, None),
        ("question", 3, "energy"),
        ("question", 4, "gone"),
        ("question", 4, "price"),
        ("question", 4, "near"),
        ("question", 5, None),
        ("points", 2, "p2"),
        ("points", 3, "gone"),
        ("points", 3, "near"),
        ("method", 2, "pairwise"),
    ],
)
def test_that_keys_changed_by_hand_are_refused_before_they_reach_the_decision(
    tmp_path: Path, kind: str, column: int, value: str | None
) -> None:
    decision = site_decision() if kind == "question" else pointed(BallotMethod.DIRECT)
    path = ballot(decision, tmp_path)
    book = opened(path)
    keys = next(s for s in book.worksheets if s["A1"].value == "locdecide-ballot")
    row = next(cell.row for cell in keys["A"] if cell.value == kind)
    keys.cell(row, column).value = value
    book.save(path)
    assert [issue.code for issue in read_ballot(path, decision).issues] == ["ballot-damaged"]


def test_that_rows_may_be_sorted_another_way(tmp_path: Path) -> None:
    path = ballot(site_decision(), tmp_path)
    book = opened(path)
    sheet = question_sheet(book)
    first, second = (place(sheet, token, "key") for token in ("q1", "q2"))
    rows = [sheet[cell].row for cell in (first, second)]
    for column in range(1, 9):
        cells = [sheet.cell(row, column) for row in rows]
        cells[0].value, cells[1].value = cells[1].value, cells[0].value
    book.save(path)
    read = read_ballot(path, site_decision())
    assert {(c.second, c.ratio) for c in read.judgements[0].comparisons} == {
        ("near", 2.0),
        ("raw", 3.0),
        ("market", 2.0),
        ("people", 4.0),
    }


def test_that_every_sentence_is_used() -> None:
    root = Path(edits.__file__).parents[2]
    files = [
        *(root / "excel" / "ballots").glob("*.py"),
        root / "collecting.py",
        *(root / "cli").glob("*.py"),
    ]
    text = "".join(path.read_text("utf-8") for path in files)
    assert {code for code in SENTENCES if f'"{code}"' not in text} == set()
