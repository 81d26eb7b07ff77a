"""From disk to corpus: the only reader of the project's files, on all cores, with a cache.

Every file becomes an entry as bytes, in a worker or from the cache, and every entry is decoded in the same way: a cold and a warm run
cannot differ.
"""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from typing import TypeVar

from milpart_docs.corpus.cache import key_of, load_cache, write_cache
from milpart_docs.corpus.collector import quiet_collector
from milpart_docs.corpus.corpus import Corpus
from milpart_docs.corpus.entry import Entry, Inspect, decode, encode
from milpart_docs.corpus.files import Found, find_astray, find_files, read_file
from milpart_docs.corpus.settings import Settings
from milpart_docs.reading import Fault, SourceFile, read_source
from milpart_docs.reading.lost_identifier import find_identifiers
from milpart_docs.reading.text import read_text

FEW = 300
"""Up to so many files are read in this process: workers would take longer to start than to read them."""
CHUNK = 100
Item = TypeVar("Item")
Result = TypeVar("Result")


def load_corpus(settings: Settings, *, inspect: Inspect, jobs: int | None = None, use_cache: bool = True) -> Corpus:
    """Load every file of a project's record folders; ``inspect`` says what is wrong with each, and its findings are kept with it."""
    with quiet_collector():
        return _load(settings, inspect, jobs, use_cache=use_cache)


def _load(settings: Settings, inspect: Inspect, jobs: int | None, *, use_cache: bool) -> Corpus:
    found = [*find_files(settings.root, settings.content_dirs), *find_astray(settings.root, settings.record_dirs)]
    keys = [key_of(item.path, item.data) for item in found]
    cached = load_cache(settings.root) if use_cache else {}
    payloads = [cached.get(key) if item.fault is None else None for key, item in zip(keys, found, strict=True)]
    missing = [place for place, payload in enumerate(payloads) if payload is None]
    for place, payload in zip(missing, read_all([found[place] for place in missing], inspect, jobs), strict=True):
        payloads[place] = payload
    if use_cache and (missing or len(cached) != len(found)):
        write_cache(
            settings.root,
            {key: payload for key, payload, item in zip(keys, payloads, found, strict=True) if payload and item.fault is None},
        )
    return Corpus(settings, tuple(_decode(item, payload, inspect) for item, payload in zip(found, payloads, strict=True)))


def read_body_text(corpus: Corpus, entry: Entry) -> str:
    """Read the body of a record, for showing it."""
    return "\n".join(read_file_text(corpus, entry).split("\n")[entry.body_line - 1 :])


def read_file_text(corpus: Corpus, entry: Entry) -> str:
    """Read the text of a file: what the corpus has of it, or what lies on the disk."""
    if entry.path in corpus.texts:
        return corpus.texts[entry.path]
    text, _ = read_text(read_file(corpus.settings.root, entry.path).data)
    return text or ""


def _decode(item: Found, payload: bytes | None, inspect: Inspect) -> Entry:
    """Decode an entry; one that a broken cache let through is read again from its source."""
    try:
        return decode(item.path, payload or b"")
    except (ValueError, KeyError, TypeError):
        return decode(item.path, read_one(inspect, item))


def read_all(found: Sequence[Found], inspect: Inspect, jobs: int | None) -> list[bytes]:
    """Read files into encoded entries, in the order given."""
    return do_all(partial(read_one, inspect), found, jobs)


def do_all(work: Callable[[Item], Result], items: Sequence[Item], jobs: int | None = None) -> list[Result]:
    """Do the same for many files, on all cores where it is worth it, and give the results in the order given."""
    workers = jobs or len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else jobs or os.cpu_count() or 1
    if workers == 1 or len(items) <= FEW:
        return [work(item) for item in items]
    with ProcessPoolExecutor(workers, multiprocessing.get_context(_start_method()), initializer=gc.disable) as pool:
        return list(pool.map(work, items, chunksize=CHUNK))


def _start_method() -> str:
    """Fork where nothing else runs in this process, because it is quickest; a process with threads must not be forked."""
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    return "fork" if can_fork else "spawn"


def read_one(inspect: Inspect, item: Found) -> bytes:
    """Read one file, let it be inspected, and encode what the corpus keeps."""
    source = _unread(item.path, item.fault) if item.fault else read_source(item.path, item.data)
    return encode(source, inspect(source))


def _unread(path: str, fault: Fault) -> SourceFile:
    """Give what is known of a file that was never opened: its name."""
    return SourceFile(path, "unreadable", faults=(fault,), known_as=find_identifiers(path))
