"""The group's part of the Weights page: who weights what, how far all agree, what to discuss."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from locdecide.decision.choices import Aggregation, Weighting
from locdecide.decision.model import Round
from locdecide.decision.rounds import counting_round, current_round
from locdecide.evaluation import group_view, scale_check
from locdecide.results import GroupView
from locdecide.ui.charts.leader_bars import LeaderBar
from locdecide.ui.charts.weight_dots import WeightDots
from locdecide.ui.models.group_rows import criterion_rows, dots, group_weights
from locdecide.ui.models.group_topics import GroupTopics
from locdecide.ui.models.group_words import GroupWords
from locdecide.ui.theme import SPACE, alternative_colours, font, letter
from locdecide.ui.widgets.invitation import Invitation
from locdecide.ui.workbench import Workbench
from locdecide.ui.workshop.group_method import GroupMethod
from locdecide.ui.workshop.group_talk import GroupTalk
from locdecide.ui.workshop.section import Section
from locdecide.ui.workshop.side_by_side import SideBySide, is_roomy
from locdecide.words import round_title

__all__ = ["GroupSection"]

_TALK = (340, 560)
_WAYS = (Aggregation.JUDGEMENTS, Aggregation.PRIORITIES_GEOMETRIC)


class GroupSection(Section):
    """The round that counts, as the room sees it; never anything of a hidden round."""

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(workbench, parent)
        self._shown: tuple[str, str] = ("", "")
        self._headline = QLabel(self)
        self._headline.setWordWrap(True)
        self._attendance = QLabel(self)
        self._attendance.setWordWrap(True)
        self._attendance.setProperty("role", "muted")
        self.names = QCheckBox(self.tr("Show &names"), self)
        self.names.setToolTip(self.tr("Say whose dot is whose, where the group wants to know."))
        self._notice = QFrame(self)
        self._notice.setProperty("role", "message")
        self._notice_text = QLabel(self._notice)
        self._notice_text.setWordWrap(True)
        self.chart = WeightDots(workbench.language, self)
        self._ways = QLabel(self)
        self._ways.setWordWrap(True)
        self._explain()
        self.method = GroupMethod(workbench, self)
        self.talk = GroupTalk(self)
        then = self.tr("Then everybody's weights stand here as dots, with the group's across them.")
        with_ballots = self.tr(
            "With ballots, everybody's weights stand here as dots, with the group's across them."
        )
        self._direct = self._invitation(
            self.tr("The weights are points given together."), with_ballots
        )
        self._hidden = self._invitation(self.tr("The round is secret until it is revealed."), then)
        self._nothing = self._invitation(self.tr("Nobody has weights of their own yet."), then)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.home = self.names
        self.names.toggled.connect(self.refresh_results)

    def _explain(self) -> None:
        """Say what the method's terms mean, for whoever asks by hovering."""
        meanings = {
            self._headline: self.tr(
                "Consensus by Goepel: 0% when each puts another criterion far above the rest, "
                "100% when all weight alike. Up to 50% is very low, 65% low, 75% moderate and "
                "85% high."
            ),
            self._ways: self.tr(
                "AIJ: each judgement of the group is the geometric mean of all, and the weights "
                "follow from it. AIP: everybody's own weights first, then their geometric mean."
            ),
        }
        for label, meaning in meanings.items():
            label.setToolTip(meaning)
            label.setAccessibleDescription(meaning)

    def _invitation(self, sentence: str, what_comes: str) -> Invitation:
        invitation = Invitation(sentence, what_comes, self.tr("Go to the meeting"), self)
        invitation.accepted.connect(lambda: self.section_wanted.emit("meeting"))
        return invitation

    def _lay_out(self) -> None:
        inside = QHBoxLayout(self._notice)
        inside.setContentsMargins(SPACE[2], SPACE[1], SPACE[2], SPACE[1])
        inside.addWidget(self._notice_text)
        head = QHBoxLayout()
        head.setSpacing(SPACE[3])
        head.addWidget(self._headline, 1)
        head.addWidget(self.names, 0, Qt.AlignmentFlag.AlignTop)
        left = QVBoxLayout()
        left.setSpacing(SPACE[2])
        for widget in (self.chart, self._ways):
            left.addWidget(widget)
        left.addStretch(1)
        self._body = SideBySide(left, self.talk, 0.34, _TALK)
        content = QWidget(self)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, SPACE[0], SPACE[2], SPACE[1])
        layout.setSpacing(SPACE[1])
        layout.addLayout(head)
        layout.addWidget(self._attendance)
        layout.addWidget(self._notice)
        layout.addSpacing(SPACE[1])
        layout.addLayout(self._body)
        layout.addSpacing(SPACE[1])
        layout.addWidget(self.method)
        layout.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(content)
        for view in (self._scroll, self._direct, self._hidden, self._nothing):
            self._stack.addWidget(view)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)
        for before, after in (
            (self.names, self.chart),
            (self.chart, self.talk.bars),
            (self.talk.bars, self.method.combos["aggregation"]),
            (self.method.combos["aggregation"], self.method.combos["judgement_scale"]),
            (self.method.combos["judgement_scale"], self.method.combos["priorities"]),
        ):
            QWidget.setTabOrder(before, after)

    @property
    def headline(self) -> str:
        """The conclusion at the top."""
        return self._headline.text()

    @property
    def attendance(self) -> str:
        """Which round this is, who has weights, and who has not."""
        return self._attendance.text()

    @property
    def notice(self) -> str:
        """What keeps the newest round from being shown; empty when nothing does."""
        return "" if self._notice.isHidden() else self._notice_text.text()

    def guidance(self) -> str:
        return self.tr("Talk about where the dots lie far apart.")

    def refresh_results(self) -> None:
        study = self.study
        round_ = counting_round(study)
        current = current_round(study)
        self._forget_names(round_)
        if study.method.weighting is Weighting.DIRECT:
            self._stack.setCurrentWidget(self._direct)
            return
        if round_ is None:
            self._stack.setCurrentWidget(self._nothing if current is None else self._hidden)
            return
        view = group_view(self.decision, study, round_)
        if not view.own:
            self._stack.setCurrentWidget(self._nothing)
            return
        self._stack.setCurrentWidget(self._scroll)
        self._show_notice(round_, current)
        self._show_view(round_, view)

    def _forget_names(self, round_: Round | None) -> None:
        """Begin every round without names: showing them is a choice made for one round."""
        shown = (self.study.id, round_.id if round_ is not None else "")
        if shown != self._shown:
            self._shown = shown
            self.names.blockSignals(True)
            self.names.setChecked(False)
            self.names.blockSignals(False)

    def _show_notice(self, round_: Round, current: Round | None) -> None:
        hidden = current is not None and current is not round_
        self._notice.setVisible(hidden)
        if current is not None:
            self._notice_text.setText(
                self.tr("{0} is secret until it is revealed. Shown here: {1}.").format(
                    round_title(current, self.workbench.language),
                    round_title(round_, self.workbench.language),
                )
            )

    def _show_view(self, round_: Round, view: GroupView) -> None:
        decision, study, language = self.decision, self.study, self.workbench.language
        named = self.names.isChecked()
        words = GroupWords(decision, study, language)
        weights = group_weights(decision, study, view)
        rows = criterion_rows(study, weights)
        self._headline.setText(words.headline(view))
        self._attendance.setText(
            f"{round_title(round_, self.workbench.language)}: {words.attendance(view)}"
        )
        aggregation = study.method.aggregation
        self.chart.show_names(named)
        self.chart.show_weights(
            rows,
            dots(decision, view),
            weights,
            (view.by_judgements, view.by_priorities),
            _WAYS.index(aggregation) if aggregation in _WAYS else -1,
        )
        self.chart.set_title(words.spread(view, [r.criterion for r in rows if not r.heading]))
        self._ways.setText(f"{words.both_ways(view)} {words.which_counts()}")
        self.method.show_method(words.scale(scale_check(decision, study)))
        topics = GroupTopics(decision, study, language, named=named)
        self.talk.show_topics(topics.topics(view))
        self.talk.show_bars(self.tr("First by own weights"), self._bars(view), named=named)

    def _bars(self, view: GroupView) -> list[LeaderBar]:
        colours = alternative_colours(self.study, self.colours)
        people = {person.id: person.name for person in self.decision.participants}
        bars = []
        for i, alternative in enumerate(self.study.alternatives):
            first = [own for own in view.own if alternative.id in own.leaders]
            group = alternative.id in view.group_leaders
            if first or group:
                bar = LeaderBar(
                    alternative=alternative.id,
                    name=alternative.name,
                    letter=letter(i),
                    colour=colours[alternative.id],
                    deciding=tuple(people[o.participant] for o in first if o.power > 0),
                    advising=tuple(people[o.participant] for o in first if o.power <= 0),
                    group=group,
                )
                bars.append(bar)
        return sorted(bars, key=lambda bar: -len(bar.deciding))

    def minimumSizeHint(self) -> QSize:
        return QSize(460, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._body.fit(self.width())
        roomy = is_roomy(self.width())
        self._headline.setFont(font("title" if roomy else "head", strong=True))
        for label in (self._attendance, self._ways):
            label.setFont(font("head" if roomy else "body"))
        for part in (self.talk, self.method):
            part.show_size("head" if roomy else "body")
