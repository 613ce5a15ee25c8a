"""Folders that another user's program may read and not write: said at once, in words."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.events import Event, Failed, Preparing
from core.session.start_point import BRANCH, Origin
from tests.core.conftest import Undisturbed
from tests.core.lasting import LASTING, only, played, resumed
from tests.other_user import is_true_for_another_user

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or os.name == "nt", reason="needs another user"
)

Make = Callable[..., RunConfig]
SHORT = {**LASTING, "training.max_steps": 40}


def _refused(events: list[Event], *said: str) -> bool:
    """Whether the one failure says all this, and nothing that takes long was begun."""
    (failed,) = only(events, Failed)
    begun = [str(one.what) for one in only(events, Preparing)]
    return all(part in str(failed.what) for part in said) and not any(
        "Reading" in text or "Building" in text for text in begun
    )


def _read_only(folder: Path) -> None:
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o555 if each.is_dir() else 0o444)


@pytest.mark.thorough
def test_that_a_folder_of_runs_that_cannot_be_written_is_refused_before_the_text_is_read(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    config = tiny(SHORT)
    run = tmp_path / "run"
    shutil.copytree(undisturbed(config), run)
    closed = tmp_path / "closed"
    (closed / "hidden").mkdir(parents=True)
    (closed / "hidden").chmod(0o000)
    closed.chmod(0o555)

    def is_refused() -> bool:
        said = (f"cannot be created in {closed}", "no permission")
        below = played(config, closed / "runs" / "mine")
        out_of_sight = closed / "hidden" / "runs"
        unseen = played(config, out_of_sight)
        branched = played(config, closed, origin=Origin(run, kind=BRANCH))
        return (
            _refused(played(config, closed), *said)
            and _refused(below, f"cannot be created in {closed / 'runs' / 'mine'}", "no permission")
            and _refused(unseen, f"cannot be created in {out_of_sight}", "no permission")
            and _refused(branched, *said)
        )

    assert is_true_for_another_user(is_refused, tmp_path)
    assert [each.name for each in closed.iterdir()] == ["hidden"]
    closed.chmod(0o755)
    (closed / "hidden").chmod(0o755)


def test_that_a_run_whose_folder_cannot_be_written_is_named_where_it_should_go_on(
    tiny: Make, undisturbed: Undisturbed, tmp_path: Path
) -> None:
    run = tmp_path / "runs" / "one"
    shutil.copytree(undisturbed(tiny(SHORT)), run)
    _read_only(run)

    def is_named() -> bool:
        said = ("The folder of the run one cannot be written", "no permission (change")
        return _refused(resumed(run), *said)

    assert is_true_for_another_user(is_named, tmp_path)
