"""A role that one window has at a time: who watches the queue, who trains beside it.

Knows no Qt; may be asked for in a thread.
"""

import contextlib
import threading

from core.queue.store import QueueError, QueueStore
from core.run_store.lock import RunLock


class WindowRole:
    """A role that this window has while it is wanted, and never again once it is closed."""

    def __init__(self, role: str) -> None:
        self._role = role
        self._lock: RunLock | None = None
        self._turn = threading.Lock()
        self._is_closed = False

    def keep(self, store: QueueStore, wanted: bool) -> None:
        """Have it, where nobody else does, or leave it; where nothing can be written, without."""
        if not wanted:
            self.leave()
            return
        with self._turn, contextlib.suppress(QueueError):
            if self._lock is not None or self._is_closed or store.holder(self._role) is not None:
                return  # asked first: to try for what another window has takes a second
            self._lock = store.hold_place(self._role)

    def leave(self) -> None:
        """Give it up."""
        with self._turn:
            self._release()

    def close(self) -> None:
        """Give it up for good: a look that is still on in a thread does not take it again."""
        self._is_closed = True
        with self._turn:
            self._release()

    def _release(self) -> None:
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    @property
    def is_ours(self) -> bool:
        """Whether this window has it."""
        return self._lock is not None
