"""Sentences: each code has one in both languages, quiet in tone."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

from locdecide.decision.issues import Issue
from locdecide.sentences import TABLES, sentence, text_for

SOURCE = Path(__file__).resolve().parent.parent / "locdecide"
ENTRIES = [(code, texts) for table in TABLES for code, texts in table.items()]


def _texts(node: ast.expr) -> list[str]:
    """Return the texts an expression can be, as far as it is written out."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [node.value]
    if isinstance(node, ast.IfExp):
        return [*_texts(node.body), *_texts(node.orelse)]
    return []


def used_codes() -> set[str]:
    """Return every code that the source gives to an issue or a refused edit."""
    found: set[str] = set()
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            for keyword in node.keywords:
                if keyword.arg == "code" and name == "Issue":
                    found.update(_texts(keyword.value))
            if name in {"EditError", "_UsageError"} and node.args:
                found.update(_texts(node.args[0]))
    return found


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def test_that_every_code_in_the_source_has_a_sentence() -> None:
    codes = used_codes()
    assert len(codes) > 40
    assert codes - {code for code, _ in ENTRIES} == set()


def test_that_no_code_has_two_sentences() -> None:
    codes = [code for code, _ in ENTRIES]
    assert len(codes) == len(set(codes))


def test_that_every_sentence_of_decisions_edits_and_files_is_used() -> None:
    text = "\n".join(
        path.read_text(encoding="utf-8")
        for path in SOURCE.rglob("*.py")
        if path.parent.name != "sentences"
    )
    built = {f"edit-range-{way}" for way in ("maximise", "minimise")} | {
        "edit-latitude",
        "edit-longitude",
        "weights-open-top",
        "weights-open",
        "edit-not-a-number",
        "edit-ambiguous-number",
    }
    unused = {code for table in TABLES[:3] for code in table if f'"{code}"' not in text}
    assert unused - built == set()


@pytest.mark.parametrize(("code", "texts"), ENTRIES)
def test_that_a_sentence_says_the_same_in_both_languages(code: str, texts: tuple[str, str]) -> None:
    assert len(texts) == 2
    english, norwegian = texts
    assert placeholders(english) == placeholders(norwegian), code
    for text in texts:
        assert text.rstrip()[-1] in ".?", code
        assert "!" not in text
        assert not re.search(r"please|successfully|vennligst|vellykket", text, re.IGNORECASE)
        assert "  " not in text
    assert english != norwegian


def test_that_numbers_are_written_in_the_language_and_places_stand_in_front() -> None:
    params = {"study": "S", "participant": "P", "cr": 0.125}
    assert "0.125" in text_for("weights-inconsistent-top", params, "en")
    assert "0,125" in text_for("weights-inconsistent-top", params, "nb")
    issue = Issue(code="file-not-text", where="$.title")
    assert sentence(issue, "en") == "$.title: Here should stand a text."
    assert sentence(Issue(code="title-missing"), "nb") == "Beslutningen har ingen tittel."
    with pytest.raises(KeyError):
        text_for("no-such-code", {}, "en")


def test_that_braces_in_a_name_stay_as_they_are() -> None:
    assert "{x}" in text_for("participant-twice", {"name": "{x}"}, "en")


def test_that_no_sentence_has_three_hundred_digits() -> None:
    params = {"year": 10**308}
    assert text_for("book-year-unlikely", params, "en") == "The year 1e308 looks wrong."
    assert text_for("book-year-unlikely", {"year": 10**400}, "nb").count("0") < 10
    assert "1899" in text_for("book-year-unlikely", {"year": 1899}, "en")
