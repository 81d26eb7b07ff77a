"""A record that is being written: its values, its body, and the text and the name of the file that it will be."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from milpart_docs.authoring.placing import name_file
from milpart_docs.authoring.text.writing import render_body, render_record
from milpart_docs.model.types import RECORD_TYPES


@dataclass(frozen=True)
class Draft:
    """A record of a type that is no file yet; ``body`` stands in the place of ``sections`` where it is given."""

    type_name: str
    folder: str
    values: Mapping[str, Any]
    sections: Mapping[str, str] = field(default_factory=dict)
    body: str = ""

    @property
    def id(self) -> str:
        """The identifier; empty while there is none."""
        return str(self.values.get("id") or "")

    @property
    def title(self) -> str:
        """The title; empty while there is none."""
        return str(self.values.get("title") or "")

    @property
    def status(self) -> str:
        """The state."""
        return str(self.values.get("status") or "")

    @property
    def path(self) -> str:
        """The path of the file, relative to the root of the project."""
        name = name_file(self.type_name, self.id, self.title)
        return name if self.folder in {"", "."} else f"{self.folder}/{name}"

    @property
    def text(self) -> str:
        """The text of the file: the sections of the type in their order, and then those of the author's own."""
        titles = [section.title for section in RECORD_TYPES[self.type_name].sections]
        ordered = {title: self.sections[title] for title in (*titles, *self.sections) if title in self.sections}
        return render_record(self.type_name, self.values, self.body or render_body(ordered))

    def having(self, **values: Any) -> "Draft":
        """Give the same draft with other values."""
        return replace(self, values={**self.values, **values})

    def telling(self, title: str, text: str) -> "Draft":
        """Give the same draft with the text of a section."""
        return replace(self, sections={**self.sections, title: text})
