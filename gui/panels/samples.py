"""Generated text as it comes: cards, newest first, and a box to ask for more.

Chosen card and chosen step go both ways: ``sample_selected`` tells, :meth:`select_step` shows.
"""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.config import SamplingConfig
from gui.models.sample_list import Sample, SampleList
from gui.panels.cards import CardList
from gui.panels.sample_card import SampleCard
from gui.panels.sample_options import SampleOptions
from gui.style.palette import Palette
from gui.style.theme import palette
from gui.widgets.wrapped_label import WrappedLabel

_LONGEST_PROMPT = 20_000


class SamplesPanel(QWidget):
    """Signals: ``sample_selected``: int step; ``sample_wanted``: ``SamplingConfig``."""

    sample_selected = Signal(int)
    sample_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.samples = SampleList(self)
        self._stored = SampleList(self)  # of another run, shown in their place
        self.shown = self.samples
        self._has_ended = False  # the run at work: no sample comes by itself any more
        self.prompt = QLineEdit(self)
        self.prompt.setObjectName("sample_prompt")
        self.prompt.setMaxLength(_LONGEST_PROMPT)
        self.prompt.setPlaceholderText(self.tr("Text for the model to continue"))
        self.prompt.setAccessibleName(self.tr("Prompt"))
        self.prompt.setToolTip(
            self.tr(
                "Prompt of the sample you request. The prompt of the automatic samples is "
                "under Sampling in the settings."
            )
        )
        self.prompt.returnPressed.connect(self.ask)
        self._sampling = SamplingConfig()  # with what the box and its options do not show
        self.options = SampleOptions(self)
        self.ask_button = QPushButton(self.tr("Sample"), self)
        self.ask_button.setObjectName("sample_prompt_button")
        self.ask_button.setEnabled(False)
        self.ask_button.clicked.connect(self.ask)
        self.view = CardList(SampleCard(self), self)
        self.view.setObjectName("samples_view")
        self.view.setAccessibleName(self.tr("Samples, newest first"))
        self.view.row_chosen.connect(self._tell_chosen)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self._copy_action = QAction(self.tr("Copy text"), self)
        self._copy_action.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy_action.triggered.connect(self.copy_selected)
        self.view.addAction(self._copy_action)
        self._lay_out()
        for model in (self.samples, self._stored):
            model.rowsInserted.connect(self._show_list)
            model.modelReset.connect(self._show_list)
        self._show_model(self.samples)
        self.set_palette(palette())

    def _lay_out(self) -> None:
        under = QHBoxLayout()
        under.addWidget(self.options)
        under.addStretch(1)
        under.addWidget(self.ask_button)
        top = QVBoxLayout()
        top.setSpacing(6)
        top.addWidget(self.prompt)
        top.addLayout(under)
        row = QWidget(self)  # before the list for Tab, as it stands above it
        row.setLayout(top)
        top.setContentsMargins(0, 0, 10, 0)
        empty = QWidget(self)
        column = QVBoxLayout(empty)
        column.setContentsMargins(16, 28, 16, 16)
        heading = QLabel(self.tr("What the model writes"), empty)
        heading.setProperty("role", "heading")
        self._hint = WrappedLabel("muted", empty)
        self._hint.setObjectName("samples_hint")
        column.addWidget(heading)
        column.addWidget(self._hint)
        column.addStretch(1)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 12, 4, 0)
        layout.setSpacing(12)
        layout.addWidget(row)
        layout.addWidget(self._stack, 1)

    # -- what is shown

    def set_palette(self, colors: Palette) -> None:
        """Draw in these colours."""
        self.view.set_palette(colors)
        self.options.set_palette(colors)

    def set_defaults(self, sampling: SamplingConfig) -> None:
        """Prompt, length, temperature and top k to begin with."""
        self.set_prompt(sampling.prompt)
        self._sampling = sampling
        self.options.show_sampling(sampling)

    def set_prompt(self, prompt: str) -> None:
        """The prompt to begin with, from its beginning."""
        self.prompt.setText(prompt)
        self.prompt.setCursorPosition(0)

    def set_can_sample(self, can: bool, why_not: str = "") -> None:
        """Whether the shown run would make a sample now, and why it would not."""
        self.ask_button.setEnabled(can)
        self.ask_button.setToolTip(
            self.tr("Let the shown model continue the prompt (Enter)") if can else why_not
        )
        self._show_list()

    def begin_run(self) -> None:
        """Forget the samples of the run before."""
        self._has_ended = False
        self.samples.clear()

    def start_sample(self, sample_id: int, step: int, prompt: str, loss: float | None) -> None:
        """A sample begins."""
        bar = self.view.verticalScrollBar()
        reading = bar.value() > 0 and self.shown is self.samples
        height = self.view.viewport().height() and bar.maximum()
        self.samples.begin(sample_id, step, prompt, loss)
        if reading:  # what is being read stays where it is
            self.view.doItemsLayout()
            bar.setValue(bar.value() + bar.maximum() - height)

    def extend_sample(self, sample_id: int, text: str) -> None:
        """More of it."""
        self.samples.extend(sample_id, text)

    def finish_sample(self, sample_id: int, text: str, complete: bool) -> None:
        """All of it."""
        self.samples.finish(sample_id, text, complete)

    def end_run(self) -> None:
        """Nothing more will come."""
        self.samples.cut_off()
        self._has_ended = True
        self._show_list()

    def show_stored(self, samples: Sequence[Sample]) -> None:
        """Show the samples of another run, oldest first; those of the run at work are kept."""
        self._stored.set_all(samples)
        self._show_model(self._stored)

    def show_own(self) -> None:
        """Back to the samples of the run at work."""
        self._show_model(self.samples)
        self._stored.clear()

    def begin_checkpoint_sample(self, sample_id: int, step: int, prompt: str) -> None:
        """A checkpoint of what is shown is about to continue a prompt."""
        self.shown.begin(sample_id, step, prompt, None, from_checkpoint=True)

    def end_checkpoint_sample(self, sample_id: int, text: str, *, complete: bool) -> None:
        """What it wrote, the prompt included; wherever the card is by now."""
        for model in (self.samples, self._stored):
            model.finish(sample_id, text, complete)

    def _show_model(self, model: SampleList) -> None:
        self.view.show_model(model)
        self.shown = model
        self._show_list()

    def select_step(self, step: int | None) -> None:
        """Mark the card nearest to a step; emits nothing."""
        self.view.mark(None if step is None else self.shown.nearest(step))

    def wanted(self) -> SamplingConfig:
        """What the box and its options ask for."""
        return replace(self.options.applied_to(self._sampling), prompt=self.prompt.text())

    # -- what is pressed

    @Slot()
    def ask(self) -> None:
        """Ask the run that is shown, if there is one that can answer."""
        if self.ask_button.isEnabled():
            self.sample_wanted.emit(self.wanted())

    @Slot(int)
    def _tell_chosen(self, row: int) -> None:
        self.sample_selected.emit(self.shown.sample(row).step)

    @Slot()
    def copy_selected(self) -> None:
        """The chosen card's whole text to the clipboard."""
        index = self.view.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(self.shown.sample(index.row()).whole)

    @Slot(QPoint)
    def _show_menu(self, at: QPoint) -> None:
        index = self.view.indexAt(at)
        if not index.isValid():
            return
        self.view.setCurrentIndex(index)
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._copy_action)
        menu.popup(self.view.viewport().mapToGlobal(at))

    @Slot()
    def _show_list(self) -> None:
        self._stack.setCurrentIndex(1 if self.shown.rowCount() else 0)
        self._hint.setText(self._hint_text())

    def _hint_text(self) -> str:
        """What stands where there is no sample."""
        is_own, answers = self.shown is self.samples, self.ask_button.isEnabled()
        if answers and (self._has_ended or not is_own):
            return self.tr("This run has no samples. Press “Sample” above to generate one.")
        if not is_own:
            return self.tr("This run has no samples.")
        return self.tr(
            "During training the model continues the prompt again and again: first noise, "
            "then words, then sentences. Each sample appears here with its step."
        )
