"""Whatever authors write, mending a project twice is mending it once, and brings up nothing that was not wrong before."""

import re
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from milpart_docs.authoring.fixes.project import mend_project
from milpart_docs.corpus import Corpus
from milpart_docs.reading import read_source
from milpart_docs.rules.engine import check
from tests.projects import TODAY, base_lesson, load, make_project

VALUES = {
    "topics": (
        *("[Planning, planning]", "[planning, Planning, plannings]", "planning", "'#planning'", '["#planning", planning, Plan ning]'),
        *(
            "\n  - planning # kept\n  - Planning\n  - planning",
            "\n  - '#planning'\n  - planning # kept",
            "planning/training",
            "[plan ning]",
        ),
        *("a and b", "[“planning”, planning]", "planning,training", "[planning,\n  Planning]"),
    ),
    "partners": (
        *("[Mali, MLI]", "Mali and Niger", "[ml, MLI, Mali]", "Congo", "[Congo, Niger]", "\n  - MLI\n  - Mali # host", "[[Mali], NER]"),
        *("\n  - Mali # one\n  - MLI # two", "[UK, GBR]", "none", "Mali, Niger & Chad", "\n- Mali\n- NER"),
    ),
    "pillars": ("Train", "[Train, train]", "train/equip", "[TRAIN, equip , train]", "planning, train", "\n  * train", "[train", "(train)"),
    "language": ("EN", "English", "UK", "en-UK", "gr", '"FR" # French', "de_AT"),
    "created": ("02/11/2026", "2.XI.2026", "03/04/2026", "021530ZNOV26", '"2026-11-02"', "2 nov 2026 # first", "46000", "2026-11-2"),
    "related": (
        "ACT-2026-0001",
        "act-2026-1",
        "[ACT-2026-0001, act-2026-0001]",
        "[ACT_2026_0001]",
        "[[ACT-2026-0001]]",
        "docs/ACT-2026-0001.md",
    ),
    "title": ("“A task”", "A task: late", "'A # task'", "A # task", "- A task", "5", "A “task” here", "[A task]", "A task "),
    "non_attribution": ("yes", "Oui", '"no"', "nein # not yet", "perhaps"),
    "dotmlpfi": ("Training", "[training, Training ]", "training and doctrine", "[T]"),
}
BODIES = (
    "See [[act-2026-1]].",
    "See [[ ACT-2026-0001 ]].  \nMore. ",
    "# Observation\n\nText.",
    "Text \u00a0 and\ttabs.",
    "```\n[[act-2026-1]] \n```",
)


@st.composite
def lessons(draw: st.DrawFn) -> dict[str, bytes]:
    """Give some lessons with mistakes in their fields and texts, and with line ends and marks of other systems."""
    files = {}
    for number in range(2, 2 + draw(st.integers(1, 3))):
        text = base_lesson(("LL-2026-0001", f"LL-2026-{number:04}"))
        for key in draw(st.sets(st.sampled_from(sorted(VALUES)), max_size=4)):
            text = with_value(text, key, draw(st.sampled_from(VALUES[key])))
        text = text.replace("The first course began six weeks late.", draw(st.sampled_from(("As planned.", *BODIES))))
        data = text.replace("\n", draw(st.sampled_from(("\n", "\n", "\r\n")))).encode()
        files[f"lessons/LL-2026-{number:04}-x.md"] = draw(st.sampled_from((b"", b"", b"\xef\xbb\xbf"))) + data
    return files


def with_value(text: str, key: str, value: str) -> str:
    """Write another value at a key, or the key with it, where it is not there."""
    line = f"{key}:{'' if value.startswith(chr(10)) else ' '}{value}\n"
    found = re.subn(rf"(?m)^{key}:.*\n(?:[ -].*\n)*?(?=\w|---)", lambda _: line, text, count=1)
    return found[0] if found[1] else text.replace("\n---\n", f"\n{line}---\n", 1)


def told(corpus: Corpus) -> Counter[tuple[str, str]]:
    """Count what is said of each file, by code."""
    return Counter((finding.location.path, finding.code) for finding in check(corpus, TODAY))


HIDDEN = frozenset({"MP003", "MP402", "MP403", "MP501", "MP502", "MP010", "MP013"})
"""Codes of mistakes that hide what is below them: what they hid may show when they are gone."""


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lessons())
def test_mending_twice_is_mending_once(files: dict[str, bytes]) -> None:
    """A second run finds nothing to do; comments and what was not wrong stay; nothing is told that was not told before."""
    with tempfile.TemporaryDirectory() as folder:
        root = make_project(Path(folder), files)
        before = load(root)
        first = mend_project(before, lambda _: True)
        for file in first.files:
            (root / file.path).write_bytes(file.after)
        after = load(root)
        assert mend_project(after, lambda _: True).files == ()
        fresh = told(after) - told(before)
        hidden = {path for path, code in told(before) if code in HIDDEN}
        assert [item for item in fresh if item[0] not in hidden] == []
        assert sum(told(after).values()) <= sum(told(before).values())
        for file in first.files:
            assert comments(file.before) == comments(file.after)
            assert words_of_body(file.path, file.before) == words_of_body(file.path, file.after)


def comments(data: bytes) -> list[str]:
    """Give what stands behind the signs of comments in a front matter."""
    front = data.decode("utf-8-sig").replace("\r\n", "\n").partition("\n---\n")[0]
    return sorted(re.findall(r"(?<=[ \n])# .*", front))


def words_of_body(path: str, data: bytes) -> list[str]:
    """Give the words below a front matter, references in their right form, and headings without their level."""
    return read_source(path, data).body_text.replace("act-2026-1", "ACT-2026-0001").replace("#", " ").split()
