"""What was foretold of a chosen run on the way, beside what came: read or worked out, once.

Beside the window's thread, one run after the other; a run that is passed by is not looked at.
Changes no run but for the file that keeps it.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.foresight.hindsight import spoken, texts
from core.foresight.past import VAL_LOSS
from core.i18n import Message
from core.run_store.lessons import Lessons, lessons_of
from gui.language.texts import translate
from gui.models.background import Background
from gui.runs.table.details import RunDetails
from gui.runs.table.rows import RunRow

_KEY = "foretold"
_REST_MS = 300  # that a run stays chosen before it is looked at
_MOST_KNOWN = 300


@dataclass(frozen=True, slots=True)
class _Looked:
    lessons: Lessons | None
    told: tuple[Message, ...] = ()


class Foretold(QObject):
    """Fills in one page's details. Signals: ``told``: str level, str text: for the log."""

    told = Signal(str, str)

    def __init__(self, details: RunDetails, background: Background) -> None:
        super().__init__(details)
        self._details, self._background = details, background
        self._row: RunRow | None = None
        self._known: dict[object, str] = {}
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_REST_MS)
        self._soon.timeout.connect(self._look)
        details.row_shown.connect(self._show)

    def close(self) -> None:
        """Look at nothing more."""
        self._soon.stop()

    @Slot(object)
    def _show(self, row: RunRow | None) -> None:
        self._row = row
        if row is None or row.info.state != "completed":
            self._details.set_foretold("")
            return
        known = self._known.get(_state_of(row))
        if known is not None:
            self._details.set_foretold(known)
            return
        self._details.set_foretold(self.tr("calculating…"))
        self._soon.start()

    @Slot()
    def _look(self) -> None:
        row = self._row
        if row is None or row.info.state != "completed" or self._background.busy(_KEY):
            return
        state = _state_of(row)
        if state in self._known:
            return
        self._background.run(
            _KEY,
            partial(_lessons, row.info.path),
            partial(self._take, state),
            lambda _: self._take(state, _Looked(None)),
        )

    def _take(self, state: object, looked: _Looked) -> None:
        for what in looked.told:
            self.told.emit("warning", str(what))
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[state] = foretold_text(looked.lessons)
        self._show(self._row)


def _state_of(row: RunRow) -> object:
    """What is another value once the run has gone on."""
    info = row.info
    return row.key, info.steps_done, info.last_loss, info.best_val


def _lessons(path: Path) -> _Looked:
    told: list[Message] = []
    return _Looked(lessons_of(path, with_hindsight=True, tell=told.append), tuple(told))


def foretold_text(lessons: Lessons | None) -> str:
    """The lines about the loss that was foretold more often; empty: nothing is known."""
    metric, found = spoken(lessons.hindsight or {}) if lessons is not None else ("", ())
    if lessons is None or not found:
        return ""
    # What would have ended a silence then is of no use any more.
    lines = [str(each).partition("; ")[0].replace("+-", "±") for each in texts(found)]
    if any(each.silence is None for each in found):
        end = _tr("Final validation loss") if metric == VAL_LOSS else _tr("Final loss")
        lines.insert(0, end)
    if lessons.teacher:
        lines.append(_tr("forecast uses '{0}'").format(lessons.teacher))
    return "\n".join(lines)


def _tr(text: str) -> str:
    return translate("Foretold", text)
