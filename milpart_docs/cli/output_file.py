"""The file that a command is to write: refused before any work is done, where it cannot be written or would do harm."""

from pathlib import Path

from milpart_docs.cli.console import CommandError
from milpart_docs.corpus import Settings

ARCHIVE = b"PK"
"""What every zip file begins with."""


def check_output(output: Path, settings: Settings) -> None:
    """Refuse a file in a folder of pages or records, behind a link, or in no folder."""
    from milpart_docs.publishing.error import PublishingError
    from milpart_docs.publishing.place import check_file_place

    try:
        check_file_place(output, settings)
    except PublishingError as error:
        raise CommandError(f"--output {error}", error.status) from None
    if not output.absolute().parent.is_dir():
        raise CommandError(f"--output {output}: there is no folder {output.absolute().parent}; make it first")


def check_archive_output(output: Path, settings: Settings) -> None:
    """Refuse for an archive also the place of a file that is none: it must be somebody's own."""
    check_output(output, settings)
    if output.is_file() and output.stat().st_size:
        with output.open("rb") as file:
            if file.read(len(ARCHIVE)) != ARCHIVE:
                raise CommandError(f"--output {output} is there and is no bundle; name another file, or delete it yourself", status=1)
