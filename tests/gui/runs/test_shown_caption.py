"""What stands beside the name of a stored run that is shown."""

from dataclasses import replace
from pathlib import Path

from core.run_store.index import RunInfo
from gui.runs.stored.shown_caption import caption

INFO = RunInfo(Path("/runs/one"), "one", "", "stopped", 40, 25, "cpu", "fp32")


def test_that_a_stored_run_is_said_to_be_read_only() -> None:
    assert caption(INFO) == "stopped · read-only"


def test_that_who_trains_it_and_where_it_comes_from_are_named() -> None:
    branch = replace(INFO, state="running", parent_step=1_200, not_exact=("other threads",))
    assert caption(branch, trained_by="process 7", parent_name="linear").split(" · ") == [
        "training",
        "read-only",
        "trained by process 7",
        "branch of linear at step 1,200",
        "not exact because of other threads",
    ]
