"""Small handbooks for tests, of records that are made in memory."""

import re
import zlib
from collections.abc import Mapping
from html import unescape
from pathlib import Path
from typing import Any

from milpart_docs.corpus import Entry
from milpart_docs.corpus.settings import Settings
from milpart_docs.views.handbook.book import Book
from milpart_docs.views.handbook.handbook import render_handbook
from tests.corpora import Written, corpus_of, record
from tests.projects import TODAY

BODY = """\
## 1 Purpose

1.1 This is for staffs. See [[DOC-2026-0001#2.1]] and [[DOC-2026-0001#2.1|the rule]].

1.2 It rests on [[LL-2026-0001]], and on [[LL-2026-0001#discussion|what was seen]].

## 2 Rules

2.1 Lead time is planned. The [[TRM-CSDP|common policy]] applies; the after-action review follows.

## Lexicon

* words
"""
CHANGE = {"version": "0.2", "date": "2026-11", "paragraphs": ["2.1"], "lessons": ["LL-2026-0001", "LL-2026-0099"], "note": "Rule added."}
DOCTRINE = record(
    "DOC-2026-0001", BODY, title="Planning & assessing", version="0.2", level="operational", custodian="ACR-EUMS", originator="ACR-EUMS",
    topics=["planning"], changes=[CHANGE], sources=[{"title": "A report", "url": "https://example.org/report"}],
)  # fmt: skip
LESSON = record(
    "LL-2026-0001", "## Observation\n\nIt was late.\n\nVery late.\n\n## Discussion\n\nSee [[DOC-2026-0001#2.1]].\n", title="Lead time",
    originator="ACR-EUMS", topics=["planning"], date_observed="2026", context="ACR-EUMS", phase="plan",
)  # fmt: skip
STAFF = record("ACR-EUMS", title="EU Military Staff", originator="ACR-EUMS", topics=["staff"], kind="eu-body")
POLICY = record(
    "TRM-CSDP", title="Common Security and Defence Policy", abbreviation="CSDP", definition="Policy of the Union.", originator="ACR-EUMS",
    topics=["policy"],
)  # fmt: skip
REVIEW = record("TRM-AAR", title="after-action review", definition="Talk after an exercise.", originator="ACR-EUMS", topics=["training"])
UNUSED = record("TRM-UNUSED", title="unused word", definition="Never met.", originator="ACR-EUMS", topics=["training"])
ALL = (DOCTRINE, LESSON, STAFF, POLICY, REVIEW, UNUSED)


def book_of(*chosen: str, files: tuple[Written, ...] = ALL, pictures: Mapping[str, bytes] | None = None, **options: Any) -> Book:
    """Make a handbook of records by their identifiers, among files that are all there is."""
    corpus = corpus_of(*files, settings=Settings(Path("/nowhere")))
    texts = {file.path: file.text for file in files}

    def read_text(entry: Entry) -> str:
        return "\n".join(texts[entry.path].split("\n")[entry.body_line - 1 :])

    return Book(corpus, tuple(corpus.by_id[each] for each in chosen), TODAY, read_text, (pictures or {}).get, **options)


def html_of(*chosen: str, **options: Any) -> str:
    """Render a handbook, without its style sheet."""
    return re.sub(r"<style>.*?</style>", "", render_handbook(book_of(*chosen, **options)).html, flags=re.DOTALL)


def replaced(file: Written, *changes: tuple[str, str]) -> Written:
    """Give a record with some texts replaced; each must occur."""
    text = file.text
    for old, new in changes:
        assert old in text, f"{old!r} is not in {file.path}"
        text = text.replace(old, new)
    return Written(file.path, text)


COLUMNS = (
    *("Serial", "Capability", "Organisation", "Interoperability", "Responsible", "Prerequisites", "Authorisation", "Communications"),
    *("Transport", "Sustainment", "Remarks"),
)
"""The columns of a table that is too wide for a sheet."""
WIDE = f"| {' | '.join(COLUMNS)} |\n|{'-|' * len(COLUMNS)}\n| {' | '.join(name.lower() for name in COLUMNS)} |\n"
"""Such a table."""


def black_picture(width: int, height: int) -> bytes:
    """Make a black picture (PNG) of a size in pixels."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + b"\x08\0\0\0\0"
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes((width + 1) * height))) + chunk(b"IEND", b"")


def words_of(html: str) -> str:
    """Give the text of HTML without markup, each element on its own."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
