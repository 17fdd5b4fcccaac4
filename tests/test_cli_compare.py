"""The command that prints what differs between two files, or since a file was signed."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from locdecide.decision import edits, storage
from locdecide.decision.model import (
    Comparison,
    Decision,
    Judgements,
    LogEntry,
    Round,
    Signature,
)
from tests.command_line import Run, runner
from tests.decision import version_4
from tests.samples import site_decision

ROOT = Path(__file__).resolve().parent.parent
SITES = site_decision()
LATER = edits.set_performance(
    edits.change_method(
        edits.set_direct_points(replace(SITES, title="Where now"), "where", {"raw": 5}),
        "where",
        seed=9,
    ),
    "where",
    "s2",
    "near",
    500,
)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


def saved(folder: Path, name: str, decision: Decision) -> Path:
    path = folder / name
    storage.save(path, decision)
    return path


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return saved(tmp_path, "old.locdecide", SITES)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return saved(tmp_path, "new.locdecide", LATER)


def test_that_the_text_begins_with_the_summary_and_ends_with_lines(
    run: Run, old: Path, new: Path
) -> None:
    code, text, errors = run("compare", old, new)
    assert (code, errors) == (0, "")
    lines = text.splitlines()
    assert lines[0].startswith("1 text of the frame, 1 figure, 1 answer in points and 1 setting")
    at = lines.index("Location study: Figures")
    assert lines[at + 1] == "-" * len(lines[at])
    assert lines[at + 2] == "Distance to existing plant, Site 2: 0\u00a0km → 500\u00a0km"
    assert lines[-1] == "Seed: 1 → 9"
    head = next(line for line in lines if line.startswith("Alternative"))
    assert " ".join(head.split()) == "Alternative before after score before score after"


def test_that_the_text_is_in_the_language_asked_for(run: Run, old: Path, new: Path) -> None:
    _, text, _ = run("compare", old, new, "--language", "nb")
    assert "er forskjellige." in text
    assert "Location study: Verdier" in text
    assert "Startverdi: 1 → 9" in text
    assert " differ" not in text


def test_that_equal_files_are_one_sentence(run: Run, old: Path, tmp_path: Path) -> None:
    assert run("compare", old, old) == (0, "Nothing differs.\n", "")
    book = tmp_path / "old.xlsx"
    assert run("convert", old, book)[0] == 0
    assert run("compare", old, book) == (0, "Nothing differs.\n", "")


def test_that_a_workbook_that_somebody_changed_shows_what(
    run: Run, old: Path, new: Path, tmp_path: Path
) -> None:
    book = tmp_path / "new.xlsx"
    run("convert", new, book)
    assert run("compare", old, book) == run("compare", old, new)


def test_that_one_file_is_compared_with_what_was_signed_last(run: Run, tmp_path: Path) -> None:
    signed = SITES
    for number, later in enumerate((SITES, replace(LATER, title="Where now"))):
        signed = replace(later, sign_offs=signed.sign_offs, log=signed.log)
        signed = edits.sign_off(
            signed, (Signature(name="Kari"),), LogEntry(time=f"2026-03-0{number + 1}T10:00:00")
        )
    path = saved(tmp_path, "signed.locdecide", signed)
    assert run("compare", path) == (0, "Nothing differs.\n", "")
    changed = edits.set_performance(signed, "where", "s2", "near", 600)
    code, text, _ = run("compare", saved(tmp_path, "changed.locdecide", changed))
    assert code == 0
    assert "Distance to existing plant, Site 2: 500\u00a0km → 600\u00a0km (+20%)" in text
    assert text.startswith("1 figure differs. ")


def test_that_a_file_that_nobody_signed_asks_for_a_second_one(run: Run, old: Path) -> None:
    code, output, errors = run("compare", old)
    assert (code, output) == (2, "")
    assert errors == (
        "error: 'old.locdecide' has not been signed. Name a second file to compare it with.\n"
    )


def test_that_a_signed_state_that_cannot_be_read_is_said(run: Run, tmp_path: Path) -> None:
    signed = edits.sign_off(SITES, (Signature(name="Kari"),), LogEntry(time="2026-03-01"))
    torn = replace(signed, sign_offs=(replace(signed.sign_offs[0], content="{"),))
    code, output, errors = run("compare", saved(tmp_path, "torn.locdecide", torn))
    assert (code, output) == (2, "")
    assert "'torn.locdecide' that was signed last cannot be read" in errors


def test_that_a_signed_state_that_was_tampered_with_is_said(run: Run, tmp_path: Path) -> None:
    signed = edits.sign_off(SITES, (Signature(name="Kari"),), LogEntry(time="2026-03-01T10:00:00"))
    sign_off = signed.sign_offs[0]
    other = replace(sign_off, content=sign_off.content.replace("0.045", "0.999"))
    # Of what was signed before, nothing is compared and nothing has to be said.
    before = replace(sign_off, id="before", content="{")
    torn = replace(signed, sign_offs=(before, other))
    code, text, errors = run("compare", saved(tmp_path, "torn.locdecide", torn))
    assert "Energy price, Site 1: 0.999\u00a0EUR/kWh → 0.045" in text
    assert (code, errors.count("was changed afterwards, outside the program")) == (0, 1)
    assert "2026-03-01 10:00" in errors


@pytest.mark.parametrize("turned", [False, True])
def test_that_digits_a_spreadsheet_cut_off_are_no_difference(
    run: Run, tmp_path: Path, turned: bool
) -> None:
    whole, cut = (
        saved(
            tmp_path, f"{name}.locdecide", edits.set_performance(SITES, "where", "s1", "price", to)
        )
        for name, to in (("whole", 1 / 30), ("cut", float(f"{1 / 30:.15g}")))
    )
    files = (cut, whole) if turned else (whole, cut)
    assert run("compare", *files) == (0, "Nothing differs.\n", "")


def test_that_the_faults_of_both_files_are_told_at_once(
    run: Run, old: Path, tmp_path: Path
) -> None:
    torn, none = tmp_path / "torn.locdecide", tmp_path / "none.xlsx"
    torn.write_bytes(b'{"format":"locdecide","version":1,')
    code, output, errors = run("compare", torn, none)
    assert (code, output) == (1, "")
    assert [line for line in errors.splitlines() if line.endswith(":")] == [
        "torn.locdecide:",
        "none.xlsx:",
    ]
    assert errors.count("error: ") == 2
    assert run("compare", none, old)[0] == run("compare", old, none)[0] == 1
    assert run("compare", none)[0] == 1
    assert run("compare")[0] == 2


def data(run: Run, *arguments: object) -> dict[str, Any]:
    code, output, errors = run("compare", *arguments, "--json")
    assert (code, errors) == (0, "")
    return dict(json.loads(output))


def test_that_json_tells_values_at_full_precision_and_the_sentence(
    run: Run, old: Path, new: Path
) -> None:
    told = data(run, old, new)
    (figure,) = [each for each in told["differences"] if each["area"] == "figures"]
    assert figure == {
        "area": "figures",
        "kind": "changed",
        "part": "figure",
        "study_id": "where",
        "study": "Location study",
        "ids": ["s2", "near"],
        "field": "value",
        "before": 0.0,
        "after": 500.0,
        "text": "Distance to existing plant, Site 2: 0\u00a0km → 500\u00a0km",
    }
    assert (told["before"], told["after"]) == ("Where to build", "Where now")
    where = told["studies"][1]
    assert (where["id"], where["name"]) == ("where", "Location study")
    ranks = json.loads(run("rank", new, "--json")[1])["studies"][1]["rankings"]["topsis"]
    assert {each["id"]: each["score_after"] for each in where["ranking"]} == {
        each["id"]: each["score"] for each in ranks
    }
    assert where["leaders_after"] == [{"id": "s1", "alternative": "Site 1"}]
    assert [each["rank_after"] for each in where["ranking"]] == [1, 2, 3, 4, 5]


def test_that_json_gives_nothing_of_a_hidden_round_away(run: Run, tmp_path: Path) -> None:
    def secret(ratio: float) -> Decision:
        said = Comparison(first="energy", second="market", ratio=ratio, reason="A secret")
        person = SITES.participants[0].id
        given = Judgements(participant=person, comparisons=(said,))
        round_ = Round(id="r", name="1", judgements=(given,), secret=True)
        (whether, where) = SITES.studies
        return replace(SITES, studies=(whether, replace(where, rounds=(round_,))))

    paths = [saved(tmp_path, f"{n}.locdecide", secret(n)) for n in (7, 8)]
    bare = saved(tmp_path, "bare.locdecide", replace(SITES, studies=SITES.studies[:1]))
    for one, other in (paths, (bare, paths[0]), (paths[0], bare)):
        output = run("compare", one, other, "--json")[1]
        assert "A secret" not in output
        assert '"ratio"' not in output


def test_that_every_json_key_is_documented(run: Run, old: Path, new: Path) -> None:
    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    told = data(run, old, new)
    named = set(told) | set(told["differences"][0])
    for study in told["studies"]:
        named |= set(study) | set(study["ranking"][0]) | set(study["weights"][0])
    assert {key for key in named if f"`{key}" not in page} == set()
    section = page.split("## `compare`")[1].split("\n## ")[0]
    parts = {each["part"] for each in told["differences"]}
    assert {part for part in parts if f"`{part}`" not in section} == set()


def test_that_every_area_and_part_is_documented() -> None:
    from locdecide.decision.differences import Area, Kind, Part

    page = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    section = page.split("## `compare`")[1].split("\n## ")[0]
    for each in (*Area, *Kind, *Part):
        assert f"`{each.value}`" in section, each


def test_that_any_two_files_are_told_in_strict_json(run: Run, old: Path, tmp_path: Path) -> None:
    whole = saved(tmp_path, "whole.locdecide", version_4.DECISION)
    for one, other in ((old, whole), (whole, old)):
        told = data(run, one, other)
        assert all(each["text"] and each["kind"] for each in told["differences"])
        assert not any("None" in each["text"] for each in told["differences"])
