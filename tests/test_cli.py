"""The command line: names, options, keys and exit codes that other programs rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from locdecide.cli import window
from locdecide.decision import edits, storage
from locdecide.decision.model import Decision, Normalisation, Stage
from tests.command_line import Run, runner
from tests.evaluation import published
from tests.samples import site_decision

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    path = tmp_path / "sites.locdecide"
    storage.save(path, site_decision())
    return path


def python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-X", "utf8", *arguments],
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        cwd=ROOT,
        env={**os.environ, **environment},
    )


def ranked(run: Run, path: Path, *options: str) -> dict[str, Any]:
    code, output, errors = run("rank", path, "--json", *options)
    assert (code, errors) == (0, "")
    studies = json.loads(output)["studies"]
    return dict(studies[-1])


def test_that_rank_json_has_the_keys_of_the_page(run: Run, sites: Path) -> None:
    code, output, errors = run("rank", sites, "--json")
    assert (code, errors) == (0, "")
    data = json.loads(output)
    assert set(data) == {"title", "studies"}
    assert data["title"] == "Where to build"
    study = data["studies"][1]
    assert set(study) == {
        "name",
        "weights",
        "consistency",
        "round",
        "group",
        "rankings",
        "settings",
        "ruled_out",
        "set_aside",
    }
    assert set(study["rankings"]) == {"topsis", "ahp"}
    for method in ("topsis", "ahp"):
        rows = study["rankings"][method]
        assert all(set(row) == {"id", "alternative", "score", "rank"} for row in rows)
        assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)
    assert set(study["weights"][0]) == {"id", "criterion", "parent", "local", "global"}
    assert study["weights"][1]["parent"] == "Energy"
    assert {"participant", "parent", "n", "lambda_max", "cr", "ri_table"} <= set(
        study["consistency"][0]
    )
    assert set(study["settings"]) == {
        "weighting",
        "ballot",
        "priorities",
        "random_index",
        "judgement_scale",
        "aggregation",
        "ranking",
        "normalisation",
        "ahp_mode",
        "draws",
        "seed",
        "weight_model",
        "concentration",
        "uncertain_figures",
        "clear_share",
        "least_share",
        "least_change",
    }


def test_that_every_json_key_is_documented(run: Run, sites: Path) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for part in value.values() for key in keys(part)}
        return {key for part in value for key in keys(part)} if isinstance(value, list) else set()

    named = keys(json.loads(run("rank", sites, "--json")[1]))
    named |= keys(json.loads(run("check", sites, "--json")[1])) - {
        "step",
        "study",
        "criterion",
        "alternative",
        "participant",
        "section",
        "sign_off",
    }
    assert {key for key in named if key not in page} == set()


def test_that_weights_json_is_rank_json_without_rankings(run: Run, sites: Path) -> None:
    weights = json.loads(run("weights", sites, "--json")[1])
    rank = json.loads(run("rank", sites, "--json")[1])
    for study in rank["studies"]:
        for key in ("rankings", "ruled_out", "set_aside"):
            del study[key]
    assert weights == rank


def test_that_numbers_have_full_precision(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "x.locdecide"
    storage.save(path, published.methods_x(Normalisation.VECTOR))
    _, output, _ = run("rank", path, "--json")
    assert json.loads(output)["studies"][0]["weights"][0]["global"] == pytest.approx(0.28)
    score = json.loads(output)["studies"][0]["rankings"]["topsis"][0]["score"]
    assert len(repr(score)) > 12


@pytest.mark.parametrize(
    ("option", "value", "setting"),
    [
        ("--method", "ahp", "ranking"),
        ("--method", "topsis", "ranking"),
        *(("--normalisation", v, "normalisation") for v in ("range", "vector", "minmax")),
        *(("--normalisation", v, "normalisation") for v in ("max", "sum")),
        *(("--ahp-mode", v, "ahp_mode") for v in ("absolute", "ideal", "distributive")),
        *(("--priorities", v, "priorities") for v in ("eigenvector", "geometric-mean")),
        ("--priorities", "column-mean", "priorities"),
        *(("--random-index", v, "random_index") for v in ("saaty-2005", "saaty-1980")),
        ("--random-index", "alonso-lamata", "random_index"),
    ],
)
def test_that_every_option_sets_its_setting_for_the_run(
    run: Run, sites: Path, option: str, value: str, setting: str
) -> None:
    before = sites.read_bytes()
    code, output, errors = run(
        "rank", sites, "--json", option, value, "--study", "feasibility study"
    )
    assert (code, errors) == (0, "")
    (study,) = json.loads(output)["studies"]
    assert study["settings"][setting] == value
    assert sites.read_bytes() == before


def test_that_one_study_is_chosen_by_name_in_any_letter_case(run: Run, sites: Path) -> None:
    for command in ("rank", "weights"):
        _, output, _ = run(command, sites, "--json", "--study", " LOCATION study ")
        assert [s["name"] for s in json.loads(output)["studies"]] == ["Location study"]


def test_that_version_and_help_are_printed(run: Run) -> None:
    assert run("--version") == (0, "locdecide 0.1.0\n", "")
    code, output, _ = run("--help")
    assert code == 0
    for command in ("rank", "weights", "robustness", "check", "template", "convert", "pack"):
        assert command in output


def test_that_tables_are_aligned_and_in_the_language_asked_for(run: Run, sites: Path) -> None:
    code, english, _ = run("rank", sites)
    assert code == 0
    lines = english.splitlines()
    head = next(line for line in lines if line.startswith("rank"))
    rows = lines[lines.index(head) + 1 :][:2]
    assert [row.split()[:3] for row in rows] == [["1", "Move", "0.6422"], ["2", "Stay", "0.3578"]]
    for row in rows:
        assert head.index("Alternative (TOPSIS)") == row.index(row.split()[1])
        assert head.index(" C ") + 2 == row.index(row.split()[2]) + 6
        assert len(row) == len(head)
    _, norwegian, _ = run("rank", sites, "--language", "nb")
    assert "Alternativ (TOPSIS)" in norwegian
    assert "plass" in norwegian
    assert "Deltakernes stemmesedler" in norwegian
    assert any("0," in line for line in norwegian.splitlines())


def test_that_the_method_that_leads_stands_first_in_the_table(run: Run, sites: Path) -> None:
    for method, first in (("topsis", "TOPSIS"), ("ahp", "AHP")):
        _, output, _ = run("rank", sites, "--method", method)
        head = next(line for line in output.splitlines() if line.startswith("rank"))
        assert head.split()[2] == f"({first})"
        assert f"leads with {first}" in output


def test_that_nothing_to_rank_is_an_error_in_one_sentence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.locdecide"
    storage.save(path, edits.add_study(Decision(id="new"), "Where"))
    code, _, errors = run("rank", path)
    assert code == 1
    assert errors == "error: There is nothing to rank yet: no study has criteria.\n"


def test_that_the_table_marks_who_is_ranked_on_what_is_known(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "gap.locdecide"
    storage.save(path, edits.set_performance(site_decision(), "where", "s2", "raw", None))
    _, output, _ = run("rank", path, "--study", "location study")
    assert output.count("Site 2 *") == 2
    assert output.count("Site 3 *") == 0
    assert "* ranked on what is known: a figure is missing" in output


def test_that_a_mistyped_command_is_told_with_those_there_are(run: Run) -> None:
    code, _, errors = run("frobnicate")
    assert code == 2
    assert "'frobnicate' is neither a command nor a file" in errors
    assert "rank, weights, robustness, check, compare, template, convert, pack" in errors


def test_that_the_systems_language_is_used_without_an_option(
    run: Run, sites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for value, word in (("nb_NO.UTF-8", "Kriterium"), ("nn_NO", "Kriterium"), ("C", "Criterion")):
        monkeypatch.setenv("LANG", value)
        assert word in run("weights", sites)[1]


def test_that_weights_show_everybodys_consistency(run: Run, sites: Path) -> None:
    _, output, _ = run("weights", sites)
    assert "Consistency" in output
    for name in ("Anne", "Bo", "the group"):
        assert name in output
    assert "CR = 0.000" in output


def test_that_what_is_not_ranked_is_said(run: Run, tmp_path: Path) -> None:
    decision = edits.change_alternative(site_decision(), "where", "s2", stage=Stage.SET_ASIDE)
    decision = edits.add_gate(decision, "where", "Cheap", gate_id="g")
    decision = edits.change_gate(decision, "where", "g", criterion="price", threshold=0.05)
    path = tmp_path / "d.locdecide"
    storage.save(path, decision)
    _, output, _ = run("rank", path, "--study", "Location study")
    assert "Ruled out by a must-have: Site 1, Site 5" in output
    assert "Set aside: Site 2" in output
    study = ranked(run, path)
    assert [row["alternative"] for row in study["ruled_out"]] == ["Site 1", "Site 5"]
    assert study["set_aside"] == [{"id": "s2", "alternative": "Site 2"}]


def test_that_check_prints_findings_and_tells_errors_by_its_exit_code(
    run: Run, sites: Path, tmp_path: Path
) -> None:
    code, output, errors = run("check", sites)
    assert (code, errors) == (0, "")
    kinds = [line.split(":")[0] for line in output.splitlines()]
    assert kinds == sorted(kinds, key=("error", "warning", "note").index)
    assert set(kinds) == {"warning", "note"}
    empty = tmp_path / "empty.locdecide"
    storage.save(empty, Decision(id="e", title="Empty"))
    assert run("check", empty) == (1, "error: The decision has no study yet.\n", "")
    code, output, _ = run("check", empty, "--json", "--language", "nb")
    assert code == 1
    (finding,) = json.loads(output)["findings"]
    assert set(finding) == {"severity", "code", "where", "place", "text"}
    assert (finding["code"], finding["severity"]) == ("study-missing", "error")
    assert finding["place"]["step"] == "frame"
    assert finding["text"] == "Beslutningen har ingen studie ennå."
    assert run("rank", empty)[0] == 1


def test_that_a_decision_without_findings_says_so(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "d.locdecide"
    decision = edits.remove_study(site_decision(), "whether")
    storage.save(path, decision)
    assert run("check", path) == (0, "No findings.\n", "")
    assert run("check", path, "--language", "nb") == (0, "Ingen funn.\n", "")


def test_that_a_decision_goes_through_a_workbook_and_back(
    run: Run, sites: Path, tmp_path: Path
) -> None:
    book, back = tmp_path / "b.xlsx", tmp_path / "back.locdecide"
    assert run("convert", sites, book, "--language", "nb") == (0, "", "")
    assert run("convert", book, back)[0] == 0
    assert storage.load(back).decision == site_decision()
    assert ranked(run, book)["rankings"] == ranked(run, sites)["rankings"]


def test_that_template_and_pack_write_workbooks(run: Run, sites: Path, tmp_path: Path) -> None:
    for language in ("en", "nb"):
        template, pack = tmp_path / f"t{language}.xlsx", tmp_path / f"p{language}.xlsx"
        assert run("template", template, "--language", language) == (0, "", "")
        assert run("pack", sites, pack, "--language", language) == (0, "", "")
        assert openpyxl.load_workbook(template).sheetnames
        names = openpyxl.load_workbook(pack).sheetnames
        assert len(names) > len(set(openpyxl.load_workbook(template).sheetnames) & set(names))


def test_that_without_a_display_one_sentence_says_what_works(
    run: Run, monkeypatch: pytest.MonkeyPatch, sites: Path
) -> None:
    monkeypatch.setattr(window, "_has_display", lambda: False)
    for arguments in ([], [sites]):
        code, output, errors = run(*arguments)
        assert (code, output) == (1, "")
        assert "no display" in errors
        assert "ingen skjerm" in errors


def test_that_a_display_is_told_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not window._has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert window._has_display()


def test_that_the_module_runs_as_a_program(sites: Path) -> None:
    done = python("-m", "locdecide", "rank", str(sites), "--language", "nb")
    assert (done.returncode, done.stderr) == (0, "")
    assert "Alternativ (TOPSIS)" in done.stdout
    assert python("-m", "locdecide", "rank").returncode == 2


@pytest.mark.skipif(os.name == "nt", reason="POSIX pipes")
def test_that_a_reader_who_has_had_enough_is_no_fault(sites: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as closed:
        done = subprocess.run(
            [sys.executable, "-m", "locdecide", "rank", str(sites)],
            check=False,
            stdout=closed,
            stderr=subprocess.PIPE,
            cwd=ROOT,
            timeout=60,
        )
    assert (done.returncode, done.stderr) == (0, b"")
