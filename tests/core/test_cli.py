"""The command line: the contract's names, outputs and exit statuses, in real processes."""

import csv
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from core.config import RunConfig, dump_config
from core.run_store import index as runs
from core.schedule.lr_schedule import plan
from tests.processes import Program, crest

ROOT = Path(__file__).resolve().parents[2]
Make = Callable[..., RunConfig]


@pytest.fixture
def toml(tiny: Make, tmp_path: Path) -> Path:
    file = tmp_path / "run.toml"
    file.write_text(dump_config(tiny()), encoding="utf-8")
    return file


@pytest.mark.thorough
def test_that_schedule_prints_every_step_in_full_precision_without_torch() -> None:
    code = (
        "import sys, main; status = main.main(['schedule', '--set', 'schedule.peak_lr=5e-3', "
        "'--total-steps', '108']); assert not {'torch', 'PySide6'} & set(sys.modules); "
        "sys.exit(status)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True
    )
    rows = list(csv.DictReader(done.stdout.splitlines()))
    planned = plan(RunConfig().replaced({"schedule.peak_lr": 5e-3}).schedule, 108)
    assert [(int(row["step"]), float(row["lr"])) for row in rows] == [
        (step, planned.lr(step)) for step in range(108)
    ]
    assert done.stdout.splitlines()[0] == "step,lr"


def test_that_main_py_is_a_program_of_its_own(toml: Path, tmp_path: Path) -> None:
    """It trains without loading torch's compiler, which takes longer than the rest of torch."""
    program = [sys.executable, "-X", "importtime", str(ROOT / "main.py")]
    done = subprocess.run(
        [*program, "train", str(toml), "--runs", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.splitlines()[-1]).parent == tmp_path
    imported = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert {"torch", "core.training.trainer"} < imported
    assert "torch._dynamo" not in imported


def test_that_train_prints_the_folder_last_and_export_writes_its_csv(
    toml: Path, tmp_path: Path
) -> None:
    done = crest(
        "train", toml, "--set", "training.max_steps=6", "--runs", tmp_path, "--name", "Six steps"
    )
    assert done.returncode == 0, done.stderr
    folder = Path(done.stdout.splitlines()[-1])
    assert folder.parent == tmp_path
    assert folder.name.endswith("six-steps")
    exported = crest("export", folder, "csv", tmp_path / "csv")
    assert exported.returncode == 0, exported.stderr
    with (tmp_path / "csv" / "steps.csv").open(newline="") as file:
        assert len(list(csv.DictReader(file))) == 6
    listed = crest("runs", "--runs", tmp_path)
    assert "Six steps" in listed.stdout
    assert "6/6" in listed.stdout
    again = crest("train", folder, "--runs", tmp_path / "again")
    verdict = "The replay of Six steps is the same bit for bit: 6 steps"
    assert again.stderr.splitlines()[-1].startswith(verdict)
    assert Path(again.stdout.splitlines()[-1]).parent == tmp_path / "again"
    other = crest("train", folder, "--set", "training.max_steps=5", "--runs", tmp_path / "again")
    assert "bit for bit" not in other.stderr  # it was asked for another run


def test_that_a_length_that_a_field_of_the_file_caps_is_told_with_that_field(
    toml: Path, tmp_path: Path
) -> None:
    place = ("--runs", tmp_path / "runs")
    done = crest("train", toml, *place, "--set", "training.epochs=50")
    assert "training.epochs = 50 is not reached: training.max_steps = 12 ends" in done.stderr
    done = crest("train", toml, *place, "--set", "training.max_steps=99,999")
    assert "training.max_steps = 99,999 is not reached: training.epochs = 1 ends" in done.stderr
    assert "is not reached" not in crest("train", toml, *place).stderr


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--set", "schedule.peak_lr=-1"], "schedule.peak_lr: must be a number above 0"),
        (["--set", "schedule.peek_lr=1"], "schedule.peek_lr"),
        (["--set", "schedule.warmup=200"], "schedule.warmup: warmup 200 steps"),
        (["--set", "training.device=toaster"], "training.device"),
    ],
)
def test_that_a_bad_config_is_named_and_exits_with_2(
    toml: Path, tmp_path: Path, arguments: list[str], named: str
) -> None:
    done = crest("train", toml, *arguments, "--runs", tmp_path)
    assert done.returncode == 2
    assert named in done.stderr
    assert "Traceback" not in done.stderr


def test_that_a_failed_training_exits_with_1_and_says_why(toml: Path, tmp_path: Path) -> None:
    file = tmp_path / "no folder"
    file.touch()
    done = crest("train", toml, "--runs", file)
    assert done.returncode == 1
    assert "no folder" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("content", [None, b"", b"PK\x03\x04" + bytes(40)])
def test_that_a_text_that_cannot_be_trained_on_is_a_bad_config(
    toml: Path, tmp_path: Path, content: bytes | None
) -> None:
    source = tmp_path / "some.txt"
    if content is not None:
        source.write_bytes(content)
    done = crest("train", toml, "--set", f"data.source={source}", "--runs", tmp_path)
    assert done.returncode == 2
    said = done.stderr.splitlines()[-1]
    assert said.startswith("data.source: ")
    assert "some.txt" in said
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_that_ctrl_c_saves_the_run_and_exits_with_130(toml: Path, tmp_path: Path) -> None:
    endless = ("--set", "training.max_steps=0", "--set", "training.epochs=100000")
    program = Program("train", toml, *endless, "--set", "sampling.every=20", "--runs", tmp_path)
    program.wait_for_error("step 19:")
    program.send_signal(signal.SIGINT)
    done = program.result()
    assert done.returncode == 130, done.stderr
    folder = Path(done.stdout.splitlines()[-1])
    info = runs.read_info(folder)
    assert info.state == "stopped"
    assert (folder / "checkpoints" / f"step-{info.steps_done:07d}" / "manifest.json").is_file()


def test_that_without_a_display_the_program_says_so_and_trains(toml: Path, tmp_path: Path) -> None:
    done = crest(
        *("--config", toml, "--runs", tmp_path), DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM=""
    )
    if sys.platform.startswith("linux"):
        assert done.returncode == 0, done.stderr
        assert "No display" in done.stderr.splitlines()[0]
        assert Path(done.stdout.splitlines()[-1]).is_dir()
