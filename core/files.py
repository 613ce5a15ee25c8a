"""The one door to files that may have been put there by anyone: regular, bounded, never waited for.

Opening a named pipe waits until somebody writes into it, reading ``/dev/zero`` never ends, and a
disk of the network that is gone answers nothing at all. So such a disk is asked first, with a
deadline (:func:`core.disks.require_answer`); what is opened is looked at before and once more
through the open descriptor; what is read whole has a limit; and who lists many things gives each a
deadline on any disk (:func:`each_within`). Knows nothing of what the files hold.
"""

import contextlib
import errno
import io
import os
import stat
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal, TypeVar, overload

from core.disks import NoAnswerError, require_answer

if TYPE_CHECKING:
    from queue import SimpleQueue

T = TypeVar("T")
Kind = Literal["pipe", "socket", "device"]

_KINDS: tuple[tuple[Callable[[int], bool], Kind], ...] = (
    (stat.S_ISFIFO, "pipe"),
    (stat.S_ISSOCK, "socket"),
    (stat.S_ISCHR, "device"),
    (stat.S_ISBLK, "device"),
)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_COPIED_AT_ONCE = 1 << 20  # bytes
_NAMED = 40  # characters of a file's name in that of what takes its place: names have an end
_TRIES_AGAIN_S = 1.0 if os.name == "nt" else 0.0  # Windows: whoever reads a file keeps its name
_TRIES_EVERY_S = 0.02
_MOST_MISSES = 3  # silent disks are waited for so often


class NotRegularError(OSError):
    """Something else than a file stands under its name.

    Attributes:
        kind: what it is.
    """

    def __init__(self, path: str, kind: Kind) -> None:
        super().__init__(errno.EINVAL, f"is a {kind} and no file", path)
        self.kind = kind


class TooLargeError(OSError):
    """A file has more bytes than anything of its kind.

    Attributes:
        most: bytes that would be read.
    """

    def __init__(self, path: str, most: int) -> None:
        super().__init__(errno.EFBIG, f"has more than {most} bytes", path)
        self.most = most


def open_descriptor(path: Path, flags: int, mode: int = 0o644) -> int:
    """As ``os.open``, of regular files alone; ``O_TRUNC`` is not for here: see :func:`rewrite`.

    Raises:
        NotRegularError: a pipe, a socket or a device has that name.
        NoAnswerError: its disk says nothing.
        OSError: as the file system says; also of a name that it cannot have.
    """
    name = os.fspath(path)
    try:
        require_answer(path)
        with contextlib.suppress(FileNotFoundError):  # whether that is right, opening says
            _require_regular(name, path.stat().st_mode)
        opened = os.open(name, flags | _NO_WAIT, mode)
    except ValueError as error:  # half a character, or a NUL
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), printable(name)) from error
    try:
        _require_regular(name, os.fstat(opened).st_mode)  # it may be another one by now
    except BaseException:
        os.close(opened)
        raise
    return opened


def _require_regular(name: str, mode: int) -> None:
    if stat.S_ISREG(mode):
        return
    for is_kind, kind in _KINDS:
        if is_kind(mode):
            raise NotRegularError(name, kind)
    raise OSError(errno.EISDIR, os.strerror(errno.EISDIR), name)


def is_special(path: Path) -> bool:
    """Whether a pipe, a socket or a device has that name."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return any(is_kind(mode) for is_kind, _ in _KINDS)


@overload
def open_file(path: Path) -> io.BufferedReader: ...
@overload
def open_file(path: Path, mode: Literal["r+b"]) -> io.BufferedRandom: ...
def open_file(
    path: Path, mode: Literal["rb", "r+b"] = "rb"
) -> io.BufferedReader | io.BufferedRandom:
    """A file that is there, open to be read, or to be changed in place.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
    """
    if mode == "rb":
        return os.fdopen(open_descriptor(path, os.O_RDONLY), "rb")
    return os.fdopen(open_descriptor(path, os.O_RDWR), "r+b")


def append_to(path: Path) -> BinaryIO:
    """A file to which is appended; made where it is not there.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
    """
    return os.fdopen(open_descriptor(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND), "ab")


def close_beside(handle: int) -> None:
    """Close a file beside this thread: on a disk that says nothing that waits, too."""
    threading.Thread(target=os.close, args=(handle,), name="crest-close", daemon=True).start()


def read_bytes(path: Path, most: int) -> bytes:
    """All of a file of at most ``most`` bytes.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
        TooLargeError: it has more.
    """
    with open_file(path) as file:
        content = file.read(most + 1)
    if len(content) > most:
        raise TooLargeError(os.fspath(path), most)
    return content


def read_grown(path: Path) -> bytes:
    """All that a file had when it was opened, of one that grows without a limit.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
    """
    with open_file(path) as file:
        return file.read(os.fstat(file.fileno()).st_size)


def copy(source: Path, target: Path) -> None:
    """Copy a file; ``target`` was not there before.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
    """
    with open_file(source) as file, new_file(target) as copied:
        import shutil  # not for the first paint

        shutil.copyfileobj(file, copied, _COPIED_AT_ONCE)


def rewrite(path: Path, content: bytes) -> None:
    """Write a file in its place, or make it; for what may be lost: a crash leaves it cut short.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`.
    """
    with os.fdopen(open_descriptor(path, os.O_WRONLY | os.O_CREAT), "wb") as file:
        file.truncate()
        file.write(content)


def write_whole(path: Path, content: bytes) -> None:
    """Replace a file that a person has named, or make it: the old or the new content is there.

    Where it is a link, what that leads to is replaced; permissions stay as they are.

    Raises:
        NotRegularError, OSError: as :func:`open_descriptor`, with the name that was given.
    """
    mode = _mode_of(path)
    target = path.resolve() if path.is_symlink() else path
    waiting = waiting_beside(target.with_name(target.name[:_NAMED]))
    try:
        with new_file(waiting) as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            with contextlib.suppress(OSError):  # not every file system has permissions
                waiting.chmod(stat.S_IMODE(mode))
        put_in_place(waiting, target)
    except OSError as error:
        with contextlib.suppress(OSError):
            waiting.unlink(missing_ok=True)
        if error.errno is not None and error.filename in (None, str(waiting)):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise


def waiting_beside(path: Path) -> Path:
    """Where what becomes that file is written first: no other process and no other thread does."""
    return path.with_name(f".{path.name}.{os.getpid()}-{threading.get_ident()}.tmp")


def put_in_place(waiting: Path, target: Path) -> None:
    """Give a file the name of another, which it replaces.

    Raises:
        OSError: as the file system says; on Windows only once readers had a second to close it.
    """
    until = time.monotonic() + _TRIES_AGAIN_S
    while True:
        try:
            os.replace(waiting, target)
            return
        except PermissionError:
            if time.monotonic() >= until:
                raise
            time.sleep(_TRIES_EVERY_S)


def _mode_of(path: Path) -> int | None:
    """Of the file that is there, which has to be a regular one; ``None``: there is none."""
    require_answer(path)
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        return None
    except ValueError as error:  # half a character, or a NUL
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), printable(str(path))) from error
    _require_regular(str(path), mode)
    return mode


@contextmanager
def new_file(path: Path) -> Iterator[BinaryIO]:
    """A file of one's own under a temporary name; whatever an earlier process left there goes.

    It is gone again where the block raises.

    Raises:
        OSError: as the file system says.
    """
    require_answer(path)
    path.unlink(missing_ok=True)
    with open_new(path) as file:
        try:
            yield file
            if not file.closed:
                file.flush()  # here it may fail, too: the disk may be full
        except BaseException:
            with contextlib.suppress(OSError):  # what is still to be written finds no room either
                file.close()
            path.unlink(missing_ok=True)
            raise


@contextmanager
def folder_for(path: Path) -> Iterator[None]:
    """Make a folder and those above it, for the block; where it raises, none of them stays empty.

    Raises:
        OSError: as the file system says.
    """
    made = [each for each in (path, *path.parents) if not each.exists()]
    path.mkdir(parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        for each in made:
            with contextlib.suppress(OSError):  # something lies in it
                each.rmdir()
        raise


def open_new(path: Path) -> BinaryIO:
    """A file that was not there before.

    Raises:
        OSError: something has that name, or as the file system says.
    """
    return os.fdopen(open_descriptor(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL), "wb")


def each_within(
    seconds: float, paths: Sequence[Path], call: Callable[[Path], T]
) -> list[T | NoAnswerError]:
    """What ``call`` gives for each path, beside this thread; no one of them is waited for longer.

    A call of the system that hangs on a disk of the network cannot be ended; it can be left alone.
    After three of them the rest is not tried: all of it is likely to lie on that disk.

    Raises:
        Whatever ``call`` raises, but for ``NoAnswerError``, which is an answer.
    """
    from queue import Empty, SimpleQueue  # not for the first paint

    found: list[T | NoAnswerError] = []
    misses = 0
    while len(found) < len(paths) and misses < _MOST_MISSES:
        answers: SimpleQueue[tuple[T | NoAnswerError] | BaseException] = SimpleQueue()
        given_up = threading.Event()
        work = (paths[len(found) :], call, answers, given_up)
        threading.Thread(target=_work, args=work, name="crest-look", daemon=True).start()
        try:
            while len(found) < len(paths):
                answer = answers.get(timeout=seconds)
                if isinstance(answer, BaseException):
                    raise answer
                found.append(answer[0])
                if isinstance(answer[0], NoAnswerError) and (misses := misses + 1) >= _MOST_MISSES:
                    given_up.set()
                    break
        except Empty:
            given_up.set()
            misses += 1
            found.append(NoAnswerError(os.fspath(paths[len(found)]), seconds))
    return found + [NoAnswerError(os.fspath(path), seconds) for path in paths[len(found) :]]


def _work(
    paths: Sequence[Path],
    call: Callable[[Path], T],
    answers: "SimpleQueue[tuple[T | NoAnswerError] | BaseException]",
    given_up: threading.Event,
) -> None:
    for path in paths:
        if given_up.is_set():
            return
        try:
            answers.put((call(path),))
        except NoAnswerError as error:
            answers.put((error,))
        except BaseException as error:
            answers.put(error)
            return


def printable(text: str) -> str:
    r"""A text that any file and any terminal takes: bytes that are no UTF-8 as ``\xe9``."""
    return text if half_character(text) is None else "".join(map(_escaped, text))


def half_character(text: str) -> int | None:
    """Where a text has what no UTF-8 can hold: half a character, or a byte of a file's name."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        return error.start
    return None


def _escaped(letter: str) -> str:
    code = ord(letter)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a file's name
        return f"\\x{code - 0xDC00:02x}"
    return f"\\u{code:04x}" if 0xD800 <= code <= 0xDFFF else letter
