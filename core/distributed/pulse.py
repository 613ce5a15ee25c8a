"""Whether the other processes are still at work: each says so every two seconds in a shared store.

A process that ends closes its connections, which is seen at once. One that is frozen, or whose
machine is gone from the network, closes nothing; it only says nothing any more.
"""

import contextlib
import threading
import time

from torch._C._distributed_c10d import Store

EVERY_S = 2.0
SILENT_AFTER_S = 22.0


class Pulse:
    """This process's own, and what is heard of the others'.

    Args:
        store: which all of them share.
        rank, world_size: this process, and how many there are.
    """

    def __init__(self, store: Store, rank: int, world_size: int) -> None:
        self._store = store
        self._rank = rank
        self._others = [each for each in range(world_size) if each != rank]
        self._heard: dict[int, tuple[bytes, float]] = {}
        self._looked = time.monotonic()
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._beat, name="crest-pulse", daemon=True)
        self._thread.start()

    def find_silent(self) -> int | None:
        """A process that has said nothing for too long while this one was asking; else ``None``.

        Raises:
            RuntimeError: the store cannot be reached.
        """
        now = time.monotonic()
        if now - self._looked > SILENT_AFTER_S / 2:  # it is this process that was frozen
            self.forget()
        self._looked = now
        for rank in self._others:
            name = f"pulse {rank}"
            said = self._store.get(name) if self._store.check([name]) else b""
            before, since = self._heard.get(rank, (None, now))
            if said != before:
                self._heard[rank] = (said, now)
            elif now - since > SILENT_AFTER_S:
                return rank
        return None

    def forget(self) -> None:
        """What was heard before this process itself did something else."""
        self._heard.clear()

    def close(self) -> None:
        """Say no more."""
        self._is_over.set()
        self._thread.join(1.0)

    def _beat(self) -> None:
        beats = 0
        while True:
            beats += 1
            with contextlib.suppress(RuntimeError):
                self._store.set(f"pulse {self._rank}", str(beats))
            if self._is_over.wait(EVERY_S):
                return
