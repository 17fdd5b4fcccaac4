"""Fixtures for the board view."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from locdecide.ui.workbench import Workbench
from tests.ui.board.boards import Show, shower


@pytest.fixture
def show(qtbot: QtBot, make_workbench: Callable[..., Workbench]) -> Show:
    """Return a function that shows a decision to the board."""
    return shower(qtbot, make_workbench)
