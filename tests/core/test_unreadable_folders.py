"""What another user may not read: every command says so, with the remedy, and takes it for nothing.

A folder that cannot be listed is not an empty one: a run whose checkpoints cannot be seen neither
goes on from its beginning nor has none to export.
"""

import contextlib
import io
import json
import os
import shutil
import signal
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import main
from core.config import RunConfig, dump_config
from core.exports.formats import FORMATS, export_run
from core.run_store.reader import run_config
from tests.core.conftest import Undisturbed
from tests.other_user import is_true_for_another_user
from tests.patience import PATIENCE_S

pytestmark = pytest.mark.skipif(
    not hasattr(os, "fork") or os.name == "nt", reason="needs another user"
)

Make = Callable[..., RunConfig]
NO_PERMISSION = "no permission (change the permissions, or choose another place)"
# What is unreadable of a run, and for each command whether it needs that.
_PARTS = (".", "run.json", "config.toml", "steps.bin", "checkpoints", "checkpoints/step-*")
_COMMANDS = {
    "csv": (("export", "{run}", "csv", "{free}/csv"), {".", "steps.bin"}),
    "weights": (
        ("export", "{run}", "huggingface", "{free}/weights"),
        {".", "config.toml", "checkpoints", "checkpoints/step-*"},
    ),
    "resume": (("resume", "{run}"), set(_PARTS)),
    "branch": (
        ("branch", "{run}", "--runs", "{free}/runs"),
        {".", "run.json", "config.toml", "checkpoints", "checkpoints/step-*"},
    ),
    "again": (("train", "{run}", "--runs", "{free}/runs"), {".", "run.json", "config.toml"}),
}
_CLOSED = {
    "list": ("runs", "--runs", "{closed}"),
    "list below": ("runs", "--runs", "{closed}/runs"),
    "export": ("export", "{closed}/run", "csv", "{free}/csv"),
    "export into": ("export", "{run}", "tensorboard", "{closed}"),
    "export below": ("export", "{run}", "csv", "{closed}/csv"),
    "resume": ("resume", "{closed}/run"),
    "branch": ("branch", "{closed}/run", "--runs", "{free}/runs"),
    "branch into": ("branch", "{run}", "--runs", "{closed}"),
    "train into": ("train", "{config}", "--runs", "{closed}"),
    "train with its config": ("train", "{closed}/a.toml", "--runs", "{free}/runs"),
    "train with its text": (
        *("train", "{config}", "--runs", "{free}/runs"),
        *("--set", "data.source='{closed}/text.txt'"),
    ),
    "train with its weights": (
        *("train", "{config}", "--runs", "{free}/runs"),
        *("--set", "model.init_from='{closed}/run/checkpoints'"),
    ),
}


class Places:
    """A run, a folder that is closed with a run in it, and one that is free."""

    def __init__(self, here: Path, run: Path, config: RunConfig) -> None:
        self._here = here
        self.run, self.closed, self.free = here / "run", here / "closed", here / "free"
        self.config = here / "a.toml"
        shutil.copytree(run, self.run)
        self.closed.mkdir()
        shutil.copytree(run, self.closed / "run")
        self.free.mkdir()
        self.config.write_text(dump_config(config))
        self.free.chmod(0o777)

    def said(self, commands: Sequence[Sequence[str]]) -> list[tuple[int, str]]:
        """The status of each command of another user, and what it says."""
        answers = self.free / "answers.json"

        def ask() -> bool:
            signal.alarm(int(PATIENCE_S) * len(commands))  # ends what hangs
            try:
                answers.write_text(json.dumps([_said(each) for each in filled]))
            except BaseException:  # else nobody would hear of it
                answers.write_text(json.dumps([(99, traceback.format_exc())] * len(filled)))
            signal.alarm(0)
            return True

        names = {name: str(getattr(self, name)) for name in ("run", "closed", "free", "config")}
        filled = [[part.format(**names) for part in command] for command in commands]
        assert is_true_for_another_user(ask, self._here)
        return [(status, text) for status, text in json.loads(answers.read_text())]


def _said(arguments: list[str]) -> tuple[int, str]:
    with io.TextIOWrapper(io.BytesIO(), "utf-8") as out:
        with contextlib.redirect_stderr(out), contextlib.redirect_stdout(out):
            status = main.main(arguments)
        out.seek(0)
        return status, " ".join(out.read().split())


@pytest.fixture
def places(tiny: Make, undisturbed: Undisturbed, tmp_path: Path) -> Places:
    run = undisturbed(tiny())
    for kind in FORMATS:  # another user may not be able to read the modules that this loads
        export_run(kind, run, tmp_path / "loaded" / kind)
    run_config(run)
    return Places(tmp_path, run, tiny())


@pytest.mark.parametrize("part", _PARTS)
def test_that_a_part_of_a_run_that_may_not_be_read_is_named_where_it_is_needed(
    places: Places, part: str
) -> None:
    unreadable = [places.run] if part == "." else list(places.run.glob(part))
    for each in unreadable:
        each.chmod(0)
    needing = [name for name, (_, parts) in _COMMANDS.items() if part in parts]
    answers = places.said([_COMMANDS[name][0] for name in needing])
    for each in unreadable:
        each.chmod(0o755)
    for name, (status, said) in zip(needing, answers, strict=True):
        assert status in {1, 2}, (name, said)
        assert NO_PERMISSION in said, (name, said)
        assert str(places.run) in said or "the run run" in said, (name, said)
    assert not (places.free / "runs").exists()


def test_that_a_folder_that_may_not_be_entered_is_no_empty_one(places: Places) -> None:
    places.closed.chmod(0)
    answers = places.said(list(_CLOSED.values()))
    places.closed.chmod(0o755)
    for name, (status, said) in zip(_CLOSED, answers, strict=True):
        assert status in {1, 2}, (name, said)
        assert NO_PERMISSION in said, (name, said)
        assert str(places.closed) in said, (name, said)
        assert "Errno" not in said
        assert ".crest-export" not in said
