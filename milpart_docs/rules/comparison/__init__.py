"""Rules about a change: what only a comparison with an earlier version can know."""
