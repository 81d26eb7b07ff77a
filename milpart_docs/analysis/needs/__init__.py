"""What partners need, and what is being done about it: coverage, chains, proposals, seats."""
