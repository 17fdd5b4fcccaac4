"""The review: what was expected as decided, how each line came out, and the summary."""

from __future__ import annotations

import datetime as dt
import math
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from locdecide.conclusions.due_dates import last_day, read_date
from locdecide.conclusions.outcomes import Deviation, Outcome, deviation, is_overdue
from locdecide.conclusions.review import (
    deviation_text,
    expected_text,
    outcome_word,
    overdue_sentence,
    review_rows,
    review_summary,
)
from locdecide.decision import edits
from locdecide.decision.model import (
    Decision,
    Direction,
    LogEntry,
    Performance,
    Review,
    ReviewLine,
    Signature,
    Study,
)
from locdecide.evaluation.reviewing import decided_in, proposed_lines
from locdecide.words import LANGUAGES
from tests.samples import site_decision

TODAY = dt.date(2028, 6, 15)
MORE, LESS, TARGET = Direction.MAXIMISE, Direction.MINIMISE, Direction.TARGET
line = partial(ReviewLine, id="l1", name="Line")


def whether() -> Study:
    return site_decision().studies[0]


def where() -> Study:
    return site_decision().studies[1]


def reviewed(*lines: ReviewLine) -> Study:
    numbered = tuple(replace(each, id=f"l{place}") for place, each in enumerate(lines))
    return replace(where(), review=Review(alternative="s1", lines=numbered))


def signed(decision: Decision) -> Decision:
    entry = LogEntry(time="2026-05-01T10:00:00", event="signed")
    return edits.sign_off(decision, (Signature(name="Kari"),), entry)


def outcome(each: ReviewLine, study: Study | None = None) -> Outcome:
    return deviation(each, study or where()).outcome


# What was expected


def test_that_each_leaf_with_a_figure_becomes_a_line() -> None:
    decision = site_decision()
    decision = edits.set_performance(decision, "where", "s1", "raw", None)
    lines = proposed_lines(decision, decision.studies[1], "s1")
    assert [(each.name, each.unit, each.expected, each.direction) for each in lines] == [
        ("Energy price", "EUR/kWh", 0.045, LESS),
        ("Renewable share", "%", 98.0, MORE),
        ("Distance to existing plant", "km", 120.0, LESS),
        ("Distance to market", "km", 900.0, LESS),
        ("Competence", "1-9", 6.0, MORE),
    ]
    assert [each.criterion for each in lines] == ["price", "mix", "near", "market", "people"]
    assert all(each.achieved is None and each.due == "" for each in lines)
    assert len({each.id for each in lines}) == 5


def test_that_a_level_is_expected_by_its_words() -> None:
    lines = proposed_lines(site_decision(), whether(), "move")
    assert [(each.name, each.expected, each.unit) for each in lines] == [
        ("Cost per unit", 80.0, "NOK"),
        ("Control", "Good", ""),
    ]


def test_that_low_and_high_come_along() -> None:
    study = where()
    figures = {"s1": {"price": Performance(value=0.05, low=0.04, high=0.07)}}
    (only,) = proposed_lines(site_decision(), replace(study, performances=figures), "s1")
    assert (only.low, only.high) == (0.04, 0.07)


def test_that_figures_are_those_that_were_signed_last() -> None:
    decision = signed(site_decision())
    decision = edits.set_performance(decision, "where", "s1", "price", 0.05)
    decision = signed(decision)
    decision = edits.set_performance(decision, "where", "s1", "price", 0.09)
    decision = edits.change_criterion(decision, "where", "price", name="Power")
    first = proposed_lines(decision, decision.studies[1], "s1")[0]
    assert (first.name, first.expected) == ("Energy price", 0.05)
    assert decided_in(decision, decision.studies[1], "s1") is decision.sign_offs[1]


def test_that_a_signed_state_without_the_alternative_is_passed_over() -> None:
    decision = signed(site_decision())
    decision = edits.add_alternative(decision, "where", "Late", alternative_id="late")
    decision = edits.set_performance(decision, "where", "late", "price", 0.06)
    assert decided_in(decision, decision.studies[1], "late") is None
    (only,) = proposed_lines(decision, decision.studies[1], "late")
    assert only.expected == 0.06


def test_that_a_signed_state_that_cannot_be_read_is_passed_over() -> None:
    decision = signed(site_decision())
    broken = replace(decision.sign_offs[0], content="{")
    decision = replace(decision, sign_offs=(broken,))
    assert len(proposed_lines(decision, decision.studies[1], "s1")) == 6


def test_that_a_signed_state_that_was_tampered_with_is_passed_over() -> None:
    decision = signed(signed(site_decision()))
    last = decision.sign_offs[1]
    tampered = replace(last, content=last.content.replace("0.045", "0.999"))
    decision = replace(decision, sign_offs=(decision.sign_offs[0], tampered))
    first = proposed_lines(decision, decision.studies[1], "s1")[0]
    assert (first.name, first.expected) == ("Energy price", 0.045)
    assert decided_in(decision, decision.studies[1], "s1") is decision.sign_offs[0]


def test_that_leaves_of_one_name_are_told_apart_by_their_paths() -> None:
    decision = edits.change_criterion(site_decision(), "where", "mix", name="Competence")
    names = [each.name for each in proposed_lines(decision, decision.studies[1], "s1")]
    assert names.count("Energy / Competence") == 1
    assert names.count("Competence") == 1


# How a line came out


@pytest.mark.parametrize(
    ("direction", "achieved", "expected"),
    [
        (MORE, 105.0, Outcome.AS_EXPECTED),
        (MORE, 95.0, Outcome.AS_EXPECTED),
        (MORE, 105.1, Outcome.BETTER),
        (MORE, 94.9, Outcome.WORSE),
        (LESS, 105.1, Outcome.WORSE),
        (LESS, 94.9, Outcome.BETTER),
        (LESS, -100.0, Outcome.BETTER),
    ],
)
def test_that_five_percent_is_as_expected(
    direction: Direction, achieved: float, expected: Outcome
) -> None:
    assert outcome(line(direction=direction, expected=100.0, achieved=achieved)) is expected


def test_that_low_and_high_take_the_place_of_five_percent() -> None:
    doubtful = partial(line, expected=100.0, low=70.0, high=101.0)
    assert outcome(doubtful(achieved=70.0)) is Outcome.AS_EXPECTED
    assert outcome(doubtful(achieved=69.9)) is Outcome.WORSE
    assert outcome(doubtful(achieved=101.5)) is Outcome.BETTER
    # An end that is not known stays 5 % away.
    assert outcome(line(expected=100.0, low=70.0, achieved=105.0)) is Outcome.AS_EXPECTED
    assert outcome(line(expected=100.0, low=70.0, achieved=106.0)) is Outcome.BETTER


def test_that_nearer_to_the_target_is_better() -> None:
    study = where()
    criteria = tuple(
        replace(each, direction=TARGET, best=50.0) if each.id == "mix" else each
        for each in study.criteria
    )
    study = replace(study, criteria=criteria)
    aimed = partial(line, criterion="mix", direction=TARGET, expected=80.0)
    assert outcome(aimed(achieved=60.0), study) is Outcome.BETTER
    assert outcome(aimed(achieved=90.0), study) is Outcome.WORSE
    assert outcome(aimed(achieved=82.0), study) is Outcome.AS_EXPECTED
    # As far off on the other side, and further.
    assert outcome(aimed(achieved=20.0), study) is Outcome.AS_EXPECTED
    assert outcome(aimed(achieved=10.0), study) is Outcome.WORSE


def test_that_without_a_criterion_the_expectation_is_the_target() -> None:
    own = partial(line, direction=TARGET, expected=80.0)
    assert outcome(own(achieved=80.0)) is Outcome.AS_EXPECTED
    assert outcome(own(achieved=60.0)) is Outcome.WORSE
    assert outcome(own(achieved=100.0)) is Outcome.WORSE


@pytest.mark.parametrize(
    ("achieved", "expected"),
    [
        ("Good", Outcome.BETTER),
        ("weak", Outcome.WORSE),
        (" FAIR ", Outcome.AS_EXPECTED),
        ("Splendid", Outcome.NOT_COMPARABLE),
        (3.0, Outcome.NOT_COMPARABLE),
        ("", Outcome.NOT_KNOWN),
        (None, Outcome.NOT_KNOWN),
    ],
)
def test_that_levels_are_compared_by_what_they_stand_for(
    achieved: float | str | None, expected: Outcome
) -> None:
    rated = line(criterion="control", expected="Fair", achieved=achieved)
    assert outcome(rated, whether()) is expected


def test_that_words_of_ones_own_are_the_same_or_cannot_be_compared() -> None:
    assert outcome(line(expected="in place", achieved="In  place")) is Outcome.AS_EXPECTED
    assert outcome(line(expected="in place", achieved="refused")) is Outcome.NOT_COMPARABLE
    assert outcome(line(expected=4.0, achieved="four")) is Outcome.NOT_COMPARABLE
    assert outcome(line(expected=None, achieved=4.0)) is Outcome.NOT_COMPARABLE


def test_that_a_deviation_from_nothing_has_no_percentage() -> None:
    found = deviation(line(expected=0.0, achieved=3.0), where())
    assert found == Deviation(Outcome.BETTER, 3.0, None)
    assert outcome(line(expected=0.0, achieved=0.0)) is Outcome.AS_EXPECTED


numbers = st.floats(-1e9, 1e9)


@given(expected=numbers, achieved=numbers)
def test_that_what_is_better_when_more_is_wanted_is_worse_when_less_is(
    expected: float, achieved: float
) -> None:
    swapped = {Outcome.BETTER: Outcome.WORSE, Outcome.WORSE: Outcome.BETTER}
    more = outcome(line(expected=expected, achieved=achieved, direction=MORE))
    less = outcome(line(expected=expected, achieved=achieved, direction=LESS))
    assert less is swapped.get(more, more)
    if more is Outcome.AS_EXPECTED:
        assert abs(achieved - expected) <= 0.05 * abs(expected) * (1 + 1e-6) + 1e-6
    else:
        assert (more is Outcome.BETTER) == (achieved > expected)


@given(expected=numbers, achieved=numbers)
def test_that_no_text_of_a_deviation_is_odd(expected: float, achieved: float) -> None:
    for unit in ("%", "km"):
        each = line(expected=expected, achieved=achieved, unit=unit)
        found = deviation(each, where())
        for language in LANGUAGES:
            text = deviation_text(each, found, language)
            assert text
            assert not {"nan", "inf", "None"} & set(text.split())
            assert text.startswith("+") == (found.amount > 0)
    assert math.isclose(found.amount, achieved - expected, abs_tol=1e-9 * abs(expected))


# Dates


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("", ""),
        ("2027", "2027"),
        (" 2027-05 ", "2027-05"),
        ("2027-5", "2027-05"),
        ("2027-05-01", "2027-05-01"),
        ("2027/5/1", "2027-05-01"),
        ("1.5.2027", "2027-05-01"),
        ("05.2027", "2027-05"),
        ("5/2027", "2027-05"),
        ("31/5/2027", "2027-05-31"),
        ("mai 2027", "2027-05"),
        ("1. mai 2027", "2027-05-01"),
        ("1 May 2027", "2027-05-01"),
        ("May 1, 2027", "2027-05-01"),
        ("Desember 2027", "2027-12"),
        ("Oct. 2027", "2027-10"),
    ],
)
def test_that_dates_are_read_as_people_type_them(typed: str, stored: str) -> None:
    assert read_date(typed) == stored


@pytest.mark.parametrize(
    "typed",
    [
        "soon",
        "27",
        "2027-13",
        "2027-02-30",
        "1.5.27",
        "1/5/2027",
        "20270501",
        "0001-01-01",
        "x 2027",
    ],
)
def test_that_what_is_no_date_or_two_is_not_read(typed: str) -> None:
    assert read_date(typed) is None


@given(st.dates(dt.date(1900, 1, 1), dt.date(2199, 12, 31)))
def test_that_every_day_is_read_back(day: dt.date) -> None:
    assert read_date(day.isoformat()) == day.isoformat()
    assert read_date(f"{day.day}.{day.month}.{day.year}") == day.isoformat()
    assert last_day(day.isoformat()) == day
    of_month = last_day(f"{day:%Y-%m}")
    assert of_month is not None
    assert (of_month + dt.timedelta(days=1)).day == 1
    assert (of_month.year, of_month.month) == (day.year, day.month)


@pytest.mark.parametrize(
    ("due", "late"),
    [
        ("2028-06-14", True),
        ("2028-06-15", False),
        ("2028-05", True),
        ("2028-06", False),
        ("2027", True),
        ("2028", False),
        ("", False),
        ("whenever", False),
    ],
)
def test_that_a_line_is_overdue_when_the_time_it_names_is_over(due: str, late: bool) -> None:
    assert is_overdue(line(expected=1.0, due=due), TODAY) is late
    assert not is_overdue(line(expected=1.0, due=due, achieved=2.0), TODAY)


# In words


def eight() -> Study:
    return reviewed(
        *(line(expected=1.0, achieved=2.0) for _ in range(3)),
        *(line(expected=1.0, achieved=1.0) for _ in range(3)),
        line(expected=1.0, achieved=0.5),
        line(name="Jobs", expected=1.0, due="2027-05"),
    )


def test_that_the_summary_counts_how_the_expectations_came_out() -> None:
    assert review_summary(eight(), "en", TODAY) == (
        "Of 8 expectations 3 are better, 3 as expected, 1 is worse; 1 is not known yet. "
        "Overdue: Jobs (due 2027-05)."
    )
    assert review_summary(eight(), "nb", TODAY) == (
        "Av 8 forventninger er 3 bedre, 3 som ventet, 1 dårligere; 1 er ikke kjent ennå. "
        "Over fristen: Jobs (frist 2027-05)."
    )


@pytest.mark.parametrize(
    ("lines", "english", "norwegian"),
    [
        ((), "The review has no lines yet.", "Etterkontrollen har ingen linjer ennå."),
        (
            (line(expected=1.0),) * 2,
            "Of 2 expectations none is known yet.",
            "Av 2 forventninger er ingen kjent ennå.",
        ),
        (
            (line(expected=1.0, achieved=1.0),) * 2,
            "Of 2 expectations 2 are as expected.",
            "Av 2 forventninger er 2 som ventet.",
        ),
        (
            (line(expected=1.0, achieved=9.0),),
            "The one result is better than expected.",
            "Det ene resultatet er bedre enn ventet.",
        ),
        (
            (line(expected="a", achieved="b"), line(expected=1.0)),
            "Of 2 expectations 1 is not known yet, 1 cannot be compared.",
            "Av 2 forventninger: 1 er ikke kjent ennå, 1 kan ikke sammenlignes.",
        ),
    ],
)
def test_that_the_summary_reads_well_at_its_edges(
    lines: tuple[ReviewLine, ...], english: str, norwegian: str
) -> None:
    study = reviewed(*lines)
    assert review_summary(study, "en", TODAY) == english
    assert review_summary(study, "nb", TODAY) == norwegian


def test_that_there_is_nothing_to_say_without_a_review() -> None:
    assert review_summary(where(), "en", TODAY) == ""
    assert review_rows(where(), "en", TODAY) == ()
    assert overdue_sentence(where(), "nb", TODAY) == ""


def test_that_many_overdue_lines_are_not_all_named() -> None:
    study = reviewed(*(line(name=f"L{i}", expected=1.0, due="2027") for i in range(6)))
    assert overdue_sentence(study, "en", TODAY) == (
        "Overdue: L0 (due 2027), L1 (due 2027), L2 (due 2027), L3 (due 2027) and 2 more."
    )


def test_that_the_rows_say_what_the_board_needs() -> None:
    study = reviewed(
        line(
            name="Price",
            unit="NOK",
            direction=LESS,
            expected=42.5,
            low=40.0,
            high=44.0,
            due="2027",
            achieved=45.7,
            date="2028-01-31",
            note="Dearer power",
        ),
        line(name="Share", unit="%", expected=80.0, due="2027-05"),
    )
    head, price, share = review_rows(study, "nb", TODAY)
    assert len(head) == len(price) == len(share)
    assert price == (
        "Price",
        "NOK",
        "mindre er bedre",
        "42,5 (40–44)",
        "2027",
        "45,7",
        "2028-01-31",
        "+3,2 (+7,5\u00a0%)",
        "dårligere",
        "Dearer power",
    )
    assert share[8] == "ikke kjent ennå, over fristen"


def test_that_what_is_expected_is_written_with_its_doubt() -> None:
    assert expected_text(line(expected=42.0), "en") == "42"
    assert expected_text(line(expected=42.0, low=38.0), "en") == "42 (from 38)"
    assert expected_text(line(expected=42.0, high=47.0), "nb") == "42 (inntil 47)"
    assert expected_text(line(expected=-2.0, low=-5.0, high=1.0), "en") == "−2 (−5 to 1)"
    assert expected_text(line(), "en") == ""


def test_that_percentages_differ_by_points() -> None:
    share = line(expected=80.0, achieved=77.0, unit="%")
    assert deviation_text(share, deviation(share, where()), "en") == "−3 points"
    assert deviation_text(share, deviation(share, where()), "nb") == "−3 prosentpoeng"


def test_that_every_outcome_has_a_word_in_both_languages() -> None:
    for each in Outcome:
        assert outcome_word(each, "en") != outcome_word(each, "nb")
