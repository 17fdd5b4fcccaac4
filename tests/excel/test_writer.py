"""A workbook holds a whole decision: what is written reads back equal, ids included."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from openpyxl import load_workbook

from locdecide.decision.issues import Severity
from locdecide.decision.model import (
    Alternative,
    Comparison,
    Conclusion,
    Criterion,
    Decision,
    Direction,
    Gate,
    GateRecord,
    GateSense,
    GateStatus,
    Grade,
    Judgements,
    Level,
    LogEntry,
    PairwiseScale,
    Participant,
    Performance,
    PointsGiven,
    Position,
    RatingScale,
    Review,
    ReviewLine,
    Round,
    Signature,
    SignOff,
    Stage,
    Study,
    StudyKind,
    Waiver,
)
from locdecide.decision.signing import digest_of
from locdecide.decision.storage import decode, encode
from locdecide.excel.reader import read_workbook
from locdecide.excel.writer import write_decision
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision
from tests.strategies import decisions


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books")


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(decision=decisions())
def test_that_a_written_decision_reads_back_equal(
    folder: Path, language: Language, decision: Decision
) -> None:
    path = folder / f"book_{language}.xlsx"
    write_decision(decision, path, language)
    imported = read_workbook(path)
    assert imported.decision == decision, imported.issues
    assert imported.language == language


def test_that_an_empty_decision_and_an_empty_study_read_back_equal(tmp_path: Path) -> None:
    path = tmp_path / "book.xlsx"
    for decision in (
        Decision(id="d"),
        Decision(id="d", studies=(Study(id="s", name=""),)),
        Decision(id="d", studies=(Study(id="s", name="A"), Study(id="t", name="A"))),
    ):
        write_decision(decision, path, "nb")
        imported = read_workbook(path)
        assert imported.decision == decision
        assert imported.issues == ()


def test_that_a_text_too_long_for_a_cell_is_kept_on_the_decision(tmp_path: Path) -> None:
    decision = Decision(id="d", context="one two three\n" * 6000 + "end")
    write_decision(decision, tmp_path / "book.xlsx", "en")
    assert read_workbook(tmp_path / "book.xlsx").decision == decision


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("language", LANGUAGES)
def test_that_a_workbook_saved_by_libreoffice_reads_back_equal(
    tmp_path: Path, language: Language
) -> None:
    source = tmp_path / "book.xlsx"
    write_decision(CASE, source, language)
    saved = tmp_path / "saved"
    subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx:Calc MS Excel 2007 XML",
            "--outdir",
            str(saved),
            str(source),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    imported = read_workbook(saved / "book.xlsx")
    assert imported.decision == CASE, imported.issues
    assert [issue.code for issue in imported.issues] == ["book-signed-text-damaged"]


ODD = Decision(
    id="an id with spaces ",
    studies=(
        Study(
            id=" s",
            name="Odd",
            criteria=(
                Criterion(id="c 1", name="Cost", worst=1.0, best=1.0),
                Criterion(id="c 2", name="Price", parent="c 1"),
                Criterion(
                    id="c 3",
                    name="Plot",
                    scale=RatingScale(
                        levels=(
                            Level(id="l 1", label="", value=2.0),
                            Level(id="l 2", label="good", value=3.0),
                        )
                    ),
                ),
                Criterion(id="c 4", name="People", scale=PairwiseScale()),
            ),
            alternatives=(Alternative(id="a 1", name="A"), Alternative(id="a  1", name="A")),
            performances={
                "a 1": {
                    "c 2": Performance(value=5.0, low=9.0, high=1.0),
                    "c 3": Performance(value="l 1"),
                },
                "a  1": {"c 2": Performance(value=6.0), "c 3": Performance(value="l 2")},
            },
            gates=(
                Gate(id="g1", name="No criterion", threshold=3.0),
                Gate(id="g2", name="On a parent", criterion="c 1", threshold=3.0),
                Gate(id="g3", name="On pairs", criterion="c 4", threshold=3.0),
                Gate(
                    id="g4",
                    name="Waived",
                    records={
                        "a 1": GateRecord(status=GateStatus.FAIL, waiver=Waiver(by="")),
                        "a  1": GateRecord(
                            status=GateStatus.FAIL, waiver=Waiver(by="", reason="urgent")
                        ),
                    },
                ),
            ),
        ),
    ),
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_that_whatever_a_file_may_hold_a_workbook_brings_back(
    tmp_path: Path, language: Language
) -> None:
    assert decode(encode(ODD)).decision == ODD
    write_decision(ODD, tmp_path / "book.xlsx", language)
    imported = read_workbook(tmp_path / "book.xlsx")
    assert imported.decision == ODD, imported.issues
    assert {issue.severity for issue in imported.issues} == {Severity.WARNING}


def test_that_the_direction_of_a_parent_is_left_open_when_it_says_nothing(tmp_path: Path) -> None:
    write_decision(CASE, tmp_path / "book.xlsx", "en")
    rows = load_workbook(tmp_path / "book.xlsx")["Criteria 1"].iter_rows(values_only=True)
    assert [row[2] for row in rows][1:4] == [None, "less is better", "more is better"]


# A signed text of several cells, with what a spreadsheet may take for its own.
LONG = '{"title":"_x0041_ «Ærlig» 🌲 ' + "a b  " * 8000 + '"}'

CASE = Decision(
    id="d1",
    title="Home",
    question="=1+1",
    context="Two\nlines",
    participants=(
        Participant(id="p1", name="Kari", role="operations"),
        Participant(id="p2", name="Ola", voting_power=0.0),
    ),
    studies=(
        Study(
            id="s1",
            name="Location",
            question="Where?",
            criteria=(
                Criterion(id="c1", name="Energy"),
                Criterion(
                    id="c2",
                    name="Price",
                    parent="c1",
                    direction=Direction.MINIMISE,
                    unit="øre/kWh",
                    worst=60.5,
                    best=30.25,
                ),
                Criterion(
                    id="c3",
                    name="2025",
                    parent="c1",
                    scale=RatingScale(
                        levels=(
                            Level(id="l1", label="good, really", value=1.0),
                            Level(id="l2", label="5", value=0.3),
                        )
                    ),
                ),
                Criterion(id="c4", name="+People", scale=PairwiseScale()),
            ),
            alternatives=(
                Alternative(id="a1", name="Elverum", latitude=60.88, longitude=11.5625),
                Alternative(id="a2", name="Elverum", note="_x0041_ 'quoted'"),
                Alternative(id="a3", name="-1", stage=Stage.SET_ASIDE),
            ),
            performances={
                "a1": {
                    "c2": Performance(
                        value=45.1,
                        low=40.0,
                        high=50.0,
                        source="http://example.org",
                        year=2025,
                        grade=Grade.ASSUMED,
                    ),
                    "c3": Performance(value="l2"),
                },
                "a2": {"c2": Performance(value=123456.789)},
            },
            gates=(
                Gate(
                    id="g1",
                    name="Grid",
                    criterion="c2",
                    threshold=50.0,
                    sense=GateSense.AT_MOST,
                    records={
                        "a1": GateRecord(
                            status=GateStatus.FAIL, waiver=Waiver(by="CEO", date="2026-03-01")
                        )
                    },
                ),
            ),
            rounds=(
                Round(
                    id="r1",
                    name="Round 1",
                    date="2026-03-12",
                    open=False,
                    judgements=(
                        Judgements(
                            participant="p1",
                            comparisons=(
                                Comparison(first="c4", second="c1", ratio=3.5, reason="-x"),
                            ),
                        ),
                        Judgements(
                            participant="p1",
                            parent="c4",
                            comparisons=(Comparison(first="a1", second="a2", ratio=7.0),),
                        ),
                    ),
                    points=(PointsGiven(participant="p2", points={"c1": 60.0, "c4": 0.0}),),
                ),
            ),
            direct_points={"c1": 20.0},
            gates_frozen="2026-03-01T10:00:00",
            conclusion=Conclusion(alternative="a2", text="=If\nso", by="@board", date="4.5.2026"),
            review=Review(
                alternative="a2",
                lines=(
                    ReviewLine(id="v1", name="2025", criterion="c3", expected="5", achieved=5.0),
                    ReviewLine(id="v2", name="Cost", unit="%", expected=12.5, achieved="1,5"),
                ),
            ),
        ),
        Study(id="s2", name="Feasibility", kind=StudyKind.FEASIBILITY),
    ),
    log=(
        LogEntry(
            time="2026-03-12T10:00",
            who="Kari",
            event="signed",
            text="@board",
            file="tall.xlsx",
            digest="12" * 32,
        ),
    ),
    sign_offs=(
        SignOff(
            id="o1",
            time="2026-03-12T10:00",
            content=LONG,
            digest=digest_of(LONG),
            signatures=(
                Signature(name="Kari", role="chair", time="2026-03-12T10:00"),
                Signature(name="Ola", position=Position.DISSENT, words="=No\nnever"),
            ),
        ),
        SignOff(id="o2", time="2026-03-12T10:00", content="\x7f a\r\n", digest="damaged"),
    ),
)


def test_that_a_protected_workbook_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kept.xlsx"
    write_decision(site_decision(), path, "en")
    before = path.read_bytes()
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(PermissionError):
        write_decision(site_decision(), path, "nb")
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]
