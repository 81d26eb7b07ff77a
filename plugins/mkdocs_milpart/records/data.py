"""The files of a site for other tools: ``records.json`` with all records, and the feed of the newest changes."""

import json
from pathlib import Path

from milpart_docs.views.feed import FEED, render_feed
from milpart_docs.views.labels import FOLDER, label_address, render_label
from milpart_docs.views.summary import summarise
from mkdocs_milpart.session import Session


def write_records_json(session: Session, site: Path) -> None:
    """Write identity, state, marking, facets and address of every record that the site shows, in the order of the identifiers."""
    entries = sorted(session.corpus.by_id.values(), key=lambda entry: entry.id)
    rows = [{**summarise(entry, session.site.facets), "url": session.addresses.record(entry.id)} for entry in entries]
    (site / "records.json").write_text(json.dumps(rows, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def write_feed(session: Session, site: Path, title: str, address: str) -> None:
    """Write the Atom feed; ``address`` is the site's own, where it has one."""
    (site / FEED).write_bytes(render_feed(session.corpus, session.addresses, title, address))


def write_labels(session: Session, site: Path, title: str) -> None:
    """Write the confidentiality label of each record that the site shows; in a release only, which goes to others."""
    if session.full.settings.release is None:
        return
    (site / FOLDER).mkdir(exist_ok=True)
    for identifier, entry in sorted(session.corpus.by_id.items()):
        (site / label_address(identifier)).write_bytes(render_label(session.corpus, entry, title))
