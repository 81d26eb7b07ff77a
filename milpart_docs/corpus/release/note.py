"""The note in the root of a staged project: for whom it was cut, from which commit, and which day counts as today.

Whoever builds from a staged project knows by this note that it is a release. A project of authors has none.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

NOTE = ".milpart-release.json"
"""The name of the note in a staged project's root."""


@dataclass(frozen=True, slots=True)
class ReleaseNote:
    """What a release says about itself.

    ``commit`` is empty where the project is in no git repository; ``is_clean`` says whether what was released stood in that commit as it
    is. ``day`` (ISO) counts as today in the whole release. ``is_bundle`` asks for a site that opens from a folder.
    """

    audience: str
    max_marking: str
    communities: tuple[str, ...] = ()
    commit: str = ""
    is_clean: bool = True
    day: str = ""
    is_bundle: bool = False
    has_all_communities: bool = False


def write_note(note: ReleaseNote, root: Path) -> None:
    """Write the note into the root of a staged project."""
    (root / NOTE).write_text(json.dumps(asdict(note), ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def load_note(root: Path) -> ReleaseNote | None:
    """Load the note of a staged project; nothing where a project has none, ValueError where it is damaged."""
    try:
        written = json.loads((root / NOTE).read_text(encoding="utf-8"))
        return ReleaseNote(**{**written, "communities": tuple(written["communities"])})
    except FileNotFoundError:
        return None
    except (TypeError, KeyError) as error:
        raise ValueError(f"{root / NOTE} is damaged: {error}") from None
