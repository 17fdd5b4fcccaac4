"""Studies whose values are given outright, for tests of what a ranking withstands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hypothesis import strategies as st

from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Criterion,
    Decision,
    MethodSettings,
    Normalisation,
    Performance,
    RankingMethod,
    Study,
    Weighting,
)

TEST_V = ((0.8, 0.6, 0.3), (0.5, 0.7, 0.9), (0.2, 0.9, 0.4))
V_WEIGHTS = (0.55, 0.25, 0.20)


def valued_decision(
    values: Sequence[Sequence[float | None]],
    weights: Sequence[float],
    method: RankingMethod = RankingMethod.AHP,
    *,
    under: Iterable[int] = (),
    worst: float | None = 0.0,
    best: float | None = 1.0,
    **settings: object,
) -> Decision:
    """Return a decision with sites s0.. under leaves c0.. from 0 to 1, weighted by points.

    The leaves ``under`` stand below an inner node "group" that weighs what they do together.
    """
    inside = set(under)
    leaves = tuple(
        Criterion(
            id=f"c{j}",
            name=f"C{j}",
            parent="group" if j in inside else None,
            worst=worst,
            best=best,
        )
        for j in range(len(weights))
    )
    points = {f"c{j}": float(weight) for j, weight in enumerate(weights)}
    group: tuple[Criterion, ...] = ()
    if inside:
        group = (Criterion(id="group", name="Group"),)
        points["group"] = sum(points[f"c{j}"] for j in inside)
    study = Study(
        id="v",
        name="V",
        criteria=group + leaves,
        alternatives=tuple(Alternative(id=f"s{i}", name=f"S{i}") for i in range(len(values))),
        performances={
            f"s{i}": {
                f"c{j}": Performance(value=value)
                for j, value in enumerate(row)
                if value is not None
            }
            for i, row in enumerate(values)
            if any(value is not None for value in row)
        },
        direct_points=points,
        method=MethodSettings(weighting=Weighting.DIRECT, ranking=method, **settings),  # type: ignore[arg-type]
    )
    return Decision(id="d", studies=(study,))


@st.composite
def valued_decisions(draw: st.DrawFn) -> Decision:
    """Draw small studies with ties, gaps, equal columns and weights of nothing, by any method."""
    m, n = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    cells = st.sampled_from((0.0, 0.2, 0.25, 0.5, 0.75, 0.9, 1.0, None))
    values = [[draw(cells) for _ in range(n)] for _ in range(m)]
    weights = [draw(st.sampled_from((0.0, 1.0, 2.0, 3.5, 10.0))) for _ in range(n)]
    declared = draw(st.booleans())
    return valued_decision(
        values,
        weights,
        draw(st.sampled_from(RankingMethod)),
        under=range(1, n) if draw(st.booleans()) else (),
        worst=0.0 if declared else None,
        best=1.0 if declared else None,
        normalisation=draw(st.sampled_from(Normalisation)),
        ahp_mode=draw(st.sampled_from(AhpMode)),
    )
