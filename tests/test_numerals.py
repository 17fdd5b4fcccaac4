"""Numbers as people type and read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.numerals import (
    NumeralError,
    format_fixed,
    format_number,
    format_percent,
    parse_number,
)
from locdecide.words import LANGUAGES, Language

EITHER = [
    ("5", 5.0),
    ("0", 0.0),
    ("-5", -5.0),
    ("+5", 5.0),
    ("\u22125", -5.0),
    ("- 5", -5.0),
    ("1 234,5", 1234.5),
    ("1\u00a0234,5", 1234.5),
    ("1\u202f234\u202f567", 1234567.0),
    ("1'234.5", 1234.5),
    ("1.234.567", 1234567.0),
    ("1,234,567", 1234567.0),
    ("1.234,5", 1234.5),
    ("1,234.5", 1234.5),
    ("1,25", 1.25),
    ("1.25", 1.25),
    (",5", 0.5),
    (".5", 0.5),
    ("5,", 5.0),
    ("12 %", 12.0),
    ("12%", 12.0),
    ("12,5\u00a0%", 12.5),
    ("1e3", 1000.0),
    ("1,5E\u22123", 0.0015),
    ("0,123", 0.123),
    ("0.123", 0.123),
    (" 7 ", 7.0),
    ("1 234.567", 1234.567),
]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("text", "number"), EITHER)
def test_that_clear_forms_are_read_alike_in_both_languages(
    text: str, number: float, language: Language
) -> None:
    assert parse_number(text, language) == number


@pytest.mark.parametrize(
    ("text", "language", "number"),
    [
        ("1,234", "nb", 1.234),
        ("1,234", "en", 1234.0),
        ("1.234", "en", 1.234),
        ("-1,234", "nb", -1.234),
        ("-1,234", "en", -1234.0),
    ],
)
def test_that_three_digits_after_a_mark_are_read_as_the_language_writes_them(
    text: str, language: Language, number: float
) -> None:
    assert parse_number(text, language) == number


@pytest.mark.parametrize("text", ["1.234", "12.345", "-1.234", "1.234 %"])
def test_that_a_point_before_three_digits_is_ambiguous_in_norwegian(text: str) -> None:
    with pytest.raises(NumeralError) as caught:
        parse_number(text, "nb")
    assert (caught.value.code, caught.value.text) == ("ambiguous-number", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text",
    [
        "5 km",
        "nan",
        "inf",
        "1e999",
        "--5",
        "5-",
        "1/3",
        "=1+1",
        "0x10",
        "1_000",
        "5 5 %",
        "",
        " ",
        "%",
        "-",
        "abc",
        "12 34",
        "1 23 456",
        "1,2,3",
        "1.2.3",
        "1,23,456",
        "1.234,567,8",
    ],
)
def test_that_anything_else_is_no_number(text: str, language: Language) -> None:
    with pytest.raises(NumeralError) as caught:
        parse_number(text, language)
    assert caught.value.code == "not-a-number"


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.floats(allow_nan=False, allow_infinity=False))
def test_that_a_number_written_in_full_reads_back_as_itself(
    number: float, language: Language
) -> None:
    assert parse_number(format_number(number, language, None), language) == number


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.integers(-(10**9), 10**9).map(lambda whole: whole / 1000))
def test_that_everyday_numbers_read_back_as_themselves(number: float, language: Language) -> None:
    assert parse_number(format_number(number, language, None), language) == number


@pytest.mark.parametrize("language", LANGUAGES)
@given(number=st.floats(-1e12, 1e12))
def test_that_a_rounded_number_reads_back_within_its_digits(
    number: float, language: Language
) -> None:
    shown = parse_number(format_number(number, language, 3), language)
    assert shown == pytest.approx(number, rel=0.0051)


@pytest.mark.parametrize(
    ("number", "english", "norwegian"),
    [
        (0.0, "0", "0"),
        (-0.0, "0", "0"),
        (1234.0, "1234", "1234"),
        (12345.0, "12,345", "12\u00a0345"),
        (-12345.6, "\u221212,346", "\u221212\u00a0346"),
        (0.12345, "0.123", "0,123"),
        (12.345, "12.3", "12,3"),
        (99.96, "100", "100"),
        (1e-7, "1e\u22127", "1e\u22127"),
    ],
)
def test_that_numbers_are_written_as_their_readers_expect(
    number: float, english: str, norwegian: str
) -> None:
    assert (format_number(number, "en"), format_number(number, "nb")) == (english, norwegian)


def test_that_columns_and_shares_have_fixed_decimals() -> None:
    assert format_fixed(-0.00001, "en", 2) == "0.00"
    assert format_fixed(-1.5, "nb", 2) == "\u22121,50"
    assert format_percent(0.1234, "en") == "12.3%"
    assert format_percent(0.1234, "nb") == "12,3\u00a0%"


def test_that_a_number_too_long_to_be_counted_is_written_with_a_power_of_ten() -> None:
    assert format_number(1e308, "en", 6) == "1e308"
    assert format_number(-1.25e20, "nb", 6) == "\u22121,25e20"
    assert format_number(999_999_999_999_999.0, "en") == "999,999,999,999,999"
