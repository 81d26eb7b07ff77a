"""The program that makes a site of a project: found by its entry point, because the core knows none by name."""

from functools import partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Protocol, cast

from milpart_docs.publishing.error import PublishingError

GROUP = "milpart.site_engine"
"""The group of entry points in which a site engine announces its function."""


class SiteEngine(Protocol):
    """What a site engine must be able to do."""

    def __call__(self, config: Path, site: Path, /, *, strict: bool, quiet: bool) -> int:
        """Build the project of a configuration file into a folder that is there, in this process, and give the exit status.

        The engine says itself, on standard error, what went wrong; with ``quiet`` it says nothing else. Hidden files that stand in the
        folder stay there.
        """
        ...  # pragma: no cover - a form, never run


class InstalledEngine(SiteEngine, Protocol):
    """What an engine that announces itself must be able to do beyond that."""

    def __call__(self, config: Path, site: Path, /, *, strict: bool, quiet: bool, names_files: bool = False) -> int:
        """Build with addresses that name files (``page.html``), whatever the configuration says, where that is asked for.

        Places need it that show no index page of a folder, such as the artifacts of a pipeline.
        """
        ...  # pragma: no cover - a form, never run


def find_engine(*, names_files: bool = False) -> SiteEngine:
    """Find the one site engine that is installed; with ``names_files``, as one whose addresses name files."""
    found = {(point.name, point.value): point for point in entry_points(group=GROUP)}
    if not found:
        raise PublishingError("no site engine is installed; install milpart-docs again, with its plugins")
    if len(found) > 1:
        names = ", ".join(sorted(name for name, _ in found))
        raise PublishingError(f"more than one site engine is installed ({names}); uninstall all but one")
    engine = _load(next(iter(found.values())))
    return partial(engine, names_files=True) if names_files else engine


def _load(point: EntryPoint) -> InstalledEngine:
    try:
        return cast("InstalledEngine", point.load())
    except (ImportError, AttributeError) as error:
        raise PublishingError(f"the site engine {point.name} cannot be loaded ({error})") from None
