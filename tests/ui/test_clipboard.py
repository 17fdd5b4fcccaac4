"""Blocks of cells on the clipboard, as Excel and LibreOffice write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from locdecide.ui.clipboard import format_block, parse_block

CELLS = st.text(alphabet='ab1,."\t\n -é', max_size=6).map(str.strip)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), min_size=1, max_size=4)
)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\n3\t4", [["1", "2"], ["3", "4"]]),
        ("1", [["1"]]),
        ("1\r2\r", [["1"], ["2"]]),
        ("1\n\n2\n", [["1"], [""], ["2"]]),
        ("\t\n", [["", ""]]),
        ("1\t2\n3\n", [["1", "2"], ["3", ""]]),
        ('"two\nlines"\t"say ""no"""\n', [["two\nlines", 'say "no"']]),
        ('5" pipe\t"a" b', [['5" pipe', '"a" b']]),
        (" 1 \t\u00a02\n", [["1", "2"]]),
        ("1\0", [["1"]]),
    ],
)
def test_that_a_copied_block_is_read(text: str, rows: list[list[str]]) -> None:
    assert parse_block(text) == rows


def test_that_an_empty_clipboard_is_no_block() -> None:
    assert parse_block("") == []


def test_that_one_cell_is_copied_without_a_line_break() -> None:
    assert format_block([["0.06"]]) == "0.06"


def test_that_an_empty_last_row_is_not_lost() -> None:
    assert parse_block(format_block([["1"], [""]])) == [["1"], [""]]


@given(BLOCKS)
def test_that_what_is_copied_is_what_is_pasted(rows: list[list[str]]) -> None:
    assert parse_block(format_block(rows)) == rows
