"""What the collector does while windows live: run by itself, in a process that has no window.

In the tests' own process others' windows and their threads live on, and there the collector must
stay off: switched on, it may run on any thread and destroy their Qt objects there.

    python -m tests.gui.collector_alone NAME
"""

import gc
import sys
import time

from PySide6.QtCore import QCoreApplication

from gui.window import gc_timer
from gui.window.gc_timer import GcTimer

_PATIENCE_S = 100.0


def off_until_the_last_has_gone() -> None:
    """Two windows: the collector comes back with the end of the second."""
    one, two = GcTimer(), GcTimer()
    before = sys.getswitchinterval()
    one.begin()
    assert sys.getswitchinterval() < before
    two.begin()
    one.end()
    assert not gc.isenabled()
    two.end()
    assert gc.isenabled()
    assert sys.getswitchinterval() == before


def set_aside_until_the_end() -> None:
    """What is set aside comes back when the last window goes."""
    keeper = GcTimer()
    keeper.begin()
    keeper.settle()
    assert gc.get_freeze_count() > 0
    keeper.collect()
    keeper.end()
    assert gc.get_freeze_count() == 0


def collected_by_the_timer(application: QCoreApplication) -> None:
    """A cycle goes although the collector is off."""
    gc_timer._YOUNG_MS = 50  # read when one is made
    keeper = GcTimer()
    keeper.begin()
    gone: list[bool] = []

    class Cycle:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            gone.append(True)

    Cycle()
    until = time.monotonic() + _PATIENCE_S
    while not gone and time.monotonic() < until:
        application.processEvents()
        time.sleep(0.01)
    assert gone
    keeper.end()


def main(name: str) -> None:
    """Run one of the above."""
    application = QCoreApplication([])
    match name:
        case "off":
            off_until_the_last_has_gone()
        case "aside":
            set_aside_until_the_end()
        case "timer":
            collected_by_the_timer(application)
        case _:
            sys.exit(f"no such case: {name}")


if __name__ == "__main__":
    main(sys.argv[1])
