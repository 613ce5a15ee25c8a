"""A disk that says nothing any more, as one of the network that is gone, holds nobody up."""

from pathlib import Path

import pytest

from tests.silent_disk import mounted
from tests.small_disk import passed_on_a_disk


@pytest.mark.thorough
def test_that_nobody_waits_for_a_disk_that_says_nothing(tmp_path: Path) -> None:
    assert passed_on_a_disk(mounted, "tests/core/on_a_silent_disk.py", tmp_path / "disk") == 22
