"""Would one that cannot win change who does: the ranking with each left out in turn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from locdecide.conclusions.reversals import reversal_sentence, reversals_sentence
from locdecide.decision import edits
from locdecide.decision.choices import AhpMode, Normalisation, RankingMethod
from locdecide.decision.issues import Place, Step
from locdecide.results import Reversal, Reversals, Robustness
from locdecide.ui.charts.alternative_label import AlternativeLabel, alternative_labels
from locdecide.ui.charts.bump_column import BumpColumn
from locdecide.ui.charts.left_out_bump import LeftOutBump
from locdecide.ui.robustness.column_area import ColumnArea
from locdecide.ui.robustness.measured import measures_on_ranges, without_range
from locdecide.ui.robustness.topic import Topic
from locdecide.ui.theme import SPACE, font
from locdecide.ui.workbench import Workbench
from locdecide.words import word

__all__ = ["OutsidersTopic"]

MOST = 18  # that are left out in the picture, those that change something first
_MOST_LINES = 12
_FEWEST = 3  # alternatives, for a pair to be left


class OutsidersTopic(Topic):
    """Shows what turns when one is left out, why or why not, and what removes it."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._study = ""
        self.chart = LeftOutBump(workbench.language, self)
        self._turns = QLabel(self)
        self._turns.setTextFormat(Qt.TextFormat.PlainText)
        self._panel = QFrame(self)
        self._panel.setProperty("role", "surface")
        self._head = QLabel(self._panel)
        self._head.setTextFormat(Qt.TextFormat.PlainText)
        self._head.setFont(font(strong=True))
        self._why = QLabel(self._panel)
        self._why.setTextFormat(Qt.TextFormat.PlainText)
        self.mend = QPushButton(self.tr("Measure on the declared ranges"), self._panel)
        self.declare = QPushButton(self.tr("Go to the criteria"), self._panel)
        for label in (self._turns, self._head, self._why):
            label.setWordWrap(True)
        self._lay_out()
        self.home = self.chart
        self.mend.clicked.connect(self._on_mend)
        self.declare.clicked.connect(self._on_declare)

    def _lay_out(self) -> None:
        inside = QVBoxLayout(self._panel)
        inside.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[2])
        inside.setSpacing(SPACE[1])
        inside.addWidget(self._head)
        inside.addWidget(self._why)
        for button in (self.mend, self.declare):
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        area = ColumnArea(self)
        for widget in (self.chart, self._turns, self._panel):
            area.column.addWidget(widget)
        area.column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    @property
    def turns(self) -> str:
        """What turns without whom, one a line."""
        return "" if self._turns.isHidden() else self._turns.text()

    @property
    def explained(self) -> str:
        """Why something turns or nothing does, and what removes it."""
        return f"{self._head.text()}\n{self._why.text()}"

    def sentence(self, robustness: Robustness) -> str:
        if robustness.reversals is None:
            return ""
        return reversals_sentence(robustness.reversals, self.names)

    def show_robustness(self, robustness: Robustness) -> None:
        found = robustness.reversals
        if found is None:
            if self._study != robustness.study:
                self._forget()
            self.chart.set_faded(True)
            return
        self._study = robustness.study
        self.chart.set_faded(False)
        self.chart.set_title(self.sentence(robustness))
        labels = alternative_labels(self.study, self.colours)
        places = robustness.methods.own.ranks if robustness.methods is not None else {}
        few = len(places) < _FEWEST
        pictured = [] if found.skipped or few else list(self._columns(found, places, labels))
        self.chart.set_rankings([labels[a] for a in places], pictured)
        self._turns.setText("\n".join(self._lines(found)))
        self._turns.setVisible(bool(found.found))
        self._explain(found, few=few)
        self._panel.show()

    def _forget(self) -> None:
        self._study = ""
        self.chart.set_title(self.tr("Each alternative is being left out in turn."))
        self.chart.set_rankings([], [])
        self._turns.hide()
        self._panel.hide()

    def _columns(
        self,
        found: Reversals,
        everyone: Mapping[str, int],
        labels: Mapping[str, AlternativeLabel],
    ) -> Iterator[BumpColumn]:
        """Return the ranking with everyone, then without each, in the order of the ranking."""
        yield BumpColumn("", self.tr("Everyone"), self.tr("Everyone is ranked"), everyone, "own")
        turned = {each.left_out: each for each in found.found}
        chosen = sorted(everyone, key=lambda a: (a not in turned, everyone[a]))[:MOST]
        for left_out in sorted(chosen, key=lambda a: everyone[a]):
            name = labels[left_out].name
            reversal = turned.get(left_out)
            words = self.tr("Without {0} the others keep their order.").format(name)
            if reversal is not None:
                words = reversal_sentence(reversal, self.names)
            ranks = _without(everyone, left_out, reversal)
            yield BumpColumn(left_out, self.tr("without {0}").format(name), words, ranks)

    def _lines(self, found: Reversals) -> Iterator[str]:
        ordered = sorted(found.found, key=lambda each: not each.changes_first)
        for each in ordered[:_MOST_LINES]:
            yield reversal_sentence(each, self.names)
        more = len(ordered) - _MOST_LINES
        if more > 0:
            yield QCoreApplication.translate(
                "OutsidersTopic", "%n more change(s) the order as well.", None, more
            )

    def _explain(self, found: Reversals, *, few: bool) -> None:
        bare = without_range(self.study)
        self.mend.setVisible(found.mended and not bare)
        self.declare.setVisible(found.mended and bool(bare))
        if few or found.fixed:
            self._head.setText(self.tr("Why nothing can turn"))
            self._why.setText(self._why_never(few=few))
        elif found.found:
            self._head.setText(self.tr("What removes it"))
            self._why.setText(f"{self._why_it_turns(bare)} {self._what_removes(found, bare)}")
        else:
            self._head.setText(self.tr("Why it could"))
            then = self.tr("Here nobody's absence turns a pair round.")
            if found.skipped:
                then = self.tr("On declared ranges nothing can turn.")
            self._why.setText(f"{self._why_it_turns(bare)} {then}")

    def _own(self) -> str:
        method, language = self.study.method, self.workbench.language
        topsis = method.ranking is RankingMethod.TOPSIS
        form = word(method.normalisation if topsis else method.ahp_mode, language)
        return f"{word(method.ranking, language)} ({form})"

    def _why_never(self, *, few: bool) -> str:
        if few:
            return self.tr(
                "It takes three alternatives: one to leave out, and two that could turn."
            )
        return self.tr(
            "{0} measures each figure between the worst and the best that the study declared. "
            "A score does not depend on who else is ranked."
        ).format(self._own())

    def _why_it_turns(self, bare: Sequence[str]) -> str:
        if not measures_on_ranges(self.study):
            return self.tr(
                "{0} measures figures against those of the others, so that a score depends on who "
                "else is ranked."
            ).format(self._own())
        if bare:
            return self.tr(
                "{0} measures on ranges, but {1} has none declared, and there a score depends on "
                "who else is ranked."
            ).format(self._own(), self.names.listed(self.names.criterion(leaf) for leaf in bare))
        return self.tr(
            "{0} measures on ranges, but some criteria are compared in pairs, and there a score "
            "depends on who else is ranked."
        ).format(self._own())

    def _what_removes(self, found: Reversals, bare: Sequence[str]) -> str:
        if not found.mended:
            return self.tr(
                "Declared ranges alone do not remove it: what is compared in pairs still turns."
            )
        if bare:
            return self.tr(
                "Declare a range for {0}, and measure on the declared ranges: then nothing turns."
            ).format(self.names.listed(self.names.criterion(leaf) for leaf in bare))
        return self.tr(
            "Measured on the declared ranges, nothing turns. This changes the study's method "
            "and its scores; it can be undone."
        )

    def _on_declare(self) -> None:
        self.place_wanted.emit(Place(step=Step.CRITERIA, study=self.study.id))

    def _on_mend(self) -> None:
        topsis = self.study.method.ranking is RankingMethod.TOPSIS
        fields = (
            {"normalisation": Normalisation.RANGE} if topsis else {"ahp_mode": AhpMode.ABSOLUTE}
        )
        edit = partial(edits.change_method, study_id=self.study.id, **fields)
        self.workbench.editor.apply(edit, self.tr("Measure on the declared ranges"))


def _without(
    everyone: Mapping[str, int], left_out: str, reversal: Reversal | None
) -> dict[str, int]:
    """Return the places of the others: those they had among themselves, with what turns."""
    ahead = everyone[left_out]
    ranks = {a: rank - (rank > ahead) for a, rank in everyone.items() if a != left_out}
    for loses, gains in reversal.turned if reversal is not None else ():
        ranks[loses] += 1
        ranks[gains] -= 1
    return ranks
