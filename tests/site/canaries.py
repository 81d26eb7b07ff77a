"""Words that say for whom they are: a canary for each value, and all of a project that an audience may meet or not.

A word ``qzlsummaryzq`` belongs to the class ``l``. The classes are ``p`` (PUBLIC), ``l`` (LIMITE), ``e`` (LIMITE for EU), ``f`` (LIMITE
for FRA), ``r`` (RESTREINT UE), ``x`` (LIMITE for DEU), ``c`` (above the ceiling, or unclear) and ``n`` (for nobody: comments, history).
"""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.model.examples import IDS

MARKING_OF = {
    "p": "PUBLIC",
    "l": "LIMITE",
    "e": "LIMITE EU",
    "f": "LIMITE FRA",
    "r": "RESTREINT UE/EU RESTRICTED",
    "x": "LIMITE DEU",
    "c": "SECRET UE/EU SECRET",
}
SEEN_BY = {"public": "p", "partners": "ple", "french": "plefr", "internal": "plefrx"}
"""The classes that each audience sees."""
COUNTRY_OF = {"p": "NER", "l": "MRT", "e": "TCD", "f": "BFA", "r": "SEN", "x": "GHA", "c": "TGO"}
WORD = re.compile(r"qz([plefrxcn])[a-z0-9]+zq")


def word(kind: str, place: str) -> str:
    """Give the word of a value."""
    return f"qz{kind}{place}zq"


def marking_lines(kind: str) -> str:
    """Give the lines of a front matter that protect a file."""
    marking, community = parts_of(kind)
    return f"marking: {marking}\n" + (f"releasable_to: [{community}]\n" if community else "")


def parts_of(kind: str) -> tuple[str, str]:
    """Give marking and community of a class."""
    words = MARKING_OF[kind]
    marking, _, community = words.partition(" ") if words.startswith("LIMITE") else (words, "", "")
    return marking, community


def ids_of(kind: str) -> dict[str, str]:
    """Give the identifier of the record of each type in a class."""
    number = "plefrxc".index(kind) + 1
    ids = {name: identifier.replace("0900", f"7{number}00") for name, identifier in IDS.items()}
    keyed = {
        name: f"{identifier[:3]}-QZ{kind.upper()}{name.replace('-', '').upper()}ZQ"
        for name, identifier in IDS.items()
        if "2026" not in identifier
    }
    return {**ids, **keyed, "partner-profile": f"PTR-{COUNTRY_OF[kind]}"}


def words_of(root: Path) -> dict[str, set[str]]:
    """Give the words of a project by class: those in its texts, in the names of its files, and in its documents."""
    found: dict[str, set[str]] = {kind: set() for kind in "plefrxcn"}
    for path in sorted(path for path in root.rglob("*") if path.is_file() and ".git/" not in path.as_posix()):
        for match in WORD.finditer((path.relative_to(root).as_posix() + path.read_bytes().decode("latin-1")).lower()):
            found[match[1]].add(match[0])
    return found


def forbidden(audience: str) -> frozenset[str]:
    """Give the identifiers that an audience may not meet, in small letters."""
    hidden = [kind for kind in MARKING_OF if kind not in SEEN_BY[audience]]
    return frozenset(identifier.lower() for kind in hidden for identifier in ids_of(kind).values()) | {"ll-2026-7991", "ll-2026-7700"}


def files_of(folder: Path) -> Iterator[Path]:
    """Give every file below a folder, in order."""
    return (path for path in sorted(folder.rglob("*")) if path.is_file())
