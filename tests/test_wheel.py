"""The wheel carries everything and works where nothing of the checkout is."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

pytestmark = pytest.mark.slow


def _run(*command: str, cwd: Path, **environment: str) -> str:
    done = subprocess.run(
        command,
        check=False,
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        env={**os.environ, **environment},
        timeout=180,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder), cwd=ROOT)
    (path,) = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("installed") / "site"
    install = ("pip", "install", "--quiet", "--no-deps", "--no-index", "--target", str(folder))
    _run(sys.executable, "-m", *install, str(wheel), cwd=wheel.parent)
    return folder


def test_that_the_wheel_holds_code_and_resources_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for needed in (
        "locdecide/cli/__init__.py",
        "locdecide/resources/examples/case2.locdecide",
        "locdecide/resources/examples/case2.nb.xlsx",
        "locdecide/resources/i18n/locdecide_nb.ts",
    ):
        assert needed in names
    icons = {p.name for p in (ROOT / "resources" / "icons").glob("*.svg")}
    held = {Path(n).name for n in names if n.startswith("locdecide/resources/icons/")}
    assert icons
    assert icons <= held
    assert not [n for n in names if n.startswith(("tests/", "tools/")) or "__pycache__" in n]


def test_that_the_installed_program_ranks_the_example_it_brings(site: Path, tmp_path: Path) -> None:
    found = _run(
        sys.executable,
        "-c",
        "import locdecide.paths as p; print(p.resource('examples', 'case2.locdecide'))",
        cwd=tmp_path,
        PYTHONPATH=str(site),
    ).strip()
    assert Path(found) == site / "locdecide" / "resources" / "examples" / "case2.locdecide"
    output = _run(
        *(sys.executable, "-m", "locdecide", "rank", found, "--language", "en"),
        cwd=tmp_path,
        PYTHONPATH=str(site),
    )
    assert output.count("Alternative (TOPSIS)") == 2
    assert output.count("Alternative (AHP)") == 2
