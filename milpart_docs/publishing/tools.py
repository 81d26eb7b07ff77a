"""The project's own code for its site, as the configuration names it: overrides of the theme, and hooks."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from milpart_docs.corpus.settings import Settings
from milpart_docs.publishing.left_out import LeftOut, find_files_in, is_text_of_authors

ICONS = ".icons"
"""The folder of a theme in which icons lie: templates put them into pages, and no file of a site comes from there."""
_PACKAGE = "__init__.py"


def find_tools(settings: Settings) -> frozenset[str]:
    """Find the files that the configuration names as overrides of the theme and hooks, wherever they lie.

    A folder with content in it is no such thing, whatever the configuration says. Where overrides and hooks lie among the content, only
    what is code by its name counts: everything else there is content, and goes out only if something released uses it.
    """
    left_out = LeftOut(settings)
    return frozenset(path for tool in settings.tools for path in _find_tool(settings.root, tool, left_out))


def is_code(path: str) -> bool:
    """Tell by its path whether a file among the content can be code of the site: a template, an icon of the theme, or Python."""
    pure = PurePosixPath(path)
    return ICONS in pure.parts or pure.suffix.lower() in {".html", ".py"} or pure.name == "mkdocs_theme.yml"


def _find_tool(root: Path, tool: str, left_out: LeftOut) -> Iterator[str]:
    source = root / tool
    if not source.is_dir():
        found = [source, *_find_modules(source.parent)] if source.is_file() and left_out.is_left_out(source) else [source]
    else:
        found = [] if left_out.is_above_content(source) else find_files_in(source)
    for file in found:
        path = file.relative_to(root).as_posix()
        if (
            file.is_file()
            and not is_text_of_authors(file)
            and "__pycache__" not in file.parts
            and (is_code(path) or not left_out.is_left_out(file))
        ):
            yield path


def _find_modules(folder: Path) -> Iterator[Path]:
    """Find what a hook in a folder can import from there: the modules beside it, and packages."""
    for path in sorted(folder.iterdir()):
        if path.suffix == ".py":
            yield path
        elif (path / _PACKAGE).is_file():
            yield from (file for file in find_files_in(path) if file.suffix == ".py")
