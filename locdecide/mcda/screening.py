"""Gates that an alternative has to pass before it is ranked."""

from typing import Literal

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
GateSense = Literal["at-least", "at-most"]


def passes(performances: Array, threshold: float, sense: GateSense) -> npt.NDArray[np.int8]:
    """Tell which performances pass a gate.

    Parameters
    ----------
    performances : Array, shape (...)
        Usually (m,); also every draw of a simulation at once. NaN is unknown.
    threshold : float
        In the unit of the performances; reaching it exactly passes.
    sense : {"at-least", "at-most"}
        Side of the threshold that passes.

    Returns
    -------
    array of int8, shape of `performances`
        1 passes, 0 fails, -1 unknown.

    Raises
    ------
    ValueError
        "no-threshold" when it is NaN.
    """
    if np.isnan(threshold):
        raise ValueError("no-threshold")
    reached = performances >= threshold if sense == "at-least" else performances <= threshold
    return np.where(np.isnan(performances), -1, reached).astype(np.int8)
