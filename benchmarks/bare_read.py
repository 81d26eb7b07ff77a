"""The least that any checker must do: read each file, decode it, split it at the fences and let libyaml make values of the front matter.

``python -m benchmarks.bare_read ROOT`` does that for all Markdown files of a project, in one process and without a model, rules or
links. No check can be quicker on one core; what ``milpart check`` takes is given as a multiple of it.
"""

import sys
from pathlib import Path
from typing import Any

import yaml

FENCE = "---\n"


def read_all(root: Path) -> int:
    """Read all records and pages of a project; give how many had a front matter."""
    return sum(1 for path in root.rglob("*.md") if read_values(path.read_bytes()) is not None)


def read_values(data: bytes) -> Any:
    """Read the values of one file; nothing, where it does not begin with a fence."""
    text = data.decode()
    if not text.startswith(FENCE):
        return None
    front_matter, _, _ = text[len(FENCE) :].partition("\n" + FENCE)
    return yaml.load(front_matter, Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    sys.stdout.write(f"{read_all(Path(sys.argv[1]))}\n")
