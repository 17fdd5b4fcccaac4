"""The look: colours, type scale and spacing, light and dark, as one palette over Fusion."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from locdecide.decision.model import Study
from locdecide.live.settings import Appearance
from locdecide.palette import ALTERNATIVES
from locdecide.paths import resource

__all__ = [
    "DARK",
    "LIGHT",
    "SPACE",
    "Colours",
    "alternative_colours",
    "apply_theme",
    "colours_of",
    "font",
    "letter",
]

# Steps of spacing in pixels: tight, small, normal, wide, page margin, section.
SPACE = (4, 8, 12, 16, 24, 32)
ROW_HEIGHT = 30
_FAMILIES = [
    "Inter",
    "Segoe UI Variable Text",
    "Segoe UI",
    "SF Pro Text",
    "Helvetica Neue",
    "Noto Sans",
    "DejaVu Sans",
]
_SIZES = {"small": 9, "body": 10, "head": 13, "title": 16, "board": 22}


@dataclass(frozen=True)
class Colours:
    """The named colours of one palette, as ``#rrggbb``."""

    window: str
    surface: str
    sunken: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    good: str
    warn: str
    bad: str
    alternatives: tuple[str, ...]

    @property
    def selection(self) -> str:
        """The ground of selected rows: the accent, thinned into the surface."""
        return mixed(self.accent, self.surface, 0.16)

    @property
    def hover(self) -> str:
        """The ground under the pointer."""
        return mixed(self.text, self.surface, 0.05)


LIGHT = Colours(
    window="#F6F5F2",
    surface="#FFFFFF",
    sunken="#ECEAE5",
    line="#D3D0C8",
    text="#1F2328",
    muted="#5A6068",
    accent="#1F5F8B",
    on_accent="#FFFFFF",
    good="#1E7145",
    warn="#8A5A00",
    bad="#B3261E",
    alternatives=ALTERNATIVES,
)
DARK = Colours(
    window="#1B1D20",
    surface="#24272B",
    sunken="#15171A",
    line="#3A3F45",
    text="#E8E6E1",
    muted="#A4A9B0",
    accent="#7FB8DE",
    on_accent="#10222E",
    good="#7CCB9A",
    warn="#E0B35A",
    bad="#F2938C",
    alternatives=(
        "#4AA3DF",
        "#F28A3C",
        "#35C79A",
        "#E79AC6",
        "#EBC04D",
        "#8CCBF2",
        "#B69AE0",
        "#A8C66C",
        "#D9A183",
        "#AEB6BF",
    ),
)


def colours_of(palette: QPalette) -> Colours:
    """Return the colours that belong to a palette, told by how light its text is.

    The ground is no guide: inside a transparent scroll area it reads as black. Nor is the text
    of what is disabled, which is pale on any ground.
    """
    text = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.WindowText)
    return DARK if text.lightness() > 128 else LIGHT


def alternative_colours(study: Study, colours: Colours) -> dict[str, str]:
    """Return each alternative's colour, by its place in the list; above ten they are grey."""
    count = len(colours.alternatives)
    return {
        alternative.id: colours.alternatives[i] if i < count else colours.muted
        for i, alternative in enumerate(study.alternatives)
    }


def letter(index: int) -> str:
    """Return the letter that marks an alternative beside its colour: A to Z, then A2 and so on."""
    turn, place = divmod(index, 26)
    return chr(ord("A") + place) + (str(turn + 1) if turn else "")


def mixed(front: str, back: str, share: float) -> str:
    """Return a share of one colour laid over another."""
    a, b = QColor(front), QColor(back)
    channels = (
        round(share * x + (1 - share) * y)
        for x, y in zip(a.getRgb()[:3], b.getRgb()[:3], strict=True)  # type: ignore[index]
    )
    return QColor(*channels).name()


def font(size: str = "body", *, strong: bool = False) -> QFont:
    """Return the font of a step of the type scale: small, body, head, title or board."""
    return QFont(_made(size, strong))


@cache
def _made(size: str, strong: bool) -> QFont:
    chosen = QFont()
    chosen.setFamilies(_FAMILIES)
    chosen.setPointSize(_SIZES[size])
    if strong:
        chosen.setWeight(QFont.Weight.DemiBold)
    # Figures of equal width, so that numbers stand under each other in every column.
    chosen.setFeature(QFont.Tag.fromString("tnum"), 1)
    return chosen


def apply_theme(application: QApplication, appearance: Appearance) -> None:
    """Give the application its style, palette, font and style sheet."""
    dark = appearance == "dark" or (
        appearance == "system" and QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
    )
    colours = DARK if dark else LIGHT
    if application.style().objectName() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setFont(font())
    application.setPalette(_palette(colours))
    application.setStyleSheet(_style_sheet(colours))


def _palette(c: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for where, colour in {
        role.Window: c.window,
        role.WindowText: c.text,
        role.Base: c.surface,
        role.AlternateBase: c.window,
        role.Text: c.text,
        role.PlaceholderText: c.muted,
        role.Button: c.surface,
        role.ButtonText: c.text,
        role.BrightText: c.bad,
        role.Highlight: c.accent,
        role.HighlightedText: c.on_accent,
        role.Accent: c.accent,
        role.Link: c.accent,
        role.LinkVisited: c.accent,
        role.ToolTipBase: c.text,
        role.ToolTipText: c.surface,
        role.Light: c.surface,
        role.Midlight: c.window,
        role.Mid: c.line,
        role.Dark: c.line,
        role.Shadow: c.line,
    }.items():
        palette.setColor(where, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, where, QColor(mixed(c.muted, c.window, 0.65)))
    return palette


def _style_sheet(c: Colours) -> str:
    shade = "dark" if c is DARK else "light"
    check = resource("icons", f"check_{shade}.svg").as_posix()
    chevron = resource("icons", f"chevron_{shade}.svg").as_posix()
    return f"""
    QToolTip {{ background: {c.text}; color: {c.surface}; border: none; padding: 6px 8px; }}
    QMenuBar {{ background: {c.window}; padding: 2px 8px; }}
    QMenuBar::item {{ padding: 4px 8px; border-radius: 4px; background: transparent; }}
    QMenuBar::item:selected {{ background: {c.sunken}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: 4px; }}
    QMenu::item {{ padding: 6px 28px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QMenu::item:disabled {{ color: {c.muted}; }}
    QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 8px; }}
    QPushButton, QToolButton {{
        background: {c.surface}; border: 1px solid {c.line}; border-radius: 4px;
        padding: 5px 12px; color: {c.text};
    }}
    QPushButton:hover, QToolButton:hover {{ background: {c.hover}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {c.sunken}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 4px 11px; }}
    QPushButton:disabled, QToolButton:disabled {{
        background: {c.window}; color: {mixed(c.muted, c.window, 0.65)};
    }}
    QPushButton:checked, QToolButton:checked {{
        background: {c.selection}; border-color: {c.accent};
    }}
    QPushButton[primary="true"] {{
        background: {c.accent}; color: {c.on_accent}; border-color: {c.accent};
    }}
    QPushButton[primary="true"]:disabled {{
        background: {c.window}; color: {mixed(c.muted, c.window, 0.65)}; border-color: {c.line};
    }}
    QPushButton[primary="true"]:hover {{ background: {mixed(c.accent, c.text, 0.85)}; }}
    QPushButton[primary="true"]:focus {{ border: 2px solid {c.text}; }}
    QPushButton[flat="true"], QToolButton[flat="true"] {{
        background: transparent; border: 1px solid transparent;
    }}
    QPushButton[flat="true"]:hover, QToolButton[flat="true"]:hover {{ background: {c.hover}; }}
    QPushButton[flat="true"]:focus, QToolButton[flat="true"]:focus {{
        border: 2px solid {c.accent};
    }}
    QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDoubleSpinBox {{
        background: {c.surface}; color: {c.text}; border: 1px solid {c.line};
        border-radius: 4px; padding: 5px 8px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus,
    QSpinBox:focus, QDoubleSpinBox:focus {{
        border: 2px solid {c.accent}; padding: 4px 7px;
    }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: url("{chevron}"); width: 16px; height: 16px; }}
    QComboBox QAbstractItemView {{
        background: {c.surface}; border: 1px solid {c.line}; padding: 4px;
        selection-background-color: {c.selection}; selection-color: {c.text};
    }}
    QAbstractItemView {{
        background: {c.surface}; alternate-background-color: {c.window};
        border: 1px solid {c.line}; border-radius: 4px; gridline-color: {c.line};
        selection-background-color: {c.selection}; selection-color: {c.text};
        outline: none;
    }}
    QAbstractItemView QLineEdit, QAbstractItemView QComboBox {{
        border: 2px solid {c.accent}; border-radius: 0; padding: 0 4px;
    }}
    QHeaderView {{ background: {c.surface}; border: none; }}
    QHeaderView::section {{
        background: {c.surface}; color: {c.muted}; border: none;
        border-bottom: 1px solid {c.line}; padding: 6px 8px; font-weight: 500;
    }}
    QTableCornerButton::section {{ background: {c.surface}; border: none; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {c.line}; }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
    QScrollBar::handle {{
        background: {c.line}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px;
    }}
    QScrollBar::handle:hover {{ background: {c.muted}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QStatusBar {{ background: {c.window}; border-top: 1px solid {c.line}; }}
    QStatusBar::item {{ border: none; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="good"] {{ color: {c.good}; }}
    QLabel[role="warn"] {{ color: {c.warn}; }}
    QLabel[role="bad"] {{ color: {c.bad}; }}
    QFrame[role="surface"] {{
        background: {c.surface}; border: 1px solid {c.line}; border-radius: 4px;
    }}
    QFrame[role="inspector"] {{ background: {c.surface}; border-left: 1px solid {c.line}; }}
    QFrame[role="rail"] {{ background: {c.sunken}; border-right: 1px solid {c.line}; }}
    QFrame[role="header"] {{ background: {c.window}; border-bottom: 1px solid {c.line}; }}
    QFrame[role="message"] {{ background: {mixed(c.warn, c.surface, 0.14)}; border: none; }}
    QCheckBox, QRadioButton {{ spacing: 8px; }}
    QCheckBox::indicator {{
        width: 16px; height: 16px; border: 1px solid {c.muted}; border-radius: 3px;
        background: {c.surface};
    }}
    QCheckBox::indicator:focus {{ border: 2px solid {c.accent}; }}
    QCheckBox::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url("{check}");
    }}
    QRadioButton::indicator {{
        width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 8px;
        background: {c.surface};
    }}
    QRadioButton::indicator:focus {{ border: 2px solid {c.accent}; width: 12px; height: 12px; }}
    QRadioButton::indicator:checked {{
        border: 5px solid {c.accent}; width: 6px; height: 6px; background: {c.on_accent};
    }}
    QScrollArea {{ border: none; background: transparent; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    """
