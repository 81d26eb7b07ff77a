"""What must hold of every cut, whatever authors write and whoever reads."""

import re
from html import unescape

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from milpart_docs.corpus.release.audience import may_see
from milpart_docs.corpus.release.release import Release
from milpart_docs.corpus.setting_values import Audience
from milpart_docs.vocabulary.markings import CLOSED, read_protection
from tests.corpus.release.corpora import AUDIENCES, corpus_of, cut, delete_cut, texts_of

NAMED = re.compile(r"(?i)LL\W2026\W([0-9]{4})")
MARKINGS = (
    "marking: PUBLIC",
    "marking: LIMITE",
    "marking: LIMITE\nreleasable_to: [EU]",
    "marking: LIMITE\nreleasable_to: [DEU]",
    "marking: RESTREINT UE/EU RESTRICTED\nreleasable_to: [FRA]",
    "marking: RESTREINT UE/EU RESTRICTED",
    "marking: SECRET UE/EU SECRET",
    "marking: PUBLIC\nreleasable_to: [FRA]",
    "marking: LIMITED",
    "Marking: PUBLIC",
    "marking: PUBLIC\nmarking: PUBLIC",
    "marking: [PUBLIC]",
    "",
)
WORDS = ("LIMITE", "LIMITE EU", "LIMITE FRA EU", "RESTREINT UE/EU RESTRICTED", "PUBLIC", "PUBLIC FRA", "SECRETT", "")
PIECES = (
    "Words.",
    "[[LL-2026-000{n}]]",
    "[[LL-2026-000{n}|see LL-2026-000{n}]]",
    "[[LL-2026-000{n}#1.1]]",
    "## Heading of LL-2026-000{n}",
    "[[LL-2026-000{n}#heading-of-ll-2026-000{n}]]",
    "1.1 A paragraph.",
    "ll-2026-000{n}, LL&#45;2026&#45;000{n}, `LL-2026-000{n}`, LL-2026-000{n}s",
    "[words](LL-2026-000{n}.md)",
    '[words](LL-2026-000{n}.md#part "LL-2026-000{n}")',
    '<a href="LL-2026-000{n}.md">words</a>',
    "[a]: LL-2026-000{n}.md",
    "[^1]: LL-2026-000{n}",
    "<!-- CANARY LL-2026-000{n} -->",
    "<!-- CANARY",
    "-->",
    "<!<!-- CANARY -->-- words -->",
    "```",
    "    code",
    "> quoted",
    "- item",
    ":::",
    "::: note",
    "::: milpart picture LL-2026-000{n}",
)
FIELDS = (
    "related: [LL-2026-000{n}, LL-2026-000{m}]",
    "related: [{{value: LL-2026-000{n}, withhold: LIMITE}}]",
    "duplicates: LL-2026-000{n}",
    "root_cause: 'A summary # of LL-2026-000{n}'",
    "root_cause: |\n  Of LL-2026-000{n}\n   CANARY not",
    "root_cause: {{value: CANARY, withhold: RESTREINT UE/EU RESTRICTED}}",
    "regions: [sahel, {{value: CANARY, withhold: LIMITE}}]",
    "regions: [{{value: CANARY, withhold: SECRETT}}]",
    "impact: {{a: CANARY, withhold: LIMITE FRA}}",
    "unknown: {{LL-2026-000{n}: {{value: [CANARY], withhold: LIMITE}}}}",
    "priority: &a LL-2026-000{n}",
    "tags: [[[[LL-2026-000{n}]]]]",
    "# CANARY",
    "unfinished: [",
    "withhold: LIMITE",
    "odd: {{a: , b: ~, c: '', d: 1.10, e: NO, f: \"#\"}}",
)


def _filled(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    numbers = st.integers(1, 6)
    return st.builds(lambda piece, n, m: piece.format(n=n, m=m), st.sampled_from(pieces), numbers, numbers)


FIELD = st.builds(lambda piece, n, m: piece.format(n=n, m=m), st.sampled_from(FIELDS), st.integers(1, 6), st.integers(1, 6))
BLOCK = st.builds(
    lambda words, inside: f"::: marking {words}\n{'' if words == 'PUBLIC' else 'CANARY'} {inside}\n:::",
    st.sampled_from(WORDS),
    _filled(PIECES),
)
BODY = st.lists(_filled(PIECES) | BLOCK, max_size=6).map("\n".join)


def _text(number: int, marking: str, fields: list[str], body: str, is_page: bool) -> str:  # noqa: FBT001 - drawn by hypothesis
    known = "" if is_page else f"id: LL-2026-{number:04}\ntype: lesson\n"
    common = "status: observation-submitted\ndate_observed: 2026-05\ncontext: ACR-EUMS\nsummary: A.\ntopics: [planning]\n"
    common += "created: 2026-11-01\nmodified: 2026-11-02\nlanguage: en\noriginator: ACR-EUMS\n"
    front = f"{known}title: Title {number}\n{common}{marking}\n" + "".join(f"{field}\n" for field in fields)
    return f"---\n{front}---\n{body}"


FILE = st.tuples(st.sampled_from(MARKINGS), st.lists(FIELD, max_size=3), BODY, st.booleans())
FILES = st.lists(FILE, min_size=1, max_size=6).map(
    lambda drawn: {
        f"lessons/LL-2026-{number:04}.md" if not file[3] else f"docs/page{number}.md": _text(number, *file)
        for number, file in enumerate(drawn, start=1)
    }
)
READERS = st.sampled_from(AUDIENCES)
GERMANS = Audience("germans", "LIMITE", ("DEU",))
PLAIN = tuple(piece for piece in PIECES if ":::" not in piece)
PART = st.tuples(st.just(""), _filled(PLAIN)) | st.tuples(st.sampled_from((*WORDS, "LIMITE DEU")), _filled(PLAIN))
PARTS = st.lists(st.lists(PART, max_size=6), min_size=1, max_size=3)
"""For each file parts of its body: words of a marking, if it is a block, and what is in it."""
MANY = settings(max_examples=300, deadline=None)


def _as_value(made: Release) -> tuple[object, ...]:
    entries = [(entry.path, entry.kind, entry.fields, entry.title, entry.references, entry.mentions) for entry in made.corpus.entries]
    return entries, texts_of(made), made.attachments, made.rewritten


@MANY
@given(FILES, READERS)
def test_the_cut_equals_the_cut_of_what_is_left_after_deleting(files: dict[str, str], audience: Audience) -> None:
    """What is cut cannot be told from what never was."""
    corpus = corpus_of(files)
    assert _as_value(cut(corpus, audience)) == _as_value(cut(delete_cut(corpus, audience), audience))


@MANY
@given(FILES, READERS)
def test_nothing_in_a_release_is_above_its_audience_or_names_what_is_not_there(files: dict[str, str], audience: Audience) -> None:
    """No canary, and no identifier without its record, in whatever syntax."""
    made = cut(corpus_of(files), audience)
    known = set(made.corpus.by_id)
    assert {mention for entry in made.corpus.entries for mention in entry.mentions} - known - {"ACR-EUMS"} == set()
    shown = {found[1] for text in texts_of(made).values() for found in NAMED.finditer(unescape(text))}
    assert {f"LL-2026-{number}" for number in shown} <= known
    if audience.max_marking == "PUBLIC":
        assert [text for text in texts_of(made).values() if "CANARY" in text.replace("CANARY not", "")] == []


@MANY
@given(FILES, READERS)
def test_the_cut_of_a_cut_is_itself(files: dict[str, str], audience: Audience) -> None:
    """One look is as good as two: nothing is left that another round would find."""
    made = cut(corpus_of(files), audience)
    assert _as_value(cut(corpus_of(texts_of(made)), audience)) == _as_value(made)


@MANY
@given(FILES, st.integers(0, len(AUDIENCES) - 2))
def test_who_may_see_more_gets_all_files_that_others_get(files: dict[str, str], place: int) -> None:
    """A right more never takes a file away."""
    corpus = corpus_of(files)
    fewer, more = (set(cut(corpus, audience).corpus.by_path) for audience in AUDIENCES[place : place + 2])
    assert fewer <= more


def _written(files: list[list[tuple[str, str]]], seen_by: Audience | None = None) -> dict[str, str]:
    """Write files of which the one with the number n is named by others, with all blocks or with those that an audience sees."""
    bodies = []
    for parts in files:
        shown = [(words, inside) for words, inside in parts if seen_by is None or not words or _is_seen(words, seen_by)]
        bodies.append("".join(f"::: marking {words}\n{inside}\n:::\n" if words else f"{inside}\n" for words, inside in shown))
    return {f"lessons/LL-2026-{number:04}.md": _text(number, "marking: PUBLIC", [], body, False) for number, body in enumerate(bodies, 1)}


def _is_seen(words: str, audience: Audience) -> bool:
    return may_see(audience, read_protection(words) or CLOSED)


@MANY
@given(PARTS, st.sampled_from((*AUDIENCES[:3], GERMANS)))
def test_a_cut_block_is_the_same_as_none(parts: list[list[tuple[str, str]]], audience: Audience) -> None:
    """What is left of a file is what its author would have without the block, wherever fences, comments and lists begin and end in it."""
    full, without = cut(corpus_of(_written(parts)), audience), cut(corpus_of(_written(parts, audience)), audience)
    assume(set(full.corpus.by_path) == set(without.corpus.by_path))  # what a block tears goes to nobody
    assert _as_value(full) == _as_value(without)
