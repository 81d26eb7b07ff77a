"""The project's own code for its site, as the configuration names it: overrides of the theme, and hooks."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.left_out import LeftOut, find_files_in, is_text_of_authors

FONTS = (".woff", ".woff2", ".ttf", ".otf", ".eot")
CODE = (".html", ".css", ".js", ".mjs", ".xml", "mkdocs_theme.yml")
"""How the names of files of a theme end that can name others."""


def find_tools(settings: Settings) -> frozenset[str]:
    """Find the files that the configuration names as overrides of the theme and hooks, wherever they lie.

    A folder with content in it is no such thing, whatever the configuration says. Where overrides lie among the content, only what is a
    file of a theme counts, so that no picture of a record that was cut goes along.
    """
    left_out = LeftOut(settings)
    return frozenset(path for tool in settings.tools for path in _find_tool(settings.root, tool, left_out))


def _find_tool(root: Path, tool: str, left_out: LeftOut) -> Iterator[str]:
    source = root / tool
    if not source.is_dir():
        yield from (tool,) if source.is_file() and not is_text_of_authors(source) else ()
    elif not left_out.is_above_content(source):
        files = [file for file in find_files_in(source) if file.is_file() and not is_text_of_authors(file)]
        of_theme = frozenset(_find_of_theme(files))
        yield from (file.relative_to(root).as_posix() for file in files if file in of_theme or not left_out.is_left_out(file))


def _find_of_theme(files: Iterable[Path]) -> Iterator[Path]:
    """Find the templates, styles, scripts, fonts and icons of a theme, and those files that one of them names."""
    files = list(files)
    code = [file for file in files if file.name.lower().endswith(CODE)]
    texts = [file.read_text(encoding="utf-8", errors="replace") for file in code]
    yield from code
    for file in files:
        name = re.compile(rf"(?<![\w.-]){re.escape(file.name)}(?![\w-])")
        if file.name.lower().endswith(FONTS) or ".icons" in file.parts or any(map(name.search, texts)):
            yield file
