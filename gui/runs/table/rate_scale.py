"""The one scale of all small schedules in the list, so that their heights compare. Pure."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from core.config.written import rate_text

_ALIKE = 8.0  # times the lowest peak: up to here a linear scale shows the lowest one, too


@dataclass(frozen=True, slots=True)
class RateScale:
    """From which learning rate to which it goes.

    Attributes:
        low: at the bottom; 0 where it is linear.
        high: at the top.
    """

    low: float
    high: float

    @staticmethod
    def of(peaks: Iterable[float]) -> "RateScale | None":
        """The scale of runs with these peaks: linear, or in decades where they are far apart."""
        known = [peak for peak in peaks if peak > 0 and math.isfinite(peak)]
        if not known:
            return None
        top, least = max(known), min(known)
        if top <= _ALIKE * least:
            return RateScale(0.0, top)
        # From below the half of the lowest peak, so that it is seen to rise and to fall.
        return RateScale(10.0 ** math.floor(math.log10(least / 2)), top)

    def height(self, rate: float) -> float:
        """Where a rate stands, from 0 to 1."""
        if self.low == 0.0:
            return min(max(rate / self.high, 0.0), 1.0)
        if rate <= self.low:
            return 0.0
        return min(math.log(rate / self.low) / math.log(self.high / self.low), 1.0)

    @property
    def lines(self) -> tuple[float, ...]:
        """The heights of its ends and of the decades between them."""
        if self.low == 0.0:
            return 0.0, 1.0
        decades = math.log10(self.high / self.low)
        return (*(n / decades for n in range(math.ceil(decades - 1e-9))), 1.0)

    @property
    def text(self) -> str:
        """``0–2e-3``."""
        return f"{rate_text(self.low)}–{rate_text(self.high)}"
