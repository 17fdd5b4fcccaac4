"""One page a step of the work."""
