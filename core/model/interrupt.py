"""Stopping inside a step: a question asked at many points of the forward and the backward pass.

The model calls its ``check`` between the halves of its blocks, the cross entropy between its
matrix products; :func:`interruptible` sets that check. The points lie outside whatever is compiled
and are no module hooks, so ``torch.compile`` never sees them. Knows nothing of threads, of what
asked for the stop, or of what the caller does about it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from torch import Tensor

Check = Callable[[], None]


class Interrupted(Exception):
    """A pass was given up in the middle because a stop was asked for.

    Parameters and optimizer are as before the pass. What it left in ``.grad`` is incomplete and
    the random state has moved on: dropping the one and restoring the other is the caller's part.
    """


class Checked(Protocol):
    """What calls ``check`` while it works, where there is one."""

    check: Check | None


def watch(x: Tensor, check: Check | None) -> None:
    """Ask now, and again when the backward pass comes by ``x``.

    A hook on the tensor: it holds nothing but the check, and costs a few microseconds a pass.
    """
    if check is None:
        return
    check()
    if x.requires_grad:
        # The gradient passes unchanged: the hook returns None. The engine hands an exception
        # raised here to the caller of backward() and clears its own state.
        x.register_hook(lambda _: check())


@contextmanager
def interruptible(model: Checked, should_stop: Callable[[], bool]) -> Iterator[None]:
    """While it lasts, the model's passes raise :class:`Interrupted` once ``should_stop()`` is true.

    Args:
        model: what is run inside; its former check comes back afterwards.
        should_stop: asked some ten times a block in each pass, so it must be cheap
            (``threading.Event.is_set``).
    """

    def check() -> None:
        if should_stop():
            raise Interrupted

    before = model.check
    model.check = check
    try:
        yield
    finally:
        model.check = before
