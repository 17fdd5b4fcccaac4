"""Published cases as decisions, so that the model, workbooks and the command line can run them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from locdecide.decision.model import (
    AhpMode,
    Alternative,
    Comparison,
    Criterion,
    Decision,
    Direction,
    Judgements,
    MethodSettings,
    Normalisation,
    PairwiseScale,
    Participant,
    Performance,
    PrioritiesMethod,
    RandomIndex,
    Round,
    Study,
    Weighting,
)
from tests.mcda.published import published_case
from tests.samples import WEIGHTS, site_decision

Matrix = Sequence[Sequence[float | str]]


def comparisons(members: Sequence[str], matrix: Matrix) -> tuple[Comparison, ...]:
    """Return the upper triangle of a matrix as comparisons, none below 1."""
    found = []
    for i, first in enumerate(members):
        for j in range(i + 1, len(members)):
            ratio, second = float(Fraction(matrix[i][j])), members[j]
            turned = ratio < 1
            found.append(
                Comparison(
                    first=second if turned else first,
                    second=first if turned else second,
                    ratio=1 / ratio if turned else ratio,
                )
            )
    return tuple(found)


def one_study(
    criteria: Sequence[Criterion],
    alternatives: Sequence[str],
    columns: Mapping[str, Sequence[float]],
    judgements: Mapping[str | None, Matrix],
    method: MethodSettings,
    points: Mapping[str, float] | None = None,
) -> Decision:
    """Return a decision of one study and one participant from tables as they are published."""
    sites = tuple(Alternative(id=f"a{i}", name=name) for i, name in enumerate(alternatives))
    below: dict[str | None, list[str]] = {}
    for criterion in criteria:
        below.setdefault(criterion.parent, []).append(criterion.id)
    given = tuple(
        Judgements(
            participant="p",
            parent=parent,
            comparisons=comparisons(below.get(parent) or [s.id for s in sites], matrix),
        )
        for parent, matrix in judgements.items()
    )
    return Decision(
        id="case",
        title="Published case",
        participants=(Participant(id="p", name="Author"),),
        studies=(
            Study(
                id="study",
                name="Study",
                criteria=tuple(criteria),
                alternatives=sites,
                performances={
                    site.id: {
                        key: Performance(value=float(values[i])) for key, values in columns.items()
                    }
                    for i, site in enumerate(sites)
                    if columns
                },
                rounds=(Round(id="r", name="1", judgements=given),) if given else (),
                direct_points=points or {},
                method=method,
            ),
        ),
    )


def leader() -> Decision:
    """Wikipedia's choice of a leader: all alternatives compared in pairs."""
    inputs = published_case("ahp_hierarchy_leader")["inputs"]
    names = inputs["criteria"]
    return one_study(
        [Criterion(id=name, name=name, scale=PairwiseScale()) for name in names],
        inputs["alternatives"],
        {},
        {None: inputs["goal_matrix"], **inputs["local_matrices"]},
        MethodSettings(ahp_mode=AhpMode.DISTRIBUTIVE),
    )


def family_car() -> Decision:
    """AHPy's family car (AHP-04): a tree, four measured leaves, four compared in pairs."""
    inputs = published_case("AHP-04")["inputs"]
    parents = {
        "Cost": None,
        "Price": "Cost",
        "Fuel": "Cost",
        "Maintenance": "Cost",
        "Resale": "Cost",
        "Safety": None,
        "Style": None,
        "Capacity": None,
        "Cargo": "Capacity",
        "Passenger": "Capacity",
    }
    paired = inputs["alternative_matrices"]
    criteria = [
        replace(
            Criterion(id=name, name=name, parent=parent),
            **({"scale": PairwiseScale()} if name in paired else {}),
        )
        for name, parent in parents.items()
    ]
    return one_study(
        criteria,
        published_case("AHP-04")["alternatives"],
        inputs["measured"],
        {
            None: inputs["criteria_matrix"],
            "Cost": inputs["cost_matrix"],
            "Capacity": inputs["capacity_matrix"],
            **paired,
        },
        MethodSettings(ahp_mode=AhpMode.DISTRIBUTIVE),
    )


def _table(
    names: Sequence[str],
    signs: Sequence[int],
    alternatives: Sequence[str],
    matrix: Sequence[Sequence[float]],
    weights: Sequence[float],
) -> Decision:
    criteria = [
        Criterion(
            id=f"c{j}",
            name=name,
            direction=Direction.MAXIMISE if sign > 0 else Direction.MINIMISE,
        )
        for j, (name, sign) in enumerate(zip(names, signs, strict=True))
    ]
    columns = {c.id: [row[j] for row in matrix] for j, c in enumerate(criteria)}
    return one_study(
        criteria,
        alternatives,
        columns,
        {},
        MethodSettings(weighting=Weighting.DIRECT, normalisation=Normalisation.VECTOR),
        {c.id: weight for c, weight in zip(criteria, weights, strict=True)},
    )


def fighter() -> Decision:
    """Hwang and Yoon's fighter aircraft."""
    inputs = published_case("topsis_hwang_yoon_fighter")["inputs"]
    names = ["Speed", "Range", "Payload", "Price", "Reliability", "Manoeuvrability"]
    return _table(
        names, inputs["types"], ["A1", "A2", "A3", "A4"], inputs["matrix"], inputs["weights"]
    )


def facility() -> Decision:
    """Papathanasiou and Ploskas' facility location (LOC-01), all four maximised."""
    case = published_case("LOC-01")
    names = [criterion["name"] for criterion in case["criteria"]]
    inputs = case["inputs"]
    return _table(names, [1] * 4, case["alternatives"], inputs["matrix"], inputs["weights"])


def supplier(normalisation: Normalisation) -> Decision:
    """The raw material supplier (TOP-08): weights by comparisons, ranking by TOPSIS."""
    case = published_case("TOP-08")
    inputs = case["inputs"]
    criteria = [
        Criterion(
            id=f"c{j}",
            name=c["name"],
            direction=Direction.MINIMISE if c["direction"] == "min" else Direction.MAXIMISE,
        )
        for j, c in enumerate(case["criteria"])
    ]
    columns = {c.id: [row[j] for row in inputs["matrix"]] for j, c in enumerate(criteria)}
    return one_study(
        criteria,
        case["alternatives"],
        columns,
        {None: inputs["criteria_matrix"]},
        MethodSettings(
            priorities=PrioritiesMethod.GEOMETRIC_MEAN,
            random_index=RandomIndex.SAATY_1980,
            normalisation=normalisation,
        ),
    )


def experts(method: MethodSettings) -> Decision:
    """Four experts with unequal voting power (GRP-02)."""
    inputs = published_case("GRP-02")["inputs"]
    names = [criterion["name"] for criterion in published_case("GRP-02")["criteria"]]
    matrices = inputs["individual_matrices"]
    base = one_study([Criterion(id=n, name=n) for n in names], ["Any"], {}, {}, method)
    judgements = tuple(
        Judgements(participant=key, comparisons=comparisons(names, matrix))
        for key, matrix in matrices.items()
    )
    return replace(
        base,
        participants=tuple(
            Participant(id=key, name=key, voting_power=power)
            for key, power in zip(matrices, inputs["participant_weights"], strict=True)
        ),
        studies=(
            replace(base.studies[0], rounds=(Round(id="r", name="1", judgements=judgements),)),
        ),
    )


def methods_x(normalisation: Normalisation) -> Decision:
    """METHODS' test X: five sites by direct points."""
    sites = site_decision()
    study = sites.studies[1]
    leaves = ("price", "mix", "near", "raw", "market", "people")
    flat = tuple(replace(c, parent=None) for c in study.criteria if c.id in leaves)
    return replace(
        sites,
        studies=(
            replace(
                study,
                criteria=flat,
                rounds=(),
                direct_points=dict(zip(leaves, WEIGHTS, strict=True)),
                method=MethodSettings(weighting=Weighting.DIRECT, normalisation=normalisation),
            ),
        ),
    )
