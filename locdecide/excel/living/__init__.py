"""The sheets of a decision pack that recompute themselves: formulas over the input sheets."""
