"""A workbook holds a whole decision: what is written reads back equal, ids included."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from locdecide.decision.model import Decision
from locdecide.excel.reader import read_workbook
from locdecide.excel.writer import write_decision
from locdecide.words import Language
from tests.strategies import decisions


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("books")


@pytest.mark.parametrize("language", ["en", "nb"])
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
