"""A run that another process trains, followed from its folder as it grows."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig
from core.messages.commands import ChangeSettings, EditSchedule, Stop
from core.messages.events import Evaluated, Event, SampleDone, Started, StepDone
from core.run_store import index as runs
from core.run_store.follower import Follower, Gained
from core.run_store.layout import RunError
from core.run_store.metrics import EVALS, STEPS
from core.run_store.reader import timeline_of
from core.run_store.writer import RunWriter
from core.schedule.edits import Hold
from core.session.session import CommandQueue
from tests.core.lasting import LASTING, after, folder_of, only, played, resumed

Make = Callable[..., RunConfig]


def _steps(gained: list[Gained]) -> list[StepDone]:
    return [STEPS.event_of(row) for one in gained for row in one.steps.tolist()]


def test_that_a_follower_is_told_what_the_trainer_recorded(tiny: Make, tmp_path: Path) -> None:
    followers: list[Follower] = []
    looks: list[Gained] = []
    score = after(
        {
            9: [
                EditSchedule(Hold()),
                ChangeSettings({"clipping.max_norm": 0.3, "clipping.begin": "start"}),
            ]
        }
    )

    def react(event: Event, commands: CommandQueue) -> None:
        score(event, commands)
        if isinstance(event, Started):
            followers.append(Follower(Path(event.run_dir)))
        if isinstance(event, StepDone | Evaluated) and followers:
            looks.append(followers[0].look())

    events = played(tiny(LASTING), tmp_path, react)
    looks.append(followers[0].look())
    assert not any(one.cut for one in looks)
    assert _steps(looks) == only(events, StepDone)
    evals = [EVALS.event_of(row) for one in looks for row in one.evals.tolist()]
    assert evals == only(events, Evaluated)
    samples = [(line["step"], line["text"]) for one in looks for line in one.samples]
    assert samples == [(one.step, one.text) for one in only(events, SampleDone)]
    last, folder = looks[-1], folder_of(events)
    assert last.edits == runs.read_edits(folder)
    assert last.edits is not None
    assert [edit.step for edit in last.edits] == [10, 10]
    assert last.timeline == timeline_of(folder, runs.run_config(folder))
    assert last.checkpoints[-1].step == 60
    assert last.info.state == "completed"
    nothing = followers[0].look()
    assert (len(nothing.steps), len(nothing.evals), nothing.samples) == (0, 0, ())


@pytest.mark.thorough
def test_that_a_run_that_was_cut_back_is_noticed(tiny: Make, tmp_path: Path) -> None:
    config = tiny({**LASTING, "training.checkpoint_every": 20})
    folder = folder_of(played(config, tmp_path))
    follower = Follower(folder)
    assert len(follower.look().steps) == 60

    def react(event: Event, commands: CommandQueue) -> None:
        if isinstance(event, StepDone) and event.step == 44:
            commands.send(Stop())

    resumed(folder, react, step=40)
    assert follower.look().cut
    follower = Follower(folder)
    assert len(follower.look().steps) == 45
    # Cut and grown beyond where it was read to, between two looks.
    resumed(folder, step=40)
    assert follower.look().cut
    known = Follower(folder, *(len(rows(folder)) for rows in (runs.read_steps, runs.read_evals)))
    assert not known.look().cut


@pytest.mark.thorough
def test_that_a_process_that_ended_without_a_word_is_noticed(tiny: Make, tmp_path: Path) -> None:
    events = played(tiny(LASTING), tmp_path / "a")
    writer = RunWriter(tmp_path / "b", tiny(LASTING), "dying")
    writer.record(only(events, Started)[0])
    writer.record(only(events, StepDone)[0])
    follower = Follower(writer.path)
    first = follower.look()
    assert len(first.steps) == 1
    assert not first.info.ended_badly
    writer.close()  # as the end of a process does
    assert follower.look().info.ended_badly
    with (writer.path / STEPS.file).open("ab") as file:
        file.write(b"half")
    torn = follower.look()
    assert (len(torn.steps), torn.cut) == (0, False)
    os.truncate(writer.path / STEPS.file, 0)
    assert follower.look().cut
    with pytest.raises(RunError, match="is not a folder"):
        Follower(tmp_path / "nowhere").look()
