"""A bias-corrected exponential moving average that goes on where it stopped. Knows numpy."""

import numpy as np

from gui.models.reduce import Array

_TINIEST = 1e-100  # weights inside one block stay above this, far from underflow
# Values after which the correction is 1 in floating point, and what came before them counts for
# nothing: 0.99^5000 < 1e-21.
CORRECTED = 5000


class Ema:
    """``s_t = f * s_(t-1) + (1 - f) * x_t`` divided by ``1 - f^t`` (Kingma & Ba 2015, section 3).

    The correction makes the first value count fully, so the curve starts at the data and not at 0.
    Non-finite values are left out: they give a gap and do not disturb what follows.
    """

    def __init__(self, factor: float) -> None:
        if not 0.0 <= factor <= 0.99:
            raise ValueError(f"smoothing: must be from 0 to 0.99, not {factor!r}")
        self.factor = factor
        self._state = 0.0
        self._count = 0

    def extend(self, values: Array) -> Array:
        """The smoothed continuation of everything given before: (n,) to float64 (n,)."""
        out = np.full(len(values), np.nan)
        finite = np.isfinite(values)
        kept = np.asarray(values[finite], dtype=np.float64)
        if not len(kept):
            return out
        raw = kept.copy() if self.factor == 0.0 else self._average(kept)
        self._state = float(raw[-1])
        early = min(len(raw), max(0, CORRECTED - self._count))
        if early:
            counts = np.arange(self._count + 1, self._count + early + 1, dtype=np.float64)
            raw[:early] /= 1.0 - np.power(self.factor, counts)
        out[finite] = raw
        self._count += len(kept)
        return out

    def _average(self, x: Array) -> Array:
        """The uncorrected average, in blocks: inside a block it is one cumulative sum.

        With the block's weights f^-j the recurrence turns into a running sum; a block is as long
        as those weights can be held exactly enough, and its last value carries into the next.
        """
        f = self.factor
        length = max(1, int(np.log(_TINIEST) / np.log(f)))
        out = np.empty(len(x))
        state = self._state
        powers = np.power(f, np.arange(1, min(length, len(x)) + 1, dtype=np.float64))
        for begin in range(0, len(x), length):
            block = x[begin : begin + length]
            weights = powers[: len(block)]
            part = weights * (state + (1.0 - f) * np.cumsum(block / weights))
            out[begin : begin + length] = part
            state = float(part[-1])
        return out
