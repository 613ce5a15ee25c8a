"""Runs that learn their text by heart are met with silence, and with the sentence that says so.

``memorising_runs.json`` holds two as they were: the run that a newcomer starts with, and the
settings of Appendix D on a model of four narrow layers.
"""

import json
from pathlib import Path

import numpy as np
import pytest

from core.foresight import METRICS, Losses, RunSoFar, foresee, learn, places
from core.foresight.account import Account, Clipping
from core.foresight.reading import read

RUNS = json.loads((Path(__file__).parent / "memorising_runs.json").read_text())


def _past(run: dict[str, list[float]], seen: int) -> RunSoFar:
    evals = np.array(run["evals"])
    evals = evals[evals[:, 0] < seen]
    return RunSoFar(
        np.array(run["lr"][:seen]),
        run["warmup"],  # type: ignore[arg-type]
        Losses.of(np.arange(seen), np.array(run["loss"][:seen])),
        Losses.of(evals[:, 0] + 1, evals[:, 1]),
        run["epochs"],  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("metric", METRICS)
@pytest.mark.parametrize("name", RUNS)
def test_that_such_a_run_is_met_with_silence_all_along(name: str, metric: str) -> None:
    run = RUNS[name]
    total = len(run["lr"])
    for seen in range(0, total, 15):
        learned = learn(_past(run, seen), metric)
        ahead = np.array(run["lr"][seen:])
        assert foresee(learned, ahead, places(seen, total)).silence is not None, seen


@pytest.mark.parametrize("name", RUNS)
def test_that_its_last_words_are_of_memorising(name: str) -> None:
    run = RUNS[name]
    total = len(run["lr"])
    norms = np.array(run["norm"])
    account = Account(
        _past(run, total),
        total=total,
        norm_steps=np.arange(total),
        norms=norms,
        clipped=(norms > run["threshold"]) & (np.arange(total) >= run["clips_from"]),
        clippings=(Clipping(0, run["threshold"], run["clips_from"]),),
    )
    said = {each.name: str(each.text) for each in read(account)}
    told = said.get("parted", "") + said.get("memorised", "")
    assert "Memorising: more text, fewer epochs, more dropout." in told
    assert "clipping was off here, as in the book" in said["warmup unclipped"]
