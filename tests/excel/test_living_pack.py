"""A whole pack, recalculated by LibreOffice: every formula is ours, and follows its inputs."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from locdecide.decision.model import Alternative, Decision, Performance
from locdecide.evaluation import evaluate, weight_sensitivity
from locdecide.evaluation.ranking import leading_ranking
from locdecide.excel.living.addresses import Addresses
from locdecide.excel.reader import read_workbook
from locdecide.words import LANGUAGES, Language
from tests.command_line import Run, runner
from tests.excel.ballot_books import recalculated
from tests.excel.formula_grammar import KNOWN, depth, functions, lone_ranges
from tests.excel.live_decisions import decisions, example, merged, prices, renamed, rich
from tests.excel.live_rankings import loaded, stripped
from tests.excel.packs import (
    after,
    computed_in,
    formulas_of,
    packed,
    places,
    ranked_by_command,
    shown,
    strayed,
    tab,
    texts,
)

calculated = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice"),
]
LONGEST_FORMULA, DEEPEST = 8192, 64
CHANGED = {"en": "inputs changed since export", "nb": "inndata er endret etter eksporten"}
YES = {"en": "matches: yes", "nb": "stemmer: ja"}


def hostile() -> Decision:
    """Return sites whose names do what they can to a formula."""
    names = ('=1+1&"x"', "-cmd|' /C calc'!A0", "🏭🏭 æøå", "N" * 200, "{name} & <r>'s</r>")
    return renamed(prices(*((40.0 + at, 10.0 * at) for at in range(5))), names)


def crowd() -> Decision:
    """Return 60 sites."""
    base = prices((60.0, 50.0))
    (study,) = base.studies
    alternatives = tuple(Alternative(id=f"a{at}", name=f"Site {at}") for at in range(60))
    performances = {
        each.id: {
            "price": Performance(value=30.0 + (7 * at) % 60),
            "size": Performance(value=float((13 * at) % 100)),
        }
        for at, each in enumerate(alternatives)
    }
    crowded = replace(study, alternatives=alternatives, performances=performances)
    return replace(base, studies=(crowded,))


# In three packs, since LibreOffice needs longer for each sheet the more of them there are.
CHOSEN = (
    ("generated-vector-distributive", "one", "hostile"),
    ("generated-minmax-ideal", "equal-undeclared", "missing-undeclared", "not-positive"),
    ("generated-range-ideal", "ruled-out", "crowd"),
)


def chosen(names: Sequence[str]) -> Decision:
    """Return one decision of some of what a pack may meet; the three have everything."""
    every = {name: decision for name, (decision, _) in decisions().items()}
    every |= {"hostile": hostile(), "crowd": crowd()}
    return merged({name: every[name] for name in names})


@pytest.fixture(scope="module", params=LANGUAGES)
def example_pack(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Path, Language]:
    """The example's pack, which is only read, in both languages."""
    path = tmp_path_factory.mktemp("example") / "pack.xlsx"
    return packed(example(request.param), path, request.param), request.param


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    return runner(capsys, monkeypatch)


class TestTheExample:
    """The example of the program, in both languages."""

    pytestmark = calculated

    def test_that_every_formula_gives_what_was_stored_and_the_check_says_so(
        self, tmp_path: Path, example_pack: tuple[Path, Language]
    ) -> None:
        path, language = example_pack
        computed = after(path, tmp_path)
        assert strayed(path, computed) == []
        assert shown(computed, tab("check", language), "B3") == YES[language]
        for number in (1, 2):
            assert YES[language] in texts(computed, tab("board", language, number))

    def test_that_a_changed_figure_is_followed_told_and_read_back(
        self, tmp_path: Path, example_pack: tuple[Path, Language], run: Run
    ) -> None:
        path, language = example_pack
        decision = example(language)
        study = decision.studies[1]
        before = leading_ranking(study, evaluate(decision, study))
        first = next(each.alternative for each in before if each.rank == 1)
        figure = Addresses(decision, study, language, 2).performance(first, "energy-price")
        computed = after(path, tmp_path, {figure: 99.5})
        imported = read_workbook(tmp_path / "stripped" / "pack.xlsx")
        assert imported.decision is not None
        changed = imported.decision.studies[1]
        assert changed.performances != study.performances
        results = evaluate(imported.decision, changed)
        ranking = sorted(leading_ranking(changed, results), key=lambda each: each.rank)
        names = {each.id: each.name for each in changed.alternatives}
        board = places(computed, tab("board", language, 2), len(ranking))
        assert [name for name, _ in board] == [names[each.alternative] for each in ranking]
        assert [score for _, score in board] == pytest.approx([r.score for r in ranking], rel=1e-9)
        assert board[0][0] != names[first]
        assert board == ranked_by_command(run, computed_in(tmp_path), changed)
        assert shown(computed, tab("check", language), "B3") == CHANGED[language]
        assert shown(computed, tab("check", language), "A4") == ""
        told = texts(computed, tab("board", language, 2))
        assert CHANGED[language] in told
        assert any(said.startswith(("Inputs have changed", "Inndata er endret")) for said in told)
        errors = [
            (sheet, address)
            for sheet, address, _ in formulas_of(loaded(path))
            if str(shown(computed, sheet, address)).startswith("#")
        ]
        assert errors == []


class TestEverything:
    """Decisions of every kind, several in a pack."""

    pytestmark = calculated

    @pytest.mark.parametrize("names", CHOSEN, ids=lambda names: names[-1])
    def test_that_every_formula_gives_what_was_stored(
        self, tmp_path: Path, names: Sequence[str]
    ) -> None:
        path = packed(chosen(names), tmp_path / "pack.xlsx", sure=False)
        computed = after(path, tmp_path)
        assert strayed(path, computed)[:20] == []
        assert shown(computed, tab("check"), "B3") == YES["en"]

    def test_that_the_check_sees_a_change_of_any_input(self, tmp_path: Path) -> None:
        path = packed(rich(example("en").studies[1].method), tmp_path / "pack.xlsx", sure=False)
        before = loaded(path)
        changes: dict[str, object] = {
            "Data!C5": 0.0,
            "Criteria!A2": "PRICE",
            "Method!B12": 7,
            "Participants!C2": 3,
            "Gates!D2": 12,
        }
        copies = []
        for at, (reference, value) in enumerate(changes.items()):
            sheet, _, address = reference.partition("!")
            assert before[sheet][address].value != value
            copies.append(tmp_path / f"{at}.xlsx")
            stripped(path, tmp_path / "stripped", {reference: value}).rename(copies[-1])
        books = [loaded(done, values=True) for done in recalculated(copies, tmp_path)]
        told = {
            where: shown(book, "Check", "B3") for where, book in zip(changes, books, strict=True)
        }
        assert told == dict.fromkeys(changes, CHANGED["en"])

    def test_that_an_empty_cell_is_not_a_nought(self, tmp_path: Path) -> None:
        decision = prices((60.0, None), (45.0, 80.0))
        path = packed(decision, tmp_path / "pack.xlsx", sure=False)
        assert loaded(path)["Data"]["D5"].value is None
        computed = after(path, tmp_path, {"Data!D5": 0.0})
        assert shown(computed, "Check", "B3") == CHANGED["en"]
        assert "No figure of those ranked is missing." in texts(computed, "Board")

    def test_that_another_criterion_is_followed_as_the_program_follows_it(
        self, tmp_path: Path
    ) -> None:
        decision = replace(example("en"), studies=example("en").studies[1:])
        (study,) = decision.studies
        path = packed(decision, tmp_path / "pack.xlsx", sure=False)
        found = weight_sensitivity(study, evaluate(decision, study))
        assert found is not None
        sheet = tab("sensitivity")
        number = 1 + next(i for i, line in enumerate(found.lines) if line.criterion == "energy")
        computed = after(path, tmp_path, {f"{sheet}!B5": f"{number}. Energy"})
        line = found.line("energy")
        assert shown(computed, sheet, "B7") == pytest.approx(line.present, rel=1e-9)
        top = next(cell.row for cell in computed[sheet]["A"] if cell.value == "Weight and scores")
        steps = dict(zip(line.weights.tolist(), line.scores.tolist(), strict=True))
        compared = 0
        for row in range(top + 2, top + 24):
            weight = float(str(computed[sheet].cell(row, 1).value))
            known = next((s for w, s in steps.items() if abs(w - weight) < 1e-12), None)
            if known is not None:
                scores = [computed[sheet].cell(row, 2 + at).value for at in range(len(known))]
                assert scores == pytest.approx(known, rel=1e-9, abs=1e-12)
                compared += 1
        assert compared > 18


@pytest.mark.parametrize("names", [*CHOSEN, None], ids=lambda names: names[-1] if names else "nb")
def test_that_no_formula_needs_what_older_programs_lack(
    tmp_path: Path, names: Sequence[str] | None
) -> None:
    decision = chosen(names) if names else example("nb")
    path = packed(decision, tmp_path / "pack.xlsx", "en" if names else "nb", sure=False)
    # Formulas of one column differ by their rows alone; one of them stands for all.
    kinds = {}
    for sheet, address, text in formulas_of(loaded(path)):
        assert len(text) < LONGEST_FORMULA, (sheet, address)
        kinds[re.sub(r"\d+", "0", text)] = (text, sheet, address)
    for text, *spot in kinds.values():
        assert functions(text) <= set(KNOWN), spot
        assert lone_ranges(text) == [], spot
        assert depth(text) <= DEEPEST, spot
        assert "[" not in re.sub(r'"[^"]*"', "", text), spot
