"""Results as plain data for other programs; the keys are documented in docs/command-line.md."""

from __future__ import annotations

from locdecide.exchange.comparison import comparison_data
from locdecide.exchange.findings import issues_data
from locdecide.exchange.ranking import rank_data, weights_data
from locdecide.exchange.robustness import robustness_data

__all__ = ["comparison_data", "issues_data", "rank_data", "robustness_data", "weights_data"]
