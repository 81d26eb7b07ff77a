"""The pure core of milpart_docs: records of Military Partnership read, checked, linked and prepared for a page.

Nothing in this package knows MkDocs, Jinja or a theme: the same functions serve a site, a command line or another engine.
"""

__version__ = "0.1.0"
