"""Commands to a run in another process and its events back, through a folder that both know.

Each is a line with a checksum, appended by one write: several may send commands at once, and what
somebody who crashed has left half written is passed over. The events have one reader, which deletes
what it has read: they take no room, however long the run is. Knows nothing of how the processes
came to be.
"""

import json
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, TypeVar

from core import files
from core.messages.command_queue import CommandQueue
from core.messages.commands import Command
from core.messages.events import Event
from core.messages.wire import WireError, command_from, event_from, to_plain
from core.run_store.sealed import sealed_line, unsealed_line

T = TypeVar("T")

_COMMANDS = "commands.jsonl"
_EVENTS = "events-{number:06d}.jsonl"
_LARGEST_EVENTS = 4_000_000  # bytes of one file of events
_MOST_UNREAD = 60  # files of events
_LONGEST_LINE = 16_000_000  # bytes
_VALUE = "value"
_LOOK_EVERY_S = 0.05


def make_channel(folder: Path) -> None:
    """Make a folder ready for both sides.

    Raises:
        OSError: as the file system says.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in (_COMMANDS, _EVENTS.format(number=0)):
        files.append_to(folder / name).close()


def send_command(folder: Path, command: Command) -> None:
    """Hand a command to the run.

    Raises:
        OSError: nobody has made a channel there, or as the file system says.
    """
    if not (folder / _COMMANDS).is_file():
        raise FileNotFoundError(2, os.strerror(2), str(folder / _COMMANDS))
    with files.append_to(folder / _COMMANDS) as file:
        _append(file, command)


class CommandReader:
    """The commands that come, in order."""

    def __init__(self, folder: Path) -> None:
        self._lines = _Lines(folder / _COMMANDS)

    def take(self) -> list[Command]:
        """Those that have come since the last call; none where the folder cannot be read."""
        return list(self._lines.take(command_from))


@contextmanager
def commands_from(folder: Path, control: CommandQueue) -> Iterator[None]:
    """While it lasts, what is sent to ``folder`` goes to the run; looked for 20 times a second."""
    reader, is_over = CommandReader(folder), threading.Event()

    def look() -> None:
        while not is_over.wait(_LOOK_EVERY_S):
            for command in reader.take():
                control.send(command)

    for command in reader.take():  # what was sent before comes before all that the run does
        control.send(command)
    thread = threading.Thread(target=look, name="crest-commands", daemon=True)
    thread.start()
    try:
        yield
    finally:
        is_over.set()
        thread.join()


class EventWriter:
    """Writes the events of a run for the one who listens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._file: BinaryIO | None = files.append_to(folder / _EVENTS.format(number=0))
        self._size = 0

    def publish(self, event: Event) -> None:
        """Write an event; where nobody can be told any more, the run goes on all the same."""
        if self._file is None:
            return
        try:
            self._size += _append(self._file, event)
            if self._size > _LARGEST_EVENTS:
                self._begin_next(self._file)
        except OSError:
            self.close()

    def _begin_next(self, full: BinaryIO) -> None:
        if self._file_of(self._number - _MOST_UNREAD).is_file():  # nobody reads any more
            self.close()
            return
        self._number, self._size = self._number + 1, 0
        self._file = files.append_to(self._file_of(self._number))
        full.close()  # only now: the reader goes on once the next one is there

    def _file_of(self, number: int) -> Path:
        return self._folder / _EVENTS.format(number=number)

    def close(self) -> None:
        """No more events."""
        file, self._file = self._file, None
        if file is not None:
            file.close()


class EventReader:
    """The events of a run, in order; deletes the files that it has read."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._number = 0
        self._lines = _Lines(self._file(0))
        self._done: list[Path] = []  # was read, and is still there

    def take(self) -> list[Event]:
        """Those that have come since the last call."""
        found: list[Event] = []
        self._delete()
        while True:
            is_full = self._file(self._number + 1).is_file()  # asked first: then this one is whole
            found += self._lines.take(event_from)
            if not is_full:
                return found
            self._done.append(self._file(self._number))
            self._delete()
            self._number += 1
            self._lines = _Lines(self._file(self._number))

    def _delete(self) -> None:
        """What Windows refuses as long as the writer has not closed it is deleted the next time."""
        kept = []
        for file in self._done:
            try:
                file.unlink(missing_ok=True)
            except OSError:
                kept.append(file)
        self._done = kept

    def _file(self, number: int) -> Path:
        return self._folder / _EVENTS.format(number=number)


class _Lines:
    """What a file of lines gains."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._read = 0  # bytes

    def take(self, read: Callable[[Any], T]) -> Iterator[T]:
        """The values of the whole lines that have come; damaged ones are passed over."""
        try:
            size = self._file.stat().st_size
            if size <= self._read:
                return
            with files.open_file(self._file) as file:
                file.seek(self._read)
                content = file.read(_LONGEST_LINE)
        except OSError:
            return
        whole = content.rpartition(b"\n")[0]
        self._read += len(whole) + 1 if whole else 0
        for line in whole.split(b"\n"):
            value = _value_of(line)
            if value is not None:
                try:
                    yield read(value)
                except WireError:
                    continue  # of another version


def _append(file: BinaryIO, value: Command | Event) -> int:
    """One line by one write; a half one before it is ended by it. Returns its bytes."""
    line = b"\n" + sealed_line({_VALUE: to_plain(value)})
    written = os.write(file.fileno(), line)
    while written < len(line):  # a disk that is almost full
        written += os.write(file.fileno(), line[written:])
    return len(line)


def _value_of(line: bytes) -> Any:
    if not line:
        return None
    try:
        content = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(content, dict):
        return None
    table = unsealed_line(content)
    return None if table is None else table.get(_VALUE)
