"""The forge of a project: where GitLab or GitHub show a file, its history and its discussion, and where a new one is begun.

The two write the same addresses a little differently. Which of them a repository lies with is told by its address, or by the setting
``forge`` where the address does not tell; everything else that is asked about it is asked here.
"""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import quote, urlencode, urlsplit

from milpart_docs.corpus import Settings

Kind = Literal["gitlab", "github"]
NAMES: dict[Kind, str] = {"gitlab": "GitLab", "github": "GitHub"}


@dataclass(frozen=True, slots=True)
class Forge:
    """A repository on a forge: its web address, the branch that texts are merged into, and the folder of the project in it.

    ``folder`` is empty for a project at the top of its repository, otherwise such as ``records/``. Paths that come in are
    those in the project.
    """

    kind: Kind
    repository: str
    branch: str
    folder: str = ""

    @property
    def name(self) -> str:
        """What people call it."""
        return NAMES[self.kind]

    def place(self, path: str) -> str:
        """Give the path in the repository of a path in the project."""
        return f"{self.folder}{path}"

    def edit(self, path: str) -> str:
        """Give the address at which a file is changed in the forge's own editor."""
        return self._at("edit", path)

    def history(self, path: str) -> str:
        """Give the address of a file's history."""
        return self._at("commits", path)

    def begin(self, folder: str) -> str:
        """Give the address at which a new file is begun in a folder."""
        return self._at("new", folder)

    def discuss(self, title: str, text: str) -> str:
        """Give the address at which a discussion begins, with its title and text filled in."""
        keys = ("title", "body") if self.kind == "github" else ("issue[title]", "issue[description]")
        return f"{self._pages}/issues/new?{urlencode(dict(zip(keys, (title, text), strict=True)))}"

    def _at(self, page: str, path: str) -> str:
        return f"{self._pages}/{page}/{quote(self.branch)}/{quote(self.place(path))}"

    @property
    def _pages(self) -> str:
        """What the addresses of its pages about this repository begin with."""
        return self.repository if self.kind == "github" else f"{self.repository}/-"


def find_forge(settings: Settings, folder: str = "") -> Forge | None:
    """Find the forge of a project that lies in a folder of its repository; none, where there is none or only one that we do not know.

    MkDocs' ``edit_uri`` leads to the project, so that what it says after the branch ends with the folder.
    """
    kind = _kind_of(settings)
    if kind is None:
        return None
    return Forge(kind, settings.repository, settings.branch.removesuffix(f"/{folder.rstrip('/')}") if folder else settings.branch, folder)


def _kind_of(settings: Settings) -> Kind | None:
    """Tell which forge it is; where nothing tells, it is a GitLab of one's own, as most of the hosts are that public bodies run."""
    if not settings.repository or settings.forge == "none":
        return None
    if settings.forge:
        return "github" if settings.forge == "github" else "gitlab"
    labels = (urlsplit(settings.repository).hostname or "").split(".")
    return "github" if "github" in labels else "gitlab"
