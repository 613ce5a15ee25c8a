"""``sweep`` in the terminal, with pretended processes; and one that is really killed."""

import csv
import functools
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import main
from core.config import RunConfig, dump_config
from core.messages.events import Started
from core.queue.runner import Runner
from core.session.job import read_job
from core.sweeps.store import SweepStore
from tests.core.lasting import ROOT
from tests.core.queue.conftest import PretendedProcess

Make = Callable[..., RunConfig]
WORDS = ("--vary", "schedule.peak_lr=1e-3,2e-3,4e-3", "--seeds", "1,2")


class Shell:
    """Types ``sweep``; its runs end at once with a loss made of their settings.

    Attributes:
        started: the settings of every process that was started.
        dies_at: the number of the process that is killed as it begins; then the runner is, too.
    """

    def __init__(self, runs_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.runs_dir, self._capsys = runs_dir, capsys
        self.started: list[tuple[float, int, bool]] = []
        self.dies_at = 0

    def __call__(self, *words: str) -> tuple[int, list[list[str]], str]:
        """Exit status, the table, stderr."""
        try:
            status = main.main(["sweep", *words, "--runs", str(self.runs_dir)])
        except SystemExit as error:
            status = int(str(error.code))
        said = self._capsys.readouterr()
        return status, list(csv.reader(io.StringIO(said.out))), said.err

    def start(
        self, folder: Path, processes: int, output: int, variables: Mapping[str, str] | None
    ) -> PretendedProcess:
        process = PretendedProcess(folder, variables or {})
        job = read_job(folder)
        config = job.config
        peak, seed = config.schedule.peak_lr, config.training.seed
        self.started.append((peak, seed, job.origin is not None))
        run_dir = self.runs_dir / f"{peak:g}-{seed}"
        run_dir.mkdir(parents=True, exist_ok=True)
        begun = Started(str(run_dir), "r", 0, 6, 2, 5, 32, 100, 256, "cpu", "CPU", "fp32")
        process.say(begun)
        if len(self.started) == self.dies_at:
            process.end()
            raise KeyboardInterrupt  # as if the runner were no more; nothing is tidied
        process.end(reason="completed", step=6, run_dir=str(run_dir))
        return process


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Shell:
    made = Shell(tmp_path / "runs", capsys)
    runner = functools.partial(Runner, places=("",), start=made.start)
    monkeypatch.setattr("core.cli.queue_commands.Runner", runner)
    monkeypatch.setattr("core.queue.runner._LOOK_EVERY_S", 0.0)
    monkeypatch.setattr("core.queue.runner.last_val", lambda folder: 2.5)
    return made


def test_that_every_combination_is_a_row_and_the_same_words_train_nothing_again(
    shell: Shell,
) -> None:
    status, rows, _ = shell(*WORDS)
    assert status == 0
    assert rows[0] == ["run", "schedule.peak_lr", "seed", "final_val", "best_val", "state"]
    assert [row[1:4] for row in rows[1:]] == [
        [peak, seed, "2.5"] for peak in ("0.001", "0.002", "0.004") for seed in "12"
    ]
    assert {row[-1] for row in rows[1:]} == {"done"}
    assert Path(rows[1][0]) == shell.runs_dir / "0.001-1"
    assert shell(*WORDS) == (0, rows, "6 runs, 0 of them left to train\n")
    assert len(shell.started) == 6


def test_that_a_sweep_that_was_killed_goes_on_with_the_run_at_work(
    shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    shell.dies_at = 4
    with pytest.raises(KeyboardInterrupt):
        shell(*WORDS)
    monkeypatch.setattr("core.queue.worker._BEGINS_WITHIN_S", 0.0)  # its process is no more, too
    status, rows, said = shell(*WORDS)
    assert status == 0
    assert "3 of them left to train" in said
    assert [row[-1] for row in rows[1:]] == ["done"] * 6
    assert [each[:2] for each in shell.started[3:]] == [
        (0.002, 2), (0.002, 2), (0.004, 1), (0.004, 2),
    ]  # fmt: skip
    assert shell.started[4][2]  # resumed, not begun anew


def test_that_a_range_is_logarithmic_and_duplicates_are_dropped(shell: Shell) -> None:
    _, rows, _ = shell("--vary", "schedule.peak_lr=1e-4..1e-2:3,1e-2", "--seeds", "1,1")
    assert [row[1] for row in rows[1:]] == ["0.0001", "0.001", "0.01"]


def test_that_a_grid_has_a_column_a_field(shell: Shell) -> None:
    words = ("--vary", "schedule.peak_lr=1e-3,2e-3", "--vary", "schedule.decay=cosine,linear")
    _, rows, _ = shell(*words, "--set", "training.seed=7")
    assert rows[0][1:4] == ["schedule.peak_lr", "schedule.decay", "seed"]
    assert [row[1:4] for row in rows[1:]] == [
        [peak, decay, "7"] for peak in ("0.001", "0.002") for decay in ("cosine", "linear")
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "nothing is varied"),
        (("--vary", "schedule.peek_lr=1"), "did you mean schedule.peak_lr"),
        (("--vary", "schedule.peak_lr=1e-3,-1"), "schedule.peak_lr: must be a number above 0"),
        (("--vary", "schedule.peak_lr="), "schedule.peak_lr: needs values"),
        (("--vary", "schedule.peak_lr"), "schedule.peak_lr: needs values"),
        (("--vary", "schedule.peak_lr=,"), "schedule.peak_lr: needs values"),
        (("--vary", "schedule.peak_lr=1e-4..1e-2:1"), "from 2 to 200"),
        (("--vary", "schedule.warmup=0..9:3"), "ends must be numbers above 0"),
        (("--vary", "training.seed=1..250:250"), "from 2 to 200"),
        (("--vary", "training.seed=1,2", "--seeds", "1,2"), "training.seed: is varied already"),
        (("--vary", "schedule.peak_lr=1e-4..1e-2:150", "--seeds", "1,2"), "300 runs at once"),
        (("--vary", "schedule.peak_lr=1", "--vary", "schedule.peak_lr=2"), "is given twice"),
        (("--vary", "model.n_heads=1,5"), "model.n_heads"),
        (("--vary", "schedule.peak_lr=1", "--seeds", "one"), "training.seed: must be"),
        (("--vary", "data.source=[1"), "data.source: needs a TOML list"),
        (("--vary", "schedule.points=1,2"), "needs a TOML list, [[[0, 1e-3]"),
    ],
)
def test_that_what_cannot_be_is_refused_by_its_field_before_anything_begins(
    shell: Shell, words: tuple[str, ...], said: str
) -> None:
    status, rows, errors = shell(*words)
    assert (status, rows) == (2, [])
    assert said in errors
    assert not shell.runs_dir.exists()


def test_that_a_newer_or_damaged_record_is_refused_by_name(shell: Shell) -> None:
    shell(*WORDS)
    (file,) = SweepStore(shell.runs_dir).folder.glob("*/sweep.json")
    whole = file.read_text("utf-8")
    file.write_text(
        whole.replace('"format":1', '"format":99').replace('"format": 1', '"format": 99')
    )
    status, _, said = shell(*WORDS)
    assert status == 1
    assert "newer Crest" in said
    file.write_text(whole[:100])
    status, _, said = shell(*WORDS)
    assert status == 1
    assert "sweep.json cannot be read" in said
    assert SweepStore(shell.runs_dir).list() == ()


@pytest.mark.slow  # seven processes with torch
def test_that_a_real_sweep_survives_kill_9(tmp_path: Path, tiny: Make) -> None:
    config = tiny({"training.max_steps": 12, "training.epochs": 99, "training.checkpoint_every": 4})
    file = tmp_path / "tiny.toml"
    file.write_text(dump_config(config))
    runs_dir = tmp_path / "runs"
    words = [sys.executable, "main.py", "sweep", str(file), *WORDS, "--runs", str(runs_dir)]
    store = SweepStore(runs_dir)
    with subprocess.Popen(words, cwd=ROOT, stdout=subprocess.DEVNULL) as process:
        ends = time.monotonic() + 300.0
        while time.monotonic() < ends:
            (identity,) = [each.name for each in store.folder.glob("*")] or [""]
            queue = store.own_queue(identity).read() if identity else None
            if queue is not None and len(queue.ended) == 3 and queue.at_work:
                break
            time.sleep(0.05)
        os.kill(process.pid, signal.SIGKILL)
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    rows = list(csv.reader(io.StringIO(done.stdout)))
    assert done.returncode == 0, done.stderr
    assert [row[-1] for row in rows[1:]] == ["done"] * 6
    assert len({row[0] for row in rows[1:]}) == 6
    assert len([each for each in runs_dir.iterdir() if not each.name.startswith(".")]) == 6
