"""The note in the root of a staged project: for whom it was cut, from which commit, and which day counts as today.

Whoever builds from a staged project knows by this note that it is a release. A project of authors has none.
"""

import json
import os
import stat
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from pydantic import TypeAdapter

from milpart_docs.vocabulary import MARKINGS

NOTE = ".milpart-release.json"
"""The name of the note in a staged project's root."""
LARGEST = 1_000_000
"""So many bytes a note may have; ours have a few hundred."""


@dataclass(frozen=True, slots=True)
class ReleaseNote:
    """What a release says about itself.

    ``communities`` are those of the audience that something in the release may name. ``commit`` is empty where the project is in no git
    repository; ``is_clean`` says whether what was released stood in that commit as it is. ``day`` (ISO) counts as today in the whole
    release. ``is_bundle`` asks for a site that opens from a folder.
    """

    audience: str
    max_marking: str
    communities: tuple[str, ...] = ()
    commit: str = ""
    is_clean: bool = True
    day: str = ""
    is_bundle: bool = False
    has_all_communities: bool = False


_NOTE = TypeAdapter(ReleaseNote)


def write_note(note: ReleaseNote, root: Path) -> None:
    """Write the note into the root of a staged project."""
    (root / NOTE).write_text(json.dumps(asdict(note), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def load_note(root: Path) -> ReleaseNote | None:
    """Load the note of a staged project; nothing where a project has none, ValueError where something else has its name."""
    file = root / NOTE
    if not os.path.lexists(file):
        return None
    try:
        note = _NOTE.validate_json(_read_plain(file), strict=True)
        _ = note.day and date.fromisoformat(note.day)
    except (OSError, ValueError):
        note = None
    if note is None or note.max_marking not in MARKINGS:
        raise ValueError(f"{file} is damaged; only what is staged for a release has such a file: delete it from any other project")
    return note


def _read_plain(file: Path) -> bytes:
    """Read a file; nothing of what is no plain one, or larger than any note."""
    status = file.lstat()
    return file.read_bytes() if stat.S_ISREG(status.st_mode) and status.st_size <= LARGEST else b""
