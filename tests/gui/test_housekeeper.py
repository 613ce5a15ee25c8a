"""The collector and the interpreter's switching, while windows live and after."""

import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("case", ["off", "aside", "timer"])
def test_that_the_collector_is_a_windows_timer_while_one_lives(case: str) -> None:
    alone = [sys.executable, "-m", "tests.gui.collector_alone", case]
    ended = subprocess.run(alone, cwd=_ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
