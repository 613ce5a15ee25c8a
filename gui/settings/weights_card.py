"""Under the weights to start from: what they hold, what differs, and one button that sets it.

Shows what it is told by the check; everything it sets is one undo entry. Public weights that are
not here yet are downloaded from it.
"""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from core.config import FIELD_PATHS
from core.config.presets import fine_tuning
from gui.models.draft import Draft
from gui.settings.presets import chosen_by_hand
from gui.settings.weights_check import FIELD, WeightsCheck
from gui.style.theme import repolish
from gui.widgets.field_text import bytes_text, value_text, with_labels
from gui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.training.start_weights import WeightsFit

_TUNED = ("schedule.", "optimizer.")  # what fine-tuning sets; the check does not watch it


class WeightsCard(QFrame):
    """What was found out about the weights; hidden while none are named.

    Attributes:
        apply: the button that takes over what they say, and the settings to fine-tune them with.
        download: the button that fetches them.
    """

    def __init__(self, draft: Draft, check: WeightsCheck, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "raised")
        self.setObjectName("weights_card")
        self._draft = draft
        self._fetch = check.fetch
        self._fit: WeightsFit | None = None
        self._failure = ""
        self._holds = WrappedLabel("value", self)
        self._holds.setObjectName("weights_holds")
        self._message = WrappedLabel("muted", self)
        self._message.setObjectName("weights_message")
        self._tuning = WrappedLabel("muted", self)
        self._tuning.setObjectName("weights_tuning")
        self._bar = QProgressBar(self)
        self._bar.setObjectName("weights_progress")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Download of the weights"))
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._cancel.setObjectName("weights_cancel")
        self._cancel.setProperty("role", "chip")
        self.download = QPushButton(self)
        self.download.setObjectName("weights_download")
        self.download.setToolTip(
            self.tr("Download once, verify the SHA-256 checksum, and keep the files")
        )
        self.apply = QPushButton(self.tr("Apply"), self)
        self.apply.setObjectName("weights_apply")
        self.apply.setProperty("role", "primary")
        self.apply.setToolTip(self.tr("Apply all settings listed here. One undo reverts them"))
        self._lay_out()
        self.setVisible(False)
        self._connect(check)

    def _lay_out(self) -> None:
        progress = QHBoxLayout()
        progress.setSpacing(8)
        progress.addWidget(self._bar, 1)
        progress.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 10)
        layout.setSpacing(8)
        for label in (self._holds, self._message, self._tuning):
            layout.addWidget(label)
        layout.addLayout(progress)
        layout.addWidget(self.download)
        layout.addWidget(self.apply)

    def _connect(self, check: WeightsCheck) -> None:
        self.apply.clicked.connect(self._on_apply)
        self.download.clicked.connect(self._on_download)
        self._cancel.clicked.connect(self._fetch.cancel)
        check.found_out.connect(self._on_found)
        check.failed.connect(self._on_failed)
        check.cleared.connect(self._on_cleared)
        self._draft.edited.connect(self._on_edited)
        self._fetch.started.connect(self._refresh)
        self._fetch.progressed.connect(self._on_progressed)
        self._fetch.cancelled.connect(self._refresh)
        self._fetch.failed.connect(self._on_fetch_failed)

    # -- what is known

    @Slot(object)
    def _on_found(self, fit: "WeightsFit") -> None:
        if self._fit is None or fit.to_fetch != self._fit.to_fetch:
            self._failure = ""
        self._fit = fit
        self._refresh()
        self.setVisible(True)

    @Slot(str)
    def _on_failed(self, reason: str) -> None:
        self._fit, self._failure = None, reason
        self._refresh()
        self.setVisible(True)

    @Slot()
    def _on_cleared(self) -> None:
        self._fit, self._failure = None, ""
        self.hide()

    @Slot(object)
    def _on_edited(self, paths: Iterable[str]) -> None:
        if self._fit is not None and any(path.startswith(_TUNED) for path in paths):
            self._refresh()

    @Slot(str)
    def _on_fetch_failed(self, reason: str) -> None:
        self._failure = reason
        self._refresh()

    @Slot(object, object)
    def _on_progressed(self, done: int, total: int) -> None:
        self._bar.setRange(0, 1000 if total else 0)  # 32 bits hold no such number of bytes
        self._bar.setValue(1000 * done // total if total else 0)
        told = self.tr("Downloading: {done} of {total}") if total else self.tr("Connecting…")
        self._say_progress(told.format(done=bytes_text(done), total=bytes_text(total)))

    # -- what is done

    @Slot()
    def _on_apply(self) -> None:
        changes = {**self._found_changes(), **self._tuning_changes()}
        self._draft.set_values(changes, self.tr("Settings of the weights to start from"))

    @Slot()
    def _on_download(self) -> None:
        if self._fit is not None:
            self._failure = ""
            self._fetch.start(self._fit.to_fetch)

    # -- what is shown

    def _found_changes(self) -> dict[str, Any]:
        """What the weights say and is set otherwise, as it would have to be."""
        if self._fit is None:
            return {}
        chosen = chosen_by_hand(self._draft)
        suggested = {p: value for p, value in self._fit.suggests.items() if p not in chosen}
        return {**self._fit.changes, **suggested}

    def _tuning_changes(self) -> dict[str, Any]:
        """The settings for fine-tuning that are not set, where nobody set others."""
        if self._fit is None:
            return {}
        wanted = fine_tuning(chosen_by_hand(self._draft))
        return {path: value for path, value in wanted.items() if self._draft.value(path) != value}

    @Slot()
    def _refresh(self) -> None:
        fit = self._fit
        is_busy = bool(self._fetch.fetching)
        self._bar.setVisible(is_busy)
        self._cancel.setVisible(is_busy)
        self.download.setVisible(fit is not None and bool(fit.to_fetch) and not is_busy)
        changes, tuning = self._found_changes(), self._tuning_changes()
        self._holds.setText(str(fit.holds) if fit is not None else "")
        self._holds.setVisible(fit is not None)
        self._tuning.setText(self._tuning_text(tuning))
        self._tuning.setVisible(bool(tuning))
        self.apply.setVisible(bool(changes or tuning))
        if fit is None:
            self._say(self._failure, "error")
            return
        if fit.to_fetch:
            self.download.setText(self._download_text(fit.to_fetch))
        if is_busy:
            self._bar.setRange(0, 0)
            self._say_progress(self.tr("Connecting…"))
        else:
            self._say(*self._found_text(fit, changes))
        is_run = FIELD in fit.changes
        self.apply.setText(self.tr("Use this checkpoint") if is_run else self.tr("Apply"))

    def _found_text(self, fit: "WeightsFit", changes: Mapping[str, Any]) -> tuple[str, str]:
        """What there is to say of them, and how serious it is."""
        beyond = [str(one.what) for one in fit.problems if one.field not in fit.changes]
        if FIELD in fit.changes:
            beyond = [str(one.what) for one in fit.problems if one.field == FIELD]
        lines = ([self._failure] if self._failure else []) + beyond
        lines += self._settings_lines(fit, changes)
        lines += [str(note) for note in (*fit.notes, *fit.told)]
        mended = {*fit.changes, *([FIELD] if fit.to_fetch else [])}
        is_refused = any(problem.field not in mended for problem in fit.problems)
        role = "error" if is_refused or self._failure else "warning" if fit.notes else "muted"
        return "\n".join(lines) or self.tr("The weights fit."), role

    def _settings_lines(self, fit: "WeightsFit", changes: Mapping[str, Any]) -> list[str]:
        if all(path == FIELD for path in changes):
            return []
        is_needed = any(path != FIELD for path in fit.changes)
        head = (
            self.tr("These weights need:")
            if is_needed
            else self.tr("The weights fit. Recommended:")
        )
        return [head, *self._differences(changes)]

    def _say_progress(self, told: str) -> None:
        """What a download is at, and still what Apply would set."""
        lines = self._settings_lines(self._fit, self._found_changes()) if self._fit else []
        self._say("\n".join((told, *lines)), "muted")

    def _tuning_text(self, tuning: Mapping[str, Any]) -> str:
        if not tuning:
            return ""
        told = self.tr("Recommended for fine-tuning (you have not set any rates):")
        return "\n".join((told, *self._differences(tuning)))

    def _download_text(self, name: str) -> str:
        from core.training.public_weights import PUBLIC_MODELS

        size = bytes_text(PUBLIC_MODELS[name].megabytes * 1_000_000)
        return self.tr("Download {size}").format(size=size)

    def _differences(self, changes: Mapping[str, Any]) -> list[str]:
        line = self.tr("{name}: {ours} → {theirs}")
        return [
            line.format(
                name=FIELD_PATHS[path].label,
                theirs=value_text(FIELD_PATHS[path], value),
                ours=value_text(FIELD_PATHS[path], self._draft.value(path)),
            )
            for path, value in changes.items()
            if path != FIELD
        ]

    def _say(self, message: str, role: str) -> None:
        self._message.setText(with_labels(message))
        self._message.setVisible(bool(message))
        if self._message.property("role") != role:
            self._message.setProperty("role", role)
            repolish(self._message)
