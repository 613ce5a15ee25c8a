"""Live loggers: they see all of a run once, and whatever they do, the run stays as it is."""

import errno
import json
import sys
import threading
import time
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from tqdm import tqdm

import main
from core.config import FIELD_PATHS, MACHINE_FIELDS, RunConfig, dump_config
from core.loggers import worker
from core.loggers.memory import FILE, LoggerMemory
from core.loggers.table import LOGGERS
from core.messages.commands import ChangeSettings, Command, GoBack, Pause, Resume, Stop
from core.messages.events import Event, Log, StepDone
from core.run_store.reader import read_evals, read_samples, read_steps
from core.session.session import CommandQueue, conduct
from core.session.start_point import Origin
from tests.core.event_files import Board, board_of
from tests.patience import PATIENCE_S

Make = Callable[..., RunConfig]
N = 24
STOP: tuple[Command, ...] = (Stop(),)
BACK: tuple[Command, ...] = (Pause(), GoBack(8), Resume())
BASE = {"training.max_steps": N, "training.epochs": 50, "training.checkpoint_every": 8}


def config_of(tiny: Make, *names: str, **changes: object) -> RunConfig:
    return tiny({**BASE, **{f"logging.{name}": True for name in names}, **changes})


@dataclass
class Played:
    """A run that is over."""

    events: list[Event] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        return Path(next(e.run_dir for e in self.events if hasattr(e, "run_dir")))

    @property
    def complaints(self) -> list[str]:
        return [
            event.what.code
            for event in self.events
            if isinstance(event, Log)
            and event.what.code.startswith("logging.")
            and event.level != "info"
        ]

    @property
    def losses(self) -> list[float]:
        return [event.loss for event in self.events if isinstance(event, StepDone)]

    @property
    def board(self) -> Board:
        return board_of(self.folder / "tensorboard")


def play(
    config: RunConfig,
    runs_dir: Path,
    origin: Origin | None = None,
    at: dict[int, tuple[Command, ...]] | None = None,
    look: Callable[[Event], None] = lambda _: None,
) -> Played:
    """One run, with commands that are sent at updates."""
    control, played = CommandQueue(), Played()

    def publish(event: Event) -> None:
        played.events.append(event)
        look(event)
        if isinstance(event, StepDone) and at and event.step in at:
            for command in at.pop(event.step):
                control.send(command)

    conduct(config, runs_dir, control, publish, origin=origin)
    return played


def steps_of(board: Board, tag: str) -> list[int]:
    return [step for step, _ in board.curves[tag]]


def assert_whole(board: Board, folder: Path) -> None:
    """Every row and text of the run's folder stands there once, and nothing else."""
    rows, evals = read_steps(folder), read_evals(folder)
    for tag, name in (("lr", "lr"), ("loss/batch", "loss"), ("grad_norm", "grad_norm")):
        assert steps_of(board, tag) == rows["step"].tolist()
        assert [v for _, v in board.curves[tag]] == pytest.approx(rows[name].tolist(), rel=1e-6)
    for tag, name in (("loss/train", "train_loss"), ("loss/val", "val_loss")):
        assert steps_of(board, tag) == evals["step"].tolist()
        assert [v for _, v in board.curves[tag]] == pytest.approx(evals[name].tolist(), rel=1e-6)
    assert [step for step, _ in board.texts.get("sample", [])] == [
        s["step"] for s in read_samples(folder)
    ]


# -- TensorBoard


def test_that_tensorboard_has_every_number_settings_and_edits(tiny: Make, tmp_path: Path) -> None:
    changed = ChangeSettings({"clipping.max_norm": 0.25})
    run = play(config_of(tiny, "tensorboard"), tmp_path, at={9: (changed,)})
    board = run.board
    assert_whole(board, run.folder)
    ((_, settings),) = board.texts["config"]
    assert "emb_dim" in settings
    ((step, edit),) = board.texts["edit"]
    assert step == 10
    assert "0.25" in edit
    assert {"_hparams_/experiment", "_hparams_/session_start_info"} <= board.plugins
    assert run.complaints == []


@pytest.mark.thorough
def test_that_it_is_written_while_the_run_trains(tiny: Make, tmp_path: Path) -> None:
    seen: list[int] = []

    def look(event: Event) -> None:
        if isinstance(event, StepDone) and event.step == N - 2:
            folder = next(tmp_path.glob("*/tensorboard"))
            until = time.monotonic() + PATIENCE_S
            while time.monotonic() < until and not seen:
                seen.extend(step for step, _ in board_of(folder).curves.get("loss/batch", []))
                time.sleep(0.01)

    play(config_of(tiny, "tensorboard"), tmp_path, look=look)
    assert seen[:1] == [0]
    assert max(seen) < N - 1


def test_that_a_resumed_run_goes_on_in_the_same_record(tiny: Make, tmp_path: Path) -> None:
    config = config_of(tiny, "tensorboard")
    stopped = play(config, tmp_path, at={11: STOP})
    resumed = play(RunConfig(), tmp_path, Origin(stopped.folder))
    assert len(resumed.losses) == N - 12
    assert_whole(resumed.board, resumed.folder)
    again = play(RunConfig(), tmp_path, Origin(stopped.folder, step=16))  # the rest is set aside
    assert len(again.losses) == N - 16
    assert_whole(again.board, again.folder)
    assert again.board.restarts == [11, 15]  # for a TensorBoard that has read the rest
    assert len(again.board.texts["config"]) == 1


@pytest.mark.thorough
def test_that_a_run_that_goes_back_while_it_trains_is_told_once(tiny: Make, tmp_path: Path) -> None:
    run = play(config_of(tiny, "tensorboard"), tmp_path, at={19: BACK})
    assert len(run.losses) > N
    assert_whole(run.board, run.folder)


@pytest.mark.thorough
def test_that_a_branch_has_a_record_of_its_own(tiny: Make, tmp_path: Path) -> None:
    parent = play(config_of(tiny, "tensorboard"), tmp_path)
    before = parent.board
    branch = play(
        RunConfig(),
        tmp_path,
        Origin(parent.folder, step=8, kind="branch", values={"optimizer.weight_decay": 0.0}),
    )
    assert branch.folder != parent.folder
    assert_whole(branch.board, branch.folder)
    assert steps_of(branch.board, "lr") == list(range(8, N))  # as in its folder
    assert parent.board == before


def test_that_a_run_that_is_logged_later_has_its_beginning_too(tiny: Make, tmp_path: Path) -> None:
    stopped = play(config_of(tiny), tmp_path, at={11: STOP})
    assert not (stopped.folder / "tensorboard").exists()
    later = play(
        RunConfig(), tmp_path, Origin(stopped.folder, values={"logging.tensorboard": True})
    )
    assert_whole(later.board, later.folder)


@pytest.mark.thorough
def test_that_a_record_whose_end_was_lost_is_made_whole(tiny: Make, tmp_path: Path) -> None:
    stopped = play(config_of(tiny, "tensorboard"), tmp_path, at={11: STOP})
    (file,) = (stopped.folder / "tensorboard").iterdir()
    content = file.read_bytes()
    file.write_bytes(content[:-500])  # in the middle of a record
    LoggerMemory(stopped.folder).put("tensorboard", {"folder": "tensorboard"}, 3)
    assert max(steps_of(stopped.board, "lr")) > 3
    resumed = play(RunConfig(), tmp_path, Origin(stopped.folder))
    assert_whole(resumed.board, resumed.folder)


# -- one that is not ours, and fails


class FakeWandb(types.ModuleType):
    """What the program uses of the package ``wandb``; runs keep what they were told."""

    def __init__(self) -> None:
        super().__init__("wandb")
        self.runs: list[FakeRun] = []
        self.held = threading.Event()  # let go of whoever waits
        self.at_init: BaseException | None = None
        self.at_log: Callable[[], None] = lambda: None
        self.Settings = dict

    def login(self, *, prompt: bool) -> bool:
        assert not prompt
        return True

    def init(self, **asked: Any) -> "FakeRun":
        if self.at_init is not None:
            raise self.at_init
        known = [run for run in self.runs if run.id == asked["id"]]
        if known:
            return known[0]
        self.runs.append(FakeRun(self, f"id{len(self.runs)}", asked))
        return self.runs[-1]


@dataclass
class FakeRun:
    """One record; steps only go up."""

    module: FakeWandb
    id: str
    asked: dict[str, Any]
    told: dict[int, dict[str, Any]] = field(default_factory=dict)
    url: str = "https://example.org/run"
    finished: list[int] = field(default_factory=list)

    def log(self, values: dict[str, Any], step: int) -> None:
        self.module.at_log()
        assert step >= max(self.told, default=0), "wandb would drop it"
        kept = self.told.setdefault(step, {})
        assert not kept.keys() & (values.keys() - {"sample", "edit"}), "told twice"
        kept.update(values)

    def finish(self, exit_code: int) -> None:
        self.finished.append(exit_code)


@pytest.fixture
def wandb(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeWandb]:
    fake = FakeWandb()
    monkeypatch.setitem(sys.modules, "wandb", fake)
    monkeypatch.setattr(worker, "STALLS_AFTER_S", 0.2)
    monkeypatch.setattr(worker, "OPENS_WITHIN_S", 0.2)
    yield fake
    fake.held.set()
    for thread in threading.enumerate():
        if thread.name.startswith("crest-log"):
            thread.join(PATIENCE_S)


def assert_told(run: FakeRun, folder: Path) -> None:
    rows = read_steps(folder)
    assert [(step, values["loss/batch"]) for step, values in run.told.items()] == list(
        zip(rows["step"].tolist(), rows["loss"].tolist(), strict=True)
    )
    evals = {step: v["loss/val"] for step, v in run.told.items() if "loss/val" in v}
    assert list(evals) == read_evals(folder)["step"].tolist()


def full() -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


@pytest.fixture(scope="module")
def losses(tmp_path_factory: pytest.TempPathFactory) -> list[list[float]]:
    return []  # of the run that nobody is told of, made once


FAILURES: dict[str, tuple[str, Callable[[FakeWandb], None]]] = {
    "raises at once": ("logging.failed", lambda w: setattr(w, "at_init", RuntimeError("no"))),
    "ends the program": ("logging.failed", lambda w: setattr(w, "at_init", SystemExit(3))),
    "disk is full": ("logging.failed", lambda w: setattr(w, "at_log", full)),
    "waits for ever": (
        "logging.takes_no_more",
        lambda w: setattr(w, "at_log", lambda: w.held.wait(PATIENCE_S)),
    ),
}


@pytest.mark.parametrize("failure", FAILURES)
def test_that_a_logger_that_fails_is_told_once_and_changes_nothing(
    tiny: Make, tmp_path: Path, wandb: FakeWandb, losses: list[list[float]], failure: str
) -> None:
    code, break_it = FAILURES[failure]
    break_it(wandb)
    if not losses:
        losses.append(play(config_of(tiny), tmp_path / "alone").losses)
    run = play(config_of(tiny, "wandb", "tensorboard"), tmp_path / "logged")
    assert run.losses == losses[0]
    assert run.complaints == [code]
    assert_whole(run.board, run.folder)  # others go on
    log = (run.folder / "log.jsonl").read_text().splitlines()
    assert sum(json.loads(line).get("code") == code for line in log) == 1


def test_that_a_logger_too_slow_for_the_run_is_left_behind(
    tiny: Make, tmp_path: Path, wandb: FakeWandb, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "MOST_WAITING", 5)
    wandb.at_log = lambda: (wandb.held.wait(PATIENCE_S), None)[1]
    run = play(config_of(tiny, "wandb"), tmp_path)
    assert run.complaints == ["logging.too_slow"]
    assert len(run.losses) == N


def test_that_a_missing_package_is_told_and_the_run_trains(
    tiny: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "mlflow", None)
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    monkeypatch.delitem(sys.modules, "mlflow")
    run = play(config_of(tiny, "mlflow"), tmp_path)
    assert run.complaints == ["logging.failed"]
    said = next(e.message for e in run.events if isinstance(e, Log) and e.level == "warning")
    assert "pip install mlflow" in said
    assert len(run.losses) == N


# -- one whose steps only go up


@pytest.mark.thorough
def test_that_wandb_is_told_of_a_run_and_its_rest_once(
    tiny: Make, tmp_path: Path, wandb: FakeWandb
) -> None:
    stopped = play(config_of(tiny, "wandb"), tmp_path, at={11: STOP})
    resumed = play(RunConfig(), tmp_path, Origin(stopped.folder))
    (record,) = wandb.runs
    assert_told(record, resumed.folder)
    assert record.asked["config"]["training.max_steps"] == N
    assert record.finished == [0, 0]
    assert resumed.complaints == []


@pytest.mark.thorough
def test_that_what_is_made_anew_is_not_told_twice(
    tiny: Make, tmp_path: Path, wandb: FakeWandb
) -> None:
    run = play(config_of(tiny, "wandb"), tmp_path, at={19: STOP})
    for folder in (run.folder / "checkpoints").iterdir():
        if not folder.name.endswith("0000016"):  # as after a crash: the newest is older
            for file in folder.iterdir():
                file.unlink()
            folder.rmdir()
    resumed = play(RunConfig(), tmp_path, Origin(run.folder))
    assert resumed.complaints == []
    (record,) = wandb.runs
    assert_told(record, resumed.folder)


@pytest.mark.thorough
def test_that_another_future_begins_another_record_of_the_group(
    tiny: Make, tmp_path: Path, wandb: FakeWandb
) -> None:
    run = play(config_of(tiny, "wandb"), tmp_path)
    again = play(
        RunConfig(), tmp_path, Origin(run.folder, step=8, values={"clipping.max_norm": 0.1})
    )
    first, second = wandb.runs
    assert first.asked["group"] == second.asked["group"]
    assert max(first.told) == N - 1
    assert_told(second, again.folder)
    back = play(config_of(tiny, "wandb"), tmp_path, at={19: BACK})
    assert back.complaints == []
    assert_told(wandb.runs[-1], back.folder)


# -- asking for them


def test_that_every_logger_is_a_field_that_a_run_may_change_whenever_it_goes_on() -> None:
    fields = {path.partition(".")[2] for path in FIELD_PATHS if path.startswith("logging.")}
    assert fields == set(LOGGERS)
    assert {f"logging.{name}" for name in fields} <= set(MACHINE_FIELDS)


@pytest.mark.thorough
def test_that_the_command_line_logs_and_refuses_what_is_not_there(
    tiny: Make, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tqdm, "monitor_interval", 0)
    with monkeypatch.context() as without:
        without.setattr("importlib.util.find_spec", lambda _: None)
        assert main.main(["train", "--log", "mlflow"]) == 2
    assert "--log: mlflow is not installed here" in capsys.readouterr().err
    assert main.main(["train", "--log", "tensorbord"]) == 2
    assert "must be one of tensorboard, wandb, mlflow" in capsys.readouterr().err
    toml = tmp_path / "tiny.toml"
    toml.write_text(dump_config(config_of(tiny)))
    asked = ["train", str(toml), "--runs", str(tmp_path), "--log", "tensorboard"]
    assert main.main(asked) == 0
    told = capsys.readouterr()
    folder = Path(told.out.splitlines()[-1])
    assert f"Logging for TensorBoard, which can show all runs of {tmp_path}" in told.err
    assert_whole(board_of(folder / "tensorboard"), folder)


@pytest.mark.parametrize("content", [b"", b"[]", b'{"wandb": 3}', b'{"wandb": {"last": "x"}}'])
def test_that_a_damaged_memory_is_an_empty_one(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert LoggerMemory(tmp_path).get("wandb") == ({}, -1)
