"""Arithmetic on a number or on a numpy array, with the same bits for both. Knows no schedule."""

import math
from collections.abc import Callable
from typing import Any


def each(function: Callable[[float], float]) -> Callable[[Any], Any]:
    """A libm function for numbers and arrays alike; numpy's own differ in the last bit."""

    def apply(x: Any) -> Any:
        if isinstance(x, int | float):
            return function(x)
        import numpy as np

        return np.fromiter(map(function, x.tolist()), dtype=np.float64, count=len(x))

    return apply


cos = each(math.cos)
sqrt = each(math.sqrt)
# A restart is met although the step's share of the run is rounded.
snapped = each(lambda x: float(round(x)) if abs(x - round(x)) < 1e-9 else x)


def cosine_rise(x: Any) -> Any:
    """(1 - cos(pi x)) / 2: from 0 at x = 0 to 1 at x = 1."""
    return (1.0 - cos(math.pi * x)) * 0.5


def smaller(x: Any, bound: Any) -> Any:
    """The smaller of each x and the bound."""
    if isinstance(x, int | float):
        return min(x, bound)
    import numpy as np

    return np.minimum(x, bound)


def larger(x: Any, bound: Any) -> Any:
    """The larger of each x and the bound."""
    if isinstance(x, int | float):
        return max(x, bound)
    import numpy as np

    return np.maximum(x, bound)


def where(condition: Any, this: Any, that: Any) -> Any:
    """This where the condition holds, else that."""
    if isinstance(condition, bool):
        return this if condition else that
    import numpy as np

    return np.where(condition, this, that)
