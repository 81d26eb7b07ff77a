"""The file that a command is to write: refused before any work is done, where it cannot be written or would do harm."""

from collections.abc import Callable, Iterable
from pathlib import Path

from milpart_docs.cli.console import CommandError
from milpart_docs.corpus import Settings


def check_output(output: Path, projects: Iterable[Settings], is_ours: Callable[[Path], bool], kind: str) -> None:
    """Refuse a file among what sites are built from, in a site, behind a link, in no folder, or in the place of somebody's own.

    ``is_ours`` tells whether a file that is there may be replaced because a command of ours made it, as ``kind`` says.
    """
    from milpart_docs.publishing.error import PublishingError
    from milpart_docs.publishing.place import check_file_place

    try:
        check_file_place(output, projects)
    except PublishingError as error:
        raise CommandError(f"--output {error}", error.status) from None
    if not output.absolute().parent.is_dir():
        raise CommandError(f"--output {output}: there is no folder {output.absolute().parent}; make it first")
    if output.exists() and not output.is_file():
        raise CommandError(f"--output {output} is there and is no file; name another file", status=1)
    if output.is_file() and output.stat().st_size and not is_ours(output):
        raise CommandError(f"--output {output} is there and is no {kind}; name another file, or delete it yourself", status=1)


def check_archive_output(output: Path, projects: Iterable[Settings], inputs: Iterable[Path]) -> None:
    """Refuse for a bundle or an update also the place of a file that is needed to make it, by whatever name."""
    from milpart_docs.bundle.verify import is_bundle_or_update

    check_output(output, projects, is_bundle_or_update, "bundle")
    for path in inputs:
        if output.exists() and output.samefile(path):
            raise CommandError(f"--output {output} is {path} itself, which would be lost; name another file")
