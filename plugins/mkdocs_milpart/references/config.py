"""The options of ``milpart/references``: none."""

from mkdocs.config.base import Config


class ReferencesConfig(Config):
    """No options: what a reference is belongs to the records, not to a project."""
