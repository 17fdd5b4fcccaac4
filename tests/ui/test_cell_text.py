"""One figure as text, and back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.decision.issues import EditError
from locdecide.numerals import parse_number
from locdecide.ui.cell_text import nearest_level, read_value, shown_text, typed_text
from locdecide.words import LANGUAGES, Language
from tests.samples import site_decision

COST, CONTROL = site_decision().studies[0].criteria


def test_that_a_figure_is_shown_with_all_its_digits() -> None:
    assert shown_text(COST, 0.0123456, "nb") == "0,0123456"
    assert shown_text(COST, 12345.5, "en") == "12,345.5"


def test_that_a_figure_is_typed_and_copied_without_groups() -> None:
    assert typed_text(COST, -12345.5, "nb") == "-12345,5"
    assert typed_text(COST, 70.0, "en") == "70"


@given(st.floats(allow_nan=False, allow_infinity=False), st.sampled_from(LANGUAGES))
def test_that_a_copied_figure_is_read_back_exactly(value: float, language: Language) -> None:
    text = typed_text(COST, value, language)
    assert read_value(COST, text, lambda t: parse_number(t, language)) == value


def number(text: str) -> float:
    try:
        return parse_number(text, "en")
    except ValueError as error:
        raise EditError("edit-not-a-number", text=text) from error


@pytest.mark.parametrize("text", ["Good", "good", " GOOD ", "5"])
def test_that_a_level_is_read_by_its_label_in_any_case_or_by_its_value(text: str) -> None:
    assert read_value(CONTROL, text, number) == "l5"


def test_that_an_empty_text_is_no_figure() -> None:
    assert read_value(COST, "  ", number) is None
    assert read_value(CONTROL, "", number) is None


def test_that_an_unknown_level_is_refused_with_the_nearest_at_hand() -> None:
    with pytest.raises(EditError) as refused:
        read_value(CONTROL, "Goood", number)
    assert refused.value.code == "edit-unknown-level"
    assert nearest_level(CONTROL, "Goood") == "Good"
    assert nearest_level(CONTROL, "xyz") is None
    assert nearest_level(COST, "7o") is None
