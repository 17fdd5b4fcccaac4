"""The Record page on the site decision, shown and active."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from locdecide.ui.pages.record import RecordPage
from locdecide.ui.workbench import Workbench


@pytest.fixture
def page(workbench: Workbench, qtbot: QtBot) -> RecordPage:
    """The page with its first section in front."""
    made = RecordPage(workbench)
    qtbot.addWidget(made)
    made.resize(1000, 640)
    made.show()
    with qtbot.waitActive(made):
        made.activateWindow()
    return made
