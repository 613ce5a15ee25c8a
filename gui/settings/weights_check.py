"""Looks at the weights to start from as soon as they are named, in a background thread.

Watches the draft and what the preview says of the text; tells the draft that weights do not fit,
and whoever shows it what would have to be set. Reads headers, and no numbers into memory.
"""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from core.config import FIELD_PATHS
from core.i18n import reason_of
from gui.models.background import Background
from gui.models.draft import Draft
from gui.settings.data_preview import DEBOUNCE_MS, DataPreview
from gui.settings.weights_fetch import WeightsFetch

if TYPE_CHECKING:
    from core.training.start_weights import WeightsFit

FIELD = "model.init_from"
_WATCHED = frozenset(path for path in FIELD_PATHS if path.startswith(("model.", "data.")))
_WORK = "weights"


class WeightsCheck(QObject):
    """Compares the draft with the weights it names. :meth:`close` before the end of the program.

    Attributes:
        found: what was found out last; ``None``: nothing is named, or it is not known yet.
        fetch: downloads public ones.

    Signals:
        found_out: core.training.start_weights.WeightsFit.
        failed: str, why the weights cannot be used.
        cleared: there is nothing to be said of any.
    """

    found_out = Signal(object)
    failed = Signal(str)
    cleared = Signal()

    def __init__(
        self,
        draft: Draft,
        preview: DataPreview,
        parent: QObject | None = None,
        *,
        debounce_ms: int = DEBOUNCE_MS,
        store: Path | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft = draft
        self._preview = preview
        self._store = store
        self._background = Background(self)
        self.fetch = WeightsFetch(store, self)
        self.fetch.fetched.connect(self.refresh)
        self.found: WeightsFit | None = None
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(debounce_ms)
        self._soon.timeout.connect(self.refresh)
        draft.edited.connect(self._on_edited)
        preview.described.connect(self._on_described)
        if draft.value(FIELD):
            self._soon.start()

    def close(self) -> None:
        """Look at nothing any more and wait for the thread."""
        self._soon.stop()
        self.fetch.close()
        self._background.close()

    @Slot()
    def refresh(self) -> None:
        """Look at the weights that the draft names now."""
        self._soon.stop()
        if not self._draft.value(FIELD):
            self._clear()
            return
        facts = self._preview.facts
        values = {path: self._draft.value(path) for path in _WATCHED}
        vocabulary = None if facts is None else facts.vocabulary
        work = partial(_look, values, vocabulary, self._store)
        self._background.run(_WORK, work, self._on_found, self._on_failed)

    @Slot(object)
    def _on_edited(self, paths: frozenset[str]) -> None:
        if not paths & _WATCHED:
            return
        if not self._draft.value(FIELD):
            self._clear()
        else:
            self._soon.start()

    @Slot(object)
    def _on_described(self, _facts: object) -> None:
        if self._draft.value(FIELD):
            self._soon.start()

    def _clear(self) -> None:
        self._soon.stop()
        self._background.forget(_WORK)
        self.found = None
        self._draft.set_found_problems(_WORK, {})
        self.cleared.emit()

    def _on_found(self, fit: "WeightsFit") -> None:
        self.found = fit
        told = self.tr("these weights do not fit the settings") if fit.problems else ""
        if fit.to_fetch:
            told = self.tr("these weights are not downloaded yet")
        elif fit.problems and all(problem.field in fit.changes for problem in fit.problems):
            told = self.tr("these weights need other settings; Apply sets them")
        self._draft.set_found_problems(_WORK, {FIELD: told} if told else {})
        self.found_out.emit(fit)

    def _on_failed(self, error: Exception) -> None:
        self.found = None
        text = str(reason_of(error))
        self._draft.set_found_problems(_WORK, {FIELD: text})
        self.failed.emit(text)


def _look(
    values: Mapping[str, Any], vocabulary: Mapping[str, Any] | None, store: Path | None
) -> "WeightsFit":
    """In the thread: no QObject from here on."""
    from core.training.start_weights import look_at  # deferred: not before the first painted window

    return look_at(values, vocabulary, store)
