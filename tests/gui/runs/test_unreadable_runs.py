"""A run whose checkpoints another user may not see: it is shown, and says what is not seen."""

import os
import shutil
from pathlib import Path

import pytest

from core.run_store.layout import RunError
from gui.runs.resume.resume_source import read_resume_source
from gui.runs.stored.stored_run import read_run
from tests.gui.runs.made_runs import write_run
from tests.other_user import is_true_for_another_user

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or os.name == "nt", reason="needs another user"
)


def test_that_a_run_whose_checkpoints_may_not_be_seen_is_shown_and_does_not_go_on(
    tmp_path: Path,
) -> None:
    run = write_run(tmp_path / "runs", "harbour light")
    read_run(run, 0.9)  # another user may not be able to read the modules that this loads
    read_resume_source(run)
    closed = run / "checkpoints"
    closed.chmod(0)
    said = f"{closed} cannot be read: no permission"

    def is_said() -> bool:
        shown = read_run(run, 0.9)
        try:
            read_resume_source(run)
        except RunError as error:
            return said in str(error) and any(said in each for each in shown.problems)
        return False

    try:
        assert is_true_for_another_user(is_said, tmp_path)
    finally:
        closed.chmod(0o755)
        shutil.rmtree(run)
