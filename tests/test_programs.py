"""What tests are run with: programs of a warm process are like those that begin afresh, and what is made once is made once."""

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.once import make_once
from tests.patience import count_calls
from tests.programs import run_afresh, run_program

TELL = """\
import os, sys
print(sys.argv[1:], os.getcwd(), os.environ.get("WORD"), sys.path[0], __name__, sys.stdin.read() == "")
print("é", file=sys.stderr)
sys.exit(3)
"""


@pytest.mark.parametrize("run", [run_afresh, run_program])
def test_a_program_has_what_it_is_given(run: Callable[..., object], tmp_path: Path) -> None:
    """Arguments, folder, variables; what it prints, and its status, come back."""
    (tmp_path / "telling.py").write_text(TELL, encoding="utf-8")
    ran = run("telling", "a", "b c", folder=tmp_path, environment={**os.environ, "WORD": "x"})
    said = f"['a', 'b c'] {tmp_path} x {tmp_path} __main__ True\n"
    assert [getattr(ran, name) for name in ("stdout", "stderr", "returncode")] == [said, "é\n", 3]


def test_programs_leave_nothing_to_one_another(tmp_path: Path) -> None:
    """Each is a process of its own; and the order of a set is not the same in two that follow one another."""
    (tmp_path / "leaving.py").write_text("import json\nprint(hasattr(json, 'left'), hash('a'))\njson.left = 1\n", encoding="utf-8")
    said = [run_program("leaving", folder=tmp_path, environment=os.environ).stdout for _ in range(3)]
    assert [words.split()[0] for words in said] == ["False"] * 3
    assert said[0] == said[2] != said[1]


def test_a_program_that_does_not_end_is_killed(tmp_path: Path) -> None:
    """And the next one runs."""
    (tmp_path / "endless.py").write_text("import time\nwhile True:\n    time.sleep(1)\n", encoding="utf-8")
    assert run_program("endless", folder=tmp_path, environment=os.environ, patience=0.1).returncode == -signal.SIGKILL
    assert run_program("json.tool", "--help", folder=tmp_path, environment=os.environ).returncode == 0


def test_made_once(tmp_path_factory: pytest.TempPathFactory) -> None:
    """What failed is made anew; what is there is not."""
    made: list[int] = []

    def make(folder: Path) -> Path:
        made.append(len(list(folder.iterdir())))
        (folder / "site").touch(exist_ok=False)
        if len(made) == 1:
            raise OSError
        return folder / "site"

    with pytest.raises(OSError, match=r"^$"):
        make_once(tmp_path_factory, "test", make)
    first, second = make_once(tmp_path_factory, "test", make), make_once(tmp_path_factory, "test", make)
    assert first == second
    assert (first.is_file(), made) == (True, [0, 0])


def test_calls_are_counted() -> None:
    """The same work is the same number, on every machine."""
    assert {count_calls(lambda: [abs(number) for number in range(1000)]) // 1000 for _ in range(3)} == {1}
