import pytest
from PySide6.QtGui import QColor

from locdecide.ui.theme import DARK, LIGHT, Colours, alternative_colours, letter, mixed
from tests.samples import site_decision


def luminance(colour: str) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    made = QColor(colour)
    return (
        0.2126 * linear(made.redF())
        + 0.7152 * linear(made.greenF())
        + 0.0722 * linear(made.blueF())
    )


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_that_the_contrast_formula_gives_the_known_value_for_black_on_white() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_that_text_reaches_the_contrast_of_small_print_on_every_ground(colours: Colours) -> None:
    grounds = (colours.window, colours.surface, colours.sunken, colours.selection, colours.hover)
    for text in (colours.text, colours.muted):
        for ground in grounds:
            assert contrast(text, ground) >= 4.5, (text, ground)
    for text in (colours.accent, colours.good, colours.warn, colours.bad):
        for ground in (colours.window, colours.surface):
            assert contrast(text, ground) >= 4.5, (text, ground)
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_that_chart_marks_stand_out_from_every_ground(colours: Colours) -> None:
    for mark in colours.alternatives:
        for ground in (colours.window, colours.surface, colours.sunken):
            assert contrast(mark, ground) >= 3, (mark, ground)


def test_that_the_message_bar_is_readable_in_both_palettes() -> None:
    for colours in (LIGHT, DARK):
        assert contrast(colours.text, mixed(colours.warn, colours.surface, 0.14)) >= 4.5


def test_that_an_alternative_keeps_its_colour_by_its_place_and_the_eleventh_is_muted() -> None:
    study = site_decision().studies[1]
    colours = alternative_colours(study, LIGHT)
    assert list(colours.values()) == list(LIGHT.alternatives[:5])


def test_that_letters_go_on_after_z() -> None:
    assert [letter(i) for i in (0, 25, 26, 52)] == ["A", "Z", "A2", "A3"]
