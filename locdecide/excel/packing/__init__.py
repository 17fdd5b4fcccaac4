"""The result sheets of a decision pack: summary, ranking, weights and steps."""
