import numpy as np
import pytest

from locdecide.mcda.screening import passes

PERFORMANCES = np.array([4.9, 5.0, 5.1, np.nan, np.inf, -np.inf])


def test_that_reaching_the_threshold_passes_and_missing_is_unknown() -> None:
    found = passes(PERFORMANCES, 5.0, "at-least")
    assert found.tolist() == [0, 1, 1, -1, 1, 0]
    assert found.dtype == np.int8
    assert passes(PERFORMANCES, 5.0, "at-most").tolist() == [1, 1, 0, -1, 0, 1]


def test_that_every_draw_is_screened_at_once() -> None:
    draws = np.array([[1.0, 9.0], [np.nan, 5.0]])
    assert passes(draws, 5.0, "at-least").tolist() == [[0, 1], [-1, 1]]


def test_that_no_alternatives_pass_no_gate() -> None:
    assert passes(np.array([]), 1.0, "at-most").tolist() == []


def test_that_a_gate_needs_a_threshold() -> None:
    with pytest.raises(ValueError, match=r"^no-threshold$"):
        passes(PERFORMANCES, float("nan"), "at-least")
