"""How quickly a stop takes hold inside a long step (about a second each)."""

import random
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from core.config import RunConfig
from core.data import prepare
from core.model.interrupt import Interrupted
from core.training.trainer import Trainer
from tests import cpu_time
from tests.patience import PATIENCE_S


@pytest.mark.timeout(900)
def test_that_a_stop_at_any_moment_ends_a_long_step_within_a_quarter_second(
    tiny: Callable[..., RunConfig], text_file: Path, tmp_path: Path, stops: int
) -> None:
    text_file.write_text(text_file.read_text() * 12, encoding="utf-8")
    config = tiny(
        {
            "data.tokenizer": "gpt2",
            "data.context_length": 128,
            "data.stride": 8,
            "model.n_layers": 4,
            "model.emb_dim": 128,
            "training.batch_size": 16,
            "training.epochs": 1000,
            "training.max_steps": 0,
            "training.eval_every": 3,
            "sampling.every": 5,
        }
    )
    stop = threading.Event()
    trainer = Trainer(config, prepare(config, store=tmp_path), stop.is_set)
    ended: list[float] = []

    def work() -> None:
        try:
            while not stop.is_set():
                list(trainer.advance())
        except Interrupted:
            pass
        ended.append(cpu_time.of_this_thread())

    moments, latencies = random.Random(5), []
    for _ in range(stops):
        stop.clear()
        thread = threading.Thread(target=work)
        thread.start()
        thread.join(moments.uniform(0.02, 1.2))
        asked = cpu_time.of_thread(thread)  # of what it computes: others may be busy, too
        stop.set()
        thread.join(PATIENCE_S)
        assert not thread.is_alive()
        latencies.append(ended[-1] - asked)
    assert max(latencies) <= 0.5, sorted(latencies)[-5:]
    assert float(np.median(latencies)) <= 0.25, sorted(latencies)
