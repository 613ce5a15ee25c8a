"""One piece of writing in a thread of its own, and what came of it.

Knows nothing of what is written, of training or of any window.
"""

import threading
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class BackgroundWrite(Generic[T]):
    """Begins at once; whoever began it takes the result, or the error, in its own thread."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work: Callable[[], T] | None = work
        self._made: list[T] = []
        self._failed: list[BaseException] = []
        self._thread = threading.Thread(target=self._run, name="crest-save", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        try:
            if self._work is not None:
                self._made.append(self._work())
        except BaseException as error:  # told in the thread that takes the result
            self._failed.append(error.with_traceback(None))  # its frames hold all that was copied
        finally:
            self._work = None

    @property
    def is_done(self) -> bool:
        """Whether :meth:`result` would not wait."""
        return not self._thread.is_alive()

    def result(self) -> T:
        """What the work returned, once it is done; raises what it raised."""
        self._thread.join()
        if self._failed:
            raise self._failed.pop()
        return self._made[0]
