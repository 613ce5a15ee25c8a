"""What was forecast on the way, beside what came: the program is honest about itself.

Knows nothing of a window or of files; whoever asks says which rates were planned then.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np

from core.foresight.fitting import Earlier
from core.foresight.forecasts import BAND
from core.foresight.outlook import foresee, learn
from core.foresight.past import LOSS, VAL_LOSS, RunSoFar
from core.foresight.schedule_cells import Array
from core.i18n import Message, from_json, to_json

SHARES = (0.25, 0.5, 0.75)
_FEWEST, _OF_ALL, _MOST = 3, 0.02, 200  # measurements that the end is the mean of


@dataclass(frozen=True, slots=True)
class Hindsight:
    """One forecast of a run's end that was, or was not, made on the way.

    Attributes:
        share: of the run that was seen.
        loss: the end that was foretold.
        half_width: of its 80 % band, to either side.
        came: what came; NaN: nothing was measured.
        silence: why nothing was foretold; ``loss`` and ``half_width`` are then NaN.
        replanned: what came was another schedule than the one it was foretold for.
    """

    share: float
    loss: float
    half_width: float
    came: float
    silence: Message | None = None
    replanned: bool = False

    @property
    def text(self) -> Message:
        """``at 50 %: 2.31 +- .04, came 2.33``; or why there is nothing."""
        if self.silence is not None:
            return Message("foresight.was_silent", share=self.share, reason=self.silence)
        if self.replanned:
            return Message(
                "foresight.was_replanned",
                share=self.share,
                loss=self.loss,
                half=self.half_width,
                came=self.came,
            )
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
    losses = whole.measured(metric).loss
    last = losses[-min(max(_FEWEST, int(_OF_ALL * len(losses))), _MOST) :]
    came = float(last.mean()) if len(last) else math.nan
    found = []
    for share in SHARES:
        seen = int(share * whole.seen)
        lr = planned(seen)
        told = foresee(learn(whole.until(seen), metric, earlier), lr, np.array([seen + len(lr)]))
        if told.curve is None or told.silence is not None:
            reason = told.silence or Message("foresight.nothing_left")
            found.append(Hindsight(share, math.nan, math.nan, came, reason))
            continue
        half = BAND * float(told.curve.sd[-1])
        came_so = whole.lr[seen:]
        replanned = len(lr) != len(came_so) or not np.allclose(lr, came_so, rtol=1e-9)
        found.append(Hindsight(share, float(told.curve.loss[-1]), half, came, replanned=replanned))
    return tuple(found)


def spoken(by_metric: Mapping[str, Sequence[Hindsight]]) -> tuple[str, Sequence[Hindsight]]:
    """The loss that was foretold more often, that of training first; with what was."""
    told = {
        metric: sum(each.silence is None for each in by_metric.get(metric, ()))
        for metric in (LOSS, VAL_LOSS)
    }
    metric = VAL_LOSS if told[VAL_LOSS] > told[LOSS] else LOSS
    return metric, by_metric.get(metric, ())


def texts(found: Iterable[Hindsight]) -> tuple[Message, ...]:
    """What is said of them: a line each, one for all neighbours that kept one silence."""
    lines: list[Message] = []
    for reason, group in groupby(found, key=_silence):
        alike = tuple(group)
        if not reason or len(alike) == 1:
            lines += [each.text for each in alike]
        else:
            first, last = alike[0].share, alike[-1].share
            silence = alike[-1].silence
            lines.append(Message("foresight.were_silent", first=first, last=last, reason=silence))
    return tuple(lines)


def _silence(one: Hindsight) -> str:
    """Which reason it is, whatever its numbers; empty: it was foretold."""
    return "" if one.silence is None else one.silence.code


def to_values(one: Hindsight) -> dict[str, Any]:
    """As plain values, to be stored with a finished run."""
    numbers = {"loss": one.loss, "half_width": one.half_width, "came": one.came}
    return {
        "share": one.share,
        **{name: value if math.isfinite(value) else None for name, value in numbers.items()},
        "silence": None if one.silence is None else to_json(one.silence),
        "replanned": one.replanned,
    }


def from_values(values: Mapping[str, Any]) -> Hindsight:
    """What :func:`to_values` gave. Not trusted.

    Raises:
        ValueError: it is no such table.
    """
    try:
        share, silence = float(values["share"]), values["silence"]
        loss, half, came = (
            math.nan if values[name] is None else float(values[name])
            for name in ("loss", "half_width", "came")
        )
        reason = None if silence is None else from_json(silence)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no hindsight: {error}") from error
    if not 0 < share < 1 or (reason is None and not math.isfinite(loss + half)):
        raise ValueError("a number is out of its range")
    return Hindsight(share, loss, half, came, reason, values.get("replanned") is True)
