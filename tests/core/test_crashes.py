"""Kill it at any moment: what was acknowledged is there, and the run goes on unchanged."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.config import RunConfig, dump_config
from core.run_store import checkpoint
from core.run_store import index as runs
from core.run_store.lock import owner
from core.run_store.manifest import folder_name
from core.run_store.metrics import STEPS
from core.run_store.metrics_file import header_of, write_rows
from tests.core.lasting import LASTING, ROOT, bits, folder_of, played
from tests.effort import mostly_slow
from tests.processes import Program, crest
from tests.run_problems import problems_of

Make = Callable[..., RunConfig]
pytestmark = pytest.mark.skipif(os.name == "nt", reason="kills processes as POSIX does")

# Torch is imported once; each child is another process that saves until it is killed.
_SAVING = """
import os, sys, torch
from pathlib import Path
from core.run_store.checkpoint import Checkpoint, remove_litter, save
torch.set_num_threads(1)
place = Path(sys.argv[1])
place.mkdir(exist_ok=True)

def saving():
    remove_litter(place)
    step = max([int(f.name[5:]) for f in place.glob("step-*")], default=0)
    print("pid", os.getpid(), flush=True)
    for again in range(10**6):
        step += again % 2 == 0  # every second save replaces the one before it
        content = torch.full((200_000,), float(step * 1000 + again % 2))
        state = {"step": step, "again": again % 2, "last_val": None}
        save(place, step, Checkpoint({"a": content}, {"b": content}, state))
        print(step, again % 2, flush=True)

while sys.stdin.readline():
    child = os.fork()
    if child == 0:
        saving()
    os.waitpid(child, 0)
    print("dead", flush=True)
"""


def _start(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "OMP_NUM_THREADS": "1"},
    )


def _kill_while_saving(place: Path, rounds: int) -> int:
    random_, killed = random.Random(rounds), 0
    parent = _start(_SAVING, place)
    assert parent.stdin is not None
    assert parent.stdout is not None
    for _ in range(rounds):
        parent.stdin.write("go\n")
        parent.stdin.flush()
        child = int(parent.stdout.readline().split()[1])
        acknowledged = [parent.stdout.readline() for _ in range(random_.randrange(1, 4))]
        time.sleep(random_.random() * 0.012)
        os.kill(child, signal.SIGKILL)
        while (line := parent.stdout.readline()) != "dead\n":
            acknowledged.append(line)
        killed += 1
        checkpoint.remove_litter(place)
        assert not [f for f in place.iterdir() if f.name.startswith(".")]
        found = {}
        for folder in place.glob("step-*"):
            content = checkpoint.load(folder)
            step, again = content.state["step"], content.state["again"]
            assert (content.model["a"] == float(step * 1000 + again)).all()
            found[step] = again
        step, again = map(int, acknowledged[-1].split())
        assert max(found) >= step
        assert found[step] >= again
        for folder in place.glob("step-*"):
            if int(folder.name[5:]) < max(found):
                checkpoint.drop(folder)
    parent.stdin.close()
    assert parent.wait(20) == 0
    parent.stdout.close()
    return killed


@pytest.mark.thorough
def test_that_the_newest_acknowledged_checkpoint_survives_a_kill_while_saving(
    tmp_path: Path,
) -> None:
    assert _kill_while_saving(tmp_path / "checkpoints", 4) == 4


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_it_survives_200_kills(tmp_path: Path) -> None:
    assert _kill_while_saving(tmp_path / "checkpoints", 200) == 200


_LOGGING = """
import sys, time
from pathlib import Path
from core.config import RunConfig
from core.messages.events import Evaluated, Log, StepDone
from core.i18n import verbatim
from core.run_store.writer import RunWriter
writer = RunWriter(Path(sys.argv[1]), RunConfig(), "kill me")
print(writer.path, flush=True)
for step in range(10**6):
    writer.record(StepDone(step, 0, step, 1e-3, 1.0 / (step + 1), 0.5, False, step * 0.005))
    if step % 10 == 0:
        writer.record(Evaluated(step, 1.0, 2.0, 0.0))
        writer.record(Log("info", verbatim("hello " * 50)))
    print(step, flush=True)
    time.sleep(0.005)
"""


@pytest.mark.thorough
@pytest.mark.parametrize("times", [2, pytest.param(20, marks=pytest.mark.slow)])
def test_that_no_acknowledged_row_is_missing_after_a_kill(tmp_path: Path, times: int) -> None:
    random_ = random.Random(times)
    for _ in range(times):
        process = _start(_LOGGING, tmp_path)
        assert process.stdout is not None
        folder = Path(process.stdout.readline().strip())
        last = -1
        for _ in range(random_.randrange(5, 120)):
            last = int(process.stdout.readline())
        assert owner(folder) is not None
        process.kill()
        rest = process.stdout.read().splitlines()
        last = int(rest[-1]) if rest else last
        process.communicate()
        assert owner(folder) is None
        assert runs.read_info(folder).ended_badly
        steps = runs.read_steps(folder)
        assert len(steps) >= last + 1
        assert steps["loss"].tolist() == [1.0 / (step + 1) for step in range(len(steps))]
        assert problems_of(folder) == []


def _train_killed(tiny: Make, tmp_path: Path, kills: int, steps: int) -> int:
    """One run, killed at random moments and resumed each time; how often it was.

    All within its first half: on a busy machine a kill comes late, and the run must still be on.
    """
    slow = {"model.emb_dim": 64}
    config = tiny({**LASTING, **slow, "training.max_steps": steps, "training.checkpoint_every": 15})
    reference = folder_of(played(config, tmp_path / "reference"))
    toml = tmp_path / "run.toml"
    toml.write_text(dump_config(config), encoding="utf-8")
    random_ = random.Random(kills)
    runs_dir, killed = tmp_path / "runs", 0
    for wanted in sorted(random_.sample(range(5, steps // 2), kills)):
        folder = next((file.parent for file in runs_dir.glob("*/run.json")), None)
        process = Program("resume", folder) if folder else _train(toml, runs_dir)
        if _rows(runs_dir) >= wanted:  # the last kill came later than it should: any moment
            time.sleep(random_.random() * 0.4)
        while process.poll() is None and _rows(runs_dir) < wanted:
            time.sleep(0.001)
        time.sleep(random_.random() * 0.01)
        process.send_signal(signal.SIGKILL)
        killed += process.wait() == -signal.SIGKILL
    (folder,) = (file.parent for file in runs_dir.glob("*/run.json"))
    done = crest("resume", folder)
    assert done.returncode == 0, done.stderr
    assert bits(folder) == bits(reference)
    assert problems_of(folder) == []
    assert not list((folder / "checkpoints").glob(".*"))
    assert runs.read_info(folder).state == "completed"
    return killed


def _train(toml: Path, runs_dir: Path) -> Program:
    return Program("train", toml, "--runs", runs_dir)


def _rows(runs_dir: Path) -> int:
    head = len(header_of(STEPS))
    sizes = (file.stat().st_size - head for file in runs_dir.glob("*/steps.bin"))
    return max((size // STEPS.row.size for size in sizes), default=0)


def test_that_a_run_killed_at_random_moments_is_the_uninterrupted_run(
    tiny: Make, tmp_path: Path
) -> None:
    assert _train_killed(tiny, tmp_path, 2, 160) == 2


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_a_run_killed_20_times_is_the_uninterrupted_run(tiny: Make, tmp_path: Path) -> None:
    assert _train_killed(tiny, tmp_path, 20, 400) >= 19


def _end_by_signal(tiny: Make, tmp_path: Path, number: signal.Signals, times: int) -> list[float]:
    """Seconds from the signal to the process's end, each at another moment of training."""
    endless = {"training.max_steps": 0, "training.epochs": 10**6, "training.eval_every": 7}
    toml = tmp_path / "run.toml"
    toml.write_text(dump_config(tiny({**LASTING, **endless})), encoding="utf-8")
    random_, took = random.Random(int(number)), []
    for index in range(times):
        runs_dir = tmp_path / f"{number.name}-{index}"
        process = _train(toml, runs_dir)
        while _rows(runs_dir) < 3:
            assert process.poll() is None
            time.sleep(0.002)
        time.sleep(random_.random() * 0.3)
        began = time.monotonic()
        process.send_signal(number)
        assert process.wait(60) == 130
        took.append(time.monotonic() - began)
        (info,) = runs.list_runs(runs_dir)
        assert info.state == "stopped"
        steps = len(runs.read_steps(info.path))
        checkpoint.verify(info.path / "checkpoints" / folder_name(steps))
        assert problems_of(info.path) == []
    return took


@pytest.mark.parametrize("number", mostly_slow([signal.SIGINT, signal.SIGTERM], signal.SIGINT))
def test_that_a_signal_ends_the_training_with_the_run_saved(
    tiny: Make, tmp_path: Path, number: signal.Signals
) -> None:
    _end_by_signal(tiny, tmp_path, number, 1)


@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_that_ten_signals_each_end_within_three_seconds(
    tiny: Make, tmp_path: Path, number: signal.Signals
) -> None:
    assert max(_end_by_signal(tiny, tmp_path, number, 10)) < 3.0


def test_that_the_folder_of_a_run_says_so_when_it_is_damaged(tiny: Make, tmp_path: Path) -> None:
    folder = folder_of(played(tiny(), tmp_path))
    assert problems_of(folder) == []
    steps = runs.read_steps(folder)
    write_rows(folder / "steps.bin", STEPS, np.concatenate([steps[2:], steps]))
    (folder / "samples.jsonl").write_bytes(b"{nonsense\n")
    (folder / "run.json").write_text(json.dumps([]))
    found = " ".join(problems_of(folder))
    for said in ("run.json is damaged", "steps.bin: ", "samples.jsonl, line 1 is damaged"):
        assert said in found
    assert "samples.jsonl: " in found  # and how many are missing
