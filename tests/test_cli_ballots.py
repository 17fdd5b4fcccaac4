"""`locdecide ballots` and `locdecide collect`: files written, taken, and refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from locdecide.decision import edits, storage
from locdecide.decision.model import Decision, Weighting
from locdecide.excel.writer import write_decision
from tests.command_line import Run, runner
from tests.excel.ballot_books import fill
from tests.samples import site_decision


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    path = tmp_path / "sites.locdecide"
    storage.save(path, site_decision())
    return path


def written(run: Run, sites: Path, out: Path, *options: str) -> list[Path]:
    code, output, errors = run("ballots", sites, out, *options)
    assert (code, errors) == (0, "")
    return [Path(line) for line in output.splitlines()]


def test_that_ballots_are_written_for_every_study_that_votes(
    run: Run, sites: Path, tmp_path: Path
) -> None:
    paths = written(run, sites, tmp_path / "out")
    assert len(paths) == 4
    assert all(path.is_file() for path in paths)
    only = written(run, sites, tmp_path / "one", "--study", "location study", "--language", "nb")
    assert len(only) == 2
    pointed = edits.change_method(site_decision(), "whether", weighting=Weighting.DIRECT)
    pointed = edits.add_study(pointed, "Empty")
    storage.save(sites, pointed)
    assert len(written(run, sites, tmp_path / "three")) == 2


def test_that_no_ballots_are_explained(run: Run, sites: Path, tmp_path: Path) -> None:
    storage.save(sites, edits.add_study(site_decision(), "Empty"))
    code, output, errors = run("ballots", sites, tmp_path / "o", "--study", "Empty")
    assert (code, output) == (1, "")
    assert errors == (
        "error: There is nothing to weight in 'Empty' yet, so no ballots were written for it.\n"
    )
    storage.save(sites, edits.close_round(site_decision(), "where"))
    code, output, errors = run("ballots", sites, tmp_path / "o")
    assert (code, errors) == (1, "error: Round '1' is closed.\n")
    assert len(output.splitlines()) == 2
    storage.save(sites, edits.add_study(Decision(id="d"), "S"))
    code, _, errors = run("ballots", sites, tmp_path / "o", "--language", "nb")
    assert (code, errors) == (1, "feil: Det er ingen deltakere å skrive stemmesedler for.\n")
    assert run("ballots", sites, tmp_path / "o", "--study", "None such")[0] == 2


def test_that_collect_writes_the_file_and_says_what_was_taken(
    run: Run, sites: Path, tmp_path: Path
) -> None:
    paths = written(run, sites, tmp_path / "out", "--study", "Location study")
    fill(paths[0], {("q1", "strength"): 9})
    code, output, errors = run("collect", sites, tmp_path / "out")
    assert code == 0
    assert output.splitlines() == [
        f"Anne: 5 answers, Location study ({paths[0].name})",
        f"Bo: 5 answers, Location study ({paths[1].name})",
    ]
    assert all(line.startswith("warning: ") for line in errors.splitlines())
    round_ = storage.load(sites).decision.studies[1].rounds[-1]
    assert [ballot.participant for ballot in round_.ballots if ballot.closed] == ["anne", "bo"]
    ratios = {c.ratio for j in round_.judgements if j.participant == "anne" for c in j.comparisons}
    assert 9 in ratios


def test_that_an_error_leaves_the_file_as_it_was(run: Run, sites: Path, tmp_path: Path) -> None:
    paths = written(run, sites, tmp_path / "out", "--study", "Location study")
    fill(paths[0], {("q1", "strength"): 90})
    before = sites.read_bytes()
    code, output, errors = run("collect", sites, *paths, "--language", "nb")
    assert (code, output) == (1, "")
    assert f"feil: {paths[0].name}, Ballot!F10: En vurdering ligger mellom 1 og 9" in errors
    assert sites.read_bytes() == before


def test_that_a_ballot_that_was_closed_is_replaced_when_told_to(
    run: Run, sites: Path, tmp_path: Path
) -> None:
    paths = written(run, sites, tmp_path / "out", "--study", "Location study")
    assert run("collect", sites, *paths)[0] == 0
    fill(paths[0], {("q1", "strength"): 9})
    code, _, errors = run("collect", sites, paths[0])
    assert code == 1
    assert "error: 'Anne' has already closed a ballot in 'Location study'." in errors
    code, output, _ = run("collect", sites, paths[0], "--replace")
    assert (code, len(output.splitlines())) == (0, 1)


def test_that_a_workbook_is_not_written_over(run: Run, tmp_path: Path) -> None:
    book, out = tmp_path / "book.xlsx", tmp_path / "out.locdecide"
    write_decision(site_decision(), book, "en")
    paths = written(run, book, tmp_path / "ballots", "--study", "Location study")
    before = book.read_bytes()
    code, _, errors = run("collect", book, *paths)
    assert code == 2
    assert errors == (
        "error: 'book.xlsx' does not end in .locdecide. Say with --out which file to write.\n"
    )
    assert run("collect", book, *paths, "--out", out)[0] == 0
    assert book.read_bytes() == before
    assert storage.load(out).decision.studies[1].rounds[-1].ballots
