"""Ctrl-C and SIGTERM as a wish to end, while a block lasts. Knows nothing of runs."""

import contextlib
import signal
import threading
from collections.abc import Callable, Iterator
from types import FrameType


@contextlib.contextmanager
def unmoved_by_signals() -> Iterator[None]:
    """Neither ends this process while it lasts: the first process of the run decides."""
    handled = [signal.SIGINT, signal.SIGTERM]
    before = {number: signal.signal(number, signal.SIG_IGN) for number in handled}
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, before[number])


@contextlib.contextmanager
def on_interrupt(act: Callable[[], None]) -> Iterator[None]:
    """The first of them calls ``act``; a second one ends the process, as it usually does."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handled = [signal.SIGINT, signal.SIGTERM]
    before = {number: signal.getsignal(number) for number in handled}

    def stop(number: int, frame: FrameType | None) -> None:
        act()
        for each in handled:
            signal.signal(each, before[each])

    for number in handled:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in handled:
            signal.signal(number, before[number])
