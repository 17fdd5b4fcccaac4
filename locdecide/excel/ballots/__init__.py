"""Ballots as workbooks: written for each participant, computed by their formulas, read back."""

from __future__ import annotations

from locdecide.excel.ballots.reader import BallotRead, read_ballot
from locdecide.excel.ballots.writer import write_ballots

__all__ = ["BallotRead", "read_ballot", "write_ballots"]
