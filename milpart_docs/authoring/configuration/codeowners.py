"""``CODEOWNERS``: whom the forge asks for a review when a record changes, computed from the custodians of the records.

A record is kept by its custodian, or by its originator where it names none; the setting ``owners`` says which account or team of the forge
stands for that actor. One text serves GitLab and GitHub: it uses only what both read in the same way
(https://docs.gitlab.com/user/project/codeowners/reference/, https://docs.github.com/articles/about-code-owners). So there are no sections,
which GitHub does not know and which GitLab treats each for itself, so that a later line would not take the place of an earlier one.

The last line that fits a file holds, in both. A folder in which every record has an owner is therefore one line with the owner of most,
followed by the records that have others; a collection of many thousands stays far below GitHub's limit of 3 MB. A new record falls under
the line of its folder, so that the file need not change with it.

Forges know files by their paths in the repository, and look for this one at its top. So a project in a folder of its repository has that
folder in every pattern, and the file says that it waits to be copied.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

from milpart_docs.corpus import Corpus, Entry
from milpart_docs.corpus.owner_options import EVERYTHING
from milpart_docs.corpus.revision import find_project_folder
from milpart_docs.model.identifier import is_identifier

PLACES = {".gitlab": ".gitlab/CODEOWNERS", ".github": ".github/CODEOWNERS"}
"""Where each forge looks, by the folder that a project on it has."""
FEWEST = 2
"""From so many records on, a folder gets a line of its own."""
TITLE = """\
# Who is asked for a review: computed by milpart configure from the custodians of the records and the setting owners. Do not edit.
# Of the lines that fit a file, the last holds.
"""
NOT_AT_THE_TOP = """\
# Forges read this file only at the top of the repository: copy its lines there.
"""
_UNSAFE = re.compile(r"""[^\w./ -]|[\x00-\x1f\x7f-\xa0\u2028\u2029]""")

Handles = tuple[str, ...]


def build_files(corpus: Corpus) -> Mapping[str, str]:
    """Give the file for the forges whose folders the project has, for both where it has neither."""
    text = render_owners(corpus, find_project_folder(corpus.settings.root))
    wanted = {folder for folder in PLACES if _is_used(corpus.settings.root / folder)} or set(PLACES)
    return {path: text if folder in wanted else "" for folder, path in PLACES.items()}


def _is_used(folder: Path) -> bool:
    """Tell whether there is anything in the folder of a forge, but for the file that is computed here."""
    return folder.is_dir() and any(path.name != "CODEOWNERS" for path in folder.iterdir())


def render_owners(corpus: Corpus, project: str = "") -> str:
    """Render the lines, the general before the particular; keepers for whom no account is set are named in a comment.

    ``project`` is the project's folder in its repository, ``""`` or such as ``"records/"``.
    """
    owners = corpus.settings.owners
    parts = [TITLE + (NOT_AT_THE_TOP if project else "") + "".join(_name_unknown(corpus.records, owners))]
    if EVERYTHING in owners:
        pattern = f"/{_escape(project)}" if project else "*"
        parts.append(f"# Whatever no line below names\n{_line(pattern, owners[EVERYTHING])}")
    for folder, held in sorted(_group_by_folder(corpus.records, owners).items()):
        lines = "".join(_render_folder(project, folder, held))
        if lines:
            parts.append(f"# {_escape(folder)}\n{lines}")
    return "\n".join(parts)


def _group_by_folder(records: Iterable[Entry], owners: Mapping[str, Handles]) -> Mapping[str, Mapping[str, Handles]]:
    """Give the handles of each record, by folder and path; no handles where its keeper has none."""
    found: dict[str, dict[str, Handles]] = defaultdict(dict)
    for entry in records:
        found[PurePosixPath(entry.path).parent.as_posix()][entry.path] = owners.get(_find_keeper(entry), ())
    return found


def _name_unknown(records: Iterable[Entry], owners: Mapping[str, Handles]) -> Iterator[str]:
    """Name the actors that keep records and have no account; what is no identifier, and could be anything, is left out."""
    keepers = sorted({keeper for entry in records if is_identifier(keeper := _find_keeper(entry)) and keeper not in owners})
    if keepers:
        yield "# No account is set yet, under owners in mkdocs.yml, for:\n"
        yield from (f"#   {keeper}\n" for keeper in keepers)


def _find_keeper(entry: Entry) -> str:
    """Give the actor that keeps a record: its custodian, or else its originator."""
    named = (entry.fields.get(field) for field in ("custodian", "originator"))
    return next((actor for actor in named if isinstance(actor, str) and actor), "")


def _render_folder(project: str, folder: str, held: Mapping[str, Handles]) -> Iterator[str]:
    """Render the lines of one folder."""
    counted = Counter(held.values())
    usual: Handles = ()
    if () not in counted and len(held) >= FEWEST:
        usual = min(counted, key=lambda handles: (-counted[handles], handles))
        yield _line(f"/{_escape(project if folder == '.' else f'{project}{folder}/')}*.md", usual)
    for path, handles in sorted(held.items()):
        if handles and handles != usual:
            yield _line(f"/{_escape(project + path)}", handles)


def _line(pattern: str, handles: Handles) -> str:
    return f"{pattern} {' '.join(handles)}\n"


def _escape(path: str) -> str:
    r"""Write a path as a pattern that is one word on one line, whatever the path is called.

    A space becomes ``\ ``, as both forges demand. What either would read as something else becomes ``?``, which stands for any one
    character: ``#``, brackets, stars, a backslash, and above all a line end, which would begin a line of its own.
    """
    return _UNSAFE.sub("?", path).replace(" ", r"\ ")
