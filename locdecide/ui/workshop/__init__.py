"""The meeting: the round and its ballots, the group, the rounds, and the projector."""
