"""The sections of the Record page by name; each is loaded when it is first wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from locdecide.ui.record.section import Section
from locdecide.ui.workbench import Workbench

__all__ = ["SECTIONS", "make_section"]

SECTIONS = ("conclusion", "log", "compare", "review")


def make_section(name: str, workbench: Workbench, parent: QWidget) -> Section:
    """Build a section; KeyError for an unknown one."""
    return _section_of(name)(workbench, parent)


def _section_of(name: str) -> type[Section]:
    match name:
        case "conclusion":
            from locdecide.ui.record.conclusion import ConclusionSection

            return ConclusionSection
        case "log":
            from locdecide.ui.record.log import LogSection

            return LogSection
        case "compare":
            from locdecide.ui.record.compare import CompareSection

            return CompareSection
        case "review":
            from locdecide.ui.record.review import ReviewSection

            return ReviewSection
    raise KeyError(name)
