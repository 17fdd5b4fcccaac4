"""Hypothesis strategies for the settings of a study's method, in all that bounds allow."""

from __future__ import annotations

from hypothesis import strategies as st

from locdecide.decision.model import BallotMethod, MethodSettings, WeightModel

shares = st.one_of(st.floats(0, 1), st.integers(0, 1000).map(lambda whole: whole / 1000))


@st.composite
def method_settings(draw: st.DrawFn) -> MethodSettings:
    """Draw settings of which those that files and workbooks bound are anything within bounds."""
    least, clear = sorted(draw(st.tuples(shares, shares)))
    return MethodSettings(
        ballot=draw(st.sampled_from(BallotMethod)),
        draws=draw(st.integers(100, 10_000_000)),
        seed=draw(st.integers(0, 2**53)),
        weight_model=draw(st.sampled_from(WeightModel)),
        concentration=draw(st.floats(1, 10_000)),
        uncertain_figures=draw(st.booleans()),
        clear_share=clear,
        least_share=least,
        least_change=draw(shares),
    )
