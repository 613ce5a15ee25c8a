"""A measuring process: a run of many steps written and read as the program does, and samples.

``python -m tests.bench.long_run steps N`` records N steps, then opens them; ``sample`` generates
500 tokens with a small model. Each prints its times as JSON.
"""

import json
import os
import sys
import tempfile
import time
from collections import deque
from itertools import pairwise
from pathlib import Path
from statistics import median

import psutil

from core.config import RunConfig
from core.messages.events import Event, StepDone
from core.run_store.index import read_info, read_steps
from core.run_store.writer import RunWriter

_WARM = 10_000  # steps before memory counts
_EARLY, _LATE = (40, 60), (480, 500)  # tokens whose times are compared


def steps(n: int) -> dict[str, float]:
    """What a step's numbers cost the training thread; memory; opening the run."""
    process = psutil.Process()
    writer = RunWriter(
        Path(tempfile.mkdtemp(dir=os.environ.get("CREST_HOME"))), RunConfig(), "long"
    )
    queue: deque[Event] = deque(maxlen=1_000)  # the window takes them thirty times a second
    before = 0
    wall, cpu = time.perf_counter(), time.thread_time()
    for index in range(n):
        if index == _WARM:
            before = process.memory_info().rss
        event = StepDone(index, 0, 512 * index, 1e-3, 3.25, 0.5, False, 0.01 * index)
        writer.record(event)
        queue.append(event)
    wall, cpu = time.perf_counter() - wall, time.thread_time() - cpu
    growth = process.memory_info().rss - before
    writer.close()
    began = time.perf_counter()
    info, found = read_info(writer.path), read_steps(writer.path)
    opened = time.perf_counter() - began
    assert info.steps_done == len(found) == n
    return {
        "cpu_us": 1e6 * cpu / n,
        "wall_us": 1e6 * wall / n,
        "growth_mb": growth / 1e6,
        "open_s": opened,
    }


def sample() -> dict[str, float]:
    """The time of a token at about 50 and at about 500 tokens."""
    import torch

    from core.config import ModelConfig, SamplingConfig
    from core.model.generation import generate
    from core.model.gpt import GPT

    torch.set_num_threads(1)
    config = ModelConfig(n_layers=6, n_heads=6, emb_dim=384)
    model = GPT(config, 50_257, 1_024).eval()
    how = SamplingConfig(max_new_tokens=_LATE[1])
    moments = [time.perf_counter()]
    tokens = generate(model, [1, 2, 3], how, torch.Generator(), "cpu")
    moments += [time.perf_counter() for _ in tokens]
    took = [1000 * (after - before) for before, after in pairwise(moments)]
    return {"early_ms": median(took[slice(*_EARLY)]), "late_ms": median(took[slice(*_LATE)])}


if __name__ == "__main__":
    print(json.dumps(steps(int(sys.argv[2])) if sys.argv[1] == "steps" else sample()))
