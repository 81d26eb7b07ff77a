"""How a text is written as an entry of a list of groups: as one of the fields of the entry, with those that must stand beside it."""

from milpart_docs.model.identifier import is_identifier
from milpart_docs.reading.validation import as_text
from milpart_docs.rules.content.list_spelling import write_entry, write_value
from milpart_docs.rules.content.placeholders import names_nothing
from milpart_docs.rules.content.separators import split_likely
from milpart_docs.rules.content.value_answers import read_entry
from milpart_docs.rules.content.wrong import Wrong
from milpart_docs.rules.meaning import join_words


def as_entry(wrong: Wrong) -> str:
    """Write a text as an entry of a list of groups, which has all fields that it must have: in brackets where it stands in brackets."""
    field, text = _field_for(wrong, _first_entry(wrong))
    fields = dict.fromkeys(wrong.known, "…") | {field: text}
    if wrong.is_entry and wrong.is_inline:
        return f"{{{', '.join(f'{key}: {value}' for key, value in fields.items())}}}"
    first, *others = (f"{key}: {value}" for key, value in fields.items())
    return f"- {first} and below it, two spaces further right, {join_words(others)}" if others else f"- {first}"


def _field_for(wrong: Wrong, text: str) -> tuple[str, str]:
    """Give the field in which a text belongs, and how it is written there: an address, words behind a name, or else what comes first."""
    first = wrong.known[0]
    if "url" in wrong.parts and text.startswith(("http://", "https://", "www.")):
        return "url", text if "://" in text else f"https://{text}"
    meant = read_entry(text, wrong.vocabulary) if wrong.vocabulary else text
    if not meant or names_nothing(meant):
        return first, "…"
    is_sentence = first == "id" and "text" in wrong.known and " " in meant
    return ("text" if is_sentence else first), (write_entry if wrong.is_inline else write_value)(meant)


def _first_entry(wrong: Wrong) -> str:
    """Give the first of several entries that were written as one text, where all of them are identifiers or terms."""
    text = as_text(wrong.value).strip()
    parts = [line.strip() for line in wrong.lines] or split_likely(text)
    are_entries = all(is_identifier(part) or (wrong.vocabulary and read_entry(part, wrong.vocabulary)) for part in parts)
    return parts[0] if wrong.lines or (parts and are_entries) else text
