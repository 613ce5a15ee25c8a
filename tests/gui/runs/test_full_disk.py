"""A disk that really is full, under a run in the real window."""

from pathlib import Path

import pytest

from tests.small_disk import passed_on_a_small_disk


@pytest.mark.thorough
def test_that_the_window_outlasts_a_disk_that_really_is_full(tmp_path: Path) -> None:
    assert passed_on_a_small_disk("tests/gui/runs/on_a_small_disk.py", tmp_path / "disk") == 7
