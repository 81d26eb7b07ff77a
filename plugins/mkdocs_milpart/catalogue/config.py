"""The options of ``milpart/catalogue``: none yet needed, because every catalogue follows from the facets."""

from mkdocs.config.base import Config


class CatalogueConfig(Config):
    """No options."""
