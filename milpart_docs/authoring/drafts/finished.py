"""A new record that is ready to become a file: its identifier, the path of the file and its text."""

import re
from pathlib import PurePosixPath
from typing import NamedTuple

from milpart_docs.authoring.drafts.draft import Draft
from milpart_docs.authoring.placing import name_file
from milpart_docs.reading import read_source

_ID = re.compile(r"^id:.*$", re.MULTILINE)


class Finished(NamedTuple):
    """A record and its file."""

    id: str
    path: str
    text: str

    def numbered(self, identifier: str) -> "Finished":
        """Give the same record with another identifier, in its text and in the name of its file."""
        path = PurePosixPath(self.path)
        name = path.name.replace(self.id, identifier, 1)
        return Finished(identifier, path.with_name(name).as_posix(), _ID.sub(f"id: {identifier}", self.text, count=1))


def finish(draft: Draft) -> Finished:
    """Finish a draft as it is."""
    return Finished(draft.id, draft.path, draft.text)


def finish_text(draft: Draft, text: str) -> Finished:
    """Finish a draft whose text was written on in an editor: identifier and title are those that stand there now."""
    values = read_source(draft.path, text.encode()).written
    identifier = str(values.get("id") or draft.id)
    name = name_file(draft.type_name, identifier, str(values.get("title") or draft.title))
    path = (PurePosixPath(draft.folder) / PurePosixPath(name).name).as_posix()
    return Finished(identifier, path, text if text.endswith("\n") else f"{text}\n")
