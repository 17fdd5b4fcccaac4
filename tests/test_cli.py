"""The command line: names, options, keys and exit codes that other programs rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from locdecide import cli
from locdecide.decision import edits, storage
from locdecide.decision.model import Decision, Normalisation, Stage
from locdecide.excel.writer import write_decision
from locdecide.words import Language
from tests.evaluation import published
from tests.mcda.published import published_case
from tests.samples import site_decision

ROOT = Path(__file__).resolve().parent.parent
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Return a function that runs a command in this process: exit code, output, errors."""
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_GB.UTF-8")

    def call(*arguments: object) -> tuple[int, str, str]:
        capsys.readouterr()
        try:
            code = cli.main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = int(end.code or 0)
        output, errors = capsys.readouterr()
        assert "Traceback" not in errors
        return code, output, errors

    return call


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


def closeness(study: dict[str, Any], method: str = "topsis") -> list[float]:
    """Return the scores in the order of the alternatives' names."""
    rows = sorted(study["rankings"][method], key=lambda row: row["alternative"])
    return [row["score"] for row in rows]


def workbook(tmp_path: Path, decision: Decision, language: Language = "en") -> Path:
    path = tmp_path / "case.xlsx"
    write_decision(decision, path, language)
    return path


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
        "priorities",
        "random_index",
        "judgement_scale",
        "aggregation",
        "ranking",
        "normalisation",
        "ahp_mode",
        "draws",
        "seed",
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


def test_that_a_mode_that_cannot_rank_is_null_with_one_sentence(run: Run, sites: Path) -> None:
    code, output, errors = run("rank", sites, "--json", "--ahp-mode", "ideal")
    assert code == 1
    assert json.loads(output)["studies"][1]["rankings"]["ahp"] is None
    assert errors.startswith("error: Location study: AHP in this mode needs figures above 0")
    assert errors.count("\n") == 1


def test_that_one_study_is_chosen_by_name_in_any_letter_case(run: Run, sites: Path) -> None:
    for command in ("rank", "weights"):
        _, output, _ = run(command, sites, "--json", "--study", " LOCATION study ")
        assert [s["name"] for s in json.loads(output)["studies"]] == ["Location study"]


@pytest.mark.parametrize(
    ("language", "words"),
    [("en", "There is no study 'Third'"), ("nb", "Det finnes ingen studie «Third»")],
)
def test_that_an_unknown_study_is_wrong_usage(
    run: Run, sites: Path, language: str, words: str
) -> None:
    code, output, errors = run("rank", sites, "--study", "Third", "--language", language)
    assert (code, output) == (2, "")
    assert words in errors
    assert "Feasibility study, Location study" in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["rank"],
        ["rank", "x", "--method", "magic"],
        ["rank", "x", "--language", "de"],
        ["check", "x", "--study", "y"],
        ["convert", "x"],
        ["--wrong"],
        ["a.locdecide", "b.locdecide"],
    ],
)
def test_that_wrong_usage_ends_with_2(run: Run, arguments: list[str]) -> None:
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert "usage:" in errors


def test_that_version_and_help_are_printed(run: Run) -> None:
    assert run("--version") == (0, "locdecide 0.1.0\n", "")
    code, output, _ = run("--help")
    assert code == 0
    for command in ("rank", "weights", "check", "template", "convert", "pack"):
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
    assert "parvis sammenligning" in norwegian
    assert any("0," in line for line in norwegian.splitlines())


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
    assert run("check", path, "--language", "nb") == (0, "Ingen merknader.\n", "")


@pytest.mark.parametrize("command", ["rank", "weights", "check"])
@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.locdecide", None, "There is no file"),
        ("none.xlsx", None, "There is no file"),
        ("cut.locdecide", b'{"format":"locdecide","version":1,', "damaged or incomplete"),
        ("book.locdecide", b"PK\x03\x04", "This is a workbook"),
        ("text.xlsx", b"hello", "is not an Excel workbook"),
        ("text.csv", b"a;b", "neither a decision (.locdecide) nor a workbook"),
        ("new.locdecide", b'{"format":"locdecide","version":9}', "$.version: The file has format"),
    ],
)
def test_that_a_file_that_cannot_be_read_gives_one_sentence(
    run: Run, tmp_path: Path, command: str, name: str, content: bytes | None, words: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    code, output, errors = run(command, path)
    assert code == 1
    said = output if command == "check" else errors
    assert (errors if command == "check" else output) == ""
    assert words in said
    assert said.startswith("error: ")
    assert said.count("\n") == 1


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


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["template", "out.txt"], "does not end in .xlsx"),
        (["pack", "sites.locdecide", "out.locdecide"], "does not end in .xlsx"),
        (["convert", "sites.locdecide", "out.csv"], "ends neither in .locdecide nor in .xlsx"),
    ],
)
def test_that_an_ending_that_does_not_fit_is_wrong_usage(
    run: Run,
    sites: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    words: str,
) -> None:
    monkeypatch.chdir(sites.parent)
    code, output, errors = run(*arguments)
    assert (code, output) == (2, "")
    assert words in errors
    assert [path.name for path in sites.parent.iterdir()] == ["sites.locdecide"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["template", "none/out.xlsx"],
        ["pack", "sites.locdecide", "none/out.xlsx"],
        ["convert", "sites.locdecide", "none/out.xlsx"],
        ["convert", "sites.locdecide", "none/out.locdecide"],
    ],
)
def test_that_a_place_that_cannot_be_written_gives_one_sentence(
    run: Run, sites: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(sites.parent)
    code, output, errors = run(*arguments)
    assert (code, output) == (1, "")
    assert "cannot be written" in errors
    assert "No such file or directory" in errors
    assert errors.count("\n") == 1


def test_that_a_workbook_with_faults_is_not_taken_half(run: Run, tmp_path: Path) -> None:
    path = workbook(tmp_path, site_decision())
    book = openpyxl.load_workbook(path)
    name = next(n for n in book.sheetnames if n.startswith("Data") and "2" in n)
    sheet = book[name]
    cell = next(c for row in sheet.iter_rows() for c in row if c.value == 0.045)
    cell.value = "cheap"
    book.save(path)
    out = tmp_path / "out.locdecide"
    for arguments in (["rank", path], ["weights", path], ["convert", path, out]):
        code, output, errors = run(*arguments)
        assert (code, output) == (1, "")
        assert f"{name}!{cell.coordinate}" in errors or cell.coordinate in errors
        assert "'cheap' is not a number" in errors
    assert not out.exists()


def test_that_without_a_display_one_sentence_says_what_works(
    run: Run, monkeypatch: pytest.MonkeyPatch, sites: Path
) -> None:
    monkeypatch.setattr(cli, "_has_display", lambda: False)
    for arguments in ([], [sites]):
        code, output, errors = run(*arguments)
        assert (code, output) == (1, "")
        assert "no display" in errors
        assert "ingen skjerm" in errors


def test_that_a_display_is_told_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert not cli._has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert cli._has_display()


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


def test_that_the_leader_is_chosen_from_a_workbook(run: Run, tmp_path: Path) -> None:
    """Wikipedia's leader example; AHPy's exact eigenvector."""
    study = ranked(run, workbook(tmp_path, published.leader()))
    assert closeness(study, "ahp") == pytest.approx([0.35814, 0.49279, 0.14908], abs=5.1e-6)
    expected = published_case("ahp_hierarchy_leader")["expected"]
    goal = next(c for c in study["consistency"] if c["parent"] is None)
    assert goal["cr"] == pytest.approx(expected["cr_goal"], abs=6e-4)


def test_that_the_fighter_is_ranked_from_a_workbook(run: Run, tmp_path: Path) -> None:
    """Hwang and Yoon 1981."""
    expected = published_case("topsis_hwang_yoon_fighter")["expected"]["closeness"]
    path = workbook(tmp_path, published.fighter())
    assert closeness(ranked(run, path, "--normalisation", "vector")) == pytest.approx(
        expected, abs=6e-4
    )


def test_that_the_facility_is_ranked_from_a_workbook(run: Run, tmp_path: Path) -> None:
    """Papathanasiou and Ploskas 2018 (LOC-01)."""
    expected = published_case("LOC-01")["expected"]["closeness_exact"]
    assert closeness(ranked(run, workbook(tmp_path, published.facility(), "nb"))) == pytest.approx(
        expected, abs=1e-5
    )


@pytest.mark.parametrize("name", ["vector", "minmax"])
def test_that_the_supplier_is_ranked_from_a_workbook(run: Run, tmp_path: Path, name: str) -> None:
    """ahptopsis2n (TOP-08), with the options given on the command line."""
    expected = published_case("TOP-08")["expected"]
    path = workbook(tmp_path, published.supplier(Normalisation.RANGE))
    study = ranked(
        run,
        path,
        *("--normalisation", name, "--priorities", "geometric-mean"),
        *("--random-index", "saaty-1980", "--ahp-mode", "ideal"),
    )
    assert closeness(study) == pytest.approx(expected[f"closeness_{name}"], abs=1e-5)
    assert study["consistency"][0]["cr"] == pytest.approx(expected["CR"], abs=1e-5)
    assert study["consistency"][0]["ri_table"] == "saaty-1980"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("range", [0.7797, 0.6794, 0.6189, 0.7455, 0.6762]),
        ("vector", [0.6689, 0.5232, 0.4614, 0.5894, 0.4938]),
        ("minmax", [0.6898, 0.4988, 0.4452, 0.6619, 0.5339]),
    ],
)
def test_that_test_x_is_ranked_from_a_workbook(
    run: Run, tmp_path: Path, name: str, expected: list[float]
) -> None:
    path = workbook(tmp_path, published.methods_x(Normalisation.RANGE))
    assert closeness(ranked(run, path, "--normalisation", name)) == pytest.approx(
        expected, abs=5.1e-5
    )


def test_that_a_workbook_drawn_by_hand_is_ranked(run: Run, tmp_path: Path) -> None:
    """Only two sheets, as a consultant would draw them: LOC-01 with the weights as points."""
    case = published_case("LOC-01")
    names = [criterion["name"] for criterion in case["criteria"]]
    book = openpyxl.Workbook()
    criteria = book.active
    criteria.title = "Criteria"
    criteria.append(["Criterion", "Direction", "Points"])
    for name, weight in zip(names, case["inputs"]["weights"], strict=True):
        criteria.append([name, "max", weight])
    data = book.create_sheet("Data")
    data.append(["Site", *names])
    for site, row in zip(case["alternatives"], case["inputs"]["matrix"], strict=True):
        data.append([site, *row])
    path = tmp_path / "by hand.xlsx"
    book.save(path)
    code, output, _ = run("rank", path, "--json", "--normalisation", "vector")
    assert code == 0
    study = json.loads(output)["studies"][0]
    assert [w["global"] for w in study["weights"]] == pytest.approx(case["inputs"]["weights"])
    assert closeness(study) == pytest.approx(case["expected"]["closeness_exact"], abs=1e-5)
