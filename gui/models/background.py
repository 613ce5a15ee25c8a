"""Work beside the window's thread: reading folders and files without a moment's standstill.

A worker touches no QObject: it puts its answer into a queue, and a timer of the window's thread,
which runs only while an answer is awaited, hands it on. Knows nothing of what is read.
"""

import logging
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QTimer, Slot

_DRAIN_MS = 15
_CLOSE_S = 3.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Answer:
    key: str
    number: int
    value: Any
    error: Exception | None


class _Left:
    """Threads whose answers nobody wants any more: whoever closes next waits for them, too."""

    threads: Sequence[threading.Thread] = ()
    is_no_waiting = False


_left = _Left()


@contextmanager
def no_waiting() -> Iterator[None]:
    """While the window is made anew it waits for nobody: what still reads ends by itself."""
    _left.is_no_waiting = True
    try:
        yield
    finally:
        _left.is_no_waiting = False


class Background(QObject):
    """One thread a piece of work. :meth:`close` before the end of the program.

    Of several pieces with one key only the newest is answered: what was asked for before is no
    longer wanted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: SimpleQueue[_Answer] = SimpleQueue()
        self._newest: dict[str, tuple[int, Callable[[Any], None], Callable[[Exception], None]]] = {}
        self._threads: dict[int, threading.Thread] = {}
        self._count = 0
        self._closed = False
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MS)
        self._timer.timeout.connect(self._drain)

    def busy(self, key: str) -> bool:
        """Whether a piece of work of that key is on."""
        return key in self._newest

    def run(
        self,
        key: str,
        work: Callable[[], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do ``work`` in a thread; ``done`` is called with its value in the window's thread.

        Args:
            key: what kind of work it is; a newer piece of it supersedes the older one.
            work: touches no QObject.
            done: takes what ``work`` returned.
            failed: takes what ``work`` raised; by default it goes to the log file.
        """
        if self._closed:
            return
        self._count += 1
        number = self._count
        self._newest[key] = (number, done, failed or _write_down)
        thread = threading.Thread(
            target=self._work, args=(key, number, work), name=f"crest-{key}", daemon=True
        )
        self._threads[number] = thread
        thread.start()
        self._timer.start()

    def forget(self, key: str) -> None:
        """The answer of that key is not wanted any more."""
        self._newest.pop(key, None)

    def close(self, deadline_s: float = _CLOSE_S) -> None:
        """Answer nothing any more and wait for the threads; in :func:`no_waiting` they go on."""
        self._closed = True
        self._newest.clear()
        self._timer.stop()
        threads = [each for each in (*_left.threads, *self._threads.values()) if each.is_alive()]
        self._threads.clear()
        if _left.is_no_waiting:
            _left.threads = threads
            return
        _left.threads = []
        ends = time.monotonic() + deadline_s
        for thread in threads:
            thread.join(max(0.0, ends - time.monotonic()))

    def _work(self, key: str, number: int, work: Callable[[], Any]) -> None:
        try:
            answer = _Answer(key, number, work(), None)
        except Exception as error:  # handed on as it is: whoever asked names the remedy
            answer = _Answer(key, number, None, error)
        self._answers.put(answer)

    @Slot()
    def _drain(self) -> None:
        while True:
            try:
                answer = self._answers.get_nowait()
            except Empty:
                break
            thread = self._threads.pop(answer.number, None)
            if thread is not None:
                thread.join()
            number, done, failed = self._newest.get(answer.key, (0, _nothing, _nothing))
            if number != answer.number:
                continue
            del self._newest[answer.key]
            if answer.error is None:
                done(answer.value)
            else:
                failed(answer.error)
        if not self._threads:
            self._timer.stop()


def _nothing(_value: Any) -> None:
    """Nobody waits for this answer."""


def _write_down(error: Exception) -> None:
    _log.error("work in the background failed", exc_info=error)
