"""What starts with what: the floors below the window load no slow library and no Qt."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from locdecide.decision import storage
from tests.samples import site_decision

ROOT = Path(__file__).resolve().parent.parent
SLOW = ("PySide6", "matplotlib", "pandas", "scipy", "pymcdm", "pyqtgraph")


def loaded_after(code: str, *arguments: str) -> set[str]:
    """Run code in a fresh interpreter; return which slow libraries it loaded."""
    probe = f"{code}\nimport sys; print('|', *({SLOW!r} & sys.modules.keys()))"
    probe = probe.replace(repr(SLOW), f"set({SLOW!r})")
    done = subprocess.run(
        [sys.executable, "-c", probe, *arguments],
        check=True,
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        timeout=60,
    )
    return set(done.stdout.rpartition("|")[2].split())


@pytest.mark.parametrize(
    "module",
    [
        "decision.edits, locdecide.decision.storage, locdecide.decision.checks",
        "mcda.topsis, locdecide.mcda.ahp, locdecide.mcda.consistency, locdecide.mcda.group",
        "excel.reader, locdecide.excel.writer, locdecide.excel.template, locdecide.excel.pack",
        "evaluation, locdecide.tables, locdecide.exchange, locdecide.cli",
    ],
)
def test_that_the_lower_floors_load_nothing_slow(module: str) -> None:
    assert loaded_after(f"import locdecide.{module}") == set()


def test_that_the_probe_sees_what_is_loaded() -> None:
    assert loaded_after("import locdecide.live.document") == {"PySide6"}


def test_that_ranking_on_the_command_line_loads_nothing_slow(tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    storage.save(path, site_decision())
    code = "import sys; from locdecide.cli import main; assert main(sys.argv[1:]) == 0"
    assert loaded_after(code, "rank", str(path)) == set()


def test_that_ranking_a_decision_file_loads_no_library_for_workbooks(tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    storage.save(path, site_decision())
    code = (
        "import sys; from locdecide.cli import main; assert main(sys.argv[1:]) == 0; "
        "assert not {'openpyxl', 'xlsxwriter'} & sys.modules.keys()"
    )
    assert loaded_after(code, "rank", str(path)) == set()
