"""A disk that really is full: nothing is lost, and with room the run is the same run."""

from pathlib import Path

import pytest

from tests.small_disk import passed_on_a_small_disk

_FILE = "tests/core/on_a_small_disk.py"


@pytest.mark.thorough
def test_that_runs_outlast_a_disk_that_really_is_full(tmp_path: Path) -> None:
    assert passed_on_a_small_disk(_FILE, tmp_path / "disk") == 18


@pytest.mark.slow
def test_that_they_do_in_the_terminal(tmp_path: Path) -> None:
    assert passed_on_a_small_disk(_FILE, tmp_path / "disk", "slow") == 1
