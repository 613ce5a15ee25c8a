"""How well a run uses its GPU, told with each update: the card's own figures, and MFU.

Read once a second, between two updates: a question to the driver takes about a millisecond and
does not wait for what the card computes. On any other device nothing is asked and nothing is told.
Knows no thread, no storage and no window.
"""

import math
import time
from collections.abc import Mapping

from core.hardware.device import gpu_uuid
from core.hardware.gpu_peaks import peak_flops
from core.hardware.nvml import CardReading, read_card
from core.model.memory import flops_per_token
from core.training.train_state import TrainContext, TrainState

_EVERY_S = 1.0
Figures = Mapping[str, float]


class GpuMetrics:
    """The figures of one run's GPU, as the fields of ``StepDone`` name them.

    Attributes:
        figures: as they were read last, but for those that the card does not tell; of any other
            device none.
    """

    def __init__(self, context: TrainContext) -> None:
        self.figures: Figures = {}
        self._is_on = context.device.kind == "cuda"
        if not self._is_on:
            return
        config = context.initial_config
        n_vocab = context.dataset.tokenizer.n_vocab
        self._uuid = gpu_uuid(context.device)
        self._flops = flops_per_token(config.model, n_vocab, config.data.context_length)
        of_card = peak_flops(context.device.words, context.precision, tf32=config.training.tf32)
        # The tokens of an update are those of all processes, and so is what they could do.
        self._peak = (of_card or math.nan) * context.ranks.world_size
        self._read_at = -math.inf
        self._tokens, self._updates_s, self._share = 0, 0.0, math.nan

    def look(self, state: TrainState) -> Figures:
        """The figures, read anew where they are a second old."""
        if not self._is_on or time.monotonic() - self._read_at < _EVERY_S:
            return self.figures
        self._read_at = time.monotonic()
        card = read_card(self._uuid) or CardReading()
        figures = {
            "gpu_busy": card.busy,
            "gpu_memory": card.used_bytes,
            "gpu_temperature": card.temperature,
            "gpu_power": card.power,
            "mfu": self._mfu(state),
        }
        self.figures = {name: each for name, each in figures.items() if math.isfinite(each)}
        return self.figures

    def _mfu(self, state: TrainState) -> float:
        """Of the updates since the last look: the share of the card's peak that they came to."""
        tokens, updates_s = state.tokens_seen, state.spent.updates_s
        made, took = tokens - self._tokens, updates_s - self._updates_s
        is_first = self._updates_s == 0.0  # what came before this process is no part of it
        self._tokens, self._updates_s = tokens, updates_s
        if not is_first and made > 0 and took > 0.0:
            self._share = made * self._flops / took / self._peak
        return self._share
