"""A model that the memory cannot hold is refused before it is built, and a build can be stopped."""

from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from core.cli import commands as cli
from core.config import RunConfig
from core.messages.commands import Stop
from core.messages.events import Event, Failed, Finished, Preparing
from core.model import gpt
from core.session.session import CommandQueue, conduct
from tests.core.lasting import only

Make = Callable[..., RunConfig]
_GIANT: dict[str, object] = {
    "model.n_layers": 200,
    "model.emb_dim": 16_384,
    "model.n_heads": 16,
}


def _conducted(
    config: RunConfig, runs_dir: Path, *, stop_while_built: bool = False, force: bool = False
) -> list[Event]:
    events: list[Event] = []
    control = CommandQueue()

    def publish(event: Event) -> None:
        events.append(event)
        building = isinstance(event, Preparing) and event.what.code == "run.building_model"
        if building and stop_while_built:
            control.send(Stop())

    conduct(config, runs_dir, control, publish, force=force)
    return events


def test_that_it_is_refused_by_its_numbers_before_anything_is_built(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gpt, "Block", None)
    (failed,) = only(_conducted(tiny(_GIANT), tmp_path / "runs"), Failed)
    assert (failed.kind, failed.field, failed.what.code) == (
        "memory",
        "model.n_layers",
        "memory.too_large",
    )
    assert "GB of memory" in failed.message
    assert not (tmp_path / "runs").exists()
    assert cli.train(tiny(_GIANT), tmp_path / "runs") == cli.BAD_CONFIG
    assert "--force trains it anyway" in capsys.readouterr().err


def test_that_a_batch_that_is_too_large_is_named_as_such(tiny: Make, tmp_path: Path) -> None:
    wide = {"model.n_heads": 512, "model.emb_dim": 512, "model.n_layers": 40}
    rows = {"training.batch_size": 64, "data.context_length": 256, "data.stride": 10}
    config = tiny({**wide, **rows, "model.dropout": 0.1})
    (failed,) = only(_conducted(config, tmp_path), Failed)
    assert failed.field == "training.batch_size"


def test_that_a_build_ends_where_it_is_stopped_or_the_memory_is_used_up(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tiny({"model.n_layers": 3})
    built: list[int] = []
    feed_forward = gpt.FeedForward

    def made(width: int) -> gpt.FeedForward:
        built.append(width)
        return feed_forward(width)

    monkeypatch.setattr(gpt, "FeedForward", made)
    events = _conducted(config, tmp_path, stop_while_built=True)
    assert isinstance(events[-1], Finished)
    assert events[-1].reason == "stopped"
    assert built == []

    class Used:
        total = psutil.virtual_memory().total

        @property
        def available(self) -> int:
            return 0 if len(built) == 2 else self.total

    monkeypatch.setattr(psutil, "virtual_memory", Used)
    (failed,) = only(_conducted(config, tmp_path, force=True), Failed)
    assert failed.kind == "memory"
    assert len(built) == 2
