"""A measuring process: what it costs to measure an update by layer.

``python -m tests.bench.measuring PAIRS`` trains the default preset in this thread and prints as
JSON the processor seconds of updates: by turns one that is measured, and one that is not.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from unittest.mock import patch

from core.config.presets import default_run
from core.data import prepare
from core.training import layer_metrics
from core.training.trainer import Trainer

_SETTLING = 6  # updates


def main() -> int:
    """Train, and tell."""
    pairs = int(sys.argv[1])
    config = default_run().replaced(
        {"training.epochs": 1_000_000, "training.eval_every": 1_000_000, "sampling.every": 0}
    )
    trainer = Trainer(config, prepare(config, store=Path(tempfile.mkdtemp())))
    seconds: dict[bool, list[float]] = {True: [], False: []}
    for number in range(_SETTLING + 2 * pairs):
        is_measured = number % 2 == number // 2 % 2  # by turns, and which comes first, too
        with patch.object(layer_metrics, "is_measured", lambda _step, on=is_measured: on):
            began = time.process_time()
            for _ in trainer.advance():
                pass
            took = time.process_time() - began
        if number >= _SETTLING:
            seconds[is_measured].append(took)
    print(json.dumps({"measured": seconds[True], "plain": seconds[False]}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
