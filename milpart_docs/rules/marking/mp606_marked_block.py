"""Every marked block has a marking that is understood, and an end.

A block that is not for all readers of its page stands between a line `::: marking` with a marking, and communities where it is for these
only, and a line `:::`. What is not understood counts as the highest marking there is, and a block without an end reaches to the end of the
file. The whole file counts as the highest where only an end stands, because somebody meant to protect something in it, and where a comment
or some code begins in a block and ends outside of it, because comments go out to nobody, and without the block other words would be one.
A block of another program counts as the highest, too, where a word of its line speaks of protection: `::: classified`, `::: FRA EU`.
Blocks belong into the text: in a front matter values are withheld instead.

Correct:

    ::: marking LIMITE FRA EU
    The second course had eleven places.
    :::

Wrong:

    ::: marking LIMITED
    The second course had eleven places.
"""

from collections.abc import Iterator

from milpart_docs.diagnostics import Finding, Severity
from milpart_docs.reading import SourceFile
from milpart_docs.reading.fault import FaultKind
from milpart_docs.rules.marking.protection_words import advise_protection
from milpart_docs.rules.rule import faults_of
from milpart_docs.vocabulary import find_nearest

CODE = "MP606"
SEVERITY = Severity.ERROR
FAULTS: tuple[FaultKind, ...] = (
    "block-marking",
    "block-without-end",
    "block-without-start",
    "block-in-comment",
    "block-in-front-matter",
)

FORM = "::: marking {}"
WORDS: dict[str, tuple[str, str]] = {
    "block-without-end": ("this marked block does not end, and so reaches to the end of the file", "write a line ::: behind its last line"),
    "block-without-start": (
        "no block ends here, and so the whole file counts as the highest marking",
        f"write a line {FORM.format('LIMITE')} before the block, or take this line out",
    ),
    "block-in-comment": (
        "a comment or some code reaches over an edge of this block, and so the whole file counts as the highest marking",
        "let each comment, and each piece of code, begin and end in the block, or stand outside of it",
    ),
    "block-in-front-matter": (
        "a marked block stands in the front matter, and so the whole file counts as the highest marking",
        "write it into the text below the front matter, or withhold the value: {value: …, withhold: LIMITE}",
    ),
}


def check(source: SourceFile) -> Iterator[Finding]:
    """Yield a finding at each line of a marked block that is wrong."""
    for fault in faults_of(source, *FAULTS):
        if fault.kind == "block-marking":
            message = "this marking is not understood, and so counts as the highest"
            yield Finding(fault.line, fault.column, message, _advise(fault.details["words"]))
        else:
            yield Finding(fault.line, fault.column, *WORDS[fault.kind])


def _advise(words: str) -> str:
    """Say what to write; words that do not begin with the colons show that the line has something in front of them."""
    before, colons, behind = words.rpartition("::")
    if colons and before.strip(" \t>:"):
        return f"begin the line with it: {FORM.format('LIMITE FRA EU')}"
    first, *rest = (behind if colons else words).split(None, 1)
    return advise_protection("".join(rest), FORM) if is_marking(first) else advise_protection(" ".join((first, *rest)), FORM)


def is_marking(word: str) -> bool:
    """Tell whether a word is *marking*, well spelled or not."""
    return find_nearest(word, ["marking"]) is not None
