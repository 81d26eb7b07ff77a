"""Where a new file is begun in the web editor of GitLab or GitHub.

Both take the name and the content of the file with the address (GitHub: ``filename`` and ``value``; GitLab: ``file_name`` and ``content``,
which its ``app/views/projects/blob/_editor.html.haml`` reads). GitHub refuses addresses of more than 8,191 bytes, and so does a web server
before GitLab that takes a line of 8 KB, as nginx does. A longer text goes through the clipboard. Some versions of GitLab show an empty
editor in spite of ``content``; so the text goes there in any case.
"""

from typing import TypedDict
from urllib.parse import quote

from milpart_docs.views.addresses import is_github

LONGEST_ADDRESS = 7_500
"""So long an address is surely taken: less than 8,191 bytes, with room for what a sign-in adds to it."""


class Forge(TypedDict):
    """The web editor: what it is called, the address that begins a file in a folder, and the names of what is filled in there."""

    name: str
    address: str
    file: str
    content: str
    longest: int


def describe_forge(repository: str, branch: str, folder: str) -> Forge | None:
    """Describe the web editor of a repository, or nothing where there is none; whatever is not GitHub is taken for a GitLab."""
    if not repository.startswith(("https://", "http://")):
        return None
    place = f"new/{quote(branch)}/{quote(folder)}"
    if is_github(repository):
        return Forge(name="GitHub", address=f"{repository}/{place}", file="filename", content="value", longest=LONGEST_ADDRESS)
    return Forge(name="GitLab", address=f"{repository}/-/{place}", file="file_name", content="content", longest=LONGEST_ADDRESS)
