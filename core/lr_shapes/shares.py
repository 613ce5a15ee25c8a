"""What is left of a fall, as a function from 1 to 0 of the share u of the way that is made.

Each takes the schedule too, for its numbers, and gives the same bits for numbers and arrays.
"""

import math
from typing import Any

from core.lr_shapes.arithmetic import cos, each, sqrt


def half_cosine(_: Any, u: Any) -> Any:
    """(1 + cos(pi u)) / 2.

    Loshchilov and Hutter 2017, "SGDR: Stochastic Gradient Descent with Warm Restarts"
    (arXiv:1608.03983), equation 5 with one cycle; Raschka's appendix D; nanoGPT.
    """
    return 0.5 * (1.0 + cos(math.pi * u))


def straight(_: Any, u: Any) -> Any:
    """1 - u.

    Devlin et al. 2019, "BERT" (arXiv:1810.04805), appendix A.2; Defazio et al. 2023, "Optimal
    Linear Decay Learning Rate Schedules and Further Refinements" (arXiv:2310.07831).
    """
    return 1.0 - u


def one_minus_sqrt(_: Any, u: Any) -> Any:
    """1 - sqrt(u).

    Hägele et al. 2024, "Scaling Laws and Compute-Optimal Training Beyond Fixed Training Durations"
    (arXiv:2405.18392), section 3.
    """
    return 1.0 - sqrt(u)


def polynomial(s: Any, u: Any) -> Any:
    """(1 - u) ** k, k = ``power``.

    Chen et al. 2017, "DeepLab" (arXiv:1606.00915), section 4 ("poly"); Hugging Face's
    ``get_polynomial_decay_schedule_with_warmup``.
    """
    return each(lambda left: left**s.power)(1.0 - u)
