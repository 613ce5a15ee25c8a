"""What the chosen text amounts to: read, cut and counted in a background thread.

Watches the draft's data fields, waits until the typing pauses, prepares the data and tells the
draft how many batches an epoch has. A newer request cancels the older one. The worker touches no
QObject: it fills a queue, and a timer on the window's thread empties it.
"""

import contextlib
import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import FIELD_PATHS, RunConfig
from core.i18n import Message
from gui.language.texts import translate
from gui.models.draft import Draft
from gui.widgets.source_chooser import SourceRow

if TYPE_CHECKING:
    from core.data import DataFacts

DEBOUNCE_MS = 300
_DRAIN_MS = 30
_CLOSE_S = 3.0

_WATCHED = frozenset(path for path in FIELD_PATHS if path.startswith("data.")) | {
    "training.batch_size"
}
# After one of these the old count says nothing about the new text.
_OTHER_TEXT = frozenset(
    f"data.{name}"
    for name in (
        *("source", "encoding", "text_field", "separator"),
        *("tokenizer", "tokenizer_vocab", "train_fraction"),
    )
)

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Progress:
    what: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class _Sources:
    rows: tuple[SourceRow, ...]


@dataclass(frozen=True, slots=True)
class _Facts:
    facts: "DataFacts"


@dataclass(frozen=True, slots=True)
class _Fetched:
    name: str


@dataclass(frozen=True, slots=True)
class _Failed:
    field: str
    message: str
    remedy: tuple[str, str] | None = None
    choices: tuple[str, ...] = ()


_Message = _Progress | _Sources | _Facts | _Fetched | _Failed


@dataclass(slots=True, eq=False)
class _Job:
    """One thread and what it says; ``cancelled`` is how it is told to end."""

    queue: "SimpleQueue[tuple[_Job, _Message]]"
    cancelled: threading.Event = field(default_factory=threading.Event)
    thread: threading.Thread | None = None

    def say(self, message: _Message) -> None:
        """Hand a message to the window's thread."""
        self.queue.put((self, message))

    def progress(self, what: Message, done: int, total: int) -> None:
        """As ``core.data.Progress``."""
        self.say(_Progress(str(what), done, total))


class DataPreview(QObject):
    """Describes the draft's text. :meth:`close` before the end of the program.

    Attributes:
        facts: what was found last; ``None``: nothing, or the text is another one.
        remedy: a field and a value that would mend what failed last, where that is known.
        choices: columns among which a person has to choose, where that is what failed.

    Signals:
        started: work has begun (again).
        progressed: str what, int done, int total (0: unknown).
        described: core.data.DataFacts.
        failed: str field, str message for the person.
        cancelled: the person stopped the work.
        sources_known: tuple[SourceRow, ...], the built-in texts and which of them are here.
        fetched: str name, a built-in text has been downloaded.
    """

    started = Signal()
    progressed = Signal(str, object, object)  # a Signal's int has 32 bits, a text may have more
    described = Signal(object)
    failed = Signal(str, str)
    cancelled = Signal()
    sources_known = Signal(object)
    fetched = Signal(str)

    def __init__(
        self,
        draft: Draft,
        store: Path | None = None,
        parent: QObject | None = None,
        *,
        debounce_ms: int = DEBOUNCE_MS,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._store = store
        self._queue: SimpleQueue[tuple[_Job, _Message]] = SimpleQueue()
        self._job: _Job | None = None
        self._jobs: list[_Job] = []
        self._fetching = ""
        self._closed = False
        self.facts: DataFacts | None = None
        self.remedy: tuple[str, str] | None = None
        self.choices: tuple[str, ...] = ()
        self.sources: tuple[SourceRow, ...] = ()
        self._debounce = QTimer(self)
        self._debounce.setSingleShot(True)
        self._debounce.setInterval(debounce_ms)
        self._debounce.timeout.connect(self.refresh)
        self._drain_timer = QTimer(self)
        self._drain_timer.setInterval(_DRAIN_MS)
        self._drain_timer.timeout.connect(self._drain)
        draft.edited.connect(self._on_edited)
        self._debounce.start()  # the window is painted first

    @property
    def is_fetching(self) -> bool:
        """Whether a text is being downloaded."""
        return bool(self._fetching)

    @property
    def is_busy(self) -> bool:
        """Whether a text is being read or downloaded."""
        return self._job is not None

    @Slot()
    def refresh(self) -> None:
        """Look at the draft's text now."""
        self._debounce.stop()
        if self._closed or self._fetching:
            return
        self._cancel_job()
        config = self._draft.partial(_WATCHED)
        if config is None:
            self._forget()
            return
        store = self._store
        self._start(lambda job: _describe(job, config, store))

    def fetch(self, name: str) -> None:
        """Download a built-in text, then describe it if it is the chosen one."""
        if self._closed or self._fetching == name:
            return
        self._debounce.stop()
        self._cancel_job()
        self._fetching = name
        store = self._store
        self._start(lambda job: _fetch(job, name, store))

    @Slot()
    def cancel(self) -> None:
        """Stop what is being read or downloaded."""
        self._debounce.stop()
        if self._job is not None:
            self._cancel_job()
            self._forget()
            self.cancelled.emit()

    def close(self, deadline_s: float = _CLOSE_S) -> bool:
        """Stop everything and wait for the threads; false where one does not end in time."""
        self._closed = True
        self._debounce.stop()
        self._drain_timer.stop()
        self._cancel_job()
        ends = time.monotonic() + deadline_s
        for job in self._jobs:
            if job.thread is not None:
                job.thread.join(max(0.0, ends - time.monotonic()))
        alive = [job for job in self._jobs if job.thread is not None and job.thread.is_alive()]
        self._jobs = alive
        return not alive

    @Slot(object)
    def _on_edited(self, paths: frozenset[str]) -> None:
        if self._closed or not paths & _WATCHED:
            return
        if not self._fetching:
            self._cancel_job()  # what it finds out belongs to the values before
        self._draft.set_data_problems({})
        if paths & _OTHER_TEXT:
            self._forget()
        self._debounce.start()

    def _forget(self) -> None:
        self.facts = None
        self._draft.set_batches_per_epoch(None)

    def _start(self, work: Callable[[_Job], None]) -> None:
        self.remedy, self.choices = None, ()
        job = _Job(self._queue)
        job.thread = threading.Thread(target=work, args=(job,), name="crest-preview", daemon=True)
        self._job = job
        self._jobs = [old for old in self._jobs if old.thread is not None and old.thread.is_alive()]
        self._jobs.append(job)
        self._drain_timer.start()
        self.started.emit()
        job.thread.start()

    def _cancel_job(self) -> None:
        if self._job is not None:
            self._job.cancelled.set()
            self._job = None
        self._fetching = ""
        self._drain_timer.stop()

    @Slot()
    def _drain(self) -> None:
        progress: _Progress | None = None
        while True:
            try:
                job, message = self._queue.get_nowait()
            except Empty:
                break
            if job is not self._job:
                continue  # said by one that has been called off
            match message:
                case _Progress():
                    progress = message
                case _Sources():
                    self.sources = message.rows
                    self.sources_known.emit(message.rows)
                case _Facts() | _Fetched() | _Failed():
                    progress = None
                    self._finish(message)
        if progress is not None:
            self.progressed.emit(progress.what, progress.done, progress.total)

    def _finish(self, message: _Facts | _Fetched | _Failed) -> None:
        fetching, self._fetching = self._fetching, ""
        self._job = None
        self._drain_timer.stop()
        match message:
            case _Facts():
                self.facts = message.facts
                self._draft.set_data_problems({})
                self._draft.set_batches_per_epoch(message.facts.batches_per_epoch)
                self.described.emit(message.facts)
            case _Fetched():
                self.fetched.emit(message.name)
                self.refresh()
            case _Failed():
                self._forget()
                self.remedy, self.choices = message.remedy, message.choices
                if not fetching or self._draft.value("data.source") == fetching:
                    self._draft.set_data_problems({message.field: message.message})
                self.failed.emit(message.field, message.message)


# -- in the worker: no QObject from here on


def _describe(job: _Job, config: RunConfig, store: Path | None) -> None:
    from core import data

    with _Reporting(job):
        _report_sources(job, store)
        made = data.prepare(
            config, store=store, progress=job.progress, cancelled=job.cancelled.is_set
        )
        job.say(_Facts(made.facts()))


def _fetch(job: _Job, name: str, store: Path | None) -> None:
    from core import data, paths

    with _Reporting(job):
        data.fetch(
            name,
            store=store or paths.store_dir(),
            progress=job.progress,
            cancelled=job.cancelled.is_set,
        )
        _report_sources(job, store)
        job.say(_Fetched(name))


def _report_sources(job: _Job, store: Path | None) -> None:
    from core import data, paths

    where = store or paths.store_dir()
    rows = tuple(
        SourceRow(
            name=name,
            title=source.title,
            licence=source.licence,
            size_bytes=source.size_bytes,
            needs_fetch=source.needs_fetch,
            fetched=source.needs_fetch and data.is_fetched(name, where),
        )
        for name, source in data.SOURCES.items()
    )
    job.say(_Sources(rows))


class _Reporting(contextlib.AbstractContextManager[None]):
    """Turns whatever ends the work early into a message: a thread must not end in silence."""

    def __init__(self, job: _Job) -> None:
        self._job = job

    def __exit__(self, kind: Any, error: BaseException | None, _trace: Any) -> bool:
        from core import data

        if error is None or isinstance(error, data.Cancelled):
            return True
        if isinstance(error, data.DataError):
            self._job.say(_Failed(error.field, str(error), error.remedy, error.choices))
            return True
        _log.error("the text could not be prepared", exc_info=error)
        text = str(error) or type(error).__name__
        if isinstance(error, MemoryError):
            text = translate("DataPreview", "not enough memory")
        told = translate("DataPreview", "This text cannot be used: {0}").format(text)
        self._job.say(_Failed("data.source", told))
        return isinstance(error, Exception)
