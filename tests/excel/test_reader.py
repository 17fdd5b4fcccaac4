"""What the reader makes of workbooks that people draw: good ones, and ten wrong ones."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from locdecide.decision.checks import findings
from locdecide.decision.issues import Severity
from locdecide.decision.model import (
    AlternativeKind,
    Direction,
    GateSense,
    RatingScale,
    Stage,
    StudyKind,
    Weighting,
)
from locdecide.excel.reader import Imported
from locdecide.sentences import sentence
from locdecide.words import LANGUAGES
from tests.excel.books import Percent, Rows, faults, read

DATA: Rows = [
    ["Alternativ", "Energipris", "Kompetanse"],
    ["Enhet", "øre/kWh", "personer"],
    ["Retning", "mindre er bedre", "mer er bedre"],
    ["Elverum", "45,5", 1200],
    ["Gjøvik", 52, "1 234,5"],
]


def figures(imported: Imported) -> dict[str, dict[str, float | str]]:
    assert imported.decision is not None, imported.issues
    study = imported.decision.studies[0]
    alternatives = {a.id: a.name for a in study.alternatives}
    criteria = {c.id: c.name for c in study.criteria}
    return {
        alternatives[a]: {criteria[c]: p.value for c, p in row.items()}
        for a, row in study.performances.items()
    }


def test_that_one_sheet_with_a_table_is_a_decision(tmp_path: Path) -> None:
    imported = read(tmp_path, {"Data": DATA})
    assert imported.issues == ()
    assert imported.language == "nb"
    assert figures(imported) == {
        "Elverum": {"Energipris": 45.5, "Kompetanse": 1200.0},
        "Gjøvik": {"Energipris": 52.0, "Kompetanse": 1234.5},
    }
    assert imported.decision is not None
    assert imported.decision.title == "book"
    study = imported.decision.studies[0]
    assert study.name == "Lokasjonsstudie"
    assert [c.direction for c in study.criteria] == [Direction.MINIMISE, Direction.MAXIMISE]


def test_that_ranges_and_points_may_stand_above_the_figures(tmp_path: Path) -> None:
    rows: Rows = [
        ["Prepared by the controller, 2025"],
        [],
        ["Site", "Price", "Power", "Total"],
        ["Worst", 100, 0],
        ["Best", 50, 10],
        ["Weight", 60, 40],
        ["A", 70, 5, 75],
        [],
        ["B", 80, 6, 86],
    ]
    imported = read(tmp_path, {"data": rows})
    assert faults(imported) == [("data!D3", "book-column-unknown")]
    assert imported.decision is not None
    study = imported.decision.studies[0]
    assert [(c.direction, c.worst, c.best) for c in study.criteria] == [
        (Direction.MINIMISE, 100, 50),
        (Direction.MAXIMISE, 0, 10),
    ]
    assert sorted(study.direct_points.values()) == [40, 60]
    assert study.method.weighting is Weighting.DIRECT


def test_that_a_table_without_a_corner_word_is_found(tmp_path: Path) -> None:
    imported = read(tmp_path, {"Data": [[None, "Price", "Power"], ["A", 1, 2], ["B", 3, 4]]})
    assert figures(imported) == {"A": {"Price": 1, "Power": 2}, "B": {"Price": 3, "Power": 4}}
    assert {code for _, code in faults(imported)} == {"book-direction-assumed"}


def test_that_sheets_are_found_in_either_language_and_any_case(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "KRITERIER": [["Unit", "Kriterium", "direction"], ["NOK", "Pris", "min"]],
            "alternatives": [["Navn", "Type"], ["A", "tomt"], ["B", "leverandør"]],
            "Data": [["Alternative", "pris"], ["b", 3], [" A ", 4]],
        },
    )
    assert imported.issues == ()
    assert figures(imported) == {"B": {"Pris": 3}, "A": {"Pris": 4}}
    assert imported.decision is not None
    kinds = [a.kind for a in imported.decision.studies[0].alternatives]
    assert kinds == [AlternativeKind.SITE, AlternativeKind.SUPPLIER]


def test_that_per_cent_cells_count_as_people_see_them(tmp_path: Path) -> None:
    rows: Rows = [
        ["Site", "Share", "Factor"],
        ["Unit", "%", ""],
        ["Direction", "max", "max"],
        ["A", Percent(0.07), Percent(0.07)],
        ["B", "12 %", "12 %"],
        ["C", 12, 0.12],
    ]
    assert figures(read(tmp_path, {"Data": rows})) == {
        "A": {"Share": 7.0, "Factor": 0.07},
        "B": {"Share": 12.0, "Factor": 0.12},
        "C": {"Share": 12.0, "Factor": 0.12},
    }


def test_that_numbers_and_dates_in_text_cells_become_text(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Data": [["Site", 2025.0], ["Direction", "max"], [7, 3]],
            "Rounds": [["Round", "Date"], [1, dt.datetime(2026, 3, 12)]],
        },
    )
    assert imported.issues == ()
    assert figures(imported) == {"7": {"2025": 3}}
    assert imported.decision is not None
    assert imported.decision.studies[0].rounds[0].date == "2026-03-12"


def test_that_levels_are_read_by_label_and_by_value(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Criteria": [["Criterion", "Direction"], ["Plot", "max"]],
            "Levels": [["Criterion", "Level", "Value"], ["Plot", "good", 75], ["Plot", "5", 100]],
            "Data": [["Site", "Plot"], ["A", "Good"], ["B", 75], ["C", 5]],
        },
    )
    assert imported.issues == ()
    assert imported.decision is not None
    scale = imported.decision.studies[0].criteria[0].scale
    assert isinstance(scale, RatingScale)
    good, five = scale.levels
    assert figures(imported) == {
        "A": {"Plot": good.id},
        "B": {"Plot": good.id},
        "C": {"Plot": five.id},
    }


def test_that_judgements_need_neither_rounds_nor_participants_sheets(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Criteria": [
                ["Criterion", "Under", "Direction"],
                ["Price", "Cost", "min"],
                ["Cost", None, "min"],
                ["Rent", "Cost", "min"],
                ["People", None, "max"],
            ],
            "Judgements": [
                ["Participant", "Under", "First", "Second", "Ratio"],
                ["Kari", None, "Cost", "People", 3],
                ["Kari", "Cost", "Price", "Rent", "1/5"],
                ["Ola", None, "Price", "Rent", 0.33],
                [None, None, "People", "Cost", 2],
            ],
        },
    )
    assert imported.issues == ()
    assert imported.decision is not None
    assert [p.name for p in imported.decision.participants] == ["Kari", "Ola", "The group"]
    study = imported.decision.studies[0]
    names = {c.id: c.name for c in study.criteria}
    assert list(names.values()) == ["Cost", "Price", "Rent", "People"]
    (round_,) = study.rounds
    said = [
        (names.get(j.parent or ""), names[c.first], names[c.second], c.ratio)
        for j in round_.judgements
        for c in j.comparisons
    ]
    assert said == [
        (None, "Cost", "People", 3),
        ("Cost", "Rent", "Price", 5),
        ("Cost", "Rent", "Price", 3),
        (None, "People", "Cost", 2),
    ]


def test_that_several_studies_have_numbered_sheets(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Studies": [
                ["Number", "Name", "Kind"],
                [1, "Move?", "feasibility study"],
                [2, "Where?", None],
            ],
            "Data 1": DATA,
            "Data 2": DATA,
        },
    )
    assert imported.decision is not None
    first, second = imported.decision.studies
    assert (first.name, first.kind) == ("Move?", StudyKind.FEASIBILITY)
    assert {a.kind for a in first.alternatives} == {AlternativeKind.OPTION}
    assert {a.kind for a in second.alternatives} == {AlternativeKind.SITE}


CRITERIA: Rows = [
    ["Criterion", "Under", "Direction", "Unit", "Scale", "Worst", "Best", "Direct points"],
    ["Energy", None, "more is better"],
    ["Price", "Energy", "less is better", "øre", "number", 60, 30],
    ["Mix", "Energy", "more is better", "%"],
    ["Plot", None, "more is better", None, "rating"],
    ["People", None, "more is better", None, "pairwise"],
]
LEVELS: Rows = [["Criterion", "Level", "Value"], ["Plot", "poor", 0], ["Plot", "good", 1]]
SITES: Rows = [["Alternative", "Latitude"], ["Elverum", 60.9], ["Gjøvik", 60.8]]

WRONG: dict[str, tuple[dict[str, Rows], list[tuple[str, str]]]] = {
    "figures": (
        {
            "Criteria": CRITERIA,
            "Levels": LEVELS,
            "Alternatives": SITES,
            "Data": [
                ["Alternative", "Price", "Mix", "Plot", "People", "Energy", "Prise"],
                ["Elverum", "n/a", True, "goood", 3, 4, 5],
                ["Gjovik", 1, 2],
                ["Gjøvik", "=1/0", dt.date(2025, 1, 3), "splendid"],
                ["Gjøvik", 1],
                [None, 3],
            ],
        },
        [
            ("Data!G1", "book-unknown-criterion-near"),
            ("Data!B2", "book-not-a-number"),
            ("Data!C2", "book-truth-for-number"),
            ("Data!D2", "book-unknown-level-near"),
            ("Data!E2", "book-figure-on-pairwise"),
            ("Data!F2", "book-figure-on-parent"),
            ("Data!A3", "book-unknown-alternative-near"),
            ("Data!B4", "book-not-calculated"),
            ("Data!C4", "book-date-for-number"),
            ("Data!D4", "book-unknown-level"),
            ("Data!A5", "book-data-row-twice"),
            ("Data!A6", "book-name-missing"),
        ],
    ),
    "criteria": (
        {
            "Criteria": [
                CRITERIA[0],
                ["A", "B", "up"],
                ["B", "A", "max", "NOK", "ratings"],
                ["C", "Z", "max", None, None, 5, 5],
                ["D", None, "max", None, None, 5, 3],
                ["E", None, "min", None, None, 3, 5, -1],
                ["E", None, "min"],
                [None, None, "min"],
                ["F"],
            ],
        },
        [
            ("Criteria!B2", "book-parent-cycle"),
            ("Criteria!C2", "book-unknown-term"),
            ("Criteria!E3", "book-unknown-term"),
            ("Criteria!B4", "book-unknown-criterion"),
            ("Criteria!G4", "book-range-empty"),
            ("Criteria!G5", "book-range-against-more"),
            ("Criteria!G6", "book-range-against-less"),
            ("Criteria!H6", "book-too-small"),
            ("Criteria!A7", "book-name-twice"),
            ("Criteria!A8", "book-name-missing"),
            ("Criteria!C9", "book-direction-assumed"),
        ],
    ),
    "alternatives and people": (
        {
            "Participants": [
                ["Name", "Voting power", "Rolle", "Rolls", "Shoe size"],
                ["Kari", -1],
                ["Ola", "1.000"],
                ["Ola", "one"],
            ],
            "Alternatives": [
                ["Alternative", "Latitude", "Longitude", "Kind", "Key (leave as is)"],
                ["Elverum", 160, 11, "village"],
                ["elverum", 60, 11],
                ["Gjøvik", 60, 11, None, "k" * 41],
            ],
        },
        [
            ("Participants!D1", "book-column-unknown-near"),
            ("Participants!E1", "book-column-unknown"),
            ("Participants!B2", "book-too-small"),
            ("Participants!A4", "book-name-twice"),
            ("Participants!B4", "book-not-a-number"),
            ("Alternatives!B2", "book-out-of-range"),
            ("Alternatives!D2", "book-unknown-term"),
            ("Alternatives!A3", "book-name-twice"),
            ("Alternatives!E4", "book-malformed-key"),
        ],
    ),
    "tall": (
        {
            "Data": [
                ["Sted", "Pris", "Andel"],
                ["Retning", "min", "maks"],
                ["Elverum", "1.234", "1 2"],
                ["Gjøvik", "4,5 kr", "−3,5"],
            ],
        },
        [
            ("Data!B3", "book-ambiguous-number"),
            ("Data!C3", "book-not-a-number"),
            ("Data!B4", "book-not-a-number"),
        ],
    ),
    "levels": (
        {
            "Criteria": CRITERIA,
            "Levels": [
                LEVELS[0],
                ["Plot", "poor", None],
                ["Plot", "good", 1],
                ["Plot", "good", 2],
                ["Plot", None, 2],
                ["Price", "low", 1],
                ["Plott", "x", 1],
                [None, "x", 1],
            ],
        },
        [
            ("Levels!C2", "book-level-without-value"),
            ("Levels!B4", "book-level-twice"),
            ("Levels!B5", "book-name-missing"),
            ("Levels!A6", "book-levels-not-rated"),
            ("Levels!A7", "book-unknown-criterion-near"),
            ("Levels!A8", "book-name-missing"),
        ],
    ),
    "sources": (
        {
            "Criteria": CRITERIA,
            "Alternatives": SITES,
            "Data": [
                ["Alternative", "Price"],
                ["Unit", "kr"],
                ["Direction", "max"],
                ["Elverum", 45],
            ],
            "Sources": [
                ["Alternative", "Criterion", "Low", "High", "Year", "Grade"],
                ["Elverum", "Price", 50, 40, 2025.5, "sure"],
                ["Elverum", "Price"],
                ["Gjøvik", "Price", 1, 2, 25],
                ["Hamar", "Price", 1, 2],
                [None, "Price", 1, 2],
            ],
        },
        [
            ("Data!B2", "book-data-unit-differs"),
            ("Data!B3", "book-data-direction-differs"),
            ("Sources!C2", "book-low-above-high"),
            ("Sources!E2", "book-not-whole"),
            ("Sources!F2", "book-unknown-term"),
            ("Sources!B3", "book-source-twice"),
            ("Sources!A4", "book-source-without-figure"),
            ("Sources!E4", "book-year-unlikely"),
            ("Sources!A5", "book-unknown-alternative"),
            ("Sources!A6", "book-name-missing"),
        ],
    ),
    "gates": (
        {
            "Criteria": CRITERIA,
            "Levels": LEVELS,
            "Alternatives": SITES,
            "Gates": [
                ["Gate", "Criterion", "Sense", "Threshold"],
                ["Grid", None, "at least", 10],
                ["Price", "Price", "under"],
                ["Energy", "Energy", "at least", 1],
                ["People", "People", "at least", 1],
                ["Plot", "Plott", "at least", 1],
            ],
            "Gate records": [
                ["Gate", "Alternative", "Status", "Waiver by", "Waiver reason"],
                ["Grid", "Elverum", "perhaps", None, "because"],
                ["Grid", "Elverum", "pass"],
                ["Grit", "Elverum", "pass"],
                ["Grid", None, "pass"],
            ],
        },
        [
            ("Gates!D2", "book-gate-without-criterion"),
            ("Gates!C3", "book-unknown-term"),
            ("Gates!D3", "book-gate-without-threshold"),
            ("Gates!B4", "book-gate-on-parent"),
            ("Gates!B5", "book-gate-on-pairwise"),
            ("Gates!B6", "book-unknown-criterion-near"),
            ("'Gate records'!C2", "book-unknown-term"),
            ("'Gate records'!D2", "book-waiver-without-name"),
            ("'Gate records'!B3", "book-gate-record-twice"),
            ("'Gate records'!A4", "book-unknown-gate-near"),
            ("'Gate records'!B5", "book-name-missing"),
        ],
    ),
    "judgements": (
        {
            "Participants": [["Name"], ["Kari"], ["Ola"]],
            "Criteria": CRITERIA,
            "Levels": LEVELS,
            "Rounds": [["Round", "Open"], ["One", "perhaps"], ["Two", "no"]],
            "Judgements": [
                ["Round", "Participant", "Under", "First", "Second", "Ratio"],
                ["One", "Kari", None, "Energy", "Plot", 10],
                ["One", "Kari", None, "Energy", "Plot", dt.date(2025, 3, 1)],
                ["One", "Kari", None, "Energy", "Plot", None],
                ["One", "Kari", None, "Energy", "Plot", "1/x"],
                ["One", "Kari", None, "Energy", "Plot", 3],
                ["One", "Kari", None, "Plot", "Energy", 3],
                ["One", "Kari", None, "Energy", "Price", 3],
                ["One", "Kari", "Plot", "Energy", "Price", 3],
                ["One", "Kari", None, "Plot", "Plot", 3],
                ["One", "Kari", None, "Plotts", None, 3],
                ["One", "Karri", None, "Energy", "People", 3],
                ["One", None, None, "Energy", "People", 3],
                [None, "Kari", None, "Energy", "People", 3],
                ["Three", "Kari", None, "Energy", "People", 3],
            ],
        },
        [
            ("Rounds!B2", "book-unknown-term"),
            ("Judgements!F2", "book-ratio-out-of-range"),
            ("Judgements!F3", "book-ratio-is-a-date"),
            ("Judgements!F4", "book-ratio-missing"),
            ("Judgements!F5", "book-not-a-number"),
            ("Judgements!D7", "book-compared-twice"),
            ("Judgements!E8", "book-not-siblings"),
            ("Judgements!C9", "book-under-nothing"),
            ("Judgements!E10", "book-compared-with-itself"),
            ("Judgements!D11", "book-unknown-criterion-near"),
            ("Judgements!E11", "book-name-missing"),
            ("Judgements!B12", "book-unknown-participant-near"),
            ("Judgements!B13", "book-participant-missing"),
            ("Judgements!A14", "book-round-missing"),
            ("Judgements!A15", "book-unknown-round"),
        ],
    ),
    "points and method": (
        {
            "Participants": [["Name", "Voting power"], ["Kari", 0]],
            "Criteria": CRITERIA,
            "Levels": LEVELS,
            "Points": [
                ["Participant", "Method", "Criterion", "Points"],
                ["Kari", "swing weights", "Energy", 100],
                ["Kari", "swing weights", "Energy", 90],
                ["Kari", "direct points", "Plot", 90],
                ["Kari", "swing weights", None, 90],
                ["Kari", "swing weights", "Plot", -1],
            ],
            "Method": [
                ["Ranking method", "VIKOR"],
                ["Draws", 10],
                ["Seed", 1.5],
                ["Colour", "blue"],
                ["Rnking method", "AHP"],
                ["Ranking method", "AHP"],
            ],
        },
        [
            ("Participants!B2", "book-voting-power-all-zero"),
            ("Points!C3", "book-points-twice"),
            ("Points!C4", "book-points-two-methods"),
            ("Points!C5", "book-name-missing"),
            ("Points!D6", "book-too-small"),
            ("Method!B1", "book-unknown-term"),
            ("Method!B2", "book-out-of-range"),
            ("Method!B3", "book-not-whole"),
            ("Method!A4", "book-label-unknown"),
            ("Method!A5", "book-label-unknown-near"),
            ("Method!A6", "book-column-twice"),
        ],
    ),
    "sheets": (
        {
            "Decision": [["Title", "T"], ["Tittle", "T"], ["Date", "today"]],
            "Studies": [["Number", "Name"], [1, "One"], [1, "Two"]],
            "Criterias": [["Criterion"], ["A"]],
            "Notes": [["whatever"]],
            "Criteria": [["Criterion", "Direction", "Direction"], ["A", "max"]],
            "Kriterier 1": [["Criterion"], ["A"]],
            "Levels": [["Level", "Value"], ["x", 1]],
            "Alternatives": [["nothing", "known"], [1, 2]],
            "Data 3": DATA,
            "Data": [["just a remark"]],
            "Points": [["Participant", "Criterion", "Points"]],
        },
        [
            ("Decision!A2", "book-label-unknown-near"),
            ("Decision!A3", "book-label-unknown"),
            ("Studies!A3", "book-study-number-twice"),
            ("Criterias", "book-sheet-unknown-near"),
            ("Notes", "book-sheet-unknown"),
            ("Criteria!C1", "book-column-twice"),
            ("'Kriterier 1'", "book-sheet-twice"),
            ("Levels!A1", "book-column-missing"),
            ("Alternatives", "book-sheet-no-header"),
            ("'Data 3'", "book-sheet-without-study"),
            ("Data", "book-data-no-header"),
        ],
    ),
    "names": (
        {
            "Criteria": [
                ["Criterion", "Under", "Direction"],
                ["A", None, "max"],
                ["B", None, "max"],
                ["Cost", "A", "max"],
                ["Cost", "B", "max"],
            ],
            "Data": [["Site", "Cost", None], ["X", 1, 2]],
        },
        [
            ("Data!B1", "book-name-ambiguous"),
            ("Data!C1", "book-data-column-without-name"),
        ],
    ),
    "levels alone": (
        {"Data": [["Site", "Plot"], ["Direction", "max"], ["X", 1]], "Levels": LEVELS},
        [
            ("Levels!A2", "book-levels-without-criteria"),
            ("Levels!A3", "book-levels-without-criteria"),
        ],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_that_a_wrong_workbook_gives_one_finding_a_fault(tmp_path: Path, name: str) -> None:
    sheets, expected = WRONG[name]
    imported = read(tmp_path, sheets)
    assert faults(imported) == expected
    errors = [issue for issue in imported.issues if issue.severity is Severity.ERROR]
    assert (imported.decision is None) == bool(errors)
    for issue in imported.issues:
        for language in LANGUAGES:
            assert sentence(issue, language)


def test_that_a_finding_names_the_nearest_name(tmp_path: Path) -> None:
    rows: Rows = [["Sted", "Pris"], ["Retning", "min"], ["Gjovik", 3]]
    sites: Rows = [["Alternativ"], ["Gjøvik"]]
    imported = read(tmp_path, {"Alternativer": sites, "Data": rows})
    (issue,) = imported.issues
    assert sentence(issue, "en") == (
        "Data!A3: 'Gjovik' is not among the alternatives. Add it on the sheet Alternatives, or "
        "correct the name. Did you mean 'Gjøvik'?"
    )


def test_that_a_renamed_thing_is_known_by_its_key(tmp_path: Path) -> None:
    key = "Key (leave as is)"
    imported = read(
        tmp_path,
        {
            "Alternatives": [["Alternative", key], ["Elverum new", "k1"], ["B", "k1"]],
            "Data": [
                [key, "Alternative", "Price"],
                [None, "Direction", "min"],
                ["k1", "Elverum", 3],
            ],
        },
    )
    assert faults(imported) == [("Data!B3", "book-name-changed")]
    assert figures(imported) == {"Elverum new": {"Price": 3}}
    assert imported.decision is not None
    first, second = imported.decision.studies[0].alternatives
    assert first.id == "k1" != second.id


@pytest.mark.parametrize("listed", [True, False])
def test_that_sums_and_remarks_below_the_table_are_passed_over_with_a_note(
    tmp_path: Path, *, listed: bool
) -> None:
    rows: Rows = [
        *DATA,
        ["Sum", 97.5, "=SUM(C4:C5)"],
        ["Gjennomsnitt", 48.75, 1217],
        ["Kommentar: priser uten avgift"],
        [],
        ["Tallene er hentet inn av økonomi i mars."],
    ]
    sheets: dict[str, Rows] = {"Data": rows}
    if listed:
        sheets["Alternativer"] = [["Alternativ"], ["Elverum"], ["Gjøvik"]]
    imported = read(tmp_path, sheets)
    places = ("Data!A6", "Data!A7", "Data!A8", "Data!A10")
    assert faults(imported) == [(place, "book-row-passed-over") for place in places]
    assert list(figures(imported)) == ["Elverum", "Gjøvik"]


def test_that_an_alternative_that_is_not_listed_stays_an_error_below_an_empty_row(
    tmp_path: Path,
) -> None:
    rows: Rows = [*DATA, [], ["Hamar", 40, 900]]
    sites: Rows = [["Alternativ"], ["Elverum"], ["Gjøvik"]]
    imported = read(tmp_path, {"Alternativer": sites, "Data": rows})
    (issue,) = imported.issues
    assert sentence(issue, "nb") == (
        "Data!A7: «Hamar» er ikke blant alternativene. Legg det til på arket Alternativer, eller "
        "rett navnet."
    )


def test_that_an_alternative_called_total_is_one_when_it_is_listed(tmp_path: Path) -> None:
    rows: Rows = [["Site", "Price"], ["Direction", "min"], ["Total", 3]]
    imported = read(tmp_path, {"Alternatives": [["Alternative"], ["Total"]], "Data": rows})
    assert imported.issues == ()
    assert figures(imported) == {"Total": {"Price": 3}}


@pytest.mark.parametrize("value", ["=70+5", "ca 30", "1.234", "#N/A"])
def test_that_a_bad_figure_is_told_once_although_it_has_a_source(
    tmp_path: Path, value: str
) -> None:
    imported = read(
        tmp_path,
        {
            "Data": [["Sted", "Pris"], ["Retning", "min"], ["A", value], ["B", 3]],
            "Kilder": [["Alternativ", "Kriterium", "Kilde"], ["A", "Pris", "tilbud"]],
        },
    )
    assert [where for where, _ in faults(imported)] == ["Data!B3"]
    assert imported.decision is None


def test_that_the_direction_of_a_parent_is_not_asked_for(tmp_path: Path) -> None:
    imported = read(
        tmp_path, {"Criteria": [["Criterion", "Under"], ["Cost", None], ["Price", "Cost"]]}
    )
    assert faults(imported) == [("Criteria!A3", "book-direction-assumed")]


@pytest.mark.parametrize(
    ("direction", "expected"), [("max", (10, 30)), ("min", (30, 10)), ("target", (None, None))]
)
def test_that_levels_give_the_range_where_a_row_without_a_key_declares_none(
    tmp_path: Path, direction: str, expected: tuple[float | None, float | None]
) -> None:
    key = "Key (leave as is)"
    imported = read(
        tmp_path,
        {
            "Criteria": [["Criterion", "Direction", key], ["Plot", direction], ["Own", "max", "k"]],
            "Levels": [
                ["Criterion", "Level", "Value"],
                *[[name, level, at] for name in ("Plot", "Own") for level, at in LEVEL_VALUES],
            ],
        },
    )
    assert imported.decision is not None
    plot, own = imported.decision.studies[0].criteria
    assert (plot.worst, plot.best) == expected
    assert (own.worst, own.best) == (None, None)


LEVEL_VALUES = (("fair", 20), ("poor", 10), ("good", 30))


def test_that_a_figure_outside_its_low_and_high_is_left_to_the_checks(tmp_path: Path) -> None:
    imported = read(
        tmp_path,
        {
            "Data": DATA,
            "Sources": [["Site", "Criterion", "Low", "High"], ["Elverum", "Energipris", 1, 2]],
        },
    )
    assert imported.issues == ()
    assert imported.decision is not None
    assert "figure-outside-low-high" in {issue.code for issue in findings(imported.decision)}


def test_that_the_words_of_the_window_and_the_old_ones_are_read(tmp_path: Path) -> None:
    new: dict[str, Rows] = {
        "Data": DATA,
        "Alternativer": [["Alternativ", "Fase", "Notat"], ["Elverum", "lagt til side", "vent"]],
        "Skal-krav": [["Skal-krav", "Betingelse"], ["Nett", "høyst"]],
        "Skal-krav per alternativ": [
            ["Skal-krav", "Alternativ", "Status", "Grunnlag"],
            ["Nett", "Elverum", "oppfylt", "brev"],
        ],
    }
    new["Data"] = DATA[:4]
    old = {
        title: [
            [{"Fase": "Status", "Notat": "Merknad", "Betingelse": "Minst eller høyst",
              "Grunnlag": "Dokumentasjon"}.get(str(each), each) for each in row]
            for row in rows
        ]
        for title, rows in new.items()
    }  # fmt: skip
    for sheets in (new, old):
        imported = read(tmp_path, sheets)
        assert imported.issues == ()
        assert imported.decision is not None
        (study,) = imported.decision.studies
        assert study.alternatives[0].stage is Stage.SET_ASIDE
        assert study.alternatives[0].note == "vent"
        assert study.gates[0].sense is GateSense.AT_MOST
        ((record),) = study.gates[0].records.values()
        assert record.evidence == "brev"
