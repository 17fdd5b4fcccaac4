"""Does the method matter: the ranks by every method, and how each is set up."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from locdecide.conclusions.methods import (
    left_out_sentence,
    left_out_sentences,
    method_name,
    methods_details,
    methods_summary,
    ranking_words,
)
from locdecide.decision.choices import AhpMode, Normalisation
from locdecide.results import MethodComparison, MethodRanking, Robustness
from locdecide.ui.charts.alternative_label import alternative_labels
from locdecide.ui.charts.bump_column import BumpColumn
from locdecide.ui.charts.rank_bump import RankBump
from locdecide.ui.robustness.column_area import ColumnArea
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["MethodsTopic"]

TOGETHER = "borda"


class MethodsTopic(Topic):
    """Shows the methods side by side, and for the chosen one how it is set up."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._comparison: MethodComparison | None = None
        self._study = ""
        self._chosen = ""
        self.chart = RankBump(workbench.language, self)
        self._details = QLabel(self)
        self._details.setTextFormat(Qt.TextFormat.PlainText)
        self._panel = QFrame(self)
        self._panel.setProperty("role", "surface")
        self._name = QLabel(self._panel)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        self._name.setFont(font(strong=True))
        self._about = QLabel(self._panel)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._left_out_head = QLabel(self.tr("Left out"), self)
        self._left_out_head.setFont(font(strong=True))
        self._left_out = QLabel(self)
        self._left_out.setTextFormat(Qt.TextFormat.PlainText)
        self._left_out.setProperty("role", "muted")
        for label in (self._details, self._name, self._about, self._left_out):
            label.setWordWrap(True)
        self._lay_out()
        self.home = self.chart
        self.chart.chosen.connect(self._on_chosen)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        inside.setSpacing(SPACE[0])
        inside.addWidget(self._name)
        inside.addWidget(self._about)
        area = ColumnArea(self)
        for widget in (
            self.chart,
            self._details,
            self._panel,
            self._left_out_head,
            self._left_out,
        ):
            area.column.addWidget(widget)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @property
    def set_up(self) -> str:
        """What is said of the chosen method."""
        return f"{self._name.text()}\n{self._about.text()}"

    @property
    def left_out(self) -> str:
        """The methods that were left out, with their reasons, one a line."""
        return "" if self._left_out.isHidden() else self._left_out.text()

    def sentence(self, robustness: Robustness) -> str:
        if robustness.methods is None:
            return ""
        return methods_summary(robustness.methods, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        found = robustness.methods
        if found is None:
            # A quick look: what was shown stays, greyed, unless it is of another study.
            if self._study != robustness.study:
                self._forget()
            self.chart.set_faded(True)
            return
        self._comparison, self._study = found, robustness.study
        labels = alternative_labels(self.study, self.colours)
        self.chart.set_faded(False)
        self.chart.set_title(self.sentence(robustness))
        self.chart.set_rankings([labels[a] for a in found.alternatives], list(self._columns(found)))
        details = methods_details(found, self.names)
        self._details.setText(details)
        self._details.setVisible(bool(details))
        lines = left_out_sentences(found.rankings, self.names)
        self._left_out.setText("\n".join(lines))
        self._left_out_head.setVisible(bool(lines))
        self._left_out.setVisible(bool(lines))
        self._panel.show()
        self._show_set_up()

    def _forget(self) -> None:
        self._comparison, self._study, self._chosen = None, "", ""
        self.chart.set_title(self.tr("The methods are being asked."))
        self.chart.set_rankings([], [])
        for widget in (self._details, self._panel, self._left_out_head, self._left_out):
            widget.hide()

    def _columns(self, found: MethodComparison) -> Iterator[BumpColumn]:
        by_code = {each.code: each for each in found.rankings}
        for each in found.rankings:
            twin = by_code.get(each.twin)
            words = left_out_sentence(each, self.names) or ranking_words(each, self.names)
            yield BumpColumn(
                code=each.code,
                name=self._short(each),
                words=words,
                ranks=each.ranks,
                role="own" if each is found.own else "other",
                r_w=each.r_w,
                ws=each.ws,
                twin=self._short(twin) if twin is not None else "",
            )
        name = self.tr("Borda")
        words = self.tr("Borda: the order by the mean number of others left behind")
        yield BumpColumn(TOGETHER, name, words, found.borda, "together")

    def _short(self, ranking: MethodRanking) -> str:
        """Return what a method is called on the axis."""
        language = self.workbench.language
        if ranking.family == "topsis":
            form = word(Normalisation(ranking.set_up["normalisation"]), language)
        elif ranking.family == "ahp":
            form = word(AhpMode(ranking.set_up["mode"]), language)
        else:
            return ranking.name
        return f"{ranking.name} {form}"

    def _on_chosen(self, key: tuple[str, str]) -> None:
        self._chosen = key[0]
        self._show_set_up()

    def _show_set_up(self) -> None:
        """Say how the chosen method is set up; the study's own where none is chosen."""
        found = self._comparison
        if found is None:
            return
        if self._chosen == TOGETHER:
            self._name.setText(self.tr("Borda: all methods together"))
            self._about.setText(self._borda_words(found))
            return
        chosen = next((each for each in found.rankings if each.code == self._chosen), found.own)
        self._name.setText(ranking_words(chosen, self.names))
        self._about.setText(" ".join(self._facts(chosen, found)))

    def _facts(self, chosen: MethodRanking, found: MethodComparison) -> Iterator[str]:
        names = self.names
        if chosen is found.own:
            yield self.tr("The study's own method.")
        yield self.tr("After {0}.").format(chosen.source)
        if chosen.left_out:
            yield left_out_sentence(chosen, names)
        elif len(chosen.leaders) > 1:
            yield self.tr("First, sharing the rank: {0}.").format(
                names.alternatives(chosen.leaders)
            )
        else:
            yield self.tr("First: {0}.").format(names.alternatives(chosen.leaders))
        if chosen is not found.own and chosen.r_w is not None and chosen.ws is not None:
            alike = self.tr("Likeness with the study's own order: r_w {0}, WS {1}.")
            yield alike.format(names.number(chosen.r_w), names.number(chosen.ws))
        twin = next((each for each in found.rankings if each.code == chosen.twin), None)
        if twin is not None:
            yield self.tr("Always the same order as {0}: it says nothing new.").format(
                method_name(twin, names)
            )

    def _borda_words(self, found: MethodComparison) -> str:
        names = self.names
        order = sorted(found.alternatives, key=lambda a: found.borda[a])
        points = ", ".join(
            f"{names.alternative(a)} {names.number(found.borda_points[a])}" for a in order[:5]
        )
        return self.tr(
            "How many others an alternative leaves behind, as the mean over the methods that say "
            "something new: {0}."
        ).format(points)
