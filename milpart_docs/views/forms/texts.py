"""What no text of a record holds, as data made from the rules: numbers and addresses of persons, torn references, placeholders."""

import re
from typing import Any

from milpart_docs.model.identifier import TYPES
from milpart_docs.reading.torn_references import NOT_CLOSED, NOT_OPENED
from milpart_docs.rules.content import mp412_email_address as emails
from milpart_docs.rules.content import placeholders
from milpart_docs.rules.content.phone_number import FORMS, LABELLED
from milpart_docs.rules.content.placeholder_places import OF_OTHERS
from milpart_docs.rules.content.text_form import LOOK_BACK, TextForm
from milpart_docs.views.forms.script_patterns import write_pattern

_RECORD = rf"(?:{'|'.join(TYPES)})-[A-Za-z0-9][A-Za-z0-9-]{{0,63}}"
_PATH = r"(?:(?![A-Za-z][A-Za-z0-9+.-]*:|//)[^\s()<>]*[/\\])?"
"""The folders before the name of a file, if any; an address of the web has none."""
NOT_REFERENCES = (
    re.compile(rf"\]\([ \t]*<?{_PATH}{_RECORD}(?:\.(?:md|html?)|/)?(?:#[^\s()<>]*)?>?[ \t]*(?:[\"'][^\"'\n]*[\"'][ \t]*)?\)"),
    re.compile(rf"\[\[[ \t]*{_RECORD}\.md\b"),
)
"""A record that is linked to as if it were a file (MP207), and one that is named by its file (MP201).

A link to a file that is really there leads somewhere until that file is named anew; so a form asks for a reference in its place, too."""
MERGE_MARK = re.compile(r"^(?:<{7,40}(?:[ \t].*)?|>{7,40}[ \t]+\S.*)$", re.MULTILINE)
"""A line that a merge has left (MP014)."""
PERSONAL = "This is {}: name the office or function instead. Records hold no personal data."


def describe_texts() -> dict[str, Any]:
    """Give the checks of texts: ``forms`` with the sentence for each, those that only the running text is held to, and two of their own."""
    return {
        "lookBack": LOOK_BACK,
        "forms": [_describe(form, PERSONAL.format("a telephone number")) for form in (LABELLED, *FORMS)],
        "inSections": [
            _describe(TextForm(pattern), "A reference to another record stands between two brackets on each side, as in [[LL-2026-0042]].")
            for pattern in (NOT_CLOSED, NOT_OPENED, *NOT_REFERENCES)
        ]
        + [_describe(TextForm(MERGE_MARK), "Two versions of these lines stand here: keep one of them, and take the lines of marks out.")],
        "emails": {
            "sentence": PERSONAL.format("an e-mail address"),
            "domain": write_pattern(emails.DOMAIN),
            "local": write_pattern(emails.LOCAL),
            "lookBack": emails.LONGEST_LOCAL,
            "notTop": sorted(emails.NOT_TOP),
            "notLocal": sorted(emails.NOT_LOCAL),
        },
        "placeholders": {
            "sentence": "This only holds the place of something: write what belongs here, or leave it empty where it is not needed.",
            "words": sorted(placeholders.WORDS),
            "pattern": write_pattern(placeholders.EMPTY),
            "longest": placeholders.LONGEST,
            "longestWord": placeholders.LONGEST_WORD,
            "notIn": sorted(OF_OTHERS),
        },
    }


def _describe(form: TextForm, sentence: str) -> dict[str, Any]:
    patterns = {"pattern": form.pattern, "before": form.before, "behind": form.behind, "digits": form.digits}
    written = {key: write_pattern(pattern) for key, pattern in patterns.items() if pattern}
    return {"sentence": sentence, **written, "unlike": [write_pattern(other) for other in form.unlike]}
