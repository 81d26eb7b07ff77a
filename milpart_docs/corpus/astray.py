"""Records that lie where nobody looks for them: beside the record folders, or in a document of a word processor.

A newcomer puts the new file into the first folder that opens, or saves it in Word. Such a file is not read, nothing is wrong with what is
read, and its author would wait for a record that never comes. So what is named like a record is told.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from milpart_docs.model.identifier import leading_identifier

OFFICE = {
    "docx": "a Word document",
    "doc": "a Word document",
    "odt": "a LibreOffice document",
    "rtf": "a document in rich text (RTF)",
    "pages": "a Pages document",
}
"""Documents that people write records in, by the ending of their names; a PDF beside a record is mostly a source."""


def name_office_format(name: str) -> str | None:
    """Say what kind of document a file is that is named for a record; nothing for any other file."""
    stem, _, suffix = name.rpartition(".")
    return OFFICE.get(suffix.lower()) if leading_identifier(stem) else None


def is_beside_record(path: str, records: Iterable[str]) -> bool:
    """Tell whether a document is named for a record that is there: then it goes with it, as an annex does."""
    identifier = _identifier_of(path)
    return any(_identifier_of(record) == identifier for record in records)


def _identifier_of(path: str) -> str | None:
    return leading_identifier(path.rpartition("/")[2].rpartition(".")[0])


def find_outside(root: Path, folders: Iterable[str], suffix: str) -> Iterator[str]:
    """Find files named like records in the project's own folder and right below it, outside of the given folders."""
    content = {folder.partition("/")[0] for folder in folders}
    if "." in content:
        return
    for path in (root, *(item for item in sorted(root.iterdir()) if _is_looked_into(item, content))):
        for item in sorted(path.glob(f"*{suffix}")):
            if leading_identifier(item.name.removesuffix(suffix)) and not item.is_dir():
                yield item.relative_to(root).as_posix().encode("utf-8", "replace").decode()


def _is_looked_into(item: Path, content: set[str]) -> bool:
    return not item.name.startswith(".") and item.name not in content and item.is_dir() and not item.is_symlink()
