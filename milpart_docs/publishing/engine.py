"""The program that makes a site of a project: found by its entry point, because the core knows none by name."""

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


def find_engine() -> SiteEngine:
    """Find the one site engine that is installed."""
    found = {(point.name, point.value): point for point in entry_points(group=GROUP)}
    if not found:
        raise PublishingError("no site engine is installed; install milpart-docs again, with its plugins")
    if len(found) > 1:
        names = ", ".join(sorted(name for name, _ in found))
        raise PublishingError(f"more than one site engine is installed ({names}); uninstall all but one")
    return _load(next(iter(found.values())))


def _load(point: EntryPoint) -> SiteEngine:
    try:
        return cast("SiteEngine", point.load())
    except (ImportError, AttributeError) as error:
        raise PublishingError(f"the site engine {point.name} cannot be loaded ({error})") from None
