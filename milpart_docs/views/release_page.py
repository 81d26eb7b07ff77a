"""The page about a release: for whom it was made, from which state of the records, what it holds, and how to check that it is whole."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, count

from milpart_docs.corpus import Entry
from milpart_docs.corpus.release.note import ReleaseNote
from milpart_docs.views.analysis.page import AnalysisPage
from milpart_docs.views.analysis.sheet import nothing
from milpart_docs.views.charts import Cell, DataTable
from milpart_docs.views.markings import community_name
from milpart_docs.views.markup import Child, Markup, element, joined
from milpart_docs.views.numbers import counted
from milpart_docs.views.site import Site
from milpart_docs.vocabulary.labels import plural_of_type, status_label

NAME = "release"
"""What the page is called, where a project has nothing of that name."""
TITLE = "About this release"
MANIFEST = "manifest-sha256.txt"
"""The list of all files of a bundle with their digests, in the form of ``sha256sum``."""
SIGNATURE = f"{MANIFEST}.sig"

POWERSHELL = f"""\
Get-Content {MANIFEST} -Encoding UTF8 | ForEach-Object {{
  $digest, $path = $_ -split '  ', 2
  if ((Get-FileHash -LiteralPath $path -Algorithm SHA256).Hash -ne $digest) {{ "Changed or missing: $path" }}
}}"""
"""Checks an unpacked bundle with what every Windows has; it writes nothing where all is well."""
SIGNED = (
    f"This tells whether files were changed on the way. It does not tell who made them: whoever changes a file can change {MANIFEST}, "
    f"which lists them all, as well. So a bundle can be signed, and then has the file {SIGNATURE}. Get the list of signers by another "
    "way than the bundle came, and check:"
)
CHECKS: tuple[tuple[str, ...], ...] = (
    ("With milpart, on the file as it came; it names every file that was changed, is missing or was added:", "milpart verify FILE.zip"),
    ("Without milpart, in the folder that it was unpacked to. On Linux:", f"sha256sum -c {MANIFEST}"),
    ("On macOS:", f"shasum -a 256 -c {MANIFEST}"),
    ("On Windows, in PowerShell; it writes a line for each file that is not as it was, and nothing where all is well:", POWERSHELL),
    (
        SIGNED,
        "milpart verify FILE.zip --signers SIGNERS",
    ),
    (
        "Without milpart, where SIGNERS is that list and NAME the name of the signer in it (on Windows, in the command prompt):",
        f"ssh-keygen -Y verify -f SIGNERS -I NAME -n milpart-bundle -s {SIGNATURE} < {MANIFEST}",
    ),
    (
        "A bundle without a signature is compared with the digest that the sender gives by another way. On Linux, and in PowerShell:",
        "sha256sum FILE.zip",
        "Get-FileHash FILE.zip",
    ),
)
"""The ways to check a bundle: what each is for, and its commands."""
OF_SITE = "The same release can be had as a bundle: one file to carry along, which opens without a server. Here is how to check it."


def name_release_page(taken: Iterable[str]) -> str:
    """Give the page a name that no file of the site stands in the way of; ``taken`` are the paths of the files in the site."""
    names = {path.split("/")[0].removesuffix(".html").casefold() for path in taken}
    return next(name for name in chain((NAME,), (f"{NAME}-{number}" for number in count(2))) if name not in names)


def build_release_page(site: Site, note: ReleaseNote, name: str) -> AnalysisPage:
    """Build the page; ``name`` is its address without suffix. Where a number has a catalogue, it leads there."""
    here = site.addresses.prefix(name)
    made = "a folder that opens without a server" if note.is_bundle else "a site"
    body = joined(
        _facts(site, note),
        _section("What it holds", "mp-holds", _records(site, here), _lessons(site, here)),
        _section("How to check a bundle", "mp-check", _checks(note)),
    )
    return AnalysisPage(name, TITLE, f"This is {made} with what the audience {note.audience} may see, and nothing else.", body)


def _facts(site: Site, note: ReleaseNote) -> Markup:
    communities = ", ".join(community_name(community, site.corpus) for community in note.communities)
    facts: Mapping[str, Child] = {
        "Audience": note.audience,
        "Highest marking that it may see": note.max_marking,
        "Communities that it belongs to": communities or "none",
        "Made from": _commit(note),
        "Day that counts as today": element("time", note.day, class_="mp-date", datetime=note.day) if note.day else "the day it was made",
    }
    pairs = (element("div", element("dt", label), element("dd", value), class_="mp-fact") for label, value in facts.items())
    return element("dl", pairs, class_="mp-facts mp-release-facts", aria_label="Facts")


def _commit(note: ReleaseNote) -> Markup:
    if not note.commit:
        return joined("files that are not in git")
    changed = None if note.is_clean else ", with changes that were not committed"
    return joined("commit ", element("code", note.commit), changed)


def _records(site: Site, here: str) -> Markup:
    groups = site.facet_groups["type"]
    rows = [
        (Cell(plural_of_type(kind)), Cell(f"{len(found):,}", here + site.addresses.facet_value("type", kind), len(found)))
        for kind, found in groups.items()
    ]
    pages = sum(1 for entry in site.corpus.entries if entry.kind == "page")
    total = f"{counted(len(site.corpus.by_id), 'record')} and {counted(pages, 'page')}."
    table = DataTable(("Type", "Records"), tuple(rows)).render(label="Records by type") if rows else nothing()
    return joined(element("p", total), table)


def _lessons(site: Site, here: str) -> Markup | None:
    groups = site.facets.group(site.corpus.of_type("lesson"), "status")
    if not groups:
        return None
    rows = [
        (Cell(status_label(state)), Cell(f"{len(found):,}", _state_url(site, here, state, found), len(found)))
        for state, found in groups.items()
    ]
    return joined(element("h3", "Lessons by state"), DataTable(("State", "Lessons"), tuple(rows)).render(label="Lessons by state"))


def _state_url(site: Site, here: str, state: str, found: Sequence[Entry]) -> str:
    """Give the address of the catalogue of a state, where it lists these lessons and nothing else."""
    is_all = len(site.facet_groups["status"].get(state, ())) == len(found)
    return here + site.addresses.facet_value("status", state) if is_all else ""


def _checks(note: ReleaseNote) -> Iterable[Markup]:
    """Say how to check a bundle with milpart, and with what every system has."""
    if not note.is_bundle:
        yield element("p", OF_SITE)
    for words, *commands in CHECKS:
        yield element("p", words)
        yield from map(_command, commands)


def _command(words: str) -> Markup:
    return element("pre", element("code", words), tabindex="0")


def _section(title: str, anchor: str, *parts: Child | Iterable[Child]) -> Markup:
    return element("section", element("h2", title, id=anchor), joined(*parts), class_="mp-section", aria_labelledby=anchor)
