"""A run that other processes may watch and drive: whoever wants to makes a folder in the run's own.

``RUN/.channel/`` is there while the run is trained. A listener makes a folder in it that is a
channel (:mod:`core.session.channel`); from then on the run takes its commands, and tells it first
what it has to know and then every event as it comes. A folder whose listener has gone is removed.
Where nobody listens nothing is written. What is asked for is what a person could ask for in the
window, and who can write into the run's folder could do worse. Knows nothing of torch.
"""

import contextlib
import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from core.i18n import Message
from core.messages.command_queue import CommandQueue
from core.messages.events import (
    CheckpointsChanged,
    Evaluated,
    Event,
    Finished,
    Log,
    Paused,
    Resumed,
    SampleDone,
    SavedElsewhere,
    ScheduleChanged,
    SettingChanged,
    Started,
    StepDone,
    WentBack,
)
from core.session.channel import CommandReader, EventWriter
from core.session.durable_events import Publish

CHANNEL = ".channel"
IS_THERE = "is_there"  # a listener's file: touched every few seconds
CAUGHT_UP = "job.caught_up"  # what is told to a listener first ends with this
_GONE_AFTER_S = 30.0
_LOOK_EVERY_S = 0.05
_LOOK_AT_DOOR_S = 0.3
_CLOSES_WITHIN_S = 2.0


class OpenRun:
    """One run's door: commands from its listeners, events to them.

    Args:
        control: where commands go.
        publish: who is told every event first.
    """

    def __init__(self, control: CommandQueue, publish: Publish) -> None:
        self._control = control
        self._publish = publish
        self._lock = threading.Lock()
        self._door: Path | None = None
        self._listeners: dict[Path, _Listener] = {}
        self._history: list[Event] = []  # in order: the start, edits, going back
        self._latest: dict[str, Event] = {}  # of what only the newest counts
        self._step = self._evaluated = -1
        self._is_over = threading.Event()
        self._thread: threading.Thread | None = None

    def publish(self, event: Event) -> None:
        """Tell it as usual, then whoever listens."""
        self._publish(event)
        with self._lock:
            self._remember(event)
            for listener in self._listeners.values():
                listener.events.publish(event)
        match event:
            case Started(run_dir=run_dir) | SavedElsewhere(run_dir=run_dir):
                self._open(Path(run_dir) / CHANNEL)
            case Finished():
                self.close()
            case _:
                pass

    def _remember(self, event: Event) -> None:
        match event:
            case StepDone(step=step):
                self._step = step
            case Evaluated(step=step):
                self._evaluated = step
            case Started(first_step=step):
                self._history, self._step, self._evaluated = [event], step - 1, step - 1
            case WentBack(step=step):
                self._history.append(event)
                self._step, self._evaluated = step - 1, min(self._evaluated, step - 1)
            case ScheduleChanged() | SettingChanged() | SavedElsewhere() | SampleDone():
                self._history.append(event)
            case Paused() | Resumed():
                self._latest["phase"] = event
            case CheckpointsChanged():
                self._latest["checkpoints"] = event
            case _:
                pass

    def _open(self, door: Path) -> None:
        """Begin to look for listeners; a run that cannot have a door does without."""
        with contextlib.suppress(OSError):
            if not self._listeners:  # what a crash has left
                shutil.rmtree(door, ignore_errors=True)
            door.mkdir(exist_ok=True)
        self._door = door
        if self._thread is None:
            self._thread = threading.Thread(target=self._look, name="crest-door", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """Nobody is told anything any more; a second call does nothing."""
        self._is_over.set()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.join(_CLOSES_WITHIN_S)  # not for ever: its disk may be silent
        with self._lock:
            for listener in self._listeners.values():
                listener.events.close()
            self._listeners.clear()
        door, self._door = self._door, None
        if door is not None:  # a listener that has not read the end yet removes its folder itself
            with contextlib.suppress(OSError):
                door.rmdir()

    # -- in the door's thread

    def _look(self) -> None:
        looked = 0.0
        while not self._is_over.wait(_LOOK_EVERY_S if self._listeners else _LOOK_AT_DOOR_S):
            for listener in list(self._listeners.values()):
                for command in listener.commands.take():
                    self._control.send(command)
            if time.monotonic() - looked > _LOOK_AT_DOOR_S:
                looked = time.monotonic()
                with contextlib.suppress(OSError):
                    self._meet()

    def _meet(self) -> None:
        door = self._door
        if door is None:
            return
        door.mkdir(exist_ok=True)  # whoever has tidied it away
        folders = [each for each in door.iterdir() if (each / IS_THERE).is_file()]
        for folder in folders:
            if time.time() - (folder / IS_THERE).stat().st_mtime > _GONE_AFTER_S:
                shutil.rmtree(folder, ignore_errors=True)
            elif folder not in self._listeners:
                self._greet(folder)
        for folder in [each for each in self._listeners if each not in folders]:
            with self._lock:
                self._listeners.pop(folder).events.close()

    def _greet(self, folder: Path) -> None:
        listener = _Listener(folder)
        with self._lock:
            for event in self._so_far():
                listener.events.publish(event)
            self._listeners[folder] = listener

    def _so_far(self) -> Iterator[Event]:
        yield from self._history
        yield from self._latest.values()
        yield Log("info", Message("job.caught_up", step=self._step, evaluated=self._evaluated))


class _Listener:
    """One that listens, as the run sees it."""

    def __init__(self, folder: Path) -> None:
        self.commands = CommandReader(folder)
        self.events = EventWriter(folder)
