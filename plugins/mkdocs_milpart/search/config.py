"""The options of ``milpart/search``: none."""

from mkdocs.config.base import Config


class SearchConfig(Config):
    """No options: what is searched, and how it is ranked, is the same in every project."""
