"""The program in processes of its own, without each of them importing torch anew.

Where the system forks safely, one process imports everything once and each of the program's is
forked from it: as separate as any other, and there in milliseconds instead of seconds. Elsewhere
they start as usual. That ``main.py`` starts by itself is proved by ``tests/core/test_cli.py``.
"""

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import weakref
from collections.abc import Callable, Mapping
from multiprocessing.context import ForkServerContext, SpawnContext
from pathlib import Path
from typing import Any

_ENDS_WITHIN_S = 300.0  # of a busy machine; a test's own limit is shorter or longer
_WATCH_S = 0.002

_context: ForkServerContext | SpawnContext
if sys.platform.startswith("linux"):
    _context = multiprocessing.get_context("forkserver")
    _context.set_forkserver_preload(["tests.warm"])
else:
    _context = multiprocessing.get_context("spawn")


class Program:
    """``main.py`` with arguments, running; its output goes to files.

    Attributes:
        arguments: as they were given, as text.
    """

    def __init__(self, *arguments: object, **variables: str) -> None:
        self.arguments = [str(each) for each in arguments]
        folder = Path(tempfile.mkdtemp(prefix="crest-output-"))
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._files = folder / "out", folder / "errors"
        environment = {**os.environ, "OMP_NUM_THREADS": "1", **variables}
        self._process = _context.Process(
            target=_main, args=(self.arguments, environment, Path.cwd(), *self._files)
        )
        self._process.start()

    def poll(self) -> int | None:
        """The exit status; ``None`` while it runs; negative: the signal that ended it."""
        return self._process.exitcode

    def wait(self, timeout_s: float = _ENDS_WITHIN_S) -> int:
        """Wait for its end.

        Raises:
            TimeoutError: it runs on; it has been killed.
        """
        self._process.join(timeout_s)
        status = self._process.exitcode
        if status is None:
            self._process.kill()
            self._process.join()
            raise TimeoutError(f"main.py {' '.join(self.arguments)} ran on for {timeout_s:g} s")
        return status

    def send_signal(self, number: signal.Signals) -> None:
        """As another process would."""
        assert self._process.pid is not None
        os.kill(self._process.pid, number)

    def wait_for_error(self, text: str, timeout_s: float = _ENDS_WITHIN_S) -> None:
        """Wait until it has said something on stderr.

        Raises:
            AssertionError: it ended before, or takes too long.
        """
        ends = time.monotonic() + timeout_s
        while text not in (said := self._said(1)):
            assert self.poll() is None, said
            assert time.monotonic() < ends, said
            time.sleep(_WATCH_S)

    def result(self) -> "subprocess.CompletedProcess[str]":
        """Wait for its end; what it said."""
        status = self.wait()
        return subprocess.CompletedProcess(self.arguments, status, self._said(0), self._said(1))

    def _said(self, stream: int) -> str:
        file = self._files[stream]
        return file.read_text(encoding="utf-8") if file.exists() else ""


def crest(*arguments: object, **variables: str) -> "subprocess.CompletedProcess[str]":
    """Run ``main.py`` to its end in a process of its own; ``variables`` of the environment."""
    return Program(*arguments, **variables).result()


def started_process(work: Callable[..., None], *arguments: object) -> tuple[Any, Any]:
    """A process that does ``work``, and the queue that it is given first."""
    queue = _context.SimpleQueue()
    process = _context.Process(target=_at_work, args=(work, dict(os.environ), queue, *arguments))
    process.start()
    return process, queue


def _at_work(work: Callable[..., None], environment: Mapping[str, str], *arguments: Any) -> None:
    """In the environment of the test that asks, and not of the first one that ever did."""
    os.environ.clear()
    os.environ.update(environment)
    work(*arguments)


def in_new_process(work: Callable[..., None], *arguments: object) -> Any:
    """What ``work`` puts into the queue that it is given first, in a process of its own."""
    process, answer = started_process(work, *arguments)
    process.join(_ENDS_WITHIN_S)
    assert process.exitcode == 0, process.exitcode
    return answer.get()


def _main(
    arguments: list[str], environment: Mapping[str, str], folder: Path, out: Path, errors: Path
) -> None:
    """What the new process does."""
    for stream, file in ((1, out), (2, errors)):
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        os.dup2(handle, stream)
        os.close(handle)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", encoding="utf-8", closefd=False, buffering=1)  # noqa: SIM115
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    import main

    sys.exit(main.main(arguments))
