"""What each criterion adds to the difference between the scores of two alternatives."""

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]

_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(64)
_STEPS = (_NODES + 1.0) / 2.0
_PARTS = _WEIGHTS / 2.0


def sum_attribution(values: Array, weights: Array, first: int, second: int) -> Array:
    """Divide the difference of two weighted sums among the criteria.

    Parameters
    ----------
    values : Array, shape (m, n)
        NaN is missing.
    weights : Array, shape (n,)
        Non-negative, used as they are, as in `ahp`.
    first, second : int
        The alternatives.

    Returns
    -------
    Array, shape (n,)
        Sum score of `first` less score of `second`, those of `ahp`. 0 where both have the same
        value, where the weight is 0 and where neither is known.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite" for an infinite value or weight.

    Notes
    -----
    w (v_a - v_b). To be ranked on what is known is to have one's own weighted average where
    nothing is known, so that this stands in where one of the two is missing; criteria that are
    missing for both leave their weight to the others. 0 for one of which nothing is known.
    """
    _refuse(weights, values[[first, second]])
    pair = values[[first, second]]
    counting, known = _known(pair, weights)
    known_weight = float(weights[counting].sum())
    if known_weight == 0.0:
        return np.zeros(weights.size)
    shares = np.where(counting, weights, 0.0) * (weights.sum() / known_weight)
    ahead, behind = _filled(np.where(known, pair, 0.0), known, shares)
    return np.asarray(shares * (ahead - behind), dtype=np.float64)


def closeness_attribution(
    to_ideal: Array, to_anti_ideal: Array, weights: Array, first: int, second: int
) -> Array:
    """Divide the difference of two closenesses of TOPSIS among the criteria.

    Parameters
    ----------
    to_ideal, to_anti_ideal : Array, shape (m, n)
        Squared distances before weighting, from `topsis_squares`; NaN is missing.
    weights : Array, shape (n,)
        Non-negative, any sum.
    first, second : int
        The alternatives.

    Returns
    -------
    Array, shape (n,)
        Sum closeness of `first` less closeness of `second`, those of `topsis`. 0 where both are
        as far from both ideals, where the weight is 0 and where neither is known.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite" for an infinite distance or weight.

    Notes
    -----
    The closeness f = sqrt(N) / (sqrt(N) + sqrt(P)) is no sum over criteria, but N and P are:
    N = sum_j w_j^2 (r_j - r-_j)^2 and P = sum_j w_j^2 (r_j - r+_j)^2. While both go along the
    straight line from the one alternative to the other, criterion j adds
    A (N_aj - N_bj) + B (P_aj - P_bj) with A and B the means of df/dN and df/dP on the way: the
    prices of Aumann & Shapley 1974, called integrated gradients by Sundararajan, Taly & Yan 2017.
    They add up, turn their sign when the two are exchanged, speak for whoever is better in the
    criterion, and give it nothing but for its own steps in N and P.

    With N = S sin^2 x and P = S cos^2 x, f depends on the angle x alone, with f' =
    1 / (1 + sin 2x), and the way is S(x) = S_a S_b sin(a+b) sin(a-b) / (S_a sin(a-x) sin(a+x) +
    S_b sin(x-b) sin(x+b)). So A = int cos^2(x) f'(x) S(x) dx / (S_a S_b sin(a+b) sin(a-b)) and B
    the same with -sin^2: smooth also at N = 0 and P = 0, where df/dN and df/dP have no limit,
    free of differences of nearly equal numbers, and integrated by Gauss and Legendre's rule with
    64 nodes, spaced so that the logarithm of S takes equal steps.

    Missing figures as in `sum_attribution`: both squared distances grow by one factor. One whose
    ideals are equal (closeness 0.5) stands halfway between them in every criterion, one of which
    nothing is known at the anti-ideal.
    """
    pair = np.stack([to_anti_ideal[[first, second]], to_ideal[[first, second]]])
    _refuse(weights, pair)
    counting, known = _known(pair[0], weights)
    largest = float(weights.max(initial=0.0))
    if not counting.any() or largest == 0.0:
        return np.zeros(weights.size)
    squares = np.where(counting, (weights / largest) ** 2, 0.0)
    gains, losses = np.where(known, pair[0], 0.0), np.where(known, pair[1], 0.0)
    # An alternative has its place between the ideals where they differ.
    width = (gains + losses).max(axis=0)
    if not squares @ width:
        width = np.ones(weights.size)
    for i in range(2):
        if known[i].any() and not squares @ (gains[i] + losses[i]):
            gains[i], losses[i] = width / 2.0, width / 2.0
        elif not known[i].any():
            gains[i], losses[i] = 0.0, width
        else:
            gains[i] = _filled(gains[i], known[i], squares)
            losses[i] = _filled(losses[i], known[i], squares)
    gained, lost = squares * gains, squares * losses
    by_gain, by_loss = _prices(gained.sum(axis=1), lost.sum(axis=1))
    return np.asarray(
        by_gain * (gained[0] - gained[1]) + by_loss * (lost[0] - lost[1]), dtype=np.float64
    )


def _refuse(weights: Array, pair: Array) -> None:
    if not (weights >= 0.0).all():
        raise ValueError("negative-weight")
    if np.isinf(weights).any() or np.isinf(pair).any():
        raise ValueError("not-finite")


def _known(pair: Array, weights: Array) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return what is known of either with weight (n,), and of which (2, n)."""
    known = ~np.isnan(pair) & (weights > 0.0)
    return np.asarray(known.any(axis=0)), known


def _filled(figures: Array, known: npt.NDArray[np.bool_], shares: Array) -> Array:
    """Put each row's own average over its known figures where one is not known; 0 for none."""
    total = np.where(known, shares, 0.0).sum(axis=-1, keepdims=True)
    mean = (figures * shares).sum(axis=-1, keepdims=True) / np.where(total > 0.0, total, 1.0)
    return np.asarray(np.where(known, figures, mean), dtype=np.float64)


def _prices(gained: Array, lost: Array) -> tuple[float, float]:
    """Return the mean slopes of the closeness in N and in P from the second to the first."""
    sizes = gained + lost
    if not gained.any() or not lost.any():
        return 0.0, 0.0  # both at the same ideal: nothing on the way changes the closeness
    end, start = np.arctan2(np.sqrt(gained), np.sqrt(lost)).tolist()
    unit = float(sizes.max())
    size_end, size_start = (sizes / unit).tolist()
    turn = end - start
    steps, density = _spaced(float(np.log(size_start / size_end)))
    angles = start + steps * turn
    sine = np.sin(turn)
    to_end = np.sin((1.0 - steps) * turn) / sine if sine else 1.0 - steps
    to_start = np.sin(steps * turn) / sine if sine else steps
    way = size_end * to_end * np.sin(end + angles) + size_start * to_start * np.sin(angles + start)
    mean = _PARTS * density / ((1.0 + np.sin(2.0 * angles)) * way)
    factor = (turn / sine if sine else 1.0) / unit
    by_gain = factor * float(mean @ np.cos(angles) ** 2)
    by_loss = -factor * float(mean @ np.sin(angles) ** 2)
    return by_gain, by_loss


def _spaced(growth: float) -> tuple[Array, Array]:
    """Return nodes in 0..1 at which exp(growth) ** u takes equal steps, and their spacing."""
    if abs(growth) < 1e-9:
        return _STEPS, np.ones(_STEPS.size)
    whole = np.expm1(growth)
    return np.expm1(growth * _STEPS) / whole, growth * np.exp(growth * _STEPS) / whole
