from __future__ import annotations

from pathlib import Path

import pytest

from locdecide.decision import storage
from tests.command_line import Run, runner
from tests.report.reports import needs_poppler, page_texts, sites


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sites.locdecide"
    storage.save(path, sites())
    return path


@needs_poppler
def test_that_a_pdf_is_written_in_the_language_asked_for(run: Run, file: Path) -> None:
    for language, word in (("en", "Verdict"), ("nb", "Samlet vurdering")):
        out = file.parent / f"{language}.pdf"
        assert run("report", file, out, "--language", language) == (0, "", "")
        assert word in " ".join(page_texts(out.read_bytes()))


def test_that_html_is_written_for_the_study_asked_for(run: Run, tmp_path: Path) -> None:
    from tests.samples import site_decision

    path, out = tmp_path / "two.locdecide", tmp_path / "OUT.HTML"
    storage.save(path, site_decision())
    assert run("report", path, out, "--study", "location study")[0] == 0
    text = out.read_text("utf-8")
    assert "Location study" in text
    assert "Feasibility study" not in text


def test_that_another_ending_is_wrong_usage(run: Run, file: Path) -> None:
    code, output, errors = run("report", file, file.parent / "out.docx")
    assert (code, output) == (2, "")
    assert errors == "error: 'out.docx' ends neither in .pdf nor in .html, as a report does.\n"
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_that_a_place_that_cannot_be_written_gives_one_sentence(run: Run, file: Path) -> None:
    code, output, errors = run("report", file, file.parent / "none" / "out.pdf")
    assert (code, output) == (1, "")
    assert "cannot be written: there is no folder" in errors
    assert errors.count("\n") == 1


def test_that_a_target_that_is_open_elsewhere_stays_and_gives_one_sentence(
    run: Run, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = file.parent / "out.html"
    out.write_text("old")

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("locdecide.report.write_atomically", denied)
    code, _, errors = run("report", file, out)
    assert code == 1
    assert "it is protected, or open in another program" in errors
    assert errors.count("\n") == 1
    assert out.read_text() == "old"


def test_that_a_study_that_is_not_there_is_wrong_usage(run: Run, file: Path) -> None:
    out = file.parent / "out.pdf"
    code, _, errors = run("report", file, out, "--study", "Nowhere")
    assert code == 2
    assert "There is no study 'Nowhere'" in errors
    assert not out.exists()


def test_that_the_help_says_what_is_written(run: Run) -> None:
    code, output, _ = run("report", "--help")
    assert code == 0
    assert "OUT.pdf|OUT.html" in output
