"""The plugin ``milpart/search``: the search page, the box in the header of every page, and the index that both read."""
