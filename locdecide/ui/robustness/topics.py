"""Which topic belongs to which question; each is loaded when it is first wanted."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from locdecide.ui.robustness.topic import Topic
from locdecide.ui.workbench import Workbench

__all__ = ["make_topic"]


def make_topic(question: str, workbench: Workbench, parent: QWidget) -> Topic:
    """Build the topic of a question; KeyError for an unknown one."""
    return _topic_of(question)(workbench, parent)


def _topic_of(question: str) -> type[Topic]:
    match question:
        case "weights":
            from locdecide.ui.robustness.weights_topic import WeightsTopic

            return WeightsTopic
        case "figures":
            from locdecide.ui.robustness.figures_topic import FiguresTopic

            return FiguresTopic
        case "disagreement":
            from locdecide.ui.robustness.simulation_topic import SimulationTopic

            return SimulationTopic
        case "methods":
            from locdecide.ui.robustness.methods_topic import MethodsTopic

            return MethodsTopic
        case "outsiders":
            from locdecide.ui.robustness.outsiders_topic import OutsidersTopic

            return OutsidersTopic
        case "why":
            from locdecide.ui.robustness.why_topic import WhyTopic

            return WhyTopic
        case "takes":
            from locdecide.ui.robustness.takes_topic import TakesTopic

            return TakesTopic
        case "favourites":
            from locdecide.ui.robustness.favourites_topic import FavouritesTopic

            return FavouritesTopic
        case "settings":
            from locdecide.ui.robustness.settings_topic import SettingsTopic

            return SettingsTopic
    raise KeyError(question)
