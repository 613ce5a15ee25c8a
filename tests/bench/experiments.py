"""How large the effects of the guided experiments are, over several seeds, by the program itself.

Each run is ``main.py train`` in a process; the runs of a pair share seed and batches. A pair is how
much lower one run ended than the other, as the page says it. An experiment holds where its sentence
says that the effect showed on most seeds.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from core.config import RunConfig, dump_config
from core.experiments import Experiment, built_in, say
from core.experiments.account import measured, numbers_of
from core.experiments.measured_run import read_measured_run
from core.experiments.measures import MeasuredRun
from tests.bench.report import ROOT, verdict

_LONGEST_S = 1_200
_ONLY = "CREST_EXPERIMENTS"  # names of experiments, with commas: these alone


def run(_seconds: float, rounds: int) -> bool:
    """Measure them all with as many seeds; whether each shows on most of them."""
    chosen = os.environ.get(_ONLY, "").split(",")
    held = [
        _measure(experiment, range(1, rounds + 1))
        for experiment in built_in()
        if chosen == [""] or experiment.name in chosen
    ]
    return all(held)


def _measure(experiment: Experiment, seeds: Sequence[int]) -> bool:
    leads: dict[str, list[float]] = {}
    shown, longest = 0, 0.0
    for seed in seeds:
        with tempfile.TemporaryDirectory(prefix="crest-bench-") as folder:
            runs: dict[str, MeasuredRun] = {}
            for planned in experiment.runs:
                began = time.perf_counter()
                config = planned.config.replaced({"training.seed": seed})
                runs[planned.letter] = read_measured_run(_train(config, Path(folder)))
                longest = max(longest, time.perf_counter() - began)
        numbers = numbers_of(measured(experiment, runs))
        for name, call in experiment.values.items():
            if call[0] == "lead":
                leads.setdefault(" ".join(call[1:]), []).append(numbers[name])
        said = {each.place: each.key for each in say(experiment, runs)}
        shown += said["conclusion"] != "does_not_show"
        ends = _ends(runs)
        print(f"  {experiment.name}, seed {seed}: ends {ends}, says {said['conclusion']}")
    print(f"  {experiment.name}: the longest run took {longest:.0f} s with its start")
    return verdict(
        f"{experiment.name}: {_pairs(leads)}; shows on {shown} of {len(seeds)} seeds",
        2 * shown > len(seeds),
    )


def _ends(runs: Mapping[str, MeasuredRun]) -> str:
    return " ".join(f"{letter} {run.val.loss[-1]:.3f}" for letter, run in runs.items())


def _pairs(leads: Mapping[str, Sequence[float]]) -> str:
    """``A B +.119 +.110 +.128, mean +.119``."""
    parts = []
    for pair, found in leads.items():
        each = " ".join(f"{value:+.3f}" for value in found)
        parts.append(f"{pair} {each}, mean {np.mean(found):+.3f}")
    return "; ".join(parts)


def _train(config: RunConfig, folder: Path) -> Path:
    """Train by the command line, and give the run's folder."""
    settings = folder / "settings.toml"
    settings.write_text(dump_config(config))
    environment = {**os.environ, "CREST_HOME": str(folder / "home")}
    command = [sys.executable, "main.py", "train", str(settings), "--runs", str(folder / "runs")]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True,
        timeout=_LONGEST_S, check=True,
    )  # fmt: skip
    return Path(done.stdout.strip().splitlines()[-1])
