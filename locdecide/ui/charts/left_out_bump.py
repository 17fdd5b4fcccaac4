"""A bump chart of one ranking as each alternative in turn is left out of it."""

from __future__ import annotations

from locdecide.ui.charts.rank_bump import RankBump

__all__ = ["LeftOutBump"]


class LeftOutBump(RankBump):
    """Shows the ranks with everyone at the left, then without one at a time.

    Lines that stay level say that nothing turns; a cross is where an alternative is left out.
    """

    def own_note(self) -> str:
        return self.tr("Shaded: everyone ranked. ×: left out.")

    def rows(self) -> list[list[str]]:
        """Return a line for everyone ranked, then for each left out with the others' places."""
        lines = [[self.tr("Ranked"), *(line.name for line in self.lines)]]
        for column in self.columns:
            ranks = (str(column.ranks.get(line.alternative, "")) for line in self.lines)
            lines.append([column.name, *ranks])
        return lines
