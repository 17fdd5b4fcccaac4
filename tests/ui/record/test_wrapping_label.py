"""Text that wraps anywhere it must, and is still what was given."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from locdecide.ui.record.short_digest import short_digest
from locdecide.ui.record.wrapping_label import WrappingLabel


@pytest.mark.parametrize("text", ["Elverum", "x" * 200, "a " * 40, "<b>bold</b> " + "y" * 60])
def test_that_no_word_widens_the_page_and_the_text_is_whole(qtbot: QtBot, text: str) -> None:
    label = WrappingLabel(text)
    qtbot.addWidget(label)
    assert label.text() == text
    assert label.minimumSizeHint().width() == 1
    label.setFixedWidth(120)
    lines = label.heightForWidth(120) / label.fontMetrics().lineSpacing()
    needed = label.fontMetrics().horizontalAdvance(text) / 120
    assert lines >= needed


def test_that_a_digest_is_read_aloud_in_groups_of_four() -> None:
    assert short_digest("0123456789abcdef" * 4) == "0123 4567 89ab …"
    assert short_digest("0123") == "0123"
    assert short_digest("") == ""
