"""Every finding on a workbook has a sentence in both languages that asks for the same things."""

from __future__ import annotations

import re
import string
from pathlib import Path

import locdecide.excel
from locdecide.excel.columns import Refers
from locdecide.sentences import decision, edits, files
from locdecide.sentences.workbook import SENTENCES


def emitted() -> set[str]:
    source = Path(locdecide.excel.__file__).parent
    text = "".join(path.read_text("utf-8") for path in source.rglob("*.py"))
    return set(re.findall(r'"(book-[a-z-]+)"', text)) | {
        f"book-unknown-{refers.value}" for refers in Refers
    }


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def test_that_every_emitted_code_has_a_sentence_and_no_sentence_is_idle() -> None:
    codes = emitted()
    assert codes <= set(SENTENCES)
    assert {code for code in SENTENCES if not code.endswith("-near")} <= codes


def test_that_both_languages_ask_for_the_same_params() -> None:
    for code, (english, norwegian) in SENTENCES.items():
        assert fields(english) == fields(norwegian), code
        assert english != norwegian
        assert english.endswith((".", "?"))
        assert norwegian.endswith((".", "?"))


def test_that_no_code_is_used_by_another_table() -> None:
    for other in (decision, edits, files):
        assert not set(SENTENCES) & set(other.SENTENCES)
