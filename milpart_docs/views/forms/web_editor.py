"""Where a new file is begun in the web editor of GitLab or GitHub.

Both take the name and the content of the file with the address (GitHub: ``filename`` and ``value``; GitLab: ``file_name`` and ``content``,
which its ``app/views/projects/blob/_editor.html.haml`` reads). GitHub refuses addresses of more than 8,191 bytes, and so does a web server
before GitLab that takes a line of 8 KB, as nginx does. A longer text goes through the clipboard. Some versions of GitLab show an empty
editor in spite of ``content``; so the text goes there in any case.
"""

from typing import TypedDict

from milpart_docs.views.forge import Forge

LONGEST_ADDRESS = 7_500
"""So long an address is surely taken: less than 8,191 bytes, with room for what a sign-in adds to it."""


class WebEditor(TypedDict):
    """What it is called, the address that begins a file in a folder, the names of what is filled in there, and how long that may be."""

    name: str
    address: str
    file: str
    content: str
    longest: int


def describe_web_editor(forge: Forge | None, folder: str) -> WebEditor | None:
    """Describe the web editor of a forge for a folder of the project, or nothing where there is none."""
    if forge is None:
        return None
    file, content = ("filename", "value") if forge.kind == "github" else ("file_name", "content")
    return WebEditor(name=forge.name, address=forge.begin(folder), file=file, content=content, longest=LONGEST_ADDRESS)
