"""A folder of GPT-2 small's size is started from and trained on this machine's processor."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from tests.core.hub_folders import hub_folder, hub_state
from tests.processes import crest

resource = pytest.importorskip("resource")  # not on Windows
ROOT = Path(__file__).resolve().parents[2]
_STEPS = 8
# Weights, gradients and two moments of 124 million parameters, and what comes to them while the
# weights are read (one tensor) and a batch of 2 x 128 tokens is trained on.
_MOST_BYTES = 3_500_000_000


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_that_gpt2_small_trains_on_the_built_in_story(tmp_path: Path) -> None:
    state = hub_state(layers=12, width=768, positions=1024)
    folder = hub_folder(tmp_path / "gpt2", state, prefix=False, masks=True, heads=12)
    del state
    settings = {
        "model.init_from": folder,
        "data.context_length": 128,
        "data.stride": 128,
        "training.max_steps": _STEPS,
        "training.eval_every": 0,
        "training.device": "cpu",
        "sampling.every": 0,
    }
    chosen = [part for name, value in settings.items() for part in ("--set", f"{name}={value}")]
    program = [sys.executable, "main.py", "train", *chosen, "--runs", str(tmp_path / "runs")]
    done = subprocess.run(program, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "12 layers, 12 heads, width 768, context 1,024, 50,257 GPT-2 tokens" in done.stderr
    run = Path(done.stdout.splitlines()[-1])
    crest("export", run, "csv", tmp_path / "csv")
    with (tmp_path / "csv" / "steps.csv").open() as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == _STEPS
    took = float(rows[-1]["seconds"]) - float(rows[0]["seconds"])
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print(f"{(_STEPS - 1) / took:.2f} steps/s, {peak / 1e6:,.0f} MB at most")
    assert peak < _MOST_BYTES
