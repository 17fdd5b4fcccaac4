"""Days: typed as people type them, stored as one, and left alone where they are words."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.live import i18n
from locdecide.ui.record.moments import read_day, shown_day, shown_moment
from locdecide.words import Language

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("typed", "language", "stored"),
    [
        ("3.4.2026", "nb", "2026-04-03"),
        ("03.04.2026", "nb", "2026-04-03"),
        ("3/4/2026", "en", "2026-04-03"),
        ("2026-04-03", "en", "2026-04-03"),
        ("3 April 2026", "en", "2026-04-03"),
        ("3. april 2026", "nb", "2026-04-03"),
        ("31.2.2026", "nb", "31.2.2026"),
        ("spring 2027", "en", "spring 2027"),
        ("  ", "en", ""),
    ],
)
def test_that_a_day_is_read_as_it_is_typed(typed: str, language: Language, stored: str) -> None:
    i18n.install(language)
    assert read_day(typed) == stored
    i18n.install("en")


@given(st.dates(min_value=dt.date(1900, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_that_a_day_that_is_shown_is_read_as_the_same(day: dt.date) -> None:
    stored = day.isoformat()
    assert read_day(shown_day(stored)) == stored


def test_that_what_is_no_time_is_shown_as_it_is() -> None:
    assert shown_moment("last week") == "last week"
    assert shown_day("Q4 2027") == "Q4 2027"
    assert shown_moment("") == ""
