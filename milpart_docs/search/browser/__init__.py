"""The browser index: the collection packed into script files that the search of a site loads by need, also from a folder."""

from milpart_docs.search.browser.export import export_index

__all__ = ["export_index"]
