"""What catalogues list: facets, columns, and definitions that say which records stand in one, grouped how and in which order."""

from milpart_docs.catalogue.facets import FACETS, Facet, Facets

__all__ = ["FACETS", "Facet", "Facets"]
