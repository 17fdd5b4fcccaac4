from __future__ import annotations

import unicodedata

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from locdecide.report.lettering import (
    FACES,
    font_file,
    runs,
    shortened,
    unwritable,
    width,
    wrapped,
)

_TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=60)


def test_that_norwegian_and_what_a_report_is_set_in_need_no_other_font() -> None:
    text = "ÆØÅæøå «Gjøvik» 1 234,5 m³ ±0,3 ≥ 0,10 λ → ← − – … · € CO₂ ščžđŋ Ελλάδα Київ □"
    assert {run.face for run in runs(text)} == {"regular"}
    assert {run.face for run in runs(text, strong=True)} == {"strong"}
    assert unwritable(text) == ""


def test_that_other_letters_come_from_the_other_font_and_unknown_ones_become_squares() -> None:
    told = runs("Oslo שלום 中")
    assert [run.face for run in told] == ["regular", "other", "regular"]
    assert told[-1].text.strip() == "□"
    assert unwritable("Oslo 中文中") == "中文"


def test_that_a_line_from_right_to_left_is_turned_and_numbers_in_it_are_not() -> None:
    assert "".join(run.text for run in runs("אבג 12")) == "12 גבא"
    assert "".join(run.text for run in runs("Plant אבג first")) == "Plant גבא first"


def test_that_arabic_letters_are_joined_as_unicode_says() -> None:
    # Kaf, ta, alef, ba: initial, medial, final, isolated, since alef joins nothing after it.
    (run,) = runs("كتاب")
    assert run.text[::-1] == "\ufedb\ufe98\ufe8e\ufe8f"
    assert unicodedata.normalize("NFKC", run.text[::-1]) == "كتاب"
    # Lam with alef is one letter.
    (run,) = runs("لا")
    assert run.text == "\ufefb"


def test_that_widths_are_those_of_the_font() -> None:
    font = TTFont(font_file("regular"))
    names, metrics = font.getBestCmap(), font["hmtx"]
    advance = sum(metrics[names[ord(c)]][0] for c in "Elverum") / font["head"].unitsPerEm
    assert width("Elverum", 10) == pytest.approx(10 * advance)


def test_that_figures_are_of_equal_width() -> None:
    for strong in (False, True):
        wide = [width(str(i), 10, strong=strong) for i in range(10)]
        # Inter's own semibold four is a thousandth narrower.
        assert max(wide) - min(wide) < 0.012


def test_that_fonts_may_be_given_away() -> None:
    licences = {path.name for path in font_file("regular").parent.glob("*-LICENSE.txt")}
    assert licences == {"Inter-LICENSE.txt", "DejaVuSans-LICENSE.txt"}
    assert {path.name for path in font_file("regular").parent.glob("*.ttf")} == set(FACES.values())


@given(_TEXTS, st.floats(20, 400))
def test_that_lines_hold_every_letter_and_are_no_wider_than_there_is_room(
    text: str, room: float
) -> None:
    lines = wrapped(text, room, 10)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert width(line, 10) <= room + 1e-6 or len(line) <= 1


@given(_TEXTS, st.floats(30, 200))
def test_that_what_is_shortened_fits_and_says_so(text: str, room: float) -> None:
    kept = shortened(text, room, 10)
    assert width(kept, 10) <= room + 1e-6
    assert kept == text or kept.endswith("…")


@given(_TEXTS)
def test_that_any_text_can_be_written(text: str) -> None:
    assert width(text, 10) >= 0
    for run in runs(text):
        known = characters_of(run.face)
        assert all(character in known for character in run.text)


def characters_of(face: str) -> set[str]:
    if face not in _KNOWN:
        with TTFont(font_file(face)) as font:  # type: ignore[arg-type]
            _KNOWN[face] = {chr(code) for code in font.getBestCmap()}
    return _KNOWN[face]


_KNOWN: dict[str, set[str]] = {}
