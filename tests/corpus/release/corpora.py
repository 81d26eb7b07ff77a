"""Corpora in memory for tests of the cut, and the corpus that is left when somebody deletes what an audience may not see."""

from collections.abc import Iterable
from pathlib import Path

from milpart_docs.corpus import Corpus, Settings
from milpart_docs.corpus.entry import decode, encode
from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.release import Release, release
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.reading import read_source
from milpart_docs.reading.text import read_text

PUBLIC = Audience("public", "PUBLIC")
PARTNERS = Audience("partners", "LIMITE", ("EU",))
FRENCH = Audience("french", "RESTREINT UE/EU RESTRICTED", ("EU", "FRA"))
INTERNAL = Audience("internal", "TRES SECRET UE/EU TOP SECRET", has_all_communities=True)
AUDIENCES = (PUBLIC, PARTNERS, FRENCH, INTERNAL)
"""Each sees all that the one before it sees."""


def corpus_of(files: dict[str, str], root: Path = Path("/nowhere")) -> Corpus:
    """Read files into a corpus that has their texts with it."""
    entries = (decode(path, encode(read_source(path, files[path].encode()), ())) for path in sorted(files))
    texts = {path: read_text(text.encode())[0] or "" for path, text in files.items()}
    settings = Settings(root, repository="https://gitlab.example/team/records", site_url="https://site.example")
    return Corpus(settings, tuple(entries), texts)


def cut(corpus: Corpus, audience: Audience) -> Release:
    """Cut a corpus, without rules."""
    return release(corpus, audience, inspect=lambda _: ())


def delete_cut(corpus: Corpus, audience: Audience) -> Corpus:
    """Give the corpus without the files that an audience may not see."""
    return corpus.without(entry.path for entry in corpus.entries if not may_see(audience, entry.protection))


def texts_of(made: Release) -> dict[str, str]:
    """Give the text of each released file."""
    return {entry.path: made.corpus.texts[entry.path] for entry in made.corpus.entries}


def cut_texts(files: dict[str, str], audience: Audience = PUBLIC) -> dict[str, str]:
    """Cut files, and give the texts that are released."""
    return texts_of(cut(corpus_of(files), audience))


def lesson(number: int, *lines: str, marking: str = "marking: PUBLIC", body: str = "Text.\n") -> dict[str, str]:
    """Write a lesson that holds what the model asks for, with further lines in its front matter."""
    head = f"id: LL-2026-{number:04}\ntype: lesson\ntitle: Title {number}\nstatus: observation-submitted\n{marking}\n"
    more = "created: 2026-11-01\nmodified: 2026-11-02\nlanguage: en\nsummary: A summary.\noriginator: ACR-EUMS\ntopics: [planning]\n"
    more += "date_observed: 2026-05\ncontext: ACR-EUMS\n"
    front = head + more + "".join(f"{line}\n" for line in lines)
    return {f"lessons/LL-2026-{number:04}.md": f"---\n{front}---\n{body}"}


def page(name: str, body: str, marking: str = "marking: PUBLIC") -> dict[str, str]:
    """Write a page."""
    return {f"docs/{name}.md": f"---\n{marking}\n---\n{body}"}


def bodies(texts: dict[str, str]) -> Iterable[str]:
    """Give the bodies of texts."""
    return (text.split("\n---\n", 1)[-1] for text in texts.values())
