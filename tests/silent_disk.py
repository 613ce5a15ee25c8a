"""A disk that answers until it is told to say nothing any more, as one of the network that is gone.

A file system of the kernel's (FUSE) that a process serves from a real folder. A request that was
read and is never answered cannot be ended by any signal, a kill included: as real as it gets. The
tests that need one stand in files of their own: see :mod:`tests.small_disk`.
"""

import contextlib
import ctypes
import errno
import os
import select
import signal
import socket
import struct
from collections.abc import Callable, Iterator, Mapping
from enum import Enum
from pathlib import Path

_DEVICE = Path("/dev/fuse")
_ORDERS = "CREST_SILENCE"  # the file number of the line to the process that serves
_HEAD = struct.Struct("<IIQQIIII")  # bytes, kind, number, node, user, group, process, padding
_READ = 15  # a kind of request, as the kernel numbers them
_UNANSWERED = {2, 36, 42}  # that something is forgotten; that who asked would rather not wait
_SIZE, _MODE = 1 << 3, 1 << 0  # what a change of attributes is of
_END_WITH_PARENT = 1  # as prctl(2) numbers it


class Silence(Enum):
    """What it answers no more."""

    NOTHING = b"-"
    CONTENT = b"r"  # names and sizes come, as from a cache, and no content
    ALL = b"*"


def mounted(place: Path) -> bool:
    """Mount one at ``place``, served by a process that ends with this one; false: not possible."""
    real = real_of(place)
    real.mkdir(exist_ok=True)
    try:
        device = os.open(_DEVICE, os.O_RDWR)
    except OSError:
        return False
    told = f"fd={device},rootmode=40000,user_id=0,group_id=0,allow_other"
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.mount(b"crest", os.fsencode(place), b"fuse.crest", 0, told.encode()) != 0:
        os.close(device)
        return False
    ours, theirs = socket.socketpair()
    us = os.getpid()
    if os.fork() == 0:
        ours.close()
        libc.prctl(_END_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == us:
            _Server(device, real, theirs).serve()
        os._exit(0)
    os.close(device)
    theirs.close()
    os.environ[_ORDERS] = str(ours.detach())
    return True


def real_of(place: Path) -> Path:
    """The folder that such a disk shows; it always answers."""
    return place.with_suffix(".real")


@contextlib.contextmanager
def silent(silence: Silence = Silence.ALL) -> Iterator[None]:
    """The disk of these tests answers no more; afterwards also what it owes."""
    _order(silence)
    try:
        yield
    finally:
        _order(Silence.NOTHING)


def _order(silence: Silence) -> None:
    line = int(os.environ[_ORDERS])
    os.write(line, silence.value)
    assert os.read(line, 1) == silence.value  # it has heard


class _Server:
    """Answers the kernel's requests, one after the other."""

    def __init__(self, device: int, real: Path, orders: socket.socket) -> None:
        self._device, self._orders = device, orders
        self._silence = Silence.NOTHING
        self._paths = {1: real}
        self._nodes = {real: 1}
        self._owed: list[bytes] = []

    def serve(self) -> None:
        while True:
            ready, _, _ = select.select([self._device, self._orders.fileno()], [], [])
            if self._orders.fileno() in ready:
                order = self._orders.recv(1)
                if not order:
                    return
                self._silence = Silence(order)
                self._orders.send(order)
            else:
                self._owed.append(os.read(self._device, 1 << 20))
            owed, self._owed = self._owed, []
            for request in owed:
                if self._is_silent(_HEAD.unpack_from(request)[1]):
                    self._owed.append(request)
                else:
                    self._answer(request)

    def _is_silent(self, kind: int) -> bool:
        match self._silence:
            case Silence.NOTHING:
                return False
            case Silence.CONTENT:
                return kind == _READ
            case Silence.ALL:
                return True

    def _answer(self, request: bytes) -> None:
        _, kind, number, node, *_ = _HEAD.unpack_from(request)
        if kind in _UNANSWERED:
            return
        content, refused = b"", errno.ENOSYS
        if kind in _SERVED:
            try:
                content = _SERVED[kind](self, self._paths.get(node, Path()), request[_HEAD.size :])
                refused = 0
            except OSError as error:
                refused = error.errno or errno.EIO
        head = struct.pack("<IiQ", 16 + len(content), -refused, number)
        with contextlib.suppress(OSError):  # of a request that is wanted no more
            os.write(self._device, head + content)

    def _begin(self, _path: Path, _body: bytes) -> bytes:
        return struct.pack("<IIIIHHIIHHI28x", 7, 31, 65_536, 0, 16, 12, 65_536, 1, 32, 0, 0)

    def _nothing(self, _path: Path, _body: bytes) -> bytes:
        return b""

    def _lookup(self, folder: Path, body: bytes) -> bytes:
        return self._entry(folder / _name(body))

    def _status(self, path: Path, _body: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0) + _attributes(path)

    def _change(self, path: Path, body: bytes) -> bytes:
        what, _, _, size = struct.unpack_from("<IIQQ", body)
        if what & _SIZE:
            os.truncate(path, size)
        if what & _MODE:
            path.chmod(struct.unpack_from("<I", body, 68)[0] & 0o7777)
        return self._status(path, body)

    def _make_folder(self, folder: Path, body: bytes) -> bytes:
        made = folder / _name(body[8:])
        made.mkdir()
        return self._entry(made)

    def _unlink(self, folder: Path, body: bytes) -> bytes:
        (folder / _name(body)).unlink()
        self._nodes.pop(folder / _name(body), None)
        return b""

    def _remove_folder(self, folder: Path, body: bytes) -> bytes:
        (folder / _name(body)).rmdir()
        self._nodes.pop(folder / _name(body), None)
        return b""

    def _rename(self, folder: Path, body: bytes) -> bytes:
        return self._renamed(folder, body, body[8:])

    def _rename_2(self, folder: Path, body: bytes) -> bytes:
        return self._renamed(folder, body, body[16:])

    def _renamed(self, folder: Path, body: bytes, names: bytes) -> bytes:
        into = self._paths[struct.unpack_from("<Q", body)[0]]
        old, new = (os.fsdecode(each) for each in names.split(b"\0")[:2])
        source, target = folder / old, into / new
        source.replace(target)
        self._nodes.pop(target, None)
        for known in [each for each in self._nodes if each.is_relative_to(source)]:
            node, moved = self._nodes.pop(known), target / known.relative_to(source)
            self._paths[node] = moved
            self._nodes[moved] = node
        return b""

    def _open(self, _path: Path, _body: bytes) -> bytes:
        return struct.pack("<QII", 0, 0, 0)

    def _create(self, folder: Path, body: bytes) -> bytes:
        path = folder / _name(body[16:])
        path.touch()
        return self._entry(path) + self._open(path, body)

    def _read(self, path: Path, body: bytes) -> bytes:
        _, start, size = struct.unpack_from("<QQI", body)
        with path.open("rb") as file:
            file.seek(start)
            return file.read(size)

    def _write(self, path: Path, body: bytes) -> bytes:
        _, start, size = struct.unpack_from("<QQI", body)
        with path.open("r+b") as file:
            file.seek(start)
            file.write(body[40 : 40 + size])
        return struct.pack("<II", size, 0)

    def _room(self, _path: Path, _body: bytes) -> bytes:
        blocks = 1 << 20
        return struct.pack("<QQQQQIIII24x", *[blocks] * 3, 9_999, 9_999, 4_096, 255, 4_096, 0)

    def _list(self, path: Path, body: bytes) -> bytes:
        _, start, size = struct.unpack_from("<QQI", body)
        found = b""
        for place, name in enumerate(
            sorted(each.name for each in path.iterdir())[start:], start + 1
        ):
            coded = os.fsencode(name)
            entry = struct.pack("<QQII", 9_999, place, len(coded), 0) + coded
            entry += b"\0" * (-len(entry) % 8)
            if len(found) + len(entry) > size:
                break
            found += entry
        return found

    def _entry(self, path: Path) -> bytes:
        attributes = _attributes(path)
        if path not in self._nodes:
            node = max(self._paths) + 1
            self._paths[node], self._nodes[path] = path, node
        return struct.pack("<QQQQII", self._nodes[path], 0, 0, 0, 0, 0) + attributes


def _name(body: bytes) -> str:
    return os.fsdecode(body.split(b"\0", 1)[0])


def _attributes(path: Path) -> bytes:
    it = path.lstat()
    times = [it.st_atime_ns, it.st_mtime_ns, it.st_ctime_ns]
    seconds, parts = zip(*(divmod(each, 1_000_000_000) for each in times), strict=True)
    numbers = (it.st_ino, it.st_size, it.st_blocks, *seconds, *parts)
    return struct.pack("<6Q10I", *numbers, it.st_mode, it.st_nlink, 0, 0, 0, 4_096, 0)


# By the kernel's numbers; the handles that are told in answer to an opening are all 0.
_SERVED: Mapping[int, Callable[[_Server, Path, bytes], bytes]] = {
    1: _Server._lookup,
    3: _Server._status,
    4: _Server._change,
    9: _Server._make_folder,
    10: _Server._unlink,
    11: _Server._remove_folder,
    12: _Server._rename,
    14: _Server._open,
    _READ: _Server._read,
    16: _Server._write,
    17: _Server._room,
    18: _Server._nothing,  # closed
    20: _Server._nothing,  # forced to the disk
    25: _Server._nothing,  # about to be closed
    26: _Server._begin,
    27: _Server._open,  # a folder
    28: _Server._list,
    29: _Server._nothing,  # a folder closed
    30: _Server._nothing,  # a folder forced to the disk
    35: _Server._create,
    45: _Server._rename_2,
}
