"""The command that prints how sure the rankings are."""

from __future__ import annotations

import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from locdecide.decision import storage
from locdecide.decision.model import Alternative, Decision, Study
from tests.command_line import Run, runner
from tests.samples import site_decision

ROOT = Path(__file__).resolve().parent.parent
# The package has a function of the same name.
command = import_module("locdecide.cli.robustness")
FEW = ("--draws", "1000")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


@pytest.fixture
def sites(tmp_path: Path) -> Path:
    path = tmp_path / "sites.locdecide"
    storage.save(path, site_decision())
    return path


def answered(run: Run, path: Path, *options: str) -> dict[str, Any]:
    code, output, errors = run(
        "robustness", path, "--json", "--study", "location study", *FEW, *options
    )
    assert (code, errors) == (0, "")
    (study,) = json.loads(output)["studies"]
    return dict(study)


def test_that_the_text_answers_every_question(run: Run, sites: Path) -> None:
    code, text, errors = run("robustness", sites, *FEW, "--study", "location study")
    assert (code, errors) == (0, "")
    lines = text.splitlines()
    for head in (
        "1. Which weights matter?",
        "2. Which figures matter?",
        "3. What if we disagree?",
        "4. Does the method matter?",
        "5. Would an alternative that cannot win change who does?",
        "Why does the first beat the second?",
        "What would it take?",
    ):
        at = lines.index(head)
        assert lines[at + 1] == "-" * len(head)
        assert lines[at + 2].endswith(".")
    assert lines[4].startswith("Verdict: ")
    assert "1000 draws, seed 1." in text
    assert "1000 cases were simulated; the error of a share is at most 3.1" in text
    assert not re.search(r"None(?! of)|\bnan\b|\binf\b", text)


def test_that_the_text_is_in_the_language_asked_for(run: Run, sites: Path) -> None:
    _, text, _ = run("robustness", sites, *FEW, "--language", "nb", "--study", "location study")
    for part in (
        "Samlet vurdering: ",
        "1. Hvilke vekter betyr noe?",
        "Hva skal til?",
        "startverdi 1",
    ):
        assert part in text
    assert "first place" not in text


def test_that_tables_stand_in_line(run: Run, sites: Path) -> None:
    _, text, _ = run("robustness", sites, *FEW, "--study", "location study")
    lines = text.splitlines()
    head = next(line for line in lines if line.startswith("Method "))
    rows = lines[lines.index(head) + 1 :][:5]
    assert rows[0].startswith("TOPSIS (declared range)  1  2  3  4  5  1.000  1.000")
    for row in rows:
        assert row[head.index("WS") + 1 - 4 : head.index("WS") + 2].strip()[1] == "."
    shares = next(line for line in lines if line.startswith("Alternative") and "confidence" in line)
    first = lines[lines.index(shares) + 1]
    assert first.startswith("Site 1")
    assert len(first) == len(shares)


def test_that_all_studies_are_answered_without_a_name(run: Run, sites: Path) -> None:
    data = json.loads(run("robustness", sites, "--json", *FEW)[1])
    assert [study["name"] for study in data["studies"]] == ["Feasibility study", "Location study"]
    assert data["title"] == "Where to build"


def test_that_options_count_for_the_run_alone(run: Run, sites: Path) -> None:
    before = sites.read_bytes()
    found = answered(run, sites, "--seed", "42", "--weights", "any")
    assert found["simulation"]["draws"] == 1000
    assert found["simulation"]["seed"] == 42
    assert found["simulation"]["weight_model"] == "any"
    assert found["settings"]["seed"] == 42
    assert sites.read_bytes() == before


@pytest.mark.parametrize("model", ["any", "around", "group"])
def test_that_every_weight_model_can_be_asked_for(run: Run, sites: Path, model: str) -> None:
    found = answered(run, sites, "--weights", model)
    assert found["simulation"]["weight_model"] == model
    assert not found["simulation"]["fallback"]


def test_that_the_same_seed_gives_the_same_bytes(run: Run, sites: Path) -> None:
    def output(seed: str, *options: str) -> str:
        return run("robustness", sites, *FEW, "--seed", seed, *options)[1]

    assert output("7") == output("7")
    assert output("7", "--json") == output("7", "--json")
    assert output("7", "--json") != output("8", "--json")


@pytest.mark.parametrize(
    ("option", "text", "sentence"),
    [
        ("--draws", "99", "The number of draws lies between 100 and 10 million."),
        ("--draws", "10000001", "The number of draws lies between 100 and 10 million."),
        ("--draws", "1000.5", "The number of draws lies between 100 and 10 million."),
        ("--draws", "many", "'many' is not a number."),
        ("--draws", "", "'' is not a number."),
        ("--seed", "-1", "The seed is a whole number from 0."),
        ("--seed", "1e300", "The seed is a whole number from 0."),
        ("--seed", "0.5", "The seed is a whole number from 0."),
        ("--seed", str(2**53 + 1), "The seed is a whole number from 0."),
    ],
)
def test_that_a_bad_number_is_one_clear_sentence(
    run: Run, sites: Path, option: str, text: str, sentence: str
) -> None:
    code, output, errors = run("robustness", sites, f"{option}={text}")
    assert (code, output) == (2, "")
    assert errors == f"error: {sentence}\n"


def test_that_numbers_are_read_as_people_write_them(run: Run, sites: Path) -> None:
    found = answered(run, sites, "--draws", "2,000")
    assert found["simulation"]["draws"] == 2000


def test_that_an_unknown_study_and_a_missing_file_end_as_elsewhere(run: Run, sites: Path) -> None:
    assert run("robustness", sites, "--study", "x")[0] == 2
    assert (
        run("robustness", sites.with_name("none.locdecide"))[0]
        == run("rank", sites.with_name("none.locdecide"))[0]
    )


def test_that_nothing_to_rank_is_an_error_with_an_answer(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.locdecide"
    storage.save(path, Decision(id="d", title="T", studies=(Study(id="s", name="S"),)))
    code, text, errors = run("robustness", path, *FEW)
    assert code == 1
    assert "Nothing is ranked yet" in text
    assert errors.startswith("error: ")
    code, output, _ = run("robustness", path, "--json")
    assert code == 1
    assert json.loads(output)["studies"][0]["verdict"] is None


def test_that_a_single_alternative_has_no_second_to_beat(run: Run, tmp_path: Path) -> None:
    decision = site_decision()
    study = decision.studies[1]
    only = replace(
        study,
        alternatives=study.alternatives[:1],
        performances={"s1": study.performances["s1"]},
    )
    path = tmp_path / "one.locdecide"
    storage.save(path, replace(decision, studies=(only,)))
    code, text, errors = run("robustness", path, *FEW)
    assert (code, errors) == (0, "")
    assert "Verdict: Only one" in text
    assert "Why does the first" not in text
    assert "What would it take" not in text


def test_that_many_alternatives_are_cut_with_a_word_on_it(run: Run, tmp_path: Path) -> None:
    decision = site_decision()
    study = decision.studies[1]
    more = tuple(Alternative(id=f"m{i}", name=f"More {i}") for i in range(30))
    figures = {each.id: study.performances["s5"] for each in more}
    many = replace(
        study,
        alternatives=(*study.alternatives, *more),
        performances={**study.performances, **figures},
    )
    path = tmp_path / "many.locdecide"
    storage.save(path, replace(decision, studies=(many,)))
    code, text, _ = run("robustness", path, *FEW)
    assert code == 0
    assert "more ranks or alternatives are in --json." in text
    assert max(len(line.split("  ")) for line in text.splitlines()) < 60


def test_that_a_workbook_is_taken_too(run: Run, sites: Path, tmp_path: Path) -> None:
    book = tmp_path / "sites.xlsx"
    assert run("convert", sites, book)[0] == 0
    code, text, _ = run("robustness", book, *FEW, "--study", "location study")
    assert code == 0
    assert text == run("robustness", sites, *FEW, "--study", "location study")[1]


def test_that_every_json_key_is_documented(run: Run, sites: Path) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")

    def keys(value: object) -> set[str]:
        if isinstance(value, dict):
            return set(value) | {key for part in value.values() for key in keys(part)}
        return {key for part in value for key in keys(part)} if isinstance(value, list) else set()

    named = keys(json.loads(run("robustness", sites, "--json", *FEW)[1]))
    for name in ("set_up", "settings"):
        assert name in named
    # Parameters of methods go by the names of their papers.
    named -= {"lambda", "tau", "v", "preference", "mode"}
    assert {key for key in named if f"`{key}" not in page} == set()


class Terminal:
    """A standard error that says it is a terminal, and keeps what it is told."""

    def __init__(self) -> None:
        self.text = ""

    def isatty(self) -> bool:
        return True

    def write(self, text: str) -> int:
        self.text += text
        return len(text)

    def flush(self) -> None:
        pass


def test_that_a_long_run_shows_how_far_it_has_come_at_a_terminal(
    run: Run, sites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr(command, "_LONG_RUN", 1000)
    run("robustness", sites, "--draws", "20000", "--study", "location study", "--language", "nb")
    assert "\rLocation study: 100\u00a0% av trekningene" in terminal.text
    assert terminal.text.endswith("\r")


def test_that_a_short_run_and_a_pipe_are_told_nothing(
    run: Run, sites: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    run("robustness", sites, *FEW, "--study", "location study")
    assert terminal.text == ""
