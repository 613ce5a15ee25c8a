"""The validation losses of a run's last evaluation, each batch's own: what ends are compared by.

``final.json`` is written by the run itself, after its last update. It is believed only beside the
row that it belongs to: of a run that went on, was cut back or has a damaged file there is none, and
it is compared by its rows as a run of an earlier version is. Knows nothing of torch.
"""

import contextlib
import math
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from core.messages.events import EvaluatedBatches
from core.run_store.layout import RunError, write_atomically
from core.run_store.sealed import sealed, unsealed

if TYPE_CHECKING:
    import numpy as np

FINAL = "final.json"
_FORMAT = 1
_SAME = 1e-5  # of the mean: the row is the mean of the same numbers, summed once more


def write_final(path: Path, event: EvaluatedBatches) -> None:
    """Keep them in a run's folder. A full disk loses nothing of the run: it is compared by rows."""
    content = {"format": _FORMAT, "step": event.step, "val_losses": list(event.val_losses)}
    with contextlib.suppress(OSError):
        write_atomically(path / FINAL, sealed(content))


def final_losses(path: Path, evals: "np.ndarray[Any, Any]") -> tuple[float, ...]:
    """Nats, one a validation batch, in the order of the text; empty: none are known.

    Args:
        path: the run's folder.
        evals: structured (n,), its evaluations, the last one being the one that is asked for.
    """
    if not len(evals):
        return ()
    try:
        content = unsealed(path / FINAL, _FORMAT, 1)
        losses = tuple(_number(each) for each in content["val_losses"])
        is_of_row = content["step"] == int(evals["step"][-1])
    except (RunError, OSError, KeyError, TypeError, ValueError):
        return ()
    return losses if losses and is_of_row and _is_mean(evals["val_loss"][-1], losses) else ()


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError("no number")
    return float(value)


def _is_mean(mean: float, losses: Sequence[float]) -> bool:
    return math.isclose(mean, math.fsum(losses) / len(losses), rel_tol=_SAME)
