"""Random indices: the mean consistency index of random comparison matrices."""

from typing import Literal

RandomIndex = Literal["saaty-2005", "saaty-1980", "alonso-lamata"]

_FIRST_N = 3
_SAATY_2005 = (0.52, 0.89, 1.11, 1.25, 1.35, 1.40, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59)
_SAATY_1980 = (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49)
_AGOSTON_CSATO = {
    4: (0.884, 0.583, 0.306, 0.053),
    5: (1.109, 0.925, 0.739, 0.557, 0.379, 0.212, 0.059),
    6: (1.249, 1.128, 1.007, 0.883, 0.758, 0.634, 0.510, 0.389, 0.271, 0.161),
    7: (1.341, 1.256),
}


def random_index(n: int, table: RandomIndex = "saaty-2005", missing: int = 0) -> float | None:
    """Return the mean consistency index of random matrices.

    Parameters
    ----------
    n : int
        Number of criteria, at least 1.
    table : {"saaty-2005", "saaty-1980", "alonso-lamata"}
        Beyond the end of a table (n = 15 and n = 10) Alonso & Lamata's fit continues it.
    missing : int
        Pairs without a comparison, 0 .. (n-1)(n-2)/2.

    Returns
    -------
    float or None
        None when no set of comparisons can be inconsistent, so that CR is 0 by definition:
        n <= 2, or a spanning tree of comparisons outside the printed tables.

    Raises
    ------
    ValueError
        "no-criteria" for n < 1; "disconnected" for more missing pairs than a connected graph
        can have.

    Notes
    -----
    Saaty 1980 and 2008; Alonso & Lamata 2006: CI / RI = (lambda_max - n) / (1.7699 n - 4.3513).
    With missing pairs Agoston & Csato 2022: their table, else RI(n, 0) (1 - 2m / ((n-1)(n-2))),
    where RI(n, 0) is theirs for n = 4..7 and that of `table` otherwise.
    """
    if n < 1:
        raise ValueError("no-criteria")
    most_missing = (n - 1) * (n - 2) // 2
    if not 0 <= missing <= most_missing:
        raise ValueError("disconnected")
    if n < _FIRST_N:
        return None
    if not missing:
        return _complete_random_index(n, table)
    printed = _AGOSTON_CSATO.get(n, ())
    if missing < len(printed):
        return printed[missing]
    if missing == most_missing:
        return None
    complete = printed[0] if printed else _complete_random_index(n, table)
    return complete * (1.0 - missing / most_missing)


def _complete_random_index(n: int, table: RandomIndex) -> float:
    printed: tuple[float, ...] = {
        "saaty-2005": _SAATY_2005,
        "saaty-1980": _SAATY_1980,
        "alonso-lamata": (),
    }[table]
    if n - _FIRST_N < len(printed):
        return printed[n - _FIRST_N]
    return (1.7699 * n - 4.3513) / (n - 1)
