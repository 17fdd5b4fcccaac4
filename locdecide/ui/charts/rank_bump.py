"""A bump chart: how every alternative's rank goes up and down from method to method."""

from __future__ import annotations

from locdecide.numerals import format_number
from locdecide.ui.charts.bump_column import BumpColumn, tied_slots
from locdecide.ui.charts.bump_picture import BumpPicture

__all__ = ["RankBump"]


class RankBump(BumpPicture):
    """Shows the ranks by each method, the study's own first, with their likeness to it."""

    def foot(self) -> str:
        """Return what the picture's signs mean, those that it has."""
        parts = []
        if any(c.role == "own" for c in self.ranked):
            parts.append(self.own_note())
        if any(self.differs(c) for c in self.ranked):
            parts.append(self.tr("≠ puts another first."))
        if any(c.twin for c in self.ranked):
            parts.append(
                self.tr("In brackets, hollow: always agrees with another method, nothing new.")
            )
        if any(c.role == "together" for c in self.ranked):
            parts.append(self.tr("Borda: the order from all methods that are not in brackets."))
        if any(tied_slots(c.ranks, s) for c, s in zip(self.ranked, self.slots, strict=True)):
            parts.append(self.tr("In one frame: they share the rank."))
        if self.has_figures:
            parts.append(
                self.tr(
                    "r_w and WS: how alike the rankings are, 1 for the same order; both weigh the "
                    "upper ranks more."
                )
            )
        left = len(self.lines) - len(self.pictured)
        if left > 0:
            parts.append(
                self.tr("{0} more alternatives are in the copied table.").format(
                    format_number(left, self.language)
                )
            )
        return " ".join(parts)

    def own_note(self) -> str:
        """Return what the shaded column is."""
        return self.tr("Shaded: the study's own method.")

    def tip(self, key: object) -> str:
        assert isinstance(key, tuple)
        code, alternative = key
        column = next(column for column in self.ranked if column.code == code)
        if not alternative:
            return self._about(column)
        name = next(line.name for line in self.lines if line.alternative == alternative)
        rank = column.ranks[alternative]
        shared = sum(other == rank for other in column.ranks.values()) > 1
        one, several = (
            self.tr("{0}, {1}: rank {2} of {3}"),
            self.tr("{0}, {1}: rank {2} of {3}, shared"),
        )
        text = several if shared else one
        return text.format(name, column.name, rank, len(column.ranks))

    def _about(self, column: BumpColumn) -> str:
        parts = [column.words]
        if column.r_w is not None and column.ws is not None and column.role != "own":
            parts.append(
                self.tr("r_w {0}, WS {1}, 1 for the study's own order").format(
                    format_number(column.r_w, self.language),
                    format_number(column.ws, self.language),
                )
            )
        if column.twin:
            parts.append(self.tr("Always the same order as {0}: nothing new").format(column.twin))
        return ". ".join(parts)

    def neighbour(self, key: object, across: int, down: int) -> object:
        codes = [column.code for column in self.ranked]
        if not codes:
            return None
        if not isinstance(key, tuple):
            return (codes[0], "")
        code, alternative = key
        i = min(max(codes.index(code) + across, 0), len(codes) - 1)
        shown = {line.alternative for line in self.pictured}
        slots = self.slots[i]
        order = ["", *sorted(shown & slots.keys(), key=lambda a: slots[a])]
        place = order.index(alternative) if alternative in order else 0
        return (codes[i], order[min(max(place + down, 0), len(order) - 1)])

    def rows(self) -> list[list[str]]:
        """Return a line a method, those that were left out with the reason."""
        names = [line.name for line in self.lines]
        head = [self.tr("Method"), self.tr("Set-up"), self.tr("r_w"), self.tr("WS")]
        lines = [[*head, self.tr("Always agrees with"), *names]]
        for column in self.columns:
            figures = [self._exact(column.r_w), self._exact(column.ws)]
            ranks = [str(column.ranks.get(line.alternative, "")) for line in self.lines]
            lines.append([column.name, column.words, *figures, column.twin, *ranks])
        return lines

    def _exact(self, number: float | None) -> str:
        return "" if number is None else format_number(number, self.language, None)
