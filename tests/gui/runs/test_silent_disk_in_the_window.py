"""A disk that says nothing any more, as one of the network that is gone, under the window."""

from pathlib import Path

import pytest

from tests.silent_disk import mounted
from tests.small_disk import passed_on_a_disk


@pytest.mark.thorough
def test_that_the_window_waits_for_no_disk_that_says_nothing(tmp_path: Path) -> None:
    file = "tests/gui/runs/on_a_silent_disk.py"
    assert passed_on_a_disk(mounted, file, tmp_path / "disk") == 2
