"""The settings at the left of the window: which preset, and every field of the config in groups.

A view of one :class:`gui.models.draft.Draft`, both ways. Starts no run; while one is on, only what
can be changed in it stays free (``gui.settings.live_rows``).
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.config import FIELD_PATHS
from core.hardware.foreseen import ForeseenDevice
from core.messages.edit_records import LIVE_SETTINGS
from gui.models.draft import Draft
from gui.models.form_groups import titles
from gui.run.live_settings import LiveSettings
from gui.settings.config_files import SettingsFiles
from gui.settings.data_card import DataCard
from gui.settings.data_preview import DataPreview
from gui.settings.form import SettingsForm
from gui.settings.groups import SettingsGroups, fields_of
from gui.settings.hints import Hints
from gui.settings.live_rows import LiveRows
from gui.settings.locked_line import locked_line
from gui.settings.model_card import ModelPresetChooser, ModelStats
from gui.settings.presets import PresetBar
from gui.settings.prompt_check import PromptCheck
from gui.settings.range_row import RangeRow
from gui.settings.schedule_presets import SchedulePresetBar
from gui.settings.start_from import StartFromButton, is_over
from gui.settings.summaries import Summaries
from gui.settings.tokenizer_buttons import TokenizerButtons
from gui.settings.weights_card import WeightsCard
from gui.settings.weights_check import WeightsCheck
from gui.style import places
from gui.style.fonts import scaled_px
from gui.style.palette import DARK, Palette
from gui.widgets.collapsible import CollapsibleGroup
from gui.widgets.field_row import editor_width
from gui.widgets.source_chooser import SourceChooser

_NARROWEST = 280
_QUICK = 1_000_000  # characters or bytes that are read in a moment
_WEIGHTS, _CARD_HEIGHT = "model.init_from", 240  # px, of what is said below that field


class SettingsPanel(QFrame):
    """The form.

    Signals:
        fetch_requested: str, a built-in text's download was asked for (the preview is at it).
        notice_raised: str level (info, warning, error), str text for the person.
        notice_withdrawn: str, a text that was raised and is true no more.
        config_opened: str, the path of a config that was taken over.
        config_saved: str, the path of the file that was written.
        run_chosen: str, the folder of a run that was chosen or dropped to be looked at.
        help_wanted: str, the path of a field about which more is to be told.
    """

    fetch_requested = Signal(str)
    notice_raised = Signal(str, str)
    notice_withdrawn = Signal(str)
    config_opened = Signal(str)
    config_saved = Signal(str)
    run_chosen = Signal(str)
    help_wanted = Signal(str)

    def __init__(
        self,
        draft: Draft,
        preview: DataPreview,
        weights: WeightsCheck,
        live: LiveSettings,
        parent: QWidget | None = None,
        *,
        is_filled: bool = True,
    ) -> None:
        """``is_filled``: with its fields; else :meth:`fill` has to be called before anything."""
        super().__init__(parent)
        self.setObjectName("settings_panel")
        self.setProperty("role", "side")
        self.setAcceptDrops(True)
        self.setMinimumWidth(scaled_px(_NARROWEST))
        self._draft = draft
        self._preview = preview
        self._weights = weights
        self._palette = DARK
        self._hints = Hints(draft, self)
        self._summaries = Summaries(draft, self._hints, self)
        self._form = SettingsForm(draft, self._hints, self)
        self._form.help_wanted.connect(self.help_wanted)
        self.files = SettingsFiles(draft, self)
        self._connect_files()
        self.presets = PresetBar(draft, parent=self)
        self._is_locked = False
        self._lockable: list[QWidget] = [self.presets]
        self._locked = locked_line(self)
        self.groups = SettingsGroups(self._form, self)
        self._live = live
        if is_filled:
            for _ in self.fill():
                pass

    def fill(self) -> Iterator[None]:
        """Make the fields, a group at a time."""
        for name, title in titles().items():
            self._fill(name, self.groups.add(name, title))
            self.groups.settle(name)
            yield
        self._lay_out()
        self._form.settle()
        self._live_rows = LiveRows(self._form, self._live, self)
        self._connect()
        self._on_sources_known(self._preview.sources)  # summaries, too
        self._refresh_marks()

    def _connect(self) -> None:
        draft, preview = self._draft, self._preview
        draft.settled.connect(self._refresh_summaries)
        draft.validity_changed.connect(self._refresh_marks)
        preview.described.connect(self._on_described)
        preview.progressed.connect(self._on_reading)
        preview.failed.connect(self._on_reading_failed)
        preview.sources_known.connect(self._on_sources_known)

    def _connect_files(self) -> None:
        self.files.notice_raised.connect(self.notice_raised)
        self.files.notice_withdrawn.connect(self.notice_withdrawn)
        self.files.config_opened.connect(self.config_opened)
        self.files.config_saved.connect(self.config_saved)
        self.files.run_chosen.connect(self.run_chosen)
        self.shared_chosen = self.files.shared_chosen
        self.files.text_chosen.connect(self._on_text_chosen)
        self.files.weights_chosen.connect(self._on_weights_chosen)

    # -- what the window asks of it

    def sizeHint(self) -> QSize:
        return QSize(places.side_widths()[0], 700)

    def set_palette(self, palette: Palette) -> None:
        """Hand the colours to everything that draws itself."""
        self._palette = palette
        self.groups.set_palette(palette)
        self._form.set_palette(palette)
        self._data_card.set_palette(palette)

    def set_locked(self, locked: bool) -> None:
        """A run is on: only what can be changed in it stays free."""
        if locked == self._is_locked:
            return
        self._is_locked = locked
        self._locked.setVisible(locked)
        why = self.tr("Training is running. Stop it to prepare the next run.") if locked else ""
        for widget in self._lockable:
            widget.setEnabled(not locked)
            widget.setToolTip(why)
        self._live_rows.set_locked(locked)
        if locked:
            self.groups.lead_with(LIVE_SETTINGS.keys())
        else:
            self.groups.show_as_before()

    @Slot(object)
    def set_devices(self, devices: Sequence[ForeseenDevice]) -> None:
        """What this machine can train on, the one that auto takes first, once that is known."""
        self._model_stats.set_devices(devices)
        self._hints.devices = tuple(devices)
        self._form.refresh_hints()

    def set_pace(self, seconds_per_step: float) -> None:
        """How long a step of these settings takes; 0: not known."""
        if seconds_per_step != self._hints.seconds_per_step:
            self._hints.seconds_per_step = seconds_per_step
            self._form.refresh_hints()

    @Slot(str)
    def focus_field(self, path: str) -> None:
        """Open the group of a field, bring it into view and give it the keyboard."""
        self.groups.focus_field(path)

    def why_locked(self, path: str) -> str:
        """Why a field cannot be edited now, or changes nothing; empty: neither."""
        return self._form.rows[path].locked or self._form.why_unused(path)

    def use_paths(self, paths: Sequence[str]) -> None:
        """Take files and folders for what they are: a text, a config, a run, a model's weights."""

        def use() -> None:
            if not self.files.opens_run(paths) and not self._refuses():
                self.files.use_paths(paths)

        self.files.when_answered(paths, use)

    def stop_asking(self) -> None:
        """Ask no disk any more: the window closes."""
        self.files.close()

    def open_config(self, path: str) -> bool:
        """Take a config file over; false where it is refused (``notice_raised`` says why)."""
        return False if self._refuses() else self.files.open_config(path)

    def _refuses(self) -> bool:
        """Whether a run is on, which nothing that is opened could change; says so."""
        if self._is_locked:
            text = self.tr("Training is running. Stop it to open other settings or texts.")
            self.notice_raised.emit("warning", text)
        return self._is_locked

    def save_config(self, path: str) -> bool:
        """Write the config as TOML; false where it was not (``notice_raised`` says why)."""
        return self.files.save_config(path)

    # -- drops

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_paths(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        place = self.mapToGlobal(event.position().toPoint())
        if len(paths) == 1 and is_over(self._for_weights, place):  # also a run: not to open it
            self.files.when_answered(paths, lambda: self._use_weights(paths[0]))
        else:
            self.use_paths(paths)

    def _use_weights(self, path: str) -> None:
        if not self._refuses():
            self.files.use_weights(path)

    # -- building

    def _lay_out(self) -> None:
        self.groups.end()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.presets)
        layout.addWidget(self._locked)
        layout.addWidget(self.groups, 1)

    def _fill(self, name: str, group: CollapsibleGroup) -> None:
        parent, body = group.content, group.body
        if name == "model":
            self._add_model_preset(parent, body)
        elif name == "schedule":
            self.schedules = SchedulePresetBar(self._draft, parent=parent)
            self.schedules.notice_raised.connect(self.notice_raised)
            self._lockable.append(self.schedules)
            body.addWidget(self.schedules)
        for path in fields_of(name):
            if not FIELD_PATHS[path].advanced:
                body.addWidget(self._form.add(path, parent))
            if path == "data.source":
                self._add_data_card(parent, body)
            elif path == "data.tokenizer":
                buttons = TokenizerButtons(self._draft, self._preview, parent)
                buttons.file_wanted.connect(self.files.choose_tokenizer)
                self._lockable += [buttons.train, buttons.choose]
                body.addWidget(buttons)
            elif path == "schedule.peak_lr":
                self.range_row = RangeRow(parent)
                body.addWidget(self.range_row)
            elif path == "model.init_from":
                self._add_weights_card(parent, body)
            elif path == "sampling.prompt":
                self._prompt = PromptCheck(self._draft, self._preview, parent)
                self._lockable.append(self._prompt.button)
                body.addWidget(self._prompt.note)
                body.addWidget(self._prompt.button, 0, Qt.AlignmentFlag.AlignLeft)
        if name == "model":
            self._model_stats = ModelStats(self._draft, self._hints, parent)
            self._model_stats.described.connect(self._refresh_summaries)
            body.addWidget(self._model_stats)

    def _add_data_card(self, parent: QWidget, body: QVBoxLayout) -> None:
        body.addLayout(
            self._chips(
                parent,
                (self.tr("Choose files…"), self.files.choose_files),
                (self.tr("Choose folder…"), self.files.choose_folder),
            )
        )
        chooser = self._form.editor("data.source")
        assert isinstance(chooser, SourceChooser)
        self._chooser = chooser
        self._hints.describe_source = lambda: (chooser.title(), chooser.details())
        self._data_card = DataCard(self._draft, self._preview, self._hints, self._chooser, parent)
        self._data_card.fetch_requested.connect(self.fetch_requested)
        self._lockable.append(self._data_card.columns)
        body.addWidget(self._data_card)

    def _add_weights_card(self, parent: QWidget, body: QVBoxLayout) -> None:
        button = StartFromButton(parent)
        button.folder_wanted.connect(self.files.choose_weights_folder)
        button.file_wanted.connect(self.files.choose_weights)
        button.chosen.connect(self.files.choose_named_weights)
        body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        card = WeightsCard(self._draft, self._weights, parent)
        self._lockable += [button, card.apply, card.download]
        body.addWidget(card)
        editor = self._form.editor(_WEIGHTS)
        editor.setAcceptDrops(False)  # a path, and not the text of its address: see dropEvent
        self._for_weights = (self._form.rows[_WEIGHTS], button, card)

    def _add_model_preset(self, parent: QWidget, body: QVBoxLayout) -> None:
        label = QLabel(self.tr("Size"), parent)
        chooser = ModelPresetChooser(self._draft, parent)
        chooser.setAccessibleName(label.text())
        label.setBuddy(chooser)
        row = QHBoxLayout()
        row.setSpacing(8)
        chooser.setFixedWidth(editor_width())
        self._lockable.append(chooser)
        row.addWidget(label, 1)
        row.addWidget(chooser)
        body.addLayout(row)

    def _chips(self, parent: QWidget, *buttons: tuple[str, object]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        for text, slot in buttons:
            button = QPushButton(text, parent)
            button.setProperty("role", "chip")
            button.clicked.connect(slot)
            self._lockable.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    # -- keeping up

    @Slot()
    def _refresh_summaries(self) -> None:
        self.groups.set_summaries(self._summaries.summary)

    @Slot()
    def _refresh_marks(self) -> None:
        self.groups.mark_wrong(self._draft.problems)

    @Slot(object)
    def _on_described(self, _facts: object) -> None:
        self._form.refresh_hints()
        self._model_stats.refresh()
        self._refresh_summaries()

    @Slot(object)
    def _on_sources_known(self, rows: object) -> None:
        if isinstance(rows, tuple) and rows:
            self._chooser.set_rows(rows)
        self._form.refresh_hints()
        self._refresh_summaries()

    @Slot(str, object, object)
    def _on_reading(self, _what: str, done: object, total: object) -> None:
        """Show the progress and its Cancel of what takes a while."""
        if isinstance(done, int) and isinstance(total, int) and done < total > _QUICK:
            self.groups.open("data")

    @Slot(str, str)
    def _on_reading_failed(self, _field: str, _message: str) -> None:
        self.groups.open("data")

    @Slot()
    def _on_text_chosen(self) -> None:
        self.groups.open("data")

    @Slot()
    def _on_weights_chosen(self) -> None:
        """What is found out of them comes to stand below their field."""
        self.groups.focus_field(_WEIGHTS)
        editor = self._form.editor(_WEIGHTS)
        self.groups.ensureWidgetVisible(editor, 0, scaled_px(_CARD_HEIGHT))


def local_paths(mime: QMimeData) -> list[str]:
    """The files and folders of a drop."""
    return [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
