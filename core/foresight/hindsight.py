"""What was forecast on the way, beside what came: the program is honest about itself.

Knows nothing of a window or of files; whoever asks says which rates were planned then.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from core.foresight.fitting import Earlier
from core.foresight.forecasts import BAND
from core.foresight.outlook import foresee, learn
from core.foresight.past import RunSoFar
from core.foresight.schedule_cells import Array
from core.i18n import Message

SHARES = (0.25, 0.5, 0.75)
_LAST = 3  # measurements that the end is the mean of


@dataclass(frozen=True, slots=True)
class Hindsight:
    """One forecast of a run's end that was, or was not, made on the way.

    Attributes:
        share: of the run that was seen.
        loss: the end that was foretold.
        half_width: of its 80 % band, to either side.
        came: what came; NaN: nothing was measured.
        silence: why nothing was foretold; ``loss`` and ``half_width`` are then NaN.
    """

    share: float
    loss: float
    half_width: float
    came: float
    silence: Message | None = None

    @property
    def text(self) -> Message:
        """``at 50 %: 2.31 +- .04, came 2.33``; or why there is nothing."""
        if self.silence is not None:
            return Message("foresight.was_silent", share=self.share, reason=self.silence)
        return Message(
            "foresight.was_foretold",
            share=self.share,
            loss=self.loss,
            half=self.half_width,
            came=self.came,
        )


def hindsight(
    whole: RunSoFar,
    metric: str,
    planned: Callable[[int], Array],
    earlier: Earlier | None = None,
) -> tuple[Hindsight, ...]:
    """What was foretold at a quarter, a half and three quarters of a finished run.

    Args:
        whole: the run as it ended.
        metric: which of its losses.
        planned: of the updates done: the rates (n,) that were planned then, up to the end.
        earlier: what finished runs of the set-up had shown.
    """
    losses = whole.measured(metric).loss[-_LAST:]
    came = float(losses.mean()) if len(losses) else float("nan")
    found = []
    for share in SHARES:
        seen = int(share * whole.seen)
        lr = planned(seen)
        told = foresee(learn(whole.until(seen), metric, earlier), lr, np.array([seen + len(lr)]))
        if told.curve is None or told.silence is not None:
            reason = told.silence or Message("foresight.nothing_left")
            found.append(Hindsight(share, float("nan"), float("nan"), came, reason))
        else:
            half = BAND * float(told.curve.sd[-1])
            found.append(Hindsight(share, float(told.curve.loss[-1]), half, came))
    return tuple(found)
