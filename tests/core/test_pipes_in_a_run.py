"""Something else in the place of any file of a run: nothing waits for it, and it is named."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from core.config import ConfigError, RunConfig
from core.exports.formats import FORMATS, export_run
from core.exports.output import OutputError
from core.messages.commands import SaveNow, Stop
from core.messages.events import Event, Failed, Finished, Log
from core.run_store import checkpoint_list
from core.run_store import index as runs
from core.run_store.annotations import read_about
from core.run_store.checkpoint import CheckpointError, verify
from core.run_store.follower import Follower
from core.run_store.layout import RunError
from core.run_store.retention import disk_use
from core.session.sample_checkpoint import sample
from tests.core.conftest import Once
from tests.core.lasting import LASTING, after, folder_of, only, played, resumed
from tests.core.test_files import STANDING_IN, pytestmark  # noqa: F401
from tests.in_time import in_time

Make = Callable[..., RunConfig]

_FILES = (
    *("run.json", "config.toml", "about.json", "tokenizer.json", "text.txt", ".lock"),
    *(".owner.json", "steps.bin", "evals.bin", "samples.jsonl", "log.jsonl", "edits.jsonl"),
    "checkpoints/pins.json",
)
_OF_A_CHECKPOINT = ("manifest.json", "state.json", "model.safetensors", "training.safetensors")
_NOT_NEEDED = {  # a run goes on without what these say
    *("about.json", "checkpoints/pins.json", "text.txt"),
    *("tokenizer.json", "edits.jsonl"),  # made again, of the text and of the checkpoint
}
_REFUSED = (RunError, ConfigError, OutputError, CheckpointError, OSError)


@pytest.fixture
def stored(tiny: Make, once: Once, tmp_path: Path) -> Path:
    def make(runs_dir: Path) -> Path:
        score = after({6: [SaveNow()], 9: [Stop()]})
        folder = folder_of(played(tiny(LASTING), runs_dir, score))
        runs.rename(folder, "with a pipe")
        checkpoint_list.pin(folder, 7)
        return folder

    return once("pipes", tmp_path / "runs", make)


def _replaced(run: Path, name: str, kind: str) -> None:
    for file in run.glob(name):
        file.unlink()
        STANDING_IN[kind][0](file)
    if not any(run.glob(name)):
        STANDING_IN[kind][0](run / name)


def _names() -> list[str]:
    return [*_FILES, *(f"checkpoints/step-*/{name}" for name in _OF_A_CHECKPOINT)]


def _looks(run: Path, out: Path) -> list[Callable[[], object]]:
    newest = max((run / "checkpoints").glob("step-*"))
    return [
        lambda: runs.list_runs(run.parent),
        lambda: runs.tidy(run.parent),
        lambda: runs.read_description(run),
        lambda: read_about(run),
        lambda: runs.read_steps(run),
        lambda: runs.read_evals(run),
        lambda: runs.read_samples(run),
        lambda: runs.read_log(run),
        lambda: runs.effective_config(run),
        lambda: runs.read_replay(run),
        lambda: Follower(run).look(),
        lambda: checkpoint_list.list_checkpoints(run),
        lambda: checkpoint_list.count_edits(newest),
        lambda: verify(newest),
        lambda: disk_use(run),
        *(partial(export_run, kind, run, out / kind) for kind in FORMATS),
        lambda: runs.set_notes(run, "a note"),
        lambda: runs.restore(runs.delete(run)),
    ]


@pytest.mark.parametrize("kind", STANDING_IN)
def test_that_no_look_at_a_run_waits_for_what_is_no_file(
    stored: Path, tmp_path: Path, kind: str
) -> None:
    good = shutil.copytree(stored, tmp_path / "good")
    names = _names() if kind == "pipe" else _names()[::3]  # the door is the same for all
    for number, name in enumerate(names):
        shutil.rmtree(stored)
        shutil.copytree(good, stored)
        _replaced(stored, name, kind)
        for look in _looks(stored, tmp_path / str(number)):
            error = in_time(look)
            assert error is None or isinstance(error, _REFUSED), (name, error)
        assert [run.path for run in runs.list_runs(stored.parent)] == [stored], name


@pytest.mark.parametrize("name", _names())
def test_that_a_run_with_a_pipe_goes_on_or_names_it(stored: Path, name: str) -> None:
    _replaced(stored, name, "pipe")
    short = name.rpartition("/")[2]
    events: list[Event] = []
    in_time(lambda: events.extend(resumed(stored, after({12: [Stop()]}))))
    failed = [event.message for event in only(events, Failed)]
    if short in {"model.safetensors", "training.safetensors", "state.json", "manifest.json"}:
        assert failed  # all of its checkpoints are broken
        assert short in failed[0]
        assert short == "manifest.json" or "a named pipe" in failed[0]
    elif name in _NOT_NEEDED:
        assert failed == []
        told = [event.message for event in only(events, Log)]
        assert name != "edits.jsonl" or any("a named pipe" in words for words in told)
        assert isinstance(events[-1], Finished)
    else:
        assert short in failed[0]
        assert "a named pipe" in failed[0]


def test_that_a_checkpoint_of_a_run_with_a_pipe_is_not_sampled(stored: Path) -> None:
    _replaced(stored, "tokenizer.json", "pipe")
    newest = max((stored / "checkpoints").glob("step-*"))
    error = in_time(lambda: sample(newest, RunConfig().sampling))
    assert "tokenizer.json" in str(error)
    assert "a named pipe" in str(error)
