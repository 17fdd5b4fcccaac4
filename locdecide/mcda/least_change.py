"""The smallest change of the weights that puts a given alternative first."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from locdecide.mcda.weight_lines import weight_shares

Array = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

_LEAD = 1e-6
_ZERO = 1e-12
_NEARER = 1e-9
_PARTS = 64
_SECTIONS = 8
_ROUNDS = 40
_RETURNS = 6
_STEPS = 8
_BEYOND = 1e-11
_NEAREST = 4


@dataclass(frozen=True, slots=True, eq=False)
class LeastChange:
    """Weights that put an alternative first, as near to today's as was found.

    Attributes
    ----------
    weights : Array, shape (n,)
        Non-negative, sum 1. At the edge of its lead the alternative shares the first place with
        another one; today's weights if it leads already.
    distance : float
        Euclidean distance from today's weights, as shares of 1: 0..sqrt(2).
    exact : bool
        Whether no nearer weights exist; else they are the nearest that the search found.
    only_shares : bool
        Whether no weights put it clearly first, by 1e-6 of a score of 0..1: it can only come up
        to another one. Where `exact` is false: none were found.
    """

    weights: Array
    distance: float
    exact: bool
    only_shares: bool


@dataclass(frozen=True, slots=True, eq=False)
class _Rivalry:
    """What all alternatives gain and lose in each criterion: scores N / (N + P)."""

    gains: Array
    losses: Array
    known: Array
    power: int
    alternative: int

    def scores(self, weights: Array) -> Array:
        """Return the scores, or the closeness, of all at each row of weights."""
        factors = weights**self.power
        gained, lost = factors @ self.gains.T, factors @ self.losses.T
        if self.power == 2:
            gained, lost = np.sqrt(gained), np.sqrt(lost)
        total = gained + lost
        scores = np.where(total > 0.0, gained / np.where(total > 0.0, total, 1.0), 0.5)
        return np.asarray(np.where(weights @ self.known.T > 0.0, scores, 0.0), dtype=np.float64)

    def margins(self, weights: Array) -> Array:
        """Return how far the alternative is ahead of the best other at each row of weights."""
        scores = self.scores(weights)
        others = np.delete(scores, self.alternative, axis=1).max(axis=1, initial=-np.inf)
        return np.asarray(scores[:, self.alternative] - others, dtype=np.float64)

    def leads(self, weights: Array) -> Flags:
        """Return where it is first, alone or level, at each row of weights."""
        return self.margins(weights) >= -_ZERO

    def projected(self, today: Array, around: Array, lead: float = _BEYOND) -> Array | None:
        """Return the nearest weights at which it would lead if the keys were straight."""
        factors = around**self.power
        gained, total = self.gains @ factors, (self.gains + self.losses) @ factors
        safe = np.where(total > 0.0, total, 1.0)
        keys = np.where(total > 0.0, gained / safe, 0.0)
        rates = self.power * around ** (self.power - 1)
        slopes = rates * (self.gains - keys[:, None] * (self.gains + self.losses)) / safe[:, None]
        ahead = np.delete(keys[self.alternative] - keys, self.alternative)
        steeper = np.delete(slopes[self.alternative] - slopes, self.alternative, axis=0)
        return _nearest_weights(today, steeper, steeper @ around - ahead + lead)


def least_change(values: Array, weights: Array, alternative: int) -> LeastChange | None:
    """Return the smallest change of weights that puts an alternative first by weighted sums.

    Parameters
    ----------
    values : Array, shape (m, n)
        0..1; NaN is missing.
    weights : Array, shape (n,)
        Today's, non-negative, any sum; zeros alone weigh equal.
    alternative : int

    Returns
    -------
    LeastChange or None
        None where no weights put it first, alone or with others. With missing values the scores
        are not linear any more, and the search of `least_change_topsis` is used.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite".

    Notes
    -----
    The nearest point of the polyhedron {w >= 0, sum w = 1, (v_b - v_i) w >= 0 for all i}: least
    distance programming by non-negative least squares, an active-set method that ends with the
    exact set of binding conditions (Lawson & Hanson 1974, chapter 23).
    """
    known = ~np.isnan(values)
    gains, losses = np.where(known, values, 0.0), np.where(known, 1.0 - values, 0.0)
    rivalry = _Rivalry(gains, losses, known.astype(np.float64), 1, alternative)
    today = weight_shares(weights)
    if not known.all():
        return _searched(rivalry, today, draws=2048, seed=0)
    ahead = np.delete(values[alternative] - values, alternative, axis=0)
    if rivalry.leads(today[None])[0]:
        found: Array | None = today
    else:
        found = _nearest_weights(today, ahead, np.zeros(ahead.shape[0]))
    if found is None:
        return None
    clear = _nearest_weights(today, ahead, np.full(ahead.shape[0], _LEAD))
    return LeastChange(found, _distance(found, today), True, clear is None)


def least_change_topsis(
    to_ideal: Array,
    to_anti_ideal: Array,
    weights: Array,
    alternative: int,
    *,
    draws: int = 2048,
    seed: int = 0,
) -> LeastChange | None:
    """Return a small change of weights that puts an alternative first by TOPSIS.

    Parameters
    ----------
    to_ideal, to_anti_ideal : Array, shape (m, n)
        Squared distances before weighting, from `topsis_squares`; NaN is missing.
    weights : Array, shape (n,)
        Today's, non-negative, any sum; zeros alone weigh equal.
    alternative : int
    draws : int
        Weights drawn from the whole simplex to start from.
    seed : int
        Of the draws: the same seed gives the same weights.

    Returns
    -------
    LeastChange or None
        `exact` only where the alternative leads already. None where no weights were found, which
        does not prove that there are none.

    Raises
    ------
    ValueError
        "negative-weight"; "not-finite".

    Notes
    -----
    The weights at which an alternative leads need not hang together here, so this is a search.
    It starts from the draws, each criterion alone and all equal: from those at which the
    alternative leads, nearest first, or where it never does, by Newton's steps from those where
    it is least behind; and from where the sum of D-^2 - D+^2 (under range normalisation the
    weighted sum) would put it first. From each it goes by bisection along the line to today's
    weights as far as the lead holds, and then along the edge of the lead: the closeness is taken
    as linear in the weights, today's weights are projected as in `least_change`, and Newton's
    steps lead back to the edge; a step that brings nothing is halved. The result leads for
    certain, and no step of this kind brings it nearer. It need not be the nearest of all.
    """
    known = ~np.isnan(to_ideal)
    gains, losses = np.where(known, to_anti_ideal, 0.0), np.where(known, to_ideal, 0.0)
    rivalry = _Rivalry(gains, losses, known.astype(np.float64), 2, alternative)
    return _searched(rivalry, weight_shares(weights), draws=draws, seed=seed)


def _searched(rivalry: _Rivalry, today: Array, *, draws: int, seed: int) -> LeastChange | None:
    n = today.size
    rng = np.random.Generator(np.random.SFC64(seed))
    starts = np.concatenate(
        [today[None], np.full((1, n), 1.0 / n), np.eye(n), rng.dirichlet(np.ones(n), draws)]
    )
    margins = rivalry.margins(starts)
    clear = bool((margins > _LEAD).any())
    if rivalry.leads(today[None])[0]:
        return LeastChange(today, 0.0, True, not (clear or _leads_clearly(rivalry, today)))
    leading = starts[margins >= -_ZERO]
    if leading.size:
        order = np.argsort(((leading - today) ** 2).sum(axis=1), kind="stable")
        tried = [*leading[order[:_NEAREST]]]
    else:
        tried = [today, *starts[np.argsort(-margins, kind="stable")[:_NEAREST]]]
    net = rivalry.gains - rivalry.losses
    straight = np.delete(net[rivalry.alternative] - net, rivalry.alternative, axis=0)
    likely = _nearest_weights(today, straight, np.zeros(straight.shape[0]))
    if likely is not None:
        tried.append(likely)
    chosen = [w for w in (_led_to(rivalry, start) for start in tried) if w is not None]
    best: Array | None = None
    for start in chosen:
        found = _approached(rivalry, today, start)
        if best is None or _distance(found, today) < _distance(best, today) - _NEARER:
            best = found
    if best is None:
        return None
    only_shares = not (clear or _leads_clearly(rivalry, best))
    return LeastChange(best, _distance(best, today), False, only_shares)


def _leads_clearly(rivalry: _Rivalry, near: Array) -> bool:
    step = rivalry.projected(near, near, 4.0 * _LEAD)
    return step is not None and bool(rivalry.margins(step[None])[0] > _LEAD)


def _led_to(rivalry: _Rivalry, start: Array, rounds: int = _ROUNDS) -> Array | None:
    """Return the nearest weights at which the alternative leads, from any, by Newton's steps."""
    weights = start
    for _ in range(rounds):
        if rivalry.leads(weights[None])[0]:
            return weights
        step = rivalry.projected(weights, weights)
        if step is None or np.abs(step - weights).max() <= _ZERO:
            return None
        weights = step
    return None


def _approached(rivalry: _Rivalry, today: Array, start: Array) -> Array:
    """Come nearer to today's weights along the edge of the lead."""
    weights = _halved(rivalry, today, start)
    for _ in range(_ROUNDS):
        step = rivalry.projected(today, weights)
        nearer = None if step is None else _nearer(rivalry, today, weights, step)
        if nearer is None:
            break
        weights = nearer
    return _halved(rivalry, today, weights)


def _nearer(rivalry: _Rivalry, today: Array, weights: Array, step: Array) -> Array | None:
    """Return leading weights nearer to today's, on the way of a step; None without any."""
    for halving in range(_STEPS):
        found = _led_to(rivalry, weights + 0.5**halving * (step - weights), _RETURNS)
        if found is not None and _distance(found, today) < _distance(weights, today) - _NEARER:
            return found
    return None


def _halved(rivalry: _Rivalry, wanted: Array, leading: Array) -> Array:
    """Return weights that lead on the line to those wanted, as near to them as bisection goes."""
    if rivalry.leads(wanted[None])[0]:
        return wanted
    # Bisection, 64 parts at a time: of the first that leads.
    near, far = wanted, leading
    steps = np.linspace(0.0, 1.0, _PARTS + 1)[1:, None]
    for _ in range(_SECTIONS):
        tried = (1.0 - steps) * near + steps * far
        tried[-1] = far
        leads = rivalry.leads(tried)
        # It led before: rows of a matrix may be rounded in another way together than alone.
        leads[-1] = True
        first = int(np.argmax(leads))
        near, far = (tried[first - 1] if first else near), tried[first]
    return far


def _distance(one: Array, other: Array) -> float:
    return float(np.linalg.norm(one - other))


def _nearest_weights(today: Array, conditions: Array, bounds: Array) -> Array | None:
    """Project today's weights on those with conditions @ w >= bounds; None where there are none.

    Within the plane of constant sums: least |z| with A z >= h is z = A'u / (1 - h'u), where u >= 0
    is the least squares solution of [A'; h'] u = (0, ..., 0, 1). Without a solution the residual
    1 - h'u is 0, with one it is 1 / (1 + |z|^2) >= 1/3, since |z|^2 <= 2.
    """
    n = today.size
    normals = np.concatenate([conditions, np.eye(n)])
    wanted = np.concatenate([bounds, np.zeros(n)]) - normals @ today
    normals = normals - normals.mean(axis=1, keepdims=True)
    stacked = np.concatenate([normals.T, wanted[None, :]])
    sizes = np.sqrt((stacked * stacked).sum(axis=0))
    stacked = stacked[:, sizes > _ZERO]
    goal = np.zeros(n + 1)
    goal[n] = 1.0
    residual = goal - _combined(stacked / sizes[sizes > _ZERO], goal)
    if residual[n] < 0.1:
        return None
    weights = np.maximum(today - residual[:n] / residual[n], 0.0)
    return np.asarray(weights / weights.sum(), dtype=np.float64)


def _combined(columns: Array, goal: Array) -> Array:
    """Return the combination of columns with factors >= 0 that is nearest to the goal."""
    count = columns.shape[1]
    factors, used = np.zeros(count), np.zeros(count, dtype=np.bool_)
    for _ in range(3 * (count + columns.shape[0])):
        pull = columns.T @ (goal - columns @ factors)
        pull[used] = -np.inf
        entered = False
        while not entered:
            best = int(np.argmax(pull)) if count else -1
            if best < 0 or pull[best] <= _ZERO:
                return np.asarray(columns @ factors, dtype=np.float64)
            used[best] = True
            trial = _least_squares(columns, used, goal)
            # One that depends on those in use and would leave again at once.
            entered = bool(trial[best] > 0.0)
            if not entered:
                used[best], pull[best] = False, -np.inf
        while (trial[used] <= 0.0).any():
            leaving = used & (trial <= 0.0)
            step = (factors[leaving] / (factors[leaving] - trial[leaving])).min()
            factors = factors + step * (trial - factors)
            used &= factors > _ZERO
            factors[~used] = 0.0
            trial = _least_squares(columns, used, goal)
        factors = trial
    return np.asarray(columns @ factors, dtype=np.float64)


def _least_squares(columns: Array, used: Flags, goal: Array) -> Array:
    factors = np.zeros(used.size)
    factors[used] = np.linalg.lstsq(columns[:, used], goal, rcond=None)[0]
    return factors
